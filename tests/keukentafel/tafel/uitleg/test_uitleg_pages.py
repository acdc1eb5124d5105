"""The explainers: open to everybody, in two languages, each rule with its article, the rest called what it is."""

import re

import pytest
from django.test import Client
from lxml import html

from keukentafel.tafel.uitleg import pages as content
from keukentafel.tafel.uitleg.pages import pages
from keukentafel.tafel.uitleg.points import ContentFaulty
from keukentafel.tafel.uitleg.road import walks

SLUGS = [slug for slug in pages("nl") if slug != "clientondersteuning"]
HALTS = [(slug, halt) for slug, walk in walks("nl").items() for halt in walk.halts]
ADDRESSES = [
    "/uitleg",
    "/eigen-bijdrage",
    "/rechten",
    "/rechten?wet=jeugdwet&voor=mantelzorger",
    "/rechten/regels",
    "/woordenlijst",
    "/clientondersteuning",
    "/uitleg/mantelzorgers?woont=ja",
    "/uitleg/de-weg",
    "/uitleg/de-weg-jeugd",
    *(f"/uitleg/{slug}" for slug in SLUGS),
    *(f"/uitleg/{slug}/{halt}" for slug, halt in HALTS),
]
CALLS_A_RIGHT = re.compile(r"\b(moet|moeten|mag|mogen|verplicht|binnen \w+ weken|recht op)\b")
"""Words with which a sentence about the gemeente claims law."""


def answer(address, language="nl"):
    return Client(headers={"accept-language": language}).get(address)


def tree(address, language="nl"):
    return html.fromstring(answer(address, language).content.decode())


def said(address, language="nl"):
    return " ".join(tree(address, language).xpath("//main")[0].text_content().split())


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_page_is_there_in_both_languages_light_and_without_a_cookie(address, language):
    response = answer(address, language)
    page = html.fromstring(response.content.decode())

    assert response.status_code == 200 and not response.cookies
    assert page.get("lang") == language
    assert len(page.xpath("//h1")) == 1
    assert len(response.content) <= 60_000
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_link_inside_leads_somewhere(address):
    page = tree(address)

    for link in set(page.xpath("//main//a/@href")):
        path, _, anchor = link.partition("#")
        if path.startswith("https://") or path.startswith("tel:"):
            continue
        there = page if not path else None
        if path.startswith("?"):
            path = address.partition("?")[0] + path
        if there is None and path not in ("/begin", "/waar-sta-ik"):
            response = answer(path)
            assert response.status_code == 200, link
            there = html.fromstring(response.content.decode())
        assert not anchor or there is None or there.xpath(f"//*[@id='{anchor}']"), link


@pytest.mark.parametrize("address", ["/uitleg/onzin", "/uitleg/de-weg/onzin", "/uitleg/gesprek/melden"])
def test_a_page_that_is_not_there_is_not_found(address):
    assert answer(address).status_code == 404


def test_free_support_has_one_address():
    assert answer("/uitleg/clientondersteuning").headers["Location"] == "/clientondersteuning"


def every_point(language="nl"):
    for page in pages(language).values():
        answers = page.step.answers.values() if page.step else ()
        yield from ((page.slug, point) for part in (*page.parts, *page.rows, *answers) for point in part.points)
    for walk in walks(language).values():
        yield from ((halt.code, point) for halt in walk.halts.values() for point in halt.points)


def test_what_is_said_of_the_law_names_its_article_or_says_that_it_is_no_law():
    for where, point in every_point():
        if point.kind == "woorden":
            assert not CALLS_A_RIGHT.search(point.text), (where, point.text)
        assert point.sources or point.kind in ("raad", "gewoonte", "woorden", "nagehoord"), (where, point.text)


def test_an_article_that_was_read_in_an_older_text_is_marked_on_the_page():
    older = [point for _, point in every_point() if point.is_older]

    assert older and "Dit artikel lazen wij in een oudere tekst van de wet." in said("/uitleg/de-weg/beroep")
    assert not [point for point in older if not point.sources]


def test_doubt_is_said_where_it_stands():
    assert "Dit is niet zeker." in said("/uitleg/twee-wetten")
    assert "Dit hebben wij niet in de wet zelf nagelezen." in said("/uitleg/wie-beslist")


def test_both_languages_say_the_same_number_of_things():
    assert [(where, point.kind) for where, point in every_point("nl")] == [
        (where, point.kind) for where, point in every_point("en")
    ]


def test_a_language_that_lacks_a_sentence_is_refused(tmp_path):
    page = '[a]\ntitel = "t"\nkort = "k"\nleid = "l"\n[[a.deel]]\nkop = "k"\n'
    (tmp_path / "nl.toml").write_text(page + 'punten = [{ tekst = "x", bron = ["Awb art. 2:3"] }]')
    (tmp_path / "en.toml").write_text(page + "punten = []")

    with pytest.raises(ContentFaulty, match="a, k: 1 points, 0 in the other language"):
        content.pages("en", tmp_path)


