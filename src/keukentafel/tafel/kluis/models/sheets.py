"""The sheets of a table: append-only runs of sealed batches, the keys to them, and what lies beside them."""

from uuid import uuid4

from django.db import models

from keukentafel.tafel.kluis.models.invitations import Invitation
from keukentafel.tafel.kluis.models.rings import Ring
from keukentafel.tafel.kluis.models.tables import Seat, Table


class Sheet(models.Model):
    """One sheet; this row is locked by whoever writes, so that `last_seq` has no gaps and no reader skips a batch.

    `owner` is the seat whose private sheet it is, which goes with it; none for a sheet of the whole table.  `head` is
    sealed and says which batches there are; `snapshot` is a sealed cache of all batches up to `snapshot_seq`.
    `needs_new_epoch` is set by jobs that have no key: the next opening by who may, begins a new epoch before anything
    is written.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    table = models.ForeignKey(Table, on_delete=models.CASCADE, related_name="sheets")
    owner = models.OneToOneField(Seat, on_delete=models.CASCADE, null=True, related_name="private_sheet")
    epoch = models.PositiveIntegerField(default=1)
    needs_new_epoch = models.BooleanField(default=False)
    last_seq = models.PositiveBigIntegerField(default=0)
    head = models.BinaryField()
    snapshot = models.BinaryField(null=True)
    snapshot_seq = models.PositiveBigIntegerField(default=0)
    snapshot_epoch = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.id)


class SheetKey(models.Model):
    """The key of one epoch of a sheet, sealed to one key ring or to one invitation that nobody accepted yet."""

    sheet = models.ForeignKey(Sheet, on_delete=models.CASCADE, related_name="keys")
    epoch = models.PositiveIntegerField()
    ring = models.ForeignKey(Ring, on_delete=models.CASCADE, null=True)
    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, null=True)
    sealed = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sheet", "epoch", "ring"], name="kluis_key_once_a_ring"),
            models.UniqueConstraint(fields=["sheet", "epoch", "invitation"], name="kluis_key_once_an_invitation"),
            models.CheckConstraint(
                condition=models.Q(ring__isnull=True) ^ models.Q(invitation__isnull=True), name="kluis_key_for_one"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sheet_id} {self.epoch}"


class OlderKey(models.Model):
    """The key of the epoch before `epoch`, sealed under the key of `epoch`: who has the newest key reads all."""

    sheet = models.ForeignKey(Sheet, on_delete=models.CASCADE, related_name="older_keys")
    epoch = models.PositiveIntegerField()
    sealed = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sheet", "epoch"], name="kluis_older_key_once")]

    def __str__(self) -> str:
        return f"{self.sheet_id} {self.epoch}"


class Batch(models.Model):
    """Some entry versions, sealed together; only *wissen* seals one again, under the next `revision`."""

    sheet = models.ForeignKey(Sheet, on_delete=models.CASCADE, related_name="batches")
    seq = models.PositiveBigIntegerField()
    epoch = models.PositiveIntegerField()
    revision = models.PositiveIntegerField(default=0)
    format = models.PositiveSmallIntegerField()
    sealed = models.BinaryField()
    written_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sheet", "seq"], name="kluis_batch_once")]

    def __str__(self) -> str:
        return f"{self.sheet_id} {self.seq}"


class Attachment(models.Model):
    """A sealed photo or PDF; what it is and what it is called stands in an entry on the sheet."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    sheet = models.ForeignKey(Sheet, on_delete=models.CASCADE, related_name="attachments")
    epoch = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    sealed = models.BinaryField()
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)
