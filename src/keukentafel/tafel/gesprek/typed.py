"""What the page of the talk sends: one form with every slip in it, so that nothing typed in another slip is lost."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from django.http import QueryDict

from keukentafel.tafel.gesprek.entries import KINDS
from keukentafel.tafel.kluis.once import Stamp, stamp_in
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD

_STAMP = 6
_MOST = 500


class NotOurs(ValueError):
    """What came is not what a page of ours sends."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in one slip: its names, and each of its fields."""

    stamp: Stamp
    soort: str
    vel: str
    over: str
    fields: Mapping[str, str]


def slips_in(sent: QueryDict) -> tuple[Typed, ...]:
    """Return every slip of the form, in its order, with the pressed button worked in.  Raises NotOurs.

    A slip is a field `stuk` ("id|versie|soort|vel|over|vorige") with each field of its kind after it.
    """
    stamps = sent.getlist("stuk")
    if len(stamps) > _MOST:
        raise NotOurs
    values = {name: iter(sent.getlist(name)) for kind in KINDS.values() for name in kind.fields}
    return tuple(_pressed(typed, sent.get("zet", "")) for typed in _each(stamps, values))


def _each(stamps: list[str], values: Mapping[str, Iterator[str]]) -> Iterator[Typed]:
    for stamp in stamps:
        parts = stamp.split("|")
        if len(parts) != _STAMP or parts[2] not in KINDS or parts[3] not in (EIGEN, GEDEELD):
            raise NotOurs
        id, versie, soort, vel, over, seen = parts
        names = stamp_in({"stuk": id, "versie": versie, "vorige": seen})
        fields = {name: next(values[name], "") for name in KINDS[soort].fields}
        yield Typed(names, soort, vel, over[:100], fields)


def _pressed(typed: Typed, button: str) -> Typed:
    """Return a slip with its choice made, or taken back where it was made already: `button` is "id:field:value"."""
    id, _, choice = button.partition(":")
    name, _, value = choice.partition(":")
    if id != typed.stamp.id or name not in typed.fields:
        return typed
    return replace(typed, fields={**typed.fields, name: "" if typed.fields[name] == value else value})
