"""The own contribution: at most, on a day, with the exemption that held; unknown is said and nothing is guessed."""

import csv
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from keukentafel.tafel.uitleg.contribution import MAIN, ContributionForm
from keukentafel.tafel.uitleg.days import read_day
from tests.programs import ROOT
from wet.wmo2015.bijdrage_vrijstelling import EXEMPTIONS

FIRST_FLAT_RATE = 2019


def rows():
    """Return the years with the amount and the period of the table that was made by reading the publications."""
    with (ROOT / "tests" / "wet" / "data" / "eigen-bijdrage.csv").open(newline="") as file:
        return [(int(row["year"]), row["amount"].replace(".", ","), row["per"]) for row in csv.DictReader(file)]


EVERYTHING_THAT_EXEMPTS = [
    ({"al": "wlz"}, "a"),
    ({"al": "beschermd_wonen"}, "a"),
    ({"opvang_nachten": "on"}, "b"),
    ({"gemeente_zegt": "gevaar"}, "c"),
    ({"voorziening": "rolstoel"}, "d"),
    ({"minderjarig": "on"}, "e"),
    ({"huishouden": "samen", "aow": "niet_allen"}, "f"),
    ({"gemeente_zegt": "niet_betalen"}, "g"),
    ({"gemeente_zegt": "nadelig"}, "h"),
    ({"dag": "5 mei 2020"}, "i"),
]


def ask(dag="15-03-2026", **typed):
    response = Client(headers={"accept-language": "nl"}).post("/eigen-bijdrage", {"dag": dag} | typed)
    assert response.status_code == 200 and not response.cookies
    return html.fromstring(response.content.decode())


def amount(page):
    return " ".join(page.xpath("string(//*[@class='answer__amount'])").split())


@pytest.mark.parametrize(("year", "euro", "per"), rows())
def test_each_year_shows_its_own_amount_as_at_most_and_a_year_that_went_by_income_none(year, euro, per):
    period = {"4 weken": "per vier weken", "maand": "per maand", "": ""}[per]
    known = year >= FIRST_FLAT_RATE and euro

    assert amount(ask(f"1 juli {year}")) == (f"Ten hoogste € {euro} {period}" if known else "Onbekend")


@pytest.mark.parametrize("dag", ["1 januari 2027", "1 juli 2018", "31-12-2014"])
def test_what_nobody_can_know_is_called_unknown(dag):
    page = ask(dag)

    assert amount(page) == "Onbekend"
    assert "€" not in page.xpath("string(//*[@id='antwoord'])")


@pytest.mark.parametrize(("typed", "onder"), EVERYTHING_THAT_EXEMPTS)
def test_each_of_the_nine_exemptions_makes_the_answer_nothing_and_is_named_with_its_letter(typed, onder):
    page = ask(**typed)
    marked = page.xpath("//li[@class='applies']")

    assert amount(page) == "€ 0"
    assert len(marked) == 1 and f"onder {onder}" in marked[0].text_content()


def test_all_nine_exemptions_stand_on_the_page_before_anything_is_asked():
    page = html.fromstring(Client(headers={"accept-language": "nl"}).get("/eigen-bijdrage").content.decode())
    listed = page.xpath("//section[@aria-labelledby='nul']//li")

    assert len(listed) == len(EXEMPTIONS) == 9
    assert all("Uitvoeringsbesluit Wmo 2015 art. 3.8" in each.text_content() for each in listed)


def test_who_sends_the_bill_and_when_we_looked_stand_on_the_page():
    text = " ".join(ask().text_content().split())

    assert "Het CAK stelt het bedrag vast en stuurt de rekening" in text
    assert "Nagekeken op 21 november 2026." in text
    assert "Dit bedrag geldt van 1 januari 2026 tot en met 31 december 2026." in text


def test_a_day_of_today_is_shown_before_anything_is_asked(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda: date(2025, 6, 1))
    page = html.fromstring(Client(headers={"accept-language": "nl"}).get("/eigen-bijdrage").content.decode())

    assert amount(page) == "Ten hoogste € 21,00 per maand"
    assert page.xpath("//input[@name='dag']/@value") == ["1 juni 2025"]


def test_a_gemeente_that_asks_less_is_believed():
    assert amount(ask(bedrag="15,00")) == "Ten hoogste € 15,00 per maand"
    assert amount(ask(verordening="nee")) == "€ 0"


@pytest.mark.parametrize(
    ("typed", "field"), [({"dag": "gisteren"}, "dag"), ({"dag": ""}, "dag"), ({"bedrag": "veel"}, "bedrag")]
)
def test_what_cannot_be_read_is_said_at_its_field_and_what_was_typed_stays(typed, field):
    page = ask(**typed, huishouden="samen")

    assert page.xpath(f"//*[@id='id_{field}_error']")
    assert page.xpath("//input[@name='huishouden' and @value='samen' and @checked]")
    assert not page.xpath("//*[@id='antwoord']")


def test_no_answer_about_a_household_ever_stands_in_an_address():
    page = ask(al="wlz", huishouden="samen")

    assert page.xpath("//main//form/@method") == ["post"]
    assert not [link for link in page.xpath("//a/@href[not(starts-with(., '#'))]") if "wlz" in link or "samen" in link]


def test_only_four_things_are_asked_of_everybody():
    form = ContributionForm(None, language="nl", today=date(2026, 1, 1))

    assert [field.name for field in form.main_fields] == list(MAIN)
    assert len(form.main_fields) + len(form.more_fields) == len(form.fields)


@pytest.mark.parametrize(
    "typed", ["22-11-2026", "22/11/2026", "2026-11-22", "22 november 2026", "22 nov 2026", "22 November 2026"]
)
def test_a_day_may_be_written_as_people_write_it(typed):
    assert read_day(typed) == date(2026, 11, 22)


@pytest.mark.parametrize("typed", ["31-02-2026", "22 brumaire 2026", "2026", "", "1 ma 2026"])
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(ValueError, match=r".*"):
        read_day(typed)


def test_an_amount_is_kept_to_the_cent():
    form = ContributionForm({"dag": "1-1-2026", "bedrag": "€ 12.3"}, language="nl", today=date(2026, 1, 1))

    assert form.is_valid() and form.situation.gemeente_amount == Decimal("12.30")
