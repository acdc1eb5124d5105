"""What a guest sees before sitting down, and what each answer does."""

from uuid import uuid4

import pytest
from django.test import Client

from keukentafel.tafel.deur.cookie import name
from keukentafel.tafel.kluis.bewaarcode import new_code, read_code
from keukentafel.tafel.kluis.models import Invitation, Ring, Seat
from keukentafel.tafel.kluis.opening import unlock
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import browser_of
from tests.keukentafel.tafel.stoelen.makers_stoelen import (
    a_daughters_table,
    at_chairs,
    hidden,
    invites,
    told,
    words_on,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]


def types(words: str, client: Client):
    """Type the words of an invitation at the door."""
    return client.post("/open", {"woorden": words})


def answers(client: Client, asked, doing: str, **other: str):
    """Press a button under an invitation."""
    names = [name for name in ("woorden", "nieuw", "tafel") if f'name="{name}"' in asked.content.decode()]
    return client.post("/uitnodiging", {name: hidden(asked, name) for name in names} | {"doen": doing} | other)


def test_the_guest_reads_who_invites_as_what_and_what_they_may_before_anything_happens() -> None:
    words = words_on(invites(a_table("Toos"), tot="1 maart 2027"))

    page = told(types(words, browser_of()))

    assert "Toos heeft een stoel voor u klaar." in page
    assert "Samira, cliëntondersteuner" in page
    assert "De weg, het plan en de antwoorden: alleen lezen" in page
    assert "U zit aan tafel tot en met 1 maart 2027." in page
    assert Seat.objects.count() == 1


def test_accepting_with_a_card_shows_it_opens_the_table_and_uses_the_invitation_up() -> None:
    toos, client = a_table("Toos"), browser_of()

    card = answers(client, types(words_on(invites(toos)), client), "kaartje")

    assert unlock(read_code(words_on(card)), at=NOON).opened.ring_id != toos.opened.ring_id
    assert "Samira, uzelf" in told(client.get(at_chairs(toos)))
    assert not Invitation.objects.exists()


def test_a_double_tap_makes_one_chair_and_shows_the_same_card() -> None:
    toos, client = a_table("Toos"), browser_of()
    asked = types(words_on(invites(toos)), client)

    shown = [words_on(answers(client, asked, "kaartje")) for _ in range(2)]

    assert shown[0] == shown[1] == hidden(asked, "nieuw")
    assert Seat.objects.count() == 2
    assert "Samira, uzelf" in told(client.get(at_chairs(toos)))


def test_a_supporter_puts_the_table_on_the_ring_that_is_open() -> None:
    toos, samira = a_table("Toos"), a_table("Samira")
    client = browser_of(samira)

    response = answers(client, types(words_on(invites(toos)), client), "sleutelbos")

    assert response.status_code == 303
    assert response.headers["Location"] == f"/tafel/{toos.table_id}"
    assert Ring.objects.count() == 2
    assert Seat.objects.filter(ring=samira.opened.ring_id).count() == 2


def test_a_double_tap_on_the_open_ring_leads_to_the_table_both_times() -> None:
    toos, samira = a_table("Toos"), a_table("Samira")
    client = browser_of(samira)
    asked = types(words_on(invites(toos)), client)

    answered = [answers(client, asked, "sleutelbos") for _ in range(3)]

    assert {(one.status_code, one.headers["Location"]) for one in answered} == {(303, f"/tafel/{toos.table_id}")}
    assert Seat.objects.filter(ring=samira.opened.ring_id).count() == 2


@pytest.mark.parametrize("table", ["", "tafel", "another", "of toos"])
def test_words_that_lapsed_lead_to_no_table_where_that_ring_has_no_chair(table: str) -> None:
    toos, samira = a_table("Toos"), a_table("Samira")
    client = browser_of(samira)
    asked = types(words_on(invites(toos)), client)
    Invitation.objects.all().delete()
    named = {"another": str(uuid4()), "of toos": str(toos.table_id)}.get(table, table)

    response = answers(client, asked, "sleutelbos", tafel=named)

    assert response.status_code == 404
    assert "Ze is al gebruikt, ingetrokken, of ouder dan 14 dagen." in told(response)


