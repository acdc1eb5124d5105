"""From which address somebody knocks: only ever used to slow down who knocks too often, never kept or logged."""

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """Return the address of the visitor.

    Behind a proxy it is the last one in `X-Forwarded-For`: that one our own proxy wrote, the others anybody can write.
    """
    if settings.IS_BEHIND_PROXY:
        last = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rsplit(",", 1)[-1].strip()
        if last:
            return last
    return str(request.META.get("REMOTE_ADDR", ""))
