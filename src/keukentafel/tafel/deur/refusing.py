"""The answer to a form that was refused: why, and all that was typed, to send again by a tap or to copy."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import REASON_BAD_ORIGIN, REASON_BAD_REFERER, REASON_INSECURE_REFERER
from django.shortcuts import render

from keukentafel.tafel.deur.carrying import Carried, carried_from

_OWN_SITE = frozenset({"", "same-origin"})
_FOREIGN = tuple(
    reason.partition("%")[0] for reason in (REASON_BAD_ORIGIN, REASON_BAD_REFERER, REASON_INSECURE_REFERER)
)


def refuse(request: HttpRequest, reason: str, status: int, *, code: str = "") -> HttpResponse:
    """Return the page that says why something was not done, with what was typed; nothing is sent by itself.

    `code` tells more precisely why, where the page knows more than one reason.
    """
    carried = carried_from(request) if request.method == "POST" else Carried(request.path)
    values = {"carried": carried, "keeper": settings.KEEPER, "code": code}
    response = render(request, f"deur/weigering/{reason}.html", values, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


def refused_form(request: HttpRequest, reason: str) -> HttpResponse | None:
    """Return what was typed in a form whose token was too old; None where nothing was, or another site sent it."""
    if request.headers.get("Sec-Fetch-Site", "") not in _OWN_SITE or reason.startswith(_FOREIGN):
        return None
    carried = carried_from(request)
    is_typed = any(value.strip() for name, value in carried.fields if name not in ("next", "language"))
    return refuse(request, "formulier_te_oud", 403) if is_typed else None
