"""The gate: who has no open ring types the words first, and nothing typed is lost."""

import gc
import json
from unittest import mock
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client, RequestFactory

from keukentafel.bestand.sealed_formats import UnknownFormat
from keukentafel.tafel.deur import gate
from keukentafel.tafel.deur.carrying import LONGEST, Carried, carried_from, read_carried
from keukentafel.tafel.deur.cookie import name
from keukentafel.tafel.kluis.opening import Opened
from keukentafel.tafel.kluis.reading import OpenSheet
from keukentafel.tafel.kluis.refusals import NotAllowed, SheetFull, Tampered
from tests.bench.wsgi import Wire
from tests.keukentafel.tafel.deur.makers_deur import begin_table, fall_asleep, text_of

pytestmark = pytest.mark.django_db

TYPED = 'Na tien minuten\nmoet ik "zitten" & <rusten>.'


def sent_on(page):
    """Return the form that a page carries along."""
    return read_carried(json_in(page))


def json_in(page):
    return page.context["carried"].text


def test_a_page_of_a_table_asks_for_the_words_where_none_is_open(client):
    begun = begin_table(client)
    answer = Client().get(begun.url)

    assert answer.status_code == 403
    assert "Typ de acht woorden van uw kaartje" in text_of(answer)


def test_after_the_words_one_is_back_on_the_page_that_was_asked_for(client):
    begun = begin_table(client)
    browser = Client()
    carried = json_in(browser.get(f"{begun.url}/stoelen"))
    answer = browser.post("/open", {"woorden": begun.words, "meegenomen": carried})

    assert answer["Location"] == f"{begun.url}/stoelen"


def test_a_form_sent_after_the_table_closed_comes_along_whole(client):
    begun = begin_table(client)
    fall_asleep(client)
    closed = client.post(begun.url, {"tekst": TYPED, "keuze": ["a", "b"], "doen": "bewaar"})
    opened = client.post("/open", {"woorden": begun.words, "meegenomen": json_in(closed)})

    expected = (("tekst", TYPED), ("keuze", "a"), ("keuze", "b"), ("doen", "bewaar"))
    assert (closed.status_code, sent_on(closed).fields) == (403, expected)
    assert (opened.context["carried"].path, opened.context["carried"].fields) == (begun.url, expected)
    assert "Uw tafel is weer open" in text_of(opened)


def test_what_came_along_is_only_sent_by_a_tap(client):
    begun = begin_table(client)
    fall_asleep(client)
    closed = client.post(begun.url, {"tekst": TYPED, "doen": "bewaar"})
    with mock.patch.object(gate, "sit_down") as sits:
        client.post("/open", {"woorden": begun.words, "meegenomen": json_in(closed)})

    assert not sits.called


def test_what_came_along_outlives_a_mistyped_word(client):
    begun = begin_table(client)
    fall_asleep(client)
    closed = client.post(begun.url, {"tekst": TYPED})
    again = client.post("/open", {"woorden": "molen", "meegenomen": json_in(closed)})

    assert sent_on(again).fields == (("tekst", TYPED),)


def test_a_photo_that_cannot_come_along_is_said(client):
    begun = begin_table(client)
    fall_asleep(client)
    closed = client.post(begun.url, {"tekst": TYPED, "foto": SimpleUploadedFile("brief.png", b"x" * 9)})

    assert "Een foto of bestand kan niet mee" in text_of(closed)


def test_a_photo_that_was_not_even_read_is_said_too(client):
    begun = begin_table(client)
    fall_asleep(client)
    closed = client.post(f"{begun.url}/papieren/foto", {"foto": SimpleUploadedFile("brief.png", b"x" * 9)})

    assert "Een foto of bestand kan niet mee" in text_of(closed)


