"""When a resident may come with a new melding: after a besluit, before help ends, after a withdrawn melding."""

from datetime import timedelta
from typing import Final

from wet.ruling import Ruling
from wet.traject.clock import Clock
from wet.traject.trajecten import Besluit, Case
from wet.wmo2015.artikel import wmo

NEW_AFTER_BESLUIT: Final = Ruling(True, "nieuw_na_besluit", (wmo("2.3.2", 1),))
NEW_BEFORE_END: Final = Ruling(True, "nieuw_voor_einde", (wmo("2.3.2", 1),))
NEW_AFTER_WITHDRAWAL: Final = Ruling(True, "nieuw_na_intrekking", (wmo("2.3.2", 1),))
NOT_NEW_YET: Final = Ruling(False, "nog_geen_nieuwe_melding", (wmo("2.3.2", 1),))

TWELVE_WEEKS: Final = timedelta(weeks=12)
"""How long before the end of help the product speaks of it: six weeks, two weeks, and room to prepare."""

_NOT_THE_END = ("dwangsom_vastgesteld", "tijdelijk_toegekend", "tijdelijk_geweigerd")


def new_melding_ruling(case: Case, clock: Clock) -> Ruling:
    """Say whether a new melding makes sense: the law allows one at any time, an open one asks for none."""
    besluiten = [each for each in case.besluiten if each.uitkomst not in _NOT_THE_END]
    if any(ends_soon(each, clock) for each in besluiten):
        return NEW_BEFORE_END
    if besluiten:
        return NEW_AFTER_BESLUIT
    return NEW_AFTER_WITHDRAWAL if any(each.withdrawn for each in case.meldingen) else NOT_NEW_YET


def ends_soon(besluit: Besluit, clock: Clock) -> bool:
    """Say whether what was granted ends within twelve weeks and has not ended yet."""
    until = besluit.fact.on("eindigt")
    return until is not None and clock.reached(until - TWELVE_WEEKS) and not clock.passed(until)
