"""What the domains of the preparation ask of a person: everything once, and nothing that cannot be answered."""

from collections import Counter
from collections.abc import Iterator

import pytest

from keukentafel.content.domeinen import STEPS, Domain, Question, domains, steps

OF_DAILY_LIFE = ("gezondheid", "denken", "gemoed", "verzorging", "huishouden", "wonen", "vervoer", "contacten")


def questions() -> Iterator[tuple[Domain, Question]]:
    return ((domain, question) for domain in domains().values() for question in domain.questions)


def answers_to(name: str) -> set[str]:
    """Return the answers that a question takes in a field, as `als` names it: "wonen.gaat#onderwerpen"."""
    code, _, field = name.partition("#")
    domain, _, asked = code.partition(".")
    if asked == "gaat":
        return {topic.id for topic in domains()[domain].topics} if field else set(steps()["gaat"]["keuze"])
    question = domains()[domain].question(asked)
    return {choice.id for choice in question.choices} if (question.form == "keuzes") == (field == "keuzes") else set()


def test_every_follow_up_waits_for_an_answer_that_somebody_can_give():
    waiting = [
        f"{domain.code}.{question.id}: {name} {answer}"
        for domain, question in questions()
        for name, answers in question.asked_when.items()
        for answer in answers
        if answer not in answers_to(name)
    ]

    assert not waiting


def test_whoever_has_ten_minutes_is_asked_what_weighs_most():
    short = {f"{domain.code}.{question.id}" for domain, question in questions() if question.is_short}

    assert short == {
        *("aanleiding.dwars", "aanleiding.waarom_nu", "aanleiding.over_half_jaar", "belangrijk.blijven"),
        *("netwerk.wie_helpt", "mantelzorg.houdt_vol", "vorm.voorkeur"),
    }


def test_nobody_is_asked_the_same_thing_twice():
    asked = Counter(question.label[code] for _, question in questions() for code in ("nl", "en"))

    assert [words for words, times in asked.items() if times > 1] == []


@pytest.mark.parametrize("code", OF_DAILY_LIFE)
def test_each_part_of_daily_life_has_all_seven_steps_and_things_to_tick(code: str):
    domain = domains()[code]

    assert domain.steps == STEPS
    assert 8 <= len(domain.topics) <= 14


def test_what_somebody_ticks_reads_as_one_list_in_the_plan():
    ticked = [topic.plan for code in OF_DAILY_LIFE for topic in domains()[code].topics]

    assert [words for words in ticked if not words or "," in words] == []


def test_what_somebody_writes_has_words_before_it_in_the_plan():
    written = [(domain.code, question) for domain, question in questions() if not question.choices]

    assert [f"{code}.{question.id}" for code, question in written if not question.lead.endswith(":")] == []


def test_whoever_lives_with_somebody_is_asked_what_that_person_cannot_do():
    asked = domains()["huishouden"].question("huisgenoot_niet")

    assert asked.subject == "b"
    assert "partner" in asked.asked_when["huishouden.in_huis#keuzes"]
    assert "alleen" not in asked.asked_when["huishouden.in_huis#keuzes"]


@pytest.mark.parametrize("code", ["gemoed", "contacten"])
def test_whoever_thinks_of_no_longer_living_finds_a_number_to_ring_today(code: str):
    assert any("0800 0113" in tip.text["nl"] and "0800 0113" in tip.text["en"] for tip in domains()[code].tips)
