"""The stand of a dossier as plain lines for a person in a terminal."""

from collections.abc import Mapping, Sequence
from datetime import date

from keukentafel.command.console import Console, printable
from keukentafel.command.table import aligned, wrapped
from wet.teksten import written_date

Row = Mapping[str, object]


def show(stand: Row, console: Console) -> None:
    """Print a stand, as `Stand.as_json` gives it: where, whose turn, the terms, what may be done, what to watch."""
    words = console.texts.words
    head = [
        (f"{words['fase']}:", f"{_plain(stand['fase'])} ({_day(stand['op'], console)})"),
        (f"{words['aan_zet']}:", _plain(stand["aan_zet"])),
    ]
    if stand["verandert_op"]:
        head.append((f"{words['verandert_op']}:", _day(stand["verandert_op"], console)))
    for line in aligned(head, indent=""):
        console.line(line)
    _section(console, words["waarschuwingen"], _warnings(stand))
    _section(console, words["termijnen"], _terms(stand, console))
    _section(console, words["kan"], _actions(stand))
    _section(console, words["later"], _later(stand, console))


def _section(console: Console, title: str, lines: Sequence[str]) -> None:
    if lines:
        console.line()
        console.line(f"{title}:")
        for line in lines:
            console.line(line)


def _warnings(stand: Row) -> list[str]:
    return [line for row in _rows(stand, "waarschuwingen") for line in _item(f"{row['tekst']}{_sources(row)}")]


def _terms(stand: Row, console: Console) -> list[str]:
    rows = _rows(stand, "termijnen")
    cells = [
        (_plain(row["soort"]), _day(row["laatste_dag"], console), _plain(row["status"]), _plain(row["van"]))
        for row in rows
    ]
    lines = []
    for line, row in zip(aligned(cells), rows, strict=True):
        lines += [line, *wrapped(f"{row['uitleg']}{_sources(row)}", indent="    ")]
    return lines


def _actions(stand: Row) -> list[str]:
    allowed = [row for row in _rows(stand, "kan") if row["mag"]]
    return [line for row in allowed for line in _item(f"{_plain(row['actie'])}: {row['reden']}{_sources(row)}")]


def _later(stand: Row, console: Console) -> list[str]:
    rows = [(_day(row.get("op"), console), _plain(row.get("soort"))) for row in _rows(stand, "later")]
    return aligned(rows)


def _rows(stand: Row, key: str) -> list[Row]:
    found = stand[key]
    return [row for row in found if isinstance(row, Mapping)] if isinstance(found, Sequence) else []


def _item(text: str) -> list[str]:
    first, *rest = wrapped(printable(text), width=84) or [""]
    return [f"  - {first}", *(f"    {line}" for line in rest)]


def _sources(row: Row) -> str:
    sources = row["bron"]
    return f" [{'; '.join(str(source) for source in sources)}]" if isinstance(sources, Sequence) and sources else ""


def _plain(code: object) -> str:
    return printable(str(code).replace("_", " "))


def _day(day: object, console: Console) -> str:
    return written_date(date.fromisoformat(str(day)), console.language) if day else console.texts.words["onbekend"]
