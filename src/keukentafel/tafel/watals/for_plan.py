"""What the plan says about later: the cards on the shared sheet, agreed or wanted, with their check dates."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from django.utils import timezone

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.voorbereiding.for_plan import ForPlan, say
from keukentafel.tafel.voorbereiding.helping import Helper, helpers_of
from keukentafel.tafel.voorbereiding.voice import Voice
from keukentafel.tafel.voorbereiding.voice_here import voice_at
from keukentafel.tafel.watals.cards import Card
from keukentafel.tafel.watals.entries import cards_of
from keukentafel.tafel.watals.shown import is_id
from wet.teksten import written_date

_say = partial(say, "watals")


def for_plan(at_table: AtTable) -> Sequence[ForPlan]:
    """Return one piece of text for each card: what might happen, and what was agreed or is wanted for then."""
    helpers = {helper.id: helper for helper in helpers_of(at_table) if helper.said.sheet == GEDEELD}
    today, voice = timezone.localdate(at_table.at), voice_at(at_table)
    return tuple(
        ForPlan(f"watals.{kept.card.id}", _text(kept.card, helpers, today, voice), kept.said.id, "later", "a", False)
        for kept in cards_of(at_table)
        if kept.said.sheet == GEDEELD
    )


def _text(card: Card, helpers: Mapping[str, Helper], today: date, voice: Voice) -> str:
    first, *rest = _lines(card, helpers, today, voice)
    return f"{first}\n{' '.join(rest)}"


def _lines(card: Card, helpers: Mapping[str, Helper], today: date, voice: Voice) -> Iterator[str]:
    yield _say("als", als=_closed(card.what))
    if not card.then:
        yield _say("open", voice)
    elif card.is_agreed:
        yield _say("afgesproken", dan=_closed(card.then))
    else:
        yield _say("gewenst", voice, dan=_closed(card.then))
    helper = helpers.get(card.who)
    who = helper.in_plan_of(voice).removesuffix(",") if helper is not None else "" if is_id(card.who) else card.who
    if who:
        yield _say("wie", wie=who.removesuffix("."))
    if card.call:
        yield _say("bellen", bellen=_closed(card.call))
    if card.look_on is not None:
        code = "kijken" if card.look_on >= today else "kijken_voorbij"
        yield _say(code, dag=written_date(card.look_on, "nl"))


def _closed(typed: str) -> str:
    """Return typed words as a sentence ends."""
    return typed if typed[-1:] in ".!?…" else f"{typed}."
