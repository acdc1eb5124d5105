"""Somebody who is watched leaves at once, and leaves as little behind as a browser allows."""

import pytest
from django.conf import LazySettings
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from keukentafel.tafel.deur.cookie import set_ring
from keukentafel.tafel.kluis.bewaarcode import new_code
from keukentafel.tafel.kluis.opened import resume
from keukentafel.tafel.kluis.starting import start_table


def test_who_must_leave_at_once_is_sent_away_and_the_browser_forgets_our_pages(
    settings: LazySettings,
) -> None:
    settings.QUICK_EXIT = "https://weer.example/vandaag"
    answer = Client().get("/snel-weg")

    assert answer.status_code == 303
    assert answer.headers["Location"] == "https://weer.example/vandaag"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.content == b""


def test_leaving_wipes_pages_only_so_that_no_other_site_can_make_anybody_lose_work() -> None:
    answer = Client().get("/snel-weg")

    assert answer.headers["Clear-Site-Data"] == '"cache"'
    assert not answer.cookies


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_the_way_out_is_a_link_and_takes_nothing_in(method: str) -> None:
    assert getattr(Client(), method)("/snel-weg").status_code == 405


def test_nobody_can_choose_where_another_person_is_sent(settings: LazySettings) -> None:
    answer = Client().get("/snel-weg", {"next": "https://kwaad.example", "url": "https://kwaad.example"})

    assert answer.headers["Location"] == settings.QUICK_EXIT


@pytest.mark.django_db
def test_the_quick_exit_closes_the_table_that_is_open() -> None:
    code = new_code()
    client = Client()
    started = start_table(code, gedeeld=[], at=timezone.now())
    assert started.unlocked is not None
    answer = HttpResponse()
    set_ring(answer, started.unlocked.secret)
    client.cookies = answer.cookies

    left = client.get("/snel-weg")

    assert resume(started.unlocked.secret, at=timezone.now()) is None
    assert left.cookies["tafel"].value == ""
