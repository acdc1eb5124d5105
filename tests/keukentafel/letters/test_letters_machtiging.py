"""The machtiging: a paper of two people, signed by both, that gives no more than was chosen."""

import pytest

from keukentafel.letters.blocks import Addressee, Listing, Sender, Signature
from keukentafel.letters.kinds import KINDS
from tests.keukentafel.letters.letter_makers_weg import NOBODY, SON, empty, hints_of, words_of, written, youth


def signatures(made):
    return [block.name for block in made.printed if isinstance(block, Signature)]


def powers(made):
    return next(block for block in made.printed if isinstance(block, Listing)).items


def test_both_sign_and_it_is_addressed_to_nobody():
    made = written("machtiging", wie_krijgt="Henk Bos")

    assert signatures(made) == ["Ria Bos", "Henk Bos"]
    assert not [block for block in made.printed if isinstance(block, Addressee | Sender)]
    assert KINDS["machtiging"].to == "eigen"
    assert KINDS["machtiging"].fact is None


def test_a_son_who_prepares_it_is_the_one_who_is_authorised():
    assert signatures(written("machtiging", personal=SON)) == ["Ria Bos", "Henk Bos"]


def test_who_is_named_goes_before_who_types():
    made = written("machtiging", personal=SON, wie_geeft="Jan Bos", wie_krijgt="Noor Bos")

    assert signatures(made) == ["Jan Bos", "Noor Bos"]


@pytest.mark.parametrize(("chosen", "count"), [("praten", 2), ("", 3), ("schrijven", 3), ("alles", 4)])
def test_the_other_may_do_what_was_chosen_and_nothing_more(chosen, count):
    made = written("machtiging", wat_mag=chosen)

    assert len(powers(made)) == count
    assert any("bezwaar" in power for power in powers(made)) == (chosen == "alles")


def test_it_ends_on_a_day_or_when_somebody_stops_it():
    assert "geldt tot en met 30 maart 2027. Ik mag er eerder mee stoppen." in words_of(
        written("machtiging", geldt_tot="2027-03-30")
    )
    assert "geldt tot ik ermee stop" in words_of(written("machtiging"))


def test_empty_it_is_a_form_to_fill_in_by_hand():
    assert [name.split(":")[0] for name in signatures(empty("machtiging"))] == ["naam", "naam"]


def test_a_parent_reads_that_a_child_needs_none_and_from_sixteen_may_give_one():
    made = youth("machtiging", personal=NOBODY)

    assert "ouder" in hints_of(made)
    assert "Wmo" not in words_of(made)


def test_the_paper_rests_on_the_article_as_it_reads_since_2026():
    sources = next(hint.sources for hint in written("machtiging").hints if hint.code == "niet_altijd_nodig")

    assert sources == ("Awb art. 2:1 lid 2", "Awb art. 2:1 lid 3")
