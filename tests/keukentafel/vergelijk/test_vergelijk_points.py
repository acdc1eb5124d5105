"""A point of a plan beside a report: the sentence that says it, with the page, or that nothing is said about it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.vergelijk.getallen import duren
from keukentafel.vergelijk.punten import punten, stems
from keukentafel.vergelijk.tekst import read_text

REPORT = read_text(
    "Verslag\n\nMevrouw heeft hulp nodig bij het schoonmaken van haar huis. Haar dochter doet de boodschappen.\n\f"
    "Mevrouw krijgt 2 uur begeleiding per week. De wijkverpleging helpt bij het aantrekken van de kousen.\n"
    "Mevrouw kan niet meer alleen naar buiten met de rollator.\n"
)


def beside(point, report=REPORT):
    (found,) = punten([point], report)
    return found


@pytest.mark.parametrize(
    ("point", "begin", "bladzijde"),
    [
        ("Ik kan niet meer schoonmaken, ik wil hulp bij het huishouden", "Mevrouw heeft hulp nodig", 1),
        ("Mijn dochter doet boodschappen", "Haar dochter", 1),
        ("Steunkousen aantrekken", "De wijkverpleging", 2),
        ("Ik durf niet alleen naar buiten met mijn rollator", "Mevrouw kan niet meer alleen", 2),
    ],
)
def test_a_point_is_found_in_other_words_with_its_page(point, begin, bladzijde):
    found = beside(point)

    assert found.uitkomst in {"staat_erin", "misschien"}
    assert found.zin.tekst.startswith(begin)
    assert found.zin.bladzijde == bladzijde
    assert found.woorden


@pytest.mark.parametrize(
    "point", ["'s Nachts moet ik twee keer naar het toilet", "Ik wil een scootmobiel", "", "de en het"]
)
def test_what_the_report_forgot_is_said_to_be_missing(point):
    found = beside(point)

    assert (found.uitkomst, found.zin) == ("niets", None)


def test_another_time_is_told_with_both_times():
    found = beside("Ik heb 4 uur begeleiding per week nodig")

    assert (found.uitkomst, found.minuten) == ("andere_tijd", (240, 120))


def test_of_two_sentences_with_the_same_words_the_one_that_tells_a_time_stands_beside_a_time():
    decision = read_text("U vroeg hulp bij het huishouden. U krijgt hulp bij het huishouden, twee uur per week.\n")

    found = beside("Hulp bij het huishouden: drie uur per week.", decision)
    assert (found.uitkomst, found.minuten) == ("andere_tijd", (180, 120))
    assert beside("Ik wil hulp bij het huishouden", decision).zin.tekst.startswith("U vroeg")


def test_the_same_time_in_other_words_is_the_same():
    assert beside("120 minuten begeleiding per week").uitkomst == "staat_erin"


@pytest.mark.parametrize(
    ("point", "said", "outcome"),
    [
        ("De huisarts belt vóór 3 december 2026", "De huisarts belt vóór 10 december 2026.", "andere_dag"),
        ("De huisarts belt vóór 3 december", "De huisarts belt vóór 10 december.", "andere_dag"),
        ("De huisarts belt vóór 3 december", "De huisarts belt uiterlijk op 3 december 2026.", "staat_erin"),
        ("De scootmobiel kost € 1.200", "De scootmobiel kost 900 euro.", "ander_bedrag"),
        ("De scootmobiel kost € 900", "De scootmobiel kost 900 euro.", "staat_erin"),
        ("Mijn dochter haalt de boodschappen", "De zoon haalt de boodschappen.", "ander_persoon"),
        ("Mijn man haalt de boodschappen", "Haar echtgenoot haalt de boodschappen.", "staat_erin"),
        ("Mijn dochter haalt de boodschappen", "De boodschappen worden gehaald.", "staat_erin"),
    ],
)
def test_another_day_amount_or_person_is_pointed_at_and_the_same_in_other_words_is_not(point, said, outcome):
    (found,) = punten([point], read_text(said), date(2026, 11, 23))

    assert found.uitkomst == outcome


def test_a_report_that_says_the_opposite_is_told_apart():
    found = beside("Ik kan nog alleen naar buiten met de rollator")

    assert found.uitkomst == "andersom"


def test_words_that_mean_the_same_have_one_stem():
    assert stems("nachtzorg") == stems("'s nachts") == ("=nacht",)
    assert stems("Zij loopt") == stems("lopen")
    assert stems("de dochters") == stems("dochter")


@settings(deadline=None)
@given(st.lists(st.text()), st.text())
def test_any_point_and_any_text_can_be_compared_and_each_point_gets_an_answer(points, text):
    tekst = read_text(text)
    found = punten(points, tekst)

    assert [each.punt for each in found] == points
    assert all(each.zin is None or each.zin in tekst.zinnen for each in found)
    assert all((each.zin is None) is (each.uitkomst == "niets") for each in found)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["stofzuigen", "dochter", "nacht", "scootmobiel", "koken", "taxi"]), min_size=1))
def test_a_point_that_stands_there_word_for_word_is_found(words):
    point = " ".join(words)

    assert beside(point, read_text(f"Iets anders. {point}. Nog iets.")).uitkomst == "staat_erin"


@pytest.mark.parametrize("point", ["Hulp in de nacht.", "Drie uur per week hulp in de nacht."])
def test_of_many_sentences_that_say_the_same_few_are_read_for_a_time(monkeypatch, point):
    """Else a letter of one sentence, ten thousand times, costs seconds for each point."""
    read: list[str] = []
    monkeypatch.setattr("keukentafel.vergelijk.punten.duren", lambda text: read.append(text) or duren(text))

    (found,) = punten([point], read_text("Er is hulp nodig in de nacht. " * 300))

    assert found.zin is not None
    assert len(read) <= 12
