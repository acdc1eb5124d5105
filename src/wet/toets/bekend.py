"""What is known apart from the document that is checked, and the conditions under which an element matters."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

Wet = Literal["wmo", "jeugdwet"]
Uitkomst = Literal[
    "toegekend",
    "onduidelijk",
    "gedeeltelijk",
    "afgewezen",
    "herzien",
    "ingetrokken",
    "teruggevorderd",
]
"""What was decided; `onduidelijk`: help was granted, and nobody can tell how much of what was asked that is.

So whether something was refused is not known there.
"""

GRONDEN: Final = (
    "eigen_kracht",
    "huisgenoot",
    "mantelzorg",
    "algemene_voorziening",
    "algemeen_gebruikelijk",
    "inkomen",
    "wlz",
    "norm",
    "pgb",
)
"""Why a gemeente gives less, or what it counts on, as a person may tick it."""


@dataclass(frozen=True, slots=True)
class Bekend:
    """What the dossier knows; None is not known, which is never taken for no.

    `dag` stands on the document, `verzonden` is the day of dispatch.  `huisgenoten`: somebody lives with the person.
    `gevraagd`, `toegekend` and `afgewezen` are the parts by a name of one's own, () for none.  `gronden` are those of
    GRONDEN on which the document gives less.
    """

    wet: Wet = "wmo"
    dag: date | None = None
    verzonden: date | None = None
    huisgenoten: bool | None = None
    mantelzorger: bool | None = None
    plan_ingediend: bool | None = None
    pgb_gevraagd: bool | None = None
    extern_advies: bool | None = None
    gevraagd: tuple[str, ...] | None = None
    toegekend: tuple[str, ...] | None = None
    afgewezen: tuple[str, ...] | None = None
    gronden: frozenset[str] | None = None
    uitkomst: Uitkomst | None = None

    def not_decided(self) -> tuple[str, ...]:
        """Return the parts that were asked and neither granted nor refused; none where it is not known."""
        if self.gevraagd is None or self.toegekend is None or self.afgewezen is None:
            return ()
        return tuple(part for part in self.gevraagd if part not in (*self.toegekend, *self.afgewezen))

    def all_granted(self) -> bool:
        """Say whether what was asked was given, as far as is known."""
        if self.gevraagd is not None and self.toegekend is not None:
            return bool(self.gevraagd) and set(self.gevraagd) <= set(self.toegekend) and not self.afgewezen
        return self.uitkomst == "toegekend" and not self.afgewezen

    def counts_on(self, grond: str) -> bool | None:
        """Say whether the document leans on this one of GRONDEN."""
        return None if self.gronden is None else grond in self.gronden


def _person(grond: str, is_there: bool | None, bekend: Bekend) -> bool | None:
    """Who is there matters, and who is counted on although nobody said so."""
    return True if bekend.counts_on(grond) else is_there


def _granted(bekend: Bekend) -> bool | None:
    if bekend.toegekend is not None:
        return bool(bekend.toegekend)
    return (
        None if bekend.uitkomst is None else bekend.uitkomst in {"toegekend", "onduidelijk", "gedeeltelijk", "herzien"}
    )


def _refused(bekend: Bekend) -> bool | None:
    if bekend.afgewezen is not None:
        return bool(bekend.afgewezen)
    if bekend.uitkomst in {None, "onduidelijk"}:
        return None
    return bekend.uitkomst != "toegekend"


def _outcome_in(bekend: Bekend, *outcomes: Uitkomst) -> bool | None:
    return None if bekend.uitkomst is None else bekend.uitkomst in outcomes


CONDITIONS: Final[Mapping[str, Callable[[Bekend], bool | None]]] = MappingProxyType(
    {
        "huisgenoot": lambda bekend: _person("huisgenoot", bekend.huisgenoten, bekend),
        "mantelzorger": lambda bekend: bekend.mantelzorger,
        "mantelzorg": lambda bekend: _person("mantelzorg", bekend.counts_on("mantelzorg"), bekend),
        "plan": lambda bekend: bekend.plan_ingediend,
        "pgb": lambda bekend: _person("pgb", bekend.pgb_gevraagd, bekend),
        "advies": lambda bekend: bekend.extern_advies,
        "algemene_voorziening": lambda bekend: bekend.counts_on("algemene_voorziening"),
        "algemeen_gebruikelijk": lambda bekend: bekend.counts_on("algemeen_gebruikelijk"),
        "inkomen": lambda bekend: bekend.counts_on("inkomen"),
        "wlz": lambda bekend: bekend.counts_on("wlz"),
        "norm": lambda bekend: bekend.counts_on("norm"),
        "iets_toegekend": _granted,
        "iets_geweigerd": _refused,
        "veranderd": lambda bekend: _outcome_in(bekend, "herzien", "ingetrokken"),
        "teruggevorderd": lambda bekend: _outcome_in(bekend, "teruggevorderd"),
        "verzending_onbekend": lambda bekend: bekend.verzonden is None,
    }
)
"""By the name that the data use; None is not known, and counts as yes."""
