"""Every word of the law is one tap away in every text, and what people typed themselves stays as they typed it."""

import random
import time

import pytest
from django.template import Context, Template
from django.utils import translation
from lxml import html

from keukentafel.content.woordenlijst import glossary
from keukentafel.design.terms import link_terms

HOSTILE = (
    "<",
    ">",
    "&lt;",
    "&amp;",
    '"',
    "'",
    "melding",
    "Bezwaar",
    "eigen  bijdrage",
    "pgb",
    " ",
    "\n",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    '<i title="de melding > het bezwaar">',
    "</i>",
    "<br>",
    "<!-- melding > -->",
    "<a href='#x'>verslag</a>",
    "<textarea>\nmelding</textarea>",
    "<div data-eigen><div>besluit</div> aanvraag</div>",
    "ë",
    "🙂",
)


def linked(text, language="nl"):
    return link_terms(text, language).html


def page(body, language="nl", **values):
    with translation.override(language):
        return Template("{% load terms %}{% terms %}" + body + "{% endterms %}").render(Context(values))


def test_the_first_time_a_word_stands_on_a_page_it_leads_to_its_explanation_there():
    tree = html.fromstring(page("<main><p>Na uw melding volgt een verslag. Een melding is geen aanvraag.</p></main>"))

    links = tree.xpath("//p/a")
    assert [link.text for link in links] == ["melding", "verslag", "aanvraag"]
    for link in links:
        target = tree.xpath(f"//*[@id='{link.get('href')[1:]}']")
        assert len(target) == 1 and target[0].findtext("dd").strip()


def test_the_explanation_leads_back_to_where_the_word_stood():
    tree = html.fromstring(page("<main><p>Uw melding.</p></main>"))

    back = tree.xpath("//dd/a[contains(@class, 'back')]")[0]
    assert tree.xpath(f"//*[@id='{back.get('href')[1:]}']")[0].text == "melding"
    assert back.get("aria-label") == "Terug naar de tekst, bij melding"


def test_a_word_at_the_start_of_a_sentence_or_in_the_plural_is_known_too():
    assert 'href="#woord-bezwaar">Bezwaar</a>' in linked("<p>Bezwaar maken kan.</p>")
    assert 'href="#woord-maatwerkvoorziening">maatwerkvoorzieningen</a>' in linked("<p>twee maatwerkvoorzieningen</p>")


def test_words_of_one_notion_that_stand_on_two_lines_stay_together():
    assert 'href="#woord-eigen_bijdrage">eigen\n  bijdrage</a>' in linked("<p>de eigen\n  bijdrage</p>")


def test_the_longest_word_wins():
    assert link_terms("<p>de beslissing op bezwaar</p>", "nl").codes == ("beslissing_op_bezwaar",)


@pytest.mark.parametrize(
    "text", ["meldingen.nl", "onderzoeker", "Wmo-loket", "info@bezwaar", "zin", "svb", "verslagje"]
)
def test_what_only_looks_like_a_word_is_left_alone(text):
    assert linked(f"<p>{text}</p>") == f"<p>{text}</p>"


@pytest.mark.parametrize(
    "text",
    [
        '<a href="/x">uw melding</a>',
        "<button>Doe een melding</button>",
        "<h2>Uw melding</h2>",
        '<label for="x">Melding</label>',
        "<details><summary>De melding</summary></details>",
        "<textarea>\nmijn melding</textarea>",
        "<select><option>melding</option></select>",
        "<svg><text>melding</text></svg>",
        '<script src="/melding.js">melding</script>',
        '<article lang="nl"><p>Ik maak bezwaar.</p></article>',
        "<p data-eigen>ik deed een melding</p>",
        "<div data-eigen><div>melding</div>bezwaar</div>",
        '<p class="voice">Ik deed een melding.</p>',
        '<p class="small source">Bij de melding: <span>Wmo 2015 art. 2.3.2</span></p>',
        '<span class="visually-hidden">melding</span>',
        "<!-- melding -->",
        '<img alt="een melding" src="/melding.png">',
        "<input value='melding > bezwaar' type=hidden>",
    ],
)
def test_what_can_be_pressed_names_something_or_was_typed_by_people_stays_as_it_is(text):
    assert linked(text) == text


def test_after_text_that_is_left_alone_the_words_are_found_again():
    assert linked("<div data-eigen>melding</div><p>melding</p>").endswith('href="#woord-melding">melding</a></p>')


def test_typed_text_with_markup_in_it_is_escaped_once_and_no_more():
    typed = '<script>alert("melding")</script> & co'
    shown = page("<main><p>{{ typed }}</p></main>", typed=typed)

    assert "<script" not in shown and "&amp;amp;" not in shown and "&lt;script&gt;" in shown
    assert html.fromstring(shown).xpath("//p")[0].text_content() == typed


def without_links(text):
    """Take the links away again: what is left must be what came in."""
    for code, word in glossary("nl").items():
        for form in word.forms:
            for spelled in {form, form[0].upper() + form[1:], form.replace(" ", "  ")}:
                text = text.replace(f'<a class="known-word" id="in-{code}" href="#woord-{code}">{spelled}</a>', spelled)
    return text


def test_whatever_comes_in_comes_out_with_nothing_but_links_added():
    chance = random.Random(20261122)
    for _ in range(600):
        text = "".join(chance.choices(HOSTILE, k=chance.randint(1, 25)))
        assert without_links(linked(text)) == text


def test_links_never_stand_inside_markup():
    chance = random.Random(4)
    whole = [piece for piece in HOSTILE if piece not in ("<", ">", '"', "'", "<p>", "</p>", "<b>", "</b>", "</i>")]
    for _ in range(300):
        text = "<div>" + "".join(chance.choices(whole, k=20)) + "</div>"
        before, after = html.fromstring(text), html.fromstring(linked(text))
        assert after.text_content() == before.text_content()
        assert [each.get("title") for each in after.iter("i")] == [each.get("title") for each in before.iter("i")]
        assert after.xpath("//a//a") == []


def test_an_english_page_has_english_words():
    shown = page("<main><p>The decision of the municipality.</p></main>", "en")

    assert 'href="#woord-besluit">decision</a>' in shown and "Words on this page" in shown
    assert link_terms("<p>besluit</p>", "en").codes == ()


def test_a_page_without_a_word_has_no_list_of_words():
    assert page("<main><p>Dag.</p></main>") == "<main><p>Dag.</p></main>"


def test_a_page_of_forty_kilobytes_costs_next_to_nothing():
    piece = '<li class="x"><p>Wie hulp vraagt, hoort na uw melding binnen zes weken wat de gemeente vond.</p></li>\n'
    text = piece * (40_000 // len(piece))
    link_terms(text, "nl")

    spent = []
    for _ in range(15):
        before = time.thread_time()
        link_terms(text, "nl")
        spent.append(time.thread_time() - before)
    # 1.3 ms where this was written; the bound is what a slow machine may take before something is really wrong.
    assert min(spent) < 0.008
