"""Changing the plan before it goes: every sentence, tied to what it replaces; nobody's words are ever lost."""

import pytest

from keukentafel.tafel.plan.edits import entry_id
from tests.keukentafel.tafel.kluis.makers_kluis_people import READ, a_guest
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.plan.makers_plan import AtThePlan, a_plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]

PIECE = ("plan-stuk", "loop_tegenaan-huishouden")
BAD_DAY = "Op een slechte dag: Dan kom ik niet verder dan de keuken."


def number_of(toos: AtThePlan, words: str) -> str:
    """Return under which number a sentence stands in the form of the piece."""
    (found,) = [name[3:] for name, value in toos.fields(*PIECE).items() if name.startswith("van") and value == words]
    return found


def changes(toos: AtThePlan, words: str, new: str) -> None:
    toos.sends(*PIECE, **{f"z{number_of(toos, words)}": new, "doen": "houd"})


def leaves_out(toos: AtThePlan, words: str) -> None:
    toos.sends(*PIECE, **{f"weg{number_of(toos, words)}": "1", "doen": "houd"})


def test_a_sentence_can_be_changed_and_the_answer_stays():
    toos = a_plan()
    changes(toos, BAD_DAY, "Soms kom ik mijn bed niet uit.")

    assert "Soms kom ik mijn bed niet uit." in toos.paper()
    assert BAD_DAY not in toos.paper()
    assert toos.plan.answers.value("huishouden.slechte_dag") == "Dan kom ik niet verder dan de keuken."


def test_a_changed_sentence_can_be_put_back():
    toos = a_plan()
    changes(toos, BAD_DAY, "Soms kom ik mijn bed niet uit.")
    toos.sends(*PIECE, doen=f"terug:{number_of(toos, BAD_DAY)}")

    assert BAD_DAY in toos.paper()


def test_a_sentence_can_be_left_out_and_put_back():
    toos = a_plan()
    leaves_out(toos, BAD_DAY)
    without = toos.paper()
    toos.sends(*PIECE, doen=f"terug:{number_of(toos, BAD_DAY)}")

    assert BAD_DAY not in without
    assert BAD_DAY in toos.paper()


def test_who_left_out_everything_finds_the_way_back():
    toos = AtThePlan()
    toos.says("aanleiding.dwars", tekst="Ik durf niet te douchen.")
    toos.sends("plan-stuk", "vraag-aanleiding", weg0="1", doen="houd")
    page = toos.page()

    assert "U liet alles weg wat erin stond." in page
    assert toos.url("plan-herkomst") in page
    assert "U liet alles weg" not in AtThePlan().page()


def test_what_was_left_out_stays_out_when_the_answer_changes():
    toos = a_plan()
    leaves_out(toos, BAD_DAY)
    toos.over("huishouden.slechte_dag", tekst="Dan lig ik de hele dag op bed.")

    assert "op bed" not in toos.paper()


def test_when_the_answer_changes_later_the_plan_says_so_and_shows_both():
    toos = a_plan()
    changes(toos, BAD_DAY, "Soms kom ik mijn bed niet uit.")
    toos.over("huishouden.slechte_dag", tekst="Dan lukt alleen koffie zetten.")
    piece = toos.page(*PIECE)

    assert "Op een slechte dag: Dan lukt alleen koffie zetten." in toos.paper()
    assert "Het antwoord is veranderd, nadat u deze zin veranderde." in piece
    assert "Soms kom ik mijn bed niet uit." in piece
    assert "kijk dit na" in toos.page()


def test_the_own_words_can_be_taken_again_after_the_answer_changed():
    toos = a_plan()
    changes(toos, BAD_DAY, "Soms kom ik mijn bed niet uit.")
    toos.over("huishouden.slechte_dag", tekst="Dan lukt alleen koffie zetten.")
    toos.sends(*PIECE, doen=f"neem:{number_of(toos, 'Op een slechte dag: Dan lukt alleen koffie zetten.')}")

    assert "Soms kom ik mijn bed niet uit." in toos.paper()
    assert "kijk dit na" not in toos.page()


def test_a_paragraph_can_be_added_to_a_part():
    toos = a_plan()
    toos.sends(*PIECE, extra="Vraag mijn buurman maar.\nHij ziet het elke dag.", doen="houd")

    paper = toos.paper()

    assert "Vraag mijn buurman maar. Hij ziet het elke dag." in paper
    assert paper.index(BAD_DAY) < paper.index("Vraag mijn buurman maar.")


