"""Whole roads, read and approved day by day; `python -m tests.wet.stand.approve` writes them anew."""

import pytest

from tests.wet.stand.approve import APPROVED, BRONNEN, all_sources, written
from tests.wet.stand.example_dossiers import DOSSIERS
from tests.wet.stand.stand_outline import outline


@pytest.mark.parametrize("name", sorted(DOSSIERS))
def test_on_every_day_on_which_it_turns_the_stand_is_the_one_that_was_approved(name):
    assert written(outline(DOSSIERS[name])) == (APPROVED / f"{name}.json").read_text("utf-8")


def test_every_term_action_and_warning_rests_on_the_sources_that_were_approved():
    assert written(all_sources()) == (APPROVED / f"{BRONNEN}.json").read_text("utf-8")


def test_every_approved_file_belongs_to_a_dossier():
    assert {path.stem for path in APPROVED.glob("*.json")} == {*DOSSIERS, BRONNEN}
