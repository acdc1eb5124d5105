"""What the docs say of the command line is what it does: every command and option, and none besides."""

import io
import re
from importlib import import_module
from pathlib import Path

import pytest

from keukentafel.bestand.faults import codes
from keukentafel.command.console import Console
from keukentafel.command.dispatch import COMMANDS, parser_of
from keukentafel.command.texts import texts_in

DOCS = Path(__file__).resolve().parents[3] / "docs"
PAGE = (DOCS / "opdrachten.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## `([a-z-]+)`\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))


def options_of(name):
    console = Console(texts_in("nl"), io.BytesIO(), io.StringIO(), io.StringIO())
    actions = parser_of(console, import_module(COMMANDS[name]), name)._actions
    return {action.option_strings[-1] if action.option_strings else action.dest for action in actions} - {"--help"}


def test_every_command_has_its_section_and_no_other_has():
    assert set(SECTIONS) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_of_a_command_stands_in_its_table_and_no_other_does(name):
    cells = re.findall(r"^\| (`[^|]*`) \|", SECTIONS[name], re.MULTILINE)
    told = {word for cell in cells for word in re.findall(r"`([^`]+)`", cell)}

    assert told == options_of(name)


def test_every_code_of_a_fault_of_the_file_stands_in_the_docs():
    page = (DOCS / "bestandsformaat.md").read_text("utf-8")

    assert {code for code in codes() if f"`{code}`" not in page} == set()
