"""Cards: a second one, one that was lost, one that was stolen, what stands on them, and a copy under their words."""

from datetime import date

import pytest
from django.test import Client

from keukentafel.tafel.deur.faces import in_square, kept_until
from keukentafel.tafel.kluis.bewaarcode import new_code, read_code
from keukentafel.tafel.kluis.copies import open_copy
from keukentafel.tafel.kluis.models import Card
from keukentafel.tafel.kluis.throttling import FREE_OF_RING
from tests.keukentafel.tafel.deur.makers_deur import FOR_MYSELF, begin_table, hidden, text_of, words_on

pytestmark = pytest.mark.django_db


def second_card(client, begun):
    """Tap "Maak een tweede kaartje" on the page with the first."""
    sent = {name: hidden(begun.page, name) for name in ("woorden", "tafel")}
    code = text_of(begun.page).split('name="code" value="')[1].split('"')[0]
    return client.post("/kaartje", sent | {"code": code, "doen": "nieuw"})


def test_who_makes_a_second_card_before_preparing_still_goes_on_to_prepare(client):
    form = client.get("/begin?waar=gesprek")
    asked = {name: hidden(form, name) for name in ("code", "tafel", "waar")}
    begun = client.post("/begin", FOR_MYSELF | asked)
    sent = {name: hidden(begun, name) for name in ("woorden", "tafel", "waar")}
    code = text_of(begun).split('name="code" value="')[1].split('"')[0]

    both = text_of(client.post("/kaartje", sent | {"code": code, "doen": "nieuw"}))
    assert f'href="/tafel/{sent["tafel"]}/voorbereiden"' in both


def opens(words):
    return Client().post("/open", {"woorden": words}).status_code == 303


def ids_of(client):
    return [str(card.id) for card in client.get("/kaartje").context["cards"]]


def test_the_second_card_has_words_of_its_own_and_stands_beside_the_first(client):
    begun = begin_table(client)
    words = words_on(second_card(client, begun))

    assert " ".join(words[:8]) == begun.words
    assert (opens(" ".join(words[:8])), opens(" ".join(words[8:])), words[:8] != words[8:]) == (True, True, True)


def test_a_double_tap_makes_one_second_card(client):
    begun = begin_table(client)
    assert text_of(second_card(client, begun)).count("card6__words") == 2
    second_card(client, begun)

    assert Card.objects.count() == 2


def test_a_card_made_later_hides_its_words_until_asked(client):
    begin_table(client)
    page = client.post("/kaartje", {"code": hidden(client.get("/kaartje"), "code"), "doen": "nieuw"})

    assert "Toon de acht woorden" in text_of(page)
    assert len(words_on(page)) == 8


def test_a_lost_card_is_ended_after_asking_and_opens_nothing(client):
    begun = begin_table(client)
    second = " ".join(words_on(second_card(client, begun))[8:])
    lost = ids_of(client)[1]
    asked = client.post("/kaartje", {"kaart": lost, "doen": "eindig"})
    assert "Dit kaartje beëindigen?" in text_of(asked)
    assert opens(second)
    client.post("/kaartje", {"kaart": lost, "doen": "eindig_zeker"})

    assert (opens(second), opens(begun.words)) == (False, True)


def test_the_only_card_cannot_be_ended(client):
    begun = begin_table(client)
    answer = client.post("/kaartje", {"kaart": ids_of(client)[0], "doen": "eindig_zeker"})

    assert "Dit is uw enige kaartje" in text_of(answer)
    assert opens(begun.words)


def test_nobody_ends_a_card_of_somebody_else(client):
    begun = begin_table(client)
    other = Client()
    begin_table(other)
    other.post("/kaartje", {"kaart": ids_of(client)[0], "doen": "eindig_zeker"})

    assert opens(begun.words)


