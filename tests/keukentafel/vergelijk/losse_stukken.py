"""Short reports and decisions in the ways that gemeenten write: what must be pointed at, and what is in order."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wet.toets import Bekend, Document


@dataclass(frozen=True)
class Stuk:
    """One document; `gaten` are exactly what must be pointed at, `klopt` some of what is called in order."""

    document: Document
    bekend: Bekend
    tekst: str
    gaten: frozenset[str]
    klopt: frozenset[str]


def _read(row: dict[str, Any]) -> Stuk:
    known = {name: tuple(value) if isinstance(value, list) else value for name, value in row["bekend"].items()}
    return Stuk(row["document"], Bekend(**known), row["tekst"], frozenset(row["gaten"]), frozenset(row["klopt"]))


STUKKEN = [
    _read(row)
    for name in ("losse_stukken", "meer_stukken")
    for row in tomllib.loads((Path(__file__).parent / f"documenten/{name}.toml").read_text("utf-8"))["stuk"]
]
