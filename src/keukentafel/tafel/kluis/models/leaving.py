"""What is remembered of what is gone, by id only, so that an old back-up cannot bring it back; and reminders."""

from uuid import uuid4

from django.db import models

from keukentafel.tafel.kluis.models.tables import Seat


class ErasedTable(models.Model):
    """A table that was erased; its id is all that is left."""

    table_id = models.UUIDField(primary_key=True)
    erased_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.table_id)


class WithdrawnSeat(models.Model):
    """A seat whose rights were taken back, or ended."""

    seat_id = models.UUIDField(primary_key=True)
    withdrawn_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.seat_id)


class Reminder(models.Model):
    """A mail of one fixed sentence on one day, asked for by one seat; gone once it was sent or taken back."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="reminders")
    on = models.DateField(db_index=True)
    address = models.EmailField()

    def __str__(self) -> str:
        return str(self.id)
