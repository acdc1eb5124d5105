"""Beroep, hoger beroep and the court fee: until when, and what meets them (Awb 6:7, 6:24, 8:41, 8:82)."""

from wet.awb.bezwaar import arrived_in_time
from wet.feiten import Fact
from wet.length import Length
from wet.termijnen import TERMS, last_day
from wet.traject.answers import Termijn
from wet.traject.clock import Clock
from wet.traject.termijn import done_day, resident_term
from wet.traject.trajecten import BeslissingOpBezwaar, Griffierecht, Uitspraak

_TWO_WEEKS = Length(2, "weeks")


def beroep_term(beslissing: BeslissingOpBezwaar, clock: Clock) -> Termijn:
    """Return the term to appeal against a beslissing op bezwaar."""
    met = beslissing.beroepen[0].fact if beslissing.beroepen else None
    beslissing.term = _remedy("beroep", beslissing.fact, met, clock)
    return beslissing.term


def hoger_beroep_term(uitspraak: Uitspraak, clock: Clock) -> Termijn:
    """Return the term for hoger beroep against a final ruling of the rechtbank."""
    uitspraak.term = _remedy("hoger_beroep", uitspraak.fact, uitspraak.hoger_beroep, clock)
    return uitspraak.term


def _remedy(soort: str, against: Fact, met: Fact | None, clock: Clock) -> Termijn:
    start = against.resident_day
    if start is None:
        extra = () if met is not None else (("geen_laatste_dag_beroep", ()),)
        return resident_term(soort, against, None, None, clock, met=met, extra=extra)
    last = last_day(soort, start)
    in_time = met is not None and arrived_in_time(met, last)
    return resident_term(soort, against, start, last, clock, met=met, in_time=in_time)


def griffierecht_term(fee: Griffierecht, clock: Clock) -> Termijn:
    """Return the four weeks to pay the court fee; pointless once the case is over.

    That of a voorlopige voorziening is due in two weeks (Awb 8:82 lid 3).  The court may set a shorter time, which no
    fact tells: the explanation says so.
    """
    start = fee.fact.resident_day or fee.fact.day
    length = _TWO_WEEKS if fee.is_urgent else None
    last = last_day("griffierecht", start, length=length, under_atw=True if fee.is_urgent else None)
    in_time = fee.paid is not None and done_day(fee.paid) <= last
    case = fee.beroep or fee.bezwaar
    void = case is not None and not case.is_open
    extra = (("uitleg_griffierecht_spoed", ()),) if fee.is_urgent else ()
    fee.term = resident_term(
        "griffierecht", fee.fact, start, last, clock, met=fee.paid, in_time=in_time, void=void, extra=extra
    )
    if fee.is_urgent:
        fee.term = fee.term._replace(sources=TERMS["griffierecht"].other_length_sources)
    return fee.term
