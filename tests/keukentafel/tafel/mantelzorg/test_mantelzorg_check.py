"""The carer's own check: twelve statements of our own, three at a time, without a grade."""

import re
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.tafel.mantelzorg.check import ANSWERS, OFTEN, SOON, is_heavy, pages, statements
from keukentafel.tafel.mantelzorg.mine import own_answers, stated
from tests.keukentafel.tafel.mantelzorg.makers_mantelzorg import karin_and_toos

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

LITERAL = (
    "werd ik 's nachts wakker om te helpen of omdat ik lag te luisteren.",
    "kreeg mijn lijf klachten van het tillen, steunen of haasten.",
    "bleef ik in mijn hoofd bezig met de zorg, ook als ik vrij had.",
    "had ik een hele dag zonder zorgen voor een ander.",
    "kwam ik te laat, ging ik eerder weg of zei ik af op werk, school of opleiding.",
    "kregen andere mensen die mij lief zijn minder tijd van mij dan ik wilde.",
    "gaf ik geld uit aan de zorg dat ik eigenlijk niet kan missen.",
    "deed ik iets waarvan ik niet zeker wist of ik het goed deed.",
    "durfde ik mijn naaste niet alleen te laten.",
    "was er spanning tussen mij en mijn naaste door de zorg.",
    "deed ik iets wat ik eigenlijk niet meer wil of kan doen.",
    "wist ik wie het overneemt als ik morgen ziek ben.",
)


def test_the_twelve_statements_stand_there_word_for_word_and_two_are_turned_about():
    assert tuple(each.label["nl"] for each in statements()) == LITERAL
    assert [each.id for each in statements() if each.is_reversed] == ["s4", "s12"]
    assert [len(page) for page in pages()] == [3, 3, 3, 3]


def test_each_answer_to_each_statement_becomes_a_sentence_of_its_own():
    for each in statements():
        found = [each.sentence(answer, talk=False) for answer in ANSWERS]
        assert len(set(found)) == len(ANSWERS)
        assert all(sentence.endswith(".") and "{" not in sentence for sentence in found)
    assert "niet niet" not in " ".join(s for each in statements() for s in each.sentences.values())
    assert statements()[8].sentence("nooit", talk=False).endswith("durfde mijn naaste wel alleen te laten.")


@pytest.mark.requirement("S2-66", screen="/tafel/…/mantelzorg/check/1", part="by the carer herself, without a grade")
def test_no_page_of_the_check_shows_a_total_or_a_grade():
    karin, _ = karin_and_toos()
    karin.checks(**{each.id: "altijd" for each in statements()})
    shown = karin.page("mantelzorg-zinnen") + karin.page()

    assert "U krijgt geen cijfer." in shown
    assert "niet wetenschappelijk getest" in karin.page("mantelzorg-check", 1)
    # No digit stands in what is said of her, apart from places in the law, times and telephone numbers.
    said = re.sub(r"<[^>]+>", " ", re.search(r"<main.*?</main>", karin.page("mantelzorg-zinnen"), re.S)[0])
    assert not re.findall(r"\b\d+ (?:van|uit|punten|procent)\b", said)


@settings(deadline=None)  # the first of them reads the content
@given(
    st.fixed_dictionaries({each.id: st.sampled_from(("", *ANSWERS)) for each in statements()}),
    st.sampled_from(("", *SOON, "maanden", "jaar", "weet_niet")),
)
def test_support_comes_first_exactly_where_one_of_three_statements_is_often_true_or_time_is_short(given_answers, long):
    heavy = any(given_answers[id] in OFTEN for id in ("s1", "s9", "s11")) or long in SOON

    assert is_heavy(given_answers, long) is heavy


@pytest.mark.parametrize("id", ["s1", "s9", "s11"])
def test_often_on_one_of_the_three_puts_support_and_respite_on_top_with_the_urgent_way(id):
    karin, _ = karin_and_toos()
    karin.checks(**{id: "vaak"})
    page = karin.page("mantelzorg-zinnen")

    assert "Dit zet u bovenaan" in page
    assert "Wmo 2015</a> art. 2.3.2 lid 4 onder d" in page or "Wmo 2015 art. 2.3.2 lid 4 onder d" in page
    assert "Wie kan het een tijd overnemen" in page
    assert f'href="{karin.url("melden-tafel")}"' in page
    assert 'href="tel:112"' in page


@pytest.mark.parametrize("code", ["dagen", "weken"])
def test_only_days_or_weeks_left_puts_support_on_top(code):
    karin, _ = karin_and_toos()
    karin.answers("grens", hoe_lang_keuze=code)

    assert "Dit zet u bovenaan" in karin.page()


def test_a_good_fortnight_puts_nothing_on_top():
    karin, _ = karin_and_toos()
    karin.checks(s1="soms", s4="altijd", s9="nooit", s11="soms", s12="altijd")
    karin.answers("grens", hoe_lang_keuze="maanden")

    assert "Dit zet u bovenaan" not in karin.page() + karin.page("mantelzorg-zinnen")


def test_a_sentence_can_be_put_in_own_words_and_holds_until_the_answer_changes():
    karin, _ = karin_and_toos()
    karin.checks(talk=("s1",), s1="vaak")
    assert stated(own_answers(karin.sits()))[0].sentence == (
        "Ik werd vaak 's nachts wakker om te helpen of te luisteren. Daar wil ik over praten."
    )

    typed = {"versie": str(uuid4()), "voormij.s1_zin.vorige": "", "voormij.s1_zin.tekst": "Ik slaap niet meer door."}
    assert karin.post("mantelzorg-zinnen", **typed).status_code == 303
    assert stated(own_answers(karin.sits()))[0].sentence == "Ik slaap niet meer door."

    karin.checks(s1="soms")
    (first, *_) = stated(own_answers(karin.sits()))
    assert (first.answer, first.talk) == ("soms", False)
    assert "werd soms 's nachts wakker" in first.sentence


def test_a_sentence_that_is_too_long_is_kept_on_the_page_and_said():
    karin, _ = karin_and_toos()
    karin.checks(s2="vaak")
    typed = {"versie": str(uuid4()), "voormij.s2_zin.vorige": "", "voormij.s2_zin.tekst": "pijn " * 100}
    answer = karin.post("mantelzorg-zinnen", **typed)

    assert (answer.status_code, "pijn pijn" in answer.content.decode()) == (422, True)
    assert "Maak deze zin korter" in answer.content.decode()


def test_there_is_no_fifth_page_of_statements():
    karin, _ = karin_and_toos()

    assert [karin.get("mantelzorg-check", number).status_code for number in (0, 5)] == [404, 404]
