"""Where the road leads around the talk: to the appointment before it, to the talk on its day, to looking back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal
from uuid import UUID

from keukentafel.tafel.weg.appointment import TALKED, appointment
from keukentafel.tafel.weg.leading import appointment_url, talk_url, talked_url
from wet.feiten import Fact

DECIDED: Final = "besluit_bekendgemaakt"
"""What ends looking back at a talk: from then on the decision asks for attention."""


@dataclass(frozen=True, slots=True)
class TalkLine:
    """One line of the road about the talk; `day` is when it is or would have been, None where nobody said.

    `appointment`, `here` and `back` are addresses: of the appointment, of the talk itself, of looking back at it.
    """

    moment: Literal["vooraf", "vandaag", "voorbij", "geweest"]
    day: date | None
    appointment: str
    here: str
    back: str


def talk_line(facts: Sequence[Fact], table: UUID, today: date) -> TalkLine | None:
    """Return the line on the talk for a day; None where no day is known, or where a decision came after the talk."""
    now = appointment(facts, today)
    ways = (appointment_url(table), talk_url(table), talked_url(table))
    if now.moment == "geweest":
        return TalkLine("geweest", None, *ways) if not _is_decided(facts) else None
    if now.day is None:
        return None
    moment: Literal["vooraf", "vandaag", "voorbij"] = (
        "voorbij" if now.moment == "voorbij" else "vandaag" if now.moment == "vandaag" else "vooraf"
    )
    return TalkLine(moment, now.day, *ways)


def _is_decided(facts: Sequence[Fact]) -> bool:
    kinds = [fact.soort for fact in facts]
    return DECIDED in kinds[len(kinds) - kinds[::-1].index(TALKED) :]
