"""Whoever reads English meets no Dutch on the way: every page of a table and before it, but letters and legal nouns."""

from collections import Counter
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils import timezone

from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.makers_demo import demo_dossiers, demo_table
from tests.keukentafel.tafel.seated import browser_of
from tests.proof.conftest import light_words
from tests.proof.full_table import browser, full_table
from tests.proof.pages_walk import LEAVE_BE, Page
from tests.taal.dutch import dutch_left, is_dutch_word
from wet.teksten import written_date

__all__ = ["light_words"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_words")]

DUTCH_ON_PURPOSE = frozenset({"plan-bestand", "brief-bestand"})
"""Letters and the plan as they go to the gemeente."""

KNOWN = frozenset(
    (
        *("veilig", "thuis", "juridisch", "loket", "per", "saldo", "nationale", "kindertelefoon", "zorgkantoor"),
        *("sociale", "verzekeringsbank", "zorgverzekeraars", "nederland", "participatiewet", "digid", "uwv", "knmg"),
        *("vng", "svb", "aow", "zorg", "verandert", "ieder", "henk", "toos", "bewind", "jeugdhulp", "voornemen"),
        *("herinnering", "gemeente"),
    )
)
"""Names of organisations and people, words of the law that a page explains, and what stands in both languages."""

OF_EACH_ADDRESS = 2
"""So many pages behind one address (a page per part of a life, per letter) are opened."""


def walk(client: Client, *start: str) -> tuple[dict[str, list[str]], Counter[str]]:
    """Open every page that links lead to, a few per address; return Dutch by page, and how often each was opened."""
    waiting, seen, left, opened = list(start), set(start), {}, Counter()
    while waiting:
        path = waiting.pop(0)
        name = name_of(path)
        if not name or name in DUTCH_ON_PURPOSE or opened[name] >= OF_EACH_ADDRESS:
            continue
        opened[name] += 1
        response = client.get(path)
        if not response.headers.get("Content-Type", "").startswith("text/html"):
            continue
        page = response.getvalue().decode()
        left |= {path: found} if page and (found := judged(page)) else {}
        links = Page(path, page).links | {response.headers.get("Location", "")}
        fresh = {urlsplit(link).path for link in links if urlsplit(link).path.startswith("/")} - seen - LEAVE_BE
        seen |= fresh
        waiting += sorted(fresh)
    return left, opened


def judged(page: str) -> list[str]:
    return dutch_left(page, KNOWN) if '<html lang="en"' in page else ["the page is not in English"]


def name_of(path: str) -> str:
    try:
        return "" if path.startswith(("/static/", "/sluit", "/taal")) else resolve(path).url_name or ""
    except Resolver404:
        return ""


def in_english(client: Client) -> Client:
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


def test_no_page_of_a_full_table_nor_any_before_it_has_dutch_left() -> None:
    made = full_table(timezone.now())
    left, opened = walk(in_english(browser(made.ans.unlocked.secret)), f"/tafel/{made.table_id}", "/")

    assert left == {}
    assert len(opened) > 100
    assert {"gesprek", "nakijken", "terugblik", "plan", "brieven", "makkelijk-stap", "aan-tafel"} <= set(opened)


def test_no_page_of_a_family_has_dutch_left_and_its_plan_says_we() -> None:
    at = timezone.now()
    somebody = demo_table(demo_dossiers()["jeugd-via-de-huisarts"], at)
    answers = [
        new_version("antwoord", {"tekst": "x"}, door="", at=at, over=f"{domain}.{step}")
        for domain in ("gezondheid", "gemoed", "dag", "veiligheid")
        for step in ("risico", "bereiken")
    ]
    somebody.sits(at).write("gedeeld", answers)
    client = in_english(browser_of(somebody))
    left, opened = walk(client, f"/tafel/{somebody.table_id}")
    plan = client.get(f"/tafel/{somebody.table_id}/plan").content.decode()

    assert left == {}
    assert len(opened) > 100
    assert "The health in our family" in plan and "My health" not in plan


@pytest.mark.parametrize("status", [404, 403])
def test_a_page_of_what_went_wrong_is_in_english_too(status: int) -> None:
    client = in_english(Client(enforce_csrf_checks=True, raise_request_exception=False))
    response = client.get("/dit-bestaat-niet") if status == 404 else client.post("/begin", {"doen": "begin"})

    assert (response.status_code, judged(response.content.decode())) == (status, [])


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("<p>Wij bewaren niets van wat u typt.</p>", ["Wij bewaren niets van wat u typt."]),
        ("<p>Your table</p><h2>Voorbereiden</h2>", ["Voorbereiden"]),
        ("<a aria-label='Verder lezen'>On</a>", ["Verder lezen"]),
        ("<p>Say: ‘Leg het nog eens uit.’ Your application (aanvraag), your bezwaar.</p>", []),
        ("<p lang='nl'>Een brief</p><p data-eigen>Wat Toos typte</p><textarea>Geacht college</textarea>", []),
        ("<p>Wmo 2015 art. 2.3.2 lid 4 onder a, ECLI:NL:CRVB:2018:819. The door is open to all.</p>", []),
    ],
)
def test_the_reader_sees_dutch_and_leaves_quotes_names_and_sources_alone(body: str, left: list[str]) -> None:
    assert dutch_left(f'<html lang="en"><body>{body}</body></html>') == left


def test_a_page_that_stayed_dutch_altogether_is_seen() -> None:
    assert judged('<html lang="nl"><body>Alles goed</body></html>') == ["the page is not in English"]
    assert is_dutch_word("niet") and not is_dutch_word("table")
    assert not judged(f'<html lang="en"><body>{written_date(timezone.localdate(), "en")}</body></html>')
