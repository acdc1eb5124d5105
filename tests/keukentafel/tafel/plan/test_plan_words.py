"""The words of the plan: in both languages, for every section and every room, and none that nobody says."""

import re
from pathlib import Path

import pytest

from keukentafel.config.wiring import PLAN_PARTS
from keukentafel.content.domeinen import STEPS, SUBJECTS, domains, steps
from keukentafel.content.sentences import sentences
from keukentafel.tafel.plan.pages import DONE
from keukentafel.tafel.plan.printing import FORMS, ICONS
from keukentafel.tafel.plan.sentences import AT_HOME, BY_SUBJECT, SECTIONS
from keukentafel.tafel.voorbereiding.domains_here import for_law
from keukentafel.tafel.voorbereiding.voice import OTHER_PARENT

NL, EN = sentences("plan", "nl"), sentences("plan", "en")
SOURCE = Path(__file__).parents[4] / "src" / "keukentafel"


def gaps(text):
    return set(re.findall(r"\{(\w+)\}", text))


def test_every_sentence_stands_in_both_languages_with_the_same_gaps():
    assert NL.keys() == EN.keys()
    assert [code for code in NL if gaps(NL[code]) != gaps(EN[code])] == []


@pytest.mark.parametrize("table", ["wmo", "jeugdwet", "makkelijk_wmo", "makkelijk_jeugdwet"])
def test_every_section_has_its_heading(table):
    assert {code.partition(".")[2] for code in NL if code.startswith(f"{table}.")} == set(SECTIONS)


def test_every_subject_of_the_law_and_every_step_has_its_row():
    rows = {code.removeprefix("tabel.") for code in NL if code.startswith("tabel.")}

    assert {*SUBJECTS, *(f"stap_{number}" for number in range(1, 6))} <= rows


def test_every_subject_has_a_section_and_every_domain_with_a_home_one_that_exists():
    assert {"a", *BY_SUBJECT} == set(SUBJECTS)
    assert {*BY_SUBJECT.values(), *AT_HOME.values()} <= set(SECTIONS)


def test_every_room_that_speaks_in_the_plan_is_named_where_its_sentences_come_from():
    assert [part.code for part in PLAN_PARTS if f"herkomst.{part.code}" not in NL] == []


def test_every_form_and_every_thing_that_is_done_has_its_words():
    assert {code.partition(".")[2] for code in NL if code.startswith("vorm.")} == set(FORMS)
    assert {code.partition(".")[2] for code in NL if code.startswith("klaar.")} == DONE


@pytest.mark.parametrize("table", ["stap_jeugdwet.", "stap_ouder."])
def test_words_under_the_youth_act_stand_for_words_of_the_steps_that_exist(table):
    codes = [code.removeprefix(table) for code in NL if code.startswith(table)]

    assert codes
    for code in codes:
        step = next(step for step in STEPS if code.startswith(f"{step}_"))
        rest = code.removeprefix(f"{step}_")
        assert rest in steps()[step] or rest in steps()[step].get("keuze", {})


ONE_PERSON = re.compile(r"\b(ik|mij|mijn|mijzelf|me)\b", re.IGNORECASE)


def test_a_family_never_speaks_as_one_person_in_what_is_asked_under_the_youth_act():
    found = []
    for code, domain in for_law("jeugdwet").items():
        said = [(code, domain.in_sentence["nl"], domain.in_sentence_we.get("nl", ""))]
        said += [(f"{code}.{topic.id}", topic.plan, topic.plan_we) for topic in domain.topics]
        for question in domain.questions:
            name = f"{code}.{question.id}"
            said.append((name, question.lead, question.lead_we))
            said += [
                (f"{name}.{each.id}", each.plan, each.plan_we) for each in question.choices if name != OTHER_PARENT
            ]
        found += [name for name, words, we in said if ONE_PERSON.search(we or words)]

    assert found == []


def test_nobody_says_we_where_one_person_speaks():
    found = [
        each.plan
        for domain in domains().values()
        for question in domain.questions
        for each in question.choices
        if re.search(r"\b(wij|ons eigen|onze)\b", each.plan, re.IGNORECASE)
    ]

    assert found == ["Wij hebben samen gezag.", "Wij hebben samen gezag en wonen niet bij elkaar."]


def test_every_picture_exists_in_the_design():
    drawn = (SOURCE / "design" / "static" / "design" / "icons.svg").read_text("utf-8")

    assert [name for name in ICONS.values() if f'id="{name}"' not in drawn] == []
    assert set(ICONS) <= set(SECTIONS)


def test_a_family_does_not_speak_as_one_person_in_english_either():
    spoken = [(code, domain.in_sentence, domain.in_sentence_we) for code, domain in for_law("jeugdwet").items()]
    names = {code: we.get("en") or one["en"] for code, one, we in spoken}

    assert {code: name for code, name in names.items() if re.search(r"\b(I|me|my|mine)\b", name, re.IGNORECASE)} == {}
