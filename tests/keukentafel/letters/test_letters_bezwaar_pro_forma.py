"""The pro forma bezwaar: enough to keep the term, honest about what it does not do."""

from datetime import date

import pytest

from keukentafel.letters import Personal
from keukentafel.letters.blocks import Addressee, Enclosures, Sender, Subject
from tests.keukentafel.letters.letter_makers import (
    APPROVED,
    DAUGHTER,
    EXAMPLES,
    bezwaar,
    empty_bezwaar,
    outline,
)


def words_of(made):
    return outline(made).split("[hint ")[0]


def hints_of(made):
    return [hint.code for hint in made.hints]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_words_of_a_letter_are_those_that_were_approved(name):
    assert outline(EXAMPLES[name]()) == (APPROVED / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_of_a_letter_is_the_one_that_was_approved(name):
    assert EXAMPLES[name]().html() == (APPROVED / f"{name}.html").read_text("utf-8")


def test_every_approved_file_belongs_to_an_example():
    assert {path.stem for path in APPROVED.iterdir()} == set(EXAMPLES)


@pytest.mark.parametrize(
    "needed", ["Toos Verhagen", "Lindelaan 12", "20 april 2026", "9 april 2026", "maak ik bezwaar"]
)
def test_the_letter_holds_what_the_law_asks_of_a_bezwaar(needed):
    assert needed in words_of(bezwaar())


def test_the_letter_asks_for_a_term_for_the_reasons_and_for_the_documents():
    assert "vier weken" in words_of(bezwaar())
    assert "kopie van alle stukken" in words_of(bezwaar())


def test_somebody_of_whom_nothing_is_known_gets_lines_to_fill_in_with_a_pen():
    sender = next(block for block in empty_bezwaar().printed if isinstance(block, Sender))

    assert [line.rstrip(".") for line in sender.lines] == ["naam: ", "straat en huisnummer: ", "postcode en plaats: "]
    assert all(line.endswith("." * 40) for line in sender.lines)


def test_a_letter_never_shows_a_gap_of_the_program_itself():
    assert "None" not in words_of(empty_bezwaar())
    assert "{" not in words_of(empty_bezwaar())


def test_the_date_at_the_top_of_the_besluit_names_it_where_it_is_known():
    subject = next(block for block in bezwaar(dated_on=date(2026, 4, 8)).printed if isinstance(block, Subject))

    assert subject.text == "Bezwaar tegen uw besluit van 8 april 2026, kenmerk 2026-0412"


def test_somebody_who_is_late_is_asked_why():
    made = bezwaar(is_late=True)

    assert hints_of(made)[0] == "te_laat"
    assert "na de termijn van zes weken" in words_of(made)


def test_the_reason_why_somebody_is_late_stands_in_the_letter_in_their_own_words():
    late = Personal(why_late="Ik lag vijf weken in het ziekenhuis.")

    assert "Ik lag vijf weken in het ziekenhuis." in words_of(bezwaar(late, is_late=True))


def test_who_is_in_time_reads_nothing_about_being_late():
    assert "te_laat" not in hints_of(bezwaar())
    assert "zes weken" not in words_of(bezwaar())


def test_without_a_day_of_dispatch_the_advice_is_to_send_it_today():
    assert hints_of(bezwaar(sent_on=None, dated_on=date(2026, 4, 8)))[0] == "datum_onzeker"


def test_without_a_besluit_the_letter_is_written_and_says_that_a_report_is_none():
    assert hints_of(bezwaar(has_besluit=False))[0] == "geen_besluit"


def test_a_parent_writes_to_the_same_college_under_the_jeugdwet():
    youth, wmo = (
        next(block for block in made.printed if isinstance(block, Addressee))
        for made in (bezwaar(wet="jeugdwet"), bezwaar())
    )

    assert youth == wmo


def test_a_daughter_adds_a_machtiging_and_a_parent_need_not():
    daughter, parent = (
        next(block for block in made.printed if isinstance(block, Enclosures))
        for made in (bezwaar(DAUGHTER), bezwaar(DAUGHTER, wet="jeugdwet"))
    )

    assert daughter.items == ("een kopie van het besluit", "een machtiging")
    assert parent.items == ("een kopie van het besluit",)


def test_who_wants_no_hearing_does_not_give_the_right_to_one_away():
    assert "hoor" not in words_of(bezwaar(Personal(wants_hearing=False)))


def test_the_word_gemeente_is_not_said_twice():
    assert "van de gemeente Overwaard" in words_of(bezwaar(gemeente="Gemeente Overwaard"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_hints_speak_the_language_of_the_screen_and_the_letter_stays_dutch(language):
    page = bezwaar().html(language)

    assert {"nl": "Wat hij niet doet", "en": "What it does not do"}[language] in page
    assert "Geacht college," in page