@pytest.mark.parametrize(
    ("point", "complaint"),
    [
        ('{ tekst = "De gemeente moet dit.", bron = ["Wmo 2.3.2"] }', "is no citation"),
        ('{ tekst = "x", soort = "uitleg" }', "uitleg does not go with 0 sources"),
        ('{ tekst = "x", bron = ["Awb art. 2:3"], soort = "raad" }', "raad does not go with 1 sources"),
    ],
)
def test_a_sentence_that_claims_more_than_it_can_show_is_refused(tmp_path, point, complaint):
    page = '[a]\ntitel = "t"\nkort = "k"\nleid = "l"\n[[a.deel]]\nkop = "k"\n'
    (tmp_path / "nl.toml").write_text(page + f"punten = [{point}]")

    with pytest.raises(ContentFaulty, match=complaint):
        content.pages("nl", tmp_path)


def voluntary(text):
    return [sentence for sentence in re.split(r"(?<=[.?!:]) ", text) if "vrijwillig" in sentence.lower()]


@pytest.mark.parametrize("address", ["/uitleg", "/woordenlijst", *(f"/uitleg/{slug}" for slug in SLUGS)])
def test_nobody_is_told_that_care_is_voluntary_before_it_is_asked_whether_they_live_together(address):
    assert voluntary(said(address)) == []


def test_who_lives_with_the_person_hears_first_what_may_be_expected_and_that_overload_counts():
    text = said("/uitleg/mantelzorgers?woont=ja")

    assert text.index("gewone hulp mag de gemeente verwachten") < text.index("overbelast") < text.index("vrijwillig")
    assert "ECLI:NL:CRVB:2018:3243" in text


def test_who_lives_apart_hears_that_nobody_may_force_them_and_that_a_parent_is_another_matter():
    text = said("/uitleg/mantelzorgers?woont=nee")

    assert "nergens toe verplichten" in text and "Bent u getrouwd met deze persoon" in text


def test_an_answer_that_was_not_offered_asks_again():
    assert voluntary(said("/uitleg/mantelzorgers?woont=misschien")) == []


@pytest.mark.parametrize(("slug", "halt"), HALTS)
def test_each_stop_of_the_road_opens_with_who_does_what_and_its_articles(slug, halt):
    page = tree(f"/uitleg/{slug}/{halt}")
    opened = page.xpath("//li[@id='halte']")[0]

    assert opened.get("aria-current") == "step"
    assert opened.xpath(".//dl[contains(@class, 'doing')]//dd")
    assert opened.xpath(".//*[@class='article']")
    assert len(page.xpath("//ol[contains(@class, 'walk')]/li")) == len(walks("nl")[slug].halts)


def test_one_can_walk_the_whole_road_by_pressing_on():
    seen, address = [], "/uitleg/de-weg/melden"
    while address:
        page = tree(address)
        seen.append(page.xpath("//li[@id='halte']//h2")[0].text_content().strip())
        following = page.xpath("//a[starts-with(text(), 'Verder:')]/@href")
        address = following[0].partition("#")[0] if following else ""

    assert len(seen) == len(walks("nl")["de-weg"].halts) == 9


def test_the_road_for_a_child_has_no_six_weeks_of_investigation_and_no_seven_days():
    for halt in walks("nl")["de-weg-jeugd"].halts.values():
        for point in halt.points:
            assert "zeven dagen" not in point.text
            assert not ("onderzoek" in point.text and "zes weken" in point.text)


def test_the_drawing_of_the_two_tables_says_the_same_in_words():
    page = tree("/uitleg/plek-aan-tafel")

    assert len(page.xpath("//figure")) == 2
    assert all(figure.xpath("./svg[@aria-hidden='true']") for figure in page.xpath("//figure"))
    assert [figure.xpath("string(./figcaption/strong)") for figure in page.xpath("//figure")] == [
        "Zonder de mantelzorger",
        "Met de mantelzorger",
    ]


def test_the_two_laws_stand_in_a_table_that_a_screen_reader_can_follow():
    rows = tree("/uitleg/twee-wetten").xpath("//table[contains(@class, 'two-laws')]/tbody/tr")

    assert len(rows) == len(pages("nl")["twee-wetten"].rows) >= 10
    assert all(len(row.xpath("./th[@scope='row']")) == 1 and len(row.xpath("./td")) == 2 for row in rows)


def test_every_page_of_the_site_leads_quietly_to_the_explainers_and_the_words():
    links = [link.get("href") for link in tree("/").xpath("//footer//a")]

    assert "/uitleg" in links and "/woordenlijst" in links
