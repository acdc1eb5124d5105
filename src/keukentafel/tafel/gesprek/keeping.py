"""Keeps what stands in the slips of a page: only what somebody changed, each once, and never over somebody else."""

from collections.abc import Sequence

from keukentafel.tafel.gesprek.entries import HERE, KINDS, NOTE, QUESTION, content_of, free_name, joined, sheet_for
from keukentafel.tafel.gesprek.talk import digest
from keukentafel.tafel.gesprek.typed import Typed
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, TooLong, write_once
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.kluis.sheets import EIGEN


def keep(seated: AtTable, slips: Sequence[Typed], pressed: str = "") -> list[Typed]:
    """Keep what was changed in these slips; return those that are too long, which are not kept.

    `pressed` is the slip whose button was pressed: there, words that people wrote past each other count as chosen.
    Raises what the vault raises (NotAllowed, NotShared, SheetFull), and NotTaken.
    """
    known = {said.id: said for said in said_on(seated, tuple(KINDS))}
    too_long = []
    for slip in slips:
        id, soort = slip.stamp.id, slip.soort
        try:
            content = content_of(soort, slip.fields)
        except ValueError:
            too_long.append(slip)
            continue
        there = known.get(id)
        begun = EIGEN if slip.vel == EIGEN else sheet_for(seated, soort)
        sheet = there.sheet if there is not None and there.soort == soort else begun
        chosen = pressed == id and len(slip.stamp.vorige) > 1
        if not chosen and _is_as_shown(seated, sheet, slip, content):
            continue
        if not slip.stamp.vorige:  # begun here: what was wiped while somebody read it stays wiped
            id = free_name(seated, sheet, id, soort)
        over = HERE if soort == NOTE else slip.over or None
        try:
            draft = Draft(id, slip.stamp.versie, soort, content or None, over, slip.stamp.vorige)
            write_once(seated, sheet, draft)
        except TooLong:
            too_long.append(slip)
    return too_long


def _is_as_shown(seated: AtTable, sheet: str, slip: Typed, content: dict[str, str]) -> bool:
    """Say whether a slip holds what it held when its page was shown: then nobody wrote in it."""
    versions = seated.sheet(sheet).versions
    shown = [versions[name].data.get("inhoud") for name in slip.stamp.vorige if name in versions]
    before = joined(slip.soort, [each for each in shown if isinstance(each, dict)])
    if slip.soort == QUESTION and not shown and slip.over == digest(content.get("tekst", "")):
        before["tekst"] = content["tekst"]
    return content == {name: words for name, words in before.items() if words}
