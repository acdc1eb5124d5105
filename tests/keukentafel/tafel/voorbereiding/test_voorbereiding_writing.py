"""Writing an entry on the sheet that its form chose: once, under its name, and without what was somebody's own."""

from uuid import uuid4

import pytest

from keukentafel.tafel.kluis.once import Draft
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.voorbereiding.writing import sheet_for, take_away, write_entry
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.seated import Seated

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

CARD = "watals"


def words(text: str, *, vorige: tuple[str, ...] = ()) -> Draft:
    return Draft(str(uuid4()), str(uuid4()), CARD, {"als": text}, None, vorige)


def there(at: Seated) -> list[tuple[str, str]]:
    return [(said.sheet, str(one.content["als"])) for said in said_on(at.sits(), (CARD,)) for one in said.current]


def moves(at: Seated, text: str, sheet: str) -> None:
    at_table = at.sits()
    (old,) = said_on(at_table, (CARD,))
    write_entry(at_table, sheet, words(text, vorige=old.versions), old)


@pytest.fixture
def toos():
    return Seated(a_table())


def test_what_moves_there_and_back_and_there_again_keeps_the_words_that_were_typed_last(toos):
    write_entry(toos.sits(), "eigen", words("een"))
    for text, sheet in (("twee", "gedeeld"), ("drie", "eigen"), ("vier", "gedeeld"), ("vijf", "eigen")):
        moves(toos, text, sheet)
        assert there(toos) == [(sheet, text)]


def test_what_was_ones_own_is_no_earlier_version_at_the_table(toos):
    write_entry(toos.sits(), "eigen", words("Dat zeg ik niet hardop."))
    moves(toos, "Karin wordt ziek", "gedeeld")

    karin = a_guest(toos.person, "Karin", "mantelzorger", ALL)
    table = Seated(karin).sits().sheet("gedeeld").versions.values()
    assert any("Karin wordt ziek" in str(version.data) for version in table)
    assert not any("hardop" in str(version.data) for version in table)


def test_what_moves_keeps_its_name(toos):
    write_entry(toos.sits(), "eigen", words("een"))
    (before,) = said_on(toos.sits(), (CARD,))
    moves(toos, "een", "gedeeld")

    assert [said.id for said in said_on(toos.sits(), (CARD,))] == [before.id]


def test_who_may_only_read_changes_nothing_of_the_table_and_writes_for_herself(toos):
    write_entry(toos.sits(), "gedeeld", words("een"))
    karin = Seated(a_guest(toos.person, "Karin", "mantelzorger", READ))

    assert sheet_for(karin.sits(), "gedeeld") == "eigen"
    with pytest.raises(NotAllowed):
        moves(karin, "twee", "eigen")
    assert there(karin) == [("gedeeld", "een")]


def test_what_is_saved_once_more_after_going_back_stands_there_once(toos):
    for text in ("een", "een", "twee"):
        write_entry(toos.sits(), "gedeeld", words(text))
    assert sorted(there(toos)) == [("gedeeld", "een"), ("gedeeld", "twee")]

    write_entry(toos.sits(), "gedeeld", words("een"), may_repeat=True)
    assert len(there(toos)) == 3


def test_what_is_taken_away_is_gone(toos):
    write_entry(toos.sits(), "eigen", words("een"))
    (said,) = said_on(toos.sits(), (CARD,))
    take_away(toos.sits(), said)

    assert there(toos) == []
