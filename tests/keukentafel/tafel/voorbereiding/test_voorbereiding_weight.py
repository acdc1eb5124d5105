"""The pages of the preparation are light, also where much was written, and every link on them lives."""

import time
from uuid import uuid4

import pytest
from django.test import Client

from keukentafel.content.domeinen import domains
from keukentafel.tafel.kluis.once import Draft
from keukentafel.tafel.voorbereiding.answers import save
from keukentafel.tafel.voorbereiding.asking import asked_in, pages_of
from tests.keukentafel.tafel.test_pages_weight import MOST_BYTES, Walk
from tests.keukentafel.tafel.voorbereiding.sitting_voorbereiding import Prepares

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

PROSE = "Dan kom ik niet verder dan de keuken, en na tien minuten moet ik weer gaan zitten. " * 3


def answer_to(asked):
    """Something in every field of a question."""
    found = {}
    for field in asked.fields:
        if field.choices:
            codes = [code for code, _ in field.choices]
            found[field.name] = codes[min(2, len(codes) - 1)] if field.kind == "one" else codes[:3]
        else:
            found[field.name] = {"text": PROSE, "line": PROSE[:80], "number": "3", "tick": "ja"}[field.kind]
    return found


def writes_everything(person, *, more=0):
    seated = person.sits()
    drafts = [
        Draft(str(uuid4()), str(uuid4()), "antwoord", answer_to(asked), asked.code)
        for code in domains()
        for asked in asked_in(code)
    ]
    drafts += [Draft(str(uuid4()), str(uuid4()), "notitie", {"tekst": PROSE}) for _ in range(more)]
    for start in range(0, len(drafts), 400):
        save(seated, "gedeeld", drafts[start : start + 400])


def walked(person, start=""):
    table = f"/tafel/{person.person.table_id}/voorbereiden"
    walk = Walk(person.browser, lambda path: path.startswith(table))
    return walk, walk.through(table + start)


def test_every_page_of_an_empty_table_is_light_and_every_link_on_it_lives():
    walk, faults = walked(Prepares())

    assert faults == []
    assert len(walk.seen) > 15


def test_every_page_is_light_when_every_question_was_answered():
    toos = Prepares()
    writes_everything(toos)
    walk, faults = walked(toos)
    pages = [f"/{code}/{number}" for code in domains() for number in range(1, len(pages_of(code)) + 1)]
    for page in [*pages, *(f"/{code}" for code in domains()), "/alles"]:
        faults = walk.through(f"/tafel/{toos.person.table_id}/voorbereiden{page}")

    assert faults == []


def test_the_pages_for_everybody_are_light():
    walk = Walk(Client(headers={"accept-language": "nl"}), lambda path: path.startswith("/voorbereiden"))

    assert walk.through("/voorbereiden", "/voorbereiden/papier") == []


def test_the_paper_with_every_question_is_light():
    answer = Client().post("/voorbereiden/papier", {"onderwerp": list(domains())})

    assert answer.status_code == 200
    assert len(answer.content) <= MOST_BYTES


def test_two_thousand_entries_make_no_page_slow():
    toos = Prepares()
    writes_everything(toos, more=1_700)
    addresses = [toos.url(), toos.url("voorbereiden-vraag", "gezondheid", 2), toos.url("voorbereiden-alles")]
    spent = {}
    for address in addresses:
        toos.browser.get(address)
        runs = []
        for _ in range(3):
            began = time.process_time()
            toos.browser.get(address)
            runs.append(time.process_time() - began)
        spent[address.rpartition("/")[2]] = round(min(runs) * 1000)

    # About 40 ms on a quiet computer (docs/metingen.md); three times that says that something grows with every entry.
    assert [(page, ms) for page, ms in spent.items() if ms > 120] == []
