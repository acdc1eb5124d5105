"""How long somebody has to wait before the next try, counted by a digest of the address that can't be turned back.

Nobody is ever refused for good, and no table is locked: eight words can't be guessed in any number of years, so this
only keeps the two places for deriving free for others.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import Literal

from django.conf import settings

from keukentafel.tafel.kluis.models import Knock

Kind = Literal["open", "start"]

FREE_TRIES = 5
FREE_OF_RING = 10
"""Derivations that one open ring may ask for within the same time: cards, invitations, copies, a stolen card."""

TRIES_COUNTED = timedelta(minutes=10)
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(seconds=60)

STARTS_ALLOWED = ((20, timedelta(hours=1)), (60, timedelta(days=1)))
"""So many tables may be started from one address within such a time: a library or a help desk shares one."""

REMEMBERED = timedelta(days=1)
_PURPOSE = b"kt knock address"
_NETWORK_BITS = 64


@dataclass(frozen=True, slots=True)
class Entry:
    """An attempt that was counted and either may go on (`wait` nought) or comes too soon and was not kept."""

    wait: timedelta
    knock_id: int | None

    def take_back(self) -> None:
        """Forget the attempt: the words were right, or the table was not started after all."""
        if self.knock_id is not None:
            Knock.objects.filter(pk=self.knock_id).delete()


def knock(address: str, kind: Kind, at: datetime, *, free: int = FREE_TRIES) -> Entry:
    """Count an attempt and only then look whether it may go on; of a hundred at once, five go on.

    `address` may be the name of an open ring, with the tries that are `free` for it.

    Call this before deriving, and `take_back` where the words were right. (Looking first and counting after a wrong
    try would let everybody in who looked before the first was counted.)
    """
    waiting = _wait(address, kind, at, before=None, free=free)
    if waiting:  # who keeps on knocking costs no writing
        return Entry(waiting, None)
    made = Knock.objects.create(address=_digest(address, at), kind=kind, at=at)
    wait = _wait(address, kind, at, before=made.pk, free=free)
    if wait:
        made.delete()
        return Entry(wait, None)
    return Entry(wait, made.pk)


def forget_knocks(at: datetime) -> int:
    """Remove every attempt of more than a day ago and return how many; run by a job."""
    return Knock.objects.filter(at__lt=at - REMEMBERED).delete()[0]


def _wait(address: str, kind: Kind, at: datetime, *, before: int | None, free: int) -> timedelta:
    earlier = _earlier(address, kind, at, before)
    wait = _wait_to_start(earlier, at) if kind == "start" else _wait_to_open(earlier, at, free)
    return max(wait, timedelta())


def _earlier(address: str, kind: Kind, at: datetime, before: int | None) -> list[datetime]:
    """Return when this address knocked in the past day, the earliest first; as many as any rule looks at."""
    # The digest changes at midnight UTC, so that the past day has two.
    digests = [_digest(address, at), _digest(address, at - REMEMBERED)]
    knocks = Knock.objects.filter(address__in=digests, kind=kind, at__gt=at - REMEMBERED)
    if before is not None:
        knocks = knocks.filter(pk__lt=before)
    most = max(allowed for allowed, _ in STARTS_ALLOWED)
    return sorted(knocks.order_by("-at").values_list("at", flat=True)[:most])


def _wait_to_open(knocks: list[datetime], at: datetime, free: int) -> timedelta:
    recent = [knock for knock in knocks if knock > at - TRIES_COUNTED]
    if len(recent) < free:
        return timedelta()
    longer: timedelta = FIRST_WAIT * 2 ** (len(recent) - free)
    return recent[-1] + min(longer, LONGEST_WAIT) - at


def _wait_to_start(knocks: list[datetime], at: datetime) -> timedelta:
    waits = [timedelta()]
    for allowed, span in STARTS_ALLOWED:
        if len(knocks) >= allowed:
            waits.append(knocks[-allowed] + span - at)
    return max(waits)


def _digest(address: str, at: datetime) -> bytes:
    """Return 16 bytes that stand for an address on one day (UTC); to try addresses on them takes SECRET_KEY."""
    day = at.astimezone(UTC).date().isoformat()
    key = hashlib.blake2b(f"{day} {settings.SECRET_KEY}".encode(), digest_size=32, person=_PURPOSE).digest()
    return hashlib.blake2b(_household(address).encode(), digest_size=16, key=key).digest()


def _household(address: str) -> str:
    """Return what counts as one address: of IPv6 the first 64 bits, which one connection has to itself.

    Some proxies write the port behind it, which differs each time.
    """
    if address.startswith("[") or address.count(":") == 1:
        address = address.removeprefix("[").partition("]" if address.startswith("[") else ":")[0]
    try:
        return str(IPv4Address(address))
    except AddressValueError:
        pass
    try:
        six = IPv6Address(address.partition("%")[0])
    except AddressValueError:
        return address
    return str(six.ipv4_mapped or int(six) >> _NETWORK_BITS)
