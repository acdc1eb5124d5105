"""Starting a table: everything at once or nothing, and a double tap makes one table."""

from uuid import uuid4

import pytest

from keukentafel.tafel.kluis.card_keys import CodeInUse
from keukentafel.tafel.kluis.models import Card, Grant, OpenRing, Ring, Seat, Sheet, Table
from keukentafel.tafel.kluis.people import people_on
from keukentafel.tafel.kluis.starting import NotStarted, start_table
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import (
    DAY,
    MINUTE,
    NOON,
    a_code,
    make_ring_with_card,
    person,
    version,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


def first():
    return [
        version("persoon", person("Ans", "bewoner"), id=""),
        version("notitie", {"tekst": "hallo"}, id=str(uuid4())),
    ]


def rows():
    return [model.objects.count() for model in (Ring, Card, Table, Seat, Sheet, Grant, OpenRing)]


def test_one_screen_gives_a_ring_a_card_a_seat_and_three_sheets():
    ans = a_table()

    assert rows() == [1, 1, 1, 1, 3, 3, 1]
    assert ans.sits().names() == ("gedeeld", "brieven", "eigen")
    assert ans.seat.keeps


def test_who_starts_stands_on_the_shared_sheet_by_the_id_of_the_seat():
    ans = a_table(naam="Ans", rol="bewoner")

    at_table = ans.sits()

    assert people_on(at_table.sheet("gedeeld").entries) == {str(ans.seat_id): {"naam": "Ans", "rol": "bewoner"}}
    assert [one.data["door"] for one in at_table.sheet("gedeeld").versions.values()] == [str(ans.seat_id)]


def test_the_person_it_is_about_waits_under_a_name_of_their_own():
    ria = a_table("Ria", "ouder", over=person("Sam", "bewoner", geboren="2015-01-01"))

    assert people_on(ria.sits().sheet("gedeeld").entries)["bewoner"]["naam"] == "Sam"


def test_two_taps_make_one_table():
    code, versions = a_code(), first()

    one = start_table(code, gedeeld=versions, at=NOON)
    other = start_table(code, gedeeld=versions, at=NOON + 14 * MINUTE)

    assert (one.table_id, one.seat_id) == (other.table_id, other.seat_id)
    assert one.unlocked.secret != other.unlocked.secret
    assert Table.objects.count() == 1


def test_after_a_quarter_of_an_hour_the_same_words_start_nothing():
    code = a_code()
    start_table(code, gedeeld=first(), at=NOON)

    with pytest.raises(CodeInUse):
        start_table(code, gedeeld=first(), at=NOON + 15 * MINUTE)


def test_the_words_on_the_card_of_another_table_start_nothing():
    code = a_code()
    make_ring_with_card(code)

    with pytest.raises(CodeInUse):
        start_table(code, gedeeld=first(), at=NOON)


def test_the_words_of_a_guests_new_card_never_count_as_a_double_tap():
    bea = a_guest(a_table(), at=NOON + MINUTE)

    with pytest.raises(CodeInUse):
        start_table(bea.code, gedeeld=first(), at=NOON)


def test_a_supporter_starts_a_further_table_on_the_ring_that_is_open():
    one = a_table()

    other = a_table(opened=one.opened)

    assert other.table_id != one.table_id
    assert (Ring.objects.count(), Card.objects.count()) == (1, 1)
    assert other.sits().names() == ("gedeeld", "brieven", "eigen")


def test_two_taps_on_an_open_ring_make_one_table_by_the_id_in_the_form():
    one, table_id = a_table(), uuid4()

    for _ in range(2):
        started = start_table(None, gedeeld=first(), opened=one.opened, table_id=table_id, at=NOON)

    assert started.table_id == table_id
    assert Table.objects.count() == 2


def test_a_form_with_the_id_of_the_table_of_somebody_else_starts_nothing():
    victim, thief = a_table(), a_table()

    with pytest.raises(NotStarted):
        start_table(None, gedeeld=first(), opened=thief.opened, table_id=victim.table_id, at=NOON)

    assert Table.objects.count() == 2


def test_where_a_first_line_is_refused_there_is_no_table_no_ring_and_no_card():
    wrong = [*first(), {"id": "x"}]

    with pytest.raises(NotStarted) as refusal:
        start_table(a_code(), gedeeld=wrong, at=NOON)

    assert [answer.reden for answer in refusal.value.answers if answer.reden] == ["ongeldig"]
    assert rows() == [0] * 7


def test_a_table_without_words_or_ring_is_refused():
    with pytest.raises(ValueError, match="code"):
        start_table(None, gedeeld=first(), at=NOON)


def test_a_table_has_a_letterbox_from_the_start():
    ans = a_table()

    assert len(bytes(Table.objects.get(pk=ans.table_id).letterbox_key)) == 32


def test_the_starter_comes_back_with_the_card_the_next_day():
    ans = a_table()
    ans.notes("het bed")

    assert ans.returns(NOON + DAY).reads(at=NOON + DAY) == ["het bed"]
