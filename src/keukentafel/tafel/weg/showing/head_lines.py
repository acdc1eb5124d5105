"""The few lines about a road that the overview of many tables shows, written with each change of the table."""

from collections.abc import Mapping
from datetime import date

from keukentafel.tafel.weg.showing.headline import Headline, headline
from keukentafel.tafel.weg.showing.objecting import objecting
from keukentafel.tafel.weg.showing.standing import Standing, standing
from keukentafel.tafel.weg.showing.support import planned
from keukentafel.tafel.weg.telling.story import Story
from keukentafel.tafel.weg.texts import text

LONGEST = 80
"""Characters of a name; an overview of twenty tables opens twenty of these."""


def head_lines(story: Story | None, today: date, naam: str, language: str = "nl") -> Mapping[str, object]:
    """Return what the overview shows of a road on `today`: strings, or None where there is nothing to say.

    `naam` is whose table it is; `kop` is a sentence that stays true until `verandert_op` (ISO), so it counts no days.
    """
    lines: dict[str, object] = {"naam": naam[:LONGEST], "kop": "", "plek": "melden", "aan_zet": "inwoner"}
    if story is None or not story.facts:
        law = story.law if story is not None else None
        return lines | {
            "kop": text("tafel.kop_leeg", language),
            "verandert_op": None,
            "wet": law,
            "dag": None,
            "gesprek": None,
        }
    where = standing(story, today, language)
    heading = headline(where, language, objecting(story))
    turns = {key: where.seen[key] for key in ("aan_zet", "verandert_op", "wet")} | {"plek": where.plek}
    return lines | turns | {"kop": _sentence(heading, today, language), "dag": _nearest(where), "gesprek": _talk(where)}


def _talk(where: Standing) -> str | None:
    """Return the day of the talk (ISO) that was agreed last, None where it is behind us or nobody told of one."""
    day = planned(where)
    return day.isoformat() if day is not None and day >= where.now.op else None


def _nearest(where: Standing) -> str | None:
    """Return the nearest last day (ISO) on any road of this table that is not behind us, None where there is none."""
    days = [day for each in where.sporen for term in each.terms if term.is_unmet and (day := term.laatste_dag)]
    ahead = [day for day in days if day >= where.now.op]
    return min(ahead).isoformat() if ahead else None


def _sentence(heading: Headline, today: date, language: str) -> str:
    if heading.day is None:
        return heading.title
    code = "tafel.kop_voorbij" if heading.day < today else "tafel.kop_tot"
    return text(code, language, beurt=heading.turn, dag=heading.day)
