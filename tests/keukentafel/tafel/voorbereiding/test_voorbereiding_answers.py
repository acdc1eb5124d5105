"""Answers at a table: kept once, each with a voice of its own, and never gone."""

from uuid import uuid4

import pytest

from keukentafel.tafel.kluis.wiping import ASKED
from keukentafel.tafel.voorbereiding.answers import answers_of, draft_for, save
from tests.keukentafel.tafel.kluis.makers_kluis_people import READ, a_guest, a_table
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import on_other_device, over, says

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


def test_who_answers_finds_the_answer_back():
    toos = a_table()
    says(toos.sits(), "huishouden.gaat", keuze="met_moeite", onderwerpen=["bed", "ramen"])

    found = answers_of(toos.sits())

    assert found.value("huishouden.gaat", "keuze") == "met_moeite"
    assert found.values("huishouden.gaat", "onderwerpen") == ("bed", "ramen")
    assert found.get("huishouden.risico") is None


def test_the_same_form_sent_twice_is_one_answer():
    toos = a_table()
    versie = str(uuid4())
    for _ in range(2):
        at = toos.sits()
        save(at, "gedeeld", draft_for(at, "wonen.risico", {"tekst": "Ik val."}, "gedeeld", versie))

    (answer,) = answers_of(toos.sits()).of("wonen")
    assert len(answer.said) == 1


def test_a_new_answer_takes_the_place_of_the_old_one():
    toos = a_table()
    says(toos.sits(), "wonen.risico", tekst="Ik val.")
    over(toos.sits(), "wonen.risico", tekst="Ik val van de trap.")

    (answer,) = answers_of(toos.sits()).of("wonen")
    assert (answer.value("tekst"), answer.is_conflict) == ("Ik val van de trap.", False)


def test_two_who_answer_at_once_are_both_heard():
    toos = a_table()
    says(toos.sits(), "wonen.risico", tekst="Ik val.")
    seen = answers_of(toos.sits()).get("wonen.risico").seen.split(",")
    says(toos.sits(), "wonen.risico", seen=seen, tekst="Ik val van de trap.")
    says(toos.sits(), "wonen.risico", seen=seen, tekst="Mama valt in bad.")

    (answer,) = answers_of(toos.sits()).of("wonen")
    assert answer.is_conflict
    assert {one.content["tekst"] for one in answer.said} == {"Ik val van de trap.", "Mama valt in bad."}

    over(toos.sits(), "wonen.risico", tekst="Ik val van de trap en in bad.")
    (answer,) = answers_of(toos.sits()).of("wonen")
    assert (len(answer.said), answer.value("tekst")) == (1, "Ik val van de trap en in bad.")


def test_a_device_that_was_offline_gave_the_answer_another_name_and_a_person_makes_it_one():
    toos = a_table()
    says(toos.sits(), "wonen.risico", tekst="Ik val.")
    on_other_device(toos.sits(), "wonen.risico", tekst="Mama valt.")

    (answer,) = answers_of(toos.sits()).of("wonen")
    assert (answer.is_conflict, len(answer.entries)) == (True, 2)

    over(toos.sits(), "wonen.risico", tekst="Allebei.")
    (answer,) = answers_of(toos.sits()).of("wonen")
    assert (len(answer.said), len(answer.entries), answer.value("tekst")) == (1, 1, "Allebei.")


def test_an_answer_that_was_taken_away_can_be_given_again():
    toos = a_table()
    says(toos.sits(), "wonen.risico", tekst="Ik val.")
    at = toos.sits()
    seen = answers_of(at).get("wonen.risico").seen.split(",")
    save(at, "gedeeld", draft_for(at, "wonen.risico", None, "gedeeld", str(uuid4()), seen))
    assert answers_of(toos.sits()).of("wonen") == ()

    says(toos.sits(), "wonen.risico", tekst="Ik val toch.")

    at = toos.sits()
    (answer,) = answers_of(at).of("wonen")
    assert answer.value("tekst") == "Ik val toch."
    assert not at.sheet("gedeeld").entries[answer.entries[0]].is_conflict


def test_an_answer_that_was_wiped_can_be_given_again():
    toos = a_table()
    says(toos.sits(), "wonen.risico", tekst="Ik val.")
    at = toos.sits()
    at.wipe("gedeeld", answers_of(at).get("wonen.risico").entries, grond=ASKED)
    says(toos.sits(), "wonen.risico", tekst="Ik val toch.")

    assert answers_of(toos.sits()).value("wonen.risico") == "Ik val toch."


def test_what_karin_answers_who_may_only_read_stays_with_her():
    toos = a_table()
    karin = a_guest(toos, "Karin", "mantelzorger", READ)
    says(karin.sits(), "wonen.risico", tekst="Ik kan niet meer.")

    assert answers_of(karin.sits()).own("wonen.risico").is_private
    assert answers_of(toos.sits()).get("wonen.risico") is None


def test_ones_own_answer_comes_before_the_one_at_the_table():
    toos = a_table()
    says(toos.sits(), "gemoed.risico", tekst="Voor iedereen.")
    says(toos.sits(), "gemoed.risico", private=True, tekst="Alleen voor mij.")

    found = answers_of(toos.sits())
    assert found.value("gemoed.risico") == "Alleen voor mij."
    assert found.shared("gemoed.risico").value("tekst") == "Voor iedereen."


def test_to_the_gemeente_goes_what_is_shared_and_not_kept_back():
    toos = a_table()
    says(toos.sits(), "wonen.risico", tekst="Ik val.")
    says(toos.sits(), "geld.risico", tekst="Ik heb schulden.")
    says(toos.sits(), "geld.blad", niet_delen="ja")
    says(toos.sits(), "gemoed.risico", private=True, tekst="Ik huil veel.")
    says(toos.sits(), "wonen.notitie", private=True, tekst="Karin niet hierbij.")
    says(toos.sits(), "wonen.blad", bespreken="ja")

    found = answers_of(toos.sits())
    assert [answer.value("tekst") for answer in found.for_the_gemeente()] == ["Ik val."]
    assert (found.is_kept_back("geld"), found.wants_to_talk("wonen"), found.wants_to_talk("geld")) == (
        True,
        True,
        False,
    )


def test_where_two_differ_about_keeping_back_it_is_kept_back():
    toos = a_table()
    says(toos.sits(), "geld.risico", tekst="Ik heb schulden.")
    says(toos.sits(), "geld.blad", niet_delen="ja")
    on_other_device(toos.sits(), "geld.blad", bespreken="ja")

    assert answers_of(toos.sits()).for_the_gemeente() == ()


def test_a_field_that_holds_something_else_than_words_is_no_answer():
    toos = a_table()
    says(toos.sits(), "wonen.gaat", keuze=["goed"], onderwerpen="trap")

    found = answers_of(toos.sits())
    assert (found.value("wonen.gaat", "keuze"), found.values("wonen.gaat", "onderwerpen")) == ("", ("trap",))


def test_what_is_answered_on_a_page_is_read_on_the_same_page():
    toos = a_table()
    seated = toos.sits()
    before = answers_of(seated)
    says(seated, "huishouden.risico", tekst="Dan val ik.")

    assert before.value("huishouden.risico") == ""
    assert answers_of(seated).value("huishouden.risico") == "Dan val ik."
    assert answers_of(seated) is answers_of(seated)
    assert answers_of(toos.sits()) is not answers_of(seated)
