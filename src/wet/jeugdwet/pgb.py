"""The persoonsgebonden budget under the Jeugdwet: the person says why help in kind is not fitting (art. 8.1.1)."""

from wet.jeugdwet.artikel import jeugdwet
from wet.pgb import Condition, PgbRules

PGB = PgbRules(
    conditions=(
        Condition("a", "op_eigen_kracht_of_met_hulp", jeugdwet("8.1.1", 2, "a")),
        Condition("b", "waarom_in_natura_niet_past", jeugdwet("8.1.1", 2, "b")),
        Condition("c", "goede_kwaliteit", jeugdwet("8.1.1", 2, "c")),
    ),
    too_expensive=jeugdwet("8.1.1", 4, "a"),
    earlier_misuse=jeugdwet("8.1.1", 4, "b"),
    misuse_grounds=frozenset("ade"),
    information=jeugdwet("8.1.6"),
)
