"""The key rings of people, of whom the server knows no name; their cards, and the browsers where a ring is open."""

from uuid import uuid4

from django.db import models


class Ring(models.Model):
    """The key ring of one person: the public half of a key pair, to which the keys of sheets are sealed.

    `alone_since` is when a job first found it without a chair at any table; none while it has one.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    public_key = models.BinaryField(max_length=32)
    made_at = models.DateTimeField()
    alone_since = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.id)


class Card(models.Model):
    """One card: the private key of the ring, wrapped under the words on it, found by the hash of a look-up id."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    ring = models.ForeignKey(Ring, on_delete=models.CASCADE, related_name="cards")
    lookup = models.BinaryField(max_length=32, unique=True)
    wrapped_key = models.BinaryField()
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)


class OpenRing(models.Model):
    """A ring that is open in one browser: the private key wrapped under a secret that only the cookie there holds."""

    lookup = models.BinaryField(max_length=32, unique=True)
    ring = models.ForeignKey(Ring, on_delete=models.CASCADE, related_name="open_rings")
    card = models.ForeignKey(Card, on_delete=models.CASCADE, null=True)
    wrapped_key = models.BinaryField()
    opened_at = models.DateTimeField()
    used_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return str(self.pk)


class SaltMark(models.Model):
    """One row: a digest of the salt with which the cards here were made, so that the wrong one is told at the start."""

    digest = models.BinaryField(max_length=32)

    def __str__(self) -> str:
        return str(self.pk)
