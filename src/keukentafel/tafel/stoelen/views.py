"""The page of the chairs, and changing, removing and leaving; each act is asked first and told honestly."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from keukentafel.tafel import language as languages
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.deur.rooms import url_of_room
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.guests import CannotInvite
from keukentafel.tafel.kluis.holding import day_of
from keukentafel.tafel.kluis.invitations import withdraw
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.rights import Action, may, require
from keukentafel.tafel.kluis.seats import LastKeeper, change_seat, leave, remove
from keukentafel.tafel.stoelen.around import Around, Person, around
from keukentafel.tafel.stoelen.forms import SheetsForm
from keukentafel.tafel.stoelen.texts import text

DONE = ("veranderd", "weg", "ingetrokken", "gegeven")
"""What the page of the chairs may say was just done (`?gedaan=`); nothing else is read from the address."""


@require_safe
@at_table
def seats(request: HttpRequest, table: AtTable) -> HttpResponse:
    """Show who sits at the table, who may read what, and which chairs stand ready."""
    done = request.GET.get("gedaan", "")
    sitting = around(table, free=text("stoel.vrij", languages.current()))
    values = {
        "around": sitting,
        "done": done if done in DONE else "",
        "may_invite": may(table, "invite"),
        "may_withdraw": may(table, "withdraw"),
        "may_change": may(table, "change_seat"),
        "may_remove": may(table, "remove"),
        "may_hand_over": may(table, "hand_over") and sitting.can_be_handed_over,
    }
    return _page(request, table, "stoelen", values)


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def change(request: HttpRequest, table: AtTable, seat: UUID) -> HttpResponse:
    """Ask what somebody may do from now on, and change it."""
    person = _other(table, seat, "change_seat")
    if person.keeps:
        raise NotAllowed("change_seat")
    today, language, fault = day_of(table.at), languages.current(), ""
    if request.method == "POST":
        form = SheetsForm(data=request.POST, today=today, language=language)
        if form.is_valid():
            try:
                change_seat(table, seat, sheets=form.sheets, ends_on=form.ends_on)
                return back(table, "veranderd")
            except CannotInvite as refusal:
                fault = refusal.reason
    else:
        ends_on = person.ends_on.strftime("%d-%m-%Y") if person.ends_on else ""
        form = SheetsForm(initial={**person.right_by_sheet, "tot": ends_on}, today=today, language=language)
    return _page(request, table, "veranderen", {"person": person, "form": form, "fault": fault})


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def take_away(request: HttpRequest, table: AtTable, seat: UUID) -> HttpResponse:
    """Say what happens when somebody is removed and what cannot be undone; then remove."""
    person = _other(table, seat, "remove")
    if request.method == "POST":
        remove(table, seat)
        return back(table, "weg")
    return _page(request, table, "weghalen", {"person": person})


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def stand_up(request: HttpRequest, table: AtTable) -> HttpResponse:
    """Say what leaving the table means, and leave; who it is about and who must keep it are told what to do instead."""
    sitting = around(table)
    if request.method == "POST":
        try:
            leave(table)
        except LastKeeper:
            return _page(request, table, "opstaan", _leaving(sitting, table.table.id))
        return render(request, "stoelen/opgestaan.html")
    return _page(request, table, "opstaan", _leaving(sitting, table.table.id))


def _leaving(sitting: Around, table_id: UUID) -> dict[str, object]:
    """Return who leaves, whether somebody else could keep the table then, and where one takes things along first."""
    others = [person for person in sitting.people if person.seat_id and not person.is_me]
    is_last_keeper = sitting.me.keeps and not any(person.keeps for person in others)
    keeping = url_of_room("bewaren", table_id)
    return {"person": sitting.me, "is_last_keeper": is_last_keeper, "over": sitting.over, "keeping_url": keeping}


@require_POST
@at_table
def take_back(request: HttpRequest, table: AtTable, invitation: UUID) -> HttpResponse:
    """Take an invitation back that nobody accepted yet; one that is gone already stays gone."""
    withdraw(table, invitation)
    return back(table, "ingetrokken")


def back(table: AtTable, done: str) -> HttpResponse:
    """Lead back to the chairs with a word about what was done."""
    return HttpResponseRedirect(f"{reverse('stoelen', args=[table.table.id])}?gedaan={done}", status=303)


def _other(table: AtTable, seat: UUID, action: Action) -> Person:
    """Return somebody else at this table to whom one may do something.  Raises NotAllowed and Http404."""
    require(table, action)
    person = around(table).of(seat)
    if person is None or person.is_me:
        raise Http404
    return person


def _page(request: HttpRequest, table: AtTable, name: str, values: dict[str, object]) -> HttpResponse:
    return render(request, f"stoelen/{name}.html", {**values, "table_id": table.table.id})
