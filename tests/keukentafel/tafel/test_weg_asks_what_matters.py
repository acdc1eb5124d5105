"""What changes something in law is asked where it matters, nowhere else, and may always be skipped."""

import json
from datetime import date

import pytest
import time_machine

from keukentafel.tafel.weg.telling.belonging import candidates
from keukentafel.tafel.weg.telling.story import begin, opened
from tests.keukentafel.tafel.walking import Walker

TODAY = date(2026, 3, 20)
COMMITTEE = "Schreef de gemeente dat een "


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def walker():
    return Walker().press("begin:wmo")


@pytest.fixture
def objected(walker):
    walker.tell("besluit_bekendgemaakt", dagtekening="2 feb 2026", verzonden="2 feb 2026", uitkomst_besluit="afgewezen")
    return walker.tell("bezwaar_ingediend", dag_gestuurd="10 feb 2026", kanaal="mail")


@pytest.fixture
def at_court(objected):
    objected.tell("beslissing_op_bezwaar_bekendgemaakt", dagtekening="16 feb 2026", uitkomst_bezwaar="ongegrond")
    return objected.tell("beroep_ingesteld", dag_gestuurd="20 feb 2026", kanaal="post", over_beroep="besluit")


def file_of(walker):
    return json.loads(walker.answer("Uw verhaal als bestand").content)


def story_of(*facts):
    return opened({**begin("wmo").data, "feiten": [{"soort": kind, "op": day} for kind, day in facts]})


def test_who_made_an_objection_is_asked_whether_a_committee_looks_at_it(objected):
    assert COMMITTEE in objected.text
    assert "Sla dit dan over" in objected.text


@pytest.mark.parametrize(("answer", "last_day"), [("ja", "8 juni 2026"), ("nee", "28 april 2026")])
def test_the_answer_about_the_committee_sets_the_day_and_stands_in_the_story(objected, answer, last_day):
    objected.press(f"commissie:bezwaarcommissie:{answer}")

    assert last_day in objected.text
    assert COMMITTEE not in objected.text
    assert file_of(objected)["gemeente"]["bezwaarcommissie"] is (answer == "ja")


def test_the_answer_about_the_committee_can_be_taken_back(objected):
    objected.press("commissie:bezwaarcommissie:ja")
    objected.press("commissie:bezwaarcommissie:")

    assert COMMITTEE in objected.text
    assert "bezwaarcommissie" not in file_of(objected)["gemeente"]


def test_without_an_objection_nobody_is_asked_about_a_committee(walker):
    walker.tell("besluit_bekendgemaakt", dagtekening="2 mrt 2026", uitkomst_besluit="afgewezen")

    assert "commissie:" not in walker.response.content.decode()


def test_a_complaint_has_its_own_committee(walker):
    walker.tell("klacht_ingediend", dag_gestuurd="2 mrt 2026", kanaal="mail").press("commissie:klachtcommissie:ja")

    assert "Er kijkt een commissie naar de klacht" in walker.text


@pytest.mark.parametrize("argument", ["onzin:ja", "", "bezwaarcommissie:misschien"])
def test_an_answer_that_was_not_offered_changes_nothing(objected, argument):
    answer = objected.client.post("/waar-sta-ik", objected.sent() | {"doen": f"commissie:{argument}"})

    assert COMMITTEE in answer.content.decode()


def test_a_judge_who_annuls_gives_the_gemeente_a_new_term(at_court):
    at_court.tell(
        "uitspraak_verzonden",
        dagtekening="6 mrt 2026",
        aard="einduitspraak",
        uitkomst_uitspraak="vernietigd",
        nieuw_besluit_binnen="4 weken",
    )

    assert "Een nieuwe beslissing op uw bezwaar" in at_court.text
    assert b"20260403" in at_court.answer("De dagen voor in uw agenda").content
    assert file_of(at_court)["feiten"][-1]["nieuw_besluit_binnen"] == "4w"


