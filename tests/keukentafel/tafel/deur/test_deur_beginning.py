"""Starting a table in one screen, once however often one taps, with the story that somebody brought."""

import json
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from keukentafel.tafel.deur.begin_form import BeginForm
from keukentafel.tafel.deur.cookie import name, secret_of
from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.bewaarcode import new_code
from keukentafel.tafel.kluis.models import Card, Seat, Table
from keukentafel.tafel.kluis.opening import resume
from keukentafel.tafel.kluis.people import people_on
from keukentafel.tafel.kluis.throttling import STARTS_ALLOWED, knock
from tests.keukentafel.tafel.deur.makers_deur import FOR_MYSELF, FOR_TOOS, begin_table, hidden, text_of, words_on

pytestmark = pytest.mark.django_db

STORY = {
    "formaat": "keukentafel-dossier/1",
    "wet": "jeugdwet",
    "route": "verwijzer",
    "gemeente": {"naam": "Proefstad"},
    "feiten": [
        {"soort": "aanvraag_ingediend", "op": "2026-02-02", "id": "a1"},
        {"soort": "besluit_bekendgemaakt", "op": "2026-03-02", "uitkomst": "afgewezen", "bij": "a1"},
    ],
}


def seated(client: Client) -> AtTable:
    now = datetime.now(UTC)
    opened = resume(secret_of(client.get("/open").wsgi_request), at=now)
    return sit_down(opened, Seat.objects.get(ring_id=opened.ring_id).table_id, at=now)


def contents(table: AtTable, kind: str) -> dict[str, dict]:
    entries = table.sheet("gedeeld").entries.values()
    return {e.id: e.current[0].data["inhoud"] for e in entries if e.current[0].data["soort"] == kind}


def test_what_somebody_answered_to_where_are_you_now_is_what_the_new_table_asks_about(client):
    form = client.get("/begin?waar=minder")
    asked = {name: hidden(form, name) for name in ("code", "tafel", "waar")}
    card = html.fromstring(text_of(client.post("/begin", FOR_MYSELF | asked)))
    road = client.get(card.xpath("//a[contains(@href, '/tafel/')]/@href")[0])

    assert "Hoe hoorde u dat?" in text_of(road)


@pytest.mark.parametrize("place", ["voorbereiden", "gesprek"])
def test_who_comes_to_prepare_reads_so_and_goes_on_to_the_preparation_and_not_to_the_road(client, place):
    form = client.get(f"/begin?waar={place}")
    assert "Voorbereiden op uw gesprek" in text_of(form)

    asked = {name: hidden(form, name) for name in ("code", "tafel", "waar")}
    card = html.fromstring(text_of(client.post("/begin", FOR_MYSELF | asked)))
    (onward,) = card.xpath("//section[@aria-labelledby='klaar']//a/@href")

    assert onward.endswith("/voorbereiden")


def test_who_starts_for_herself_gets_a_card_with_eight_words_and_sits_at_her_table(client):
    begun = begin_table(client)

    assert begun.words == begun.sent["code"]
    assert list(people_on(seated(client).sheet("gedeeld").entries).values()) == [{"naam": "Toos", "rol": "bewoner"}]


def test_a_daughter_who_was_asked_sits_as_herself_and_her_mother_has_a_place_to_come(client):
    begin_table(client, **FOR_TOOS)
    table = seated(client)

    assert people_on(table.sheet("gedeeld").entries) == {
        str(table.seat.id): {"naam": "Karin", "rol": "naaste", "relatie": "dochter", "grond": "gevraagd"},
        "bewoner": {"naam": "Toos", "rol": "bewoner"},
    }


def test_the_law_stands_in_the_dossier(client):
    begin_table(client, wet="jeugdwet:gi")

    assert contents(seated(client), "dossier") == {"dossier": {"wet": "jeugdwet", "route": "gi", "gemeente": {}}}


def test_a_double_tap_starts_one_table_and_shows_the_same_card(client):
    begun = begin_table(client)
    again = client.post("/begin", begun.sent)

    assert " ".join(words_on(again)) == begun.words
    assert (Table.objects.count(), Card.objects.count()) == (1, 1)


def test_the_words_are_in_no_address_and_no_browser_may_keep_the_card(client):
    begun = begin_table(client)

    assert begun.page["Cache-Control"] == "no-store"
    assert begun.page.wsgi_request.get_full_path() == "/begin"
    assert begun.words.split()[0] not in begun.page.wsgi_request.headers.get("Referer", "")


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites_and_ends_with_the_browser(client):
    cookie = begin_table(client).page.cookies[name()]

    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"], cookie["expires"]) == (True, "Strict", "", "")


