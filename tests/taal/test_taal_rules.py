"""Each rule of plain Dutch finds a bad sentence and leaves a good one alone."""

import pytest

from tests.taal.regels import RULES, findings
from tests.taal.teksten import Text, all_texts
from tests.taal.zinnen import sentences, words

LONG = "De gemeente bekijkt samen met u en met de mensen die u helpen wat er bij u thuis nodig is en wat niet."
PASSIVE = "De hulp wordt besproken. De brief wordt gestuurd. Het plan is bekeken. Het besluit werd genomen."
ACTIVE = "Wij bespreken de hulp. Zij stuurt de brief. U maakt een plan. Daarna komt er een besluit."
MEAN = "Wij kijken samen met u naar wat er in uw huis echt nodig is. " * 5


def broken(text: str, kind: str = "bladzijde") -> set[str]:
    return {finding.rule for finding in findings([Text("bladzijde.html", "line 1", kind, text)])}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (LONG, "lange zin"),
        (MEAN, "lange zinnen"),
        (PASSIVE, "lijdend (worden)"),
        ("De brief is gestuurd. Het plan is bekeken. Alles is gemeld.", "lijdend (worden of zijn)"),
        ("Vraag om prolongatie van de hulp.", "zeldzaam woord"),
        ("Er is een hardheidsclausule.", "woord van de wet"),
        ("Vul je naam in.", "aanspreken"),
        ("Stuur de brief, teneinde op tijd te zijn.", "kantoorwoord"),
        ("De gemeente dient te antwoorden.", "kantoorwoord"),
        ("Vul uw username in.", "Engels"),
        ("Klik op de button.", "Engels"),
    ],
)
def test_a_bad_sentence_is_found_by_its_rule(text: str, rule: str) -> None:
    assert rule in broken(text)


def test_a_good_text_breaks_no_rule() -> None:
    assert broken(f"{ACTIVE} Dat duurt zes weken. Bel gerust als u iets niet begrijpt.") == set()


def test_a_letter_may_have_a_longer_sentence_than_a_page() -> None:
    sentence = "Ik vraag u om mij binnen twee weken te laten weten welke dag u bij mij thuis kunt komen."

    assert ("lange zin" in broken(sentence), "lange zin" in broken(f"{sentence[:-1]} praten.", "brief")) == (
        True,
        False,
    )


def test_a_legal_quote_between_marks_is_left_alone() -> None:
    assert broken(f"De wet zegt: «{LONG} teneinde de prolongatie».") == set()
    assert "lange zin" in broken(f"De wet zegt: ‘{LONG}’.")


def test_a_finding_says_where_it_is_and_what_to_do() -> None:
    (finding,) = findings([Text("content/weg/nl.toml", "kop.begin", "bladzijde", "Vul je naam in.")])

    assert str(finding) == "content/weg/nl.toml [kop.begin] aanspreken: 'Vul je naam in.'\n    “je”: Schrijf u of uw."


def test_a_compound_of_common_words_is_not_rare_and_an_explained_word_neither() -> None:
    assert broken("Een traplift en een thuiszorgbedrijf. Vraag een ingebrekestelling.") == set()


def test_what_has_happened_is_not_passive() -> None:
    assert broken("Er is iets gebeurd. Er is niets veranderd. U bent verhuisd. Het is begonnen.") == set()


def test_a_source_a_gap_and_an_abbreviation_are_one_word_and_end_no_sentence() -> None:
    text = "Dat staat in Wmo 2015 artikel 2.3.2 lid 9 onder a. Stuur {brief} vóór %(dag)s, bijv. per post."

    assert [len(words(each)) for each in sentences(text)] == [4, 7]


def test_texts_of_pages_content_letters_and_law_are_all_read() -> None:
    texts = all_texts()
    read = {text.file.split("/")[-1] for text in texts}

    assert {
        "start.html",
        "frame.html",
        "nl.toml",
        "agenda.toml",
        "rechten.toml",
        "herinnering.toml",
        "aanvraag.toml",
    } <= read
    assert {text.kind for text in texts} == {"bladzijde", "brief", "makkelijk", "plan", "woordenlijst", "wet"}
    assert not any(text.file.endswith("/en.toml") or text.key.endswith((".en", "_en")) for text in texts)


def test_the_words_of_the_plan_are_read_also_those_of_a_family() -> None:
    read = {(text.file.split("/")[-1], text.key.split(".")[-1]) for text in all_texts() if text.kind == "plan"}

    assert {
        ("kind.toml", "plan"),
        ("kind.toml", "plan_wij"),
        ("belangrijk.toml", "wij"),
        ("stappen.toml", "plan_niet"),
        ("plan.toml", "niemand"),
    } <= read


def test_every_exception_has_a_reason() -> None:
    reasons = [
        reason
        for part in ("zeldzaam", "kijkwoorden", "aanspreken", "engels")
        for reason in RULES[part]["goed"].values()
    ]

    assert all(len(reason.split()) > 1 for reason in reasons)


def test_no_exception_is_left_that_nothing_needs() -> None:
    """A word that no text uses any more leaves the list, or the list grows for ever."""
    said = " ".join(text.text for text in all_texts()).lower()
    listed = [*RULES["zeldzaam"]["goed"], *RULES["kijkwoorden"]["goed"], *RULES["engels"]["goed"]]

    assert [word for word in listed if word not in said] == []
