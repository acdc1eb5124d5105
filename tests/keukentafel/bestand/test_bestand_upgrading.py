"""Old files stay readable for ever: each format is brought up by pure functions, one number at a time."""

import pytest

from keukentafel.bestand import FileFaults
from keukentafel.bestand.upgrading import CURRENT, OLDEST, STEPS, upgrade


def from_zero(data):
    """The step from a format that never was: it called facts `gebeurtenissen`."""
    return {**{key: value for key, value in data.items() if key != "gebeurtenissen"}, "feiten": data["gebeurtenissen"]}


def test_a_file_of_an_older_format_is_brought_up_to_the_newest():
    old = {"formaat": "keukentafel-dossier/0", "wet": "wmo", "gebeurtenissen": [], "x": 1}

    new = upgrade(old, steps={0: from_zero}, oldest=0)

    assert new == {"formaat": "keukentafel-dossier/1", "wet": "wmo", "feiten": [], "x": 1}


def test_upgrading_leaves_what_it_was_given_as_it_was():
    old = {"formaat": "keukentafel-dossier/0", "wet": "wmo", "gebeurtenissen": []}
    upgrade(old, steps={0: from_zero}, oldest=0)

    assert old == {"formaat": "keukentafel-dossier/0", "wet": "wmo", "gebeurtenissen": []}


def test_steps_are_taken_one_after_the_other():
    steps = {0: lambda data: {**data, "stap": [0]}, 1: lambda data: {**data, "stap": [*data["stap"], 1]}}

    new = upgrade({"formaat": "keukentafel-dossier/0"}, steps=steps, oldest=0, current=2)

    assert (new["formaat"], new["stap"]) == ("keukentafel-dossier/2", [0, 1])


def test_a_file_of_a_newer_keukentafel_says_so():
    with pytest.raises(FileFaults) as refusal:
        upgrade({"formaat": f"keukentafel-dossier/{CURRENT + 1}"})

    assert "nieuwere Keukentafel" in refusal.value.fouten[0]["tekst"]


def test_there_is_a_step_from_every_released_format():
    assert set(STEPS) == set(range(OLDEST, CURRENT))
