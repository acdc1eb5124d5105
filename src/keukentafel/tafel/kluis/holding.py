"""What still holds on a day: an end date is the last day on which somebody may, and denies from midnight on."""

from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from keukentafel.tafel.kluis.models import Grant, Invitation, Seat, Table


def day_of(at: datetime) -> date:
    """Return the day it is in the Netherlands at a moment."""
    return timezone.localdate(at)


def has_ended(ends_on: date | None, at: datetime) -> bool:
    """Tell whether an end date lies behind us; without one nothing ends."""
    return ends_on is not None and ends_on < day_of(at)


def seats_holding(at: datetime) -> QuerySet[Seat]:
    """Return the seats that have not ended."""
    return Seat.objects.filter(Q(ends_on=None) | Q(ends_on__gte=day_of(at)))


def members_of(table: Table, at: datetime) -> QuerySet[Seat]:
    """Return the seats that share in a table: whoever left keeps a private sheet for a while, and shares nothing."""
    return seats_holding(at).filter(table=table, grants__sheet__owner=None).distinct()


def grants_holding(at: datetime) -> QuerySet[Grant]:
    """Return the grants of which neither the grant nor the seat has ended."""
    return Grant.objects.filter(Q(ends_on=None) | Q(ends_on__gte=day_of(at)), seat__in=seats_holding(at))


def grants_of(seat: Seat, at: datetime) -> QuerySet[Grant]:
    """Return the grants that have not ended, of a seat that was found among `seats_holding` a moment ago."""
    return Grant.objects.filter(Q(ends_on=None) | Q(ends_on__gte=day_of(at)), seat=seat)


def invitations_holding(at: datetime) -> QuerySet[Invitation]:
    """Return the invitations whose words still open something: not lapsed, and to a chair that has not ended itself."""
    return Invitation.objects.filter(Q(seat_ends_on=None) | Q(seat_ends_on__gte=day_of(at)), ends_at__gt=at)
