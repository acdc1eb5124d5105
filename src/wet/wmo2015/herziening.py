"""What must stand in a besluit that takes help away or asks money back, and what holds meanwhile (2.3.10, 2.4.1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wet.jeugdwet.artikel import jeugdwet
from wet.source import Source
from wet.teksten import sentence
from wet.wmo2015.artikel import wmo


@dataclass(frozen=True, slots=True)
class Controle:
    """One thing to look for in a besluit; without `sources` it is advice, and its sentence says so."""

    code: str
    sources: tuple[Source, ...] = ()

    def sentence(self, language: str) -> str:
        """Return it in words."""
        return sentence(f"herziening.{self.code}", language)


_HEARD_FIRST: Final = Controle("zienswijze", (Source("Awb", "4:8", lid=1, certainty="uitleg"),))
_REASONS: Final = Controle("redenen", (Source("Awb", "3:46"), Source("Awb", "3:47", lid=1)))
_GOES_ON: Final = Controle("bezwaar_houdt_niet_tegen", (Source("Awb", "6:16"), Source("Awb", "8:81", lid=1)))
_URGENT: Final = Controle("tijdelijk", (wmo("2.3.3"),))

_CHANGED: Final = (
    Controle("gronden", (wmo("2.3.10", 1),)),
    Controle("vanaf_wanneer", (wmo("2.3.10"),)),
    _HEARD_FIRST,
    _REASONS,
    _GOES_ON,
)
_CHANGED_YOUTH: Final = (
    Controle("jeugd_gronden", (jeugdwet("8.1.4"),)),
    _HEARD_FIRST,
    _REASONS,
    _GOES_ON,
)

_WMO: Final[Mapping[str, Sequence[Controle]]] = {
    "herzien": _CHANGED,
    "ingetrokken": _CHANGED,
    "teruggevorderd": (
        Controle("terugvordering", (wmo("2.4.1"), wmo("2.3.10", 1, "a"))),
        _HEARD_FIRST,
        _REASONS,
        Controle("betaling_vragen"),
        _GOES_ON,
    ),
    "tijdelijk_toegekend": (_URGENT, Controle("gewone_weg", (wmo("2.3.2", 1),))),
    "tijdelijk_geweigerd": (_URGENT, Controle("gewone_weg", (wmo("2.3.2", 1),)), _GOES_ON),
}
_JEUGDWET: Final[Mapping[str, Sequence[Controle]]] = {
    "herzien": _CHANGED_YOUTH,
    "ingetrokken": _CHANGED_YOUTH,
    "teruggevorderd": (Controle("jeugd_terugvordering"), _HEARD_FIRST, _REASONS, _GOES_ON),
    "tijdelijk_geweigerd": (_GOES_ON,),
}


def controles(wet: str, uitkomst: str) -> tuple[Controle, ...]:
    """Return what to look for in a besluit with this outcome under `wmo` or `jeugdwet`; none where nothing is special.

    >>> [each.code for each in controles("wmo", "teruggevorderd")][:2]
    ['terugvordering', 'zienswijze']
    """
    return tuple((_WMO if wet == "wmo" else _JEUGDWET).get(uitkomst, ()))
