"""`keukentafel taal`: makes the file of a further language, and says what is missing or broken in one."""

import json
from pathlib import Path

import pytest
from command_makers import run_command

from keukentafel.config import checks_languages
from keukentafel.config.checks_languages import check_languages

BROKEN = (
    'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    'msgctxt "content/weg:dag.uiterlijk"\nmsgid "uiterlijk {dag}"\nmsgstr "au plus tard {jour}"\n'
)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    file = tmp_path / "fr.po"
    file.write_text(BROKEN, "utf-8")
    return file


def test_a_new_file_comes_out_ready_to_be_checked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made = run_command(monkeypatch, "taal", "--nieuw", "pl")
    (tmp_path / "pl.po").write_text(made.out, "utf-8")
    told = run_command(monkeypatch, "taal", str(tmp_path / "pl.po"), "--json")

    (row,) = json.loads(told.out)
    assert (made.status, told.status) == (0, 0)
    assert row["ontbreken"] == row["zinnen"] > 2000 and row["stuk"] == []


def test_a_file_is_brought_up_to_date_in_its_own_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "fr.po"
    file.write_text(BROKEN.replace("{jour}", "{dag}"), "utf-8")

    run_command(monkeypatch, "taal", "--nieuw", "fr", str(file), "--uit", str(file))

    (row,) = json.loads(run_command(monkeypatch, "taal", str(file), "--json").out)
    assert row["zinnen"] - row["ontbreken"] == 1


def test_a_broken_gap_is_refused_by_file_and_line(monkeypatch: pytest.MonkeyPatch, broken: Path) -> None:
    told = run_command(monkeypatch, "taal", str(broken))

    assert told.status == 1
    assert f"{broken}:5: in “uiterlijk {{dag}}” staat {{jour}}; nodig is {{dag}}." in told.out


def test_what_is_no_translation_is_refused_in_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "fr.po").write_text("geen gettext", "utf-8")

    told = run_command(monkeypatch, "taal", str(tmp_path / "fr.po"))

    assert told.status == 2 and "fr.po:" in told.err and "geen vertaling" in told.err


@pytest.mark.parametrize("code", ["nl", "en", "Frans", "f"])
def test_only_another_language_can_be_made(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    told = run_command(monkeypatch, "taal", "--nieuw", code)

    assert told.status == 2 and "geen code van een andere taal" in told.err


def test_the_check_of_an_installation_counts_what_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pl.po").write_text(BROKEN.split("msgctxt")[0], "utf-8")
    monkeypatch.setattr(checks_languages, "translation_files", lambda: [tmp_path / "pl.po"])

    found = check_languages("nl")

    assert found.goed and "Polski" in found.tekst and "nog in het Nederlands" in found.tekst


def test_the_check_of_an_installation_fails_on_a_broken_sentence(monkeypatch: pytest.MonkeyPatch, broken: Path) -> None:
    monkeypatch.setattr(checks_languages, "translation_files", lambda: [broken])

    found = check_languages("en")

    assert not found.goed and "fr.po is not right, line 5" in found.tekst
