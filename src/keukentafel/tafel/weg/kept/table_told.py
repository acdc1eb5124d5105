"""What was told at a table, line by line, with what became of it: corrected, withdrawn, put back, by whom and when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.utils import timezone

from keukentafel.bestand.entries import Version
from keukentafel.tafel.weg.kept.lines import Line, Written
from keukentafel.tafel.weg.kept.reading import Reading
from keukentafel.tafel.weg.telling.story import day_of
from keukentafel.tafel.weg.telling.told import Told, line_of, unfolded
from keukentafel.tafel.weg.texts import has, text
from wet.teksten import written_date

Became = Literal["verteld", "verbeterd", "weggehaald", "teruggezet"]

_LAST = "9999"


@dataclass(frozen=True, slots=True)
class Names:
    """Who sits at the table, by seat: what people call them; `me` is the seat of who looks."""

    by_seat: Mapping[str, str]
    me: str
    language: str

    def of(self, seat: str) -> str:
        """Return the name of who wrote something, "u" for who looks, or that we do not know (any more)."""
        if seat == self.me:
            return text("tafel.uzelf", self.language)
        return self.by_seat.get(seat) or text("tafel.iemand", self.language)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that was written: what it said (None: it was withdrawn), and in words what it did, by whom and when."""

    name: str
    said: Told | None
    words: str


@dataclass(frozen=True, slots=True)
class TableLine:
    """One line: what counts now (None: nothing), all that was written about it, and the choices where it is a clash.

    `earlier` are the events that no longer count, oldest first; `last` is the one that does, or that withdrew it.
    """

    now: Told | None
    earlier: tuple[Event, ...]
    last: Event
    choices: tuple[Event, ...] = ()
    reason: str = ""

    @property
    def back(self) -> Event | None:
        """What comes back where a withdrawn line is put back: the last that was said; None where all is wiped."""
        return next((event for event in reversed(self.earlier) if event.said), None)


@dataclass(frozen=True, slots=True)
class AboutChoice:
    """One of several answers about the whole that were given at once: for whom, and who said so."""

    versie: str
    words: str
    by: str


@dataclass(frozen=True, slots=True)
class TableTold:
    """All lines of a table: those that count, those withdrawn, those set aside, and what a person has to choose."""

    counting: tuple[TableLine, ...]
    withdrawn: tuple[TableLine, ...]
    aside: tuple[TableLine, ...]
    clashes: tuple[TableLine, ...]
    abouts: tuple[AboutChoice, ...]

    @property
    def earlier(self) -> tuple[TableLine, ...]:
        """The lines that count and happened first, to fold away where there are many."""
        return self.counting[: len(self.counting) - unfolded(len(self.counting))]

    @property
    def recent(self) -> tuple[TableLine, ...]:
        """The lines that count and happened last."""
        return self.counting[len(self.earlier) :]

    @property
    def has_choices(self) -> bool:
        """Whether something waits for a person to choose."""
        return bool(self.clashes or self.abouts or self.aside)


def table_told(reading: Reading, names: Names) -> TableTold:
    """Return what was told at a table, oldest first."""
    aside = {id(each.line): each.reason for each in reading.aside}
    rows = sorted(reading.lines, key=lambda line: (_day(line), line.facts[0].order))
    shown = [(line, _table_line(line, aside.get(id(line), ""), names)) for line in rows if _has_words(line)]
    return TableTold(
        counting=tuple(row for line, row in shown if row.now and not line.is_clash and not row.reason),
        withdrawn=tuple(row for line, row in shown if not row.now and not line.is_clash),
        aside=tuple(row for line, row in shown if row.reason),
        clashes=tuple(row for line, row in shown if line.is_clash),
        abouts=tuple(_about(version, names) for version in reading.about_clash),
    )


def _has_words(line: Line) -> bool:
    return any(fact.content is not None for fact in line.facts)


def _day(line: Line) -> str:
    shown = line.counts or line.facts[0]
    return day_of(shown.content or {}) or _LAST


def _table_line(line: Line, reason: str, names: Names) -> TableLine:
    events = _events(line, names)
    by_fact = dict(zip(line.facts, events, strict=True))
    end = line.counts or line.ends[0]
    return TableLine(
        now=_told(line.counts, names.language) if line.counts else None,
        earlier=tuple(by_fact[fact] for fact in line.facts if fact is not end and fact.content is not None),
        last=by_fact[end],
        choices=tuple(by_fact[fact] for fact in line.ends if fact.content is not None) if line.is_clash else (),
        reason=reason,
    )


def _events(line: Line, names: Names) -> list[Event]:
    """Return what was written about a line; who says again what stood there before, put it back."""
    seen: set[bytes] = set()
    found = []
    for fact in line.facts:
        became: Became = "verteld" if not fact.replaces else "verbeterd"
        if fact.is_withdrawal:
            became = "weggehaald"
        elif fact.replaces and fact.says in seen:
            became = "teruggezet"
        seen.add(fact.says)
        said = None if fact.is_withdrawal else _told(fact, names.language)
        when = _moment(fact.at, names.language)
        found.append(Event(fact.id, said, text(f"tafel.{became}", names.language, door=names.of(fact.door), dag=when)))
    return found


def _told(fact: Written, language: str) -> Told:
    """Return one fact in words; of what a strange program wrote there may be none, then its code is shown."""
    content = fact.content or {}
    kind = str(content.get("soort", ""))
    try:
        return line_of(fact.id, content, language)
    except (KeyError, ValueError):
        return Told(fact.id, text(f"feit.{kind}", language) if has(f"feit.{kind}", language) else kind[:60], "", ())


def _moment(at: str, language: str) -> str:
    """Return on which day something was written, in the Netherlands; empty where the clock said nonsense."""
    try:
        return written_date(timezone.localdate(datetime.fromisoformat(at)), language)
    except (ValueError, OverflowError):
        return ""


def _about(version: Version, names: Names) -> AboutChoice:
    inhoud = version.data.get("inhoud")
    said = inhoud if isinstance(inhoud, Mapping) else {}
    law, route = str(said.get("wet", "")), str(said.get("route") or "gemeente")
    code = f"tafel.wet.{law}.{route}" if law == "jeugdwet" else f"tafel.wet.{law}"
    words = text(code, names.language) if has(code, names.language) else law[:20]
    gemeente = said.get("gemeente")
    where = str(gemeente.get("naam") or "")[:60] if isinstance(gemeente, Mapping) else ""
    return AboutChoice(version.versie, f"{words}, {where}" if where else words, names.of(str(version.data.get("door"))))
