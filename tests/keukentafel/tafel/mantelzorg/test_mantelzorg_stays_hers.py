"""Nothing of a carer's own sheet ever comes to anybody else: every page, every file, every choice of sentences."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.urls import get_resolver
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.content.domeinen import Question
from keukentafel.tafel.kluis.said import SaidOnce
from keukentafel.tafel.mantelzorg.check import ANSWERS, statements
from keukentafel.tafel.mantelzorg.for_plan import for_plan
from keukentafel.tafel.mantelzorg.mine import Stated
from keukentafel.tafel.mantelzorg.questions import CARER, CHILD, OFFER, domain
from keukentafel.tafel.mantelzorg.sharing import content_of
from keukentafel.tafel.mantelzorg.story import chosen_of, lines_of
from keukentafel.tafel.voorbereiding.answers import Answer, Answers
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.mantelzorg.makers_mantelzorg import Carer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

SHARED_WORD = "geplantgedeeld"


def every_question() -> Iterator[tuple[str, Question]]:
    for code in (CARER, OFFER, CHILD):
        for question in domain(code).questions:
            yield f"{code}.{question.id}", question


def plant(karin: Carer) -> list[str]:
    """Fill her own sheet: every text holds a word that stands nowhere else; return the words."""
    words = []
    for number, (code, question) in enumerate(every_question()):
        if question.choices:
            field, value = ("keuzes", [question.choices[0].id]) if question.form == "keuzes" else ("keuze", "")
            content: dict[str, object] = {field: value or question.choices[0].id}
        else:
            words.append(f"geplant{number}eigen")
            content = {"tekst": words[-1]}
        karin.tells("antwoord", content, sheet="eigen", over=code)
    for number, each in enumerate(statements()):
        words.append(f"gezegd{number}eigen")
        karin.tells("antwoord", {"keuze": "vaak", "praten": "ja"}, sheet="eigen", over=each.code)
        wording = {"tekst": words[-1], "bij": "vaak+praten"}
        karin.tells("antwoord", wording, sheet="eigen", over=each.wording_code)
    words.append("notitieeigen")
    karin.tells("notitie", {"tekst": words[-1]}, sheet="eigen")
    return words


def rooms() -> list[str]:
    """The names of all addresses that need no more than a table."""
    found = []
    for pattern in get_resolver().url_patterns:
        for each in getattr(pattern, "url_patterns", [pattern]):
            if re.fullmatch(r"tafel/<uuid:table>[^<]*", str(each.pattern)) and each.name:
                found.append(each.name)
    return found


def all_that_comes(who: Carer) -> str:
    """All that somebody gets at this table, as text: every page, the letters of the room, and the files."""
    texts = []
    for name in rooms():
        answer = who.get(name)
        if answer.status_code == 200:
            texts.append(text_of(answer))
    for blad in ("zorg", "leven", "grens", "nodig"):
        texts.append(who.page("mantelzorg-vragen", blad))
    for number in range(1, 5):
        texts.append(who.page("mantelzorg-check", number))
    for soort in ("html", "docx"):
        texts += [text_of(who.get("plan-bestand", vorm, soort)) for vorm in ("heel", "kort")]
    return "\n".join(texts)


def text_of(answer) -> str:
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    return content.decode("utf-8", "replace")


@pytest.fixture
def table() -> tuple[Carer, list[Carer]]:
    toos = a_table("Toos")
    karin = Carer(a_guest(toos, "Karin", "mantelzorger", ALL, relatie="dochter"))
    samira = Carer(a_guest(toos, "Samira", "clientondersteuner", READ))
    piet = Carer(a_guest(toos, "Piet", "mantelzorger", ALL))
    return karin, [Carer(toos), samira, piet]


def test_there_are_many_pages_to_look_at():
    assert {"tafel", "plan", "week", "netwerk", "voorbereiden-alles", "mantelzorg", "bewaren"} <= set(rooms())


def test_no_word_of_her_own_sheet_comes_to_anybody_else_at_the_table(table):
    karin, others = table
    words = plant(karin)
    hers = karin.page("mantelzorg-verhaal")
    assert [word for word in words if word in hers]  # she herself does read them

    for who in others:
        came = all_that_comes(who)
        assert [word for word in words if word in came] == []


def test_after_sharing_one_sentence_only_that_one_is_read_by_others(table):
    karin, others = table
    words = plant(karin)
    karin.tells("antwoord", {"tekst": SHARED_WORD}, sheet="eigen", over="voormij.extra")
    karin.chooses("niet_meer")
    karin.shares("gemeente")
    shown = karin.page("mantelzorg-delen")
    (chosen,) = [word for word in words if word in shown]

    for who in others:
        came = all_that_comes(who)
        assert chosen in came
        assert [word for word in words if word in came] == [chosen]
    assert chosen in for_plan(others[0].sits())[0].text


def test_what_she_keeps_to_herself_is_in_no_address_and_no_name_of_a_file(table):
    karin, _ = table
    words = plant(karin)
    karin.chooses("niet_meer")

    for name in rooms():
        answer = karin.get(name)
        where = json.dumps(dict(answer.headers))
        assert [word for word in words if word in where] == []
    links = " ".join(re.findall(r'(?:href|action|src)="([^"]*)"', karin.page() + karin.page("mantelzorg-verhaal")))
    assert [word for word in words if word in links] == []


TEXTS = {question.id: f"woord{number}x" for number, question in enumerate(domain(CARER).questions)}


@settings(deadline=None)  # the first of them reads the content
@given(
    said=st.sets(st.sampled_from(sorted(TEXTS))),
    given_answers=st.dictionaries(st.sampled_from([each.id for each in statements()]), st.sampled_from(ANSWERS)),
    data=st.data(),
)
def test_of_any_answers_exactly_the_chosen_lines_are_shared(said, given_answers, data):
    answers = Answers(_answer(question) for question in domain(CARER).questions if question.id in said)
    check = [_stated(each, given_answers.get(each.id, "")) for each in statements()]
    lines = lines_of(answers, check, None)
    assert {line.id for line in lines} == said | set(given_answers)
    kept = data.draw(st.lists(st.sampled_from([line.id for line in lines]), unique=True)) if lines else []
    chosen = chosen_of(lines, kept, check)
    shared = json.dumps(content_of(chosen, "dochter", to_gemeente=False), ensure_ascii=False)

    assert {line.id for line in chosen} == set(kept)
    for line in lines:
        assert (json.dumps(line.text, ensure_ascii=False) in shared) == (line.id in kept)


def _answer(question: Question) -> Answer:
    content: dict[str, object] = {"tekst": TEXTS[question.id]}
    if question.choices:
        content = {"keuzes": [question.choices[0].id], "keuze": question.choices[0].id}
    code = f"{CARER}.{question.id}"
    return Answer(code, "eigen", (_once(content),), (str(uuid4()),))


def _once(content: dict[str, object]):
    return SaidOnce(str(uuid4()), content, "", True, None)


def _stated(statement, answer: str) -> Stated:
    ready = statement.sentence(answer, talk=False)
    return Stated(statement, answer, talk=False, sentence=ready, is_own_words=False)