def test_a_text_too_long_to_carry_is_shown_to_be_copied(client):
    begun = begin_table(client)
    fall_asleep(client)
    closed = client.post(begun.url, {"tekst": "lang " * (LONGEST // 4)})

    assert "te lang om mee te nemen" in text_of(closed)
    assert sent_on(closed).fields == ()


def test_the_proof_of_a_form_never_travels(rf):
    request = rf.post("/tafel", {"csrfmiddlewaretoken": "x", "tekst": TYPED})

    assert carried_from(request).fields == (("tekst", TYPED),)


@pytest.mark.parametrize("path", ["https://elders.example/", "//elders.example", "/\\elders.example", "x", "", None, 3])
def test_nobody_is_led_to_another_site(path):
    assert read_carried(json.dumps({"pad": path, "velden": []})) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"pad": "/x", "velden": 3}', "[" * 100_000])
def test_a_hidden_field_that_somebody_changed_breaks_nothing(text):
    assert read_carried(text) in (None, Carried("/x"))


def test_ids_and_choices_are_carried_but_not_shown_as_text():
    carried = Carried("/x", (("id", str(uuid4())), ("doen", "bewaar"), ("verhaal", "een twee"), ("tekst", "Kort ding")))

    assert carried.shown == ("Kort ding",)


def test_a_table_that_is_not_there_and_one_of_others_look_the_same(client):
    others = begin_table(Client()).url
    begin_table(client)
    answers = [client.get(others), client.get(f"/tafel/{uuid4()}")]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert len({text_of(answer).count("Hier staat voor u geen stoel") for answer in answers}) == 1


@pytest.mark.parametrize(
    ("refusal", "status", "says"),
    [
        (NotAllowed("wipe"), 403, "Dat kan vanaf uw stoel niet"),
        (SheetFull("vel", 1), 413, "Dit past er niet meer bij"),
        (Tampered("batch"), 500, "Iets klopt niet met wat hier bewaard is"),
        (UnknownFormat(2), 500, "Er is niets beschadigd en niets weg."),
    ],
)
def test_what_the_vault_refuses_is_said_and_the_typed_text_is_kept(client, refusal, status, says):
    begun = begin_table(client)
    with mock.patch.object(gate, "sit_down", side_effect=refusal):
        answer = client.post(begun.url, {"tekst": "Na tien minuten moet ik zitten."})

    assert answer.status_code == status
    assert says in text_of(answer)
    assert 'name="tekst" value="Na tien minuten moet ik zitten."' in text_of(answer)


def test_every_answer_of_a_table_may_not_be_kept(client):
    begun = begin_table(client)

    assert {client.get(url)["Cache-Control"] for url in (begun.url, "/kaartje", "/kaartje/gestolen")} == {"no-store"}


def test_a_cookie_that_opens_nothing_is_dropped(client):
    begun = begin_table(client)
    browser = Client()
    browser.cookies[name()] = "A" * 43
    answer = browser.get(begun.url)

    assert answer.cookies[name()]["max-age"] == 0
    assert "Uw tafel is dicht" in text_of(answer)


def test_a_view_without_a_ring_is_never_run():
    seen = []
    guarded = gate.with_ring(lambda request, opened: seen.append(1) or HttpResponse())
    guarded(RequestFactory().get("/kaartje"))

    assert seen == []


def test_a_form_too_old_comes_back_and_is_not_sent_by_itself(client):
    begun = begin_table(client)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    answer = strict.post(begun.url, {"tekst": TYPED})

    assert answer.status_code == 403
    assert sent_on(answer).fields == (("tekst", TYPED),)


def test_what_another_site_sends_is_not_taken_for_what_somebody_typed(client):
    begun = begin_table(client)
    strict = Client(enforce_csrf_checks=True, headers={"Origin": "https://elders.example"})
    strict.cookies = client.cookies

    assert "moet ik" not in text_of(strict.post(begun.url, {"tekst": "moet ik zitten, ja"}))


def held():
    """How many rings and sheets are open in this process."""
    return sum(type(each) in (Opened, OpenSheet) for each in gc.get_objects())


@pytest.mark.django_db(transaction=True)  # the program closes its connection after each answer, as it really does
def test_keys_and_what_was_read_are_gone_as_soon_as_a_page_is_answered(client):
    url = begin_table(client).url
    # Not the client of the tests: it keeps a copy of what the templates were given.
    browser = Wire(cookie="; ".join(f"{each.key}={each.value}" for each in client.cookies.values()))
    browser.get(url)
    gc.collect()
    gc.disable()
    try:
        before = held()
        browser.get(url)

        assert held() == before
    finally:
        gc.enable()
