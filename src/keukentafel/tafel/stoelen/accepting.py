"""Accepting an invitation: what it holds is shown first; then a card of one's own, the open ring, or nothing."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from keukentafel.tafel.deur.address import address_of
from keukentafel.tafel.deur.card_page import CardPage, card_page
from keukentafel.tafel.deur.cookie import secret_of, set_ring
from keukentafel.tafel.deur.faces import face_of
from keukentafel.tafel.deur.gate import opened_in, private
from keukentafel.tafel.deur.rooms import table_url
from keukentafel.tafel.kluis.accepting import SitsAlready, accept
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode, CodeFaults, new_code, read_code
from keukentafel.tafel.kluis.card_keys import CodeInUse
from keukentafel.tafel.kluis.deriving import TooBusy
from keukentafel.tafel.kluis.invited import Invited
from keukentafel.tafel.kluis.models import Invitation, Seat
from keukentafel.tafel.kluis.opening import IsInvitation, NothingOpens, Unlocked, close, unlock
from keukentafel.tafel.kluis.overview import heads
from keukentafel.tafel.kluis.throttling import knock
from keukentafel.tafel.stoelen.around import rights_of

STATUS = {"wacht": 429, "druk": 503, "zit_al": 409, "opnieuw": 409}


def show_invitation(request: HttpRequest, invited: Invited, code: Bewaarcode) -> HttpResponse:
    """Show who invites to what, before anything happens; the words travel on in the form, never in an address."""
    return _asked(request, invited, code)


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest) -> HttpResponse:
    """Take the guest's answer (`doen`: `kaartje`, `sleutelbos` or `weigeren`); without words, go and type them."""
    doing = request.POST.get("doen", "")
    if doing == "weigeren":
        return private(render(request, "stoelen/geweigerd.html"))
    try:
        code = read_code(request.POST.get("woorden", ""))
    except CodeFaults:
        return private(HttpResponseRedirect(reverse("open"), status=303))
    return private(_answered(request, code, doing))


def _answered(request: HttpRequest, code: Bewaarcode, doing: str) -> HttpResponse:
    """Look behind the words as the code screen does: counted before anything is derived, taken back where right."""
    at = timezone.now()
    entry = knock(address_of(request), "open", at)
    if entry.wait:
        return _stopped(request, "wacht")
    try:
        unlock(code, at=at)
    except IsInvitation as found:
        response = _accepted(request, found.invited, code, doing, at=at)
        entry.take_back()  # only now, as accepting derives once more
        return response
    except TooBusy:
        entry.take_back()
        return _stopped(request, "druk")
    except NothingOpens:
        return _again(request, at=at)
    return private(HttpResponseRedirect(reverse("open"), status=303))


def _accepted(request: HttpRequest, invited: Invited, code: Bewaarcode, doing: str, *, at: datetime) -> HttpResponse:
    opened = opened_in(request, at=at) if doing == "sleutelbos" else None
    card = _new_card(request)
    if doing not in ("kaartje", "sleutelbos") or (doing == "sleutelbos" and opened is None):
        return _asked(request, invited, code)
    try:
        unlocked, table_id = accept(invited, card=None if opened else card, opened=opened, at=at)
    except NothingOpens:
        return _again(request, at=at)
    except SitsAlready:
        return _asked(request, invited, code, "zit_al")
    except CodeInUse:
        return _asked(request, invited, code, "opnieuw")
    except TooBusy:
        return _asked(request, invited, code, "druk")
    if unlocked is None:
        return HttpResponseRedirect(table_url(table_id), status=303)
    return _shown_card(request, unlocked, card)


def _again(request: HttpRequest, *, at: datetime) -> HttpResponse:
    """Answer words that open nothing any more: a double tap shows the card that the first tap made, or its table.

    The attempt stays counted: who holds a card could else try words here without end.
    """
    if request.POST.get("doen") == "sleutelbos":
        table_id = _joined(request, at=at)
        if table_id is not None:
            return HttpResponseRedirect(table_url(table_id), status=303)
    if request.POST.get("doen") == "kaartje" and "nieuw" in request.POST:
        card = _new_card(request)
        try:
            return _shown_card(request, unlock(card, at=at), card)
        except (NothingOpens, IsInvitation, TooBusy):
            pass
    return render(request, "stoelen/vervallen.html", status=404)


def _joined(request: HttpRequest, *, at: datetime) -> UUID | None:
    """Return the table that the form was about, where the open ring sits there by now; None where it does not."""
    opened = opened_in(request, at=at)
    try:
        table_id = UUID(request.POST.get("tafel", ""))
    except ValueError:
        return None
    if opened is None:
        return None
    return next((head.table_id for head in heads(opened, at=at) if head.table_id == table_id), None)


def _shown_card(request: HttpRequest, unlocked: Unlocked, card: Bewaarcode) -> HttpResponse:
    """Show the guest's own card, and let it be the ring that is open in this browser."""
    before = secret_of(request)
    if before:
        close(before)
    seats = Seat.objects.filter(ring_id=unlocked.opened.ring_id).order_by("-taken_at")
    table_id = seats.values_list("table_id", flat=True).first()
    home = table_url(table_id) if table_id else reverse("tafels")
    faces = (face_of(card, today=timezone.localdate()),)
    page = CardPage(faces=faces, home=home, table_id=table_id, is_first=True)
    response = card_page(request, unlocked.opened, page)
    set_ring(response, unlocked.secret)
    return response


def _asked(request: HttpRequest, invited: Invited, code: Bewaarcode, state: str = "") -> HttpResponse:
    """Show the invitation with the question; a code for an own card is made now, so that a double tap makes one."""
    values = {
        "invited": invited,
        "rights": rights_of(invited.sheets),
        "code": str(code),
        "new_code": str(new_code()) if state == "opnieuw" else str(_new_card(request)),
        "has_ring": opened_in(request, at=timezone.now()) is not None,
        "state": state,
        "table_id": Invitation.objects.filter(pk=invited.id).values_list("table_id", flat=True).first(),
    }
    return private(render(request, "stoelen/uitnodiging.html", values, status=STATUS.get(state, 200)))


def _stopped(request: HttpRequest, state: str) -> HttpResponse:
    """Ask for a little patience, with the answer kept in the page so that one tap sends it again."""
    return render(request, "stoelen/even_wachten.html", {"sent": request.POST, "state": state}, status=STATUS[state])


def _new_card(request: HttpRequest) -> Bewaarcode:
    """Return the words for the guest's own card that the form brought, or new ones."""
    try:
        return read_code(request.POST.get("nieuw", ""))
    except CodeFaults:
        return new_code()
