"""Who knocks how often, by a keyed digest of the address that nobody can turn back after a day."""

from django.db import models


class Knock(models.Model):
    """One attempt from one address: to open with words that opened nothing, or to start a table."""

    KINDS = [("open", "open"), ("start", "start")]

    address = models.BinaryField(max_length=16)
    kind = models.CharField(max_length=5, choices=KINDS)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["address", "kind", "at"], name="kluis_knocks")]

    def __str__(self) -> str:
        return f"{self.kind} {self.at}"
