"""Which text of each law our rules were compared with, when, and which articles only in an older text."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from keukentafel.content import folder
from wet.source import Source


@dataclass(frozen=True, slots=True)
class Checked:
    """One law: the text of `text_of` was read and compared with our rules on `on`; `older` articles were not in it."""

    law: str
    code: str
    text_of: date
    on: date
    older: frozenset[str]

    @property
    def address(self) -> str:
        """Where the law itself stands."""
        return f"https://wetten.overheid.nl/{self.code}"


@cache
def checked_laws() -> Mapping[str, Checked]:
    """Return the laws that our rules come from, by their short name."""
    rows = tomllib.loads((folder("content") / "uitleg" / "nagekeken.toml").read_text("utf-8"))["wet"]
    return {
        row["wet"]: Checked(row["wet"], row["code"], row["tekst_van"], row["nagekeken_op"], frozenset(row["ouder"]))
        for row in rows
    }


def is_older(sources: Iterable[Source]) -> bool:
    """Say whether one of the sources was read only in an older text, so that its words may have changed."""
    laws = checked_laws()
    return any(source.wet in laws and source.artikel in laws[source.wet].older for source in sources)
