"""`stand` and `brief`: one dossier for a person, thousands of lines for a script; no fault ever stops the rest."""

import io
import json
import tracemalloc
from pathlib import Path

import pytest
from command_makers import run_command

from keukentafel.command.inputs import MAX_BYTES
from keukentafel.command.stand_stream import lines_of

DEMO = Path(__file__).resolve().parents[3] / "demo"
STORIES = sorted(DEMO.glob("*.keukentafel.json"))
EMPTY = {"formaat": "keukentafel-dossier/1", "wet": "wmo", "feiten": []}
LATE = {**EMPTY, "feiten": [{"soort": "melding_gedaan", "op": "2026-02-02"}]}


def line(dossier, **more):
    return json.dumps({**more, "dossier": dossier}).encode()


def stream(monkeypatch, *lines, typed=("--op", "2026-03-20", "--json")):
    outcome = run_command(monkeypatch, "stand", "-", *typed, stdin=b"\n".join(lines) + b"\n")
    return outcome.status, [json.loads(answer) for answer in outcome.out.splitlines()]


@pytest.fixture
def late(tmp_path):
    path = tmp_path / "d.keukentafel.json"
    path.write_text(json.dumps(LATE))
    return str(path)


def test_the_stand_of_a_file_is_told_in_plain_lines(late, monkeypatch):
    outcome = run_command(monkeypatch, "stand", late, "--op", "2026-03-20")

    assert outcome.status == 0 and "Fase:" in outcome.out and "16 maart 2026" in outcome.out
    assert "\x1b" not in outcome.out and "None" not in outcome.out and "{" not in outcome.out


def test_the_stand_as_json_has_the_keys_that_scripts_rely_on(late, monkeypatch):
    stand = json.loads(run_command(monkeypatch, "stand", late, "--op", "2026-03-20", "--json").out)

    assert {"op", "wet", "fase", "plek", "aan_zet", "trajecten", "termijnen", "kan", "mogelijk"} <= set(stand)
    assert (stand["op"], stand["aan_zet"]) == ("2026-03-20", "gemeente")


def test_a_dossier_that_cannot_be_is_answered_with_its_faults_and_never_half_a_stand(tmp_path, monkeypatch):
    path = tmp_path / "d.json"
    path.write_text(
        json.dumps({**EMPTY, "feiten": [{"soort": "bezwaar_ingediend", "op": "2026-02-30"}, {"soort": "x"}]})
    )

    plain = run_command(monkeypatch, "stand", str(path))
    in_json = run_command(monkeypatch, "stand", str(path), "--json")

    assert (plain.status, plain.out, in_json.status, in_json.err) == (2, "", 2, "")
    assert [fault["feit"] for fault in json.loads(in_json.out)["fouten"]] == [1, 2]
    assert plain.err.count("\n") == 2 and "Feit 1 (bezwaar_ingediend):" in plain.err


def test_each_line_of_a_stream_is_answered_in_its_order(monkeypatch):
    status, answers = stream(monkeypatch, line(LATE), line(EMPTY), line(LATE))

    assert status == 0
    assert [answer["fase"] for answer in answers] == ["onderzoek", "voorbereiding", "onderzoek"]


def test_the_day_of_a_line_wins_over_that_of_the_command(monkeypatch):
    _, answers = stream(monkeypatch, line(EMPTY, op="2026-01-01"), line(EMPTY))

    assert [answer["op"] for answer in answers] == ["2026-01-01", "2026-03-20"]


BAD_LINES = {
    "nothing": b"",
    "no JSON": b"{",
    "no dossier": b"{}",
    "a list": b"[]",
    "a dossier that is a number": b'{"dossier": 5}',
    "a day that does not exist": line(EMPTY, op="2026-02-30"),
    "a day that is a number": line(EMPTY, op=5),
    "an unknown fact": line({**EMPTY, "feiten": [{"soort": "x", "op": "2026-02-02"}]}),
    "a line that is too long": line({**EMPTY, "x": "a" * MAX_BYTES}),
    "bytes that are no text": b"\xff\xfe",
    "a very deep line": b"[" * 100_000,
}


@pytest.mark.parametrize("name", BAD_LINES)
def test_a_bad_line_is_answered_with_its_faults_and_the_rest_goes_on(name, monkeypatch):
    status, answers = stream(monkeypatch, line(EMPTY), BAD_LINES[name], line(LATE))

    assert status == 1 and len(answers) == 3
    assert (answers[0]["fase"], answers[2]["fase"]) == ("voorbereiding", "onderzoek")
    assert set(answers[1]) == {"fouten"} and answers[1]["fouten"][0]["tekst"]


def test_lines_with_windows_ends_and_without_a_last_end_are_read():
    assert list(lines_of(io.BytesIO(b"a\r\nb\n\nc"))) == [b"a", b"b", b"", b"c"]


