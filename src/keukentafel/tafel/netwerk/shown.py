"""The network as its page shows it: the drawing, the same as a table, and what if somebody drops out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from keukentafel.design.drawings.ecogram import Ecogram, Person, Tie, draw_ecogram
from keukentafel.tafel.netwerk.people import Around, DropsOut
from keukentafel.tafel.netwerk.texts import text
from keukentafel.tafel.week.moments import Moment
from keukentafel.tafel.week.texts import length, task_words, when
from keukentafel.tafel.week.texts import text as week_text
from wet.teksten import written_date

_TIES: Mapping[str, Tie] = {"nee": "niet_gevraagd", "wil_niet": "niet_gevraagd", "kan_niet": "kan_niet"}


@dataclass(frozen=True, slots=True)
class Row:
    """One person in words; `hours` is "" where the week says nothing."""

    handle: UUID
    name: str
    short: str
    letter: str
    colour: str
    hours: str
    asked: str
    stories: tuple[str, ...]
    support: str
    until: str
    has_passed: bool
    is_private: bool
    is_conflict: bool
    helps: bool


@dataclass(frozen=True, slots=True)
class Network:
    """Everybody around the table, drawn and in words."""

    drawing: Ecogram
    rows: tuple[Row, ...]
    helping: int
    unasked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """What changes if somebody drops out, in words; the bars are in per cent of what nobody does then."""

    name: str
    now: str
    then: str
    now_share: int
    still: tuple[str, ...]
    grows: bool


def network_of(people: Sequence[Around], today: date, language: str) -> Network:
    """Return the network as a page shows it, in `language` ("nl" or "en")."""
    drawn = [_drawn(one, language) for one in people]
    rows = tuple(_row(one, today, language) for one in people)
    unasked = tuple(one.helper.short for one in people if one.asked == "nee")
    return Network(draw_ecogram(drawn), rows, sum(one.helps for one in people), unasked)


def gone_of(drops: DropsOut, language: str) -> Gone:
    """Return in words what lies still if somebody drops out."""
    then = drops.then or 1
    still = tuple(_still(moment, language) for moment in drops.still)
    return Gone(
        name=drops.helper.short,
        now=length(drops.now, language),
        then=length(drops.then, language),
        now_share=max(1, round(100 * drops.now / then)),
        still=still,
        grows=drops.then > drops.now,
    )


def _still(moment: Moment, language: str) -> str:
    days = ", ".join(week_text(f"dag.{day}", language) for day in moment.days)
    return f"{task_words(moment.task, language)}: {days}, {when(moment, language)}"


def _drawn(one: Around, language: str) -> Person:
    under = length(one.minutes, language) if one.minutes else text(f"onder.{one.asked}", language)
    name = one.helper.short
    return Person(
        name=name[:1].upper() + name[1:],
        under=under,
        letter=one.helper.letter,
        colour=one.helper.colour,
        tie=_TIES.get(one.asked, "helpt"),
        minutes=one.minutes,
    )


def _row(one: Around, today: date, language: str) -> Row:
    return Row(
        handle=one.helper.said.handle,
        name=one.helper.called(language),
        short=one.helper.short,
        letter=one.helper.letter,
        colour=one.helper.colour,
        hours=length(one.minutes, language) if one.minutes else "",
        asked=text(f"gevraagd.{one.asked}", language),
        stories=tuple(one.stories.values()),
        support=", ".join(text(f"steun.{code}", language).lower() for code in one.support).capitalize(),
        until=written_date(one.until, language) if one.until else "",
        has_passed=one.until is not None and one.until < today,
        is_private=one.helper.said.is_private,
        is_conflict=one.helper.said.is_conflict,
        helps=one.helps,
    )
