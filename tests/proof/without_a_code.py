"""Runs with the database and the settings of an installation, and tries to open what is in it without any code."""

import hashlib
import json
import sys
from collections.abc import Callable, Iterator

import django

django.setup()

from django.apps import apps  # noqa: E402
from django.conf import settings  # noqa: E402
from nacl.public import PrivateKey  # noqa: E402

from keukentafel.tafel.kluis.bewaarcode import read_code  # noqa: E402
from keukentafel.tafel.kluis.deriving import derive  # noqa: E402
from keukentafel.tafel.kluis.models import Batch, Card, Invitation, OlderKey, OpenRing, Post, Sheet, SheetKey  # noqa: E402
from keukentafel.tafel.kluis.refusals import Tampered  # noqa: E402
from keukentafel.tafel.kluis.sealing import open_sealed, unseal  # noqa: E402

Try = Callable[[bytes], bytes]


def candidates() -> set[bytes]:
    """Every key that somebody could make of what stands in the settings and in the rows."""
    secret, salt = settings.SECRET_KEY.encode(), settings.SALT
    seeds = [secret, salt, secret + salt, salt + secret, salt * 2]
    seeds += [bytes(cell) for cell in cells() if len(cell) <= 64]
    made = {seed[:32] for seed in seeds if len(seed) >= 32} | {seed[-32:] for seed in seeds if len(seed) >= 32}
    made |= {hashlib.sha256(seed).digest() for seed in seeds}
    made |= {hashlib.blake2b(seed, digest_size=32).digest() for seed in seeds}
    for purpose in (b"kt kaart lookup1", b"kt open lookup 1", b"kt open sleutel1"):
        made |= {hashlib.blake2b(seed[:64], digest_size=32, person=purpose).digest() for seed in seeds}
    return made


def cells() -> Iterator[bytes]:
    for model in apps.get_app_config("tafel_kluis").get_models():
        for row in model._base_manager.values():
            yield from (bytes(cell) for cell in row.values() if isinstance(cell, bytes | memoryview))


def sealed_things() -> Iterator[Try]:
    """Each sealed thing, as what opens it where the key is right: what it is about is no secret."""
    for batch in Batch.objects.all():
        about = ("batch", batch.sheet_id, batch.seq, batch.epoch, batch.format, batch.revision)
        yield lambda key, row=batch, about=about: unseal(row.sealed, key, *about)
    for sheet in Sheet.objects.all():
        yield lambda key, row=sheet: unseal(row.head, key, "head", row.pk, row.epoch)
    for older in OlderKey.objects.all():
        yield lambda key, row=older: unseal(row.sealed, key, "older key", row.sheet_id, row.epoch)
    for card in Card.objects.all():
        yield lambda key, row=card: unseal(row.wrapped_key, key, "kaartje", row.pk, row.ring_id)
    for ring in OpenRing.objects.all():
        yield lambda key, row=ring: unseal(row.wrapped_key, key, "open", row.ring_id)
    for row in (*SheetKey.objects.all(), *Post.objects.all(), *Invitation.objects.all()):
        yield lambda key, row=row: open_sealed(PrivateKey(key), row.sealed)


def opened_by(keys: set[bytes]) -> tuple[int, int]:
    """Try every key on everything; return how often that was tried and how much came open."""
    tried = opened = 0
    for unlocks in sealed_things():
        for key in keys:
            tried += 1
            try:
                unlocks(key)
            except (Tampered, ValueError):
                continue
            opened += 1
    return tried, opened


if __name__ == "__main__":
    tried, opened = opened_by(candidates())
    _, with_a_code = opened_by({derive(read_code(sys.argv[1])).key})
    print(json.dumps({"tried": tried, "opened": opened, "with a code": with_a_code}))
