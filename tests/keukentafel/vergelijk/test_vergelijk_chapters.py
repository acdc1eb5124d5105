"""A chapter of a form that was left empty is seen as empty, and one with an answer, however short, is not."""

import pytest

from keukentafel.vergelijk.hoofdstukken import empty_chapters
from keukentafel.vergelijk.tekst import read_text


def empty(text):
    tekst = read_text(text)
    return [tekst.zinnen[number].tekst for number in sorted(empty_chapters(tekst))]


@pytest.mark.parametrize("filler", ["..........", "n.v.t.", "Nader in te vullen.", "[nog invullen]", "Volgt.", "-"])
def test_a_chapter_with_words_that_stand_for_nothing_is_empty(filler):
    assert empty(f"Verslag van mevrouw\n\nG. NETWERK\n{filler}\n\nH. KOSTEN\nEr is geen bijdrage.") == ["G. NETWERK"]


@pytest.mark.parametrize("answer", ["Geen.", "Niemand.", "Zij woont alleen.", "Niet nodig, zegt zij."])
def test_a_short_answer_is_an_answer(answer):
    assert empty(f"Verslag van mevrouw\n\nG. NETWERK\n{answer}\n\nH. KOSTEN\nEr is geen bijdrage.") == []


def test_a_word_with_a_colon_and_nothing_filled_in_is_empty_and_one_above_a_list_is_not():
    assert empty("Netwerk: n.v.t.") == ["Netwerk: n.v.t."]
    assert empty("Afspraken:\nConsulent: belt op 3 maart 2026.") == []


def test_a_title_right_above_another_heading_is_not_called_empty():
    assert empty("VERSLAG\n\nNETWERK\nHaar zus komt op zondag.") == []
