"""Who keeps data under the Wmo 2015 and for how long (art. 5.3.4), and destruction on request (art. 5.3.5)."""

from collections.abc import Mapping
from types import MappingProxyType

from wet.bewaren import Destruction, Retention
from wet.wmo2015.artikel import wmo

FIFTEEN_YEARS = wmo("5.3.4", 1)
TWENTY_YEARS = wmo("5.3.4", 2)
SEVEN_YEARS = wmo("5.3.4", 3)

RETENTIONS: Mapping[str, Retention] = MappingProxyType(
    {
        "college": Retention("college", "bewaartermijn_college", FIFTEEN_YEARS),
        "aanbieder": Retention("aanbieder", "bewaartermijn_college", FIFTEEN_YEARS),
        "derde_met_pgb": Retention("derde_met_pgb", "bewaartermijn_college", FIFTEEN_YEARS),
        "toezichthouder": Retention("toezichthouder", "bewaartermijn_college", FIFTEEN_YEARS),
        "veilig_thuis": Retention("veilig_thuis", "bewaartermijn_veilig_thuis", TWENTY_YEARS),
        "cak": Retention("cak", "bewaartermijn_cak_svb", SEVEN_YEARS),
        "svb": Retention("svb", "bewaartermijn_cak_svb", SEVEN_YEARS),
    }
)

DESTRUCTION = Destruction("vernietiging_verzoek", wmo("5.3.5", 1))
