"""A what-if card as plain values: what it says, and how its check date stands on a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

Check = Literal["", "ahead", "today", "passed"]
"""How the day on which one looks again stands: there is none, it comes, it is today, or it went by."""

LONGEST_IF, LONGEST_THEN, LONGEST_WHO = 200, 1_000, 120
"""Characters that a form takes of each part of a card."""

YES: Final = "ja"


@dataclass(frozen=True, slots=True)
class Card:
    """One card: `who` is the id of a helper or own words; `start` names the card of the content it came from."""

    id: str
    what: str
    then: str = ""
    who: str = ""
    call: str = ""
    look_on: date | None = None
    is_agreed: bool = False
    start: str = ""

    def check(self, today: date) -> Check:
        """Return how its check date stands on a day."""
        if self.look_on is None:
            return ""
        if self.look_on == today:
            return "today"
        return "ahead" if self.look_on > today else "passed"


def card_in(content: Mapping[str, object], id: str) -> Card | None:
    """Return the card that an entry holds, None where it says nothing: another program may have written it."""
    what = _text(content, "als", LONGEST_IF)
    if not what:
        return None
    return Card(
        id=id,
        what=what,
        then=_text(content, "dan", LONGEST_THEN),
        who=_text(content, "wie", LONGEST_WHO),
        call=_text(content, "bellen", LONGEST_WHO),
        look_on=_day(content.get("kijken_op")),
        is_agreed=content.get("afgesproken") == YES,
        start=_text(content, "kaart", 40),
    )


def content_of(card: Card) -> dict[str, object]:
    """Return a card as its entry holds it; what is empty is left out."""
    written = {
        "kaart": card.start,
        "als": card.what,
        "dan": card.then,
        "wie": card.who,
        "bellen": card.call,
        "kijken_op": card.look_on.isoformat() if card.look_on else "",
        "afgesproken": YES if card.is_agreed else "nee",
    }
    return {key: value for key, value in written.items() if value}


def in_order(cards: Iterable[Card], today: date) -> tuple[Card, ...]:
    """Return the cards as a list shows them: what was to be looked at first, then the next day, then without a day."""
    return tuple(sorted(cards, key=lambda card: (card.look_on is None, card.look_on or today, card.what, card.id)))


def months_ahead(today: date, months: int) -> date:
    """Return the day so many months ahead; the last day of the month where that one is shorter."""
    year, month = divmod(today.month - 1 + months, 12)
    for day in (today.day, 30, 29, 28):
        try:
            return date(today.year + year, month + 1, day)
        except ValueError:
            continue
    raise ValueError(months)


def _text(content: Mapping[str, object], key: str, longest: int) -> str:
    value = content.get(key)
    return value.strip()[:longest] if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
