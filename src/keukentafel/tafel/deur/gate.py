"""The gate that every page of an open table passes: who has no open ring types the words first, and loses nothing."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone

from keukentafel.bestand.sealed_formats import UnknownFormat
from keukentafel.tafel.deur.carrying import carried_from
from keukentafel.tafel.deur.cookie import drop_ring, secret_of
from keukentafel.tafel.deur.frame import put_frame, take_frame
from keukentafel.tafel.deur.refusing import refuse
from keukentafel.tafel.deur.rooms import PAPERS, has_left, url_of_room
from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.deriving import TooBusy
from keukentafel.tafel.kluis.opening import Opened, resume
from keukentafel.tafel.kluis.refusals import NoAttachment, NoSeat, NotAllowed, NotShared, NotTaken, SheetFull, Tampered

P = ParamSpec("P")

CLOSED = 403
"""Status of the code screen.  401 would be truer, but HTTP then wants a `WWW-Authenticate` that browsers act upon."""

REFUSALS: tuple[tuple[type[Exception], str, int], ...] = (
    (NoSeat, "geen_plek", 404),
    (NoAttachment, "geen_plek", 404),
    (NotShared, "niet_gedeeld", 403),
    (NotAllowed, "mag_niet", 403),
    (NotTaken, "niet_aangenomen", 409),
    (SheetFull, "vol", 413),
    (Tampered, "klopt_niet", 500),
    (UnknownFormat, "te_nieuw", 500),
    (TooBusy, "druk", 503),
)
"""What the vault may refuse, with the page that says so and its status."""


def with_ring(
    view: Callable[Concatenate[HttpRequest, Opened, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Answer with `view(request, opened, ...)` where a ring is open in this browser, else with the code screen."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        opened = opened_in(request, at=timezone.now())
        if opened is None:
            return ask_for_words(request)
        put_frame(request, opened)
        return _answered(request, lambda: view(request, opened, *args, **kwargs))

    return guarded


def at_table(
    view: Callable[Concatenate[HttpRequest, AtTable, P], HttpResponse],
) -> Callable[..., HttpResponse]:
    """Answer with `view(request, at_table, ...)` for who sits at the table in the address (`<uuid:table>`).

    Without an open ring: the code screen, with all that was typed.  Who left the table is led to the own papers, which
    are all that is left there.  A table that is not there and one where this ring
    has no seat get the same page (404).
    """

    @wraps(view)
    def guarded(request: HttpRequest, table: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        at = timezone.now()
        opened = opened_in(request, at=at)
        if opened is None:
            return ask_for_words(request)

        def answer() -> HttpResponse:
            seated = sit_down(opened, table, at=at)
            put_frame(request, opened, seated)
            try:
                return view(request, seated, *args, **kwargs)
            except (NotShared, NotAllowed):
                papers = url_of_room(PAPERS, table) if has_left(seated) and request.method in ("GET", "HEAD") else ""
                if papers in ("", request.path):
                    raise
                return HttpResponseRedirect(papers, status=303)

        return _answered(request, answer)

    return guarded


def opened_in(request: HttpRequest, *, at: datetime) -> Opened | None:
    """Return the ring that is open in this browser, None where there is none (any more)."""
    secret = secret_of(request)
    return resume(secret, at=at) if secret else None


def ask_for_words(request: HttpRequest) -> HttpResponse:
    """Return the code screen that leads back here, carrying what was typed (never a file: browsers cannot)."""
    carried = carried_from(request)
    was_open = secret_of(request) is not None or carried.is_form
    response = private(render(request, "deur/open.html", {"carried": carried, "was_open": was_open}, status=CLOSED))
    drop_ring(response)
    return response


def private(response: HttpResponse) -> HttpResponse:
    """Mark an answer as one that no browser and no proxy may keep."""
    response.headers["Cache-Control"] = "no-store"
    return response


def _answered(request: HttpRequest, answer: Callable[[], HttpResponse]) -> HttpResponse:
    try:
        return private(answer())
    except tuple(kind for kind, _, _ in REFUSALS) as refusal:
        reason, status = next((r, s) for kind, r, s in REFUSALS if isinstance(refusal, kind))
        return refuse(request, reason, status, code=getattr(refusal, "reason", ""))
    finally:
        take_frame(request)
