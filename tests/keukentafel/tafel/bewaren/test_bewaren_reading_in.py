"""Reading a file onto a table: shown beforehand, merged by union, nothing lost and nothing put in another's mouth."""

import json
import zlib
from base64 import b64encode

import pytest
from makers_bewaren import READ, a_guest_of, at_home

from keukentafel.bestand import write
from keukentafel.tafel.kluis.bewaarcode import new_code
from keukentafel.tafel.kluis.copies import seal_copy

pytestmark = pytest.mark.django_db


@pytest.fixture
def old():
    """A table elsewhere, with something of everything."""
    table = at_home()
    table.happened()
    table.notes("Voor allen")
    table.notes("Voor mij", "eigen")
    return table


@pytest.fixture
def new():
    return at_home(tells=False)


def a_file(*facts, **more):
    return write({"formaat": "keukentafel-dossier/1", "wet": "wmo", "gemeente": {}, "feiten": list(facts), **more})


MELDING = {"soort": "melding_gedaan", "op": "2026-02-02"}


def test_first_it_is_shown_and_nothing_is_added_yet(old, new):
    page = new.shows(old.file()).content.decode()

    assert "Ik vroeg de gemeente om hulp (melding), 2 februari 2026" in page
    assert "Voor allen" in page
    assert new.facts() == []


def test_moving_to_another_computer_brings_all_that_one_could_read(old, new):
    answer = new.reads_in(old.file())

    assert answer.url.endswith("?klaar=ingelezen")
    assert new.facts() == [("melding_gedaan", "2026-02-02")]
    assert new.reads() == ["Voor allen"]
    assert new.reads("eigen") == ["Voor mij"]


def test_reading_the_same_file_again_adds_nothing(old, new):
    new.reads_in(old.file())

    answer = new.shows(old.file())

    assert "niets nieuws" in answer.content.decode()
    assert answer.context["shown"].arrival.total == 0


def test_reading_one_s_own_file_on_the_same_table_adds_nothing(old):
    assert old.shows(old.file()).context["shown"].arrival.total == 0


def test_a_file_that_was_moved_and_comes_home_adds_nothing(old, new):
    new.reads_in(old.file())

    assert old.shows(new.file()).context["shown"].arrival.total == 0


def test_what_was_written_since_is_added_beside_what_is_here(old, new):
    new.reads_in(old.file())
    new.notes("Hier geschreven")
    old.notes("Daar geschreven")

    new.reads_in(old.file())

    assert new.reads() == ["Daar geschreven", "Hier geschreven", "Voor allen"]


def test_nobody_s_private_sheet_lands_on_the_table(old, new):
    karin = a_guest_of(new)

    new.reads_in(old.file())

    assert karin.reads() == ["Voor allen"]
    assert new.reads("eigen") == ["Voor mij"]


def test_what_comes_from_a_file_says_so_and_is_signed_by_who_read_it_in(old, new):
    new.reads_in(old.file())

    entries = new.sits().sheet("gedeeld").entries.values()
    note = next(one.data for entry in entries for one in entry.current if one.data["soort"] == "notitie")
    assert note["door"] == str(new.person.seat_id)
    assert note["uit_bestand"] == {"naam": "Toos"}


def test_a_file_written_by_hand_is_read_without_names_for_facts_and_twice_is_once(new):
    new.reads_in(a_file(MELDING))
    again = new.shows(a_file(MELDING))

    assert new.facts() == [("melding_gedaan", "2026-02-02")]
    assert again.context["shown"].arrival.known == 1


def test_the_same_fact_said_differently_is_shown_and_what_is_here_stays(new):
    new.reads_in(a_file({**MELDING, "id": "m1"}))

    answer = new.shows(a_file({**MELDING, "id": "m1", "op": "2026-02-09"}))

    page = answer.content.decode()
    assert "2 februari 2026" in page
    assert "9 februari 2026" in page
    assert answer.context["shown"].arrival.total == 0


def test_a_file_of_another_law_is_refused(old):
    answer = old.shows(a_file(wet="jeugdwet"))

    assert answer.status_code == 422
    assert "een andere wet" in answer.content.decode()


def test_another_gemeente_is_shown_and_changes_nothing(old):
    answer = old.shows(a_file(gemeente={"naam": "Elders"}))

    assert "naam: Elders" in answer.content.decode()
    assert "naam: Overwaard" in answer.content.decode()


def test_what_was_wiped_here_does_not_come_back_from_a_file(old):
    before = old.file()
    entries = old.sits().sheet("gedeeld").entries.values()
    old.sits().wipe("gedeeld", [entry.id for entry in entries if entry.current[0].data["soort"] == "notitie"])

    answer = old.shows(before)

    assert answer.context["shown"].arrival.wiped == 1
    assert "eerder gewist" in answer.content.decode()
    assert answer.context["shown"].arrival.total == 0


def test_who_may_only_read_brings_things_for_themselves_alone(old, new):
    joost = a_guest_of(new, "Joost", "anders", {**READ, "gedeeld": "aantekenen"})

    shown = joost.shows(old.file()).context["shown"]

    assert shown.arrival.closed > 0
    assert set(shown.arrival.added) == {"eigen"}


def test_a_locked_copy_is_read_with_its_words_and_not_without(old, new):
    code = new_code()
    copy = seal_copy(old.file(), code)

    assert "Op dit bestand zit een slot" in new.shows(copy).content.decode()
    assert "gaat de kopie niet open" in new.shows(copy, woorden=str(new_code())).content.decode()
    new.reads_in(copy, woorden=str(code))
    assert new.reads() == ["Voor allen"]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"geen json", "Kies het bestand met een naam die eindigt op .keukentafel.json"),
        (b"PK\x03\x04", "zip-bestand"),
        (b'{"a": 1}', "geen bestand van Keukentafel"),
        (b'{"formaat": "keukentafel-dossier/99", "wet": "wmo", "feiten": []}', "nieuwere Keukentafel"),
        (b"{" * 100_000, "geen bestand van Keukentafel"),
    ],
)
def test_what_is_no_file_of_ours_is_named_for_what_it_is(new, raw, words):
    answer = new.shows(raw)

    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_no_file_at_all_is_said(new):
    assert "Kies eerst het bestand." in new.post("bewaren-inlezen").content.decode()


@pytest.mark.parametrize(
    "carried",
    [
        "",
        "%%%",
        b64encode(b"no zlib").decode(),
        b64encode(zlib.compress(b" " * 200_000_000)).decode(),
        b64encode(zlib.compress(json.dumps({"wet": "wmo"}).encode())).decode(),
    ],
)
def test_a_form_that_somebody_changed_on_the_way_adds_nothing(new, carried):
    assert new.post("bewaren-inlezen", verhaal=carried, doen="zeker").status_code == 422
    assert new.facts() == []


def test_a_file_larger_than_two_megabytes_is_read_too(new):
    told = [
        {
            "id": f"n{number}",
            "versie": f"00000000-0000-4000-8000-{number:012d}",
            "vorige": [],
            "soort": "notitie",
            "gemaakt_op": "2026-02-02T10:00:00Z",
            "inhoud": {"tekst": "a" * 12_000},
        }
        for number in range(230)
    ]
    raw = a_file(vellen={"gedeeld": {"entries": told}})

    assert len(raw) > 2_700_000
    new.reads_in(raw)
    assert len(new.reads()) == 230
