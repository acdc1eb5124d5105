"""Keeps what stands in the slips of a page: only what somebody changed, each once, and never over somebody else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import UUID, uuid5

from keukentafel.tafel.gesprek.entries import (
    HERE,
    KINDS,
    NOTE,
    QUESTION,
    content_of,
    free_name,
    joined,
    plain,
    sheet_for,
)
from keukentafel.tafel.gesprek.talk import digest
from keukentafel.tafel.gesprek.typed import Typed
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, TooLong, write_once
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.kluis.sheets import EIGEN

Content = Mapping[str, object]


class DoesNotFit(ValueError):
    """What stands in a slip is longer than its fields."""


def keep(seated: AtTable, slips: Sequence[Typed], pressed: str = "") -> list[Typed]:
    """Keep what was changed in these slips; return those that are too long, which are not kept.

    `pressed` is the slip whose button was pressed: there, words that people wrote past each other count as chosen.
    Raises what the vault raises (NotAllowed, NotShared, SheetFull), and NotTaken.
    """
    known = {said.id: said for said in said_on(seated, tuple(KINDS))}
    too_long = []
    for slip in slips:
        there = known.get(slip.stamp.id)
        begun = EIGEN if slip.vel == EIGEN else sheet_for(seated, slip.soort)
        sheet = there.sheet if there is not None and there.soort == slip.soort else begun
        try:
            for draft in _drafts(seated, sheet, slip, is_pressed=pressed == slip.stamp.id):
                write_once(seated, sheet, draft)
        except (TooLong, DoesNotFit):
            too_long.append(slip)
    return too_long


def _drafts(seated: AtTable, sheet: str, slip: Typed, *, is_pressed: bool) -> Iterator[Draft]:
    """Return what is to be written of a slip: nothing, what was typed, or what was typed and then what was chosen."""
    id, versie, seen = slip.stamp.id, slip.stamp.versie, slip.stamp.vorige
    shown = _shown(seated, sheet, slip)
    if slip.chosen in shown:
        if not _is_as_shown(slip, shown.values()):  # typed beside the choice: it stays, as a version before it
            yield _draft(slip, id, versie, _content(slip), seen)
            versie, seen = str(uuid5(UUID(versie), slip.chosen)), (versie,)
        yield _draft(slip, id, versie, shown[slip.chosen], seen)
    elif (is_pressed and len(seen) > 1) or not _is_as_shown(slip, shown.values()):
        if not seen:  # begun here: what was wiped while somebody read it stays wiped
            id = free_name(seated, sheet, id, slip.soort)
        yield _draft(slip, id, versie, _content(slip), seen)


def _draft(slip: Typed, id: str, versie: str, content: Content | None, seen: tuple[str, ...]) -> Draft:
    over = HERE if slip.soort == NOTE else slip.over or None
    return Draft(id, versie, slip.soort, content or None, over, seen)


def _content(slip: Typed) -> Content:
    try:
        return content_of(slip.soort, slip.fields)
    except ValueError as fault:
        raise DoesNotFit from fault


def _shown(seated: AtTable, sheet: str, slip: Typed) -> dict[str, Content | None]:
    """Return what the versions hold that somebody saw in this slip, by name; None for one that takes it away."""
    known = seated.sheet(sheet).versions
    there = [known[name] for name in slip.stamp.vorige if name in known and known[name].entry == slip.stamp.id]
    return {one.versie: content if isinstance(content := one.data.get("inhoud"), dict) else None for one in there}


def _is_as_shown(slip: Typed, shown: Iterable[Content | None]) -> bool:
    """Say whether a slip holds what it held when its page was shown: then nobody wrote in it."""
    held = [each for each in shown if each]
    before = joined(slip.soort, held)
    if slip.soort == QUESTION and not held and slip.over == digest(plain(slip.fields.get("tekst", ""))):
        before["tekst"] = slip.fields["tekst"]
    return all(plain(words) == plain(before.get(name, "")) for name, words in slip.fields.items())
