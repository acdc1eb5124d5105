"""After the report or the decision: does what is offered suit both, each on their own sheet."""

from uuid import uuid4

import pytest

from keukentafel.tafel.mantelzorg.mine import own_answers
from tests.keukentafel.tafel.mantelzorg.makers_mantelzorg import Carer, karin_and_toos

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


def says(who: Carer, keuze: str, text: str = ""):
    typed = {
        "past.bij_mij.vorige": "",
        "past.bij_mij.keuze": keuze,
        "past.past_niet.vorige": "",
        "past.past_niet.tekst": text,
    }
    answer = who.post("mantelzorg-past", versie=str(uuid4()), **typed)
    return who.browser.get(answer.headers["Location"]).content.decode()


@pytest.mark.requirement("S2-13", screen="/tafel/…/mantelzorg/past", part="whether what is offered suits both")
def test_both_are_asked_and_neither_reads_the_other():
    karin, toos = karin_and_toos()
    says(karin, "nee", "De nachten blijven bij mij.")
    says(toos, "ja")

    assert own_answers(karin.sits()).value("past.bij_mij", "keuze") == "nee"
    assert own_answers(toos.sits()).value("past.bij_mij", "keuze") == "ja"
    assert "De nachten blijven bij mij." not in toos.page("mantelzorg-past")


def test_where_it_does_not_suit_the_letters_are_named():
    karin, _ = karin_and_toos()
    page = says(karin, "deels")

    for soort in ("reactie_verslag", "bezwaar", "hulp_wijzigen"):
        assert karin.url("brief-schrijven", soort) in page
    assert karin.url("brief-schrijven", "bezwaar") not in says(karin_and_toos()[0], "ja")
