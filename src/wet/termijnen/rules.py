"""The table of statutory terms: what starts each, how long it is, who may stretch it and by which article."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Literal

from wet.dated import read_table
from wet.length import Length
from wet.source import Source

Atw = Literal["ja", "onzeker", "niet_in_wet", "uitgesloten", "achteruit"]
Counts = Literal["dag_erna", "zelf", "dag_na_afloop"]
Party = Literal["inwoner", "gemeente", "rechter", "aanbieder", "derde"]


@dataclass(frozen=True, slots=True)
class ExtensionRule:
    """How much a term may be extended at most (None: the law names no maximum), who sets it, and by which article."""

    max: Length | None
    set_by: Literal["wet", "gemeente"]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class TermRule:
    """One statutory term, as `data/terms.toml` explains its fields.

    `suspension` holds the articles by which it may be suspended and is empty where it may not be; `extension` is
    None where it may not be extended; `other_length_by` is who may set another length, None where nobody may.
    """

    soort: str
    length: Length
    sources: tuple[Source, ...]
    starts: str
    met_by: str | None
    van: Party
    atw: Atw
    counts: Counts
    suspension: tuple[Source, ...]
    extension: ExtensionRule | None
    other_length_by: Literal["gemeente", "rechter", "verordening"] | None
    other_length_sources: tuple[Source, ...]


def _rule(soort: str, row: Mapping[str, Any]) -> TermRule:
    other = row.get("other_length_by", {})
    return TermRule(
        soort=soort,
        length=Length.parse(row["length"]),
        sources=_sources(row["sources"]),
        starts=row["starts"],
        met_by=row.get("met_by"),
        van=row["van"],
        atw=row["atw"],
        counts=row.get("counts", "dag_erna"),
        suspension=_sources(row.get("suspension", ())),
        extension=_extension(row["extension"]) if "extension" in row else None,
        other_length_by=other.get("who"),
        other_length_sources=_sources(other.get("sources", ())),
    )


def _extension(row: Mapping[str, Any]) -> ExtensionRule:
    longest = Length.parse(row["max"]) if "max" in row else None
    return ExtensionRule(longest, row["set_by"], _sources(row["sources"]))


def _sources(rows: list[dict[str, Any]]) -> tuple[Source, ...]:
    return tuple(Source(**row) for row in rows)


TERMS: Final[Mapping[str, TermRule]] = MappingProxyType(
    {soort: _rule(soort, row) for soort, row in read_table("terms").items()}
)
