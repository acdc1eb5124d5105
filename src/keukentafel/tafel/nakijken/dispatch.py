"""The day of dispatch that a decision itself names, while the road does not know it: asked once, and told it on a yes.

The six weeks to object begin the day after it (Awb 6:8 lid 1), so only a person says that the day is right.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from django.urls import reverse
from django.utils import timezone

from keukentafel.bestand import FileFaults
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, write_once
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.nakijken.days import sent_in_text
from keukentafel.tafel.nakijken.entries import READING, Paper, paper_at, papers_of
from keukentafel.tafel.nakijken.known import outcome_of_fact
from keukentafel.tafel.weg.kept.changes import changes
from keukentafel.tafel.weg.kept.reading import read_table
from keukentafel.tafel.weg.kept.writing import SentTwice, Stamp, write_changes
from keukentafel.tafel.weg.leading import DispatchAsked
from keukentafel.tafel.weg.telling.story import Fact, Story, counting, with_fact

DECISION: Final = "besluit_bekendgemaakt"
ANSWER: Final = "verzonden"
"""Under which name a seat keeps that the day of dispatch of a letter is not the one it names, or that it can't tell."""

BEGINS: Final = ("melding_gedaan", "aanvraag_ingediend")
"""What a decision answers: it cannot be sent before that."""

_NAMES = UUID("c5a2f3d1-08e4-5b7e-9d0a-2b6e7f41a9c3")


@dataclass(frozen=True, slots=True)
class Dispatch:
    """The day of dispatch in the text of a decision, and the fact on the road that lacks it (None: no decision there).

    `fact` is that fact with its place in the story.
    """

    paper: Paper
    day: date
    fact: tuple[int, Fact] | None


def dispatch_asked(at_table: AtTable, story: Story | None) -> DispatchAsked | None:
    """Return what is asked about a decision that stands on the road without its day; None where nothing is."""
    found = dispatch_of(at_table, story)
    return _asked(at_table, found, is_named=True) if found is not None and found.fact is not None else None


def dispatch_asked_of(at_table: AtTable, story: Story | None, paper: Paper) -> DispatchAsked | None:
    """Return what is asked where one reads this very decision, also where the road knows of no decision yet."""
    found = dispatch_of(at_table, story)
    return _asked(at_table, found) if found is not None and found.paper.said.id == paper.said.id else None


def dispatch_of(at_table: AtTable, story: Story | None) -> Dispatch | None:
    """Return the day that the newest decision names, where nobody answered yet and this seat may put it on the road."""
    if story is None or not may(at_table, "write_fact", sheet=GEDEELD):
        return None
    told = [(place, fact) for place, fact in counting(story) if fact["soort"] == DECISION]
    if told and told[-1][1].get("op"):
        return None
    newest = next((each for each in papers_of(at_table) if each.kind == "besluit"), None)
    if newest is None or _said_no(at_table, newest.said) or not may(at_table, "write_fact", sheet=newest.said.sheet):
        return None
    if not told and newest.said.sheet != GEDEELD:
        return None  # that there is a decision, and what it says, is known to who keeps that letter alone
    paper = paper_at(at_table, newest.handle)
    day = sent_in_text(paper.text, timezone.localdate(at_table.at)) if paper else None
    if paper is None or day is None or not _fits(story, paper, told[-1][1] if told else {}, day):
        return None
    return Dispatch(paper, day, told[-1] if told else None)


def confirm(at_table: AtTable, paper: Paper, *, is_right: bool) -> str:
    """Keep what somebody answered: on the road on a yes, else on the own sheet, so that others are asked still.

    Returns the name of the fact on the road that can't be read with that day, for somebody to look at; else "".
    Raises what the vault raises.
    """
    reading = read_table(at_table.sheet(GEDEELD).entries, current())
    found = dispatch_of(at_table, reading.story)
    if found is None or found.paper.said.id != paper.said.id or reading.story is None:
        return ""
    if not is_right:
        _keep_no(at_table, found.paper.said)
        return ""
    place, before = found.fact or (None, _untold(found.paper))
    try:
        after = with_fact(reading.story, {**before, "op": found.day.isoformat()}, place, current())
    except FileFaults:
        return str(before.get("id", ""))
    about = f"{before.get('id', paper.said.id)} {found.day}"
    stamp = Stamp(uuid5(_NAMES, f"{about} feit"), uuid5(_NAMES, f"{about} versie"))
    with suppress(SentTwice):  # a button pressed twice: the other one wrote it
        today = timezone.localdate(at_table.at)
        write_changes(at_table, changes(reading, reading.story, after), stamp, today, current())
    return ""


def _keep_no(at_table: AtTable, said: Said) -> None:
    id = _no_id(at_table, said)
    write_once(at_table, EIGEN, Draft(id, str(uuid5(_NAMES, f"{id} versie")), READING, {ANSWER: "nee"}, said.id))


def _said_no(at_table: AtTable, said: Said) -> bool:
    """Say whether this seat answered no, or that it does not know: somebody else may know it."""
    id = _no_id(at_table, said)
    return any(each.id == id for each in said_on(at_table, (READING,), (EIGEN,), over=said.id))


def _no_id(at_table: AtTable, said: Said) -> str:
    return str(uuid5(_NAMES, f"{said.id} {ANSWER} {at_table.seat.id}"))


def _asked(at_table: AtTable, found: Dispatch, *, is_named: bool = False) -> DispatchAsked:
    """Return the question; `is_named`: on a page that is not about this letter, which then says which one it is."""
    place = [at_table.table.id, found.paper.handle]
    letter = reverse("nakijken-tekst", args=place) if is_named else ""
    return DispatchAsked(found.day, reverse("nakijken-verzonden", args=place), letter, found.paper.day)


def _fits(story: Story, paper: Paper, fact: Fact, day: date) -> bool:
    """Say whether the decision that the road lacks a day of can be sent on this day.

    Not before what it answers, nor before the date on it, nor after it came: else the letter is another one.
    """
    begun = [said for _, each in counting(story) if each["soort"] in BEGINS and (said := each.get("op"))]
    dated, came = fact.get("dagtekening"), fact.get("ontvangen_op")
    first = max(*map(str, begun), str(dated or ""), paper.day.isoformat() if paper.day else "", "")
    return first <= day.isoformat() <= str(came or "9999") and not fact.get("op_tot")


def _untold(paper: Paper) -> Fact:
    """Return what a document tells of a decision that is not on the road yet."""
    outcome = outcome_of_fact(paper.told.get("uitkomst"))
    return {"soort": DECISION, **({"uitkomst": outcome} if outcome else {})}
