"""What each seat, and each guest to come, may do with which sheet."""

from django.db import models

from keukentafel.tafel.kluis.models.invitations import Invitation
from keukentafel.tafel.kluis.models.sheets import Sheet
from keukentafel.tafel.kluis.models.tables import Seat

RIGHTS = [("lezen", "lezen"), ("aantekenen", "aantekenen"), ("schrijven", "schrijven")]
"""What a grant allows on a sheet: read; read and add notes; read and write."""


class Grant(models.Model):
    """What one seat may do with one sheet, until when; without a row, nothing."""

    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="grants")
    sheet = models.ForeignKey(Sheet, on_delete=models.CASCADE, related_name="grants")
    right = models.CharField(max_length=12, choices=RIGHTS)
    ends_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seat", "sheet"], name="kluis_one_grant_a_sheet")]

    def __str__(self) -> str:
        return f"{self.seat_id} {self.sheet_id} {self.right}"


class InvitedSheet(models.Model):
    """What the guest of an invitation will be allowed on one sheet."""

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="sheets")
    sheet = models.ForeignKey(Sheet, on_delete=models.CASCADE)
    right = models.CharField(max_length=12, choices=RIGHTS)
    ends_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["invitation", "sheet"], name="kluis_one_right_an_invitation")]

    def __str__(self) -> str:
        return f"{self.invitation_id} {self.sheet_id} {self.right}"
