"""When a resident may file an aanvraag under the Wmo 2015: after the onderzoek, or when that is late."""

from typing import Final

from wet.feiten import Fact
from wet.ruling import Ruling
from wet.source import Source
from wet.termijnen import last_day
from wet.traject.clock import Clock
from wet.traject.trajecten import Melding
from wet.wmo2015.artikel import wmo

AANVRAAG_AFTER_ONDERZOEK: Final = wmo("2.3.2", 9)
ONDERZOEK_WITHIN_SIX_WEEKS: Final = wmo("2.3.2", 1)
COLLEGE_DECIDES_ON_AANVRAAG: Final = wmo("2.3.5", 1)
AGAIN_WITH_NEWS: Final = Source("Awb", "4:6", lid=1)
CONTENT_MAKES_BESLUIT: Final = Source("ECLI:NL:CRVB:2018:2013", certainty="uitleg")

_BOTH: Final = (AANVRAAG_AFTER_ONDERZOEK, ONDERZOEK_WITHIN_SIX_WEEKS)

REPORT_IS_THERE: Final = Ruling(True, "onderzoek_klaar", (AANVRAAG_AFTER_ONDERZOEK, COLLEGE_DECIDES_ON_AANVRAAG))
ONDERZOEK_IS_LATE: Final = Ruling(True, "onderzoek_te_laat", _BOTH)
LETTER_MAY_END_IT: Final = Ruling(True, "brief_onduidelijk", (CONTENT_MAKES_BESLUIT,))
AFTER_WITHDRAWAL: Final = Ruling(True, "opnieuw_na_intrekking", (COLLEGE_DECIDES_ON_AANVRAAG,))
AFTER_REFUSAL: Final = Ruling(True, "opnieuw_na_afwijzing", (AGAIN_WITH_NEWS,))
ONDERZOEK_STILL_RUNS: Final = Ruling(False, "onderzoek_loopt_nog", _BOTH)
ONDERZOEK_UNDATED: Final = Ruling(False, "onderzoek_datum_onbekend", _BOTH)
AANVRAAG_IS_OPEN: Final = Ruling(False, "aanvraag_loopt", (COLLEGE_DECIDES_ON_AANVRAAG,))
DECIDED: Final = Ruling(False, "al_besloten", (COLLEGE_DECIDES_ON_AANVRAAG,))
MELDING_WITHDRAWN: Final = Ruling(False, "melding_ingetrokken", (AANVRAAG_AFTER_ONDERZOEK,))
MELDING_FORWARDED: Final = Ruling(False, "melding_doorgezonden", (Source("Awb", "2:3", lid=1),))

NOT_YET: Final = frozenset(
    {ONDERZOEK_STILL_RUNS.reason, ONDERZOEK_UNDATED.reason, MELDING_WITHDRAWN.reason, MELDING_FORWARDED.reason}
)
"""Why an aanvraag that is filed all the same starts no decision term."""


def may_file_aanvraag(melding: Melding, clock: Clock) -> Ruling:
    """Say whether a resident may file an aanvraag on the day of `clock`.

    The onderzoek comes first, so that the aanvraag rests on a shared picture of what is needed.  But a slow
    gemeente may not keep the door shut: once the six weeks are over the resident may file, onderzoek or not.
    """
    if melding.withdrawn is not None:
        return MELDING_WITHDRAWN
    if melding.forwarded is not None:
        return MELDING_FORWARDED
    if melding.open_aanvraag is not None:
        return AANVRAAG_IS_OPEN
    again = _again(melding)
    if again is not None:
        return again
    if melding.verslagen:
        return REPORT_IS_THERE
    if melding.brieven:
        return LETTER_MAY_END_IT
    if melding.start is None or melding.start.gemeente_day is None:
        return ONDERZOEK_UNDATED
    return (
        ONDERZOEK_IS_LATE if clock.passed(last_day("onderzoek", melding.start.gemeente_day)) else ONDERZOEK_STILL_RUNS
    )


def _again(melding: Melding) -> Ruling | None:
    """Return the ruling for who filed before; None where no aanvraag was open yet."""
    last = next((each for each in reversed(melding.aanvragen) if each.is_valid), None)
    if last is not None and last.withdrawn is not None:
        return AFTER_WITHDRAWAL
    besluit = melding.decided or (last.decided if last is not None else None)
    if besluit is None:
        return None
    return AFTER_REFUSAL if was_refused(besluit) else DECIDED


def was_refused(besluit: Fact | None) -> bool:
    """Say whether a besluit refused the aanvraag, or left it untreated."""
    return besluit is not None and besluit.values.get("uitkomst") in ("afgewezen", "buiten_behandeling")
