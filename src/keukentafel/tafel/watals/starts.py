"""The cards to take over, with sentences to say at the table, from `content/watals/kaarten.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass

from keukentafel.content import folder
from keukentafel.tafel.language import current
from wet.citation import cite
from wet.teksten.talen import read, remembered

_Row = Mapping[str, str | int | list[str]]


@dataclass(frozen=True, slots=True)
class Start:
    """A card to take over, in one language; `tip` is "" where there is none, and advice where it has no sources."""

    code: str
    what: str
    example: str
    to_say: tuple[str, ...]
    tip: str
    sources: tuple[str, ...]
    months: int


def starts(language: str | None = None) -> tuple[Start, ...]:
    """Return the cards to take over, in their order, in the language of the page where none is named."""
    return tuple(_start(code, row, language or current()) for code, row in _rows().items())


def start_of(code: str, language: str | None = None) -> Start | None:
    """Return one card by its code, None where there is none."""
    row = _rows().get(code)
    return _start(code, row, language or current()) if row is not None else None


def _start(code: str, row: _Row, language: str) -> Start:
    return Start(
        code=code,
        what=_said(row, "", language),
        example=_said(row, "voorbeeld_", language),
        to_say=tuple(_list(row, f"zeg_{language}") or _list(row, "zeg_nl")),
        tip=_said(row, "tip_", language),
        sources=tuple(str(cite(each)) for each in _list(row, "bron")),
        months=int(str(row["maanden"])),
    )


def _said(row: _Row, prefix: str, language: str) -> str:
    return str(row.get(f"{prefix}{language}") or row.get(f"{prefix}nl") or "")


def _list(row: _Row, key: str) -> list[str]:
    found = row.get(key, [])
    return found if isinstance(found, list) else []


@remembered
def _rows() -> Mapping[str, _Row]:
    return read(folder("content") / "watals" / "kaarten.toml")
