"""The parser of one command: its help in the chosen language, and arguments that refuse what cannot be."""

import argparse
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import NoReturn

from keukentafel.command.console import Console, fault
from keukentafel.command.texts import Texts

ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MAX_DAYS = 36_500
SECTIONS = ("voorbeelden", "uitkomst")


class Parser(argparse.ArgumentParser):
    """An argument parser that raises CommandFault in the user's language instead of leaving the program."""

    def __init__(self, command: str, console: Console) -> None:
        self.command = command
        self.console = console
        texts = console.texts
        super().__init__(
            prog=f"keukentafel {command}",
            description=texts.help_of(command, "uitleg"),
            epilog="\n\n".join(_section(texts, command, part) for part in SECTIONS),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        self._optionals.title = texts.words["opties"]
        self._positionals.title = texts.words["argumenten"]

    def error(self, message: str) -> NoReturn:
        """Refuse the line that was typed; argparse calls this."""
        raise fault(self.console, "verkeerd_gebruik", opdracht=self.prog, fout=message)

    def option(self, name: str, **how: object) -> None:
        """Add an argument or option whose help stands in the data file under its Dutch name."""
        text = self.console.texts.option(self.command, name.lstrip("-"))
        # argparse's own signature takes any keyword; the names are checked by argparse itself.
        self.add_argument(name, help=text.replace("%", "%%"), **how)  # type: ignore[arg-type]

    def json_option(self) -> None:
        """Add `--json`, which every command with an answer has."""
        self.option("--json", action="store_true")

    def checked(self, read: Callable[[str], object], code: str) -> Callable[[str], object]:
        """Return a reader for an argument that refuses with the sentence for `code` where `read` raises ValueError."""

        def reader(typed: str) -> object:
            try:
                return read(typed)
            except (ValueError, OverflowError):
                raise fault(self.console, code, getypt=typed[:60]) from None

        return reader

    def number(self, lowest: int, highest: int) -> Callable[[str], int]:
        """Return a reader for an argument that must be a whole number between these two."""

        def reader(typed: str) -> int:
            number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 12 else lowest - 1
            if not lowest <= number <= highest:
                raise fault(self.console, "getal_onmogelijk", getypt=typed[:60], van=lowest, tot=highest)
            return number

        return reader

    def date_option(self, name: str, **how: object) -> None:
        """Add an option that takes a date of the calendar, written 2026-03-16."""
        self.option(
            name, type=self.checked(read_date, "datum_onmogelijk"), metavar=self.console.texts.words["datum"], **how
        )


def read_date(typed: str) -> date:
    """Return the date in `typed`, written 2026-03-16 and nothing else.  Raises ValueError."""
    if not ISO_DATE.fullmatch(typed):
        raise ValueError(typed)
    return date.fromisoformat(typed)


def read_days(typed: str) -> int:
    """Return a number of days, 0 up to a century.  Raises ValueError."""
    days = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else -1
    if not 0 <= days <= MAX_DAYS:
        raise ValueError(typed)
    return days


def read_port(typed: str) -> int:
    """Return a port that a program may serve on, 1 up to 65535.  Raises ValueError."""
    port = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0
    if not 1 <= port <= 65_535:
        raise ValueError(typed)
    return port


def _section(texts: Texts, command: str, part: str) -> str:
    body = "\n".join(f"  {line}".rstrip() for line in texts.help_of(command, part).splitlines())
    return f"{texts.words[part]}:\n{body}"


def speak(table: Mapping[str, str]) -> None:
    """Make argparse say its own sentences by `table`; what is not in it stays English.

    argparse has no other way in than its module-level `_`, which it takes from gettext.
    """
    argparse._ = lambda text: table.get(text, text)  # type: ignore[attr-defined]
