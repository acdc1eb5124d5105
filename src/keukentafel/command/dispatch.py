"""Finding the command that was asked for, running it, and turning whatever happens into an exit status."""

import argparse
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper
from types import ModuleType
from typing import TextIO

from keukentafel.command.console import (
    BAD_INPUT,
    BROKEN,
    INTERRUPTED,
    OK,
    PIPE_CLOSED,
    CommandFault,
    Console,
    fault,
    report_faults,
)
from keukentafel.command.parser import Parser, speak
from keukentafel.command.texts import DEFAULT_LANGUAGE, LANGUAGES, Language, Texts, texts_in

# By name and not by import: `termijn` must not wait for Django, nor `stand` for the typesetter of letters.
COMMANDS: Mapping[str, str] = {
    "termijn": "keukentafel.command.termijn",
    "termijnen-controle": "keukentafel.command.termijnen_controle",
    "stand": "keukentafel.command.stand",
    "bijdrage": "keukentafel.command.bijdrage",
    "brief": "keukentafel.command.brief",
    "demo": "keukentafel.command.demo",
    "bewaar": "keukentafel.command.bewaar",
    "herstel": "keukentafel.command.herstel",
    "controle": "keukentafel.command.controle",
    "taal": "keukentafel.command.taal",
    "start": "keukentafel.command.start",
    "werk": "keukentafel.command.werk",
}

# By name too: finding out the version reads the metadata of packages, which costs more than computing a term.
PRODUCT = "keukentafel.command.product"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit status; never raises, never prints a traceback unless debugging."""
    typed = list(sys.argv[1:] if argv is None else argv)
    language, rest = chosen_language(typed)
    console = Console(texts_in(language), sys.stdin.buffer, _in_utf8(sys.stdout), sys.stderr)
    try:
        status = _guarded(console, rest)
        console.stdout.flush()
    except BrokenPipeError:
        # Whoever read us has left.
        _drop_output()
        return PIPE_CLOSED
    except OSError as refusal:  # a full disk behind `> FILE`
        _drop_output()
        console.warn(console.texts.message("uitvoer_mislukt", reden=refusal.strerror or refusal))
        return BAD_INPUT
    return status


def _drop_output() -> None:
    """Send what is still waiting to be written nowhere, or Python would try it again when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _in_utf8(stream: TextIO) -> TextIO:
    """Return the stream set to UTF-8, which JSON has to be and in which every answer can be written."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8")
    return stream


def chosen_language(typed: Sequence[str]) -> tuple[Language, list[str]]:
    """Return the language and what was typed without `--taal`: the option wins over KEUKENTAFEL_TAAL, else Dutch.

    An option that names no language stays in what was typed, to be refused there as any other mistake.
    """
    options = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    options.add_argument("--taal")
    try:
        found, rest = options.parse_known_args(typed)
    except argparse.ArgumentError:
        return DEFAULT_LANGUAGE, list(typed)
    if found.taal is not None and found.taal not in LANGUAGES:
        return DEFAULT_LANGUAGE, list(typed)
    asked = found.taal or os.environ.get("KEUKENTAFEL_TAAL", "")
    return LANGUAGES.get(asked, DEFAULT_LANGUAGE), rest


def _guarded(console: Console, typed: Sequence[str]) -> int:
    in_json = "--json" in typed
    try:
        return _run(console, typed)
    except CommandFault as refusal:
        report_faults(console, refusal.fouten, in_json=in_json)
        return refusal.status
    except KeyboardInterrupt:
        console.warn(console.texts.message("onderbroken"))
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except Exception as bug:  # the outermost edge: a person gets one line, a developer the rest with KEUKENTAFEL_DEBUG
        if os.environ.get("KEUKENTAFEL_DEBUG"):
            traceback.print_exc(file=console.stderr)
        console.warn(console.texts.message("programmafout", fout=f"{type(bug).__name__}: {bug}"))
        return BROKEN


def _run(console: Console, typed: Sequence[str]) -> int:
    speak(console.texts.argparse)
    if "--taal" in typed:
        raise fault(console, "taal_onbekend", talen=", ".join(LANGUAGES))
    if not typed or typed[0] in {"-h", "--help"}:
        console.line(overview(console.texts))
        return OK if typed else BAD_INPUT
    name, rest = typed[0], typed[1:]
    if name == "--versie":
        console.line(import_module(PRODUCT).product_version())
        return OK
    if name not in COMMANDS:
        raise fault(console, "onbekende_opdracht", getypt=name[:60], opdrachten=", ".join(COMMANDS))
    command = import_module(COMMANDS[name])
    return _run_command(console, command, name, rest)


def _run_command(console: Console, command: ModuleType, name: str, rest: Sequence[str]) -> int:
    parser = parser_of(console, command, name)
    if {"-h", "--help"} & set(rest):
        console.line(parser.format_help().rstrip())
        return OK
    status: int = command.run(parser.parse_args(rest), console)
    return status


def parser_of(console: Console, command: ModuleType, name: str) -> Parser:
    """Return the parser of one command, with all its options."""
    parser = Parser(name, console)
    command.arguments(parser)
    return parser


def overview(texts: Texts) -> str:
    """Return the help of the program as a whole: every command in one line."""
    width = max(len(name) for name in COMMANDS)
    lines = [f"  {name:<{width}}  {texts.help_of(name, 'kort')}" for name in COMMANDS]
    return texts.messages["overzicht"].format(opdrachten="\n".join(lines)).strip()
