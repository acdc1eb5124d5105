"""What the vault stores: in the clear only ids, sizes, counts, times, and who holds which sheet with which right."""

from keukentafel.tafel.kluis.models.invitations import Invitation
from keukentafel.tafel.kluis.models.knocking import Knock
from keukentafel.tafel.kluis.models.leaving import EndedCard, ErasedTable, Reminder, WithdrawnGrant, WithdrawnSeat
from keukentafel.tafel.kluis.models.rights import Grant, InvitedSheet
from keukentafel.tafel.kluis.models.rings import Card, OpenRing, Ring, SaltMark
from keukentafel.tafel.kluis.models.sheets import Attachment, Batch, OlderKey, Sheet, SheetKey
from keukentafel.tafel.kluis.models.tables import Post, Seat, Table

__all__ = [
    "Attachment",
    "Batch",
    "Card",
    "EndedCard",
    "ErasedTable",
    "Grant",
    "Invitation",
    "InvitedSheet",
    "Knock",
    "OlderKey",
    "OpenRing",
    "Post",
    "Reminder",
    "Ring",
    "SaltMark",
    "Seat",
    "Sheet",
    "SheetKey",
    "Table",
    "WithdrawnGrant",
    "WithdrawnSeat",
]
