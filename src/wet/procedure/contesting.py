"""Facts about objecting: bezwaar, beroep, hoger beroep and klacht, each put where it belongs."""

from wet.feiten import Fact
from wet.length import Length
from wet.procedure.linking import latest, named, own
from wet.termijnen import last_day
from wet.traject.termijn import done_day
from wet.traject.trajecten import (
    Beroep,
    BeslissingOpBezwaar,
    Besluit,
    Bezwaar,
    Case,
    Duty,
    Griffierecht,
    Klacht,
    Renewal,
    Uitspraak,
)

_FINAL = ("einduitspraak", "vereenvoudigd")
_FIRST_COURTS = ("rechtbank", "kinderrechter")
_HIGHEST_COURTS = ("centrale raad", "crvb", "raad van state", "rvs", "bedrijfsleven", "cbb", "hof", "hoge raad")
_ANNULLED = ("gegrond", "deels_gegrond", "vernietigd", "vernietiging")


def lodge_bezwaar(case: Case, fact: Fact) -> None:
    """Put a bezwaar with the besluit it is against; one whose term still ran goes before older ones."""
    besluit = named(case, fact, Besluit) or latest(case, fact, _fitting_besluiten(case, fact))
    if besluit is None:
        known = [*case.brieven, *case.besluiten]
        besluit = known[-1] if known else None
    bezwaar = Bezwaar(fact, besluit=besluit)
    bezwaar.answers += [each for each in case.early_answers if done_day(each) >= done_day(fact)]
    case.bezwaren.append(bezwaar)
    own(case, fact, bezwaar)
    if besluit is not None:
        besluit.bezwaren.append(bezwaar)


def _fitting_besluiten(case: Case, fact: Fact) -> list[Besluit]:
    unused = [each for each in case.besluiten if not each.bezwaren]
    running = [each for each in unused if _ran_on(each, fact)]
    return running or unused or [each for each in case.brieven if not each.bezwaren]


def _ran_on(besluit: Besluit, fact: Fact) -> bool:
    start = besluit.fact.resident_day
    return start is None or (fact.resident_day or fact.day) <= last_day("bezwaar", start)


def withdraw_bezwaar(case: Case, fact: Fact) -> None:
    """Withdraw a bezwaar."""
    bezwaar = named(case, fact, Bezwaar) or latest(case, fact, [each for each in case.bezwaren if each.is_open])
    if bezwaar is not None and bezwaar.is_open:
        bezwaar.withdrawn = fact
        if fact.door == "gemeente":
            case.withdrawn_by_gemeente.append(fact)


def answer_bezwaar(case: Case, fact: Fact) -> None:
    """Put a beslissing op bezwaar with its bezwaar, also one that follows on a ruling."""
    bezwaar = named(case, fact, Bezwaar) or latest(case, fact, [each for each in case.bezwaren if each.is_open])
    bezwaar = bezwaar or (case.bezwaren[-1] if case.bezwaren else None)
    if bezwaar is None:
        return
    renewal = bezwaar.renewal
    if renewal is not None:
        renewal.done = fact
    bezwaar.decided = bezwaar.decided or fact
    beslissing = BeslissingOpBezwaar(fact, bezwaar)
    bezwaar.beslissingen.append(beslissing)
    case.beslissingen.append(beslissing)
    own(case, fact, beslissing)


def lodge_beroep(case: Case, fact: Fact) -> None:
    """Put a beroep with the beslissing op bezwaar, or with what was not decided in time."""
    beslissing, duty = named(case, fact, BeslissingOpBezwaar), named(case, fact, Duty)
    if isinstance(duty, Bezwaar) and duty.beslissingen and fact.values.get("over") != "niet_tijdig":
        # Who names the bezwaar means the answer to it, once there is one.
        beslissing, duty = duty.beslissingen[-1], None
    unused = [each for each in case.beslissingen if not each.beroepen]
    over = fact.values.get("over") or ("niet_tijdig" if duty or (not beslissing and not unused) else "besluit")
    beroep = Beroep(fact, str(over))
    if over == "besluit" and duty is None:
        beroep.beslissing = beslissing or latest(case, fact, unused)
        if beroep.beslissing is not None:
            beroep.beslissing.beroepen.append(beroep)
    elif over == "niet_tijdig":
        waiting = [each for each in (*case.aanvragen, *case.bezwaren) if each.is_open and not each.beroepen]
        beroep.duty = duty or latest(case, fact, [each for each in waiting if each.notices] or waiting)
        if beroep.duty is not None:
            beroep.duty.beroepen.append(beroep)
    case.beroepen.append(beroep)
    own(case, fact, beroep)


def withdraw_beroep(case: Case, fact: Fact) -> None:
    """Withdraw a beroep."""
    beroep = named(case, fact, Beroep) or latest(case, fact, _pending(case, fact))
    if beroep is not None and beroep.is_open:
        beroep.withdrawn = fact


def _pending(case: Case, fact: Fact) -> list[Beroep]:
    over = fact.values.get("over")
    return [each for each in case.beroepen if each.is_open and over in (None, each.over)]


