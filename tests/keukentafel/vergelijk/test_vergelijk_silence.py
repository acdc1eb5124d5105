"""The rules are silent where a text leaves open what it means, and speak where the same text does not."""

from keukentafel.vergelijk.elementen import suggestions
from wet.toets import Antwoord, Bekend

POINTS_AT = (Antwoord.NEE, Antwoord.ONDUIDELIJK)


def pointed_at(kind, text, bekend=None):
    return {each.code for each in suggestions(kind, text, bekend or Bekend()) if each.antwoord in POINTS_AT}


def test_a_promise_counts_where_the_agreements_stand_and_not_in_the_story_before():
    story = "Verslag\n\nWij spraken u. De consulent zoekt dit uit.\n"

    assert "afspraken" in pointed_at("verslag", story)
    assert "afspraken" not in pointed_at("verslag", f"{story}\n\nAfspraken\nDe consulent belt u voor 3 maart 2026.\n")


def test_a_promise_whose_day_stands_in_the_next_sentence_is_left_alone():
    assert "afspraken" in pointed_at("verslag", "Wij spraken u. De consulent belt u. Dat is afgesproken.")
    assert "afspraken" not in pointed_at("verslag", "Wij spraken u. De consulent belt u. Dat is op 3 maart 2026.")


def test_somebody_with_an_initial_is_somebody_who_does_it():
    assert "afspraken" not in pointed_at("verslag", "Wij spraken u. Y. Suikerpot meldt Hanna aan, voor 30 januari.")


def test_a_long_report_without_a_word_on_carers_lacks_their_support_and_a_short_one_may_be_a_piece():
    about = "Mevrouw vertelt hoe haar dagen gaan en wat zij wil. "

    assert "onderwerp_d" not in pointed_at("verslag", about * 5)
    assert "onderwerp_d" in pointed_at("verslag", about * 30)
    assert "onderwerp_d" not in pointed_at("verslag", about * 30 + "Een mantelzorger is er niet, er is niemand.")


def test_a_part_that_is_decided_under_a_longer_word_is_decided():
    known = Bekend(gevraagd=("begeleiding", "keuken"))
    asked = "U vroeg begeleiding en een keuken. Wij kennen u begeleiding toe. "

    assert "alles_beslist" in pointed_at("besluit", asked, known)
    assert "alles_beslist" not in pointed_at("besluit", f"{asked}De keukenaanpassing wijzen wij af.", known)


def test_a_bill_that_comes_later_puts_no_part_off_and_a_part_that_comes_later_is():
    known = Bekend(gevraagd=("begeleiding", "keuken"))
    decided = "Wij kennen u begeleiding toe. De keuken wijzen wij af, omdat u die kunt gebruiken. "

    assert "alles_beslist" not in pointed_at("besluit", f"{decided}De rekening van het CAK volgt later.", known)
    assert "alles_beslist" in pointed_at(
        "besluit", "Wij kennen u begeleiding toe. Over de keuken ontvangt u afzonderlijk bericht.", known
    )


def test_a_refusal_in_a_letter_that_says_why_elsewhere_is_not_called_bare():
    bare = (
        "Wij kennen u begeleiding toe. De taxipas krijgt u niet. Dit besluit berust op artikel 2.3.5 van de Wmo 2015."
    )

    assert "reden_per_weigering" in pointed_at("besluit", bare)
    assert "reden_per_weigering" not in pointed_at("besluit", f"{bare}\n\nMotivering\nEen arts keek naar uw knie.\n")
