"""Questions about terms and how each is explained, step by step; `python -m tests.wet.steps_approved` writes them anew.

Read the difference in git before you commit it: a step is not right because it was written here.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from wet.length import Length
from wet.termijnen import Computed, Step, compute

APPROVED = Path(__file__).parent / "data" / "steps_approved.txt"

_SIX_WEEKS = Length.parse("6w")

# What is asked, and why it is here.
QUESTIONS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "ends on a working day": ("onderzoek", "2026-02-02", {}),
    "ends on a Sunday": ("onderzoek", "2026-10-04", {}),
    "before the law was in force": ("onderzoek", "2014-12-01", {}),
    "ends on Whit Monday": ("bezwaar", "2024-04-08", {}),
    "ends on a Friday put on a level with holidays, and a weekend after it": ("bezwaar", "2026-04-03", {}),
    "ends on Christmas, a weekend after it": ("beslissing_wmo", "2026-12-11", {}),
    "ends on Good Friday": ("beslissing_wmo", "2026-03-20", {}),
    "suspended": ("beslissing_wmo", "2026-03-02", {"suspended_days": 9}),
    "extended": ("bezwaarbeslissing_6w", "2026-03-02", {"extension": _SIX_WEEKS}),
    "extended and suspended": ("bezwaarbeslissing_6w", "2026-03-02", {"extension": _SIX_WEEKS, "suspended_days": 6}),
    "too long together, on a Saturday": ("bezwaarbeslissing_12w", "2026-01-10", {"extension": _SIX_WEEKS}),
    "too long together, on a working day": ("bezwaarbeslissing_12w", "2026-01-12", {"extension": _SIX_WEEKS}),
    "put off by a letter": ("beslissing_jeugd", "2026-02-20", {"extension": Length.parse("2w")}),
    "another length by the verordening": ("beslissing_jeugd", "2026-02-20", {"length": _SIX_WEEKS}),
    "another length by the court": ("nieuw_besluit", "2026-09-05", {"length": Length.parse("4w")}),
    "another length by the court, said to be under the Atw": (
        *("nieuw_besluit", "2026-09-05"),
        {"length": Length.parse("4w"), "under_atw": True},
    ),
    "set by the college, on Christmas": ("hersteltermijn_college", "2026-12-11", {}),
    "set by the college, two working days": (
        "hersteltermijn_college",
        "2026-12-23",
        {"length": Length.parse("5d")},
    ),
    "set by the college, one working day, and that the last": (
        *("hersteltermijn_college", "2026-05-01"),
        {"length": Length.parse("3d")},
    ),
    "counts its own start": ("dwangsom_max", "2026-11-04", {}),
    "counts its own start and ends on New Year's Day": ("dwangsom_max", "2026-11-21", {}),
    "the day after the end": ("vroegste_aanvraag_zonder_onderzoek", "2026-02-02", {}),
    "the day after an end on a Sunday": ("vroegste_aanvraag_zonder_onderzoek", "2026-10-04", {}),
    "the day after an end that is in doubt": ("dwangsom_eerste_dag", "2026-03-20", {}),
    "in doubt whether it moves": ("ingebrekestelling", "2026-03-20", {}),
    "backwards to a free day": ("terinzage_voor_hoorzitting", "2026-04-13", {}),
    "backwards to a working day": ("terinzage_voor_hoorzitting", "2026-04-15", {}),
    "backwards past the calendar": ("terinzage_voor_hoorzitting", "2029-04-16", {}),
    "years, to a working day": ("bewaartermijn_college", "2026-11-15", {}),
    "years, to a Saturday": ("bewaartermijn_college", "2026-11-16", {}),
    "three days that need two working days": ("wettelijke_termijn_3d", "2026-12-24", {}),
    "three days that end on a working day but hold one": ("wettelijke_termijn_3d", "2026-05-01", {}),
    "two days do not": ("wettelijke_termijn_2d", "2026-12-24", {}),
    "past the calendar": ("onderzoek", "2028-12-01", {}),
    "ends in the calendar, runs on past it": ("onderzoek", "2028-11-19", {}),
    "a Friday that may yet be put on a level with holidays": ("beslissing_wmo", "2029-04-27", {}),
    "years past the calendar": ("ombudsman", "2028-12-01", {}),
}


def written() -> str:
    """Return every question with its answer, as text."""
    return "\n".join(line for why, question in QUESTIONS.items() for line in _told(why, *question))


def _told(why: str, soort: str, start: str, more: dict[str, Any]) -> Iterator[str]:
    asked = "".join(f" {key}={_word(value)}" for key, value in more.items())
    term: Computed = compute(soort, date.fromisoformat(start), **more)
    yield f"# {why}"
    yield f"{soort} from {start}{asked}"
    yield f"  last day {term.last_day}, latest {term.latest_day}, {'certain' if term.is_certain else 'in doubt'}"
    yield f"  rests on {', '.join(map(str, term.sources))}"
    yield from (f"  {_step(step)}" for step in term.steps)
    yield ""


def _step(step: Step) -> str:
    values = "".join(f" {key}={_word(value)}" for key, value in step.values.items())
    sources = ", ".join(map(str, step.sources)) or "no source"
    return f"{step.code}{values} ({sources}){' DOUBTFUL' if step.is_doubtful is True else ''}"


def _word(value: object) -> str:
    if isinstance(value, Length):
        return f"{value.amount}_{value.unit}"
    return "+".join(map(str, value)) if isinstance(value, tuple) else str(value)


if __name__ == "__main__":
    APPROVED.write_text(written(), "utf-8")
