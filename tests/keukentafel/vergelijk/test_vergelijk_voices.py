"""Who stands near the resident is heard where they speak, were asked or were there, and not where one tells of them."""

import pytest

from keukentafel.vergelijk.stemmen import voices
from keukentafel.vergelijk.tekst import read_text
from keukentafel.vergelijk.zoeken import Zoeker


def heard(text, *, housemates=False):
    tekst = read_text(text)
    return bool(voices(tekst, Zoeker(tekst), housemates=housemates))


@pytest.mark.parametrize(
    "text",
    [
        "Haar dochter vertelde dat zij het volhoudt.",
        "Wij belden op 3 maart met haar zoon. Met de buurvrouw is gesproken.",
        "Haar dochter Anouk komt elke dag. Anouk gaf aan dat dit lukt.",
        "Zijn vrouw zat erbij.",
        "Zijn zus kookt. Zij zegt dat het goed gaat.",
        "Zijn zus kookt. “Dat doe ik graag.”",
        "Aanwezig: mevrouw De Wit en haar dochter.",
        "De heer en mevrouw Bos ontvingen ons thuis.",
    ],
)
def test_who_speaks_or_was_there_is_heard(text):
    assert heard(text)


@pytest.mark.parametrize(
    "text",
    [
        "Haar dochter komt elke dag en kookt.",
        "Haar dochter doet de was. Mevrouw zegt dat het goed gaat.",
        "Volgens mevrouw wil haar dochter dit blijven doen.",
        "Mevrouw vertelde dat haar dochter de medicijnen geeft.",
        "Met de zoon is niet gesproken.",
    ],
)
def test_who_is_only_spoken_of_is_not_heard(text):
    assert not heard(text)


def test_a_daughter_elsewhere_is_no_housemate_and_one_who_lives_in_is():
    assert not heard("Haar dochter vertelde dat zij kookt.", housemates=True)
    assert heard("Haar dochter woont bij haar. De dochter vertelde dat zij kookt.", housemates=True)
