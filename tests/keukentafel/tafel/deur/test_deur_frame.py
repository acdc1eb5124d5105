"""The frame of a table's pages, the cookie, the address of who knocks, and who one can be."""

import tomllib

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from keukentafel.content import folder
from keukentafel.tafel.deur.address import address_of
from keukentafel.tafel.deur.cookie import drop_ring, name, secret_of, set_ring
from keukentafel.tafel.deur.people import GROUNDS, REPRESENTS, ROLES
from keukentafel.tafel.deur.texts import sentences
from tests.keukentafel.tafel.deur.makers_deur import FOR_TOOS, begin_table, text_of


@pytest.mark.django_db
def test_the_frame_says_whose_table_it_is_and_as_whom_one_sits_there(client):
    begun = begin_table(client, **FOR_TOOS)
    page = text_of(client.get(begun.url))

    assert "De tafel van Toos." in page
    assert "U zit hier als dochter." in page


@pytest.mark.django_db
def test_where_no_relation_was_given_the_role_ends_its_sentence(client):
    begun = begin_table(client, **FOR_TOOS | {"relatie": ""})

    assert "U zit hier als naaste." in text_of(client.get(begun.url))


@pytest.mark.django_db
def test_ones_own_table_is_called_so(client):
    assert "Uw eigen tafel." in text_of(client.get(begin_table(client).url))


@pytest.mark.django_db
def test_every_room_is_one_tap_away_and_the_one_we_are_in_is_marked(client):
    begun = begin_table(client)
    page = text_of(client.get(f"{begun.url}/stoelen"))

    assert f'<a href="{begun.url}/stoelen" aria-current="page">' in page
    assert all(f'href="{begun.url}/{room}"' in page for room in ("papieren", "bewaren"))


@pytest.mark.django_db
def test_help_closing_and_leaving_are_on_every_page_of_a_table(client):
    page = text_of(client.get(begin_table(client).url))

    assert all(part in page for part in ("tel:112", "tel:08002000", "tel:08000113", 'action="/sluit"', "/snel-weg"))


@pytest.mark.django_db
def test_the_overview_is_offered_only_to_who_has_more_tables(client):
    begun = begin_table(client)
    assert "/tafels" not in text_of(client.get(begun.url))
    assert "Sluit de tafel" in text_of(client.get(begun.url))
    begin_table(client, **FOR_TOOS, kaartje="zelfde")

    assert 'href="/tafels"' in text_of(client.get(begun.url))
    assert "Sluit alle tafels" in text_of(client.get(begun.url))


@pytest.mark.django_db
def test_a_second_card_is_recalled_quietly_until_there_is_one(client):
    begun = begin_table(client)
    assert "Maak een tweede" in text_of(client.get(begun.url))
    client.post("/kaartje", {"code": client.get("/kaartje").context["code"], "doen": "nieuw"})

    assert "Maak een tweede" not in text_of(client.get(begun.url))


def test_the_secret_comes_back_as_it_went(rf):
    response = HttpResponse()
    set_ring(response, bytes(range(32)))
    request = rf.get("/", headers={"Cookie": f"{name()}={response.cookies[name()].value}"})

    assert secret_of(request) == bytes(range(32))


@pytest.mark.parametrize("value", ["", "x", "A" * 42, "A" * 44, "A" * 5_000, "é" * 43])
def test_a_cookie_of_somebody_else_is_no_secret(value):
    request = RequestFactory().get("/")
    request.COOKIES[name()] = value

    assert secret_of(request) is None


def test_under_https_the_cookie_belongs_to_this_very_site(settings):
    settings.IS_HTTPS = True
    response = HttpResponse()
    set_ring(response, bytes(32))
    cookie = response.cookies["__Host-tafel"]

    assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")


def test_a_dropped_cookie_ends_at_once():
    response = HttpResponse()
    drop_ring(response)

    assert response.cookies[name()]["max-age"] == 0


@pytest.mark.parametrize(
    ("is_behind_proxy", "seen"), [(False, "10.0.0.1"), (True, "192.0.2.7")], ids=["direct", "behind a proxy"]
)
def test_only_what_our_own_proxy_wrote_counts_as_the_address(settings, is_behind_proxy, seen):
    settings.IS_BEHIND_PROXY = is_behind_proxy
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR="203.0.113.9, 192.0.2.7")

    assert address_of(request) == seen


def test_every_ground_names_the_law_gives_a_role_and_has_words():
    for code, ground in GROUNDS.items():
        assert ground.sources or ground.unread
        assert ground.role in ROLES
        assert all(f"optie_grond.{code}" in sentences(language) for language in ("nl", "en"))


def test_only_articles_that_were_read_here_are_shown_as_certain():
    assert {str(source) for ground in GROUNDS.values() for source in ground.sources} == {
        "Awb art. 2:1 lid 2",
        "Wmo 2015 art. 1.1.1 lid 2",
        "Wmo 2015 art. 2.2.4",
    }


@pytest.mark.parametrize("table", ["deur", "stoelen"])
def test_where_a_ground_is_chosen_the_order_of_the_law_stands_beside_it(table):
    hint = tomllib.loads((folder("content") / table / "nl.toml").read_text(encoding="utf-8"))["uitleg"]["grond"]

    assert (
        "eerst de curator, de mentor of wie een volmacht heeft, dan de partner. Daarna ouder, kind, broer of zus"
        in hint
    )
    assert "alleen als die dit zelf niet kan overzien" in hint


def test_who_was_asked_to_help_does_not_decide():
    assert not {"gevraagd", "ondersteuner"} & set(REPRESENTS)


def test_every_question_stands_in_both_languages():
    assert set(sentences("nl")) == set(sentences("en"))


@pytest.mark.django_db
def test_a_busy_computer_without_a_table_open_is_told_so_on_closing():
    assert "Hier is geen tafel open" in text_of(Client().get("/sluit"))
