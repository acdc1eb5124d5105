"""The six weeks to object and the term for the answer (Awb 6:7-6:9, 7:10), with or without a commissie."""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from wet.awb.opschorting import Suspended, suspensions
from wet.feiten import Fact, Gemeente
from wet.length import Length
from wet.source import Source
from wet.termijnen import TERMS, last_day, latest_day
from wet.traject.answers import Extra, Termijn, Waarschuwing
from wet.traject.clock import Clock
from wet.traject.termijn import done_day, gemeente_term, is_post, moved, received_day, resident_term
from wet.traject.trajecten import Besluit, Bezwaar, Renewal

TWELVE_ONLY_WHEN_TOLD: Final = Source("ECLI:NL:RVS:2016:2233")
ANSWER_TERM: Final = Source("Awb", "7:10", lid=1)
SIX_WEEKS: Final = Length(6, "weeks")


def objection_term(besluit: Besluit, clock: Clock) -> Termijn:
    """Return the term to object against a besluit; without any date of dispatch it has no last day."""
    fact = besluit.fact
    bezwaar = besluit.bezwaren[0].fact if besluit.bezwaren else None
    start = fact.resident_day
    if start is None:
        extra = () if bezwaar is not None else (("geen_laatste_dag", ()),)
        besluit.term = resident_term("bezwaar", fact, None, None, clock, met=bezwaar, extra=extra)
        return besluit.term
    last = last_day("bezwaar", start)
    in_time = bezwaar is not None and arrived_in_time(bezwaar, last)
    besluit.term = resident_term("bezwaar", fact, start, last, clock, met=bezwaar, in_time=in_time)
    return besluit.term


def arrived_in_time(fact: Fact, last: date, received: date | None = None) -> bool:
    """Say whether a bezwaar or beroep came in time: received, or posted in time and received within a week after.

    Source: Awb 6:9.  Where only the sender's day is known, that day decides.  `received` is the day of receipt to go
    by, the first one that can be if not given.
    """
    if "op" not in fact.values:
        return done_day(fact) <= last
    arrived = received or fact.day
    if arrived <= last:
        return True
    return is_post(fact) and done_day(fact) <= last and arrived <= last_day("post_ontvangst", last)


class BezwaarCount:
    """Counts the term for the answer; a postponement adds six weeks, once and only within the term (7:10 lid 3)."""

    def __init__(self, base: date, soort: str) -> None:
        self.base = base
        self.soort = soort
        self.extension: Length | None = None

    def last(self, days: int) -> date:
        """Return the last day with so many days suspended."""
        return last_day(self.soort, self.base, suspended_days=days, extension=self.extension)

    def safe(self, days: int) -> date:
        """Return the last day after which a notice of default is safe."""
        return latest_day(self.soort, self.base, suspended_days=days, extension=self.extension)

    def postpone(self, fact: Fact, days: int) -> str | None:
        """Take in a postponement; return the code of a warning where it changes nothing."""
        if self.extension is not None:
            return "verdaging_zonder_gevolg"
        if fact.day > self.last(days):
            return "verdaging_te_laat"
        self.extension = SIX_WEEKS
        return None


def answer_term(bezwaar: Bezwaar, gemeente: Gemeente, clock: Clock, say: list[Waarschuwing]) -> Termijn:
    """Return the term for the decision on a bezwaar, and warn where its end is in doubt."""
    base, is_sure, is_late = _base(bezwaar)
    commissie = has_commissie(bezwaar, gemeente)
    count = BezwaarCount(base, "bezwaarbeslissing_12w" if commissie else "bezwaarbeslissing_6w")
    found = suspensions(bezwaar, base, count, clock, say)
    last = count.last(found.days)
    bezwaar.waits_for_resident = found.for_data
    longer = _with_commissie(bezwaar, base, clock) if commissie is None else None
    bezwaar.safe_day = count.safe(found.all_days) if longer is None else longer.safe
    bezwaar.term = gemeente_term(
        count.soort,
        bezwaar.fact,
        base,
        last,
        clock,
        met=bezwaar.decided,
        void=bezwaar.withdrawn,
        suspended=found.is_running,
        extra=_extra(count, found, longer, is_late=is_late),
    )
    stood_still = found.is_running or found.days > 0
    bezwaar.term = moved(bezwaar.term, stood_still=stood_still, put_off=count.extension is not None)
    if bezwaar.decided is None and bezwaar.withdrawn is None:
        if commissie is None:
            say.append(Waarschuwing("commissie_onbekend", bezwaar.fact.id, (ANSWER_TERM, TWELVE_ONLY_WHEN_TOLD)))
        if not is_sure or found.all_days != found.days or count.safe(found.days) != last:
            say.append(Waarschuwing("termijn_onzeker", bezwaar.fact.id, (ANSWER_TERM,)))
    return bezwaar.term


