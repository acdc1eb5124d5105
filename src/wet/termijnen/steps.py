"""The chain from the start of a term to its last day, as codes and values that `text` turns into sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from wet.kalender import (
    free_day_name,
    is_known,
    may_yet_be_designated,
    next_working_day,
)
from wet.source import Source
from wet.termijnen.count import Asked, Ends, atw_treatment, is_too_long_together

_ATW_END: Final = Source("Atw", "1", lid=1)
_ATW_BACKWARDS: Final = Source("Atw", "1", lid=2)
_ATW_TWO_WORKING_DAYS: Final = Source("Atw", "2")
_ATW_DESIGNATED: Final = Source("Atw", "3", lid=3)
_ATW_TOO_LONG: Final = Source("Atw", "4", onder="a")

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Step:
    """One link of the chain: a code whose sentence stands in `teksten/*/termijnen.toml`, its values, its articles.

    `is_doubtful` marks a step that a lawyer may dispute or that rests on a calendar which does not reach so far.
    """

    code: str
    values: dict[str, object]
    sources: tuple[Source, ...] = ()
    is_doubtful: bool = False


def chain(asked: Asked, ends: Ends) -> Iterator[Step]:
    """Yield the steps in the order in which they are told, what we are less sure of last."""
    steps = [*_counting(asked, ends), *_stretching(asked, ends)]
    if asked.rule.counts == "dag_na_afloop":
        steps.append(Step("dag_na_afloop", {"eerste_dag": ends.last_day}, asked.rule.sources))
    yield from steps
    yield from _reservations(asked, ends)
    if any(source.certainty == "uitleg" for step in steps for source in step.sources):
        yield Step("eigen_lezing", {})


def _counting(asked: Asked, ends: Ends) -> Iterator[Step]:
    rule = asked.rule
    values: dict[str, object] = {
        "soort": rule.soort,
        "lengte": asked.length,
        "begint": asked.start,
    }
    if rule.atw == "achteruit":
        yield Step("teruggeteld", values | {"einde": ends.raw_end}, rule.sources)
        return
    if asked.length != rule.length:
        yield Step("andere_lengte", {"lengte": asked.length}, rule.other_length_sources)
    code = "geteld_zelf" if rule.counts == "zelf" else "geteld"
    bare_end = asked.length.after(asked.start) - (_ONE_DAY if rule.counts == "zelf" else timedelta())
    yield Step(code, values | {"einde": bare_end}, rule.sources)
    if asked.extension is not None and rule.extension is not None:
        extended_end = ends.raw_end - timedelta(days=asked.suspended_days)
        yield Step(
            "verlengd",
            {"lengte": asked.extension, "einde": extended_end},
            rule.extension.sources,
        )
    if asked.suspended_days:
        yield Step(
            "opgeschort",
            {"dagen": asked.suspended_days, "einde": ends.raw_end},
            rule.suspension,
        )


def _stretching(asked: Asked, ends: Ends) -> Iterator[Step]:
    raw_end, reason = ends.raw_end, free_day_name(ends.raw_end)
    if asked.rule.atw == "achteruit":
        if reason:
            yield Step("achteruit_schuift_niet", {"reden": reason}, (_ATW_BACKWARDS,))
        return
    treatment = atw_treatment(asked)
    if treatment == "nee":
        yield _left_alone(asked, reason) if reason else Step("laatste_dag_blijft", {})
        return
    stretched_end = ends.latest_day - (_ONE_DAY if asked.rule.counts == "dag_na_afloop" else timedelta())
    if stretched_end == raw_end:
        if asked.rule.counts != "dag_na_afloop":
            yield Step("laatste_dag_blijft", {})
        return
    if treatment == "in_twijfel":
        yield _open_to_argument(asked, raw_end, stretched_end, reason)
        return
    if reason:
        yield _moved(raw_end, reason)
    if stretched_end > next_working_day(raw_end):
        yield Step("twee_werkdagen", {"laatste_dag": stretched_end}, (_ATW_TWO_WORKING_DAYS,))
    if asked.rule.atw == "onzeker":
        yield Step(
            "doorschuiven_onzeker",
            {"einde": raw_end, "laatste_dag": stretched_end},
            (),
            is_doubtful=True,
        )


def _moved(raw_end: date, reason: str) -> Step:
    moved_to = next_working_day(raw_end)
    days = [raw_end + timedelta(days=nr) for nr in range((moved_to - raw_end).days)]
    names = tuple(free_day_name(day) for day in days)
    sources = (_ATW_END, _ATW_DESIGNATED) if "gelijkgesteld" in names else (_ATW_END,)
    return Step(
        "doorgeschoven",
        {"reden": reason, "redenen": names, "laatste_dag": moved_to},
        sources,
    )


def _left_alone(asked: Asked, reason: str) -> Step:
    if asked.rule.atw == "uitgesloten":
        return Step("uitgesloten_schuift_niet", {"reden": reason}, asked.rule.sources)
    return Step("lang_schuift_niet", {"reden": reason}, (_ATW_TOO_LONG,))


def _open_to_argument(asked: Asked, raw_end: date, stretched_end: date, reason: str | None) -> Step:
    dates: dict[str, object] = {"laatste_dag": raw_end, "uiterste_dag": stretched_end}
    if reason is None:
        return Step(
            "twee_werkdagen_niet_in_wet",
            dates,
            (_ATW_TWO_WORKING_DAYS,),
            is_doubtful=True,
        )
    if is_too_long_together(asked):
        return Step(
            "samen_te_lang",
            dates | {"reden": reason},
            (_ATW_END, _ATW_TOO_LONG),
            is_doubtful=True,
        )
    return Step("niet_in_wet", dates | {"reden": reason}, (_ATW_END,), is_doubtful=True)


def _reservations(asked: Asked, ends: Ends) -> Iterator[Step]:
    if any(not source.holds_on(asked.start) for source in asked.rule.sources):
        yield Step("bron_gold_nog_niet", {"begint": asked.start}, is_doubtful=True)
    if asked.rule.atw != "achteruit" and atw_treatment(asked) != "nee":
        yield from _calendar_reservations(ends)


def _calendar_reservations(ends: Ends) -> Iterator[Step]:
    if may_yet_be_designated(ends.raw_end):
        yield Step(
            "brugdag_onzeker",
            {"dag": ends.raw_end},
            (_ATW_DESIGNATED,),
            is_doubtful=True,
        )
    elif not (is_known(ends.raw_end) and is_known(ends.latest_day)):
        yield Step(
            "kalender_onvolledig",
            {"jaar": ends.latest_day.year},
            (_ATW_DESIGNATED,),
            is_doubtful=True,
        )
