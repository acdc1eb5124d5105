"""A length that somebody wrote into a file by mistake or on purpose never runs off the calendar."""

from datetime import date

import pytest

from wet.feiten import DossierFaults, read_dossier
from wet.length import Length
from wet.procedure import stand

ASKED = [{"soort": "melding_gedaan", "op": "2026-01-01"}, {"soort": "aanvraag_ingediend", "op": "2026-02-01"}]


@pytest.mark.parametrize("written", ["1000j", "9999j", "99999d", "0w", "-1w", "1e3d", "6W", "6w\n", "٦w"])
def test_a_length_that_no_law_could_mean_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="not a length"):
        Length.parse(written)


@pytest.mark.parametrize("written", ["9999d", "9999w", "9999m", "999j"])
def test_the_longest_length_that_can_be_written_can_be_counted_from_the_last_day_that_a_fact_may_have(
    written: str,
) -> None:
    assert Length.parse(written).after(date(2100, 12, 31)) < date.max


def test_a_verordening_with_a_term_of_ages_is_a_fault_of_the_file_and_not_of_the_program() -> None:
    with pytest.raises(DossierFaults):
        read_dossier({"wet": "jeugdwet", "gemeente": {"beslistermijn_jeugd": "9999j"}, "feiten": ASKED})


def test_a_verordening_with_an_absurd_term_that_can_be_counted_still_gets_a_stand() -> None:
    dossier = read_dossier({"wet": "jeugdwet", "gemeente": {"beslistermijn_jeugd": "999j"}, "feiten": ASKED})

    assert stand(dossier, date(2026, 3, 1)).as_json()["aan_zet"] == "gemeente"
