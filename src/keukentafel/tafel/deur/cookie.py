"""The cookie of an open table: a secret that only this browser has, and that opens nothing by itself."""

import base64
import binascii

from django.conf import settings
from django.http import HttpRequest, HttpResponse

LENGTH = 32
"""Bytes of the secret (sealed.md)."""


def name() -> str:
    """Return what the cookie is called; under https browsers accept the prefix from this very site only."""
    return "__Host-tafel" if settings.IS_HTTPS else "tafel"


def set_ring(response: HttpResponse, secret: bytes) -> None:
    """Let the browser hold the secret of a ring until it is closed; no script and no other site can use it."""
    value = base64.urlsafe_b64encode(secret).rstrip(b"=").decode("ascii")
    response.set_cookie(name(), value, path="/", secure=settings.IS_HTTPS, httponly=True, samesite="Strict")


def drop_ring(response: HttpResponse) -> None:
    """Let the browser forget the secret."""
    response.set_cookie(name(), "", max_age=0, path="/", secure=settings.IS_HTTPS, httponly=True, samesite="Strict")


def secret_of(request: HttpRequest) -> bytes | None:
    """Return the secret that came with a request, None where there is none or it is no secret of ours."""
    value = request.COOKIES.get(name(), "")
    if not value or len(value) > 2 * LENGTH:
        return None
    try:
        secret = base64.b64decode(value + "=" * (-len(value) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    return secret if len(secret) == LENGTH else None
