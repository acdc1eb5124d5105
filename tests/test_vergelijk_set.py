"""The sets of made-up reports and decisions hold their shape, so that what they measure can be trusted."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

FOLDERS: Final = ("vergelijk_set", "vergelijk_set_2", "vergelijk_set_3")
LEAST_WORDS: Final = {"vergelijk_set": 70, "vergelijk_set_2": 120, "vergelijk_set_3": 80}
REPORT_CODES = (
    *(f"onderwerp_{letter}" for letter in "abcdefg"),
    "hulpvraag",
    "problemen",
    "aard_omvang",
    "huisgenoot_gevraagd",
    "mantelzorger_gehoord",
    "mantelzorg_aangeboden",
    "plan_gewogen",
    "pgb_uitgelegd",
    "algemene_voorziening",
    "algemeen_gebruikelijk",
    "advies_getoetst",
    "deskundigheid",
    "normtijden",
    "maatwerk",
    "afspraken",
    "gesprek_gevoerd",
)
YOUTH_REPORT_CODES = (
    "jw_hulpvraag",
    "jw_problemen",
    "jw_aard_omvang",
    "jw_eigen_mogelijkheden",
    "jw_deskundigheid",
    "afspraken",
    "gesprek_gevoerd",
    "advies_getoetst",
)
DECISION_CODES = (
    "alles_beslist",
    "omvang",
    "duur",
    "reden_per_weigering",
    "grondslag",
    "onderzoek_gedaan",
    "huisgenoot_onderzocht",
    "mantelzorg_vrijwillig",
    "algemene_voorziening",
    "algemeen_gebruikelijk",
    "inkomen_geen_grond",
    "eigen_bijdrage_genoemd",
    "pgb_juiste_toets",
    "pgb_meerkosten",
    "rechtsmiddel",
    "verzending",
    "zienswijze",
    "advies_bijgevoegd",
    "advies_getoetst",
    "normtijden",
    "wlz_grond",
    "herziening_grond",
    "terugvordering_opzet",
    "jw_stappen",
    "plan_gewogen",
)
CODES = {
    ("verslag", "wmo"): REPORT_CODES,
    ("verslag", "jeugdwet"): YOUTH_REPORT_CODES,
    ("besluit", "wmo"): tuple(code for code in DECISION_CODES if code != "jw_stappen"),
    ("besluit", "jeugdwet"): DECISION_CODES,
}
# The rulings (and the three cases that a journal reported without a number) whose gap a resident meets in a report or a
# decision, each with one element in which that gap shows.
RULINGS = {
    "Skipr 2018: alleen medisch advies": "advies_getoetst",
    "Skipr 2018: oude indicatie": "onderzoek_gedaan",
    "Skipr 2018: volwassen kinderen": "mantelzorg_vrijwillig",
    "ECLI:NL:CRVB:2010:BL9930": "huisgenoot_onderzocht",
    "ECLI:NL:CRVB:2016:1402": "normtijden",
    "ECLI:NL:CRVB:2016:1403": "normtijden",
    "ECLI:NL:CRVB:2016:1404": "normtijden",
    "ECLI:NL:CRVB:2017:1477": "jw_aard_omvang",
    "ECLI:NL:CRVB:2017:1803": "grondslag",
    "ECLI:NL:CRVB:2017:3616": "huisgenoot_onderzocht",
    "ECLI:NL:CRVB:2018:1113": "onderzoek_gedaan",
    "ECLI:NL:CRVB:2018:2013": "rechtsmiddel",
    "ECLI:NL:CRVB:2018:3108": "huisgenoot_gevraagd",
    "ECLI:NL:CRVB:2018:3241": "omvang",
    "ECLI:NL:CRVB:2018:3243": "huisgenoot_gevraagd",
    "ECLI:NL:CRVB:2018:3835": "normtijden",
    "ECLI:NL:CRVB:2018:819": "deskundigheid",
    "ECLI:NL:CRVB:2019:2731": "omvang",
    "ECLI:NL:CRVB:2019:3535": "algemeen_gebruikelijk",
    "ECLI:NL:CRVB:2019:982": "omvang",
    "ECLI:NL:CRVB:2024:2040": "advies_getoetst",
    "ECLI:NL:CRVB:2025:1390": "jw_stappen",
    "ECLI:NL:RBGEL:2018:3139": "aard_omvang",
    "ECLI:NL:RBMNE:2021:3895": "onderzoek_gedaan",
}
FIELDS = {"soort", "wet", "gemeente", "gebreken", "in_orde", "uitspraak", "toelichting", "tekst", "bekend"}
OPTIONAL = {"twijfel", "tweeling_van"}
KNOWN_BOOLEANS = {"huisgenoten", "mantelzorger", "plan_ingediend", "pgb_gevraagd", "extern_advies"}

KINDS: Final = {
    "report, Wmo": ("verslag", "wmo"),
    "report, Jeugdwet": ("verslag", "jeugdwet"),
    "decision, Wmo": ("besluit", "wmo"),
    "decision, Jeugdwet": ("besluit", "jeugdwet"),
}

Document = dict[str, Any]
SETS: Final[dict[str, dict[str, Document]]] = {
    folder: {
        path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
        for path in sorted((Path(__file__).parent / folder).glob("*.toml"))
    }
    for folder in FOLDERS
}
FIRST: Final = SETS["vergelijk_set"]
EVERY: Final = [(folder, name) for folder, documents in SETS.items() for name in documents]


def codes_of(document: Document) -> tuple[str, ...]:
    """All elements that the labels of a document speak of."""
    return (*document["gebreken"], *document["in_orde"], *document.get("twijfel", ()))


def kind(document: Document) -> tuple[str, str]:
    """Report or decision, and under which law."""
    return document["soort"], document["wet"]


@pytest.mark.parametrize(("folder", "name"), EVERY)
def test_a_labelled_document_has_the_known_fields_and_each_code_in_one_list(folder: str, name: str) -> None:
    document = SETS[folder][name]
    assert FIELDS <= set(document) <= FIELDS | OPTIONAL
    assert name.startswith(f"{document['soort']}-{'jeugd' if document['wet'] == 'jeugdwet' else 'wmo'}-")
    found = codes_of(document)
    assert len(found) == len(set(found))
    assert set(found) <= set(CODES[kind(document)])
    assert len(document["gebreken"]) <= 4
    assert document["uitspraak"] in {"", *RULINGS}
    assert document["gebreken"] or not document["uitspraak"], "only a gap is the gap of a ruling"


@pytest.mark.parametrize(("folder", "name"), EVERY)
def test_what_is_known_beside_a_document_is_whole_and_agrees_with_its_labels(folder: str, name: str) -> None:
    document = SETS[folder][name]
    known = document["bekend"]
    lists = {"gevraagd", "afgewezen"} if document["soort"] == "besluit" else {"gevraagd"}
    assert set(known) - {"verzonden"} == {"dag"} | KNOWN_BOOLEANS | lists
    assert isinstance(known["dag"], date)
    assert all(isinstance(known[field], bool) for field in KNOWN_BOOLEANS)
    assert all(isinstance(part, str) for field in lists for part in known[field])
    assert known["plan_ingediend"] == ("plan_gewogen" in codes_of(document))
    assert known["extern_advies"] == ("advies_getoetst" in codes_of(document))


@pytest.mark.parametrize(("folder", "name"), EVERY)
def test_the_text_of_a_document_is_long_enough_to_be_one_and_names_its_gemeente(folder: str, name: str) -> None:
    document = SETS[folder][name]
    text = document["tekst"]
    assert len(text.split()) > LEAST_WORDS[folder]
    assert document["gemeente"].casefold() in " ".join(text.split()).casefold()
    assert "\\" not in text
    assert all(page.strip() for page in text.split("\f"))


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_set_is_large_enough_and_a_good_part_of_it_has_no_gap(folder: str) -> None:
    documents = SETS[folder].values()
    clean = [document for document in documents if not document["gebreken"]]
    assert len(documents) >= 60
    assert len(documents) / 4 < len(clean) < len(documents) / 2


def counted_in_the_readme(folder: str) -> Iterator[tuple[tuple[str, str], tuple[int, int]]]:
    """Each kind of document with how many there are and how many have no gap, as the README of a set says."""
    text = (Path(__file__).parent / folder / "README.md").read_text(encoding="utf-8")
    for words, which in KINDS.items():
        row = re.search(rf"^\| {words} \| (\d+) \| (\d+) \|$", text, re.MULTILINE)
        assert row, words
        yield which, (int(row[1]), int(row[2]))


@pytest.mark.parametrize("folder", ["vergelijk_set_2", "vergelijk_set_3"])
def test_a_blind_set_is_as_large_as_its_readme_says(folder: str) -> None:
    documents = SETS[folder].values()
    every = Counter(map(kind, documents))
    clean = Counter(kind(document) for document in documents if not document["gebreken"])
    assert dict(counted_in_the_readme(folder)) == {which: (every[which], clean[which]) for which in KINDS.values()}


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("which", CODES, ids="-".join)
def test_each_element_is_a_gap_somewhere_and_in_order_somewhere(folder: str, which: tuple[str, str]) -> None:
    documents = [document for document in SETS[folder].values() if document["soort"] == which[0]]
    gaps = {code for document in documents for code in document["gebreken"]}
    fine = {code for document in documents for code in document["in_orde"]}
    assert set(CODES[which]) <= gaps
    assert set(CODES[which]) <= fine


@pytest.mark.parametrize("ruling", RULINGS)
def test_each_ruling_has_a_document_with_its_gap_and_a_clean_one_in_which_that_is_in_order(ruling: str) -> None:
    gaps = [document for document in FIRST.values() if document["uitspraak"] == ruling]
    assert any(RULINGS[ruling] in document["gebreken"] for document in gaps)
    for document in gaps:
        for code in document["gebreken"]:
            assert any(
                kind(other) == kind(document) and not other["gebreken"] and code in other["in_orde"]
                for other in FIRST.values()
            ), code


@pytest.mark.parametrize(
    ("folder", "name"), [(folder, name) for folder, name in EVERY if "tweeling_van" in SETS[folder][name]]
)
def test_a_twin_is_clean_and_has_in_order_what_the_other_lacks(folder: str, name: str) -> None:
    twin = SETS[folder][name]
    other = SETS[folder][twin["tweeling_van"]]
    assert kind(twin) == kind(other)
    assert not twin["gebreken"]
    assert set(other["gebreken"]) <= set(twin["in_orde"])
