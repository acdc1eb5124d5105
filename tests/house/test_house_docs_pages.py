"""What a page tells somebody to open or to type exists."""

import importlib.util
import io
import os
import re
import shlex
from importlib import import_module
from pathlib import Path

import pytest

from keukentafel.command.console import Console
from keukentafel.command.dispatch import COMMANDS, parser_of
from keukentafel.command.texts import texts_in
from keukentafel.config.start import _parser as start_parser
from keukentafel.config.theme import read_theme
from tests.house import pages
from tests.house.pages import read
from tests.programs import ROOT
from wet.dated import read_table
from wet.kalender import KNOWN_THROUGH
from wet.teksten import written_date

PAGES = pages.pages()
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
STATUS = re.compile(r"^Status: (proposed|accepted|replaced by \d{4})[.,] [Bb]uilt", re.MULTILINE)
OURS = re.compile(r"python -m ((?:tests|keukentafel|wet|setup)(?:\.\w+)*)")


def name_of(document: Path) -> str:
    return str(document.relative_to(ROOT))


def leads_nowhere(page: Path, link: str) -> bool:
    """Tell whether a link inside the project points to a file or heading that is not there."""
    target, _, anchor = link.partition("#")
    file = (page.parent / target).resolve() if target else page
    if not file.exists():
        return True
    return bool(anchor) and anchor not in pages.anchors(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("document", PAGES, ids=name_of)
def test_every_link_between_our_pages_leads_somewhere(document: Path) -> None:
    inside = [link for link in pages.links(document.read_text(encoding="utf-8")) if not re.match(r"\w+:", link)]

    assert [link for link in inside if leads_nowhere(document, link)] == []


def test_a_link_that_leads_nowhere_is_seen() -> None:
    assert leads_nowhere(ROOT / "README.md", "docs/nergens.md")
    assert leads_nowhere(ROOT / "README.md", "docs/opdrachten.md#nergens")
    assert not leads_nowhere(ROOT / "README.md", "docs/opdrachten.md#bewaar")


@pytest.mark.parametrize("document", PAGES, ids=name_of)
def test_every_module_of_ours_that_a_page_runs_exists(document: Path) -> None:
    for name in OURS.findall(document.read_text(encoding="utf-8")):
        found = importlib.util.find_spec(name)
        assert found is not None, name
        is_package = found.submodule_search_locations is not None
        assert not is_package or importlib.util.find_spec(f"{name}.__main__"), f"{name} cannot be run"


@pytest.mark.parametrize("document", PAGES, ids=name_of)
def test_every_script_of_ours_that_a_page_runs_exists_and_takes_its_options(document: Path) -> None:
    for line in pages.lines(document.read_text(encoding="utf-8")):
        script, *options = shlex.split(line, comments=True) if re.match(r"(\./|setup/)[a-z]", line) else [""]
        assert not script or os.access(ROOT / script, os.X_OK), line
        if script == "./start":
            start_parser().parse_args(options)


def typed_commands(text: str) -> list[list[str]]:
    """Return the command lines of `keukentafel` in the code blocks of a page, also behind a path."""
    found = []
    for line in pages.lines(text):
        command = re.match(r"(?:ExecStart=)?(?:[\w./-]+/)?keukentafel (.+)", line)
        if command and not command[1].startswith("OPDRACHT"):
            found.append(shlex.split(command[1], comments=True))
    return found


@pytest.mark.parametrize("document", PAGES, ids=name_of)
def test_every_command_line_on_a_page_is_one_that_the_program_takes(document: Path) -> None:
    console = Console(texts_in("nl"), io.BytesIO(), io.StringIO(), io.StringIO())
    for name, *typed in typed_commands(document.read_text(encoding="utf-8")):
        parser_of(console, import_module(COMMANDS[name]), name).parse_args(typed)


@pytest.mark.parametrize("document", PAGES, ids=name_of)
def test_every_command_named_in_a_sentence_exists(document: Path) -> None:
    named = re.findall(r"`keukentafel ([a-z-]+)[^`]*`", document.read_text(encoding="utf-8"))

    assert set(named) <= set(COMMANDS)


def test_the_command_lines_are_really_read() -> None:
    assert len(typed_commands(read("docs/opdrachten.md") + read("docs/gemeente/README.md"))) > 6


def test_the_first_page_names_the_two_commands() -> None:
    assert {"./start", "./test"} <= {line.split()[0] for line in pages.lines(read("README.md"))}


@pytest.mark.parametrize("document", DECISIONS, ids=lambda document: document.name[:4])
def test_every_decision_has_its_number_a_status_and_a_line_in_the_list(document: Path) -> None:
    text, number = document.read_text(encoding="utf-8"), document.name[:4]

    assert re.match(rf"# 0*{int(number)}[.:] ", text)
    assert STATUS.search(text)
    assert f"| [{number}]({document.name}) |" in read("docs/decisions/README.md")


def test_no_two_decisions_have_one_number() -> None:
    numbers = [page.name[:4] for page in DECISIONS]

    assert len(numbers) == len(set(numbers))


def test_the_example_of_a_theme_is_one_that_keukentafel_takes(tmp_path: Path) -> None:
    [example] = pages.blocks(read("docs/gemeente/README.md"), "css")
    file = tmp_path / "thema.css"
    file.write_text(example, encoding="utf-8")

    assert "--kt-deur" in read_theme(file)


def test_every_token_that_is_explained_to_a_gemeente_exists() -> None:
    tokens = set(re.findall(r"(--kt-[\w-]+):", read("src/keukentafel/design/static/design/tokens.css")))

    assert set(re.findall(r"--kt-[\w-]+", read("docs/gemeente/README.md"))) <= tokens


def test_a_gemeente_is_told_until_when_the_law_data_hold() -> None:
    text = read("docs/gemeente/README.md")
    paid_until = max(row["valid_to"] for row in read_table("contribution")["amounts"])

    assert f"| {written_date(KNOWN_THROUGH, 'nl')} |" in text
    assert f"| {written_date(paid_until, 'nl')} |" in text
