"""Help that runs: which of it an end is about, and until when it may be evaluated and changed."""

import pytest

from tests.wet.stand.stand_makers import Raw, fact, guessed, on

BESLUIT = fact("besluit_bekendgemaakt", "2025-01-06", id="b", uitkomst="toegekend")
OTHER = fact("besluit_bekendgemaakt", "2025-03-03", id="b2", uitkomst="toegekend")
HELP = (
    fact("voorziening_gestart", "2025-01-13", id="hulp1", bij="b"),
    fact("voorziening_gestart", "2025-01-14", id="hulp2", bij="b"),
    fact("voorziening_gestart", "2025-03-10", id="hulp3", bij="b2"),
)


def running(*facts: Raw, op: str = "2026-06-01") -> list[str | None]:
    """Return what help may be evaluated, as help that runs may."""
    found = on(op, BESLUIT, OTHER, *HELP, *facts).facts.kan
    return [each.bij for each in found if each.actie == "evaluatie_vragen" and each.ruling.allowed]


@pytest.mark.parametrize(
    ("ends", "left"),
    [
        ([], ["hulp1", "hulp2", "hulp3"]),
        ([{"bij": "hulp1"}], ["hulp2", "hulp3"]),
        ([{"bij": "hulp1"}, {"bij": "hulp1"}], ["hulp2", "hulp3"]),
        ([{"bij": "b"}], ["hulp3"]),
        ([{"bij": "b2"}], ["hulp1", "hulp2"]),
        ([{}], ["hulp1", "hulp2"]),
        ([{"bij": "hulp1"}, {}], ["hulp2"]),
        ([{}, {"bij": "b"}], []),
        ([{}, {}, {}, {}], []),
    ],
)
def test_an_end_is_of_the_help_it_names_or_of_all_from_a_besluit_or_else_of_what_began_last(ends, left):
    assert running(*(fact("voorziening_beeindigd", "2026-05-01", **each) for each in ends)) == left


def test_an_end_that_names_nothing_is_a_guess_where_more_than_one_help_runs():
    end = fact("voorziening_beeindigd", "2026-05-01", id="uit")

    assert guessed(on("2026-06-01", BESLUIT, OTHER, *HELP, end)) == ["uit"]
    assert guessed(on("2026-06-01", BESLUIT, HELP[0], end)) == []


def test_an_end_that_names_a_besluit_whose_help_names_nothing_is_of_that_help():
    found = on(
        "2026-06-01",
        BESLUIT,
        fact("voorziening_gestart", "2025-01-13"),
        fact("voorziening_beeindigd", "2026-05-01", bij="b"),
    )

    assert found.facts.fase == "afgerond"


def test_help_runs_through_the_day_on_which_it_ends_by_the_besluit_but_not_for_ever():
    granted = (BESLUIT | {"eindigt": "2026-05-31"}, HELP[0])

    assert on("2026-05-31", *granted).facts.fase == "uitvoering"
    assert on("2026-06-01", *granted).facts.fase == "afgerond"
    assert "hulp_wijzigen" in on("2026-05-31", *granted).facts.brieven
    assert "hulp_wijzigen" not in on("2026-06-01", *granted).facts.brieven


def test_of_two_besluiten_the_last_end_counts_and_one_without_an_end_keeps_help_running():
    first, second = BESLUIT | {"eindigt": "2026-05-31"}, OTHER | {"eindigt": "2026-03-31"}

    assert on("2026-05-31", first, second, *HELP).facts.fase == "uitvoering"
    assert on("2026-06-01", first, second, *HELP).facts.fase == "afgerond"
    assert on("2026-06-01", first, OTHER, *HELP).facts.fase == "uitvoering"


def test_a_death_ends_all_help():
    assert running(fact("overleden", "2026-05-01")) == []
