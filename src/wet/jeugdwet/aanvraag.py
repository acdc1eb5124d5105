"""When an aanvraag for youth help may be filed: always, while none is open (the Jeugdwet knows no melding)."""

from typing import Final

from wet.ruling import Ruling
from wet.source import Source
from wet.traject.answers import Mogelijkheid
from wet.traject.trajecten import Case

AANVRAAG_POSSIBLE: Final = Ruling(True, "jeugd_aanvragen_kan", (Source("Awb", "4:1"), Source("Jeugdwet", "2.3", lid=1)))
AANVRAAG_BESIDE_REFERRAL: Final = Ruling(
    True, "jeugd_hulp_via_verwijzing", (Source("Jeugdwet", "2.6", lid=1, onder="e"), Source("Awb", "4:1"))
)
AANVRAAG_RUNS: Final = Ruling(False, "aanvraag_loopt", (Source("Awb", "4:13"),))


def may_file_aanvraag_jeugd(case: Case) -> Mogelijkheid:
    """Return the aanvraag under the Jeugdwet; after a referral the way to help is the provider, and that is said."""
    waiting = [each for each in case.meldingen if each.is_open]
    about = waiting[-1].fact.id if waiting else None
    if any(each.open_aanvraag is not None for each in case.meldingen):
        return Mogelijkheid("aanvraag_indienen", about, AANVRAAG_RUNS)
    beside = case.route != "gemeente" or any(each.soort == "verwijzing" for each in waiting)
    return Mogelijkheid("aanvraag_indienen", about, AANVRAAG_BESIDE_REFERRAL if beside else AANVRAAG_POSSIBLE)
