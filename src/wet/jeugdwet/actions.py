"""What may be done, said under the Jeugdwet: no melding in law, no six weeks, no seven days and no report."""

from typing import Final

from wet.jeugdwet.artikel import jeugdwet
from wet.ruling import Ruling
from wet.source import Source

HELP_OF_THE_COLLEGE: Final = (jeugdwet("2.3", 1),)

_SAME_WORDS: Final = (
    *("er_loopt_al_iets", "overleden", "al_een_besluit", "nieuw_na_besluit", "nieuw_voor_einde"),
    *("nieuw_na_intrekking", "nog_geen_nieuwe_melding"),
)
_OTHER_WORDS: Final[dict[str, Ruling]] = {
    "melden_kan": Ruling(True, "jeugd_melden_kan", HELP_OF_THE_COLLEGE),
    "eerst_melden": Ruling(False, "jeugd_eerst_vragen", HELP_OF_THE_COLLEGE),
    "reageren_mag": Ruling(True, "reageren_mag", (Source("AVG", "16"),)),
    # Who gives the youth help offers the chance first, within a reasonable time (read in an older text).
    "plan_nog_nuttig": Ruling(True, "jeugd_plan_kan", (jeugdwet("4.1.2", certainty="uitleg"),)),
    # The Jeugdwet is silent on what follows, so it is advice and rests on no article.
    "spoed_kan": Ruling(True, "jeugd_spoed_kan"),
    "verslag_is_er": Ruling(False, "jeugd_plan_niet_meer"),
    "nog_geen_verslag": Ruling(False, "jeugd_nog_geen_verslag"),
    "evaluatie_kan": Ruling(True, "jeugd_evaluatie_kan"),
    "geen_hulp_gestart": Ruling(False, "jeugd_geen_hulp_gestart"),
}


def under_jeugdwet(ruling: Ruling) -> Ruling:
    """Return the ruling with the words and the source it has under the Jeugdwet, where the Wmo says it otherwise."""
    if ruling.reason in _SAME_WORDS:
        return Ruling(ruling.allowed, ruling.reason, HELP_OF_THE_COLLEGE)
    return _OTHER_WORDS.get(ruling.reason, ruling)
