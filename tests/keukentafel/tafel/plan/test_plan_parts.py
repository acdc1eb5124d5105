"""What other rooms say in the plan: only what rests on the shared sheet, and nothing of a domain that is kept back."""

from dataclasses import replace

import pytest
from django.urls import get_resolver

from keukentafel.config.wiring import wire_rooms
from keukentafel.tafel.plan import parts
from keukentafel.tafel.plan.origins import origin_of
from keukentafel.tafel.voorbereiding.for_plan import ForPlan
from tests.keukentafel.tafel.plan.makers_plan import AtThePlan, a_plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]


def said(entry, domain="", section="wie_helpt"):
    return ForPlan("een", "Mijn buurman doet de vuilnisbak.", entry, section, "c", short=True, domain=domain)


@pytest.fixture(autouse=True)
def _wired():
    """Introduce the rooms before a test says otherwise: the first page that is asked for would do it else."""
    assert get_resolver().url_patterns
    wire_rooms()


@pytest.fixture
def room(monkeypatch):
    """Let one room speak, and no other."""
    monkeypatch.setattr(parts._Parts, "known", ())

    def registered(*told, domain=""):
        parts.register(parts.PartOfPlan("week", "week", lambda at_table: told, domain))

    return registered


def kept(toos, sheet="gedeeld"):
    return str(toos.tells("helper", {"naam": "Piet", "relatie": "buur"}, sheet=sheet)["id"])


def test_what_a_room_says_stands_in_its_section(room):
    toos = a_plan()
    room(said(kept(toos)))

    assert "Mijn buurman doet de vuilnisbak." in toos.paper()
    assert "Mijn buurman doet de vuilnisbak." in toos.paper("kort")
    assert {row.code: row.numbers for row in toos.plan.plan.serves}["c"]


def test_what_rests_on_an_own_sheet_is_left_out_whatever_the_room_says(room):
    toos = a_plan()
    room(said(kept(toos, "eigen")))

    assert "vuilnisbak" not in toos.paper()


def test_what_rests_on_nothing_is_left_out(room):
    toos = a_plan()
    room(said("bestaat-niet"))

    assert "vuilnisbak" not in toos.paper()


def test_nothing_goes_of_a_room_whose_domain_is_kept_back(room):
    toos = a_plan()
    room(said(kept(toos)), domain="netwerk")
    before = toos.paper()
    toos.keeps_back("netwerk")

    assert "vuilnisbak" in before
    assert "vuilnisbak" not in toos.paper()


def test_a_section_that_nobody_knows_is_no_reason_to_lose_words(room):
    toos = a_plan()
    room(said(kept(toos), section="iets_nieuws"))

    assert "Wat ik verder wil zeggen" in toos.paper()
    assert "vuilnisbak" in toos.paper()


def test_the_words_of_a_room_are_changed_like_any_other_and_lead_back_to_it(room):
    toos = a_plan()
    room(said(kept(toos)))
    (sentence,) = [each for each in toos.plan.sentences if each.id == "week:een"]
    found = origin_of(sentence.origin, toos.person.table_id, "nl")
    toos.sends("plan-stuk", "wie_helpt", z0="De buurman helpt.", doen="houd")

    assert found.domain == "Uw week"
    assert found.url == toos.url("week")
    assert "De buurman helpt." in toos.paper()


def test_words_of_somebody_else_can_be_left_out_and_never_be_changed(room):
    toos = a_plan()
    room(replace(said(kept(toos)), is_quote=True))
    page = toos.page("plan-stuk", "wie_helpt")
    toos.sends("plan-stuk", "wie_helpt", z0="De buurman doet alles.", doen="houd")
    sent = toos.paper()
    toos.tells("plan", {"van": "Mijn buurman doet de vuilnisbak.", "naar": "Alles."}, over="week:een")
    from_elsewhere = toos.paper()

    assert "Dit zijn woorden van een ander." in page
    assert "Mijn buurman doet de vuilnisbak." in sent and "De buurman doet alles." not in sent
    assert "Mijn buurman doet de vuilnisbak." in from_elsewhere


def test_words_of_somebody_else_that_were_left_out_are_gone_from_the_plan(room):
    toos = a_plan()
    room(replace(said(kept(toos)), is_quote=True))
    toos.sends("plan-stuk", "wie_helpt", weg0="1", doen="houd")

    assert "vuilnisbak" not in toos.paper()


def test_a_room_that_is_registered_again_keeps_its_place(room):
    room()
    parts.register(parts.PartOfPlan("netwerk", "netwerk", lambda at_table: ()))
    room()

    assert [part.code for part in parts.registered()] == ["week", "netwerk"]


def test_what_the_week_says_comes_from_the_shared_sheet_alone():
    toos = AtThePlan()
    toos.says("aanleiding.dwars", tekst="De dagen zijn lang.")
    for sheet, minutes in (("gedeeld", 60), ("eigen", 90)):
        moment = {"week": "gewoon", "dagen": [0], "van": 540, "minuten": minutes, "taak": "eten", "wie": "niemand"}
        toos.tells("zorgmoment", moment, sheet=sheet)
    paper = toos.paper()

    assert "Er is 1 uur hulp in een week nodig die nu niemand geeft" in paper
    assert "30 minuten" not in paper


def test_what_a_room_keeps_as_answers_that_room_says_itself_and_nobody_else():
    toos = a_plan()
    toos.tells("antwoord", {"tekst": "Een los woord."}, over="pgb.onbekende_vraag")
    toos.tells("antwoord", {"tekst": "Een ander woord."}, over="nieuw_deel.vraag")
    paper = toos.paper()

    assert "Een los woord." not in paper
    assert "Een ander woord." in paper
