"""What the page of the talk sends: one form with every slip in it, so that nothing typed in another slip is lost."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.http import QueryDict

from keukentafel.tafel.gesprek.entries import BETWEEN, KINDS, LONGEST_NAME
from keukentafel.tafel.kluis.once import Stamp, stamp_in
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD

_STAMP = 7
_MOST = 500


class NotOurs(ValueError):
    """What came is not what a page of ours sends."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in one slip: its names, each of its fields, and which version somebody chose of those it showed."""

    stamp: Stamp
    soort: str
    vel: str
    over: str
    fields: Mapping[str, str]
    chosen: str = ""


def slips_in(sent: QueryDict) -> tuple[Typed, ...]:
    """Return every slip of the form, in its order, with the pressed button worked in; what is no slip is left out.

    A slip is a field `stuk` ("id|versie|soort|vel|over|vorige|nr") with each field of its kind, called "name.nr": so
    what stands in one slip can't be taken for what stands in another, whatever is left out or does not fit.  Raises
    NotOurs where nothing is a slip, or more than any page of ours holds.
    """
    stamps = sent.getlist("stuk")
    found = [_pressed(typed, sent) for stamp in stamps[:_MOST] if (typed := _slip(stamp, sent))]
    if len(stamps) > _MOST or not found:
        raise NotOurs
    return tuple(found)


def _slip(stamp: str, sent: QueryDict) -> Typed | None:
    parts = stamp.split(BETWEEN)
    if len(parts) != _STAMP or parts[2] not in KINDS or parts[3] not in (EIGEN, GEDEELD):
        return None
    id, versie, soort, vel, over, seen, nr = parts
    names = stamp_in({"stuk": id, "versie": versie, "vorige": seen})
    fields = {name: sent.get(f"{name}.{nr}", "") for name in KINDS[soort].fields}
    return Typed(names, soort, vel, over[:LONGEST_NAME], fields)


def _pressed(typed: Typed, sent: QueryDict) -> Typed:
    """Return a slip with the pressed button worked in.

    `zet` ("id:field:value") makes a choice, or takes it back where it was made already; `kies` (an id) takes the
    version that is marked there (`kies.id`).
    """
    id, _, choice = sent.get("zet", "").partition(":")
    name, _, value = choice.partition(":")
    if id == typed.stamp.id and name in typed.fields:
        return replace(typed, fields={**typed.fields, name: "" if typed.fields[name] == value else value})
    if sent.get("kies") == typed.stamp.id:
        return replace(typed, chosen=sent.get(f"kies.{typed.stamp.id}", ""))
    return typed
