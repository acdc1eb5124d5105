"""The persoonsgebonden budget under the Jeugdwet: the person says why help in kind is not fitting (art. 8.1.1)."""

from wet.pgb import Condition, PgbRules
from wet.source import Source

PGB = PgbRules(
    conditions=(
        Condition("a", "op_eigen_kracht_of_met_hulp", Source("Jeugdwet", "8.1.1", lid=2, onder="a")),
        Condition("b", "waarom_in_natura_niet_past", Source("Jeugdwet", "8.1.1", lid=2, onder="b")),
        Condition("c", "goede_kwaliteit", Source("Jeugdwet", "8.1.1", lid=2, onder="c")),
    ),
    too_expensive=Source("Jeugdwet", "8.1.1", lid=4, onder="a"),
    earlier_misuse=Source("Jeugdwet", "8.1.1", lid=4, onder="b"),
    misuse_grounds=frozenset("ade"),
    information=Source("Jeugdwet", "8.1.6"),
)
