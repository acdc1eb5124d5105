"""An objection that was made and waits for its answer: the day it was made, and the day of the hearing."""

from dataclasses import dataclass
from datetime import date

from wet.procedure import Stand


@dataclass(frozen=True, slots=True)
class Objected:
    """The last objection that is open: when it was made, the day of the hearing where one was told, what it lacks."""

    on: date
    hearing: date | None = None
    lacks_reasons: bool = False


def objected(now: Stand) -> Objected | None:
    """Return the objection that waits for an answer on this day, None where none does."""
    pending = [each for each in now.sporen if each.stand.soort == "bezwaar" and each.is_open]
    if not pending:
        return None
    (first, *_) = (fact for fact in pending[-1].facts if fact.soort == "bezwaar_ingediend")
    told = (fact for fact in now.dossier.facts if fact.soort == "hoorzitting_gepland" and fact.day <= now.op)
    days = [day for fact in told if fact.bij in (None, first.id) and (day := fact.on("voor"))]
    lacks = any(warning.code.startswith("redenen_") for warning in now.facts.waarschuwingen)
    return Objected(first.on("verzonden_op") or first.resident_day or first.day, days[-1] if days else None, lacks)
