"""The second set of made-up reports and decisions holds its shape, so that what it measures can be trusted."""

import tomllib
from collections import Counter
from datetime import date
from typing import Any, Final

import pytest

from tests.programs import ROOT
from tests.test_vergelijk_set import CODES, FIELDS, KNOWN_BOOLEANS, OPTIONAL, RULINGS

FOLDER: Final = ROOT / "tests" / "vergelijk_set_2"
LEAST_WORDS: Final = 120
Document = dict[str, Any]
SET: Final[dict[str, Document]] = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))
}


def kind(document: Document) -> tuple[str, str]:
    """Report or decision, and under which law."""
    return document["soort"], document["wet"]


def codes_of(document: Document) -> tuple[str, ...]:
    """All elements that the labels of a document speak of."""
    return (*document["gebreken"], *document["in_orde"], *document.get("twijfel", ()))


@pytest.mark.parametrize("name", SET)
def test_a_document_of_the_second_set_has_the_known_fields_and_each_code_in_one_list(name: str) -> None:
    document = SET[name]
    assert set(document) - (OPTIONAL - {"tweeling_van"}) == FIELDS
    assert name.startswith(f"{document['soort']}-{'jeugd' if document['wet'] == 'jeugdwet' else 'wmo'}-")
    found = codes_of(document)
    assert len(found) == len(set(found))
    assert set(found) <= set(CODES[kind(document)])
    assert len(document["gebreken"]) <= 4
    assert document["uitspraak"] in {"", *RULINGS}
    assert document["gebreken"] or not document["uitspraak"], "only a gap is the gap of a ruling"


@pytest.mark.parametrize("name", SET)
def test_what_is_known_beside_a_document_of_the_second_set_agrees_with_its_labels(name: str) -> None:
    document = SET[name]
    known = document["bekend"]
    lists = {"gevraagd", "afgewezen"} if document["soort"] == "besluit" else {"gevraagd"}
    assert set(known) == {"dag"} | KNOWN_BOOLEANS | lists
    assert isinstance(known["dag"], date)
    assert all(isinstance(known[field], bool) for field in KNOWN_BOOLEANS)
    assert all(isinstance(part, str) for field in lists for part in known[field])
    assert known["plan_ingediend"] == ("plan_gewogen" in codes_of(document))
    assert known["extern_advies"] == ("advies_getoetst" in codes_of(document))


@pytest.mark.parametrize("name", SET)
def test_a_text_of_the_second_set_is_long_enough_and_names_its_gemeente(name: str) -> None:
    document = SET[name]
    text = document["tekst"]
    assert len(text.split()) > LEAST_WORDS
    assert document["gemeente"].casefold() in text.casefold()
    assert "\\" not in text
    assert all(page.strip() for page in text.split("\f"))


def test_the_second_set_is_as_large_as_its_page_says() -> None:
    clean = Counter(kind(document) for document in SET.values() if not document["gebreken"])
    assert Counter(map(kind, SET.values())) == {
        ("verslag", "wmo"): 25,
        ("verslag", "jeugdwet"): 8,
        ("besluit", "wmo"): 26,
        ("besluit", "jeugdwet"): 9,
    }
    assert clean == {
        ("verslag", "wmo"): 9,
        ("verslag", "jeugdwet"): 3,
        ("besluit", "wmo"): 10,
        ("besluit", "jeugdwet"): 3,
    }


@pytest.mark.parametrize("which", CODES, ids="-".join)
def test_each_element_is_a_gap_and_in_order_somewhere_in_the_second_set(which: tuple[str, str]) -> None:
    documents = [document for document in SET.values() if document["soort"] == which[0]]
    gaps = {code for document in documents for code in document["gebreken"]}
    fine = {code for document in documents for code in document["in_orde"]}
    assert set(CODES[which]) <= gaps
    assert set(CODES[which]) <= fine
