"""The table of terms: every row is whole, has its article, and can be told in both languages."""

import csv
import tomllib
from datetime import date
from pathlib import Path

import pytest

import wet.termijnen.rules
from wet.length import Length
from wet.teksten import LANGUAGES, codes
from wet.termijnen import TERMS, compute
from wet.termijnen.text import afterwards, explain, meaning, name

FIELDS = {
    "length", "starts", "met_by", "van", "atw", "counts", "sources", "suspension", "extension", "other_length_by",
}  # fmt: skip
ROWS = tomllib.loads((Path(wet.termijnen.rules.__file__).parent.parent / "data" / "terms.toml").read_text("utf-8"))
EXAMPLES = list(csv.DictReader((Path(__file__).parent / "data" / "termijnen.csv").open(encoding="utf-8")))


@pytest.mark.parametrize("soort", ROWS)
def test_a_term_has_no_field_that_nobody_reads(soort):
    assert set(ROWS[soort]) <= FIELDS


@pytest.mark.parametrize("rule", TERMS.values(), ids=lambda rule: rule.soort)
def test_a_term_rests_on_an_article(rule):
    assert rule.sources
    assert all(source.artikel or source.wet.startswith("ECLI:") for source in rule.sources)


@pytest.mark.parametrize("rule", TERMS.values(), ids=lambda rule: rule.soort)
def test_a_term_uses_words_that_are_known(rule):
    assert rule.atw in {"ja", "onzeker", "niet_in_wet", "uitgesloten", "achteruit"}
    assert rule.counts in {"dag_erna", "zelf", "dag_na_afloop"}
    assert rule.van in {"inwoner", "gemeente", "rechter", "aanbieder", "derde"}
    assert {source.certainty for source in (*rule.sources, *rule.suspension)} <= {"zeker", "uitleg", "onzeker"}


@pytest.mark.parametrize("rule", TERMS.values(), ids=lambda rule: rule.soort)
def test_what_may_stretch_a_term_has_an_article_too(rule):
    assert rule.extension is None or rule.extension.sources
    assert rule.extension is None or rule.extension.max is None or isinstance(rule.extension.max, Length)


@pytest.mark.parametrize("rule", [rule for rule in TERMS.values() if ":" in rule.starts], ids=lambda rule: rule.soort)
def test_a_term_that_starts_where_another_ends_names_that_other(rule):
    assert rule.starts.partition(":")[2] in TERMS


def test_every_term_of_the_worked_examples_is_in_the_table():
    assert {row["term"] for row in EXAMPLES} <= set(TERMS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("soort", TERMS)
def test_a_term_has_a_name_a_meaning_and_what_comes_after_it(soort, language):
    assert all((name(soort, language), meaning(soort, language), afterwards(soort, language)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("start", [date(2026, 3, 27), date(2026, 12, 11), date(2029, 3, 30)])
@pytest.mark.parametrize("soort", TERMS)
def test_the_way_to_a_last_day_is_told_without_gaps(soort, start, language):
    told = explain(compute(soort, start), language)

    assert "{" not in told
    assert told.endswith(".")


def test_there_is_no_name_for_a_term_that_does_not_exist():
    named = {code.removesuffix("_naam") for code in codes("nl", "termijnen") if code.endswith("_naam")}

    assert named == set(TERMS)
