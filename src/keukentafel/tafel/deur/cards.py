"""The cards of somebody's ring: a second one, one that was lost, one that was stolen, and a copy under its words."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from keukentafel.tafel.deur.card_page import CardPage, card_page
from keukentafel.tafel.deur.cookie import set_ring
from keukentafel.tafel.deur.faces import face_of, kept_until
from keukentafel.tafel.deur.gate import private, with_ring
from keukentafel.tafel.deur.mending import shown_faults
from keukentafel.tafel.deur.opening import LONGEST_SHOWN, CodeScreen, home_of
from keukentafel.tafel.deur.refusing import refuse
from keukentafel.tafel.deur.rooms import beyond, place_in, table_url
from keukentafel.tafel.deur.sparing import spare_the_door
from keukentafel.tafel.kluis.at_table import sit_down
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode, CodeFaults, new_code, read_code
from keukentafel.tafel.kluis.card_keys import CodeInUse
from keukentafel.tafel.kluis.cards import MOST_CARDS, LastCard, NoCard, TooManyCards, add_card, cards_of, end_card
from keukentafel.tafel.kluis.copies import BadCopy, seal_copy
from keukentafel.tafel.kluis.opening import NothingOpens, Opened
from keukentafel.tafel.kluis.theft import renew_after_theft

COPY_NAME = "mijn-tafel.keukentafel-kopie"


@require_http_methods(["GET", "HEAD", "POST"])
@with_ring
def my_cards(request: HttpRequest, opened: Opened) -> HttpResponse:
    """List the cards; make one more (`doen=nieuw`) or end one (`eindig`, and `eindig_zeker` after asking)."""
    doing = request.POST.get("doen", "")
    if doing == "nieuw":
        return _new_card(request, opened)
    if doing in ("eindig", "eindig_zeker"):
        return _end(request, opened, is_sure=doing == "eindig_zeker")
    return _list(request, opened)


def _list(request: HttpRequest, opened: Opened, notice: str = "") -> HttpResponse:
    cards = cards_of(opened)
    values = {
        "cards": cards,
        "code": str(new_code()),
        "may_have_more": len(cards) < MOST_CARDS,
        "notice": notice,
        "home": home_of(opened),
        "kept_until": kept_until(timezone.localdate()),
    }
    return render(request, "deur/kaartjes.html", values)


def _new_card(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Make a card with the words that the form brought, and show it; sent twice it is one card, shown twice."""
    code = _sent_code(request, "code")
    if code is None:
        return _list(request, opened)
    spare_the_door(opened, at=timezone.now())
    try:
        add_card(opened, code, at=timezone.now())
    except TooManyCards:
        return _list(request, opened, "te_veel")
    except CodeInUse:
        return _list(request, opened, "opnieuw")
    first, table_id = _sent_code(request, "woorden"), _sent_id(request, "tafel")
    today = timezone.localdate()
    shown = [face_of(first, today=today)] if first else []
    page = CardPage(
        faces=(*shown, face_of(code, today=today, is_second=True)),
        home=table_url(table_id, place_in(request.POST)) if table_id else home_of(opened),
        table_id=table_id if first else None,
        is_first=first is not None,
        may_have_more=False,
    )
    return card_page(request, opened, page)


def _end(request: HttpRequest, opened: Opened, *, is_sure: bool) -> HttpResponse:
    card_id = _sent_id(request, "kaart")
    card = next((card for card in cards_of(opened) if card.id == card_id), None)
    if card is None:
        return _list(request, opened, "weg")
    if not is_sure:
        return render(request, "deur/eindig.html", {"card": card})
    try:
        end_card(opened, card.id)
    except NoCard:
        return _list(request, opened, "weg")
    except LastCard:
        return _list(request, opened, "laatste")
    return _list(request, opened, "geeindigd")


@require_safe
def lost(request: HttpRequest) -> HttpResponse:
    """Say what one can do without a card, and what nobody can."""
    return private(render(request, "deur/kwijt.html"))


@require_http_methods(["GET", "HEAD", "POST"])
@with_ring
def stolen(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Say what a new key does and cannot undo, and make it with the words of the card that somebody still holds."""
    if request.method != "POST":
        return _ask_stolen(request, CodeScreen())
    typed = (request.POST.get("neem") or request.POST.get("woorden", ""))[:LONGEST_SHOWN]
    try:
        kept = read_code(typed)
    except CodeFaults as wrong:
        state = "fout" if typed.strip() else "leeg"
        return _ask_stolen(request, CodeScreen(typed, state=state, faults=shown_faults(typed, wrong.faults)))
    spare_the_door(opened, at=timezone.now())
    try:
        unlocked = renew_after_theft(opened, kept, at=timezone.now())
    except NothingOpens:
        return _ask_stolen(request, CodeScreen(typed, state="niets"))
    values = {"code": str(new_code()), "home": home_of(unlocked.opened), "kept": str(kept)}
    response = render(request, "deur/vernieuwd.html", values)
    set_ring(response, unlocked.secret)
    return response


def _ask_stolen(request: HttpRequest, screen: CodeScreen) -> HttpResponse:
    return render(request, "deur/gestolen.html", {"screen": screen})


@require_POST
@with_ring
def copy(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Hand over the dossier of a table as a file that only the words of the card open."""
    make, code, table_id = beyond().make_copy, _sent_code(request, "woorden"), _sent_id(request, "tafel")
    if make is None or table_id is None:
        raise Http404
    if code is None:
        return HttpResponseRedirect(reverse("kaartje"), status=303)
    at_table = sit_down(opened, table_id, at=timezone.now())
    spare_the_door(opened, at=at_table.at)
    try:
        sealed = seal_copy(make(at_table), code)
    except BadCopy:
        return refuse(request, "vol", 413)
    headers = {"Content-Disposition": f'attachment; filename="{COPY_NAME}"'}
    return HttpResponse(sealed, content_type="application/octet-stream", headers=headers)


def _sent_code(request: HttpRequest, name: str) -> Bewaarcode | None:
    """Return the words in a hidden field, None where there are none that can be."""
    try:
        return read_code(request.POST.get(name, ""))
    except CodeFaults:
        return None


def _sent_id(request: HttpRequest, name: str) -> UUID | None:
    try:
        return UUID(request.POST.get(name, ""))
    except ValueError:
        return None
