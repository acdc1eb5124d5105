"""The term bar: one term of the law as a bar with today in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

State = Literal["loopt", "gehaald", "te_laat", "opgeschort", "vervallen", "verwacht"]
Anchor = Literal["start", "middle", "end"]

FLAG_MARGIN = 12.0
"""Per cent from a side within which the flag on today hangs inwards, so that it never sticks out on a phone."""
LABEL_ROOM = 30.0
"""Per cent that a date below the bar needs for itself on a phone."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A day worth showing on the bar, such as the conversation."""

    on: date
    text: str


@dataclass(frozen=True, slots=True)
class TermBar:
    """One term as known today; `headline` and `text` are its text twin, so write the dates in them.

    `first_last_day` and `suspended_from` belong to `opgeschort`: what the last day was before the clock stopped, and
    when it stopped. Dates that are unknown (`verwacht`) are None.
    """

    title: str
    state: State
    today: date
    begins_on: date | None = None
    last_day: date | None = None
    met_on: date | None = None
    suspended_from: date | None = None
    first_last_day: date | None = None
    headline: str = ""
    text: str = ""
    source: str = ""
    marks: tuple[Mark, ...] = ()

    @property
    def drawing(self) -> "TermBarDrawing":
        """Return where everything on this bar goes."""
        return draw_term_bar(self)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the bar, in per cent of its width as SVG writes it."""

    x: str
    width: str
    end: str


@dataclass(frozen=True, slots=True)
class Label:
    """A date below the bar."""

    on: date
    at: str
    anchor: Anchor
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A mark and its place; its words are left out where the flag of today hangs."""

    mark: Mark
    at: str
    has_text: bool


@dataclass(frozen=True, slots=True)
class TermBarDrawing:
    """Everything to draw, in per cent of the width; what is None is not drawn."""

    track: Span
    is_dashed: bool = False
    is_void: bool = False
    filled: Span | None = None
    over: Span | None = None
    stopped: Span | None = None
    waiting: Span | None = None
    today: str | None = None
    today_anchor: Anchor = "middle"
    met: str | None = None
    labels: tuple[Label, ...] = ()
    marks: tuple[DrawnMark, ...] = ()


@dataclass(frozen=True, slots=True)
class _Scale:
    start: date
    end: date

    def at(self, day: date) -> float:
        """Return the place of a day, 0 to 100."""
        length = max((self.end - self.start).days, 1)
        return min(max((day - self.start).days * 100 / length, 0.0), 100.0)


def draw_term_bar(bar: TermBar) -> TermBarDrawing:
    """Return the places of track, days gone by, overrun, stillness, today and dates on one bar."""
    if bar.begins_on is None or (bar.last_day is None and bar.first_last_day is None):
        return TermBarDrawing(track=_span(30, 99), is_dashed=True, waiting=_span(1, 28))
    scale = _Scale(*_window(bar, bar.begins_on))
    begin = scale.at(bar.begins_on)
    last = scale.at(bar.last_day) if bar.last_day else 100.0
    shows_today = bar.state in ("loopt", "te_laat", "opgeschort", "verwacht") and bar.met_on is None
    today = scale.at(bar.today)
    reached = scale.at(bar.met_on) if bar.met_on else today
    return TermBarDrawing(
        track=_span(begin, last),
        is_dashed=bar.state == "verwacht",
        is_void=bar.state == "vervallen",
        filled=_filled(bar, scale, begin, last, reached),
        over=_span(last, reached) if bar.state == "te_laat" else None,
        stopped=_span(scale.at(bar.suspended_from), today) if bar.suspended_from else None,
        waiting=_span(0, begin) if bar.state == "verwacht" and begin > 0 else None,
        today=_percent(today) if shows_today else None,
        today_anchor=_anchor(today, FLAG_MARGIN),
        met=_percent(reached) if bar.met_on and bar.state != "vervallen" else None,
        labels=tuple(_labels(bar, scale)),
        marks=tuple(_marks(bar, scale, today if shows_today else None)),
    )


def _window(bar: TermBar, begins_on: date) -> tuple[date, date]:
    """Return the first and last day on the bar, with room for the tick; today is between them until it is over."""
    days = [day for day in (begins_on, bar.last_day, bar.met_on, bar.first_last_day, bar.suspended_from) if day]
    days += [mark.on for mark in bar.marks]
    if bar.state in ("loopt", "te_laat", "opgeschort", "verwacht") and bar.met_on is None:
        days.append(bar.today)
    first, last = min(days), max(days)
    if bar.state == "opgeschort":
        last += timedelta(days=max((last - first).days // 6, 2))
    if bar.met_on == last:
        last += timedelta(days=max((last - first).days // 20, 1))
    return first, last


def _filled(bar: TermBar, scale: _Scale, begin: float, last: float, reached: float) -> Span | None:
    if bar.state in ("vervallen", "verwacht"):
        return None
    until = scale.at(bar.suspended_from) if bar.suspended_from else min(reached, last)
    return _span(begin, until) if until > begin else None


def _labels(bar: TermBar, scale: _Scale) -> Iterator[Label]:
    """Yield the dates below the bar, leaving out what would run into a weightier one."""
    weightiest = bar.last_day or bar.first_last_day
    is_late = bar.state == "te_laat"
    places: list[float] = []
    for day, late in ((weightiest, is_late), (bar.begins_on, False), (bar.met_on, False)):
        if day is None:
            continue
        place = scale.at(day)
        if any(abs(place - other) < LABEL_ROOM for other in places):
            continue
        places.append(place)
        yield Label(day, _percent(place), _anchor(place, LABEL_ROOM / 2), late)


def _marks(bar: TermBar, scale: _Scale, today: float | None) -> Iterator[DrawnMark]:
    for mark in bar.marks:
        place = scale.at(mark.on)
        yield DrawnMark(mark, _percent(place), today is None or abs(place - today) >= LABEL_ROOM * 0.75)


def _anchor(place: float, margin: float) -> Anchor:
    if place < margin:
        return "start"
    return "end" if place > 100 - margin else "middle"


def _span(start: float, end: float) -> Span:
    return Span(_percent(start), _percent(max(end - start, 0.0)), _percent(max(start, end)))


def _percent(value: float) -> str:
    """Write a number for SVG, which knows no decimal comma whatever the language."""
    return f"{value:.1f}%"
