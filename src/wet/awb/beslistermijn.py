"""The term for a decision on an aanvraag: two weeks under the Wmo, eight or the verordening's under the Jeugdwet."""

from datetime import date

from wet.awb.opschorting import suspensions
from wet.feiten import Fact, Gemeente
from wet.kalender import next_working_day
from wet.length import Length
from wet.termijnen import TERMS, last_day, latest_day
from wet.traject.answers import Extra, Termijn, Waarschuwing
from wet.traject.clock import Clock
from wet.traject.termijn import gemeente_term, moved, received_day
from wet.traject.trajecten import Aanvraag, Case


class AanvraagCount:
    """Counts the decision term of one aanvraag.

    Under the Wmo a postponement is no more than a message (Awb 4:14 lid 1), and so it is where the verordening sets
    the term; else one that comes in time moves the end to the day it names (Awb 4:14 lid 3).
    """

    def __init__(self, start: date, *, is_wmo: bool, own_length: Length | None) -> None:
        self.start = start
        self.soort = "beslissing_wmo" if is_wmo else "beslissing_jeugd"
        self.length = None if is_wmo else own_length
        self.may_postpone = not is_wmo and own_length is None
        self.named: tuple[date, int] | None = None

    def last(self, days: int) -> date:
        """Return the last day with so many days suspended."""
        under_atw = None if self.length is None else False
        plain = last_day(self.soort, self.start, suspended_days=days, length=self.length, under_atw=under_atw)
        return max(plain, self._named(days))

    def safe(self, days: int) -> date:
        """Return the last day after which a notice of default is safe: the stretched one, where that is in doubt."""
        under_atw = None if self.length is None else False
        plain = latest_day(self.soort, self.start, suspended_days=days, length=self.length, under_atw=under_atw)
        named = self._named(days)
        return max(plain, named if named == date.min else next_working_day(named))

    def _named(self, days: int) -> date:
        """Return the day that the gemeente named, with what was suspended after it named it."""
        if self.named is None:
            return date.min
        until, before = self.named
        return date.fromordinal(until.toordinal() + days - before)

    @property
    def explained(self) -> Extra:
        """Return what to add to the explanation where the gemeente named a later day in time."""
        return () if self.named is None else (("uitleg_verdaagd_aanvraag", (("tot", self.named[0]),)),)

    def postpone(self, fact: Fact, days: int) -> str | None:
        """Take in a postponement; return the code of a warning where it changes nothing."""
        until = fact.on("tot")
        if not self.may_postpone or until is None or self.named is not None:
            return "verdaging_zonder_gevolg"
        if fact.day > self.last(days):
            return "verdaging_te_laat"
        self.named = (until, days)
        return None


def decision_term(
    aanvraag: Aanvraag, case: Case, gemeente: Gemeente, clock: Clock, say: list[Waarschuwing]
) -> Termijn | None:
    """Return the decision term of an aanvraag; none for one that came before the onderzoek was done."""
    if not aanvraag.is_valid:
        return None
    start = received_day(aanvraag.fact)
    count = AanvraagCount(start, is_wmo=case.is_wmo, own_length=gemeente.beslistermijn_jeugd)
    found = suspensions(aanvraag, start, count, clock, say)
    last = count.last(found.days)
    aanvraag.waits_for_resident = found.for_data
    aanvraag.safe_day = count.safe(found.days)
    aanvraag.term = gemeente_term(
        count.soort,
        aanvraag.fact,
        start,
        last,
        clock,
        met=aanvraag.decided,
        void=aanvraag.withdrawn,
        suspended=found.is_running,
        extra=(*found.explained, *count.explained),
    )
    if count.length is not None:
        aanvraag.term = aanvraag.term._replace(sources=TERMS[count.soort].other_length_sources)
    stood_still = found.is_running or found.days > 0
    aanvraag.term = moved(aanvraag.term, stood_still=stood_still, put_off=count.named is not None)
    return aanvraag.term
