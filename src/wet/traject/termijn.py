"""How a term stands: who met it, who is late, and what is no longer needed."""

from datetime import date

from wet.feiten import Fact
from wet.termijnen import TERMS
from wet.traject.answers import Extra, Termijn
from wet.traject.clock import Clock


def gemeente_term(
    soort: str,
    about: Fact,
    begins: date | None,
    last: date | None,
    clock: Clock,
    *,
    met: Fact | None = None,
    void: Fact | None = None,
    suspended: bool = False,
    extra: Extra = (),
) -> Termijn:
    """Return a term of the gemeente: met or late, pointless after `void`, suspended, or running."""
    met_on = met_day(met) if met is not None else None
    if met is not None:
        status = "te_laat" if met_on and last and met_on > last else "gehaald"
    elif void is not None:
        status = "vervallen"
    elif suspended:
        status, last = "opgeschort", None
    else:
        status = "te_laat" if last is not None and clock.passed(last) else "loopt"
    return Termijn(soort, about.id, "gemeente", begins, last, status, met_on, TERMS[soort].sources, extra)


def resident_term(
    soort: str,
    about: Fact,
    begins: date | None,
    last: date | None,
    clock: Clock,
    *,
    met: Fact | None = None,
    in_time: bool = True,
    void: bool = False,
    extra: Extra = (),
) -> Termijn:
    """Return a term of the resident: met, met late, passed unused (then it is gone), or running."""
    met_on = done_day(met) if met is not None else None
    if met is not None:
        status = "gehaald" if in_time else "te_laat"
    elif void or (last is not None and clock.passed(last)):
        status = "vervallen"
    else:
        status = "loopt"
    return Termijn(soort, about.id, "inwoner", begins, last, status, met_on, TERMS[soort].sources, extra)


def moved(term: Termijn, *, stood_still: bool, put_off: bool) -> Termijn:
    """Return the term with the sources of what moved its last day: that it stood still, that it was put off."""
    rule = TERMS[term.soort]
    more = rule.suspension if stood_still else ()
    if put_off and rule.extension is not None:
        more = (*more, *rule.extension.sources)
    return term._replace(sources=(*term.sources, *more)) if more else term


def met_day(fact: Fact) -> date | None:
    """Return the day on which something of the gemeente was sent; None where the letter has no date at all."""
    return fact.resident_day or fact.gemeente_day


def done_day(fact: Fact) -> date:
    """Return the day on which the resident did something: the day it was sent, where that is known."""
    return fact.on("verzonden_op") or fact.resident_day or fact.day


def received_day(fact: Fact) -> date:
    """Return the day from which the gemeente must act on something."""
    return fact.gemeente_day or fact.day


def is_post(fact: Fact) -> bool:
    """Say whether something may have come by post, so that the postal rule of Awb 6:9 lid 2 can help."""
    return fact.on("verzonden_op") is not None and fact.values.get("kanaal") in (None, "post")
