"""What the plan says about the week, from the shared sheet alone: who does what how long, and what nobody does."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.voorbereiding.for_plan import ForPlan, say
from keukentafel.tafel.voorbereiding.helping import Helper, helpers_of
from keukentafel.tafel.voorbereiding.voice import Voice
from keukentafel.tafel.voorbereiding.voice_here import voice_at
from keukentafel.tafel.week.entries import Kept, moments_of
from keukentafel.tafel.week.moments import NOBODY, SELF, Totals, of_week, totals
from keukentafel.tafel.week.texts import length, task_words

_say = partial(say, "week")


def for_plan(at_table: AtTable) -> Sequence[ForPlan]:
    """Return the sentences about a usual week, and about what a bad one asks beyond it."""
    kept = [one for one in moments_of(at_table) if one.said.sheet == GEDEELD]
    helpers = {helper.id: helper for helper in helpers_of(at_table) if helper.said.sheet == GEDEELD}
    return tuple(_usual(kept, helpers, voice_at(at_table))) + tuple(_bad(kept))


def _usual(kept: Sequence[Kept], helpers: Mapping[str, Helper], voice: Voice) -> Iterator[ForPlan]:
    added = totals(of_week((one.moment for one in kept), "gewoon"))
    for who in sorted(added.by_helper, key=lambda who: (-added.by_helper[who], who)):
        if who in (NOBODY, SELF):
            continue
        known = helpers.get(who)
        name = known.in_plan_of(voice) if known is not None else _say("onbekend")
        values = {"wie": name[:1].upper() + name[1:], "tijd": _time(added.by_helper[who])}
        tasks = _tasks(added, who)
        subject = known.subject if known is not None else "c"
        entry = who if known is not None else _entry(kept, who)
        text, easy = _say("helper", **values, taken=", ".join(tasks)), (_say("helper_lijst", **values),)
        yield ForPlan(f"week.wie.{who}", text, entry, "wie_helpt", subject, True, easy=easy, listed=tasks)
    if added.nobody:
        time, tasks = _time(added.nobody), _tasks(added, NOBODY)
        text, easy = _say("niemand", tijd=time, taken=", ".join(tasks)), (_say("niemand_lijst", tijd=time),)
        entry = _entry(kept, NOBODY)
        yield ForPlan("week.niemand", text, entry, "blijft_over", "a", True, easy=easy, listed=tasks)
    for code, minutes in (
        ("nacht_niemand", added.nights),
        ("nacht", added.night - added.nights),
        ("twee", added.two_people),
    ):
        if minutes:
            entry = _entry(kept, NOBODY if code == "nacht_niemand" else "")
            section = "blijft_over" if code == "nacht_niemand" else "wie_helpt"
            yield ForPlan(f"week.{code}", _say(code, tijd=_time(minutes)), entry, section, "a", False)


def _bad(kept: Sequence[Kept]) -> Iterator[ForPlan]:
    usual = totals(of_week((one.moment for one in kept), "gewoon"))
    bad = totals(of_week((one.moment for one in kept), "slecht"))
    if not bad.all:
        return
    entry = next(one.said.id for one in kept if one.moment.week == "slecht")
    text = _say("slecht", tijd=_time(bad.all), gewoon=_time(usual.all))
    yield ForPlan("week.slecht", text, entry, "blijft_over", "a", False)
    if bad.nobody:
        text = _say("slecht_niemand", tijd=_time(bad.nobody))
        yield ForPlan("week.slecht_niemand", text, entry, "blijft_over", "a", False)


def _entry(kept: Sequence[Kept], who: str) -> str:
    """Return the entry that says most of what somebody does ("" for anybody) in a usual week."""
    mine = [one for one in kept if one.moment.week == "gewoon" and (not who or who in one.moment.people)]
    return max(mine, key=lambda one: one.moment.per_week).said.id


def _tasks(added: Totals, who: str) -> tuple[str, ...]:
    mine = [(task, minutes) for (helper, task), minutes in added.by_helper_and_task.items() if helper == who]
    ordered = sorted(mine, key=lambda item: (-item[1], item[0]))
    return tuple(_say("taak", taak=task_words(task, "nl"), tijd=_time(minutes)) for task, minutes in ordered)


def _time(minutes: int) -> str:
    return length(minutes, "nl")
