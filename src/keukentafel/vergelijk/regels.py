"""The rules that suggest an answer, read from `woorden/verslag.toml` and `woorden/besluit.toml`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from keukentafel.vergelijk.woorden import words
from wet.toets import Antwoord, Document, Wet

_LISTS: Final = (
    *("zin", "en", "en_ook", "niet", "zin_met", "ergens", "ook_ergens", "nergens"),
    *("kenmerk", "geen_kenmerk", "als", "tenzij", "leeg_onder"),
)
_SHARED: Final[Mapping[str, Sequence[str]]] = words("patronen")["patronen"]
"""Patterns that more rules use, by the name that they call them by: "@samenwoner"."""


@dataclass(frozen=True, slots=True)
class Regel:
    """One rule: all that is given must hold.  `woorden/verslag.toml` tells what each field means.

    `waarom` is the code of its reason, whose words stand in `content/vergelijk`; rules may share one.
    """

    id: str
    element: str
    antwoord: Antwoord
    waarom: str
    wetten: tuple[Wet, ...]
    zin: tuple[str, ...]
    en: tuple[str, ...]
    en_ook: tuple[str, ...]
    niet: tuple[str, ...]
    ontkend: bool | None
    buurt: int
    zin_met: tuple[str, ...]
    ergens: tuple[str, ...]
    ook_ergens: tuple[str, ...]
    nergens: tuple[str, ...]
    groepen: tuple[tuple[str, ...], ...]
    minstens: int
    hoogstens: int
    passage: int
    kenmerk: tuple[str, ...]
    geen_kenmerk: tuple[str, ...]
    als: tuple[str, ...]
    tenzij: tuple[str, ...]
    leeg_onder: tuple[str, ...]


@cache
def rules(document: Document) -> tuple[Regel, ...]:
    """Return the rules for a kind of document, in the order in which they are tried."""
    return tuple(_rule(row) for row in words(document)["regel"])


def _rule(row: Mapping[str, Any]) -> Regel:
    groepen = tuple(tuple(_spelled_out(group)) for group in row.get("groepen", ()))
    lists: dict[str, Any] = {name: tuple(_spelled_out(row.get(name, ()))) for name in _LISTS}
    return Regel(
        id=row["id"],
        element=row["element"],
        antwoord=Antwoord(row["antwoord"]),
        waarom=row.get("waarom", row["id"].removeprefix("besluit_")),
        wetten=tuple(row.get("wetten", ("wmo", "jeugdwet"))),
        ontkend=row.get("ontkend"),
        buurt=row.get("buurt", 0),
        groepen=groepen,
        minstens=row.get("minstens", 0),
        hoogstens=row.get("hoogstens", len(groepen)),
        passage=row.get("passage", 0),
        **lists,
    )


def _spelled_out(patterns: Iterable[str]) -> Iterator[str]:
    """Yield patterns with those that are shared in the place of their name.  Raises KeyError for an unknown name."""
    for each in patterns:
        if each.startswith("@"):
            yield from _SHARED[each[1:]]
        else:
            yield each
