"""What an onderzoek goes into, in which order, and of whom help may be expected."""

import pytest

from wet.jeugdwet.stappenplan import STAPPENPLAN as JEUGD
from wet.ruling import Ruling
from wet.wmo2015.gebruikelijke_hulp import may_be_expected
from wet.wmo2015.onderwerpen import ONDERWERPEN
from wet.wmo2015.stappenplan import STAPPENPLAN as WMO

UP_TO_STEP_TWO = {"hulpvraag", "problemen"}


def test_an_onderzoek_has_seven_subjects_and_never_an_h() -> None:
    assert "".join(onderwerp.letter for onderwerp in ONDERWERPEN) == "abcdefg"


def test_the_code_of_each_subject_is_its_own() -> None:
    assert len({onderwerp.code for onderwerp in ONDERWERPEN}) == 7


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("onderwerp", ONDERWERPEN, ids=lambda onderwerp: onderwerp.code)
def test_each_subject_is_asked_as_a_question(onderwerp, language) -> None:
    assert onderwerp.question(language).endswith("?")
    assert not onderwerp.name(language).endswith("?")


def test_a_subject_names_its_letter_of_lid_four() -> None:
    assert str(ONDERWERPEN[3].source) == "Wmo 2015 art. 2.3.2 lid 4 onder d"


@pytest.mark.parametrize("plan", [WMO, JEUGD], ids=["wmo", "jeugd"])
def test_what_the_family_can_do_waits_until_nature_and_extent_of_the_help_are_known(plan) -> None:
    family = plan.stappen[3].code
    assert plan.may_take(family, UP_TO_STEP_TWO) == Ruling(False, "stap_eerst_aard", plan.sources)
    assert plan.may_take(family, UP_TO_STEP_TWO | {"aard"}).reason == "stap_eerst_omvang"
    assert plan.may_take(family, UP_TO_STEP_TWO | {"omvang"}).reason == "stap_eerst_aard"
    assert plan.may_take(family, UP_TO_STEP_TWO | {"aard", "omvang"})


@pytest.mark.parametrize("plan", [WMO, JEUGD], ids=["wmo", "jeugd"])
def test_the_request_for_help_always_comes_first(plan) -> None:
    assert plan.may_take("hulpvraag", ())
    assert plan.may_take("problemen", ()).reason == "stap_eerst_hulpvraag"


@pytest.mark.parametrize("plan", [WMO, JEUGD], ids=["wmo", "jeugd"])
def test_an_onderzoek_is_closed_only_when_every_step_has_a_finding(plan) -> None:
    parts = list(plan.questions())
    assert plan.is_complete(parts)
    for part in parts:
        assert plan.is_complete([each for each in parts if each != part]).reason == f"stap_eerst_{part}"


def test_a_step_that_needs_an_expert_must_show_who_that_was() -> None:
    parts = list(JEUGD.questions())
    assert not JEUGD.is_complete(parts, expertise_needed=["problemen"])
    assert JEUGD.is_complete(parts, expertise_needed=["problemen"], expertise_shown=["problemen"])


def test_each_plan_rests_on_its_own_ruling() -> None:
    assert [str(plan.sources[0]) for plan in (WMO, JEUGD)] == ["ECLI:NL:CRVB:2018:819", "ECLI:NL:CRVB:2017:1477"]


def test_a_step_of_another_plan_is_refused() -> None:
    with pytest.raises(KeyError):
        WMO.may_take("jeugdhulp", ())


def test_help_of_a_daughter_who_lives_elsewhere_is_voluntary() -> None:
    ruling = may_be_expected("familie", lives_with_client=False)
    assert (ruling.allowed, ruling.reason) == (False, "hulp_is_vrijwillig")


def test_usual_help_of_a_partner_in_the_same_home_may_be_expected() -> None:
    assert may_be_expected("partner", lives_with_client=True)


def test_parents_of_a_minor_owe_usual_help_wherever_they_live() -> None:
    assert may_be_expected("ouder_van_minderjarige", lives_with_client=False)


def test_a_housemate_who_is_overloaded_cannot_be_counted_on() -> None:
    assert may_be_expected("huisgenoot", lives_with_client=True, is_overloaded=True).reason == (
        "hulp_huisgenoot_is_overbelast"
    )


def test_a_housemate_must_be_heard_before_being_counted_on() -> None:
    assert not may_be_expected("partner", lives_with_client=True, was_heard=False)


def test_as_long_as_nobody_asked_where_a_person_lives_nothing_may_be_expected() -> None:
    assert may_be_expected("familie", lives_with_client=None).reason == "hulp_woont_deze_persoon_bij_u"
