"""What to mind: warnings that follow from the facts as a whole; those about one term are made with the term."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from wet.awb.actions import LATE_MAY_BE_EXCUSED
from wet.awb.ingebrekestelling import NO_NOTICE_ABOUT_MELDING, NOTICE
from wet.feiten import Dossier, Fact
from wet.jeugdwet.artikel import jeugdwet
from wet.kalender import KNOWN_THROUGH
from wet.source import Source
from wet.termijnen import TERMS, last_day
from wet.traject.answers import Termijn, Waarschuwing
from wet.traject.clock import Clock
from wet.traject.trajecten import Besluit, Bezwaar, Case, Melding
from wet.wmo2015.aanvraag import AANVRAAG_AFTER_ONDERZOEK, ONDERZOEK_WITHIN_SIX_WEEKS
from wet.wmo2015.artikel import wmo
from wet.wmo2015.nieuwe_melding import ends_soon

EARLY_IS_MELDING: Final = Source("ECLI:NL:RBZWB:2021:2439", certainty="onzeker")
FORM_IS_FREE: Final = Source("ECLI:NL:RBOBR:2018:4175", certainty="onzeker")
OFFER_SUPPORT: Final = wmo("2.3.2", 3)
FIRST_ARRIVAL: Final = Source("Awb", "6:15", certainty="uitleg")
UNCLEAR_LETTER: Final = (
    Source("ECLI:NL:CRVB:2018:2013"),
    Source("Awb", "4:7"),
    Source("Awb", "4:8"),
    Source("Awb", "4:9"),
)
REASONS: Final = (Source("Awb", "6:5", lid=1, onder="d"), Source("Awb", "6:6"))
OBJECTING_AGAIN: Final = Source("Awb", "6:7", certainty="onzeker")
ATW_DAYS: Final = Source("Atw", "3", lid=3)

THREE_WEEKS: Final = timedelta(weeks=3)
"""After how long without an appointment we think it time to ask: half of the six weeks; advice, no term of any law."""

EIGHT_WEEKS: Final = timedelta(weeks=8)
"""How long before the end of help to ask anew: six weeks of onderzoek and two for the besluit (Wmo 2.3.2 lid 1, 2.3.5
lid 2), or eight weeks (Awb 4:13 lid 2); advice, no term of any law."""

_TWO_WEEKS: Final = timedelta(weeks=2)
"""After how long we miss that free support was pointed to; advice, no term of any law."""

_DAY_SOURCES: Final = {
    "datum_onzeker": (),
    "ontvangst_onbekend": (Source("Awb", "6:9"),),
    "verzenddatum_onbekend": (Source("Awb", "3:41", lid=1), Source("Awb", "6:8", lid=1)),
}
_REMEDIES: Final = ("bezwaar", "beroep", "hoger_beroep")

_IN_WRITING: Final = {
    "aanvraag_ingediend": (Source("Awb", "4:1"),),
    "ingebrekestelling_ontvangen": (NOTICE,),
    "bezwaar_ingediend": (Source("Awb", "6:4", lid=1), Source("Awb", "6:5", lid=1)),
}
"""What the law asks in writing; a call is recorded all the same, as the gemeente may have written it down."""


def warnings(dossier: Dossier, counting: int, case: Case, terms: list[Termijn], clock: Clock) -> Iterator[Waarschuwing]:
    """Yield every warning that does not belong to one term alone."""
    for fact in dossier.facts[:counting]:
        if fact.warning is not None:
            yield _about(fact.warning, fact, _DAY_SOURCES[fact.warning])
        if fact.soort in _IN_WRITING and fact.values.get("kanaal") == "telefoon":
            yield _about("niet_schriftelijk", fact, _IN_WRITING[fact.soort])
    yield from (_about("hoort_bij_onduidelijk", fact) for fact in case.ambiguous)
    yield from (_about("intrekking_niet_door_u", fact) for fact in case.withdrawn_by_gemeente)
    yield from _lost_notices(case)
    for melding in case.meldingen:
        yield from _on_the_way(melding, case, clock)
    yield from _besluiten(case, clock)
    for bezwaar in case.bezwaren:
        if bezwaar.lacks_reasons:
            yield _reasons(bezwaar, clock)
    yield from _terms(terms)
    if case.moved is not None:
        yield _about("verhuisd", case.moved, (wmo("2.3.5", 1) if case.is_wmo else jeugdwet("1.1"),))


def _about(code: str, fact: Fact, sources: tuple[Source, ...] = ()) -> Waarschuwing:
    return Waarschuwing(code, fact.id, sources, (("soort", fact.soort),))


def _lost_notices(case: Case) -> Iterator[Waarschuwing]:
    has_had_duty = bool(case.bezwaren) or any(each.is_valid for each in case.aanvragen)
    for fact in case.lost_notices:
        if has_had_duty and fact.bij is None:
            yield Waarschuwing("ingebrekestelling_na_besluit", fact.id, (NOTICE,))
        else:
            yield Waarschuwing("ingebrekestelling_zonder_aanvraag", fact.id, NO_NOTICE_ABOUT_MELDING)


def _on_the_way(melding: Melding, case: Case, clock: Clock) -> Iterator[Waarschuwing]:
    about = melding.fact.id
    late = melding.onderzoek
    if late is not None and late.status == "te_laat" and late.gehaald_op is None:
        yield Waarschuwing("onderzoek_te_laat", about, (AANVRAAG_AFTER_ONDERZOEK, ONDERZOEK_WITHIN_SIX_WEEKS))
    for aanvraag in melding.aanvragen:
        if not aanvraag.is_valid and aanvraag.is_open:
            sources = (AANVRAAG_AFTER_ONDERZOEK, EARLY_IS_MELDING, FORM_IS_FREE)
            yield Waarschuwing("aanvraag_te_vroeg", aanvraag.fact.id, sources)
    if not melding.is_open:
        return
    start = melding.start
    if start is None and case.is_wmo:
        yield Waarschuwing("melding_onbekend", about, (ONDERZOEK_WITHIN_SIX_WEEKS,))
    elif start is not None and _waits_for_appointment(melding) and clock.reached(start.day + THREE_WEEKS):
        yield Waarschuwing("geen_afspraak", about)
    if case.is_wmo and _lacks_support(melding, case, clock):
        yield Waarschuwing("geen_clientondersteuning_aangeboden", about, (OFFER_SUPPORT,))


def _waits_for_appointment(melding: Melding) -> bool:
    if melding.soort not in ("melding", "hulpvraag", "aanvraag") or melding.open_aanvraag is not None:
        return False
    return not (melding.afspraken or melding.gesprekken or melding.verslagen)


def _lacks_support(melding: Melding, case: Case, clock: Clock) -> bool:
    """Say whether nobody pointed the client to free support: from the talk, or two weeks after the melding."""
    if melding.support_offered is not None or case.support_offered is not None:
        return False
    if melding.gesprekken or melding.verslagen:
        return True
    return melding.start is not None and clock.reached(melding.start.day + _TWO_WEEKS)


def _besluiten(case: Case, clock: Clock) -> Iterator[Waarschuwing]:
    for place, besluit in enumerate(case.besluiten):
        fact = besluit.fact
        if _is_partial(besluit, case.besluiten[place + 1 :]):
            yield Waarschuwing("deels_nog_niet_beslist", fact.id, (Source("Awb", "4:13"),))
        until = fact.on("eindigt")
        if until is not None and case.died is None and ends_soon(besluit, clock):
            values = (("einde", until), ("melden_voor", until - EIGHT_WEEKS))
            yield Waarschuwing("indicatie_eindigt", fact.id, (), values)
        if until_again := _may_object_again(besluit, clock):
            yield Waarschuwing("bezwaar_opnieuw_onzeker", fact.id, (OBJECTING_AGAIN,), (("laatste_dag", until_again),))
    for letter in case.brieven:
        if not letter.bezwaren:
            yield Waarschuwing("brief_misschien_besluit", letter.fact.id, UNCLEAR_LETTER)


def _reasons(bezwaar: Bezwaar, clock: Clock) -> Waarschuwing:
    """Say that the reasons of a bezwaar are due: by the day of the gemeente, else by the one that was asked for."""
    given, asked = bezwaar.reasons_by, bezwaar.fact.on("redenen_gevraagd_tot")
    if given is not None:
        code, day = ("redenen_voorbij" if clock.passed(given) else "redenen_tot"), given
    elif asked is not None:
        code, day = ("redenen_gevraagd_voorbij" if clock.passed(asked) else "redenen_gevraagd"), asked
    else:
        return Waarschuwing("redenen_volgen", bezwaar.fact.id, REASONS)
    return Waarschuwing(code, bezwaar.fact.id, REASONS, (("tot", day),))


def _may_object_again(besluit: Besluit, clock: Clock) -> date | None:
    """Return the last day to object where the resident withdrew an objection and the term still runs; else None.

    No article says whether one may object anew then; we only say that it is unsure, and which day counts.
    """
    gone = [each.withdrawn for each in besluit.bezwaren]
    if not gone or any(each is None or each.door == "gemeente" for each in gone):
        return None
    start = besluit.fact.resident_day
    last = None if start is None else last_day("bezwaar", start)
    return None if last is None or clock.reached(last + timedelta(days=1)) else last


def _is_partial(besluit: Besluit, later: list[Besluit]) -> bool:
    """Say whether a part of what was asked still waits: it has no outcome, and no later besluit gave it one."""
    decided = [part.get("voorziening") for each in later for part in _parts(each) if not _waits(part)]
    if besluit.aanvraag is not None and any(each.aanvraag is besluit.aanvraag and not _parts(each) for each in later):
        return False
    return any(_waits(part) and part.get("voorziening") not in decided for part in _parts(besluit))


def _parts(besluit: Besluit) -> list[Mapping[str, object]]:
    parts = besluit.fact.values.get("onderdelen")
    return [part for part in parts if isinstance(part, Mapping)] if isinstance(parts, list | tuple) else []


def _waits(part: Mapping[str, object]) -> bool:
    return part.get("uitkomst") in _UNDECIDED


_UNDECIDED: Final = (None, "", "nog_niet_beslist", "aangehouden")


def _terms(terms: list[Termijn]) -> Iterator[Waarschuwing]:
    for term in terms:
        if term.soort in _REMEDIES and term.status in ("te_laat", "vervallen"):
            sources = (*LATE_MAY_BE_EXCUSED, FIRST_ARRIVAL)
            yield Waarschuwing("te_laat_tenzij_verschoonbaar", term.bij, sources, (("termijn", term.soort),))
        if _is_past_calendar(term):
            yield Waarschuwing("kalender_onvolledig", term.bij, (ATW_DAYS,), (("tot", KNOWN_THROUGH),))


def _is_past_calendar(term: Termijn) -> bool:
    return (term.laatste_dag or date.min) > KNOWN_THROUGH and term.soort not in _OUTSIDE_ATW


_OUTSIDE_ATW: Final = frozenset(
    soort for soort, rule in TERMS.items() if rule.atw == "uitgesloten" or rule.length.unit == "years"
)
