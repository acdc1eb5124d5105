"""The persoonsgebonden budget under the Wmo 2015: the person wants it and says why (art. 2.3.6)."""

from wet.pgb import Condition, PgbRules
from wet.wmo2015.artikel import wmo

PGB = PgbRules(
    conditions=(
        Condition("a", "op_eigen_kracht_of_met_hulp", wmo("2.3.6", 2, "a")),
        Condition("b", "waarom_ik_pgb_wil", wmo("2.3.6", 2, "b")),
        Condition("c", "veilig_doeltreffend_clientgericht", wmo("2.3.6", 2, "c")),
    ),
    too_expensive=wmo("2.3.6", 5, "a"),
    earlier_misuse=wmo("2.3.6", 5, "b"),
    misuse_grounds=frozenset("ade"),
    information=wmo("2.3.2", 6),
)
