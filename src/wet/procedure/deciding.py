"""Facts about deciding: requests for data, delays, notices of default and the besluit itself."""

from wet.feiten import BESLISSENDE_UITKOMSTEN, Fact
from wet.procedure.linking import latest, named, own
from wet.traject.trajecten import Aanvraag, Besluit, Bezwaar, Case, Duty, Heronderzoek, Melding


def touch_term(case: Case, fact: Fact) -> None:
    """Put a request for data, its answer, a delay or a postponement with the aanvraag or bezwaar it is about."""
    fitting = _open_duties(case, fact)
    if fact.soort == "aanvulling_ontvangen":
        fitting = [each for each in fitting if len(each.gaps) > len(each.answers)] or fitting
    duty = named(case, fact, Duty) or latest(case, fact, fitting)
    if duty is None and fact.soort == "aanvulling_ontvangen" and fact.values.get("over") == "bezwaar":
        case.early_answers.append(fact)
    if duty is None or not duty.is_open:
        return
    own(case, fact, duty)
    match fact.soort:
        case "aanvulling_gevraagd":
            duty.gaps.append(fact)
        case "aanvulling_ontvangen":
            duty.answers.append(fact)
        case "opschorting_overeengekomen":
            duty.agreed.append(fact)
        case "beslistermijn_verdaagd" | "bezwaar_verdaagd":
            duty.postponed.append(fact)
        case "bezwaar_bevestigd" if isinstance(duty, Bezwaar):
            duty.confirmed.append(fact)


def _open_duties(case: Case, fact: Fact) -> list[Duty]:
    over = fact.values.get("over") or _OVER.get(fact.soort)
    fitting: list[Duty] = []
    if over != "bezwaar":
        fitting += (each for each in case.aanvragen if each.is_valid and each.is_open)
    if over != "aanvraag":
        fitting += (each for each in case.bezwaren if each.is_open)
    return fitting


_OVER = {"beslistermijn_verdaagd": "aanvraag", "bezwaar_bevestigd": "bezwaar", "bezwaar_verdaagd": "bezwaar"}


def give_notice(case: Case, fact: Fact) -> None:
    """Put a notice of default with what it is about; whether it counts is judged with the term."""
    duty = named(case, fact, Duty)
    if duty is None and named(case, fact, Melding) is None:
        duty = latest(case, fact, _open_duties(case, fact))
    if duty is None or (isinstance(duty, Aanvraag) and not duty.is_valid) or not duty.is_open:
        case.lost_notices.append(fact)
        return
    duty.notices.append(fact)
    own(case, fact, duty)


_CHANGES = frozenset({"herzien", "ingetrokken", "teruggevorderd"})
"""Outcomes that change running help, as a review may, whichever aanvraag the besluit names."""


def give_besluit(case: Case, fact: Fact) -> None:
    """Put a besluit with the aanvraag it decides, else the melding, else let it stand alone."""
    besluit = Besluit(fact)
    case.besluiten.append(besluit)
    own(case, fact, besluit)
    uitkomst = besluit.uitkomst
    if uitkomst == "dwangsom_vastgesteld":
        besluit.fixes = _fix_penalty(case, fact)
        besluit.stands_alone = besluit.fixes is None
    elif uitkomst.startswith("tijdelijk"):
        besluit.melding = named(case, fact, Melding) or next((m for m in reversed(case.meldingen) if m.is_open), None)
        besluit.stands_alone = besluit.melding is None
    elif uitkomst in BESLISSENDE_UITKOMSTEN or not uitkomst:
        _decide(case, besluit)
    else:
        besluit.aanvraag = named(case, fact, Aanvraag)
        besluit.stands_alone = besluit.aanvraag is None
    besluit.is_traject = besluit.stands_alone or uitkomst.startswith("tijdelijk") or _without_aanvraag(besluit)
    if uitkomst in _CHANGES or (besluit.stands_alone and uitkomst != "dwangsom_vastgesteld"):
        _end_review(case, fact)


def _without_aanvraag(besluit: Besluit) -> bool:
    """Say whether a melding was decided on of which no aanvraag was made, not even one that came too early."""
    return besluit.aanvraag is None and besluit.melding is not None and not besluit.melding.aanvragen


def _fix_penalty(case: Case, fact: Fact) -> Duty | None:
    """Return the duty of which a besluit fixes the penalty; one that was fixed before stays as it was."""
    waiting = [each for each in (*case.aanvragen, *case.bezwaren) if each.notices and each.penalty_fixed is None]
    duty = named(case, fact, Duty) or latest(case, fact, waiting)
    if duty is not None:
        duty.penalty_fixed = duty.penalty_fixed or fact
    return duty


def _decide(case: Case, besluit: Besluit) -> None:
    fact = besluit.fact
    besluit.aanvraag = named(case, fact, Aanvraag)
    besluit.melding = named(case, fact, Melding)
    if besluit.aanvraag is None and besluit.melding is None and _may_look_around(case, fact):
        besluit.aanvraag = latest(case, fact, [each for each in case.aanvragen if each.is_valid and each.is_open])
        if besluit.aanvraag is None:
            besluit.melding = latest(case, fact, [each for each in case.meldingen if not each.is_finished])
    if besluit.aanvraag is not None:
        _decide_aanvraag(besluit.aanvraag, fact)
        besluit.melding = besluit.aanvraag.melding
    elif besluit.melding is not None and besluit.melding.ended is None:
        _decide_melding(besluit.melding, fact)
    besluit.stands_alone = besluit.aanvraag is None and besluit.melding is None


def _may_look_around(case: Case, fact: Fact) -> bool:
    return fact.values.get("op_aanvraag") is not False and named(case, fact, Heronderzoek) is None


def _decide_aanvraag(aanvraag: Aanvraag, fact: Fact) -> None:
    """Decide an aanvraag; one that came too early had no term, so then it is the melding that is decided on."""
    if not aanvraag.is_open:
        return
    aanvraag.decided = aanvraag.decided or fact
    renewal = aanvraag.renewal
    if renewal is not None:
        renewal.done = fact
    if not aanvraag.is_valid and aanvraag.melding is not None and aanvraag.melding.ended is None:
        aanvraag.melding.decided = fact


def _decide_melding(melding: Melding, fact: Fact) -> None:
    aanvraag = melding.open_aanvraag
    if aanvraag is not None:
        _decide_aanvraag(aanvraag, fact)
    else:
        melding.decided = fact
        for early in melding.aanvragen:
            early.decided = early.decided or fact


def _end_review(case: Case, fact: Fact) -> None:
    review = named(case, fact, Heronderzoek) or next(
        (each for each in reversed(case.heronderzoeken) if each.is_open), None
    )
    if review is not None:
        review.ended = review.ended or fact
