"""Contacts are local content: each with its source and a day of trust, and a faulty file is refused by name."""

import pytest

from keukentafel.content.contacten import ContactsFaulty, contacts

GOOD = {
    "soort": '"klacht"',
    "naam": '"Ombudsman van Verzonnen"',
    "wat_nl": '"Voor klachten."',
    "wat_en": '"For complaints."',
    "bron": '"https://voorbeeld.nl"',
    "nagekeken_op": "2026-01-01",
    "geldig_tot": "2027-01-01",
}


def write(place, name="gemeente", head='plaats = "Verzonnen"\n', **changes):
    row = {key: value for key, value in (GOOD | changes).items() if value is not None}
    text = head + "[[contact]]\n" + "\n".join(f"{key} = {value}" for key, value in row.items())
    (place / f"{name}.toml").write_text(text, "utf-8")
    return place


def test_the_country_comes_first_and_each_gemeente_has_a_file_of_its_own(tmp_path):
    write(tmp_path, "0001", 'plaats = "Aa"\n')
    write(tmp_path, "landelijk", 'plaats = "Nederland"\n')

    assert list(contacts(tmp_path)) == ["landelijk", "0001"]


def test_a_file_of_who_runs_the_program_is_added_and_wins_from_one_of_the_same_name(tmp_path):
    come_along, own = tmp_path / "mee", tmp_path / "eigen"
    come_along.mkdir()
    write(come_along, "landelijk", 'plaats = "Nederland"\nplaats_en = "The Netherlands"\n')
    assert contacts(come_along, own)["landelijk"].name_in("en") == "The Netherlands"

    own = tmp_path / "anders"
    own.mkdir()
    write(own, "landelijk", 'plaats = "Ons land"\n')
    write(own, "9001", 'plaats = "Overwaard"\n')
    found = contacts(come_along, own)
    assert [(code, place.name_in("en")) for code, place in found.items()] == [
        ("landelijk", "Ons land"),
        ("9001", "Overwaard"),
    ]


def test_a_file_that_is_no_toml_is_refused_by_its_name(tmp_path):
    (tmp_path / "9001.toml").write_text("plaats = ", "utf-8")
    with pytest.raises(ContactsFaulty, match=r"9001\.toml"):
        contacts(tmp_path)


def test_the_contacts_that_come_along_are_whole_and_have_no_telephone_that_nobody_checked():
    national = contacts()["landelijk"]

    assert {contact.kind for contact in national.contacts} >= {"rechtshulp", "mantelzorg", "klacht"}
    assert not any(contact.telephone for contact in national.contacts)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"bron": None}, "needs bron"),
        ({"voorzieningen": '["paleis"]'}, "no provision paleis"),
        ({"voorzieningen": '"loket"'}, "voorzieningen is empty"),
        ({"geldig_tot": None}, "needs geldig_tot"),
        ({"nagekeken_op": '"gisteren"'}, "needs nagekeken_op"),
        ({"wat_en": '" "'}, "needs wat_en"),
        ({"geldig_tot": "2025-01-01"}, "cannot be trusted until a day before it was checked"),
        ({"soort": '"loket"'}, "loket is no kind of contact"),
        ({"website": '"http://voorbeeld.nl"'}, "does not begin with https://"),
        ({"telefoon": '""'}, "telefoon is empty"),
        ({"fax": '"1"'}, "unknown key fax"),
        ({"head": 'x = 1\nplaats = "A"\n'}, "unknown key x"),
        ({"head": ""}, "needs plaats"),
    ],
)
def test_a_faulty_contact_is_refused_by_its_name(tmp_path, changes, complaint):
    with pytest.raises(ContactsFaulty, match=complaint):
        contacts(write(tmp_path, **changes))
