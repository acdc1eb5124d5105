"""The overview of all tables on one ring, for who supports many people: their heads only, none is opened whole."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from keukentafel.design.drawings.mini_road import MiniRoad, mini_road
from keukentafel.tafel import language as languages
from keukentafel.tafel.deur.gate import with_ring
from keukentafel.tafel.deur.rooms import PAPERS, table_url, url_of_room
from keukentafel.tafel.kluis.opening import Opened
from keukentafel.tafel.kluis.overview import TableHead, heads
from keukentafel.tafel.voorbereiding.counting import LINE
from keukentafel.tafel.weg.texts import has, text
from wet.teksten import LANGUAGES, written_date

STOPS: Mapping[str, tuple[str, ...]] = {
    "wmo": ("melden", "voorbereiden", "aan_tafel", "verslag", "aanvragen", "besluit", "opkomen", "daarna"),
    "jeugdwet": ("melden", "voorbereiden", "aan_tafel", "aanvragen", "besluit", "opkomen", "daarna"),
}
"""The stops of a road in one line; the Jeugdwet knows no report."""


SOON = timedelta(days=7)
"""How long before its end a seat is named on top."""


@dataclass(frozen=True, slots=True)
class Line:
    """One table in one line: whose, where on the road, when that changes, until when one may, when it was open.

    `step` is in words, `next_day` the nearest last day that the headline does not say already; both are empty where the
    head of a table does not tell, as older ones do not.
    """

    table_id: UUID
    name: str
    headline: str
    law: str
    step: str
    road: MiniRoad | None
    next_day: date | None
    changes_on: date | None
    is_due: bool
    ends_on: date | None
    opened_at: datetime | None
    keeps: bool
    is_damaged: bool
    shares: bool
    nearest: date | None
    """The nearest day on its road, of the talk or the last one of a term, also where another line says it already."""
    talk_on: date | None
    ends_soon: bool
    """Whether one may no longer come here within a week."""
    prepared: tuple[int, int] | None
    """How many parts of the preparation are done, and how many there are."""
    papers_url: str
    url: str
    """Where it opens: at the road, or at the papers of who reads only the own sheet there."""

    @property
    def rank(self) -> tuple[bool, date, str]:
        """Return its place: what changes first comes first, what never does goes by name.

        That one may no longer come from tomorrow on is a change as well.
        """
        days = [day for day in (self.changes_on, self.ends_on if self.ends_soon else None) if day is not None]
        return (not days, min(days, default=date.max), self.name.casefold())

    @property
    def rank_by_day(self) -> tuple[bool, date, str]:
        """Return its place where the nearest last day comes first; tables without one go by name."""
        return (self.nearest is None, self.nearest or date.max, self.name.casefold())

    @property
    def rank_by_name(self) -> tuple[bool, date, str]:
        """Return its place in the order of names."""
        return (not self.name, date.max, self.name.casefold())


ORDERS: Mapping[str, Callable[[Line], tuple[bool, date, str]]] = {
    "verandert": lambda line: line.rank,
    "dag": lambda line: line.rank_by_day,
    "naam": lambda line: line.rank_by_name,
}
"""The orders in which the tables can stand (`?volgorde=`); the first is the usual one."""


@require_safe
@with_ring
def tables(request: HttpRequest, opened: Opened) -> HttpResponse:
    """List the tables of this ring, what changes first at the top unless another order was asked."""
    at = timezone.now()
    lines = [_line(head, timezone.localdate(at)) for head in heads(opened, at=at)]
    order = asked if (asked := request.GET.get("volgorde", "")) in ORDERS else "verandert"
    values = {"tables": sorted(lines, key=ORDERS[order]), "order": order, "has_more": len(lines) > 1}
    return render(request, "stoelen/tafels.html", values)


def _line(head: TableHead, today: date) -> Line:
    """Read the lines that the head of a table holds; each of them may be absent."""
    changes_on, law = _day(head.lines, "verandert_op"), _word(head.lines, "wet")
    talk = _day(head.lines, "gesprek")
    talk_on = talk if talk is not None and talk >= today else None
    return Line(
        table_id=head.table_id,
        name=_word(head.lines, "naam"),
        headline=_word(head.lines, "kop"),
        law=law if law in STOPS else "",
        step=_step(law, _word(head.lines, "plek")),
        road=mini_road(STOPS.get(law, ()), _word(head.lines, "plek")),
        next_day=_not_said(_day(head.lines, "dag"), _word(head.lines, "kop")),
        changes_on=changes_on,
        is_due=changes_on is not None and changes_on <= today,
        ends_on=head.ends_on,
        opened_at=head.opened_at,
        keeps=head.keeps,
        is_damaged=head.is_damaged,
        shares=head.shares,
        nearest=min((day for day in (_day(head.lines, "dag"), talk_on) if day is not None), default=None),
        talk_on=talk_on,
        ends_soon=head.shares and head.ends_on is not None and head.ends_on - today <= SOON,
        prepared=_prepared(head.lines),
        papers_url=url_of_room(PAPERS, head.table_id),
        url=table_url(head.table_id) if head.shares else url_of_room(PAPERS, head.table_id),
    )


def _prepared(lines: Mapping[str, object]) -> tuple[int, int] | None:
    """Return how far the preparation is, None where nobody began or another program wrote something else."""
    told = lines.get(LINE)
    if not isinstance(told, list) or len(told) != 2 or not all(isinstance(each, int) for each in told):
        return None
    done, count = told
    return (done, count) if 0 <= done <= count else None


def _word(lines: Mapping[str, object], name: str) -> str:
    return str(lines.get(name) or "")


def _not_said(day: date | None, headline: str) -> date | None:
    """Return a day that the headline does not name in any language."""
    return None if day is None or any(written_date(day, each) in headline for each in LANGUAGES) else day


def _step(law: str, plek: str) -> str:
    """Return what the stop is called under this law, empty for one that its road does not have."""
    language = languages.current()
    code = f"weg.{law}.{plek}" if has(f"weg.{law}.{plek}", language) else f"weg.{plek}"
    return text(code, language) if plek in STOPS.get(law, ()) else ""


def _day(lines: Mapping[str, object], name: str) -> date | None:
    try:
        return date.fromisoformat(_word(lines, name))
    except ValueError:
        return None
