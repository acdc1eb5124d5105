"""Where a command reads from and writes to, and how it says that something is wrong."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO, TextIO

from keukentafel.command.texts import Language, Texts

OK = 0
CHECK_FAILED = 1
BAD_INPUT = 2
BROKEN = 3
INTERRUPTED = 130
PIPE_CLOSED = 141


@dataclass(frozen=True, slots=True)
class Console:
    """The three streams and the language of one run."""

    texts: Texts
    stdin: BinaryIO
    stdout: TextIO
    stderr: TextIO

    @property
    def language(self) -> Language:
        """The language that people are answered in, "nl" or "en"."""
        return self.texts.language

    def line(self, text: str = "") -> None:
        """Write one line of the answer."""
        self.stdout.write(text + "\n")

    def json(self, data: object) -> None:
        """Write the answer as one JSON value on one line."""
        self.stdout.write(as_json_line(data))

    def warn(self, text: str) -> None:
        """Write one line beside the answer; the command goes on."""
        self.stderr.write(printable(text.replace("\n", " ")) + "\n")

    def progress(self, part: str, count: int) -> None:
        """Say beside the answer that a part of long work is done, with its rows or bytes."""
        self.warn(self.texts.message("voortgang", onderdeel=part, aantal=count))


def printable(text: str) -> str:
    """Return text that does nothing to a terminal but show itself."""
    return "".join(sign if sign.isprintable() else "?" for sign in text)


def as_json_line(data: object) -> str:
    """Return data as one line of JSON."""
    return json.dumps(data, ensure_ascii=False) + "\n"


class CommandFault(Exception):
    """A command cannot go on; `fouten` has each reason, `status` the exit status."""

    def __init__(self, fouten: Sequence[Mapping[str, object]], status: int = BAD_INPUT) -> None:
        super().__init__(str(fouten))
        self.fouten = fouten
        self.status = status


def fault(console: Console, code: str, status: int = BAD_INPUT, **values: object) -> CommandFault:
    """Return a refusal with one reason, ready to be raised."""
    text = console.texts.message(code, **{name: printable(str(value)) for name, value in values.items()})
    return CommandFault([{"feit": None, "soort": None, "code": code, "tekst": text}], status)


def report_faults(console: Console, fouten: Sequence[Mapping[str, object]], *, in_json: bool) -> None:
    """Write faults: as JSON on standard output where asked for, else a line each on standard error."""
    if in_json:
        console.json({"fouten": list(fouten)})
        return
    for one in fouten:
        console.warn(f"{_place(console, one)}{one['tekst']}")


def _place(console: Console, one: Mapping[str, object]) -> str:
    if one.get("feit") is None:
        return ""
    kind = f" ({one['soort']})" if one.get("soort") else ""
    return f"{console.texts.words['feit']} {one['feit']}{kind}: "
