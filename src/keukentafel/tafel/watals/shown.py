"""The cards as their page shows them, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from keukentafel.tafel.voorbereiding.helping import Helper
from keukentafel.tafel.watals.cards import Card, Check, in_order
from keukentafel.tafel.watals.entries import Kept
from wet.teksten import written_date


@dataclass(frozen=True, slots=True)
class Row:
    """One card in words; `look_on` is "" where there is no check date."""

    handle: UUID
    what: str
    then: str
    who: str
    call: str
    look_on: str
    check: Check
    is_agreed: bool
    is_private: bool
    is_conflict: bool


def rows(kept: Sequence[Kept], helpers: Sequence[Helper], today: date, language: str) -> tuple[Row, ...]:
    """Return the cards in their order: what was to be looked at first, then by the next check date."""
    by_id = {one.card.id: one for one in kept}
    known = {helper.id: helper for helper in helpers}
    return tuple(_row(by_id[card.id], known, today, language) for card in in_order((one.card for one in kept), today))


def who_does(card: Card, helpers: Mapping[str, Helper], language: str) -> str:
    """Return who does it: a helper by name or relation, else the own words."""
    helper = helpers.get(card.who)
    return helper.called(language) if helper is not None else "" if is_id(card.who) else card.who


def is_id(who: str) -> bool:
    """Tell whether somebody is meant who is not at hand: a helper that was taken away, or that is another's own."""
    try:
        return str(UUID(who)) == who
    except ValueError:
        return False


def _row(kept: Kept, helpers: Mapping[str, Helper], today: date, language: str) -> Row:
    card = kept.card
    return Row(
        handle=kept.said.handle,
        what=card.what,
        then=card.then,
        who=who_does(card, helpers, language),
        call=card.call,
        look_on=written_date(card.look_on, language) if card.look_on else "",
        check=card.check(today),
        is_agreed=card.is_agreed,
        is_private=kept.said.is_private,
        is_conflict=kept.said.is_conflict,
    )
