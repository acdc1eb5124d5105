"""The steps of an onderzoek under the Jeugdwet, in the order the Centrale Raad van Beroep asks for."""

from datetime import date

from wet.jeugdwet.artikel import jeugdwet
from wet.source import Source
from wet.stappen import Stap, Stappenplan

STAPPENPLAN = Stappenplan(
    wet="jeugd",
    stappen=(
        Stap("hulpvraag", ("hulpvraag",)),
        Stap("problemen", ("problemen",)),
        Stap("benodigde_hulp", ("aard", "omvang")),
        Stap("eigen_mogelijkheden", ("eigen_mogelijkheden",)),
        Stap("jeugdhulp", ("jeugdhulp",)),
    ),
    sources=(
        Source("ECLI:NL:CRVB:2017:1477", valid_from=date(2017, 5, 1)),
        Source("Awb", "3:2"),
        jeugdwet("2.3", 1),
    ),
)
