"""What is remembered of what is gone, by id only, so that an old back-up cannot bring it back; and reminders."""

from uuid import uuid4

from django.db import models
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from django.utils import timezone

from keukentafel.tafel.kluis.models.rings import Card
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


class WithdrawnGrant(models.Model):
    """A right on one sheet that was taken back from a seat that stays; lowered where `may_read` says so.

    The row stays where the right is given again: a back-up that holds it was made after the taking back, and is true.
    """

    seat_id = models.UUIDField()
    sheet_id = models.UUIDField()
    may_read = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seat_id", "sheet_id"], name="kluis_one_withdrawal_a_sheet")]

    def __str__(self) -> str:
        return f"{self.seat_id} {self.sheet_id}"


class EndedCard(models.Model):
    """A card that opens nothing any more: lost, stolen, or gone with its key ring."""

    card_id = models.UUIDField(primary_key=True)
    ended_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.card_id)


@receiver(pre_delete, sender=Card)
def remember_ended_card(sender: type[Card], instance: Card, **more: object) -> None:
    """Remember a card that is deleted, by whichever way: a stolen one must not open again after a restore."""
    EndedCard.objects.get_or_create(card_id=instance.pk, defaults={"ended_at": timezone.now()})


class Reminder(models.Model):
    """A mail of one fixed sentence on one day, asked for by one seat; gone once it was sent or taken back."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="reminders")
    on = models.DateField(db_index=True)
    address = models.EmailField()

    def __str__(self) -> str:
        return str(self.id)