def ask_voorziening(case: Case, fact: Fact) -> None:
    """Put a request for a voorlopige voorziening with the bezwaar or beroep it hangs on."""
    found: Bezwaar | Beroep | None = named(case, fact, Bezwaar) or named(case, fact, Beroep)
    pending: list[Bezwaar | Beroep] = [
        *(b for b in case.bezwaren if b.is_open),
        *(b for b in case.beroepen if b.is_open),
    ]
    case.spoedverzoeken.append(fact)
    own(case, fact, found or latest(case, fact, pending))


def ask_griffierecht(case: Case, fact: Fact) -> None:
    """Put a request for court fee with its beroep, or with the bezwaar of a voorlopige voorziening."""
    bezwaar = named(case, fact, Bezwaar)
    beroep = named(case, fact, Beroep) or (None if bezwaar else latest(case, fact, _pending(case, fact)))
    if beroep is None and bezwaar is None:
        bezwaar = latest(case, fact, [each for each in case.bezwaren if each.is_open])
    is_urgent = bezwaar is not None or any(each.id == fact.bij for each in case.spoedverzoeken if fact.bij)
    fee = Griffierecht(fact, beroep, bezwaar, is_urgent)
    case.griffierechten.append(fee)
    own(case, fact, fee)


def pay_griffierecht(case: Case, fact: Fact) -> None:
    """Put a payment with the fee that was asked for."""
    beroep = named(case, fact, Beroep)
    waiting = [each for each in case.griffierechten if each.paid is None and beroep in (None, each.beroep)]
    fee = named(case, fact, Griffierecht) or latest(case, fact, waiting)
    if fee is not None:
        fee.paid = fee.paid or fact


def rule(case: Case, fact: Fact) -> None:
    """Put a ruling with its beroep; a final one ends it, and one that annuls orders a new decision."""
    aard = str(fact.values.get("aard") or "einduitspraak")
    beroep = named(case, fact, Beroep)
    if beroep is None and aard != "voorlopige_voorziening":
        beroep = latest(case, fact, [each for each in case.beroepen if each.is_open])
    may_appeal = aard == "einduitspraak" and beroep is not None and _is_rechtbank(fact, beroep)
    uitspraak = Uitspraak(fact, beroep, aard, may_appeal)
    case.uitspraken.append(uitspraak)
    own(case, fact, uitspraak)
    if beroep is None:
        return
    if aard in _FINAL:
        beroep.ruled = beroep.ruled or fact
        _order_new_besluit(beroep, fact)


def _is_rechtbank(fact: Fact, beroep: Beroep) -> bool:
    """Say whether a ruling is one of the rechtbank, where kinderrechters rule on youth help as well (law.md BER-3)."""
    instantie = str(fact.values.get("instantie") or "").lower()
    if any(name in instantie for name in _FIRST_COURTS) or instantie.startswith("rb"):
        return True
    return beroep.appealed is None and not any(name in instantie for name in _HIGHEST_COURTS)


def _order_new_besluit(beroep: Beroep, fact: Fact) -> None:
    length = fact.values.get("nieuw_besluit_binnen")
    duty = beroep.beslissing.bezwaar if beroep.beslissing is not None else beroep.duty
    if duty is None or duty.withdrawn is not None:
        return
    if beroep.over == "niet_tijdig":
        if isinstance(length, Length) and duty.decided is None:
            duty.renewals.append(Renewal(fact))
    elif isinstance(length, Length) or _annuls(fact):
        duty.renewals.append(Renewal(fact))


def _annuls(fact: Fact) -> bool:
    """Say whether a ruling without a term annuls: it says so, or names the term as empty."""
    raw = fact.raw
    return raw.get("vernietigd") is True or raw.get("uitkomst") in _ANNULLED or "nieuw_besluit_binnen" in raw


def lodge_hoger_beroep(case: Case, fact: Fact) -> None:
    """Reopen the beroep before the higher court."""
    uitspraak = named(case, fact, Uitspraak)
    beroep = named(case, fact, Beroep)
    fitting = [u for u in case.uitspraken if u.may_hoger_beroep and not u.hoger_beroep and beroep in (None, u.beroep)]
    uitspraak = uitspraak or latest(case, fact, fitting)
    if uitspraak is None or uitspraak.beroep is None:
        return
    uitspraak.hoger_beroep = uitspraak.hoger_beroep or fact
    uitspraak.beroep.appealed = fact
    uitspraak.beroep.ruled = None
    own(case, fact, uitspraak.beroep)


def lodge_klacht(case: Case, fact: Fact) -> None:
    """Begin a klacht."""
    klacht = Klacht(fact)
    case.klachten.append(klacht)
    own(case, fact, klacht)


def touch_klacht(case: Case, fact: Fact) -> None:
    """Postpone, handle or withdraw a klacht."""
    klacht = named(case, fact, Klacht) or latest(case, fact, [each for each in case.klachten if each.is_open])
    if klacht is None or not klacht.is_open:
        return
    if fact.soort == "klacht_verdaagd":
        klacht.postponed.append(fact)
    elif fact.soort == "klacht_afgehandeld":
        klacht.handled = fact
    else:
        klacht.withdrawn = fact