def test_five_cards_are_enough(client):
    begin_table(client)
    for _ in range(4):
        client.post("/kaartje", {"code": str(new_code()), "doen": "nieuw"})

    assert "U hebt al vijf kaartjes" in text_of(client.post("/kaartje", {"code": str(new_code()), "doen": "nieuw"}))


def test_after_theft_only_the_card_that_was_typed_still_opens(client):
    begun = begin_table(client)
    second = " ".join(words_on(second_card(client, begun))[8:])
    thief = Client()
    thief.post("/open", {"woorden": begun.words})
    answer = client.post("/kaartje/gestolen", {"woorden": second})

    assert "Het gestolen kaartje opent niets meer" in text_of(answer)
    assert (opens(begun.words), opens(second)) == (False, True)
    assert (thief.get(begun.url).status_code, client.get(begun.url).status_code) == (403, 200)


def test_after_theft_a_card_of_somebody_else_renews_nothing(client):
    begun, other = begin_table(client), begin_table(Client())
    answer = client.post("/kaartje/gestolen", {"woorden": other.words})

    assert "Dit is geen kaartje van u" in text_of(answer)
    assert opens(begun.words)


def test_what_renewing_does_and_cannot_undo_is_said_beforehand(client):
    begin_table(client)

    assert "kunt u niet terughalen" in text_of(client.get("/kaartje/gestolen"))


def test_who_lost_every_card_hears_honestly_what_nobody_can_do(client):
    assert "Dan kan niemand deze tafel nog openen" in text_of(client.get("/kaartje/kwijt"))


def test_the_copy_opens_with_the_words_of_the_card_and_says_nothing_by_its_name(client):
    begun = begin_table(client)
    answer = client.post("/kaartje/kopie", {name: hidden(begun.page, name) for name in ("woorden", "tafel")})

    assert b'"Toos"' in open_copy(answer.content, read_code(begun.words))
    assert b"Toos" not in answer.content
    assert answer["Content-Disposition"] == 'attachment; filename="mijn-tafel.keukentafel-kopie"'


def test_nobody_gets_a_copy_of_a_table_where_they_do_not_sit(client):
    others = begin_table(Client()).url.rsplit("/", 1)[1]
    begun = begin_table(client)

    assert client.post("/kaartje/kopie", {"woorden": begun.words, "tafel": others}).status_code == 404


def test_the_square_holds_an_address_with_the_words_where_browsers_send_nothing(settings):
    settings.HAS_PUBLIC_ADDRESS, settings.PUBLIC_ADDRESS = True, "https://tafel.example"
    code = new_code()

    assert in_square(code) == "https://tafel.example/open#" + "-".join(code.words)


def test_without_a_public_address_the_square_holds_the_words_alone(settings):
    settings.HAS_PUBLIC_ADDRESS = False
    code = new_code()

    assert in_square(code) == str(code)


@pytest.mark.parametrize(
    ("today", "until"),
    [(date(2026, 11, 22), date(2029, 11, 22)), (date(2028, 2, 29), date(2031, 2, 28))],
)
def test_the_card_tells_until_when_an_unused_table_stays(settings, today, until):
    settings.KEEP_YEARS = 3

    assert kept_until(today) == until


def test_closing_forgets_the_ring_and_the_pages_and_the_table_needs_its_words_again(client):
    begun = begin_table(client)
    answer = client.post("/sluit")

    assert answer["Clear-Site-Data"] == '"cache"'
    assert client.get(begun.url).status_code == 403


def test_a_link_from_elsewhere_closes_nothing(client):
    begun = begin_table(client)
    client.get("/sluit")

    assert client.get(begun.url).status_code == 200


def test_who_has_a_table_open_cannot_try_the_words_of_others_one_after_the_other(client):
    words = begin_table(Client()).words
    begin_table(client)
    for _ in range(FREE_OF_RING):
        client.post("/kaartje/gestolen", {"woorden": str(new_code())})
    answer = client.post("/kaartje", {"code": words, "doen": "nieuw"})

    assert answer.status_code == 503
    assert "druk" in text_of(answer)
