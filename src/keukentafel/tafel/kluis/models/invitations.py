"""Invitations that nobody accepted yet."""

from uuid import uuid4

from django.db import models

from keukentafel.tafel.kluis.models.tables import Seat, Table


class Invitation(models.Model):
    """A one-time code that somebody was given: a key pair made from its words holds the sheet keys until it is used.

    `takes_over` says that accepting it hands the table over to the person it is about; `sealed` is what the guest
    reads before accepting, sealed to the same key pair; `shown` is what the table reads of it meanwhile, sealed under
    the key that the sheet `gedeeld` had in `shown_epoch`.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    table = models.ForeignKey(Table, on_delete=models.CASCADE, related_name="invitations")
    made_by = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="invitations")
    lookup = models.BinaryField(max_length=32, unique=True)
    public_key = models.BinaryField(max_length=32)
    sealed = models.BinaryField()
    shown = models.BinaryField()
    shown_epoch = models.PositiveIntegerField()
    keeps = models.BooleanField(default=False)
    takes_over = models.BooleanField(default=False)
    seat_ends_on = models.DateField(null=True)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return str(self.id)
