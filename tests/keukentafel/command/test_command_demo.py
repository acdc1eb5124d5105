"""The demo: fictitious dossiers in every phase, under both laws, always the same, nobody in them."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from command_makers import run_command
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.bestand import read, write
from keukentafel.command.demo_dossiers import LAWS, LOOKED_AT, PHASES, dossier, passes_eleven_test
from wet.procedure import stand


def test_the_same_number_and_seed_give_the_same_files(tmp_path, monkeypatch):
    for name in ("een", "twee"):
        run_command(monkeypatch, "demo", "--dossiers", "30", "--zaad", "7", "--uit", str(tmp_path / name))
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("een", "twee"))

    assert len(one) == 30 and one == two


def test_another_seed_gives_other_dossiers():
    assert [dossier(number, 1) for number in range(9)] != [dossier(number, 2) for number in range(9)]


def test_a_larger_demo_begins_with_the_smaller_one(tmp_path, monkeypatch):
    for count in ("3", "5"):
        run_command(monkeypatch, "demo", "--dossiers", count, "--uit", str(tmp_path / count))

    assert all((tmp_path / "5" / path.name).read_bytes() == path.read_bytes() for path in (tmp_path / "3").iterdir())


def test_phases_and_laws_are_spread_evenly():
    found = Counter((dossier(n, 1)["verzonnen"]["fase"], dossier(n, 1)["wet"]) for n in range(180))

    assert set(found.values()) == {10} and len(found) == len(PHASES) * len(LAWS)


@pytest.mark.parametrize("number", range(len(PHASES) * len(LAWS)))
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_each_dossier_is_in_the_phase_that_it_says_on_its_day(number, seed):
    data = dossier(number, seed)

    assert stand(read(write(data)).dossier, LOOKED_AT).as_json(texts=False)["fase"] == data["verzonnen"]["fase"]


@given(st.integers(0, 10**6), st.integers(0, 2**31))
def test_every_dossier_of_every_seed_can_be_read(number, seed):
    data = dossier(number, seed)

    assert read(write(data)).data == data


@given(st.integers(0, 10**6))
def test_numbers_of_people_are_test_numbers_that_pass_the_eleven_test(number):
    person = dossier(number, 1)["verzonnen"]

    assert passes_eleven_test(int(person["bsn"])) and person["bsn_is_test"] and person["bsn"].startswith("99999")


def test_the_eleven_test_tells_a_right_number_from_a_wrong_one():
    assert (passes_eleven_test(111222333), passes_eleven_test(111222334)) == (True, False)


def test_a_dossier_tells_that_it_is_made_up_and_for_which_day():
    assert date.fromisoformat(dossier(0, 1)["verzonnen"]["peildatum"]) == LOOKED_AT


def test_a_folder_that_cannot_be_made_is_said_in_one_line(tmp_path, monkeypatch):
    (tmp_path / "bestand").write_text("")

    outcome = run_command(monkeypatch, "demo", "--uit", str(tmp_path / "bestand" / "map"), "--json")

    assert outcome.status == 2 and json.loads(outcome.out)["fouten"]


def test_without_a_folder_the_demo_goes_into_var(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    run_command(monkeypatch, "demo")

    assert len(list(Path("var/demo").iterdir())) == 18
