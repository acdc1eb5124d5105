"""Inviting somebody to a chair, and handing the table to the person it is about: the form, and then the card once."""

from collections.abc import Mapping
from datetime import datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from keukentafel.tafel import language as languages
from keukentafel.tafel.deur.faces import in_square
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.deur.sparing import spare_the_door
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode, new_code
from keukentafel.tafel.kluis.card_keys import CodeInUse
from keukentafel.tafel.kluis.deriving import TooBusy
from keukentafel.tafel.kluis.guests import CannotInvite
from keukentafel.tafel.kluis.holding import day_of
from keukentafel.tafel.kluis.invitations import LASTS, InvitationView, invitations_of, invite
from keukentafel.tafel.kluis.people import people_on, person_over, represents
from keukentafel.tafel.kluis.rights import require
from keukentafel.tafel.kluis.seats import hand_over
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.kluis.squares import square
from keukentafel.tafel.stoelen.around import Around, around
from keukentafel.tafel.stoelen.forms import HandOverForm, InviteForm, WithCode
from keukentafel.tafel.stoelen.views import back

ALL = {"gedeeld": "schrijven", "brieven": "schrijven"}
"""What whoever keeps a table may do: without both sheets nobody could renew their keys."""


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def invite_somebody(request: HttpRequest, table: AtTable) -> HttpResponse:
    """Ask who is invited to what, and show the card with the words."""
    require(table, "invite")
    likely = _sent_or_new(request, {"gedeeld": "lezen", "brieven": ""})
    form = InviteForm(today=day_of(table.at), language=languages.current(), **likely)
    fault = ""
    if request.method == "POST" and form.is_valid():
        guest = {"sheets": form.sheets, "seat_ends_on": form.ends_on, "keeps": form.keeps}
        made, fault = _made(table, form.code, form.persoon, takes_over=False, **guest)
        if made is not None:
            return _card(request, table, form.code, made)
    return _form(request, table, "uitnodigen", {"form": form, "fault": fault})


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def give_away(request: HttpRequest, table: AtTable) -> HttpResponse:
    """Explain what giving the table away means, and do it: at once where the person has a chair, else by a card."""
    require(table, "hand_over")
    sitting = around(table)
    if not sitting.can_be_handed_over:
        raise Http404
    over = sitting.over
    if over is not None and over.seat_id is not None:
        if request.method == "POST":
            hand_over(table, over.seat_id)
            return back(table, "gegeven")
        return _form(request, table, "geven", _giving(table, sitting))
    values = _giving(table, sitting)
    form = HandOverForm(
        may_sit_as_guest=bool(values["may_sit_as_guest"]),
        language=languages.current(),
        **_sent_or_new(request, {"naam": over.name if over else "", "hoe": "kaartje"}),
    )
    fault = ""
    if request.method == "POST" and form.is_valid():
        made, fault = _made(table, form.code, form.persoon, takes_over=form.takes_over, sheets=ALL)
        if made is not None:
            return _card(request, table, form.code, made)
    return _form(request, table, "geven", {**values, "form": form, "fault": fault})


def _giving(table: AtTable, sitting: Around) -> dict[str, object]:
    """Return what the page of giving away tells: who it is about, and what remains of who gives."""
    people = people_on(table.sheet(GEDEELD).entries)
    mine = people.get(str(table.seat.id), {})
    stays = represents(mine, person_over(people), day_of(table.at))
    over = sitting.over
    is_child = over is not None and over.age is not None and not over.age.is_own_master
    return {
        "over": over,
        "me": sitting.me,
        "keeps_after": stays,
        "is_child": is_child,
        "may_sit_as_guest": stays or is_child,
        "pending": sitting.handing_over,
    }


def _sent_or_new(request: HttpRequest, initial: Mapping[str, str]) -> dict[str, Mapping[str, object]]:
    """Return what a form is filled with: what was sent, or what is most likely."""
    if request.method == "POST":
        return {"data": request.POST}
    return {"initial": initial}


def _made(
    table: AtTable, code: Bewaarcode, persoon: Mapping[str, object], **guest: object
) -> tuple[datetime | None, str]:
    """Make the invitation and return until when it holds, or why it could not be made.

    The same words again are a double tap: they show the same card, where that invitation still waits.
    """
    try:
        spare_the_door(table.opened, at=table.at)
        invite(table, code, persoon=persoon, **guest)  # type: ignore[arg-type]  # both callers name them as `invite` does
    except CodeInUse:
        waiting = _waiting(table, persoon)
        return (waiting.ends_at, "") if waiting else (None, "opnieuw")
    except CannotInvite as refusal:
        return None, refusal.reason
    except TooBusy:
        return None, "druk"
    return table.at + LASTS, ""


def _waiting(table: AtTable, persoon: Mapping[str, object]) -> InvitationView | None:
    return next((each for each in invitations_of(table) if dict(each.persoon) == dict(persoon)), None)


def _card(request: HttpRequest, table: AtTable, code: Bewaarcode, ends_at: datetime) -> HttpResponse:
    """Show the words, this once; nothing on this side could show them again."""
    mine = people_on(table.sheet(GEDEELD).entries).get(str(table.seat.id), {})
    values = {
        "words": code.words,
        "square": square(in_square(code)),
        "address": settings.PUBLIC_ADDRESS.partition("://")[2] if settings.HAS_PUBLIC_ADDRESS else "",
        "ends_at": ends_at,
        "host": str(mine.get("naam") or ""),
        "name": request.POST.get("naam", "").strip(),
        "table_id": table.table.id,
    }
    return render(request, "stoelen/uitgenodigd.html", values)


def _form(request: HttpRequest, table: AtTable, name: str, values: dict[str, object]) -> HttpResponse:
    fault, form = values.get("fault", ""), values.get("form")
    # Words that are taken already would be refused again; all else keeps the words that the first page was made with.
    code = form.code if isinstance(form, WithCode) and fault != "opnieuw" else new_code()
    values |= {"code": str(code), "table_id": table.table.id}
    return render(request, f"stoelen/{name}.html", values, status=503 if fault == "druk" else 200)
