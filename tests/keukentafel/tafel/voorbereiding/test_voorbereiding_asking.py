"""Which questions stand on which page, what follows from an answer, and the stones that show how far one is."""

import pytest

from keukentafel.content.domeinen import domains
from keukentafel.tafel.voorbereiding.asking import asked_in, ends_here, is_asked, pages_of, question
from keukentafel.tafel.voorbereiding.progress import next_domain
from keukentafel.tafel.voorbereiding.stones import ROW, draw_stones
from keukentafel.tafel.voorbereiding.typed import LONGEST_LINE, typed_in


@pytest.mark.parametrize("code", domains())
def test_every_question_of_a_domain_stands_on_one_page_in_its_order(code):
    on_pages = [each.code for page in pages_of(code) for each in page]

    assert sorted(on_pages) == sorted(each.code for each in asked_in(code))
    assert len(on_pages) == len(set(on_pages))
    assert all(pages_of(code))


@pytest.mark.parametrize("code", domains())
def test_no_page_asks_more_than_one_can_bear(code):
    assert max(len(page) for page in pages_of(code)) <= 9


@pytest.mark.parametrize("code", [code for code, domain in domains().items() if len(domain.steps) == 7])
def test_how_it_goes_comes_with_the_bad_day_and_the_help_with_what_was_tried(code):
    found = [{each.id for each in page} for page in pages_of(code)]

    assert any({"gaat", "slechte_dag"} <= page for page in found)
    assert any({"hulp_nu", "geprobeerd"} <= page for page in found)
    assert any({"risico", "bereiken"} <= page for page in found)


def test_a_question_waits_for_the_answer_that_makes_it_useful():
    waits = question("gezondheid.behandeling_doel")

    assert not is_asked(waits, lambda *_: ())
    said = {("gezondheid.behandeling", "keuze"): ("loopt",)}
    assert is_asked(waits, lambda *asked: said.get(asked, ()))


def test_who_says_that_it_is_not_about_them_is_asked_no_more():
    assert ends_here("wonen", lambda *_: ("niet_van_toepassing",))
    assert not ends_here("wonen", lambda *_: ("met_moeite",))


def test_there_is_no_question_that_nobody_asks():
    assert question("tuin.gaat") is None
    assert question("wonen.kleur") is None


def test_a_choice_that_does_not_exist_counts_as_nothing_said():
    asked = [question("wonen.gaat")]
    form = {"wonen.gaat.vorige": [""], "wonen.gaat.keuze": ["geweldig"], "wonen.gaat.onderwerpen": ["trap", "zolder"]}

    values = typed_in(form, asked)["wonen.gaat"].values
    assert "keuze" not in values
    assert "zolder" not in values.get("onderwerpen", [])


def test_a_line_that_is_too_long_is_told_by_its_field():
    asked = [question("wonen.bereiken")]
    form = {"wonen.bereiken.vorige": [""], "wonen.bereiken.merkt": ["a" * (LONGEST_LINE + 1)]}

    assert typed_in(form, asked)["wonen.bereiken"].faults == {"merkt": "te_lang"}


def test_one_goes_on_with_what_lies_behind_and_then_from_the_start():
    states = {"a": "open", "b": "klaar", "c": "overgeslagen", "d": "bezig"}

    assert next_domain(states, "b") == "d"
    assert next_domain(states, "d") == "a"
    assert next_domain({"a": "klaar"}) is None


def test_the_stones_lie_on_one_path_that_turns_back_at_the_end_of_a_row():
    drawn = draw_stones(["klaar"] * (ROW + 1), here=2)

    first, last, turned = drawn.stones[0], drawn.stones[ROW - 1], drawn.stones[ROW]
    assert (turned.x, turned.y > last.y) == (last.x, True)
    assert [stone.is_here for stone in drawn.stones].index(True) == 2
    assert drawn.path.startswith(f"M{first.x} {first.y}") and "A" in drawn.path
    assert all(0 < stone.x < drawn.width and 0 < stone.y < drawn.height for stone in drawn.stones)
    assert draw_stones([]).stones == ()
