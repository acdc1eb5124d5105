"""The overview of all tables on one ring, for who supports many people: their heads only, none is opened whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from keukentafel.tafel.deur.gate import with_ring
from keukentafel.tafel.kluis.opening import Opened
from keukentafel.tafel.kluis.overview import TableHead, heads


@dataclass(frozen=True, slots=True)
class Line:
    """One table in one line: whose, where on the road, when that changes, until when one may, when it was open."""

    table_id: UUID
    name: str
    headline: str
    acting: str
    changes_on: date | None
    is_due: bool
    ends_on: date | None
    opened_at: datetime | None
    keeps: bool
    is_damaged: bool
    shares: bool

    @property
    def rank(self) -> tuple[bool, date, str]:
        """Return its place: what changes first comes first, what never does goes by name."""
        return (self.changes_on is None, self.changes_on or date.max, self.name.casefold())


@require_safe
@with_ring
def tables(request: HttpRequest, opened: Opened) -> HttpResponse:
    """List the tables of this ring, what changes first at the top."""
    at = timezone.now()
    lines = [_line(head, timezone.localdate(at)) for head in heads(opened, at=at)]
    return render(request, "stoelen/tafels.html", {"tables": sorted(lines, key=lambda line: line.rank)})


def _line(head: TableHead, today: date) -> Line:
    """Read the lines that the head of a table holds; each of them may be absent."""
    changes_on = _day(head.lines, "verandert_op")
    return Line(
        table_id=head.table_id,
        name=_word(head.lines, "naam"),
        headline=_word(head.lines, "kop"),
        acting=_word(head.lines, "aan_zet"),
        changes_on=changes_on,
        is_due=changes_on is not None and changes_on <= today,
        ends_on=head.ends_on,
        opened_at=head.opened_at,
        keeps=head.keeps,
        is_damaged=head.is_damaged,
        shares=head.shares,
    )


def _word(lines: Mapping[str, object], name: str) -> str:
    return str(lines.get(name) or "")


def _day(lines: Mapping[str, object], name: str) -> date | None:
    try:
        return date.fromisoformat(_word(lines, name))
    except ValueError:
        return None
