"""Notices another salt than the one with which the cards here were made, before people find that nothing opens."""

import hashlib
import hmac

from django.conf import settings
from django.db import transaction

from keukentafel.tafel.kluis.models import Card, SaltMark

_PURPOSE = b"kt zout merk 1"


class OtherSalt(Exception):
    """The cards in this database were made with another salt than this installation has now."""


def salt_fits() -> bool:
    """Tell whether the salt of this installation is the one of the cards in its database; True where none is marked."""
    mark = SaltMark.objects.first()
    return mark is None or hmac.compare_digest(bytes(mark.digest), _digest())


@transaction.atomic
def mark_salt() -> None:
    """Remember by a digest which salt this is; the digest of 16 random bytes tells nobody what they are.

    Raises OtherSalt where cards were made with another one.
    """
    if salt_fits() and SaltMark.objects.exists():
        return
    if not salt_fits() and Card.objects.exists():
        raise OtherSalt
    SaltMark.objects.all().delete()
    SaltMark.objects.create(digest=_digest())


def _digest() -> bytes:
    return hashlib.blake2b(settings.SALT, digest_size=32, person=_PURPOSE).digest()
