"""Sharing, no longer sharing and wiping: what happens is said beforehand, and that is what happens."""

import pytest
from makers_papers import NOTES, a_visitor, at_home

pytestmark = pytest.mark.django_db


@pytest.fixture
def toos():
    return at_home()


def a_note(person, text="Ik gleed uit", vel="gedeeld"):
    person.notes(vel=vel, tekst=text)
    return person.papers(vel)[0]


def test_what_one_does_not_want_to_share_leaves_the_table_for_one_s_own_sheet(toos):
    karin = a_visitor(toos)
    paper = a_note(toos)

    toos.post("papier-verplaats", paper.handle, naar="eigen")

    assert toos.reads("eigen") == ["Ik gleed uit"]
    assert "Ik gleed uit" not in karin.page()
    assert "is hier iets gewist" in karin.page()


def test_beforehand_it_is_said_that_nobody_can_unsee_it(toos):
    page = toos.page("papier-verplaats", a_note(toos).handle)

    assert "kan dat niet vergeten" in page
    assert toos.reads() == ["Ik gleed uit"]


def test_what_will_be_shared_is_shown_word_for_word(toos):
    paper = a_note(toos, "Alleen dit", "eigen")

    assert "Alleen dit" in toos.page("papier-verplaats", paper.handle)

    toos.post("papier-verplaats", paper.handle, naar="gedeeld")
    assert toos.reads("gedeeld") == ["Alleen dit"]
    assert toos.reads("eigen") == []


def test_a_note_can_go_from_the_table_and_back_again(toos):
    paper = a_note(toos)

    toos.post("papier-verplaats", paper.handle, naar="eigen")
    toos.post("papier-verplaats", paper.handle, naar="gedeeld")

    assert toos.reads("gedeeld") == ["Ik gleed uit"]


def test_who_adds_only_notes_can_take_their_own_off_the_table(toos):
    joost = a_visitor(toos, "Joost", "anders", NOTES)
    paper = a_note(joost, "Van Joost")

    joost.post("papier-verplaats", paper.handle, naar="eigen")

    assert joost.reads("eigen") == ["Van Joost"]
    assert toos.reads() == []


def test_nobody_takes_another_s_note_to_their_own_sheet(toos):
    karin = a_visitor(toos)
    paper = a_note(toos)

    assert karin.post("papier-verplaats", paper.handle, naar="eigen").status_code == 403
    assert toos.reads() == ["Ik gleed uit"]


def test_a_move_to_a_place_that_was_not_shown_asks_again(toos):
    paper = a_note(toos, vel="eigen")

    assert toos.post("papier-verplaats", paper.handle, naar="brieven").status_code == 200
    assert toos.reads("eigen") == ["Ik gleed uit"]


def test_wiping_says_that_it_cannot_be_undone_and_leaves_one_line(toos):
    paper = a_note(toos)

    assert "kunt u niet terugdraaien" in toos.page("papier-wis", paper.handle)
    toos.post("papier-wis", paper.handle)

    assert toos.reads() == []
    assert "Ik gleed uit" not in toos.page()
    assert "Eén keer is hier iets gewist" in toos.page()
    assert "Het is gewist." in toos.page("papier", paper.handle)


def test_wiping_takes_the_earlier_versions_too(toos):
    paper = a_note(toos)
    toos.post("papier-weg", paper.handle)

    toos.post("papier-wis", paper.handle)

    everything = [version.data.get("inhoud") for version in toos.sits().sheet("gedeeld").versions.values()]
    assert not any(content and content.get("tekst") for content in everything)


def test_what_was_wiped_cannot_be_put_back(toos):
    paper = a_note(toos)
    toos.post("papier-wis", paper.handle)

    toos.post("papier-terug", paper.handle)

    assert toos.reads() == []


def test_who_adds_only_notes_cannot_wipe_another_s(toos):
    joost = a_visitor(toos, "Joost", "anders", NOTES)
    paper = a_note(toos)

    assert joost.post("papier-wis", paper.handle).status_code == 403
    assert toos.reads() == ["Ik gleed uit"]


def test_the_line_that_stays_says_why_it_was_wiped(toos):
    moved, wiped = a_note(toos), a_note(toos, "Ook weg", "eigen")

    toos.post("papier-verplaats", moved.handle, naar="eigen")
    toos.post("papier-wis", wiped.handle)

    assert "op tafel, want het is verplaatst" in toos.page()
    assert "op uw eigen vel, op verzoek" in toos.page()


def test_what_somebody_else_writes_under_the_name_of_one_s_own_note_does_not_come_between(toos):
    karin = a_visitor(toos)
    own = a_note(toos, "Alleen van mij", "eigen")
    karin.tells("notitie", {"tekst": "Van Karin"}, id=own.id)

    assert "Alleen van mij" in toos.page("papier", own.handle)
    assert toos.post("papier-wis", own.handle).status_code == 303
    assert karin.reads() == ["Van Karin"]
