"""Cue cards: what stands on them, in which order, and what never stands on those that somebody else holds."""

from uuid import uuid4

import pytest
import time_machine

from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.oefenen.makers_oefenen import Rehearses

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]
SCREEN = "/tafel/…/oefenen/spiekbriefjes"


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def toos() -> Rehearses:
    at = Rehearses(a_table())
    at.said("verzorging.slechte_dag", tekst="Wassen duurt 45 minuten.", dagen="3")
    at.said("huishouden.slechte_dag", tekst="Dan kom ik niet verder dan de keuken.")
    at.said("huishouden.blad", bespreken="ja")
    at.said("huishouden.notitie", private=True, tekst="NOTITIE: Karin niet bij dit stuk.")
    at.said("gemoed.slechte_dag", private=True, tekst="PRIVE: ik huil.")
    return at


def chooses(at: Rehearses, *points: str, **more: str):
    return at.browser.post(at.url("oefenen-kies"), {"versie": str(uuid4()), "vorige": "", "punten": points, **more})


def test_what_one_wants_to_talk_about_comes_first(toos):
    chooses(toos, "verzorging", "huishouden")
    words = toos.words("oefenen-spiekbriefjes")
    assert words.index("Het huishouden") < words.index("Wassen, aankleden en eten")


@pytest.mark.requirement("S2-20", screen=SCREEN, part="what one wants to say, in short")
def test_a_card_has_a_keyword_own_words_and_the_numbers_in_them(toos):
    chooses(toos, "verzorging")
    words = toos.words("oefenen-spiekbriefjes")
    assert "Wassen, aankleden en eten Wassen duurt 45 minuten." in words
    assert "3 slechte dagen per week · 45 minuten" in words
    assert "Dan kom ik niet verder" not in words


def test_notes_stand_on_ones_own_cards_and_only_if_one_wants(toos):
    chooses(toos, "huishouden", notities="ja")
    assert "NOTITIE: Karin niet bij dit stuk." in toos.words("oefenen-spiekbriefjes")
    assert "Geef deze spiekbriefjes niet uit handen." in toos.words("oefenen-spiekbriefjes")


def test_without_the_tick_no_note_stands_on_a_card(toos):
    chooses(toos, "huishouden")
    assert "NOTITIE" not in toos.words("oefenen-spiekbriefjes")


def test_on_cards_for_somebody_else_nothing_private_stands(toos):
    chooses(toos, "huishouden", "gemoed", notities="ja")
    toos.answers("anders", "GEOEFEND: een traplift.")
    assert "PRIVE: ik huil." in toos.words("oefenen-spiekbriefjes")

    shared = toos.words("oefenen-spiekbriefjes", extra="?voor=ander")
    assert "Dan kom ik niet verder dan de keuken." in shared
    for private in ("NOTITIE", "PRIVE", "GEOEFEND"):
        assert private not in shared


def test_what_is_kept_back_from_the_gemeente_stands_on_no_card_that_somebody_else_holds(toos):
    toos.said("huishouden.blad", bespreken="ja", niet_delen="ja")
    assert "Dan kom ik niet verder" not in toos.words("oefenen-spiekbriefjes", extra="?voor=ander")


def test_somebody_else_at_the_table_finds_nothing_private_on_her_cues(toos):
    karin = Rehearses(a_guest(toos.person, "Karin", sheets=ALL))
    words = karin.words("oefenen-spiekbriefjes")
    assert "Dan kom ik niet verder dan de keuken." in words
    assert "NOTITIE" not in words
    assert "PRIVE" not in words


def test_as_long_as_nobody_chose_the_cards_are_what_one_wants_to_talk_about(toos):
    words = toos.words("oefenen-spiekbriefjes")
    assert "Het huishouden" in words
    assert "Wassen, aankleden en eten" not in words


def test_one_card_is_enough_where_one_rehearsed_what_one_wrote():
    at = Rehearses(a_table())
    at.said("aanleiding.dwars", tekst="Ik durf niet te douchen.")
    at.answers("waarom", "Sinds maart durf ik niet te douchen.")
    words = at.words("oefenen-kies")
    assert "Waarom ik hulp vraag" in words
    assert "Waarom u hulp vraagt" not in words


def test_choosing_nothing_shows_no_card(toos):
    chooses(toos)
    assert "U koos nog geen spiekbriefje." in toos.words("oefenen-spiekbriefjes")


def test_four_cards_stand_on_a_sheet():
    at = Rehearses(a_table())
    for question in ("waarom", "geprobeerd", "wie", "doen_nu", "anders"):
        at.answers(question, "Ik probeerde 3 keer iets, want het lukt niet.")
    page = at.page("oefenen-spiekbriefjes")
    assert page.count('class="cue-sheet"') == 2
    assert page.count('class="cue"') == 5


def test_a_card_of_what_was_only_ticked_is_not_empty():
    at = Rehearses(a_table())
    at.said("vorm.voorkeur", keuze="pgb")
    at.said("huishouden.gaat", keuze="niet_zonder_hulp", onderwerpen=["bed"])

    words = at.words("oefenen-spiekbriefjes")

    assert "Hoe u de hulp wilt Ik wil zelf hulp inkopen met een pgb." in words
    assert "Het huishouden Het bed verschonen" in words