def test_a_line_of_any_length_takes_bounded_memory():
    source = io.BytesIO(b"x" * 2_000_000 + b"\ny\n")
    tracemalloc.start()
    found = [len(part) for part in lines_of(source, limit=1000)]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert found == [1002, 1] and peak < 300_000


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_story_in_the_demo_can_be_read_on_its_day(path, monkeypatch):
    day = json.loads(path.read_text("utf-8"))["verzonnen"]["peildatum"]

    outcome = run_command(monkeypatch, "stand", str(path), "--op", day)

    assert (outcome.status, outcome.err) == (0, "")


def test_the_list_of_letters_says_of_each_whether_it_makes_sense_now(late, monkeypatch):
    rows = json.loads(run_command(monkeypatch, "brief", "--lijst", late, "--op", "2026-03-20", "--json").out)

    assert all(set(row) == {"soort", "zinvol", "reden"} and row["reden"] for row in rows)
    assert {"melding", "aanvraag", "bezwaar_pro_forma"} <= {row["soort"] for row in rows}


@pytest.mark.parametrize(("ending", "begins"), [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!doctype html>")])
def test_the_ending_of_the_file_chooses_the_form_of_the_letter(ending, begins, tmp_path, monkeypatch):
    target = tmp_path / f"b.{ending}"

    outcome = run_command(
        monkeypatch,
        *("brief", "bezwaar_pro_forma", str(DEMO / "bezwaar-nog-twee-dagen.keukentafel.json")),
        *("--op", "2026-11-16", "--uit", str(target)),
    )

    assert (outcome.status, outcome.err) == (0, "") and target.read_bytes().lower().startswith(begins.lower())


def test_the_letter_names_the_day_of_the_besluit(tmp_path, monkeypatch):
    target = tmp_path / "b.html"
    story = str(DEMO / "bezwaar-nog-twee-dagen.keukentafel.json")

    run_command(monkeypatch, "brief", "bezwaar_pro_forma", story, "--op", "2026-11-16", "--uit", str(target))

    assert "5 oktober 2026" in target.read_text("utf-8")


def test_a_letter_that_makes_no_sense_now_is_written_all_the_same_with_a_warning(late, tmp_path, monkeypatch):
    target = tmp_path / "b.html"

    outcome = run_command(monkeypatch, "brief", "bezwaar_pro_forma", late, "--op", "2026-03-20", "--uit", str(target))

    assert outcome.status == 0 and target.exists() and outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    "typed",
    [
        ("onzin", "D", "--uit", "b.pdf"),
        ("melding_gedaan", "D", "--uit", "b.pdf"),
        ("bezwaar_pro_forma", "D", "--uit", "b.txt"),
        ("bezwaar_pro_forma", "D"),
        ("bezwaar_pro_forma",),
        ("--lijst",),
        ("bezwaar_pro_forma", "D", "--uit", "/nergens/b.pdf"),
        ("bezwaar_pro_forma", "/nergens.json", "--uit", "b.pdf"),
    ],
)
def test_a_letter_that_cannot_be_is_refused_in_one_line(typed, late, monkeypatch):
    outcome = run_command(monkeypatch, "brief", *(late if word == "D" else word for word in typed))

    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (2, "", 1)


WAITING = {
    **EMPTY,
    "feiten": [
        {"soort": "melding_gedaan", "op": "2026-01-05"},
        {"soort": "verslag_verzonden", "op": "2026-02-02"},
        {"soort": "aanvraag_ingediend", "op": "2026-02-09"},
    ],
}


@pytest.mark.parametrize(
    ("soort", "dossier", "op", "words"),
    [
        ("aanvraag", LATE, "2026-03-20", ("Op 2 februari 2026 deed ik bij u een melding", "Die zijn voorbij")),
        ("ingebrekestelling", WAITING, "2026-03-20", ("9 februari 2026", "23 februari 2026")),
    ],
)
def test_a_letter_that_makes_sense_now_is_written_from_the_dossier(soort, dossier, op, words, tmp_path, monkeypatch):
    source, target = tmp_path / "d.json", tmp_path / "b.html"
    source.write_text(json.dumps(dossier))

    outcome = run_command(monkeypatch, "brief", soort, str(source), "--op", op, "--uit", str(target))

    assert (outcome.status, outcome.err) == (0, "")
    assert [each for each in words if each not in target.read_text("utf-8")] == []


@pytest.mark.parametrize(
    ("soort", "dossier", "op"),
    [
        ("aanvraag", LATE, "2026-02-10"),
        ("ingebrekestelling", WAITING, "2026-02-20"),
        ("ingebrekestelling", LATE, "2026-03-20"),
    ],
)
def test_a_letter_that_comes_too_early_is_written_with_one_line_that_says_so(soort, dossier, op, tmp_path, monkeypatch):
    source, target = tmp_path / "d.json", tmp_path / "b.html"
    source.write_text(json.dumps(dossier))

    outcome = run_command(monkeypatch, "brief", soort, str(source), "--op", op, "--uit", str(target))
    listed = json.loads(run_command(monkeypatch, "brief", "--lijst", str(source), "--op", op, "--json").out)

    assert (outcome.status, outcome.err.count("\n"), target.exists()) == (0, 1, True)
    assert [row["zinvol"] for row in listed if row["soort"] == soort] == [False]
