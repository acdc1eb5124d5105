"""The persoonsgebonden budget under the Wmo 2015: the person wants it and says why (art. 2.3.6)."""

from wet.pgb import Condition, PgbRules
from wet.source import Source

PGB = PgbRules(
    conditions=(
        Condition("a", "op_eigen_kracht_of_met_hulp", Source("Wmo 2015", "2.3.6", lid=2, onder="a")),
        Condition("b", "waarom_ik_pgb_wil", Source("Wmo 2015", "2.3.6", lid=2, onder="b")),
        Condition("c", "veilig_doeltreffend_clientgericht", Source("Wmo 2015", "2.3.6", lid=2, onder="c")),
    ),
    too_expensive=Source("Wmo 2015", "2.3.6", lid=5, onder="a"),
    earlier_misuse=Source("Wmo 2015", "2.3.6", lid=5, onder="b"),
    misuse_grounds=frozenset("ade"),
    information=Source("Wmo 2015", "2.3.2", lid=6),
)
