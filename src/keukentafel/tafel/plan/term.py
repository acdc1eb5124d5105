"""What the law says about the time for a plan: seven days after a melding under the Wmo, none under the Jeugdwet."""

from dataclasses import dataclass
from datetime import date

from keukentafel.tafel.weg.showing.standing import standing
from keukentafel.tafel.weg.telling.story import Fact, Story, counting, day_of

TERM = "persoonlijk_plan"
_AGREED = ("afspraak_gemaakt", "afspraak_verzet")
HANDED_IN, WAIVED = "persoonlijk_plan_ingediend", "persoonlijk_plan_afgezien"


@dataclass(frozen=True, slots=True)
class PlanTerm:
    """How much time there is, and what was told about the plan.

    `last_day` is the last of the seven days (Wmo 2015 art. 2.3.2 lid 2), None without a melding and under the Jeugdwet.
    `is_past`: they are over and no plan was handed in.  `has_report`: the onderzoek is done.
    """

    law: str
    last_day: date | None = None
    is_past: bool = False
    has_report: bool = False
    handed_in: Fact | None = None
    waived: Fact | None = None


def term_of(story: Story | None, today: date, language: str) -> PlanTerm:
    """Return what the road says about the plan on a day."""
    if story is None or story.law != "wmo":
        return PlanTerm(story.law if story else "wmo", handed_in=_told(story, HANDED_IN), waived=_told(story, WAIVED))
    where = standing(story, today, language)
    terms = [row for row in where.seen["termijnen"] if row["soort"] == TERM and row["begint"]]
    handed_in, waived = _told(story, HANDED_IN), _told(story, WAIVED)
    row = terms[-1] if terms else None
    last = date.fromisoformat(row["laatste_dag"]) if row and row["laatste_dag"] else None
    return PlanTerm(
        law="wmo",
        last_day=last,
        is_past=last is not None and last < today and handed_in is None,
        has_report=where.happened("verslag_verzonden"),
        handed_in=handed_in,
        waived=waived,
    )


def _told(story: Story | None, soort: str) -> Fact | None:
    """Return the last fact of a kind that counts."""
    found = [fact for _, fact in counting(story) if fact["soort"] == soort] if story else []
    return max(found, key=day_of, default=None)


def talk_on(story: Story | None, today: date) -> date | None:
    """Return the day of the talk that was agreed last, None where it is past or nobody knows one."""
    told = [fact for _, fact in counting(story) if fact["soort"] in _AGREED and fact.get("voor")] if story else []
    last = max(told, key=day_of, default=None)
    day = date.fromisoformat(str(last["voor"])) if last else None
    return day if day is not None and day >= today else None
