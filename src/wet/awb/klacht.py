"""A complaint about conduct, and the ombudsman after it (Awb 9:11, 9:24)."""

from collections.abc import Iterator
from typing import Final

from wet.feiten import Gemeente
from wet.length import Length
from wet.source import Source
from wet.termijnen import last_day
from wet.traject.answers import Termijn, Waarschuwing
from wet.traject.clock import Clock
from wet.traject.termijn import gemeente_term, moved, received_day, resident_term
from wet.traject.trajecten import Klacht

HANDLED_WITHIN: Final = Source("Awb", "9:11", lid=1)
POSTPONED: Final = Source("Awb", "9:11", lid=2)
FOUR_WEEKS: Final = Length(4, "weeks")


def klacht_terms(klacht: Klacht, gemeente: Gemeente, clock: Clock, say: list[Waarschuwing]) -> Iterator[Termijn]:
    """Yield the term to handle a complaint and, once it was handled, the year for the ombudsman."""
    soort = "klacht_10w" if gemeente.klachtcommissie else "klacht_6w"
    start = received_day(klacht.fact)
    extension: Length | None = None
    for fact in klacht.postponed:
        if extension is not None:
            say.append(Waarschuwing("verdaging_zonder_gevolg", fact.id, (POSTPONED,)))
        elif fact.day > last_day(soort, start):
            say.append(Waarschuwing("verdaging_te_laat", fact.id, (POSTPONED,)))
        else:
            extension = FOUR_WEEKS
    last = last_day(soort, start, extension=extension)
    is_unknown = gemeente.klachtcommissie is None
    longer = last_day("klacht_10w", start, extension=extension)
    extra = (("uitleg_commissie_onbekend", (("zonder", last), ("met", longer))),) if is_unknown else ()
    if extension is not None:
        extra = (("uitleg_verdaagd_klacht", ()), *extra)
    term = gemeente_term(soort, klacht.fact, start, last, clock, met=klacht.handled, void=klacht.withdrawn, extra=extra)
    klacht.term = moved(term, stood_still=False, put_off=extension is not None)
    yield klacht.term
    if is_unknown and klacht.is_open:
        say.append(Waarschuwing("commissie_onbekend", klacht.fact.id, (HANDLED_WITHIN,)))
    if klacht.handled is not None:
        told = klacht.handled.resident_day or klacht.handled.day
        yield resident_term("ombudsman", klacht.handled, told, last_day("ombudsman", told), clock)
