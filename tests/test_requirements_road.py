"""Requirements about time: what the road shows of them, each tried on the page "Waar sta ik?"."""

import json
from datetime import date
from typing import Any

import pytest
import time_machine

from tests.keukentafel.tafel.walking import Walker

Fact = dict[str, Any]

MELDING = {"soort": "melding_gedaan", "op": "2026-02-02", "kanaal": "telefoon"}
REFUSAL = {"soort": "besluit_bekendgemaakt", "op": "2026-03-10", "uitkomst": "afgewezen"}


def page_on(op: str, *facts: Fact) -> Walker:
    dossier = {"formaat": "keukentafel-dossier/1", "wet": "wmo", "gemeente": {}, "feiten": list(facts)}
    with time_machine.travel(date.fromisoformat(op), tick=False):
        return Walker().open_file(json.dumps(dossier).encode())


def letters(page: Walker) -> set[str]:
    return {value.removeprefix("brief:") for value in page.tree.xpath("//button/@value") if value.startswith("brief:")}


@pytest.mark.requirement("S0-3", screen="/waar-sta-ik", part="no appointment after three weeks: the letter that asks")
def test_who_hears_nothing_for_three_weeks_gets_the_letter_that_asks_when_somebody_comes() -> None:
    assert "er nog geen afspraak" not in page_on("2026-02-20", MELDING).text
    late = page_on("2026-02-24", MELDING)
    assert "Drie weken na uw melding is er nog geen afspraak." in late.text
    assert "wanneer_komt_u" in letters(late)


@pytest.mark.requirement("S0-13", screen="/waar-sta-ik", part="the resident tells it, and it stands with the story")
def test_the_confirmation_of_the_melding_stands_with_the_story() -> None:
    page = page_on("2026-02-10", MELDING, {"soort": "melding_bevestigd", "op": "2026-02-04"})
    assert "4 februari 2026De gemeente bevestigde mijn melding" in page.text


@pytest.mark.requirement(
    "S0-15", "S1-4", screen="/waar-sta-ik", part="the day of the appointment on the road, and the letter to change it"
)
def test_the_day_of_the_appointment_stands_on_the_road_and_can_be_asked_to_change() -> None:
    planned = {"soort": "afspraak_gemaakt", "op": "2026-02-06", "voor": "2026-02-20", "vorm": "thuis"}
    page = page_on("2026-02-10", MELDING, planned)
    assert "Het gesprek is op vrijdag 20 februari 2026." in page.text
    assert "afspraak_wijzigen" in letters(page)


@pytest.mark.requirement(
    "S0-19", "S3-62", screen="/waar-sta-ik", part="the last day for the report, and what may be done when it has passed"
)
def test_the_last_day_for_the_report_is_named_and_what_may_be_done_after_it() -> None:
    talk = {"soort": "gesprek_gevoerd", "op": "2026-02-20"}
    before, after = page_on("2026-03-01", MELDING, talk), page_on("2026-03-18", MELDING, talk)
    assert "Het verslag moet er uiterlijk 16 maart 2026 zijn" in before.text
    assert after.heading == "De gemeente is 2 dagen te laat"
    assert {"verslag_opvragen", "aanvraag"} <= letters(after)


@pytest.mark.requirement("S0-21", screen="/waar-sta-ik", part="two weeks for the decision, and the penalty after them")
def test_an_application_is_decided_on_within_two_weeks() -> None:
    applied = (
        MELDING,
        {"soort": "verslag_verzonden", "op": "2026-03-02"},
        {"soort": "aanvraag_ingediend", "op": "2026-03-09"},
    )
    assert "Zij moet uiterlijk 23 maart 2026 een besluit sturen." in page_on("2026-03-10", *applied).text
    assert "ingebrekestelling" in letters(page_on("2026-03-24", *applied))


@pytest.mark.requirement("S0-23", screen="/waar-sta-ik")
def test_after_the_objection_there_are_six_weeks_to_go_to_court_with_the_letter_ready() -> None:
    refused = {"soort": "beslissing_op_bezwaar_bekendgemaakt", "op": "2026-05-20", "uitkomst": "ongegrond"}
    objected = (REFUSAL, {"soort": "bezwaar_ingediend", "op": "2026-04-01"})
    assert "beroep" not in letters(page_on("2026-05-10", *objected))
    page = page_on("2026-06-01", *objected, refused)
    assert page.heading == "U kunt nog 30 dagen naar de rechter"
    assert "De laatste dag is 1 juli 2026." in page.text
    assert "beroep" in letters(page)


@pytest.mark.requirement("S3-64", screen="/waar-sta-ik", part="from one day the whole line ahead, marked as expected")
def test_from_one_day_the_line_ahead_is_told_up_to_the_objection() -> None:
    page = page_on("2026-02-10", MELDING)
    assert "Wat komt er nog, en wanneer?" in page.text
    steps = ("Het gesprek", "Het verslag", "De aanvraag", "Het besluit", "Bezwaar")
    places = [page.text.index(step, page.text.index("Wat komt er nog")) for step in steps]
    assert places == sorted(places)
    assert "Verwacht: uiterlijk" in page.text


@pytest.mark.requirement(
    "S2-51", "S2-103", screen="/waar-sta-ik", part="asking to look together again, and in time before help ends"
)
def test_who_has_help_may_ask_to_look_again_and_hears_in_time_that_it_ends() -> None:
    granted = {"soort": "besluit_bekendgemaakt", "op": "2026-03-10", "uitkomst": "toegekend", "eindigt": "2026-12-15"}
    helped = (granted, {"soort": "voorziening_gestart", "op": "2026-04-01"})
    early, late = page_on("2026-09-01", *helped), page_on("2026-11-01", *helped)
    assert "U kunt vragen om samen te kijken of de hulp nog past." in early.text
    assert "Uw hulp eindigt op" not in early.heading
    assert late.heading == "Uw hulp eindigt op 15 december 2026"
    assert "Vraag dan nu meteen opnieuw om hulp." in late.text


@pytest.mark.requirement(
    "S2-110", "S2-116", screen="/waar-sta-ik", part="where the decision says how to object, and what comes after it"
)
def test_who_objects_reads_where_the_decision_says_how_and_what_comes_next() -> None:
    with time_machine.travel(date(2026, 3, 20), tick=False):
        page = page_on("2026-03-20", REFUSAL).press("brief:bezwaar").fill(van_wie="onbekend")
        shown = page.press("Laat de brief zien")
    assert "Zoek in de brief het woord bezwaar. Daar staat bij wie u het maakt, en tot wanneer." in shown.text
    assert "Wat er daarna komt" in shown.text


@pytest.mark.requirement("S1-6", screen="/waar-sta-ik/bestand", part="all that was told, taken along in one file")
def test_all_that_was_told_goes_along_in_one_file() -> None:
    page = page_on("2026-02-10", MELDING, {"soort": "melding_bevestigd", "op": "2026-02-04"})
    answer = page.client.post("/waar-sta-ik/bestand", page.sent())
    assert [fact["soort"] for fact in json.loads(answer.content)["feiten"]] == ["melding_gedaan", "melding_bevestigd"]