class Longer(NamedTuple):
    """The term as it is where a commissie looks along: its last day, and the one after which a notice is safe."""

    last: date
    safe: date


def _with_commissie(bezwaar: Bezwaar, base: date, clock: Clock) -> Longer:
    """Return the longer term where nobody knows of a commissie, counted by itself.

    For a delay or a request can still be in time there that is too late for the shorter one.
    """
    count = BezwaarCount(base, "bezwaarbeslissing_12w")
    found = suspensions(bezwaar, base, count, clock, [])
    return Longer(count.last(found.days), count.safe(found.all_days))


def _extra(count: BezwaarCount, found: Suspended, longer: Longer | None, *, is_late: bool) -> Extra:
    """Return what to add to the explanation: from when a late bezwaar counts, and both dates without a commissie."""
    said: Extra = ((("uitleg_bezwaar_te_laat", ()),) if is_late else ()) + found.explained
    if count.extension is not None:
        said = (*said, ("uitleg_verdaagd_bezwaar", ()))
    if found.is_running or longer is None:
        return said
    return (*said, ("uitleg_commissie_onbekend", (("zonder", count.last(found.days)), ("met", longer.last))))


def _base(bezwaar: Bezwaar) -> tuple[date, bool, bool]:
    """Return the day that starts the term: the end of the term to object, or receipt of a bezwaar that was late.

    The second answer is whether that day is sure, the third whether it is the receipt of a late bezwaar.

    Counting from a late receipt follows law.md 21a; without a day of dispatch the end can only be guessed.
    """
    received = received_day(bezwaar.fact)
    besluit = bezwaar.besluit
    sent = besluit.fact.gemeente_day if besluit is not None and not besluit.is_letter else None
    if besluit is None or sent is None or besluit.fact.resident_day is None:
        return last_day("bezwaar", received), False, False
    last = last_day("bezwaar", sent)
    if arrived_in_time(bezwaar.fact, last, received):
        return last, True, False
    return received, True, not arrived_in_time(bezwaar.fact, last)


def has_commissie(bezwaar: Bezwaar, gemeente: Gemeente) -> bool | None:
    """Say whether a bezwaarcommissie gives the longer term; what the confirmation says goes before the gemeente's."""
    for fact in reversed(bezwaar.confirmed):
        said = fact.values.get("commissie")
        if isinstance(said, bool):
            return said
    return gemeente.bezwaarcommissie


def renewed_terms(bezwaar: Bezwaar, gemeente: Gemeente, clock: Clock) -> Iterator[Termijn]:
    """Yield the term for each new decision that a court ordered."""
    first = "bezwaarbeslissing_12w" if has_commissie(bezwaar, gemeente) else "bezwaarbeslissing_6w"
    for renewal in bezwaar.renewals:
        yield renewed_term(renewal, first, bezwaar.withdrawn, clock)


def renewed_term(renewal: Renewal, first: str, withdrawn: Fact | None, clock: Clock) -> Termijn:
    """Return the term a court set, which the Atw does not stretch, else the first length again (CRVB:2017:2275)."""
    start = received_day(renewal.fact)
    length = renewal.fact.values.get("nieuw_besluit_binnen")
    if isinstance(length, Length):
        last = last_day("nieuw_besluit", start, length=length, under_atw=False)
        renewal.safe_day = latest_day("nieuw_besluit", start, length=length, under_atw=False)
    else:
        last = last_day(first, start)
        renewal.safe_day = latest_day(first, start)
    renewal.term = gemeente_term("nieuw_besluit", renewal.fact, start, last, clock, met=renewal.done, void=withdrawn)
    if isinstance(length, Length):
        renewal.term = renewal.term._replace(sources=TERMS["nieuw_besluit"].other_length_sources)
    return renewal.term
