"""For each ruling a resident meets: a document on which the check points at that gap only, and a clean one."""

import re

import pytest

from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import Checking
from tests.stories.rulings_read import FOLDER, POINTS_AT, STORIES, Ruling, listed, rulings
from wet.toets import Antwoord, element

__all__ = ["light_codes"]

RULINGS = rulings()
EACH = pytest.mark.parametrize("ruling", RULINGS, ids=lambda each: each.name)

NO_TEXT_SHOWS_IT = {"pgb_tarief_in_nadere_regels"}
"""Where only a person who knows the rules of the gemeente sees the gap, and answers it."""

SECTIONS = {"4.5", "9", "10", "21a"}
"""Where the fact base names a ruling that a resident meets; sections 8 and 11 of law.md name none."""


def pointed_at(ruling: Ruling, *, mended: bool) -> set[str]:
    return {code for code, each in ruling.said(mended=mended).items() if each.antwoord in POINTS_AT}


@EACH
def test_the_check_finds_exactly_the_gap_of_the_ruling_with_its_source(ruling: Ruling):
    (finding,) = ruling.findings(mended=False)

    assert finding.code == ruling.element
    assert finding.ernst == "gebrek"
    assert ruling.row["bron"] in [str(source) for source in finding.bron]


@EACH
def test_the_same_dossier_mended_in_that_one_point_is_left_in_peace(ruling: Ruling):
    assert ruling.findings(mended=True) == ()
    assert pointed_at(ruling, mended=True) == set()


@EACH
def test_the_rules_point_at_the_gap_in_the_text_or_the_person_answers_it(ruling: Ruling):
    by_hand = ruling.name in NO_TEXT_SHOWS_IT

    assert pointed_at(ruling, mended=False) == (set() if by_hand else {ruling.element})
    assert set(ruling.own_of_gap) == ({ruling.element} if by_hand else set())


@EACH
def test_a_person_answers_only_what_the_rules_do_not(ruling: Ruling):
    assert set(ruling.own) == ruling.silent()
    assert set(ruling.own.values()) <= {Antwoord.JA, Antwoord.NVT}


@EACH
def test_a_text_is_as_long_as_a_short_letter_and_names_no_ruling_itself(ruling: Ruling):
    for mended in (False, True):
        assert 150 <= len(ruling.text(mended=mended).split()) <= 400
        assert "ECLI" not in ruling.text(mended=mended)
    assert ruling.row["titel"] and ruling.row["toelichting"]
    assert ruling.soort in {"verslag", "besluit"} and ruling.wet in {"wmo", "jeugdwet"}


def test_every_ruling_of_the_fact_base_has_a_dossier_that_names_it():
    rows = listed()
    named = {each.name: each.row["uitspraken"] or [each.row["bron"]] for each in RULINGS}

    assert {row["waar"] for row in rows} == SECTIONS
    assert len({row["naam"] for row in rows}) == len(rows) == 29
    for row in rows:
        assert row["dossiers"], row["naam"]
        for dossier in row["dossiers"]:
            folder, _, name = dossier.partition("/")
            if folder == "rulings":
                assert row["naam"] in named[name], dossier
            else:
                assert row["naam"] in (STORIES / folder / f"{name}.json").read_text("utf-8"), dossier


def test_every_dossier_belongs_to_the_list():
    held = {dossier for row in listed() for dossier in row["dossiers"]}

    assert {f"{FOLDER.name}/{each.name}" for each in RULINGS} == {each for each in held if each.startswith("rulings/")}


@EACH
@pytest.mark.django_db
@pytest.mark.usefixtures("light_codes")
def test_on_the_pages_the_gap_is_shown_with_its_sentence_and_the_letter_says_it(ruling: Ruling):
    at = Checking(a_table("Toos Verhagen"))
    at.tells("dossier", {"wet": ruling.wet, "gemeente": {"naam": "Overwaard"}}, id="dossier")
    paper = at.takes(ruling.soort, ruling.text(mended=False))
    at.post("nakijken-gegevens", paper, **details(ruling))
    asked = element(ruling.soort, ruling.element, ruling.wet)

    pointers = at.reads("nakijken-onderdelen", paper).partition("De rest, als u wilt")[0]
    assert pointers.count("Kijk hier:") == (ruling.name not in NO_TEXT_SHOWS_IT)
    if ruling.name not in NO_TEXT_SHOWS_IT:
        said = ruling.said(mended=False)[ruling.element]
        assert plain(asked.question()) in plain(pointers)
        assert plain(said.citaat[:120]) in plain(pointers)
    answers = {f"onderdeel.{code}": str(answer) for code, answer in ruling.answers(mended=False).items()}
    at.judges(paper, "onderdelen", **answers)

    what_is_missing = asked.missing().partition(" Zo lezen wij")[0]
    assert plain(what_is_missing) in plain(at.reads("nakijken-uitkomst", paper))
    letter = at.letter("reactie_verslag" if ruling.soort == "verslag" else "bezwaar")
    assert plain(asked.to_say()) in plain(letter)


def details(ruling: Ruling) -> dict[str, str]:
    """What the person tells of the document, as the form of the page takes it."""
    told: dict[str, str] = {}
    for name, value in ruling.row["bekend"].items():
        if isinstance(value, bool):
            told[name] = "ja" if value else "nee"
        elif isinstance(value, list):
            told[name] = "\n".join(value)
    return told


def plain(text: str) -> str:
    """Letters and figures only: pages write quotes and explained words in their own way."""
    return re.sub(r"\W+", " ", re.sub(r"<[^>]+>|&\w+;|&#\w+;", " ", text)).strip()
