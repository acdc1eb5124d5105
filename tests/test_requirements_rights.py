"""Requirements that are rights, duties, alerts and questions: each stands on the page of rights, for both laws.

What such an item also needs elsewhere (a diary, a conversation mode, a page of the gemeente) is not proved here.
"""

from functools import cache

import pytest
from django.test import Client
from lxml import html

from wet.rechten import LAWS, RIGHTS, Right


@cache
def page_of(wet: str, language: str) -> str:
    answer = Client(headers={"accept-language": language}).get("/rechten", {"wet": wet})
    (main,) = html.fromstring(answer.content.decode()).xpath("//main")
    return " ".join(main.text_content().split())


def rights_of(item: str) -> list[Right]:
    found = [right for right in RIGHTS.values() if item in right.ids]
    assert found, item
    return found


def assert_stands_there(*items: str) -> None:
    """Assert that each item stands on the page of its law, in both languages, with all that belongs to it."""
    for right in (right for item in items for right in rights_of(item)):
        for wet in right.sources:
            for language in ("nl", "en"):
                page = page_of(wet, language)
                said = (right.statement(language), right.to_say(language), right.correction(language) or "")
                assert all(words in page for words in said), right.code
                assert all(str(source) in page for source in right.sources[wet]), right.code


@pytest.mark.requirement(
    *("S0-14", "S0-17", "S2-119", "S2-129", "S2-133", "S4-3"),
    screen="/rechten",
    part="the duty of the gemeente with its article, and how to ask for it",
)
def test_what_the_gemeente_must_do_stands_there_with_its_article_and_how_to_ask_for_it() -> None:
    assert_stands_there("S0-14", "S0-17", "S2-119", "S2-129", "S2-133", "S4-3")


@pytest.mark.requirement(
    *("S0-8", "S2-11", "S2-30", "S3-24", "S3-29", "S3-30", "S3-55", "S4-8"),
    screen="/rechten",
    part="the right with its article, and a sentence to say",
)
def test_what_one_has_a_right_to_stands_there_with_a_sentence_to_say() -> None:
    assert_stands_there("S0-8", "S2-11", "S2-30", "S3-24", "S3-29", "S3-30", "S3-55", "S4-8")


@pytest.mark.requirement(
    *("S0-10", "S2-16", "S2-31", "S2-68", "S3-16", "S3-17", "S3-18", "S3-31", "S3-52", "S3-54", "S4-9", "S4-18"),
    screen="/rechten",
    part="what leaflets say, what the law says instead, and the article",
)
def test_where_leaflets_are_wrong_both_stand_there_with_the_article() -> None:
    items = ("S0-10", "S2-16", "S2-31", "S2-68", "S3-16", "S3-17", "S3-18", "S3-31", "S3-52", "S3-54", "S4-9", "S4-18")
    assert_stands_there(*items)
    assert all(right.correction() for item in items for right in rights_of(item))


@pytest.mark.requirement(
    *("S1-2", "S1-28", "S2-1", "S2-114", "S3-27"),
    screen="/rechten",
    part="what the source document says, what the law says instead, and the article",
)
def test_youth_help_the_plan_the_form_and_the_hours_stand_there_as_the_law_has_them() -> None:
    assert_stands_there("S1-2", "S1-28", "S2-1", "S2-114", "S3-27")
    assert "noemt geen keukentafelgesprek" in page_of("jeugdwet", "nl")
    assert "noemt geen keukentafelgesprek" not in page_of("wmo", "nl")


@pytest.mark.requirement(
    *("S1-7", "S2-54", "S2-66", "S2-95", "S2-137", "S3-21"),
    screen="/rechten",
    part="the alert, tip or question with a sentence to say; advice says that it is advice",
)
def test_alerts_tips_and_questions_stand_there_and_advice_says_that_it_is_advice() -> None:
    assert_stands_there("S1-7", "S2-54", "S2-66", "S2-95", "S2-137", "S3-21")
    tips = [right for item in ("S1-7", "S2-54") for right in rights_of(item)]
    assert all(right.explanation() in page_of("wmo", "nl") for right in tips)
    assert all("Dit is een advies." in right.explanation() for right in tips)


def test_every_right_stands_on_the_page_of_each_law_that_knows_it() -> None:
    assert_stands_there(*(item for right in RIGHTS.values() for item in right.ids))
    assert {wet for right in RIGHTS.values() for wet in right.sources} == set(LAWS)
