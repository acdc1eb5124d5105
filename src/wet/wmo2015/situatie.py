"""What must be known about a household to say what it owes as own contribution."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Huishouden = Literal["alleenstaand", "samen"]
Aow = Literal["allen", "niet_allen"]
Voorziening = Literal[
    "hulp",
    "hulpmiddel",
    "rolstoel",
    "vervoer",
    "woningaanpassing",
    "beschermd_wonen",
    "opvang",
    "clientondersteuning",
    "anders",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The answers about one household and one voorziening; None means: not asked or not known.

    Where parents owe the contribution for a minor's woningaanpassing, `huishouden` and `aow` are theirs.
    `gemeente_amount` is what the verordening asks, in euro per period, where it asks less than the highest amount.
    """

    voorziening: Voorziening = "anders"
    huishouden: Huishouden | None = None
    aow: Aow | None = None
    minderjarig: bool = False
    parents_owe: bool | None = None
    wlz: bool = False
    beschermd_wonen: bool = False
    opvang: bool = False
    nights_in_opvang: int = 0
    risk_to_minor: bool = False
    lacks_payment_capacity: bool = False
    harms_integrated_help: bool = False
    verordening_asks: bool | None = None
    verordening_sets_vervoer: bool | None = None
    gemeente_amount: Decimal | None = None
