"""The registers: every right, and what the program reckons with; everything is dated and has a source."""

import pytest
from django.test import Client
from lxml import html

from keukentafel.tafel.uitleg.checked import checked_laws, is_older
from keukentafel.tafel.uitleg.register import READERS, day_lists, term_rows
from wet.citation import cite
from wet.kalender import KNOWN_THROUGH
from wet.rechten import LAWS, RIGHTS
from wet.termijnen.rules import TERMS
from wet.wmo2015.bijdrage_bedragen import AMOUNTS


def page(address, language="nl"):
    return html.fromstring(Client(headers={"accept-language": language}).get(address).content.decode())


def codes(tree):
    return {each.removeprefix("recht-") for each in tree.xpath("//details/@id")}


@pytest.mark.parametrize("wet", LAWS)
def test_every_right_of_a_law_stands_in_its_register_and_no_other(wet):
    assert codes(page(f"/rechten?wet={wet}")) == {code for code, right in RIGHTS.items() if wet in right.sources}


@pytest.mark.parametrize("who", READERS)
def test_who_chooses_for_whom_sees_only_those(who):
    assert codes(page(f"/rechten?wet=wmo&voor={who}")) == {
        code for code, right in RIGHTS.items() if "wmo" in right.sources and who in right.for_whom
    }


def test_an_unknown_choice_shows_the_first():
    assert codes(page("/rechten?wet=onzin&voor=niemand")) == codes(page("/rechten"))


def test_each_right_has_a_sentence_to_say_an_explanation_and_a_source_or_is_called_advice():
    for shown in page("/rechten").xpath("//details[starts-with(@id, 'recht-')]"):
        source = shown.xpath("string(.//*[@class='source'])")
        assert shown.xpath(".//*[@class='voice']")[0].text.strip()
        assert "art." in source or "ECLI" in source or "Dit is raad, geen wet." in source


def test_what_leaflets_say_differently_stands_beside_it():
    shown = page("/rechten").xpath("//details[@id='recht-niet_alleen_per_telefoon']")[0].text_content()

    assert "Wat folders anders zeggen." in shown and "verbiedt de telefoon niet" in shown


def test_when_each_law_was_checked_stands_below():
    text = " ".join(page("/rechten").text_content().split())

    for law in checked_laws().values():
        assert f"{law.law}: de tekst van" in text
    assert "nagekeken op 21 november 2026" in text


def test_every_law_that_a_rule_cites_has_a_day_on_which_it_was_checked():
    cited = {source.wet for right in RIGHTS.values() for each in right.sources.values() for source in each}
    cited |= {source.wet for rule in TERMS.values() for source in rule.sources}

    assert {wet for wet in cited if not wet.startswith("ECLI")} <= set(checked_laws()) | {
        "Regeling verlaagd griffierecht"
    }


def test_an_article_of_an_older_text_is_known_as_such():
    assert is_older([cite("Awb art. 8:81")])
    assert not is_older([cite("Wmo 2015 art. 2.3.2 lid 1"), cite("ECLI:NL:CRVB:2018:819")])


def test_every_term_the_program_counts_is_told_with_its_length_and_its_article():
    rows = page("/rechten/regels").xpath("//table[contains(@class, 'terms')]/tbody/tr")

    assert len(rows) == len(TERMS)
    assert all(row.xpath(".//*[@class='article']") for row in rows)
    assert "6 weken" in rows[0].text_content()


def test_a_length_that_the_gemeente_sets_is_not_passed_off_as_law():
    text = " ".join(page("/rechten/regels").text_content().split())

    assert text.count("De gemeente mag een andere tijd noemen.") == sum(
        each.other == "gemeente" for each in term_rows("nl")
    )
    assert "De gemeente mag een andere tijd noemen." in text


def test_every_amount_has_its_years_and_nothing_is_said_of_later():
    text = " ".join(page("/rechten/regels").text_content().split())

    for amount in AMOUNTS:
        assert f"{amount.valid_from.day}-{amount.valid_from.month}-{amount.valid_from.year}" in text
    assert "Voor later kennen wij nog geen bedrag." in text
    assert "2027" not in page("/rechten/regels").xpath("string(//section[@aria-labelledby='bedragen'])")


def test_the_days_that_the_government_named_are_told_and_until_when_we_know_them():
    tree = page("/rechten/regels")

    assert len(tree.xpath("//section[@aria-labelledby='dagen']//li")) == len(day_lists())
    assert str(KNOWN_THROUGH.year) in tree.xpath("string(//section[@aria-labelledby='dagen']/p)")
