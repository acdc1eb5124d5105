"""Rings, cards and tables for tests, one line each."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from keukentafel.tafel.kluis.bewaarcode import Bewaarcode, new_code
from keukentafel.tafel.kluis.card_keys import make_card
from keukentafel.tafel.kluis.deriving import derive
from keukentafel.tafel.kluis.models import Card, Ring
from keukentafel.tafel.kluis.sealing import new_pair

NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
"""A Monday; in the Netherlands it is noon."""

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def make_ring_with_card(code: Bewaarcode, *, at: datetime = NOON) -> Card:
    """A ring that one card opens, at no table."""
    pair = new_pair()
    ring = Ring.objects.create(public_key=bytes(pair.public_key), made_at=at)
    return make_card(ring, pair, derive(code), at=at)


def a_code() -> Bewaarcode:
    return new_code()


def person(naam: str, rol: str, **more: str) -> dict[str, object]:
    """The content of a `persoon` entry."""
    return {"naam": naam, "rol": rol, **more}


def version(soort: str, inhoud: Mapping[str, object], *, id: str, door: str = "", at: datetime = NOON) -> dict:
    """A first version of an entry, with a blank for who starts."""
    moment = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    told = {"id": id, "versie": str(uuid4()), "vorige": [], "soort": soort, "door": door, "gemaakt_op": moment}
    return {**told, "inhoud": dict(inhoud)}
