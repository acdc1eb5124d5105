"""Who keeps data under the Jeugdwet and for how long (art. 7.3.8, 8.4.4); for the college it names no such term."""

from collections.abc import Mapping
from types import MappingProxyType

from wet.bewaren import Retention
from wet.jeugdwet.artikel import jeugdwet

RETENTIONS: Mapping[str, Retention] = MappingProxyType(
    {
        "jeugdhulpverlener": Retention("jeugdhulpverlener", "bewaartermijn_jeugd_dossier", jeugdwet("7.3.8", 3)),
        # The SVB keeps youth budgets under the rule of the Wmo 2015, which the Jeugdwet declares applicable.
        "svb": Retention("svb", "bewaartermijn_cak_svb", jeugdwet("8.4.4", None, "a")),
    }
)