def test_two_who_changed_the_same_sentence_past_each_other_both_stand_there_to_choose_from():
    toos = a_plan()
    form = toos.fields(*PIECE)
    number = number_of(toos, BAD_DAY)
    toos.browser.post(toos.url(*PIECE), form | {f"z{number}": "Van Toos."})
    versie = form[f"versie{number}"][:-4] + "aaaa"
    toos.browser.post(toos.url(*PIECE), form | {f"z{number}": "Van haar dochter.", f"versie{number}": versie})
    piece = toos.page(*PIECE)
    toos.sends(*PIECE, doen=f"kies:{number}:0")

    assert "Deze zin kreeg twee keer andere woorden." in piece
    assert "Van Toos." in piece and "Van haar dochter." in piece
    assert "Deze zin kreeg twee keer andere woorden." not in toos.page(*PIECE)


def test_what_nobody_touched_is_not_written():
    toos = a_plan()
    toos.sends(*PIECE, doen="houd")

    assert toos.plan.changes == ()


def test_the_same_form_sent_twice_changes_once():
    toos = a_plan()
    form = toos.fields(*PIECE) | {f"z{number_of(toos, BAD_DAY)}": "Anders."}
    toos.browser.post(toos.url(*PIECE), form)
    toos.browser.post(toos.url(*PIECE), form)
    (change,) = toos.plan.changes

    assert len(change.said) == 1
    assert change.sentence == "huishouden.slechte_dag.tekst"
    assert len(toos.sits().sheet("gedeeld").entries[entry_id(toos.sits(), change.sentence)].current) == 1


def test_who_may_only_read_sees_the_sentences_and_changes_nothing():
    toos = a_plan()
    reader = AtThePlan(a_guest(toos.person, "Bea", sheets=READ, at=NOON))
    page = reader.page(*PIECE)

    assert "Dan kom ik niet verder dan de keuken." in page
    assert "<textarea" not in page
    assert reader.post(*PIECE, z0="x").status_code == 403


def test_a_change_whose_answer_is_gone_is_shown_and_not_printed():
    toos = a_plan()
    changes(toos, BAD_DAY, "Soms kom ik mijn bed niet uit.")
    toos.keeps_back("huishouden")

    assert "Soms kom ik mijn bed niet uit." not in toos.paper()
    assert "Soms kom ik mijn bed niet uit." in toos.page("plan-herkomst")


def test_a_text_too_long_for_an_entry_is_refused_and_kept_in_the_form():
    toos = a_plan()
    response = toos.sends(*PIECE, **{f"z{number_of(toos, BAD_DAY)}": "woord " * 3_000, "doen": "houd"})

    assert response.status_code == 422
    assert "Dit is te lang om te bewaren." in response.content.decode()
    assert "woord woord woord" in response.content.decode()


def test_a_change_that_lost_its_sentence_can_be_wiped_and_the_sentence_changed_anew_later():
    toos = a_plan()
    changes(toos, BAD_DAY, "Soms kom ik mijn bed niet uit.")
    toos.keeps_back("huishouden")
    toos.post("plan-herkomst", zin="huishouden.slechte_dag.tekst")
    wiped = toos.page("plan-herkomst")
    toos.over("huishouden.blad", niet_delen="")
    changes(toos, BAD_DAY, "Anders gezegd.")

    assert "Soms kom ik mijn bed niet uit." not in wiped
    assert "Anders gezegd." in toos.paper()


def test_only_a_change_without_its_sentence_can_be_wiped():
    toos = a_plan()
    changes(toos, BAD_DAY, "Soms kom ik mijn bed niet uit.")
    toos.post("plan-herkomst", zin="huishouden.slechte_dag.tekst")

    assert "Soms kom ik mijn bed niet uit." in toos.paper()


def test_a_change_from_a_file_and_a_new_one_are_chosen_between_and_then_one():
    toos = a_plan()
    toos.tells("plan", {"van": BAD_DAY, "naar": "Uit het bestand."}, over="huishouden.slechte_dag.tekst", id="oud")
    changed = toos.paper()
    changes(toos, BAD_DAY, "Nieuw.")
    (change,) = toos.plan.changes

    assert "Uit het bestand." in changed
    assert [each.naar for each in change.said] == ["Nieuw."]


def test_where_two_people_answered_past_each_other_the_piece_says_so():
    toos = a_plan()
    toos.tells("antwoord", {"tekst": "Zei Toos."}, over="huishouden.risico", id="a")
    toos.tells("antwoord", {"tekst": "Zei Karin."}, over="huishouden.risico", id="b")

    assert "Twee mensen gaven een ander antwoord." in toos.page(*PIECE)
    assert "kijk dit na" in toos.page()


def test_one_may_write_under_a_subject_that_no_question_asked_about():
    toos = a_plan()
    toos.sends("plan-stuk", "voorzieningen", extra="Ik kan niet naar de eettafel, daar is een trap.", doen="houd")

    assert "Meedoen, en wat er voor iedereen is Ik kan niet naar de eettafel, daar is een trap." in toos.paper()
