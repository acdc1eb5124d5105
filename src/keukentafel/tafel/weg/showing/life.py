"""What changes a road by itself: a move to another gemeente, a death, and help that ends."""

from datetime import date

from keukentafel.tafel.weg.showing.standing import Standing

ENDS_SOON = "indicatie_eindigt"
_ASKS_ANEW = frozenset({"melding_gedaan", "hulpvraag_gesteld", "verwijzing_gekregen", "aanvraag_ingediend"})

_STANDING_UP = frozenset({"besluit", "bezwaar", "beroep", "klacht"})


def is_over(where: Standing) -> bool:
    """Say whether the person whom it was about has died."""
    return where.happened("overleden")


def is_moved(where: Standing) -> bool:
    """Say whether somebody moved and asked nothing of the new gemeente yet."""
    kinds = [fact.soort for fact in where.now.dossier.facts if fact.day <= where.now.op]
    last = len(kinds) - kinds[::-1].index("verhuisd") if "verhuisd" in kinds else len(kinds)
    return "verhuisd" in kinds and not any(kind in _ASKS_ANEW for kind in kinds[last:])


def end_of_help(where: Standing) -> tuple[date, date] | None:
    """Return when help ends and until when to ask anew, where that is soon and nothing else runs; None elsewhere."""
    if any(each.is_open and each.stand.soort != "klacht" for each in where.sporen):
        return None
    return _ends_soon(where)


def must_ask_anew(where: Standing) -> bool:
    """Say whether help ends soon and nobody asked anew yet: an objection or an appeal asks for no new help.

    Help that was withdrawn ended already.
    """
    if any(each.is_open and each.stand.soort not in _STANDING_UP for each in where.sporen):
        return False
    granted = next((each.bij for each in where.now.facts.waarschuwingen if each.code == ENDS_SOON), None)
    facts = [fact for fact in where.now.dossier.facts if fact.day <= where.now.op]
    since = next((fact.day for fact in facts if fact.id == granted), None)
    later = [fact for fact in facts if since is not None and fact.day > since]
    is_withdrawn = any(fact.values.get("uitkomst") == "ingetrokken" for fact in later)
    return since is not None and not is_withdrawn and not any(fact.soort in _ASKS_ANEW for fact in later)


def _ends_soon(where: Standing) -> tuple[date, date] | None:
    for warning in where.now.facts.waarschuwingen:
        days = dict(warning.values)
        ends, ask_by = days.get("einde"), days.get("melden_voor")
        if warning.code == ENDS_SOON and isinstance(ends, date) and isinstance(ask_by, date):
            return ends, ask_by
    return None


def is_reviewed(where: Standing) -> bool:
    """Say whether the gemeente looks at help anew and nothing else runs (Wmo 2015 art. 2.3.9)."""
    return {each.stand.soort for each in where.sporen if each.is_open} == {"heronderzoek"}


def has_stopped(where: Standing) -> bool:
    """Say whether help stopped without any besluit or question that was told of, so that nothing runs."""
    kinds = [fact.soort for fact in where.now.dossier.facts if fact.day <= where.now.op]
    if "voorziening_beeindigd" not in kinds or any(each.is_open for each in where.sporen):
        return False
    return "besluit_bekendgemaakt" not in kinds and "brief_ontvangen" not in kinds
