"""A promise without a name or a day is told as such; what is described or long done is no promise."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.vergelijk.tekst import read_text
from keukentafel.vergelijk.toezeggingen import toezeggingen

TODAY = date(2026, 3, 3)


def only(text):
    (promise,) = toezeggingen(read_text(text), rond=TODAY)
    return promise


@pytest.mark.parametrize(
    ("text", "who", "when"),
    [
        ("De consulent belt u voor 20 maart 2026.", "consulent", "20 maart 2026"),
        ("Ik neem binnen twee weken contact op met de huisarts.", "Ik", "binnen twee weken"),
        ("Wij sturen u volgende week het formulier.", "Wij", "volgende week"),
        ("Het wijkteam meldt u maandag aan.", "wijkteam", "maandag"),
    ],
)
def test_a_whole_promise_says_who_and_when(text, who, when):
    promise = only(text)

    assert (promise.wie, promise.wanneer) == (who, when)
    assert not promise.is_open


def test_a_day_is_kept_as_a_day():
    assert only("De consulent belt u op 20 maart a.s. terug.").dag == date(2026, 3, 20)


@pytest.mark.parametrize(
    ("text", "who", "when"),
    [
        ("Er wordt contact opgenomen met de fysiotherapeut.", "", ""),
        ("De consulent zoekt dit uit.", "consulent", ""),
        ("Voor 1 april 2026 wordt het formulier opgestuurd.", "", "1 april 2026"),
        ("De gemeente komt hier nog op terug.", "gemeente", ""),
    ],
)
def test_an_open_promise_lacks_who_or_when(text, who, when):
    promise = only(text)

    assert (promise.wie, promise.wanneer) == (who, when)
    assert promise.is_open


@pytest.mark.parametrize(
    "text",
    [
        "Haar dochter belt elke dag.",
        "U kunt binnen zes weken bezwaar maken.",
        "De huisarts is gebeld.",
        "Mevrouw komt drie keer per week langs.",
        "Wij nemen hierover geen contact op.",
        "Zij vraagt om hulp.",
    ],
)
def test_what_is_no_promise_is_none(text):
    assert toezeggingen(read_text(text), rond=TODAY) == ()


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_searched_for_promises(text):
    tekst = read_text(text)
    assert all(each.zin in tekst.zinnen for each in toezeggingen(tekst, rond=TODAY))
