"""The sealed head of a sheet: which batches there are, in which revision, and the few lines that an overview shows."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from keukentafel.bestand.entries import canonical
from keukentafel.bestand.sealed_formats import UnknownFormat
from keukentafel.tafel.kluis.models import Sheet
from keukentafel.tafel.kluis.refusals import SheetFull, Tampered
from keukentafel.tafel.kluis.sealing import seal, unseal

FORMAT = 1
MAX_LINES = 4096
"""Bytes of the lines that an overview shows."""


@dataclass(frozen=True, repr=False)
class Head:
    """What a sheet is called and consists of; without it a batch proves nothing, so it is opened first.

    `revisions` names the batches that were sealed again, by seq.  `snapshot` counts the snapshots that were made, so
    that an older one opens no more.  `size` is the sum of the sealed batches in bytes.  `letterboxes` holds private
    keys by their public half (only on the sheet `gedeeld`).
    """

    name: str
    last_seq: int = 0
    revisions: Mapping[int, int] = field(default_factory=dict)
    snapshot: int = 0
    size: int = 0
    lines: Mapping[str, object] = field(default_factory=dict)
    letterboxes: Mapping[bytes, bytes] = field(default_factory=dict)

    def with_lines(self, lines: Mapping[str, object]) -> Mapping[str, object]:
        """Return the lines with `lines` put in; None takes a line away.  Raises SheetFull (`regels`)."""
        joined = {key: value for key, value in {**self.lines, **lines}.items() if value is not None}
        if len(canonical(joined)) > MAX_LINES:
            raise SheetFull("regels", MAX_LINES)
        return joined


def seal_head(sheet: Sheet, head: Head, key: bytes) -> None:
    """Put the head on the sheet's row, sealed under `key`, that of `sheet.epoch`; saving is for who holds the lock."""
    plain = {
        "formaat": FORMAT,
        "naam": head.name,
        "laatste": head.last_seq,
        "herzien": {str(seq): revision for seq, revision in head.revisions.items()},
        "momentopname": head.snapshot,
        "omvang": head.size,
        "regels": dict(head.lines),
        "brievenbussen": {public.hex(): private.hex() for public, private in head.letterboxes.items()},
    }
    sheet.last_seq = head.last_seq
    sheet.head = seal(canonical(plain), key, "head", sheet.pk, sheet.epoch)


def open_head(sheet: Sheet, key: bytes) -> Head:
    """Return the head of a sheet, opened with the key of `sheet.epoch`.

    Raises Tampered where it was changed, or tells of other batches than the row does; UnknownFormat where a newer
    program wrote it.
    """
    plain = json.loads(unseal(sheet.head, key, "head", sheet.pk, sheet.epoch))
    if plain["formaat"] != FORMAT:
        raise UnknownFormat(plain["formaat"])
    if plain["laatste"] != sheet.last_seq:
        raise Tampered("head")
    return Head(
        name=plain["naam"],
        last_seq=plain["laatste"],
        revisions={int(seq): revision for seq, revision in plain["herzien"].items()},
        snapshot=plain["momentopname"],
        size=plain["omvang"],
        lines=plain["regels"],
        letterboxes={
            bytes.fromhex(public): bytes.fromhex(private) for public, private in plain["brievenbussen"].items()
        },
    )
