"""The appointment as the road tells it: the day and the form agreed last, and how far off it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from wet.feiten import Fact

Moment = Literal["geen", "zonder_dag", "vooraf", "dag_ervoor", "vandaag", "voorbij", "geweest"]
"""Where one stands: no appointment, one without a day, before it, the day before, the day, after it, or talked."""

MADE: Final = frozenset({"afspraak_gemaakt", "afspraak_verzet"})
TALKED: Final = "gesprek_gevoerd"


@dataclass(frozen=True, slots=True)
class Appointment:
    """What was agreed last; `form` is one of the forms of the file format or "", `by` who comes from the gemeente."""

    moment: Moment
    day: date | None = None
    form: str = ""
    by: str = ""
    days: int = 0

    @property
    def is_made(self) -> bool:
        """Whether there is an appointment that is still to come."""
        return self.moment in ("zonder_dag", "vooraf", "dag_ervoor", "vandaag")


def appointment(facts: Sequence[Fact], today: date) -> Appointment:
    """Return the appointment on a day; a talk that was told after it ends it.

    An appointment that was moved without a word on its form keeps the form that was agreed before.
    """
    told = [fact for fact in facts if fact.soort in MADE | {TALKED} and fact.day <= today]
    if not told:
        return Appointment("geen")
    if told[-1].soort == TALKED:
        return Appointment("geweest")
    since = _since_last_talk(told)
    last = since[-1]
    day = last.on("voor")
    form, by = _latest(since, "vorm"), _latest(since, "door_wie")
    if day is None:
        return Appointment("zonder_dag", None, form, by)
    return Appointment(_moment((day - today).days), day, form, by, (day - today).days)


def _moment(days: int) -> Moment:
    if days < 0:
        return "voorbij"
    return "vandaag" if days == 0 else "dag_ervoor" if days == 1 else "vooraf"


def _since_last_talk(told: Sequence[Fact]) -> Sequence[Fact]:
    talks = [place for place, fact in enumerate(told) if fact.soort == TALKED]
    return told[talks[-1] + 1 :] if talks else told


def _latest(facts: Sequence[Fact], name: str) -> str:
    found = [str(value) for fact in facts if (value := fact.values.get(name))]
    return found[-1] if found else ""
