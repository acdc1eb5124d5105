"""The command line as a whole: one clear line for every mistake, the right exit status, never a traceback."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from command_makers import call, make_installation, run_command

from keukentafel.command.dispatch import COMMANDS
from keukentafel.command.texts import FOLDER
from tests.programs import Installation

ROOT = Path(__file__).resolve().parents[3]
COMMAND_CODE = ROOT / "src" / "keukentafel" / "command"


def run_process(*typed, stdin=b"", env=None, code=None):
    """Run the command line in a process of its own, without a Django setting in sight."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), **(env or {})}
    program = ["-c", code] if code else ["-m", "keukentafel"]
    return subprocess.run(
        [sys.executable, *program, *typed], input=stdin, env=environment, capture_output=True, timeout=60, check=False
    )


WRONG = {
    "a command that does not exist": ("onzin",),
    "an option that does not exist": ("termijn", "onderzoek", "--vanaf", "2026-02-02", "--onzin"),
    "an option cut short": ("termijn", "onderzoek", "--van", "2026-02-02"),
    "a day that does not exist": ("termijn", "onderzoek", "--vanaf", "2026-02-30"),
    "a date the other way round": ("termijn", "onderzoek", "--vanaf", "02-02-2026"),
    "a date without its lines": ("termijn", "onderzoek", "--vanaf", "20260202"),
    "a date as a week": ("termijn", "onderzoek", "--vanaf", "2026-W06-1"),
    "a date in other digits": ("termijn", "onderzoek", "--vanaf", "٢٠٢٦-٠٢-٠٢"),
    "a term that does not exist": ("termijn", "onzin", "--vanaf", "2026-02-02"),
    "no day at all": ("termijn", "onderzoek"),
    "minus one day": ("termijn", "beslissing_wmo", "--vanaf", "2026-02-02", "--opgeschort", "-1"),
    "a million days": ("termijn", "beslissing_wmo", "--vanaf", "2026-02-02", "--opgeschort", "1000000"),
    "half a day": ("termijn", "beslissing_wmo", "--vanaf", "2026-02-02", "--opgeschort", "1.5"),
    "a length of nothing": ("termijn", "bezwaarbeslissing_6w", "--vanaf", "2026-02-02", "--verlengd", "0w"),
    "an empty length": ("termijn", "bezwaarbeslissing_6w", "--vanaf", "2026-02-02", "--verlengd", ""),
    "a suspension the law does not know": ("termijn", "onderzoek", "--vanaf", "2026-02-02", "--opgeschort", "3"),
    "a term past the year 9999": ("termijn", "onderzoek", "--vanaf", "9999-12-31"),
    "a table that is not there": ("termijnen-controle", "/nergens.csv"),
    "a folder for a table": ("termijnen-controle", "/"),
    "a name with a null in it": ("termijnen-controle", "a\0b"),
    "a household that does not exist": ("bijdrage", "--op", "2026-01-01", "--huishouden", "drie"),
    "an amount that is no number": ("bijdrage", "--op", "2026-01-01", "--bedrag-gemeente", "NaN"),
    "fewer than one dossier": ("demo", "--dossiers", "0"),
    "a port that does not exist": ("start", "--poort", "70000"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_is_answered_with_one_clear_line_and_status_2(name, monkeypatch):
    outcome = run_command(monkeypatch, *WRONG[name])

    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("name", WRONG)
def test_with_json_the_mistake_is_json_on_standard_output(name, monkeypatch):
    outcome = run_command(monkeypatch, *WRONG[name], "--json")

    (fault,) = json.loads(outcome.out)["fouten"]
    assert (outcome.status, outcome.err) == (2, "")
    assert set(fault) == {"feit", "soort", "code", "tekst"} and fault["tekst"]


def test_a_term_is_told_in_plain_dutch_without_colours(monkeypatch):
    outcome = run_command(monkeypatch, "termijn", "onderzoek", "--vanaf", "2026-10-04")

    assert outcome.status == 0 and "maandag 16 november 2026" in outcome.out and "\x1b" not in outcome.out


def test_the_json_of_a_term_has_the_keys_of_a_term_in_the_stand(monkeypatch):
    outcome = run_command(monkeypatch, "termijn", "bezwaar", "--vanaf", "2024-04-08", "--json")

    term = json.loads(outcome.out)
    keys = {"soort", "bij", "van", "begint", "laatste_dag", "status", "gehaald_op", "dagen", "bron", "uitleg"}
    assert keys <= set(term) and term["laatste_dag"] == "2024-05-21"


def test_an_extension_may_be_written_with_its_article(monkeypatch):
    typed = ("termijn", "bezwaarbeslissing_6w", "--vanaf", "2026-03-02", "--json", "--verlengd")

    assert run_command(monkeypatch, *typed, "6w (7:10 lid 3)").out == run_command(monkeypatch, *typed, "6w").out


def test_the_college_may_set_another_length_for_mending_an_aanvraag(monkeypatch):
    typed = ("termijn", "hersteltermijn_college", "--vanaf", "2026-03-02", "--json")

    days = [json.loads(run_command(monkeypatch, *typed, *more).out)["laatste_dag"] for more in ((), ("--dagen", "10"))]

    assert days == ["2026-03-16", "2026-03-12"]


TABLE = """id,regime,term,start_event_date,opschorting_days,verdaging,computed_last_day,why
T1,wmo,onderzoek,2026-02-02,0,,2026-03-16,plain
T2,jeugd,beslissing_jeugd,2026-03-03,0,,2026-04-28,plain
T3,awb,bezwaarbeslissing_6w,2026-03-02,0,6w (7:10 lid 3),2026-05-26,with extension
"""


def test_a_table_that_is_right_says_so(monkeypatch, tmp_path):
    (tmp_path / "t.csv").write_text(TABLE)

    outcome = run_command(monkeypatch, "termijnen-controle", str(tmp_path / "t.csv"))

    assert (outcome.status, outcome.out) == (0, "3 goed, 0 fout\n")


def test_a_table_with_a_mistake_names_the_row_and_exits_1(monkeypatch, tmp_path):
    (tmp_path / "t.csv").write_text(TABLE.replace("2026-03-16", "2026-03-17"))

    outcome = run_command(monkeypatch, "termijnen-controle", str(tmp_path / "t.csv"), "--json")

    mismatch = {"id": "T1", "verwacht": "2026-03-17", "berekend": "2026-03-16"}
    assert (outcome.status, json.loads(outcome.out)) == (1, {"goed": 2, "fout": 1, "afwijkingen": [mismatch]})


def test_a_row_that_cannot_be_is_a_mismatch_and_the_other_rows_go_on(monkeypatch, tmp_path):
    (tmp_path / "t.csv").write_text(TABLE.replace("2026-02-02", "2026-02-30"))

    outcome = run_command(monkeypatch, "termijnen-controle", str(tmp_path / "t.csv"))

    assert outcome.status == 1 and outcome.out.endswith("2 goed, 1 fout\n")


@pytest.mark.parametrize("content", [b"", b"id,term\n", b"\xff\xfe", TABLE.splitlines()[0].encode(), b'"' * 999])
def test_what_is_no_such_table_is_refused_in_one_line(content, monkeypatch, tmp_path):
    (tmp_path / "t.csv").write_bytes(content)

    outcome = run_command(monkeypatch, "termijnen-controle", str(tmp_path / "t.csv"))

    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (2, "", 1)


def test_the_contribution_has_the_keys_that_scripts_rely_on(monkeypatch):
    answer = json.loads(run_command(monkeypatch, "bijdrage", "--op", "2026-03-01", "--json").out)

    assert answer["ten_hoogste"] == "21.80" and {"per", "vrijstelling", "bron", "reden"} <= set(answer)


def test_a_contribution_that_nobody_knows_yet_is_an_answer_too(monkeypatch):
    outcome = run_command(monkeypatch, "bijdrage", "--op", "2031-03-01", "--json")

    answer = json.loads(outcome.out)
    assert (outcome.status, answer["ten_hoogste"]) == (0, None) and answer["reden"]


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_command_explains_itself_with_examples_and_exit_status(name, language, monkeypatch):
    outcome = run_command(monkeypatch, name, "--help", "--taal", language)

    titles = {"nl": ("Gebruik:", "Voorbeelden:", "Uitkomst:"), "en": ("Usage:", "Examples:", "Exit status:")}[language]
    assert outcome.status == 0 and all(title in outcome.out for title in titles)


def test_dutch_help_holds_no_english_of_argparse(monkeypatch):
    outcome = run_command(monkeypatch, "stand", "--help")

    assert not re.search(r"usage|positional|options:|show this", outcome.out)


def test_the_language_may_be_set_once_for_all_commands(monkeypatch):
    monkeypatch.setenv("KEUKENTAFEL_TAAL", "en")

    assert "There is no command" in run_command(monkeypatch, "onzin").err


def test_the_option_wins_over_the_setting(monkeypatch):
    monkeypatch.setenv("KEUKENTAFEL_TAAL", "en")

    assert "bestaat niet" in run_command(monkeypatch, "onzin", "--taal", "nl").err


def test_without_a_command_the_overview_is_shown(monkeypatch):
    outcome = run_command(monkeypatch)

    assert outcome.status == 2 and all(f"  {name} " in outcome.out for name in COMMANDS)


def keys(data, before=""):
    for key, value in data.items():
        yield f"{before}{key}"
        if isinstance(value, dict):
            yield from keys(value, f"{before}{key}.")


def test_dutch_and_english_say_the_same_things():
    nl, en = (tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8")) for language in ("nl", "en"))
    del nl["argparse"], en["argparse"]

    assert set(keys(nl)) == set(keys(en))


def test_every_message_that_the_code_asks_for_exists_and_none_is_left_over():
    said = set(tomllib.loads((FOLDER / "nl.toml").read_text("utf-8"))["meldingen"])
    code = "\n".join(path.read_text("utf-8") for path in COMMAND_CODE.rglob("*.py"))
    asked = {
        node.value
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert said <= asked


def test_the_quick_commands_start_without_django(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text(TABLE)
    dossier = tmp_path / "d.json"
    dossier.write_text('{"formaat": "keukentafel-dossier/1", "wet": "wmo", "feiten": []}')
    for typed in (
        ["termijn", "onderzoek", "--vanaf", "2026-02-02"],
        ["termijnen-controle", str(table)],
        ["bijdrage", "--op", "2026-03-01"],
        ["stand", str(dossier), "--op", "2026-03-01"],
    ):
        code = "import sys; from keukentafel.command.dispatch import main; status = main(sys.argv[1:]); " + (
            "print([name for name in sys.modules if name.split('.')[0] == 'django']); sys.exit(status)"
        )
        outcome = run_process(*typed, code=code)
        assert outcome.returncode == 0, outcome.stderr
        assert outcome.stdout.decode().splitlines()[-1] == "[]"


def test_a_reader_that_leaves_early_gets_no_traceback(tmp_path):
    command = f"{sys.executable} -m keukentafel termijn --help | head -n 0"
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src")}
    outcome = subprocess.run(["sh", "-c", command], env=environment, capture_output=True, timeout=60, check=False)

    assert outcome.stderr == b""


def test_a_terminal_in_an_old_character_set_still_gets_its_answer():
    outcome = run_process("onzin", env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})

    assert outcome.returncode == 2 and b"Traceback" not in outcome.stderr


def test_json_is_utf_8_whatever_the_terminal_speaks():
    outcome = run_process(
        "termijn", "onzin", "--vanaf", "2026-02-30", "--json", env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    )

    assert "“2026-02-30”" in json.loads(outcome.stdout.decode("utf-8"))["fouten"][0]["tekst"]


def test_an_argument_cannot_send_an_escape_sequence_to_the_terminal(monkeypatch):
    outcome = run_command(monkeypatch, "\x1b[2Jonzin\udcff")

    assert "\x1b" not in outcome.err and outcome.status == 2


@pytest.mark.parametrize(("what", "status"), [(KeyboardInterrupt, 130), (ZeroDivisionError, 3), (MemoryError, 3)])
def test_whatever_happens_ends_in_one_line_and_no_traceback(what, status, monkeypatch):
    def fall(options, console):
        raise what

    monkeypatch.setattr("keukentafel.command.termijn.run", fall)

    outcome = run_command(monkeypatch, "termijn", "onderzoek", "--vanaf", "2026-02-02")

    assert (outcome.status, outcome.err.count("\n")) == (status, 1) and "Traceback" not in outcome.err


def test_a_worker_that_has_nothing_to_do_stops(tmp_path):
    outcome = call(make_installation(tmp_path, count=1), "werk", "--eenmalig")

    assert outcome.status == 0, outcome.err


def test_the_check_of_an_installation_lists_what_was_checked(tmp_path):
    outcome = call(make_installation(tmp_path), "controle", "--json")

    found = json.loads(outcome.out)
    assert outcome.status in (0, 1) and found
    assert all(set(row) == {"wat", "goed", "tekst"} for row in found)
    assert outcome.status == (0 if all(row["goed"] for row in found) else 1)


def test_a_wrong_setting_is_said_in_one_line(tmp_path):
    outcome = call(make_installation(tmp_path, url="mysql://x"), "controle")

    assert outcome.status == 2 and outcome.err.count("\n") == 1


def test_an_answer_that_the_disk_has_no_room_for_is_one_line_and_no_traceback() -> None:
    code = (
        "import os, sys\nos.dup2(os.open('/dev/null', os.O_RDONLY), 1)\n"
        "from keukentafel.command.dispatch import main\nsys.exit(main())"
    )
    ran = run_process("termijn", "onderzoek", "--vanaf", "2026-02-02", code=code)

    assert ran.returncode == 2
    assert ran.stderr.decode().startswith("Het antwoord kan niet worden geschreven: ")
    assert ran.stderr.count(b"\n") == 1


def test_a_worker_whose_database_is_away_says_so_in_one_line(tmp_path) -> None:
    outcome = call(Installation(tmp_path, "postgres://u:p@127.0.0.1:1/d"), "werk", "--eenmalig")

    assert outcome.status == 1
    assert "De database geeft geen antwoord zoals het hoort" in outcome.err
    assert "Traceback" not in outcome.err
