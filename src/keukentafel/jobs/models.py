"""Which periodic work was put in the queue for which minute, hour or day."""

from django.db import models


class Planned(models.Model):
    """One periodic job for one moment; the key makes sure that many workers together queue it once."""

    job = models.CharField(max_length=120)
    moment = models.CharField(max_length=32)
    planned_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "moment"], name="jobs_planned_once")]
        indexes = [models.Index(fields=["planned_at"])]

    def __str__(self) -> str:
        return f"{self.job} {self.moment}"
