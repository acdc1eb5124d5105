"""Many papers: twenty on a page, the newest first, none out of reach, and no page heavier than a small one."""

from datetime import timedelta
from uuid import NAMESPACE_URL, uuid4, uuid5

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from makers_papers import at_home

from keukentafel.tafel.kluis.versions import new_version
from keukentafel.tafel.papieren import papers
from keukentafel.tafel.papieren.paging import MOST

pytestmark = pytest.mark.django_db

COUNT = 45

RANDOM = "391cbee9-42f8-4369-a7e1-5886cd6f9840"


@pytest.fixture(scope="module")
def words():
    return [f"Notitie nummer {number:02} over de beugel in de badkamer" for number in range(COUNT)]


@pytest.fixture
def toos(words):
    somebody = at_home()
    table = somebody.sits()
    for number, text in enumerate(words):
        sheet = "gedeeld" if number % 3 else "eigen"
        at = timezone.now() - timedelta(minutes=COUNT - number)
        note = new_version("notitie", {"tekst": text}, door=str(table.seat.id), at=at)
        table.write(sheet, [note])
    return somebody


def seen(page, words):
    return [text for text in words if text in page]


def looked(toos, query=""):
    return toos.browser.get(toos.url() + query).content.decode()


def test_every_paper_lies_on_exactly_one_page_and_the_newest_on_the_first(toos, words):
    pages = [seen(looked(toos, f"?blad={number}"), words) for number in (1, 2, 3)]

    assert [len(page) for page in pages] == [MOST, MOST, COUNT - 2 * MOST]
    assert sorted(text for page in pages for text in page) == words
    assert pages[0] == words[-MOST:]


def test_links_lead_on_and_back_and_an_address_with_nonsense_shows_the_nearest_page(toos, words):
    first, last = looked(toos), looked(toos, "?blad=3")

    assert 'href="?blad=2"' in first and "Blad 1 van 3" in first and "Nieuwere papieren" not in first
    assert 'href="?blad=2"' in last and "Oudere papieren" not in last
    for typed, number in (("99", 3), ("0", 1), ("-1", 1), ("twee", 1), ("²", 1)):
        assert f"Blad {number} van 3" in looked(toos, f"?blad={typed}")


def test_one_finds_a_paper_of_any_page_and_sees_how_many_more_there_are(toos, words):
    one = toos.post("papieren", doen="zoek", zoek="nummer 03").content.decode()
    many = toos.post("papieren", doen="zoek", zoek="beugel").content.decode()

    assert seen(one, words) == [words[3]]
    assert seen(many, words) == words[-MOST:]
    assert "45 papieren gevonden" in many and "U ziet de nieuwste 20." in many


def test_a_page_of_many_papers_stays_light(toos):
    with CaptureQueriesContext(connection) as queries:
        page = looked(toos, "?blad=2")

    assert len(page.encode()) <= 60_000
    assert len(queries) <= 15


def test_after_putting_back_an_old_paper_one_comes_to_the_page_where_it_lies(toos, words):
    oldest = next(paper for paper in toos.papers("eigen") if paper.now.text == words[0])

    page = looked(toos, f"?klaar=terug&bij={oldest.handle}")
    assert words[0] in page and "Blad 3 van 3" in page
    assert "Blad 1 van 3" in looked(toos, "?klaar=terug&bij=onzin")


def test_a_page_makes_only_the_papers_that_it_shows(toos, monkeypatch):
    made, say = [], papers._said
    monkeypatch.setattr(papers, "_said", lambda version, reader: made.append(1) or say(version, reader))

    looked(toos, "?blad=2")

    assert 0 < len(made) <= MOST


@pytest.mark.parametrize(
    "entry_id",
    [RANDOM, RANDOM.upper(), str(uuid5(NAMESPACE_URL, "made")), "een naam", "{" + RANDOM + "}"],
)
def test_an_address_leads_to_the_paper_that_bears_it_and_to_no_other(entry_id):
    others = [str(uuid4()), "een andere naam", str(papers.handle_of(entry_id)) + " "]

    assert papers.is_named(entry_id, papers.handle_of(entry_id))
    assert not any(papers.is_named(other, papers.handle_of(entry_id)) for other in others)
