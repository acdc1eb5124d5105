"""The rules point at what a careful reader stumbles over, with the quote, and leave a good document in peace."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.content.sentences import sentences as words_of
from keukentafel.vergelijk.elementen import suggestions
from keukentafel.vergelijk.regels import rules
from keukentafel.vergelijk.tekst import read_text
from keukentafel.vergelijk.zoeken import compiled
from tests.keukentafel.vergelijk.gaten import DECISION, REPORT, document, with_section
from tests.keukentafel.vergelijk.losse_stukken import STUKKEN, Stuk
from tests.programs import ROOT
from wet.toets import ELEMENTS, Antwoord, Bekend, check

POINTS_AT = (Antwoord.NEE, Antwoord.ONDUIDELIJK)
KNOWN_REPORT = Bekend(mantelzorger=True, plan_ingediend=True)
KNOWN_DECISION = Bekend(mantelzorger=True, plan_ingediend=True, gevraagd=("hulp bij het huishouden", "scootmobiel"))
RULES = [(kind, rule) for kind in ("verslag", "besluit") for rule in rules(kind)]
KINDS = st.sampled_from(["verslag", "besluit"])
LAWS = st.sampled_from(["wmo", "jeugdwet"])
WORDS = [
    *(
        "mantelzorger",
        "niet",
        "gesproken",
        "huisgenoot",
        "3 uur per week",
        "algemeen gebruikelijk",
        "wij wijzen af",
        "toegekend",
    ),
    *(
        "pgb",
        "bezwaar",
        "binnen zes weken",
        "advies",
        "norm",
        "Wlz",
        "inkomen",
        "eigen bijdrage",
        "uw dochter kan",
        "persoonlijk plan",
    ),
    *(
        "1 maart 2026",
        "tot",
        "vanaf",
        "hulpvraag",
        "omdat",
        ".",
        ".",
        ",",
        "\n",
        "\n\n",
        "\f",
        "zal bellen",
        "de ouders",
        "natura",
    ),
]
ANY_TEXT = st.text() | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


def pointed_at(kind, text, bekend):
    return {each.code for each in suggestions(kind, text, bekend) if each.antwoord in POINTS_AT}


@pytest.mark.parametrize(
    ("kind", "name", "bekend"),
    [
        ("verslag", "verslag_heel", KNOWN_REPORT),
        ("besluit", "besluit_heel", KNOWN_DECISION),
        ("verslag", "jeugdverslag_heel", Bekend(wet="jeugdwet")),
    ],
)
def test_a_document_in_which_all_is_in_order_is_left_in_peace(kind, name, bekend):
    found = suggestions(kind, document(name), bekend)

    assert {each.antwoord for each in found} == {Antwoord.JA}
    assert len(found) >= 8


@pytest.mark.parametrize(("heading", "passage", "gaps"), REPORT, ids=[row[1][:60] or f"no {row[0]}" for row in REPORT])
def test_a_report_that_lacks_one_thing_is_pointed_at_there_and_nowhere_else(heading, passage, gaps):
    text = with_section(document("verslag_heel"), heading, passage)

    assert pointed_at("verslag", text, KNOWN_REPORT) == gaps


@pytest.mark.parametrize(
    ("heading", "passage", "gaps"), DECISION, ids=[row[1][:60] or f"no {row[0]}" for row in DECISION]
)
def test_a_decision_that_lacks_one_thing_is_pointed_at_there_and_nowhere_else(heading, passage, gaps):
    text = with_section(document("besluit_heel"), heading, passage)

    assert pointed_at("besluit", text, KNOWN_DECISION) == gaps


@pytest.mark.parametrize("stuk", STUKKEN, ids=[" ".join(each.tekst.split())[:50] for each in STUKKEN])
def test_documents_of_all_kinds_are_read_as_a_careful_reader_does(stuk: Stuk):
    found = suggestions(stuk.document, stuk.tekst, stuk.bekend)

    assert {each.code for each in found if each.antwoord in POINTS_AT} == stuk.gaten
    assert stuk.klopt <= {each.code for each in found if each.antwoord is Antwoord.JA}


def test_a_suggestion_has_the_sentence_its_page_and_the_words_that_made_the_rule_speak():
    text = "Verslag\n\nWij spraken u thuis.\n\fHaar partner kan het huishouden overnemen.\n"
    (found,) = [each for each in suggestions("verslag", text, Bekend()) if each.code == "huisgenoot_gevraagd"]

    assert (found.antwoord, found.bladzijde) == (Antwoord.NEE, 2)
    assert found.citaat == "Haar partner kan het huishouden overnemen."
    assert found.waarom == "huisgenoot_telt_mee"
    assert found.woorden == "partner"


def test_a_text_that_counts_on_a_housemate_is_pointed_at_although_nobody_lives_there():
    text = "Uw inwonende zoon kan het huishouden doen."

    assert "huisgenoot_gevraagd" in pointed_at("verslag", text, Bekend(huisgenoten=False))


def test_what_is_not_asked_is_not_suggested():
    told = Bekend(plan_ingediend=False)

    assert "plan_gewogen" not in {each.code for each in suggestions("verslag", document("verslag_heel"), told)}


def test_a_part_that_was_asked_and_forgotten_is_named():
    text = "U vroeg een scootmobiel en begeleiding. Wij kennen u begeleiding toe: 2 uur per week."
    found = {each.code: each for each in suggestions("besluit", text, Bekend())}

    assert found["alles_beslist"].antwoord is Antwoord.NEE
    assert found["alles_beslist"].woorden == "scootmobiel"


def test_an_empty_text_gives_no_suggestion_at_all():
    assert suggestions("verslag", "", Bekend()) == ()
    assert suggestions("besluit", "\n\f \n", Bekend()) == ()


@pytest.mark.parametrize(("kind", "rule"), RULES, ids=[f"{kind}-{rule.id}" for kind, rule in RULES])
def test_a_rule_has_an_element_patterns_that_can_find_something_and_words_in_both_languages(kind, rule):
    for pattern in (*rule.zin, *rule.en, *rule.en_ook, *rule.niet, *rule.ergens, *rule.ook_ergens, *rule.nergens):
        compiled(pattern)
    assert any(each.document == kind and each.code == rule.element for each in ELEMENTS)
    for language in ("nl", "en"):
        assert words_of("vergelijk", language)[f"waarom.{rule.waarom}"]


def test_every_rule_has_a_name_of_its_own():
    for kind in ("verslag", "besluit"):
        names = [rule.id for rule in rules(kind)]
        assert len(names) == len(set(names))


def test_every_reason_in_the_content_is_given_by_a_rule_in_both_languages():
    given_by_rules = {f"waarom.{rule.waarom}" for _, rule in RULES}
    given_by_rules |= {"waarom.alles_genoemd", "waarom.deel_niet_beslist"}

    assert set(words_of("vergelijk", "nl")) == given_by_rules
    assert set(words_of("vergelijk", "en")) == given_by_rules


def test_every_element_of_the_law_has_a_rule_that_can_point_at_it():
    for kind in ("verslag", "besluit"):
        can_point = {rule.element for rule in rules(kind) if rule.antwoord in POINTS_AT} | {"alles_beslist"}
        assert {each.code for each in ELEMENTS if each.document == kind} <= can_point


def test_the_patterns_of_the_other_lists_can_find_something():
    for name in ("toezeggingen", "onderwerpen"):
        told = tomllib.loads((ROOT / f"src/keukentafel/vergelijk/woorden/{name}.toml").read_text("utf-8"))
        patterns = list(_strings(told))

        assert patterns, name
        assert all(compiled(pattern) for pattern in patterns)


def _strings(part):
    if isinstance(part, str):
        yield part
    else:
        for each in part.values() if isinstance(part, dict) else part:
            yield from _strings(each)


@settings(max_examples=60, deadline=None)
@given(KINDS, LAWS, ANY_TEXT)
def test_whatever_the_text_the_law_gets_only_codes_it_knows_and_quotes_stand_in_the_text(kind, wet, text):
    bekend = Bekend(wet=wet)
    tekst = read_text(text)
    found = suggestions(kind, tekst, bekend)

    check(kind, {each.code: each.antwoord for each in found}, bekend)
    assert len({each.code for each in found}) == len(found)
    quotes = {zin.tekst for zin in tekst.zinnen} | {""}
    assert all(each.citaat in quotes for each in found)
    assert all((each.bladzijde is None) is (each.citaat == "") for each in found)
