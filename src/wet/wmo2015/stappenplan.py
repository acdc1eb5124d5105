"""The five steps of an onderzoek under the Wmo 2015, in the order the Centrale Raad van Beroep asks for."""

from datetime import date

from wet.source import Source
from wet.stappen import Stap, Stappenplan
from wet.wmo2015.artikel import wmo

STAPPENPLAN = Stappenplan(
    wet="wmo",
    stappen=(
        Stap("hulpvraag", ("hulpvraag",)),
        Stap("problemen", ("problemen",)),
        Stap("benodigde_ondersteuning", ("aard", "omvang")),
        Stap("eigen_kracht_en_omgeving", ("eigen_kracht_en_omgeving",)),
        Stap("maatwerkvoorziening", ("maatwerkvoorziening",)),
    ),
    sources=(
        # The wording of the steps was not read in the ruling itself, so this is our reading of it.
        Source("ECLI:NL:CRVB:2018:819", valid_from=date(2018, 3, 21), certainty="uitleg"),
        Source("Awb", "3:2"),
        wmo("2.3.2"),
    ),
)
