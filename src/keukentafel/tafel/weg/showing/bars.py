"""The terms of the law as bars with today in them, and for each the same in words with its source."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.design.drawings.term_bar import State, TermBar
from keukentafel.tafel.weg.showing.standing import Standing
from keukentafel.tafel.weg.telling.story import Fact
from keukentafel.tafel.weg.texts import counted, text
from wet.termijnen import last_day

_STOPS = ("aanvulling_gevraagd", "opschorting_overeengekomen")
_OPEN = ("loopt", "opgeschort")


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars that matter now, what is running or late first, and those that are over, to fold away."""

    now: tuple[TermBar, ...]
    over: tuple[TermBar, ...]


def bars(where: Standing, facts: Sequence[Fact], language: str) -> Bars:
    """Return the bars of a stand, those of the road that leads first; `facts` say since when a clock stands still."""
    drawn: list[tuple[Mapping[str, Any], bool, TermBar]] = []
    for seen in where.by_road:
        # A term that nobody knows the beginning of (a letter without a day) has no bar; a warning says what to do now.
        dated = [term for term in seen["termijnen"] if term["begint"]]
        rows = sorted(dated, key=lambda term: (not is_late(term), term["laatste_dag"] or "", term["begint"]))
        drawn += ((term, _matters(term, seen), bar_of(term, seen, facts, language)) for term in rows)
    titles = Counter(bar.title for _, _, bar in drawn)
    told = [
        (now, _told_apart(bar, term, where, language) if titles[bar.title] > 1 else bar) for term, now, bar in drawn
    ]
    return Bars(tuple(bar for now, bar in told if now), tuple(bar for now, bar in told if not now))


def _told_apart(bar: TermBar, term: Mapping[str, Any], where: Standing, language: str) -> TermBar:
    """Return a bar that says against which besluit it is, where there is another of the same title."""
    named = {fact.id: fact for fact in where.now.dossier.facts if fact.id is not None}
    fact = named.get(term["bij"])
    if fact is not None and fact.soort == "bezwaar_ingediend":
        fact = named.get(fact.bij or "")
    if fact is None or fact.soort != "besluit_bekendgemaakt":
        return bar
    day = fact.on("dagtekening") or fact.day
    return replace(bar, title=text("termijn.tegen", language, termijn=bar.title, dag=day))


def is_late(term: Mapping[str, Any]) -> bool:
    """Say whether a term has passed and nothing has met it yet."""
    return bool(term["status"] == "te_laat" and term["gehaald_op"] is None)


def is_decided_on(stand: Mapping[str, Any]) -> bool:
    """Say whether the gemeente has an aanvraag to decide on: then its onderzoek is no longer what one waits for."""
    return any(term["soort"] in ("beslissing_wmo", "beslissing_jeugd") for term in stand["termijnen"])


def _matters(term: Mapping[str, Any], stand: Mapping[str, Any]) -> bool:
    if term["soort"] == "onderzoek" and is_decided_on(stand):
        return False
    return term["status"] in _OPEN or is_late(term)


def bar_of(term: Mapping[str, Any], stand: Mapping[str, Any], facts: Sequence[Fact], language: str) -> TermBar:
    """Return the bar of one term that has a beginning; `term` and `stand` as JSON."""
    today, begins = date.fromisoformat(stand["op"]), date.fromisoformat(term["begint"])
    is_ahead = term["status"] == "loopt" and begins > today
    is_still = term["status"] == "opgeschort"
    return TermBar(
        title=text(f"termijn.{term['soort']}", language),
        state="verwacht" if is_ahead else _state(term),
        today=today,
        begins_on=begins,
        last_day=_day(term["laatste_dag"]),
        met_on=_day(term["gehaald_op"]),
        suspended_from=_stopped_on(facts, begins, today) if is_still else None,
        first_last_day=last_day(term["soort"], begins) if is_still else None,
        headline=_headline(term, begins, is_ahead, language),
        text=str(term["uitleg"]),
        source=", ".join(term["bron"]),
    )


def _state(term: Mapping[str, Any]) -> State:
    state: State = term["status"]
    return state


def _headline(term: Mapping[str, Any], begins: date, is_ahead: bool, language: str) -> str:
    """Return the first words under a bar: how many days, or what became of it."""
    status, met_on = term["status"], _day(term["gehaald_op"])
    if met_on is not None:
        return text("duur.gehaald_laat" if status == "te_laat" else "duur.gehaald", language, dag=met_on)
    if is_ahead:
        # The day itself does not count: the first day of a term is the one after (Awb art. 6:8 lid 1, 7:10 lid 1).
        return text("duur.straks", language, dag=begins + timedelta(days=1))
    if status == "opgeschort":
        return text("duur.opgeschort", language)
    if status == "vervallen" or term["dagen"] is None:
        return text("duur.voorbij", language)
    amount = f" {text('duur.bedrag', language, bedrag=_money(term['bedrag'], language))}" if term.get("bedrag") else ""
    if status == "te_laat":
        return counted("duur.te_laat", language, -term["dagen"])
    return counted("duur.nog", language, term["dagen"]) + amount


def _stopped_on(facts: Sequence[Fact], begins: date, today: date) -> date | None:
    """Return the day on which the clock stopped last, as far as the facts tell."""
    days = [_day(fact.get("op")) for fact in facts if fact["soort"] in _STOPS]
    return max((day for day in days if day is not None and begins <= day <= today), default=None)


def _money(amount: str, language: str) -> str:
    return str(amount).replace(".", ",") if language == "nl" else str(amount)


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None
