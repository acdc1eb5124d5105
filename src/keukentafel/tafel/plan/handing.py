"""Handing the plan in, or saying that one won't: the fact on the road, the copy beside it, and taking both back."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from keukentafel.bestand import FileFaults
from keukentafel.letters import Letter
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import write_all_once
from keukentafel.tafel.kluis.sheets import GEDEELD, lock_sheets
from keukentafel.tafel.language import current
from keukentafel.tafel.plan.gifts import Gift, drafts_of, gifts_on, taken_back
from keukentafel.tafel.plan.term import WAIVED
from keukentafel.tafel.weg.kept.changes import changes, withdraws
from keukentafel.tafel.weg.kept.reading import Reading
from keukentafel.tafel.weg.kept.writing import Stamp, new_stamp, write_changes
from keukentafel.tafel.weg.telling.belonging import bound, candidates
from keukentafel.tafel.weg.telling.story import Fact, Story, day_of, with_facts_and, without
from keukentafel.tafel.weg.telling.told import named


class CannotBe(Exception):
    """The law knows no such fact on this road; `reason` is its own sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Handing:
    """One plan that is handed in: on paper, in which form, and the fact to tell (None where the road knows it).

    `sent` says when and how this copy went; of a later version that is another day than the road knows.
    """

    letter: Letter
    form: str
    fact: Fact | None
    belongs: str = ""
    sent: Fact | None = None


def belongs_to(story: Story, soort: str, at_table: AtTable) -> tuple[tuple[str, str], ...]:
    """Return to which melding a fact may belong, as name and words; empty where that is no question."""
    today = timezone.localdate(at_table.at)
    places = candidates(story, {"soort": soort, "op": today.isoformat()}, None, today)
    return tuple((story.name(place), named(story.facts[place], current())) for place in places)


def hand_in(at_table: AtTable, reading: Reading, handing: Handing, gift: UUID, known: Fact | None) -> None:
    """Tell on the road that the plan was handed in, and keep it as it went; both or none.

    `known`: the fact that the road has already.  Raises CannotBe, SentTwice, TooLong, NotTaken, and what the vault
    raises.
    """
    fact = handing.fact or known or {}
    sent = handing.sent or fact
    told = {
        "feit": str(gift) if handing.fact and reading.story else str(fact.get("id") or ""),
        "op": day_of(sent) or timezone.localdate(at_table.at).isoformat(),
        "kanaal": str(sent.get("kanaal") or ""),
        "vorm": handing.form,
    }
    with transaction.atomic():
        lock_sheets([at_table.sheet_id(GEDEELD)])
        if handing.fact and reading.story:
            _tell(at_table, reading, reading.story, handing.fact, handing.belongs, Stamp(gift, gift))
        write_all_once(at_table, GEDEELD, drafts_of(handing.letter, gift, told))


def waive(at_table: AtTable, reading: Reading, stamp: Stamp) -> None:
    """Tell on the road that no plan will be handed in (Wmo 2015 art. 2.3.2 lid 2).  Raises as `hand_in`."""
    if reading.story is None:
        return
    today = timezone.localdate(at_table.at)
    _tell(at_table, reading, reading.story, {"soort": WAIVED, "op": today.isoformat()}, "", stamp)


def _tell(at_table: AtTable, reading: Reading, story: Story, fact: Fact, belongs: str, stamp: Stamp) -> None:
    try:
        others, fact = bound(story.facts, fact, story.place(belongs) if belongs else None)
        after = with_facts_and(story, others, fact, None, current())
    except FileFaults as refusal:
        raise CannotBe(str(refusal.fouten[0]["tekst"])) from None
    write_changes(at_table, changes(reading, story, after), stamp, timezone.localdate(at_table.at), current())


def take_back(at_table: AtTable, reading: Reading, gift: Gift) -> None:
    """Take back that a plan was handed in: the fact and the copy, both or none.  Raises as `hand_in`.

    As long as another version was handed in, the road goes on knowing that a plan was.
    """
    with transaction.atomic():
        lock_sheets([at_table.sheet_id(GEDEELD)])
        if gift.fact and all(each.id == gift.id for each in gifts_on(at_table)):
            withdraw(at_table, reading, gift.fact)
        write_all_once(at_table, GEDEELD, taken_back(gift))


def withdraw(at_table: AtTable, reading: Reading, name: str) -> None:
    """Withdraw a fact of the plan; nothing where it counts no longer.  Raises CannotBe and what `hand_in` raises."""
    found = reading.named(name)
    if found is None or found[0].counts is None or reading.story is None:
        return
    now = found[0].counts.id
    place = reading.story.place(now)
    try:
        if place is not None:
            without(reading.story, place, current())
    except FileFaults as refusal:
        raise CannotBe(str(refusal.fouten[0]["tekst"])) from None
    change = withdraws(reading, now)
    write_changes(at_table, [change] if change else [], new_stamp(), timezone.localdate(at_table.at), current())
