"""The keys of a sheet: one an epoch, the newest wrapped for each ring, every older one sealed under the next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from nacl.public import PrivateKey

from keukentafel.tafel.kluis.models import OlderKey, Ring, Sheet, SheetKey
from keukentafel.tafel.kluis.refusals import NotShared, Tampered
from keukentafel.tafel.kluis.sealed_head import open_head, seal_head
from keukentafel.tafel.kluis.sealing import new_key, open_sealed, seal, seal_to, unseal


@dataclass(repr=False)
class Keys:
    """The keys of one sheet, for as long as a request lasts; older ones are opened when they are asked for."""

    sheet_id: UUID
    epoch: int
    newest: bytes
    _older: dict[int, bytes] = field(default_factory=dict)

    def of(self, epoch: int) -> bytes:
        """Return the key of an epoch.  Raises Tampered where the chain of older keys does not lead there."""
        if epoch == self.epoch:
            return self.newest
        if epoch not in self._older:
            self._walk_back()
        if epoch not in self._older:
            raise Tampered("older key")
        return self._older[epoch]

    def _walk_back(self) -> None:
        """Open every older key, in one query: each is sealed under the key of the epoch after it."""
        key = self.newest
        rows = OlderKey.objects.filter(sheet_id=self.sheet_id, epoch__lte=self.epoch).order_by("-epoch")
        for row, epoch in zip(rows, range(self.epoch, 1, -1), strict=False):
            if row.epoch != epoch:
                raise Tampered("older key")
            key = unseal(row.sealed, key, "older key", self.sheet_id, epoch)
            self._older[epoch - 1] = key


def wrap_for(sheet: Sheet, keys: Keys, rings: Iterable[Ring]) -> None:
    """Seal the newest key to each of these rings, which lets them open all of the sheet."""
    SheetKey.objects.bulk_create(
        SheetKey(sheet=sheet, epoch=keys.epoch, ring=ring, sealed=seal_to(ring.public_key, keys.newest))
        for ring in rings
    )


def keys_of(ring_id: UUID, private: PrivateKey, sheets: Sequence[Sheet]) -> dict[UUID, Keys]:
    """Return the keys that a ring holds of `sheets`, by sheet id, in one query; a sheet it can't open is left out."""
    rows = SheetKey.objects.filter(ring_id=ring_id, sheet__in=sheets).order_by("epoch")
    newest = {row.sheet_id: row for row in rows}
    return {
        sheet.pk: Keys(sheet.pk, newest[sheet.pk].epoch, open_sealed(private, newest[sheet.pk].sealed))
        for sheet in sheets
        if sheet.pk in newest and newest[sheet.pk].epoch >= sheet.epoch
    }


def key_of(ring_id: UUID, private: PrivateKey, sheet: Sheet) -> Keys:
    """Return the keys that a ring holds of one sheet.  Raises NotShared where it holds none of today's."""
    found = keys_of(ring_id, private, [sheet])
    if sheet.pk not in found:
        raise NotShared
    return found[sheet.pk]


def next_epoch(sheet: Sheet, keys: Keys, rings: Iterable[Ring]) -> Keys:
    """Begin the next epoch: a new key for these rings alone, the old one sealed under it, the head sealed again.

    Called with the sheet's row locked; older wraps of a ring are taken away, because the newest leads to all.  The
    wraps of invitations are for who calls this.
    """
    head = open_head(sheet, keys.of(sheet.epoch))
    older = keys.of(sheet.epoch)
    sheet.epoch += 1
    newer = Keys(sheet.pk, sheet.epoch, new_key())
    sealed = seal(older, newer.newest, "older key", sheet.pk, sheet.epoch)
    OlderKey.objects.create(sheet=sheet, epoch=sheet.epoch, sealed=sealed)
    SheetKey.objects.filter(sheet=sheet, ring__isnull=False).delete()
    wrap_for(sheet, newer, rings)
    seal_head(sheet, head, newer.newest)
    sheet.needs_new_epoch = False
    sheet.save(update_fields=["epoch", "head", "last_seq", "needs_new_epoch"])
    return newer
