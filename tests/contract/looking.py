"""Looking at a stand from outside: facts as JSON in, the stand as JSON out."""

from datetime import date
from typing import Any

import pytest

from wet.feiten import DossierFaults, read_dossier
from wet.procedure import stand

COMMISSIE_UNKNOWN: dict[str, Any] = {"code": "GM0000", "naam": "Voorbeeldgemeente"}


def look(op: str, *facts: dict[str, Any], wet: str = "wmo", **extra: Any) -> dict[str, Any]:
    """Return the stand of a dossier with these facts on a day, as JSON."""
    data = {"formaat": "keukentafel-dossier/1", "wet": wet, "gemeente": COMMISSIE_UNKNOWN, "feiten": list(facts)}
    return stand(read_dossier(data | extra), date.fromisoformat(op)).as_json()


def fact(soort: str, op: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"soort": soort} | ({"op": op} if op else {}) | fields


def term(found: dict[str, Any], soort: str) -> dict[str, Any]:
    (one,) = [term for term in found["termijnen"] if term["soort"] == soort]
    return one


def soorten(found: dict[str, Any]) -> set[str]:
    return {term["soort"] for term in found["termijnen"]}


def codes(found: dict[str, Any]) -> set[str]:
    return {warning["code"] for warning in found["waarschuwingen"]}


def faults(*facts: dict[str, Any]) -> list[Any]:
    with pytest.raises(DossierFaults) as refusal:
        look("2026-11-22", *facts)
    return list(refusal.value.faults)


MELDING = fact("melding_gedaan", "2026-02-02", door="inwoner", kanaal="telefoon")
