"""The steps of the road on a table: those of "Waar sta ik?", with the choices that only people at one table have."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from keukentafel.bestand import FileFaults
from keukentafel.tafel.weg.kept.changes import Change, about, changes, holds, settles_about, withdraws
from keukentafel.tafel.weg.kept.reading import Reading
from keukentafel.tafel.weg.steps import STEPS, choose, show
from keukentafel.tafel.weg.telling import story as stories
from keukentafel.tafel.weg.visit import Screen, Visit


@dataclass(frozen=True, slots=True)
class Taken:
    """What a step came to: a screen to show, or what to write on the table first (nothing where all stands there)."""

    screen: Screen | None = None
    write: tuple[Change, ...] = ()


Step = Callable[[Visit, Reading, str], Taken]


def take(visit: Visit, reading: Reading, verb: str, argument: str) -> Taken:
    """Return what a pressed button comes to; what is no step shows the road."""
    if reading.story is None:
        return _begin(visit, reading, argument) if verb == "begin" else Taken(for_whom(visit))
    step = _OWN.get(verb) or _FROM_THE_PAGE.get(verb, _road)
    return step(visit.with_story(reading.story), reading, argument)


def for_whom(visit: Visit) -> Screen:
    """Ask under which law help is asked, where nobody said so at this table yet."""
    return Screen("voor_wie", {"waar": visit.typed.get("waar", "")})


def road(visit: Visit, *, cannot: str = "") -> Screen:
    """Show where the person stands; without any fact, ask what happened, or tell who only reads that nothing did."""
    if visit.story is None:
        return for_whom(visit)
    if not visit.story.facts and not visit.may_write:
        return Screen("leeg")
    return show(visit, "", cannot=cannot)


def _begin(visit: Visit, reading: Reading, argument: str) -> Taken:
    law, _, route = argument.partition(":")
    try:
        return Taken(write=about(reading, stories.begin(law, route or "gemeente")))
    except FileFaults:
        return Taken(for_whom(visit))


def _road(visit: Visit, _: Reading, __: str) -> Taken:
    return Taken(road(visit))


def _by_page(verb: str) -> Step:
    """Take a step of the page that stores nothing; what it changed is then written."""

    def taken(visit: Visit, reading: Reading, argument: str) -> Taken:
        before = visit.told()
        screen = STEPS[verb](visit, argument)
        if screen.is_change and screen.story:
            return Taken(write=changes(reading, before, screen.story))
        return Taken(screen)

    return taken


def _of_fact(verb: str) -> Step:
    """Take a step about one fact, as somebody saw it; it may have been corrected by another meanwhile."""

    def taken(visit: Visit, reading: Reading, argument: str) -> Taken:
        name = {"wijzig": argument, "zet": _changed(visit, reading)}.get(verb, visit.typed.get("plaats", ""))
        seen = reading.as_seen(name)
        if seen is None:
            return Taken(road(visit))
        typed = {**visit.typed, "plaats": name}
        return _by_page(verb)(replace(visit, story=seen, typed=typed), reading, argument)

    return taken


def _changed(visit: Visit, reading: Reading) -> str:
    """Return which fact a form changes.

    A form that was sent before, and sent again after the back button, changes what it wrote the first time.
    """
    written = visit.typed.get("nieuw", "")
    found = reading.named(written)
    is_same = found and found[1].content and found[1].content.get("soort") == visit.typed.get("soort")
    return written if is_same else visit.typed.get("plaats", "")


def _take_away(visit: Visit, reading: Reading, name: str) -> Taken:
    """Withdraw one fact, unless others that count can't be without it."""
    story = visit.told()
    place = story.place(name)
    try:
        if place is not None:
            stories.without(story, place, visit.language)
    except FileFaults as refusal:
        return Taken(road(visit, cannot=str(refusal.fouten[0]["tekst"])))
    return _written(withdraws(reading, name))


def _hold(_: Visit, reading: Reading, name: str) -> Taken:
    """Let a fact hold: put it back, or choose it from two that can't both be."""
    return _written(holds(reading, name))


def _settle_about(_: Visit, reading: Reading, versie: str) -> Taken:
    return _written(settles_about(reading, versie))


def _answer_committee(visit: Visit, reading: Reading, argument: str) -> Taken:
    """Take down an answer, unless people still differ about the whole: an answer must not choose for them."""
    return Taken(road(visit)) if reading.about_clash else _by_page("commissie")(visit, reading, argument)


def _written(change: Change | None) -> Taken:
    return Taken(write=() if change is None else (change,))


_OWN: Mapping[str, Step] = {
    "wijzig": _of_fact("wijzig"),
    "vraag": _of_fact("vraag"),
    "zet": _of_fact("zet"),
    "weg": _take_away,
    "houd": _hold,
    "over": _settle_about,
    "commissie": _answer_committee,
    "kies": lambda visit, _, __: Taken(choose(visit, "")),
}

_FROM_THE_PAGE: Mapping[str, Step] = {verb: _by_page(verb) for verb in ("alles", "lezer")}

CHANGES = frozenset({"begin", "zet", "weg", "houd", "over", "commissie"})
"""The steps that may write on the shared sheet, and so are not for who only reads."""

ASKS = frozenset({"kies", "alles", "vraag", "wijzig"})
"""The steps that lead to a change, and make no sense for who may not change anything."""
