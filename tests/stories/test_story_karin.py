"""Karin sits at her mother's table and may only read there: hers stays hers, and what is a draft stays hidden."""

import json

import pytest
import time_machine
from lxml import html

from keukentafel.tafel.kluis.bewaarcode import new_code
from keukentafel.tafel.kluis.seats import leave
from tests.keukentafel.tafel.brieven.makers_brieven import AtLetters
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody, a_guest
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import browser_of
from tests.keukentafel.tafel.weg.makers_weg_table import a_road

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def begins(somebody: Somebody, soort: str, **typed: str) -> AtLetters:
    """Begin a letter and keep it as a draft."""
    at = AtLetters(somebody)
    return at.goes(f"{at.room}/{soort}?nieuw").sends(**typed)


def test_a_draft_that_karin_may_not_see_is_not_in_the_file_that_she_takes_along_either():
    toos = a_road()
    karin = a_guest(toos, "Karin", "mantelzorger", {"gedeeld": "lezen", "brieven": "lezen"})
    begins(toos, "klacht", gebeurd="Het was een naar gesprek.", vel="brieven")
    sent = begins(toos, "melding", hulpvraag="Ik kan niet meer douchen.", vel="brieven")
    sent.link("Ik heb hem verstuurd").sends(op="vandaag", kanaal="post")

    at = AtLetters(karin)
    file = at.client.get(f"/tafel/{toos.table_id}/bewaren/bestand").content.decode()

    assert "naar gesprek" not in at.text + file
    assert "niet meer douchen" in file
    assert "naar gesprek" in AtLetters(toos).client.get(f"/tafel/{toos.table_id}/bewaren/bestand").content.decode()
    kept = json.loads(file)["vellen"]["brieven"]["entries"]
    assert all(one["inhoud"].get("verzonden_op") for one in kept if one["soort"] == "brief")


def test_her_own_letter_is_hers_and_a_letter_about_her_mother_says_for_whom():
    toos = a_road()
    karin = a_guest(toos, "Karin", "mantelzorger", {"gedeeld": "lezen", "brieven": "lezen"})

    own = begins(karin, "apart_gesprek", name="Karin", gemeente="Voorbeeld")
    assert "Alleen u leest dit." in own.text
    about = AtLetters(karin).goes(f"{own.room}/reactie_verslag?nieuw")
    assert (about.fields()["name"], about.fields()["on_behalf_of"]) == ("Karin", "Toos")

    assert "Karin" not in AtLetters(toos).goes(own.path).text


def test_a_letter_in_her_mothers_name_does_not_sign_her_own_letter():
    toos = a_road()
    karin = a_guest(toos, "Karin", "mantelzorger", {"gedeeld": "lezen", "brieven": "lezen"})

    begins(karin, "reactie_verslag", name="Toos", street="Lindelaan 4")
    own = AtLetters(karin)
    fields = own.goes(f"{own.room}/apart_gesprek?nieuw").fields()

    assert (fields["name"], fields.get("street", "")) == ("Karin", "")


def test_seen_is_not_agreed():
    toos = a_road()
    made = begins(toos, "reactie_verslag", name="Toos", vel="brieven")

    assert "Ik heb het verslag gezien. Dat betekent niet dat ik het ermee eens ben." in made.paper


@pytest.mark.parametrize("room", ["", "/brieven", "/stoelen"])
def test_who_left_the_table_is_led_to_the_own_papers_and_sees_no_door_that_stays_shut(room):
    karin = a_guest(a_road(), "Karin", "mantelzorger", {"gedeeld": "lezen"})
    karin.notes("Ik slaap slecht", on="eigen")
    leave(karin.sits())
    client = browser_of(karin.returns(NOON))

    answer = client.get(f"/tafel/{karin.table_id}{room}")

    assert (answer.status_code, answer["Location"]) == (303, f"/tafel/{karin.table_id}/papieren")
    page = html.fromstring(client.get(answer["Location"]).content.decode())
    assert "Ik slaap slecht" in page.text_content()
    assert [way.text_content() for way in page.xpath("//nav[@class='rooms']/a")] == ["Papieren", "Bewaren"]


def test_what_somebody_typed_to_a_table_they_left_is_not_led_away_but_shown_again():
    karin = a_guest(a_road(), "Karin", "mantelzorger", {"gedeeld": "lezen"})
    karin.notes("Ik slaap slecht", on="eigen")
    leave(karin.sits())

    answer = browser_of(karin.returns(NOON)).post(f"/tafel/{karin.table_id}", {"tekst": "Net getypt", "doen": "x"})

    assert answer.status_code == 403
    assert "Net getypt" in answer.content.decode()


def test_words_that_open_nothing_may_be_those_of_a_used_invitation_and_it_is_said_which_to_type_instead():
    answer = browser_of().post("/open", {"woorden": str(new_code())})

    assert "Die werken maar één keer." in answer.content.decode()
