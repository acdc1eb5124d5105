"""Looking back at the talk: for oneself alone, and what a letter of one's own takes over."""

import re

import pytest

from tests.keukentafel.tafel.kluis.makers_kluis_people import READ, a_guest, a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import Checking

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


class LookingBack(Checking):
    """Somebody who looks back."""

    room = "terugblik"

    def says(self, **typed: str):
        hidden = dict(re.findall(r'<input type="hidden" name="(versie|vorige)" value="([^"]*)">', self.page()))
        return self.post("terugblik", **hidden, **typed)


@pytest.fixture
def toos():
    at = LookingBack(a_table("Toos"))
    at.tells("dossier", {"wet": "wmo", "gemeente": {}}, id="dossier")
    return at


def test_what_was_chosen_and_typed_is_there_again_and_nowhere_a_mark(toos):
    answer = toos.says(luisteren="nee", bezoeker="Zij keek steeds op haar telefoon.", goed="De koffie.")

    page = toos.page()
    assert answer.status_code == 303
    assert 'name="luisteren" value="nee" checked' in page
    assert "Zij keek steeds op haar telefoon." in page
    assert "Geef een compliment" in page
    assert 'type="number"' not in page


def test_what_did_not_go_well_stands_in_a_complaint_of_ones_own_and_in_none_of_the_table(toos):
    toos.says(luisteren="nee", tijd="nee", beleefd="ja", bezoeker="Zij keek op haar telefoon.", gang="")

    own, of_table = toos.letter("klacht", own=True), toos.letter("klacht")

    assert "Er werd niet goed naar mij geluisterd.\nZij keek op haar telefoon.\nEr was te weinig tijd." in own
    assert "niet beleefd" not in own
    assert "telefoon.\n" not in of_table
    assert "geluisterd" not in of_table


def test_what_one_could_not_say_goes_into_the_next_talk(toos):
    toos.says(zeggen="nee", zelf="Over de nachten durfde ik niets te zeggen.")

    assert "Over de nachten durfde ik niets te zeggen." in toos.letter("tweede_gesprek", own=True)
    assert "Over de nachten" not in toos.letter("tweede_gesprek")
    assert "Neem over wat u niet kon zeggen" in toos.page()


def test_own_words_where_all_went_half_well_may_go_into_a_complaint_and_praise_does_not(toos):
    toos.says(luisteren="beetje", bezoeker="Zij keek op haar telefoon.", tijd="ja", gang="Alle tijd genomen.")

    own = toos.letter("klacht", own=True)

    assert "Zij keek op haar telefoon." in own
    assert "Alle tijd genomen." not in own
    assert "Er werd niet goed naar mij geluisterd." not in own


def test_nobody_else_at_the_table_reads_it(toos):
    toos.says(goed="De koffie was lekker.")
    bea = LookingBack(a_guest(toos.person, "Bea", sheets=READ))

    assert "De koffie" not in bea.page()
    assert bea.says(goed="De taart.").status_code == 303
    assert "De taart." not in toos.page()


def test_words_that_are_too_long_are_refused_and_stay(toos):
    answer = toos.says(goed="koffie " * 300)

    assert answer.status_code == 422
    assert "koffie koffie" in answer.content.decode()
    assert "koffie" not in toos.page()


def test_an_answer_that_is_none_is_not_kept_and_an_answer_can_be_changed(toos):
    toos.says(luisteren="misschien", tijd="ja")
    toos.says(tijd="nee")

    page = toos.page()
    assert "checked" in page
    assert 'name="tijd" value="nee" checked' in page
    assert page.count(" checked") == 1
