"""Who may do what: every action, for every right, with and without the keeping of the table, before and after 16."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import get_args
from uuid import UUID

import pytest

from keukentafel.bestand.entries import Version, entries_of, sheet_of
from keukentafel.tafel.kluis.models import Seat
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.rights import MAY, Action, may, require
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON, person, version

ME = UUID("11111111-1111-4111-8111-111111111111")
YOUTH = UUID("22222222-2222-4222-8222-222222222222")

RIGHTS = (None, "lezen", "aantekenen", "schrijven")

FROM_RIGHT = {
    "read": "lezen aantekenen schrijven",
    "export": "lezen aantekenen schrijven",
    "write_own_person": "lezen aantekenen schrijven",
    "write_note": "aantekenen schrijven",
    "wipe_own_note": "aantekenen schrijven",
    "write_fact": "schrijven",
    "attach": "schrijven",
    "wipe": "schrijven",
    "move": "schrijven",
}
"""What a right on a sheet gives to anybody, keeper or not, parent or not."""

ANYBODY = {"leave"}
KEEPER = {"withdraw", "hand_over"}
KEEPER_UNLESS_OUTGROWN = {"invite", "change_seat", "remove", "erase_table"}
KEEPER_WHO_WRITES_UNLESS_OUTGROWN = {"write_person"}


class At:
    """A seat as the rules see it."""

    def __init__(self, right, *, keeps, people=(), at=NOON):
        versions = [version("persoon", inhoud, id=str(entry)) for entry, inhoud in dict(people).items()]
        self.seat = Seat(id=ME, keeps=keeps)
        self.at = at
        self._right = right
        self._sheet = SimpleNamespace(entries=entries_of(sheet_of([Version(one) for one in versions])))

    def right_on(self, name):
        return self._right

    def sheet(self, name):
        return self._sheet


def parent_of(geboren, **more):
    return {ME: person("Ria", "ouder", **more), YOUTH: person("Sam", "bewoner", geboren=geboren)}


def expected(action, right, keeps, outgrown):
    if action in FROM_RIGHT:
        return right in FROM_RIGHT[action].split()
    if action in ANYBODY:
        return True
    if action in KEEPER:
        return keeps
    if action in KEEPER_UNLESS_OUTGROWN:
        return keeps and not outgrown
    return keeps and not outgrown and right == "schrijven"


@pytest.mark.parametrize("action", get_args(Action))
@pytest.mark.parametrize("right", RIGHTS)
@pytest.mark.parametrize("keeps", [False, True])
@pytest.mark.parametrize(("geboren", "outgrown"), [("2014-05-05", False), ("2009-05-05", True)])
def test_each_action_is_open_to_exactly_those_the_table_names(action, right, keeps, geboren, outgrown):
    at = At(right, keeps=keeps, people=parent_of(geboren))

    assert may(at, action) is expected(action, right, keeps, outgrown)


def test_this_test_and_the_table_name_the_same_actions():
    known = set(FROM_RIGHT) | ANYBODY | KEEPER | KEEPER_UNLESS_OUTGROWN | KEEPER_WHO_WRITES_UNLESS_OUTGROWN

    assert known == set(get_args(Action)) == set(MAY)


def test_who_may_not_is_refused_by_the_name_of_the_action():
    with pytest.raises(NotAllowed) as refusal:
        require(At("schrijven", keeps=False), "invite")

    assert refusal.value.action == "invite"


def test_who_may_goes_on():
    at = At("schrijven", keeps=True)

    require(at, "invite")  # would raise, as above

    assert may(at, "invite")


BIRTHDAY_EVE = datetime(2026, 11, 22, 22, 59, tzinfo=UTC)
BIRTHDAY = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)


def test_a_parent_invites_until_midnight_before_the_sixteenth_birthday():
    people = parent_of("2010-11-23")

    assert may(At("schrijven", keeps=True, people=people, at=BIRTHDAY_EVE), "invite")
    assert not may(At("schrijven", keeps=True, people=people, at=BIRTHDAY), "invite")


@pytest.mark.parametrize("grond", ["gezag", "voogd"])
def test_authority_over_a_child_is_no_ground_any_more_at_sixteen(grond):
    people = {
        ME: person("Ria", "vertegenwoordiger", grond=grond),
        YOUTH: person("Sam", "bewoner", geboren="2009-01-01"),
    }

    assert not may(At("schrijven", keeps=True, people=people), "remove")


def test_whom_a_young_person_gave_a_power_of_attorney_goes_on_keeping():
    people = {
        ME: person("Ria", "vertegenwoordiger", grond="volmacht"),
        YOUTH: person("Sam", "bewoner", geboren="2009-01-01"),
    }

    assert may(At("schrijven", keeps=True, people=people), "remove")


def test_a_parent_may_still_hand_over_after_sixteen():
    assert may(At("schrijven", keeps=True, people=parent_of("2009-01-01")), "hand_over")


def test_the_age_counts_for_a_young_person_who_has_no_card_yet():
    people = {ME: person("Ria", "ouder"), "bewoner": person("Sam", "bewoner", geboren="2009-01-01")}

    assert not may(At("schrijven", keeps=True, people=people), "invite")


def test_without_a_day_of_birth_no_rule_of_age_holds():
    people = {ME: person("Ria", "ouder"), YOUTH: person("Sam", "bewoner")}

    assert may(At("schrijven", keeps=True, people=people), "invite")
