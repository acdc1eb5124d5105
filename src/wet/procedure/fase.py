"""Where each traject stands, which one leads, and who has to act."""

from datetime import date

from wet.feiten import Fact
from wet.traject.answers import TrajectStand
from wet.traject.clock import Clock
from wet.traject.trajecten import Beroep, Besluit, Bezwaar, Case, Heronderzoek, Klacht, Melding, Traject


def trajecten_of(case: Case) -> list[Traject]:
    """Return all trajecten in the order in which they began."""
    found: list[Traject] = [*case.meldingen, *(each for each in case.besluiten if each.is_traject)]
    found += [*case.bezwaren, *case.beroepen, *case.klachten, *case.heronderzoeken]
    return sorted(found, key=lambda each: (each.fact.day, each.fact.rank, each.fact.id or "", each.fact.content))


def is_open(traject: Traject) -> bool:
    """Say whether a traject is unfinished; a besluit without aanvraag is finished at once."""
    return not isinstance(traject, Besluit) and traject.is_open


def stand_of(traject: Traject, case: Case) -> TrajectStand:
    """Return where one traject stands."""
    turn = turn_of(traject, case) if is_open(traject) else "niemand"
    soort, fase, plek = _where(traject)
    return TrajectStand(traject.fact.id, soort, fase, plek, turn)


def _where(traject: Traject) -> tuple[str, str, str]:
    match traject:
        case Melding():
            return traject.soort, *_where_melding(traject)
        case Besluit():
            return "besluit", "besluit", "besluit"
        case Bezwaar():
            return "bezwaar", "bezwaar", "opkomen"
        case Beroep():
            return "beroep", "beroep", "opkomen"
        case Klacht():
            return "klacht", "uitvoering", "daarna"
        case Heronderzoek():
            return "heronderzoek", "uitvoering", "daarna"


def _where_melding(melding: Melding) -> tuple[str, str]:
    """Return phase and place: the last step begun."""
    if melding.open_aanvraag is not None:
        return "aanvraag", "aanvragen"
    if melding.withdrawn or melding.forwarded:
        return "afgerond", "daarna"
    if melding.decided or any(each.decided for each in melding.aanvragen if each.is_valid):
        return "besluit", "besluit"
    if melding.verslagen:
        return "verslag", "verslag"
    if melding.gesprekken:
        return "onderzoek", "aan_tafel"
    return "voorbereiding" if melding.soort == "verwijzing" else "onderzoek", "voorbereiden"


def turn_of(traject: Traject, case: Case) -> str:
    """Return who has to act in an unfinished traject; what one may but need not do never gives the turn."""
    match traject:
        case Beroep():
            return "rechter"
        case Melding():
            return _turn_melding(traject)
        case Bezwaar():
            return "inwoner" if traject.waits_for_resident or _must_pay(traject, case) else "gemeente"
        case _:
            return "gemeente"


def _turn_melding(melding: Melding) -> str:
    aanvraag = melding.open_aanvraag
    if aanvraag is not None:
        return "inwoner" if aanvraag.waits_for_resident else "gemeente"
    return "inwoner" if melding.verslagen else "gemeente"


def _must_pay(bezwaar: Bezwaar, case: Case) -> bool:
    """Say whether a court fee, for a voorlopige voorziening, comes before the gemeente's own last day."""
    due = bezwaar.renewal.term if bezwaar.renewal is not None else bezwaar.term
    until = (due.laatste_dag if due is not None else None) or date.max
    fees = (fee.term for fee in case.griffierechten if fee.bezwaar is bezwaar)
    return any(term is not None and term.is_unmet and (term.laatste_dag or date.max) <= until for term in fees)


def leading(case: Case, trajecten: list[Traject], clock: Clock) -> tuple[str, str, str]:
    """Return phase, place and turn of the whole: those of the unfinished traject that began last."""
    unfinished = [each for each in trajecten if is_open(each)]
    for traject in reversed(unfinished):
        if not isinstance(traject, Klacht | Heronderzoek):
            _, fase, plek = _where(traject)
            return fase, plek, turn_of(traject, case)
    turn = turn_of(unfinished[-1], case) if unfinished else "niemand"
    if any(each.term is not None and each.term.status == "loopt" for each in case.besluiten):
        return "besluit", "besluit", turn
    if running_help(case, clock):
        return "uitvoering", "daarna", turn
    if any(not isinstance(each, Klacht) for each in trajecten) or case.gestart:
        return "afgerond", "daarna", turn
    if case.brieven:
        return "besluit", "besluit", "inwoner"
    return "voorbereiding", "melden", turn if unfinished else "inwoner"


def running_help(case: Case, clock: Clock) -> list[Fact]:
    """Return the provisions that run: started, not ended, and not past the end that the besluit gave."""
    if case.died is not None:
        return []
    found = [each for each in case.gestart if each not in case.beeindigd]
    ends = [until for each in case.besluiten if (until := each.fact.on("eindigt")) is not None]
    if ends and not any(each.fact.on("eindigt") is None for each in case.besluiten) and clock.passed(max(ends)):
        return []
    return found