def test_a_story_comes_along_and_what_it_says_of_itself_stays_right(client):
    form = client.post("/begin", {"verhaal": json.dumps(STORY)})
    sent = FOR_TOOS | {"grond": "gezag", "code": hidden(form, "code"), "tafel": hidden(form, "tafel")}
    client.post("/begin", sent | {"verhaal": json.dumps(STORY)})
    facts = contents(seated(client), "feit")

    assert "Wat u bij" in text_of(form)
    assert facts["a1"] == STORY["feiten"][0]
    other = next(fact for fact_id, fact in facts.items() if fact_id != "a1")
    assert (other["bij"], other["id"] in facts) == ("a1", True)
    assert contents(seated(client), "dossier")["dossier"]["gemeente"] == {"naam": "Proefstad"}


def test_a_story_may_come_from_the_page_without_a_form_token_and_starts_nothing():
    browser = Client(enforce_csrf_checks=True)
    form = browser.post("/begin", {"verhaal": json.dumps(STORY)})

    assert form.status_code == 200
    assert not Table.objects.exists()


def test_nobody_is_made_to_start_a_table_by_another_site():
    browser = Client(enforce_csrf_checks=True)
    answer = browser.post("/begin", FOR_TOOS)

    assert answer.status_code == 403
    assert not Table.objects.exists()


def test_a_story_that_broke_on_the_way_is_said_and_starts_nothing(client):
    answer = client.post("/begin", FOR_TOOS | {"verhaal": '{"formaat": 3}'})

    assert answer.status_code == 400
    assert "Uw verhaal kon niet mee" in text_of(answer)
    assert not Table.objects.exists()


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"wet": "wmo"}, "voor"),
        ({"voor": "zelf"}, "wet"),
        ({"voor": "ander", "wet": "wmo"}, "grond"),
        ({"voor": "ander", "wet": "wmo", "grond": "gezag"}, "grond"),
        ({"voor": "ander", "wet": "jeugdwet:gi", "grond": "mentor"}, "grond"),
        ({"voor": "zelf", "wet": "wmo", "naam": "x" * 61}, "naam"),
    ],
)
def test_what_is_missing_or_cannot_be_is_said_at_its_question(typed, field):
    assert list(BeginForm(today=date(2026, 11, 22), language="nl", data=typed).errors) == [field]


def test_a_form_with_a_fault_keeps_the_code_and_all_that_was_typed(client):
    begun = begin_table(client, wet="", naam="Toos van Dijk")

    assert hidden(begun.page, "code") == begun.sent["code"]
    assert "Toos van Dijk" in text_of(begun.page)
    assert not Table.objects.exists()


def test_a_supporter_puts_a_further_table_on_the_ring_that_is_open(client):
    begin_table(client)
    begun = begin_table(client, **FOR_TOOS, kaartje="zelfde")

    assert begun.page.status_code == 303
    assert (Table.objects.count(), Card.objects.count()) == (2, 1)


def test_a_further_table_sent_twice_is_one(client):
    begin_table(client)
    begun = begin_table(client, **FOR_TOOS, kaartje="zelfde")
    client.post("/begin", begun.sent)

    assert Table.objects.count() == 2


def test_a_ring_that_closed_meanwhile_is_said_before_a_new_card_is_made(client):
    begun = begin_table(client, **FOR_TOOS, kaartje="zelfde")

    assert "Uw andere tafels zijn ondertussen dicht" in text_of(begun.page)
    assert not Table.objects.exists()


def test_who_starts_too_many_waits_and_finds_the_form_as_it_was(client):
    for _ in range(STARTS_ALLOWED[0][0]):
        knock("127.0.0.1", "start", timezone.now())
    answer = begin_table(client, naam="Toos van Dijk").page

    assert answer.status_code == 429
    assert int(answer["Retry-After"]) <= timedelta(hours=1).total_seconds() + 1
    assert "Toos van Dijk" in text_of(answer)


def test_another_site_cannot_choose_the_words_on_my_card(client):
    theirs, table_id = str(new_code()), str(uuid4())
    page = client.post("/begin", {"code": theirs, "tafel": table_id})

    assert hidden(page, "code") != theirs
    assert hidden(page, "tafel") != table_id


def test_the_form_that_starts_a_table_must_be_ours():
    page = Client(enforce_csrf_checks=True).post("/begin", {"code": str(new_code()), **FOR_TOOS})

    assert page.status_code == 403
    assert not Table.objects.exists()


def test_who_taps_on_my_plan_with_the_table_open_lands_on_the_plan_of_that_table(client):
    begun = begin_table(client)

    assert client.get("/begin?waar=plan").headers["Location"] == f"{begun.url}/plan"
    assert 'name="voor"' in text_of(client.get("/begin?waar=gesprek")), "a second table is begun as before"


def test_who_has_several_tables_open_chooses_whose_plan_it_is(client):
    begin_table(client)
    begin_table(client, kaartje="zelfde")

    assert client.get("/begin?waar=plan").headers["Location"] == "/tafels"


def test_who_has_no_table_goes_on_from_my_plan_to_the_first_question(client):
    asked = client.get("/begin?waar=plan")
    hers = {name: hidden(asked, name) for name in ("code", "tafel", "waar")}

    assert f'href="/tafel/{hers["tafel"]}/voorbereiden"' in text_of(client.post("/begin", FOR_MYSELF | hers))
