"""Dossiers and stands in one line each."""

from datetime import date

from wet.feiten import Dossier, read_dossier
from wet.procedure import Stand, stand

GEMEENTE = {
    "code": "GM0000",
    "naam": "Voorbeeldgemeente",
    "bezwaarcommissie": None,
    "klachtcommissie": None,
    "beslistermijn_jeugd": None,
}


def dossier_of(*facts: dict[str, object], wet: str = "wmo") -> Dossier:
    """Return a dossier with these facts."""
    return read_dossier({"formaat": "keukentafel-dossier/1", "wet": wet, "gemeente": GEMEENTE, "feiten": list(facts)})


def stand_of(dossier: Dossier, op: date) -> Stand:
    """Return where it stands on a day."""
    return stand(dossier, op)
