"""Who may have a persoonsgebonden budget, under either law, and when it may be refused."""

from decimal import Decimal

import pytest

from wet.jeugdwet.pgb import PGB as JEUGD
from wet.pgb import SKILLS, PgbRules, refusable_part
from wet.wmo2015.pgb import PGB as WMO

BOTH = pytest.mark.parametrize("rules", [WMO, JEUGD], ids=["wmo", "jeugdwet"])


def all_met(rules: PgbRules) -> dict[str, bool | None]:
    return {condition.code: True for condition in rules.conditions}


@BOTH
def test_who_meets_the_three_conditions_may_have_a_pgb(rules: PgbRules) -> None:
    ruling = rules.may_have_pgb(all_met(rules))
    assert ruling.allowed
    assert len(ruling.sources) == 3


@BOTH
def test_one_condition_that_fails_is_named_with_its_article(rules: PgbRules) -> None:
    for condition in rules.conditions:
        ruling = rules.may_have_pgb(all_met(rules) | {condition.code: False})
        assert (ruling.allowed, ruling.reason) == (False, f"pgb_nee_{condition.code}")
        assert ruling.sources == (condition.source,)


@BOTH
def test_a_condition_nobody_talked_about_is_open_and_never_failed(rules: PgbRules) -> None:
    for condition in rules.conditions:
        assert rules.may_have_pgb(all_met(rules) | {condition.code: None}).reason == f"pgb_nog_{condition.code}"


def test_under_the_wmo_a_person_says_why_they_want_a_pgb() -> None:
    assert WMO.conditions[1].code == "waarom_ik_pgb_wil"
    assert str(WMO.conditions[1].source) == "Wmo 2015 art. 2.3.6 lid 2 onder b"


def test_under_the_jeugdwet_a_family_says_why_help_in_kind_does_not_fit() -> None:
    assert JEUGD.conditions[1].code == "waarom_in_natura_niet_past"
    assert str(JEUGD.conditions[1].source) == "Jeugdwet art. 8.1.1 lid 2 onder b"


@BOTH
def test_only_what_a_pgb_costs_more_may_be_refused(rules: PgbRules) -> None:
    assert rules.may_refuse(pgb_costs=Decimal(120), in_kind_costs=Decimal(100)).reason == (
        "pgb_weigeren_alleen_het_meerdere"
    )
    assert not rules.may_refuse(pgb_costs=Decimal(100), in_kind_costs=Decimal(100))
    assert not rules.may_refuse(pgb_costs=None, in_kind_costs=Decimal(100))


def test_the_refusable_part_is_the_difference() -> None:
    assert refusable_part(Decimal("120.50"), Decimal(100)) == Decimal("20.50")
    assert refusable_part(Decimal(90), Decimal(100)) == 0


@BOTH
@pytest.mark.parametrize(("ground", "allowed"), [("a", True), ("b", False), ("c", False), ("d", True), ("e", True)])
def test_only_an_earlier_withdrawal_for_what_the_person_did_is_a_ground(rules, ground, allowed) -> None:
    ruling = rules.may_refuse(pgb_costs=Decimal(1), in_kind_costs=Decimal(1), earlier_ground=ground)
    assert ruling.allowed is allowed


def test_the_ten_points_ask_and_never_decide() -> None:
    assert [skill.number for skill in SKILLS] == list(range(1, 11))
    assert all(skill.question("nl").endswith("?") and skill.question("en").endswith("?") for skill in SKILLS)


@BOTH
@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_condition_is_asked_as_a_question(rules: PgbRules, language: str) -> None:
    assert all("?" in condition.question(language) for condition in rules.conditions)


@BOTH
def test_both_laws_oblige_the_gemeente_to_inform_beforehand(rules: PgbRules) -> None:
    assert str(rules.information) in ("Wmo 2015 art. 2.3.2 lid 6", "Jeugdwet art. 8.1.6")
