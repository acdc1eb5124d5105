"""The notice of default: two more weeks for a gemeente that is late, and no shot before the bell."""

from datetime import date

from keukentafel.letters import Waiting
from tests.keukentafel.letters.letter_makers import BEZWAAR_LATE, DAUGHTER, ingebrekestelling, outline


def words_of(made):
    return outline(made).split("[hint ")[0]


def hints_of(made):
    return [hint.code for hint in made.hints]


def test_the_letter_names_what_is_late_and_gives_two_weeks():
    assert "aanvraag van 30 maart 2026" in words_of(ingebrekestelling())
    assert "uiterlijk op 13 april 2026" in words_of(ingebrekestelling())
    assert "binnen twee weken na ontvangst" in words_of(ingebrekestelling())


def test_a_late_decision_on_a_bezwaar_can_be_demanded_too():
    assert "mijn bezwaar van 5 januari 2026" in words_of(ingebrekestelling(BEZWAAR_LATE))


def test_a_letter_that_would_come_too_early_says_so_first():
    running = Waiting("aanvraag", date(2026, 4, 13), date(2026, 4, 28), is_over=False)

    assert hints_of(ingebrekestelling(running))[0] == "te_vroeg"


def test_who_comes_in_time_reads_nothing_about_being_too_early():
    assert not {"te_vroeg", "geen_aanvraag"} & set(hints_of(ingebrekestelling()))


def test_with_only_a_melding_the_letter_says_that_this_cannot_be_done():
    assert hints_of(ingebrekestelling(None))[0] == "geen_aanvraag"


def test_the_letter_itself_is_never_about_a_melding():
    assert all("melding" not in words_of(ingebrekestelling(waiting)) for waiting in (None, BEZWAAR_LATE))


def test_a_daughter_adds_a_machtiging():
    assert "een machtiging" in words_of(ingebrekestelling(personal=DAUGHTER))
    assert "een machtiging" not in words_of(ingebrekestelling(personal=DAUGHTER, wet="jeugdwet"))
