"""The talk as it stands at a table: every form of the page with what was written in it, for paper, page and device."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256

from django.utils import timezone

from keukentafel.tafel.afspraak.appointment import Appointment
from keukentafel.tafel.afspraak.standing import standing
from keukentafel.tafel.gesprek.entries import (
    CLOSING,
    HERE,
    KINDS,
    NOTE,
    POINT,
    PROMISE,
    QUESTION,
    name_of,
    sheet_for,
)
from keukentafel.tafel.gesprek.points import Prepared, prepared_at
from keukentafel.tafel.gesprek.texts import Line, lines_of
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import fresh
from keukentafel.tafel.kluis.said import Said, SaidOnce, said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.oefenen.cues import Cue
from keukentafel.tafel.week.for_plan import for_plan as week_told

DAYS_AFTER, DAYS_WITHOUT = 2, 7
"""How many days a copy on a device may be read after the day of the talk, and after today where no day is known."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing to fill in: an entry that is there, or the name of one that may come."""

    id: str
    soort: str
    over: str
    sheet: str
    may_write: bool
    values: Mapping[str, str] = field(default_factory=dict)
    seen: str = ""
    said: tuple[SaidOnce, ...] = ()
    versie: str = field(default_factory=fresh)

    @property
    def is_conflict(self) -> bool:
        """Whether two people wrote past each other, so that somebody has to choose."""
        return len(self.said) > 1

    @property
    def is_private(self) -> bool:
        """Whether only its writer reads it."""
        return self.sheet == EIGEN

    @property
    def by(self) -> str:
        """Who wrote it last, "" where nobody did or one did so oneself."""
        return "" if not self.said or self.said[-1].is_mine else self.said[-1].by


@dataclass(frozen=True, slots=True)
class Point:
    """A point to raise: what was prepared of it (None for one added later), and where it stands at the talk."""

    cue: Cue | None
    slip: Slip

    @property
    def title(self) -> str:
        """What it is about."""
        return self.cue.title if self.cue else self.slip.values.get("titel", "")


@dataclass(frozen=True, slots=True)
class Ask:
    """Something to ask before the visitor leaves, and what was answered."""

    line: Line
    slip: Slip


@dataclass(frozen=True, slots=True)
class Talk:
    """All that the page of the talk shows."""

    prepared: Prepared
    appointment: Appointment
    points: Sequence[Point]
    promises: Sequence[Slip]
    questions: Sequence[Slip]
    notes: Sequence[Slip]
    closing: Sequence[Ask]
    week: Sequence[str]

    @property
    def raised(self) -> int:
        """How many points have been discussed."""
        return sum(point.slip.values.get("stand") == "besproken" for point in self.points)

    @property
    def unasked(self) -> int:
        """How many questions for the end are still to be asked."""
        return sum(ask.slip.values.get("gevraagd") != "ja" for ask in self.closing)


def talk_at(at_table: AtTable) -> Talk:
    """Return the talk as this seat sees it."""
    prepared, desk = prepared_at(at_table), _Desk(at_table)
    points = [Point(cue, desk.named(POINT, cue.code)) for cue in prepared.points]
    asked = [desk.named(QUESTION, _digest(words), {"tekst": words}) for words in prepared.questions]
    closing = [Ask(line, desk.named(CLOSING, line.id)) for line in lines_of("slot")]
    return Talk(
        prepared=prepared,
        appointment=standing(at_table).appointment,
        points=[*points, *(Point(None, slip) for slip in desk.others(POINT))],
        promises=list(desk.others(PROMISE)),
        questions=[*asked, *desk.others(QUESTION)],
        notes=list(desk.others(NOTE)),
        closing=closing,
        week=[told.text for told in week_told(at_table)] if GEDEELD in at_table.names() else [],
    )


def blanks_of(at_table: AtTable) -> Mapping[str, object]:
    """Return what is still to be written: a form per kind, one for a note of one's own, and the frame of a point."""
    found: dict[str, object] = {soort: _blank(soort, sheet_for(at_table, soort)) for soort in KINDS}
    return {**found, "eigen": _blank(NOTE, EIGEN), "point": Point(None, _blank(POINT, sheet_for(at_table, POINT)))}


def _blank(soort: str, sheet: str) -> Slip:
    return Slip(fresh(), soort, HERE if soort == NOTE else "", sheet, True)


def ends_on(appointment: Appointment, today: date) -> date:
    """Return the last day on which a copy on a device may be read."""
    if appointment.day is not None and appointment.day >= today:
        return appointment.day + timedelta(days=DAYS_AFTER)
    return today + timedelta(days=DAYS_WITHOUT)


def today_of(at_table: AtTable) -> date:
    """Return the day of this request, in Amsterdam."""
    return timezone.localdate(at_table.at)


class _Desk:
    """The entries of the talk, each given out once: those with a name of their own first, the others after."""

    def __init__(self, at_table: AtTable) -> None:
        self._at_table = at_table
        found = [said for said in said_on(at_table, tuple(KINDS)) if said.soort != NOTE or said.over == HERE]
        self._said = {said.id: said for said in found}

    def named(self, soort: str, code: str, start: Mapping[str, str] | None = None) -> Slip:
        """Return what every device calls by the same name, with words to begin with."""
        sheet = sheet_for(self._at_table, soort)
        id = name_of(self._at_table.table.id, soort, code, sheet, str(self._at_table.seat.id))
        said = self._said.pop(id, None)
        return self._slip(said) if said else Slip(id, soort, code, sheet, True, start or {})

    def others(self, soort: str) -> Iterator[Slip]:
        """Return what is left of a kind, oldest first."""
        for said in [said for said in self._said.values() if said.soort == soort]:
            yield self._slip(self._said.pop(said.id))

    def _slip(self, said: Said) -> Slip:
        may_write = said.sheet == EIGEN or sheet_for(self._at_table, said.soort) == said.sheet
        if said.soort == NOTE and self._at_table.right_on(said.sheet) == "aantekenen":
            may_write = said.current[0].is_mine
        return Slip(said.id, said.soort, said.over, said.sheet, may_write, _joined(said), said.seen, said.current)


def _joined(said: Said) -> Mapping[str, str]:
    """Return what a form shows: what was written last, and of words that people wrote past each other all of them."""
    found: dict[str, str] = {}
    for name in KINDS[said.soort].fields:
        values = [str(one.content.get(name) or "") for one in said.current]
        each = list(dict.fromkeys(value for value in values if value))
        chosen = name in KINDS[said.soort].choices
        found[name] = "" if chosen and len(each) > 1 else "\n".join(each)
    return found


def _digest(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:32]