def test_somebody_else_who_sends_that_form_gets_neither_chair_nor_table() -> None:
    toos, samira = a_table("Toos"), a_table("Samira")
    client = browser_of(samira)
    asked = types(words_on(invites(toos)), client)
    answers(client, asked, "sleutelbos")

    response = answers(browser_of(a_table("Wim")), asked, "sleutelbos")

    assert response.status_code == 404
    assert Seat.objects.filter(table=toos.table_id).count() == 2


def test_the_open_ring_is_only_offered_where_one_is_open() -> None:
    words = words_on(invites(a_table("Toos")))

    assert "sleutelbos" not in types(words, browser_of()).content.decode()


def test_who_sits_there_already_is_told_and_the_words_stay_good_for_the_guest() -> None:
    toos = a_table("Toos")
    client = browser_of(toos)

    response = answers(client, types(words_on(invites(toos)), client), "sleutelbos")

    assert "zit al aan deze tafel" in told(response)
    assert Invitation.objects.count() == 1


def test_refusing_does_nothing() -> None:
    client = browser_of()

    response = answers(client, types(words_on(invites(a_table("Toos"))), client), "weigeren")

    assert "Er is niets gebeurd." in told(response)
    assert Invitation.objects.count() == 1
    assert name() not in client.cookies


def test_words_that_were_taken_back_meanwhile_say_so_and_make_no_card() -> None:
    client = browser_of()
    asked = types(words_on(invites(a_table("Toos"))), client)
    Invitation.objects.all().delete()

    response = answers(client, asked, "kaartje")

    assert response.status_code == 404
    assert "Ze is al gebruikt, ingetrokken, of ouder dan 14 dagen." in told(response)
    assert Ring.objects.count() == 1


@pytest.mark.parametrize("doing", ["", "iets", "sleutelbos"])
def test_an_answer_that_is_none_shows_the_invitation_again(doing: str) -> None:
    client = browser_of()
    asked = types(words_on(invites(a_table("Toos"))), client)

    assert "Schuift u aan?" in told(answers(client, asked, doing))
    assert Seat.objects.count() == 1


def test_without_words_one_is_led_to_the_code_screen() -> None:
    assert browser_of().get("/uitnodiging").headers["Location"] == "/open"
    assert browser_of().post("/uitnodiging", {"woorden": "molen appel"}).headers["Location"] == "/open"


@pytest.mark.parametrize("doing", ["kaartje", "sleutelbos"])
def test_an_own_card_or_ring_does_not_let_anybody_try_words_without_end(doing: str) -> None:
    samira = a_table("Samira")
    client = browser_of(samira)
    fields = {"nieuw": str(samira.code), "tafel": str(samira.table_id), "doen": doing}

    statuses = [client.post("/uitnodiging", {"woorden": str(new_code()), **fields}).status_code for _ in range(30)]

    assert statuses[0] in (200, 303)
    assert statuses[-1] == 429


def test_whoever_tries_words_here_is_slowed_as_at_the_door() -> None:
    client = browser_of()
    wrong = words_on(invites(a_table("Toos")))
    Invitation.objects.all().delete()

    statuses = [client.post("/uitnodiging", {"woorden": wrong, "doen": "kaartje"}).status_code for _ in range(30)]

    assert statuses[0] == 404
    assert statuses[-1] == 429


def test_the_person_it_is_about_gets_the_table_and_her_daughter_keeps_her_chair() -> None:
    karin, client = a_daughters_table(), browser_of()
    giving = browser_of(karin)
    form = giving.get(at_chairs(karin, "/geven"))
    card = giving.post(at_chairs(karin, "/geven"), {"naam": "Toos", "code": hidden(form, "code")})

    asked = types(words_on(card), client)
    answers(client, asked, "kaartje")

    assert "Karin geeft u een tafel." in told(asked)
    assert "Wie zit er bij u aan tafel?" in told(client.get(at_chairs(karin)))
    page = told(giving.get(at_chairs(karin)))
    assert "Karin, uzelf" in page
    assert "Nodig iemand uit" not in page
    assert not karin.seat.keeps
