"""Where somebody may be when they come in (`/nu/...`), and whose letter they hold: words from content/voordeur."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any  # TOML: tables of anything, whose shape a test holds

from keukentafel.content import folder
from wet.rechten import Right, rights_for
from wet.teksten.talen import read, remembered

PLACES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "hulp": ("melden", ()),
    "wacht": ("voorbereiden", ()),
    "gesprek": ("voorbereiden", ()),
    "verslag": ("verslag", ()),
    "brief": ("besluit", ()),
    "minder": ("besluit", ()),
    "stilte": ("voorbereiden", ("onderzoek_te_laat",)),
}
"""Each answer to "waar bent u nu?": the place on the law's road, and the warnings that go with it."""

SENDERS = ("gemeente", "cak", "svb", "ciz", "zorgkantoor", "aanbieder", "gi", "onbekend")
"""Whose letter it can be, in the order of asking."""

ICONS: Mapping[str, str] = {
    "hulp": "door",
    "wacht": "clock",
    "gesprek": "table",
    "verslag": "sheet",
    "brief": "letter",
    "minder": "less",
    "stilte": "talk",
}

EASY: Mapping[str, str] = {
    "hulp": "thuis",
    "wacht": "plan",
    "gesprek": "gesprek",
    "verslag": "verslag",
    "brief": "besluit",
    "minder": "verandert",
    "stilte": "niets",
}
"""The step of the easy layer (`tafel/makkelijk`) that says the same in short sentences."""

MOST_RIGHTS = 4
"""More than this at once is a leaflet again."""


@dataclass(frozen=True, slots=True)
class Point:
    """One sentence about a letter; without `sources` it is advice, and where not `is_certain` nobody here read them."""

    text: str
    sources: tuple[str, ...]
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Place:
    """One answer to "waar bent u nu?", in words."""

    code: str
    tap: str
    below: str
    heading: str
    lead: str
    points: tuple[Point, ...]

    @property
    def icon(self) -> str:
        """The name of its drawing."""
        return ICONS[self.code]


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose letter it is, and what one does with it."""

    code: str
    tap: str
    heading: str
    lead: str
    points: tuple[Point, ...]


@remembered
def words(language: str) -> Mapping[str, Any]:
    """Return all words of the front door in a language; raises FileNotFoundError for one that nobody knows."""
    return read(folder("content") / "voordeur" / f"{language}.toml")


def place(code: str, language: str) -> Place:
    """Return one place in words; raises KeyError for an unknown one."""
    told = words(language)[code]
    return Place(code, told["tik"], told["onder"], told["kop"], told["inleiding"], _points(told))


def places(language: str) -> tuple[Place, ...]:
    """Return all places, in the order of the road."""
    return tuple(place(code, language) for code in PLACES)


def sender(code: str, language: str) -> Sender:
    """Return one sender in words; raises KeyError for an unknown one."""
    told = words(language)["afzender"][code]
    return Sender(code, told["tik"], told["kop"], told["inleiding"], _points(told))


def _points(told: Mapping[str, Any]) -> tuple[Point, ...]:
    rows = told.get("punten", ())
    return tuple(Point(row["tekst"], tuple(row["bron"]), row.get("zeker", True)) for row in rows)


def senders(language: str) -> tuple[Sender, ...]:
    """Return everybody who may have sent a letter."""
    return tuple(sender(code, language) for code in SENDERS)


@dataclass(frozen=True, slots=True)
class Known:
    """One right at a place, in words, with its sources."""

    statement: str
    to_say: str
    explanation: str
    correction: str | None
    sources: tuple[str, ...]


def known_rights(code: str, language: str) -> tuple[Known, ...]:
    """Return the few rights that matter at a place; raises KeyError for an unknown one.

    For an adult: most who come in here ask under the Wmo.  Whoever asks for a child is told where to go on.
    """
    plek, warnings = PLACES[code]
    found = rights_for("wmo", plek, warnings, "client")[:MOST_RIGHTS]
    return tuple(_known(right, language) for right in found)


def _known(right: Right, language: str) -> Known:
    return Known(
        statement=right.statement(language),
        to_say=right.to_say(language),
        explanation=right.explanation(language),
        correction=right.correction(language),
        sources=tuple(str(source) for source in right.sources["wmo"]),
    )
