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


def test_the_contacts_that_come_along_are_whole_and_have_no_telephone_that_nobody_checked():
    national = contacts()["landelijk"]

    assert {contact.kind for contact in national.contacts} >= {"rechtshulp", "mantelzorg", "klacht"}
    assert not any(contact.telephone for contact in national.contacts)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"bron": None}, "needs bron"),
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
