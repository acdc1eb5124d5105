"""Handing the plan in: the road knows it, the copy stays as it went, and both can be taken back."""

import pytest

from keukentafel.tafel.plan.gifts import gifts_on
from keukentafel.tafel.weg.kept.reading import read_table
from tests.keukentafel.tafel.plan.makers_plan import AtThePlan, a_plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]


def facts(toos: AtThePlan) -> list[str]:
    """Return the kinds of the facts on the road, by name."""
    story = read_table(toos.sits().sheet("gedeeld").entries).story
    return sorted(str(fact["soort"]) for fact in story.facts) if story else []


def reported() -> AtThePlan:
    toos = a_plan()
    toos.happened("melding_gedaan", "2026-11-19")
    return toos


def hands_in(toos: AtThePlan, **typed: str):
    return toos.sends("plan-geef", dag_gestuurd="23 november 2026", kanaal="balie", **typed)


def test_the_road_knows_that_the_plan_was_handed_in():
    toos = reported()
    hands_in(toos)

    assert facts(toos) == ["melding_gedaan", "persoonlijk_plan_ingediend"]


def test_what_was_handed_in_stays_as_it_was_whatever_the_answers_say_later():
    toos = reported()
    hands_in(toos)
    toos.over("aanleiding.dwars", tekst="Ik slaap slecht.")
    (gift,) = gifts_on(toos.sits())
    page = toos.page("plan-gegeven", gift.id)

    assert gift.letter is not None
    assert "Ik durf niet meer te douchen." in gift.letter.html()
    assert "Ik slaap slecht." not in gift.letter.html()
    assert "Wat er daarna veranderde" in page
    assert "De gemeente heeft dus een ouder plan." in toos.page()


def test_a_plan_longer_than_one_entry_is_kept_whole():
    toos = reported()
    for question in ("gezondheid", "verzorging", "wonen", "vervoer"):
        toos.says(
            f"{question}.slechte_dag", tekst="\n".join(f"Regel {number} van {question}." for number in range(150))
        )
    hands_in(toos)
    (gift,) = gifts_on(toos.sits())

    assert len(gift.entries) > 1
    assert gift.letter is not None
    assert "Regel 149 van vervoer." in gift.letter.html()


def test_handing_in_twice_by_a_double_tap_is_handing_in_once():
    toos = reported()
    form = toos.fields("plan-geef") | {"dag_gestuurd": "23 november 2026", "kanaal": "balie"}
    toos.browser.post(toos.url("plan-geef"), form)
    toos.browser.post(toos.url("plan-geef"), form)

    assert facts(toos).count("persoonlijk_plan_ingediend") == 1
    assert len(gifts_on(toos.sits())) == 1


def test_handing_in_can_be_taken_back():
    toos = reported()
    hands_in(toos)
    (gift,) = gifts_on(toos.sits())
    toos.post("plan-gegeven-terug", gift.id)

    assert facts(toos) == ["melding_gedaan"]
    assert gifts_on(toos.sits()) == ()


def test_a_later_version_is_kept_with_the_day_it_went_and_the_road_keeps_the_first():
    toos = reported()
    hands_in(toos)
    toos.over("aanleiding.dwars", tekst="Ik slaap slecht.")
    toos.sends("plan-geef", dag_gestuurd="22 november 2026", kanaal="mail")
    later = [gift for gift in gifts_on(toos.sits()) if gift.channel == "mail"]

    assert [str(gift.on) for gift in later] == ["2026-11-22"]
    assert facts(toos) == ["melding_gedaan", "persoonlijk_plan_ingediend"]


def test_taking_back_a_later_version_leaves_the_first_given():
    toos = reported()
    hands_in(toos)
    toos.over("aanleiding.dwars", tekst="Ik slaap slecht.")
    toos.sends("plan-geef", dag_gestuurd="22 november 2026", kanaal="mail")
    later = next(gift for gift in gifts_on(toos.sits()) if gift.channel == "mail")
    toos.post("plan-gegeven-terug", later.id)

    assert [gift.channel for gift in gifts_on(toos.sits())] == ["balie"]
    assert facts(toos) == ["melding_gedaan", "persoonlijk_plan_ingediend"]


def test_who_gave_a_plan_reads_so_before_the_plan_itself():
    toos = reported()
    hands_in(toos)
    page = toos.page()

    assert page.index("U gaf uw plan op 23 november.") < page.index("Ik durf niet meer te douchen.")
    assert "Geef een nieuwe versie" in page


def test_a_plan_that_the_road_knew_already_is_kept_without_a_second_fact():
    toos = reported()
    toos.happened("persoonlijk_plan_ingediend", "2026-11-20")
    toos.sends("plan-geef")
    (gift,) = gifts_on(toos.sits())

    assert facts(toos).count("persoonlijk_plan_ingediend") == 1
    assert str(gift.on) == "2026-11-20"


def test_a_day_that_is_missing_is_asked_and_nothing_is_written():
    toos = reported()
    response = toos.sends("plan-geef", dag_gestuurd="", kanaal="balie")

    assert response.status_code == 422
    assert gifts_on(toos.sits()) == ()


def test_who_hands_in_no_plan_says_so_and_may_change_their_mind():
    toos = reported()
    form = toos.fields("plan-geef")
    toos.post("plan-geen", doen="geen", nieuw=form.get("nieuw", ""), versie=form.get("versie", ""))
    waived = facts(toos)
    toos.post("plan-geen", doen="toch_wel")

    assert waived == ["melding_gedaan", "persoonlijk_plan_afgezien"]
    assert facts(toos) == ["melding_gedaan"]


def test_under_the_jeugdwet_no_seven_days_are_counted():
    child = AtThePlan(law="jeugdwet")
    child.says("kind.slechte_dag", tekst="Dan gaat hij niet naar school.")
    page = child.page()

    assert "Bij jeugdhulp gelden geen zeven dagen." in page
    assert "Familiegroepsplan" in page
    assert "Ik lever geen plan in" not in child.page("plan-geef")


def test_after_the_seven_days_the_plan_is_still_worth_giving():
    toos = a_plan()
    toos.happened("melding_gedaan", "2026-11-02")

    assert "De 7 dagen uit de wet waren op 9 november voorbij." in toos.page()
    assert "Geef uw plan toch." in toos.page()


def test_within_the_seven_days_the_last_one_is_named():
    assert "Geef uw plan uiterlijk op donderdag 26 november." in reported().page()


def test_a_familiegroepsplan_can_be_handed_in_too():
    child = AtThePlan(law="jeugdwet")
    child.says("kind.slechte_dag", tekst="Dan gaat hij niet naar school.")
    hands_in(child)

    (gift,) = gifts_on(child.sits())

    assert gift.letter is not None
    assert gift.letter.soort == "familiegroepsplan"


def test_the_day_of_the_talk_stands_in_the_plan_once_it_is_known():
    toos = reported()
    toos.tells("feit", {"soort": "afspraak_gemaakt", "op": "2026-11-20", "voor": "2026-12-01"})

    assert "Het gesprek is op 1 december 2026." in toos.paper()
