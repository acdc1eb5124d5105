"""Rows of every table of the vault for the tests of back-ups, written without a key: noise where sealed bytes stand."""

FILL = """
import hashlib, os
from datetime import datetime, UTC, date
from django.core.management import call_command
from keukentafel.tafel.kluis.models import *
call_command("migrate", verbosity=0)
at = datetime(2026, 11, 1, 12, 0, 0, 123456, tzinfo=UTC)
noise = lambda text, size=64: (hashlib.sha512(text.encode()).digest() * (size // 64 + 1))[:size]
def fill(name):
    ring = Ring.objects.create(public_key=noise(name, 32), made_at=at)
    cards = [
        Card.objects.create(ring=ring, lookup=noise(f"{name} card {n}", 32), wrapped_key=noise(name), made_at=at)
        for n in (1, 2)
    ]
    table = Table.objects.create(started_at=at, opened_at=at, letterbox_key=noise(name, 32))
    seat = Seat.objects.create(table=table, ring=ring, keeps=True, taken_at=at)
    head, snapshot = bytes(range(256)), noise(f"{name} snapshot", 3000)
    sheet = Sheet.objects.create(table=table, head=head, snapshot=snapshot, last_seq=1)
    own = Sheet.objects.create(table=table, owner=seat, head=b"", last_seq=1)
    Batch.objects.create(sheet=sheet, seq=1, epoch=1, format=1, sealed=noise(f"{name} batch", 2048), written_at=at)
    Attachment.objects.create(sheet=sheet, epoch=1, size=9, sealed=noise(f"{name} photo", 5000), written_at=at)
    OlderKey.objects.create(sheet=sheet, epoch=2, sealed=noise(name))
    Post.objects.create(table=table, letterbox_key=noise(name, 32), sealed=noise(f"{name} post"), arrived_at=at)
    guest_ring = Ring.objects.create(public_key=noise(name + "gast", 32), made_at=at)
    Card.objects.create(ring=guest_ring, lookup=noise(f"{name} card gast", 32), wrapped_key=noise(name), made_at=at)
    guest = Seat.objects.create(table=table, ring=guest_ring, taken_at=at)
    for one in (seat, guest):
        Grant.objects.create(seat=one, sheet=sheet, right="schrijven", ends_on=date(2027, 1, 1))
        SheetKey.objects.create(sheet=sheet, epoch=1, ring=one.ring, sealed=noise(f"{name} key"))
    Grant.objects.create(seat=seat, sheet=own, right="schrijven")
    SheetKey.objects.create(sheet=own, epoch=1, ring=ring, sealed=noise(f"{name} own key"))
    invitation = Invitation.objects.create(
        table=table, made_by=seat, lookup=noise(f"{name} code", 32), public_key=noise(name, 32), shown_epoch=1,
        shown=b"", sealed=noise(f"{name} invited"), made_at=at, ends_at=datetime(2100, 1, 1, tzinfo=UTC)
    )
    InvitedSheet.objects.create(invitation=invitation, sheet=sheet, right="lezen")
    SheetKey.objects.create(sheet=sheet, epoch=1, invitation=invitation, sealed=noise(f"{name} invited key"))
    OpenRing.objects.create(
        lookup=noise(f"{name} open", 32), ring=ring, card=cards[0], wrapped_key=noise(name), opened_at=at, used_at=at
    )
    Knock.objects.create(address=noise(name, 16), kind="open", at=at)
    Reminder.objects.create(seat=seat, on=date(2027, 1, 1), address="anna@tafel.example")
    return table, seat, guest, cards
"""

TWO_TABLES = FILL + "print(fill('een')[0].pk, fill('twee')[0].pk)\n"

DIGESTS = """
import hashlib, json
from django.apps import apps
left_out = {"OpenRing", "Knock", "Invitation", "InvitedSheet", "SaltMark"}
def shown(value):
    return bytes(value).hex() if isinstance(value, (bytes, memoryview)) else str(value)
for model in sorted(apps.get_app_config("tafel_kluis").get_models(), key=lambda model: model.__name__):
    if model.__name__ in left_out:
        continue
    rows = model.objects.filter(ring__isnull=False) if model.__name__ == "SheetKey" else model.objects.all()
    lines = sorted(json.dumps([shown(getattr(row, field.attname)) for field in model._meta.fields]) for row in rows)
    print(model.__name__, len(lines), hashlib.sha256("\\n".join(lines).encode()).hexdigest())
"""
"""Prints, for each table that a back-up holds, how many rows there are and a digest of every byte in them."""

ERASE = "from uuid import UUID; from django.utils import timezone; from keukentafel.tafel.kluis.erasing import erase\n"
ERASE += "erase(UUID('{table}'), at=timezone.now())"

LEAVE = """
from django.utils import timezone
from django.db import transaction
from keukentafel.tafel.kluis.ending import take_away
from keukentafel.tafel.kluis.models import *
guest = Seat.objects.get(table_id="{table}", keeps=False)
with transaction.atomic():
    take_away(guest, at=timezone.now())
print(guest.pk or "")
"""

TAKE_SHEET = """
from django.utils import timezone
from django.db import transaction
from keukentafel.tafel.kluis.models import *
from keukentafel.tafel.kluis.withdrawing import take_sheet
guest = Seat.objects.get(table_id="{table}", keeps=False)
sheet = Sheet.objects.get(table_id="{table}", owner=None)
with transaction.atomic():
    take_sheet(guest, sheet, at=timezone.now())
print(guest.pk, sheet.pk)
"""

END_CARD = """
from keukentafel.tafel.kluis.models import *
card = Card.objects.filter(ring__seats__table_id="{table}", ring__seats__keeps=True).order_by("lookup").first()
print(card.pk)
card.delete()
"""

LEFT = """
from keukentafel.tafel.kluis.models import *
print(sorted(str(row.pk) for row in Table.objects.all()))
"""
