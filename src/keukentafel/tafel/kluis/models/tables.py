"""Tables, the chairs around them, and the post that came while a table was closed."""

from uuid import uuid4

from django.db import models

from keukentafel.tafel.kluis.models.rings import Ring


class Table(models.Model):
    """One table; `opened_at` decides when it counts as forgotten, `letterbox_key` is the open half of its letterbox."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    started_at = models.DateTimeField()
    opened_at = models.DateTimeField(db_index=True)
    letterbox_key = models.BinaryField(max_length=32)

    def __str__(self) -> str:
        return str(self.id)


class Seat(models.Model):
    """A chair: one ring at one table.  `keeps` says that this person invites and removes; name and role are sealed.

    After `ends_on` the chair is empty: whoever sat there opens nothing any more.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    table = models.ForeignKey(Table, on_delete=models.CASCADE, related_name="seats")
    ring = models.ForeignKey(Ring, on_delete=models.CASCADE, related_name="seats")
    keeps = models.BooleanField(default=False)
    taken_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    ends_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["table", "ring"], name="kluis_one_seat_a_table")]

    def __str__(self) -> str:
        return str(self.id)


class Post(models.Model):
    """Something that came for a closed table, sealed to its letterbox; becomes entries at the next opening."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    table = models.ForeignKey(Table, on_delete=models.CASCADE, related_name="post")
    letterbox_key = models.BinaryField(max_length=32)
    sealed = models.BinaryField()
    arrived_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)
