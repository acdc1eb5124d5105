"""A new melding before help ends: what changed, what stays, and that help does not go on by itself."""

from dataclasses import replace
from datetime import date

from tests.keukentafel.letters.letter_makers_weg import ENDING, REFUSED, RIA, SON, words_of, written, youth


def test_the_day_on_which_help_ends_comes_from_the_besluit():
    made = words_of(written("nieuwe_melding", ENDING, personal=replace(RIA, about="hulp bij het huishouden.")))

    assert "De hulp van nu eindigt op 30 juni 2026. Het gaat om: hulp bij het huishouden. Hiermee" in made
    assert "zodat de hulp niet stopt" in made


def test_after_that_day_the_letter_speaks_of_what_was():
    made = words_of(written("nieuwe_melding", ENDING, op=date(2026, 7, 1)))

    assert "De hulp eindigde op 30 juni 2026." in made
    assert "zodat de hulp niet stopt" not in made


def test_who_was_refused_has_no_help_that_ends():
    assert "eindigt" not in words_of(written("nieuwe_melding", REFUSED, op=date(2026, 5, 4)))


def test_what_changed_stands_in_own_words():
    assert "Dit is er veranderd:\nDe trap." in words_of(written("nieuwe_melding", ENDING, veranderd="De trap."))


def test_who_needs_the_same_says_so_without_an_empty_line():
    made = words_of(written("nieuwe_melding", ENDING, personal=SON, is_veranderd="nee"))

    assert "De situatie is hetzelfde gebleven." in made
    assert "veranderd" not in made
    assert "...." not in made.split("kenmerk")[0].split("Geacht college,")[1]


def test_what_goes_well_may_be_kept():
    assert "wil ik graag houden:\nDe hulp op maandag." in words_of(
        written("nieuwe_melding", ENDING, gaat_goed="De hulp op maandag.")
    )


def test_a_parent_reads_what_happens_at_eighteen():
    hint = next(each for each in youth("nieuwe_melding", ENDING).hints if each.code == "achttien")

    assert hint.sources == ("Jeugdwet art. 1.1",)


def test_who_writes_for_another_need_not_give_a_name():
    assert "Ik schrijf u voor ....." in words_of(written("nieuwe_melding", hulp_voor="ander"))
    assert "Ik schrijf u voor" not in words_of(written("nieuwe_melding", hulp_voor="zelf"))