@pytest.mark.parametrize("said", ["onbekend", "ongegrond", "zelf_voorzien"])
def test_a_ruling_that_orders_nothing_gives_no_new_term(at_court, said):
    at_court.tell("uitspraak_verzonden", dagtekening="6 mrt 2026", aard="einduitspraak", uitkomst_uitspraak=said)

    assert "Een nieuwe beslissing op uw bezwaar" not in at_court.text


def test_what_the_judge_said_may_be_skipped(at_court):
    at_court.tell("uitspraak_verzonden", dagtekening="6 mrt 2026", aard="einduitspraak")

    assert "uitkomst" not in file_of(at_court)["feiten"][-1]


@pytest.mark.parametrize(
    ("said", "typed", "words"),
    [
        ("vernietigd", "binnenkort", "Typ hoeveel weken of dagen"),
        ("vernietigd", "0", "Typ hoeveel weken of dagen"),
        ("ongegrond", "6 weken", "niet opnieuw hoeft te beslissen"),
    ],
)
def test_a_term_that_cannot_be_is_refused_and_kept(at_court, said, typed, words):
    at_court.tell(
        "uitspraak_verzonden",
        dagtekening="6 mrt 2026",
        aard="einduitspraak",
        uitkomst_uitspraak=said,
        nieuw_besluit_binnen=typed,
    )

    assert words in at_court.text
    assert at_court.sent()["nieuw_besluit_binnen"] == typed


def test_a_report_after_two_meldingen_asks_to_which_it_belongs(walker):
    walker.tell("melding_gedaan", dag_gestuurd="5 jan 2026", kanaal="telefoon")
    walker.tell("melding_gedaan", dag_gestuurd="2 mrt 2026", kanaal="telefoon")
    walker.tell("verslag_verzonden", dagtekening="10 mrt 2026", bij="0")
    facts = file_of(walker)["feiten"]

    assert facts[2]["bij"] == facts[0]["id"]
    assert "meer dan één ding" not in walker.text


def test_who_does_not_know_to_which_it_belongs_is_told_what_is_taken_and_can_choose_later(walker):
    walker.tell("melding_gedaan", dag_gestuurd="5 jan 2026", kanaal="telefoon")
    walker.tell("melding_gedaan", dag_gestuurd="2 mrt 2026", kanaal="telefoon")
    walker.tell("verslag_verzonden", dagtekening="10 mrt 2026", bij="")
    assert "meer dan één ding" in walker.text

    walker.press("Kies waar het bij hoort").fill(bij="1").press("zet")
    assert "meer dan één ding" not in walker.text
    walker.press("wijzig:2")
    assert walker.sent()["bij"] == "1"


def test_with_one_melding_there_is_nothing_to_ask(walker):
    walker.tell("melding_gedaan", dag_gestuurd="5 jan 2026", kanaal="telefoon").press("kies")
    walker.press("vraag:verslag_verzonden")

    assert not walker.tree.xpath("//*[@name='bij']")


def test_a_besluit_after_two_aanvragen_asks_which_one_and_not_which_melding():
    story = story_of(
        ("melding_gedaan", "2026-01-05"),
        ("verslag_verzonden", "2026-02-02"),
        ("aanvraag_ingediend", "2026-02-09"),
        ("melding_gedaan", "2026-02-10"),
        ("verslag_verzonden", "2026-03-02"),
        ("aanvraag_ingediend", "2026-03-10"),
    )
    asked = candidates(story, {"soort": "besluit_bekendgemaakt", "op": "2026-03-18"}, None, TODAY)

    assert [story.facts[place]["soort"] for place in asked] == ["aanvraag_ingediend", "aanvraag_ingediend"]


def test_what_two_meldingen_warn_of_alike_is_said_once(walker):
    walker.tell("melding_gedaan", dag_gestuurd="5 jan 2026", kanaal="telefoon")
    walker.tell("melding_gedaan", dag_gestuurd="12 jan 2026", kanaal="telefoon")

    assert walker.text.count("De zes weken voor het onderzoek zijn voorbij") == 1
