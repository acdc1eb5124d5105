"""How long data about a person are kept, and when they must be destroyed."""

from datetime import date

import pytest

from wet.jeugdwet.bewaren import RETENTIONS as JEUGD
from wet.termijnen.rules import TERMS
from wet.wmo2015.bewaren import DESTRUCTION
from wet.wmo2015.bewaren import RETENTIONS as WMO

CHANGED = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("controller", "until"),
    [
        ("college", date(2041, 3, 1)),
        ("aanbieder", date(2041, 3, 1)),
        ("derde_met_pgb", date(2041, 3, 1)),
        ("toezichthouder", date(2041, 3, 1)),
        ("veilig_thuis", date(2046, 3, 1)),
        ("cak", date(2033, 3, 1)),
        ("svb", date(2033, 3, 1)),
    ],
)
def test_each_controller_keeps_data_for_its_own_number_of_years(controller: str, until: date) -> None:
    assert WMO[controller].keep_through([CHANGED]) == until


def test_a_jeugdhulpverlener_keeps_a_dossier_twenty_years_and_the_svb_seven() -> None:
    assert JEUGD["jeugdhulpverlener"].keep_through([CHANGED]) == date(2046, 3, 1)
    assert JEUGD["svb"].keep_through([CHANGED]) == date(2033, 3, 1)


def test_the_last_change_starts_the_term_anew_whatever_the_order() -> None:
    changes = [date(2026, 3, 1), date(2028, 7, 9), date(2020, 1, 1)]
    assert WMO["college"].keep_through(changes) == date(2043, 7, 9)


def test_a_retention_term_is_not_moved_by_a_weekend() -> None:
    sunday = date(2041, 3, 3)
    assert sunday.weekday() == 6
    assert WMO["college"].keep_through([date(2026, 3, 3)]) == sunday


def test_without_any_change_there_is_nothing_to_count_from() -> None:
    with pytest.raises(ValueError, match="empty"):
        WMO["college"].keep_through([])


def test_a_request_for_destruction_is_followed_within_three_months() -> None:
    assert DESTRUCTION.due_on(date(2026, 1, 12)) == date(2026, 4, 13)  # 12 April 2026 is a Sunday


@pytest.mark.parametrize(
    ("circumstances", "reason"),
    [
        ({}, "vernietigen_binnen_drie_maanden"),
        ({"other_has_interest": True}, "vernietigen_belang_van_een_ander"),
        ({"law_opposes": True}, "vernietigen_wet_verzet_zich"),
        ({"age": 11, "asked_by_child": True}, "vernietigen_vraagt_de_vertegenwoordiger"),
        ({"age": 12, "asked_by_child": True}, "vernietigen_binnen_drie_maanden"),
        ({"age": 11}, "vernietigen_binnen_drie_maanden"),
    ],
)
def test_a_request_for_destruction_is_followed_unless_the_law_names_a_reason(circumstances, reason) -> None:
    known = {"age": 40, "other_has_interest": False, "law_opposes": False}
    ruling = DESTRUCTION.must_follow(**(known | circumstances))
    assert (ruling.reason, ruling.allowed) == (reason, reason == "vernietigen_binnen_drie_maanden")


@pytest.mark.parametrize("retention", [*WMO.values(), *JEUGD.values()], ids=lambda each: each.controller)
def test_every_retention_rests_on_a_known_term_and_an_article(retention) -> None:
    assert retention.soort in TERMS
    assert retention.source.artikel
