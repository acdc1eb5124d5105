"""The child's own page, two parents with a page each, and the road to 18."""

from uuid import uuid4

import pytest

from keukentafel.tafel.mantelzorg.growing_up import road
from keukentafel.tafel.mantelzorg.mine import own_answers
from keukentafel.tafel.voorbereiding.words import text as words
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.mantelzorg.makers_mantelzorg import Carer, karin_and_toos

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

SEM = {"rol": "bewoner", "naam": "Sem", "geboren": "2012-05-03"}


def a_parent() -> Carer:
    return Carer(a_table("Ria", "ouder", over=SEM, grond="gezag"))


def a_child(parent: Carer) -> Carer:
    return Carer(a_guest(parent.person, "Sem", "kind", READ))


def fills(child: Carer, **typed: str):
    sent = {"versie": str(uuid4())}
    for name, text in typed.items():
        sent |= {f"kindzelf.{name}.vorige": "", f"kindzelf.{name}.tekst": text}
    return child.post("mantelzorg-kind", **sent)


def test_a_child_with_a_seat_of_its_own_is_asked_simple_things_that_no_parent_reads():
    ria = a_parent()
    sem = a_child(ria)
    assert fills(sem, stom="Dat papa weg is.").status_code == 303

    assert "Dat papa weg is." in sem.page("mantelzorg-kind")
    assert "Mijn ouders niet." in sem.page("mantelzorg-kind")
    assert own_answers(ria.sits()).of("kindzelf") == ()
    assert "Dat papa weg is." not in ria.page() + ria.page("mantelzorg-kind")


def test_a_parent_types_nothing_on_the_page_of_the_child_and_reads_how_the_child_gets_there():
    ria = a_parent()
    page = ria.page("mantelzorg-kind")
    assert "Het kind schrijft zelf." in page
    assert ria.url("stoelen") in page
    assert ria.url("voorbereiden-vraag", "kind", 1) in page

    fills(ria, stom="Namens Sem")
    assert own_answers(ria.sits()).of("kindzelf") == ()


def test_a_young_person_whose_own_table_it_is_has_the_page_too():
    sem = Carer(a_table("Sem", geboren="2011-01-02"))

    assert "Wat moet er anders?" in sem.page("mantelzorg-kind")


def test_two_parents_each_have_a_page_that_the_other_does_not_read():
    ria = a_parent()
    tom = Carer(a_guest(ria.person, "Tom", "ouder", ALL))
    ria.answers("grens", niet_meer="Elke ochtend ruzie.")

    assert "Elke ochtend ruzie." in ria.page("mantelzorg-vragen", "grens")
    assert "Elke ochtend ruzie." not in tom.page("mantelzorg-vragen", "grens")
    assert "dan heeft elk een eigen blad" in tom.page().replace("Dan", "dan")


def test_the_road_to_18_is_shown_where_the_table_is_about_a_child():
    ria = a_parent()
    assert ria.url("mantelzorg-achttien") in ria.page()
    page = ria.page("mantelzorg-achttien")
    assert "Nu is het kind 14 jaar." in page

    karin, _ = karin_and_toos()
    assert karin.url("mantelzorg-achttien") not in karin.page()


def test_each_step_of_the_road_names_the_law_or_says_that_it_is_none():
    steps = road(14)

    assert [step.age for step in steps] == [12, 16, 17, 18]
    assert [(step.is_past, step.is_next) for step in steps] == [
        (True, False),
        (False, True),
        (False, False),
        (False, False),
    ]
    for point in (point for step in steps for point in step.points):
        assert bool(point.sources) == (point.certainty in ("wet", "uitleg")), point.text
    assert [step.is_next for step in road(None)] == [False] * 4
    assert any(point.certainty == "onbekend" for point in steps[-1].points)


def test_a_child_finds_its_own_page_on_the_map_and_no_adult_does():
    ria = a_parent()
    sem = a_child(ria)

    assert sem.url("mantelzorg-kind") in sem.page("voorbereiden-tafel")
    assert sem.url("mantelzorg-kind") in sem.page("mantelzorg")
    assert "Alleen ik lees dit" not in ria.page("voorbereiden-tafel")
    assert ria.url("mantelzorg-kind") not in ria.page("voorbereiden-tafel")


def test_the_map_tells_the_child_and_no_parent_that_the_child_began():
    ria = a_parent()
    sem = a_child(ria)
    begun = words("kamer.bezig")
    before = [each.page("voorbereiden-tafel").count(begun) for each in (ria, sem)]

    fills(sem, stom="Dat papa weg is.")

    after = [each.page("voorbereiden-tafel").count(begun) for each in (ria, sem)]
    assert after == [before[0], before[1] + 1]


def test_a_child_who_helps_is_told_what_it_may_say_and_never_what_the_gemeente_asks_of_adults():
    ria = a_parent()
    page = a_child(ria).page()

    assert "Ik mag zeggen dat het te veel is." in page
    assert "0800 0432" in page
    assert "kunt u nog iets meer doen?" not in page
    assert "kunt u nog iets meer doen?" in Carer(a_guest(ria.person, "Tom", "ouder", ALL)).page()
