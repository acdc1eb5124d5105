"""Facts on the way to a decision: melding, talk, report and aanvraag, each put where it belongs."""

from wet.feiten import Fact
from wet.procedure.linking import latest, named, own
from wet.traject.clock import Clock
from wet.traject.trajecten import Aanvraag, Besluit, Case, Heronderzoek, Melding
from wet.wmo2015.aanvraag import NOT_YET, may_file_aanvraag, was_refused

_APPOINTMENTS = frozenset({"afspraak_gemaakt", "afspraak_verzet"})
_STEPS = _APPOINTMENTS | {"gesprek_gevoerd", "verslag_verzonden"}
_SOORT = {"melding_gedaan": "melding", "hulpvraag_gesteld": "hulpvraag", "verwijzing_gekregen": "verwijzing"}


def open_traject(case: Case, fact: Fact) -> None:
    """Begin a traject with a melding, or under the Jeugdwet with a hulpvraag or referral.

    Under the Wmo a hulpvraag or referral starts nothing of its own: it is not a melding.
    """
    if case.is_wmo and fact.soort != "melding_gedaan":
        return
    melding = Melding(fact, _SOORT[fact.soort], fact)
    case.meldingen.append(melding)
    own(case, fact, melding)


def end_melding(case: Case, fact: Fact) -> None:
    """Withdraw or forward a melding."""
    melding = _melding_of(case, fact) or latest(case, fact, [each for each in case.meldingen if not each.is_finished])
    if melding is None or melding.ended is not None:
        return
    if fact.soort == "melding_doorgezonden":
        melding.forwarded = fact
    else:
        melding.withdrawn = fact
        _note_withdrawal(case, fact)


def take_step(case: Case, fact: Fact) -> None:
    """Put an appointment, talk, plan, report or letter with the melding it belongs to."""
    melding = _way_of(case, fact)
    if melding is None:
        if fact.soort == "clientondersteuning_aangeboden" and fact.values.get("aan") != "mantelzorger":
            case.support_offered = case.support_offered or fact
        elif fact.soort in _APPOINTMENTS:
            case.afspraken.append(fact)
        return
    own(case, fact, melding)
    _note_step(melding, fact)


def _note_step(melding: Melding, fact: Fact) -> None:
    match fact.soort:
        case "persoonlijk_plan_ingediend":
            melding.plannen.append(fact)
        case "persoonlijk_plan_afgezien":
            melding.no_plan = melding.no_plan or fact
        case "afspraak_gemaakt" | "afspraak_verzet":
            melding.afspraken.append(fact)
        case "gesprek_gevoerd":
            melding.gesprekken.append(fact)
        case "verslag_verzonden":
            melding.verslagen.append(fact)
        case "clientondersteuning_aangeboden" if fact.values.get("aan") != "mantelzorger":
            melding.support_offered = melding.support_offered or fact


def receive_letter(case: Case, fact: Fact) -> None:
    """Put an unclear letter with its melding, and keep it as something that may be a besluit."""
    melding = _melding_of(case, fact) or next((each for each in reversed(case.meldingen) if each.is_open), None)
    letter = Besluit(fact, melding, is_letter=True)
    case.brieven.append(letter)
    own(case, fact, letter)
    if melding is not None:
        melding.brieven.append(fact)


def file_aanvraag(case: Case, fact: Fact) -> None:
    """Put an aanvraag with its melding and say whether it starts a decision term."""
    melding = _melding_for_aanvraag(case, fact)
    is_valid = True
    if melding is not None and case.is_wmo:
        ruling = may_file_aanvraag(melding, Clock(fact.gemeente_day or fact.day))
        is_valid = ruling.reason not in NOT_YET or fact.day in case.letter_days
    elif melding is None:
        # Under the Wmo an aanvraag without any melding counts as one (RBZWB:2021:2439), but for a new try after a
        # refusal of which only the besluit is known, or after a letter that may have ended the onderzoek.
        is_valid = not case.is_wmo or _follows_bare_refusal(case) or any(day <= fact.day for day in case.letter_days)
        melding = Melding(fact, "aanvraag", fact)
        case.meldingen.append(melding)
    aanvraag = Aanvraag(fact, melding=melding, is_valid=is_valid)
    melding.aanvragen.append(aanvraag)
    case.aanvragen.append(aanvraag)
    own(case, fact, aanvraag)


def withdraw_aanvraag(case: Case, fact: Fact) -> None:
    """Withdraw an aanvraag; one that counted as a melding takes the melding with it."""
    waiting = [each for each in case.aanvragen if each.is_open]
    # One that came too early is not open in law, so it is only meant where there is no other.
    fitting = [each for each in waiting if each.is_valid] or waiting
    aanvraag = named(case, fact, Aanvraag) or latest(case, fact, fitting)
    if aanvraag is None or not aanvraag.is_open:
        return
    aanvraag.withdrawn = fact
    _note_withdrawal(case, fact)
    melding = aanvraag.melding
    if melding is not None and melding.fact is aanvraag.fact and not melding.is_finished:
        melding.withdrawn = fact


def _note_withdrawal(case: Case, fact: Fact) -> None:
    if fact.door == "gemeente":
        case.withdrawn_by_gemeente.append(fact)


def _melding_of(case: Case, fact: Fact) -> Melding | None:
    """Return the melding that the fact names, or that what it names belongs to."""
    owner = case.owners.get(fact.bij) if fact.bij is not None else None
    if isinstance(owner, Aanvraag | Besluit):
        return owner.melding
    return owner if isinstance(owner, Melding) else None


def _way_of(case: Case, fact: Fact) -> Melding | None:
    """Return the melding that a step belongs to; None in a review, which knows no terms and leaves meldingen alone."""
    melding = _melding_of(case, fact)
    if melding is not None:
        return None if melding.ended else melding
    if named(case, fact, Heronderzoek) is not None:
        return None
    unfinished: list[Melding | Heronderzoek] = [each for each in case.meldingen if not each.is_finished]
    unfinished += (each for each in case.heronderzoeken if each.is_open)
    found = latest(case, fact, sorted(unfinished, key=lambda each: (each.fact.day, each.fact.rank)))
    if found is not None:
        return found if isinstance(found, Melding) else None
    waiting = [each for each in case.meldingen if each.ended is None]
    if waiting:
        return waiting[-1]
    if case.meldingen or case.besluiten or case.heronderzoeken or fact.soort not in _STEPS:
        return None
    begun = Melding(fact, "melding", None)
    case.meldingen.append(begun)
    return begun


def _melding_for_aanvraag(case: Case, fact: Fact) -> Melding | None:
    melding = _melding_of(case, fact) or latest(case, fact, [each for each in case.meldingen if not each.is_finished])
    if melding is not None:
        return melding
    again = [each for each in case.meldingen if each.open_aanvraag is not None or _may_try_again(each)]
    return again[-1] if again else None


def _may_try_again(melding: Melding) -> bool:
    if melding.withdrawn or melding.forwarded:
        return False
    last = melding.aanvragen[-1] if melding.aanvragen else None
    if last is not None and last.withdrawn is not None:
        return True
    return was_refused(melding.decided or (last.decided if last else None))


def _follows_bare_refusal(case: Case) -> bool:
    last = case.besluiten[-1] if case.besluiten else None
    return last is not None and last.stands_alone and was_refused(last.fact)
