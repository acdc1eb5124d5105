"""Reads what help there is, over all laws: where one asks for it and what it costs, from `voorzieningen.toml`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal, get_args  # Any: TOML, whose shape is checked here

from keukentafel.content import folder
from keukentafel.content.domeinen import Texts, domains
from wet.citation import CitationUnreadable, cite
from wet.source import Source
from wet.teksten.talen import further, read, remembered
from wet.wmo2015.situatie import Voorziening

LAWS: Final = ("wmo", "algemeen", "zvw", "wlz", "jeugdwet", "participatiewet", "anders")
"""Under which law one asks, in the order of the navigator; `algemeen` is open to everyone, without a decision."""

CONTRIBUTIONS: Final = get_args(Voorziening)
"""For which help the own contribution of the Wmo can be asked."""

_TEXTS: Final = ("titel", "uitleg", "aanvragen")
_KEYS: Final = {"id": str, "wet": str, "domeinen": list, "bijdrage": str, "bron": list, "lokaal": bool}


class ProvisionsFaulty(ValueError):
    """The file does not have the shape it must have; the message names each provision and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Provision:
    """One kind of help.

    `contribution` is the code for the own contribution of the Wmo, "" where that is not asked; `sources` are empty
    where it is custom or advice; `is_local` says that it differs per gemeente.
    """

    id: str
    law: str
    domains: tuple[str, ...]
    title: Texts
    explanation: Texts
    asking: Texts
    contribution: Voorziening | Literal[""]
    sources: tuple[Source, ...]
    is_local: bool
    checked_on: date

    @property
    def in_sentence(self) -> str:
        """The Dutch title as it stands after a colon; a name keeps its capital."""
        title = self.title["nl"]
        return title if self.id in _NAMES else title[:1].lower() + title[1:]


_NAMES: Final = frozenset({"veilig_thuis"})
"""Provisions whose title begins with a name."""


@remembered
def provisions(file: Path | None = None) -> Mapping[str, Provision]:
    """Return every provision by its id, in the order of the file.  Raises ProvisionsFaulty."""
    data = read(file or folder("content") / "voorbereiding" / "voorzieningen.toml")
    rows = data.get("voorzieningen", [])
    faults = [f"{row.get('id', 'one without id')}: {fault}" for row in rows for fault in _faults(row)]
    ids = [str(row.get("id")) for row in rows]
    faults += [f"{id}: stands there twice" for id in sorted({id for id in ids if ids.count(id) > 1})]
    if faults:
        raise ProvisionsFaulty("; ".join(faults))
    return {row["id"]: _provision(row) for row in rows}


def found(domain: str = "", law: str = "") -> tuple[Provision, ...]:
    """Return the provisions for a domain and under a law, all where it is "", in the order of `LAWS`."""
    fit = (each for each in provisions().values() if (not domain or domain in each.domains) and law in ("", each.law))
    return tuple(sorted(fit, key=lambda each: LAWS.index(each.law)))


def _provision(row: Mapping[str, Any]) -> Provision:
    title, explanation, asking = (_texts(row, key) for key in _TEXTS)
    return Provision(
        id=row["id"],
        law=row["wet"],
        domains=tuple(row["domeinen"]),
        title=title,
        explanation=explanation,
        asking=asking,
        contribution=row["bijdrage"],
        sources=tuple(cite(each) for each in row["bron"]),
        is_local=row["lokaal"],
        checked_on=row["nagekeken"],
    )


def _texts(row: Mapping[str, Any], key: str) -> Texts:
    return {code: row[f"{key}_{code}"] for code in ("nl", "en", *further()) if row.get(f"{key}_{code}")}


def _faults(row: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"needs {key}" for key, kind in _KEYS.items() if not isinstance(row.get(key), kind))
    for key in _TEXTS:
        yield from (f"no {key} in {code}" for code in ("nl", "en") if not str(row.get(f"{key}_{code}", "")).strip())
    if type(row.get("nagekeken")) is not date:
        yield "needs nagekeken, a day"
    if row.get("wet") not in LAWS:
        yield f"no law {row.get('wet')}"
    if row.get("bijdrage") not in ("", *CONTRIBUTIONS):
        yield f"no contribution {row.get('bijdrage')}"
    known = domains()
    yield from (f"no domain {each}" for each in row.get("domeinen", ()) if each not in known)
    yield from (f"{each} is no citation" for each in row.get("bron", ()) if not _is_citation(each))


def _is_citation(text: object) -> bool:
    try:
        cite(str(text))
    except CitationUnreadable:
        return False
    return True
