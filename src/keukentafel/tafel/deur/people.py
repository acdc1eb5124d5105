"""Who somebody can be at a table, and on what ground one acts for another, each with where the law says so.

The words for the codes stand in `deur/parts/role.html` and `deur/parts/ground.html`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from wet.source import Source

Law = Literal["wmo", "jeugdwet"]

ROLES = (
    "bewoner",
    "mantelzorger",
    "naaste",
    "clientondersteuner",
    "vertegenwoordiger",
    "ouder",
    "kind",
    "anders",
)
"""Every role that a `persoon` on a table can have."""

OVER = "bewoner"
"""The role of the person the table is about; also the id of that person's entry until there is a seat."""

_REPRESENTATIVE = Source("Wmo 2015", "1.1.1", lid=2)
_AUTHORITY = Source("BW", "1:245", lid=2)


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground to act for somebody: the role it gives, under which laws it can be, and where the law says so.

    `sources` were read for this project; `unread` are well known, but nobody here read them, and the page says so.
    """

    code: str
    role: str
    laws: tuple[Law, ...]
    sources: tuple[Source, ...] = ()
    unread: tuple[Source, ...] = ()


GROUNDS: Mapping[str, Ground] = {
    ground.code: ground
    for ground in (
        Ground("gevraagd", "naaste", ("wmo", "jeugdwet"), (Source("Awb", "2:1", lid=2),)),
        Ground("ondersteuner", "clientondersteuner", ("wmo", "jeugdwet"), (Source("Wmo 2015", "2.2.4"),)),
        Ground("gezag", "ouder", ("jeugdwet",), unread=(_AUTHORITY,)),
        Ground("voogd", "vertegenwoordiger", ("jeugdwet",), unread=(_AUTHORITY,)),
        Ground("curator", "vertegenwoordiger", ("wmo",), (_REPRESENTATIVE,), (Source("BW", "1:381"),)),
        Ground("mentor", "vertegenwoordiger", ("wmo",), (_REPRESENTATIVE,), (Source("BW", "1:453", lid=2),)),
        Ground("volmacht", "vertegenwoordiger", ("wmo", "jeugdwet"), (_REPRESENTATIVE,), (Source("BW", "3:60"),)),
        Ground("partner", "vertegenwoordiger", ("wmo",), (_REPRESENTATIVE,)),
        Ground("familie", "vertegenwoordiger", ("wmo",), (_REPRESENTATIVE,)),
    )
}
"""Grounds in the order in which they are asked.

`partner` and `familie` (parent, child, brother, sister) hold only for somebody who cannot weigh their own interests,
and where there is no curator, mentor or holder of a power of attorney: the page says so.
"""

REPRESENTS = tuple(code for code, ground in GROUNDS.items() if ground.role in ("vertegenwoordiger", "ouder"))
"""The grounds on which one decides for somebody, rather than with them."""
