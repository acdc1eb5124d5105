"""What this room asks, from `content/mantelzorg`: of a carer, of both after the offer, and of a child."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from keukentafel.content import folder
from keukentafel.content.domeinen import Domain, domains
from keukentafel.tafel.voorbereiding.asking import Asked, asked_of
from wet.teksten.talen import read, remembered

CARER: Final = "voormij"
"""What a carer is asked; not `mantelzorg`, the domain that asks the client: it would count as begun."""

OFFER: Final = "past"
CHILD: Final = "kindzelf"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of questions: its code in the address, its title by language, and the questions on it."""

    code: str
    title: Mapping[str, str]
    asked: tuple[Asked, ...]


def domain(code: str) -> Domain:
    """Return one set of questions; raises KeyError."""
    return domains(folder("content") / "mantelzorg" / "vragen")[code]


@remembered
def asked_in(code: str) -> tuple[Asked, ...]:
    """Return the questions of a set, in their order; raises KeyError."""
    return asked_of(domain(code))


@remembered
def pages() -> Mapping[str, Page]:
    """Return the pages of a carer's questions, in their order."""
    known = {asked.id: asked for asked in asked_in(CARER)}
    rows = read(folder("content") / "mantelzorg" / "bladen.toml")
    return {code: Page(code, _titles(row), tuple(known[id] for id in row["vragen"])) for code, row in rows.items()}


def _titles(row: Mapping[str, object]) -> Mapping[str, str]:
    return {key: value for key, value in row.items() if isinstance(value, str)}
