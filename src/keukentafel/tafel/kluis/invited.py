"""Reading an invitation: what somebody finds behind the words of one, before accepting it or not."""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from nacl.public import PrivateKey

from keukentafel.tafel.kluis.deriving import Derived
from keukentafel.tafel.kluis.holding import invitations_holding
from keukentafel.tafel.kluis.sealing import Tampered, open_sealed


@dataclass(frozen=True)
class Invited:
    """What the guest reads before accepting: who invites, as whom, to what, until when.

    `persoon` is the content of the coming `persoon` entry; `host` the name of who invites; `sheets` the right on each
    sheet by its name; `ends_at` when the words lapse and `seat_ends_on` the last day at the table, where one was set.
    """

    id: UUID
    private_key: PrivateKey = field(repr=False, compare=False)
    persoon: Mapping[str, object] = field(repr=False)
    host: str = field(repr=False)
    sheets: Mapping[str, str]
    ends_at: datetime
    takes_over: bool
    keeps: bool = False
    seat_ends_on: date | None = None


def pair_of(derived: Derived) -> PrivateKey:
    """Return the key pair that the words of an invitation give: X25519 from the derived key as seed."""
    return PrivateKey.from_seed(derived.key)


def read_invitation(derived: Derived, *, at: datetime) -> Invited | None:
    """Return what stands behind these words; None where there is no invitation, or none that still holds."""
    row = invitations_holding(at).filter(lookup=derived.lookup).first()
    private_key = pair_of(derived)
    if row is None or not hmac.compare_digest(bytes(private_key.public_key), bytes(row.public_key)):
        return None
    try:
        told = json.loads(open_sealed(private_key, bytes(row.sealed)))
    except Tampered:
        return None
    return Invited(
        id=row.pk,
        private_key=private_key,
        persoon=told["persoon"],
        host=told["host"],
        sheets=told["sheets"],
        ends_at=row.ends_at,
        takes_over=row.takes_over,
        keeps=row.keeps,
        seat_ends_on=row.seat_ends_on,
    )
