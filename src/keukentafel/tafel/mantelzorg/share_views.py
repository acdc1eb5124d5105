"""Sharing my story: an act of its own, with the words and the readers before one's eyes, and undone by one button."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import TooLong, fresh, stamp_in
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.seats import seats_of
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.mantelzorg import sharing
from keukentafel.tafel.mantelzorg.around_me import me_at, my_lines
from keukentafel.tafel.mantelzorg.mine import own_answers
from keukentafel.tafel.mantelzorg.story import Line
from keukentafel.tafel.mantelzorg.story_views import on_paper
from keukentafel.tafel.mantelzorg.texts import text

ANY = ["GET", "HEAD", "POST"]
READERS = ("tafel", "gemeente")


@require_http_methods(ANY)
@at_table
def share(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show what is shared and who reads it, and share it when asked."""
    if not sharing.may_share(seated):
        return HttpResponseRedirect(_read_url(seated), status=303)
    chosen = my_lines(seated, own_answers(seated))[1]
    if not chosen:
        return HttpResponseRedirect(reverse("mantelzorg-verhaal", args=[seated.table.id]), status=303)
    reader = request.POST.get("lezer", "")
    fault = ""
    if request.method == "POST":
        fault = _shared(request, seated, chosen)
        if not fault:
            return HttpResponseRedirect(f"{_read_url(seated)}?gedeeld=ja#gedeeld", status=303)
    values = {
        "table": seated.table.id,
        "letter": on_paper(seated, chosen),
        "readers": _readers(seated),
        "reader": reader,
        "shared": sharing.my_story(seated),
        "mark": sharing.mark_of(chosen),
        "versie": fresh(),
        "fault": fault,
    }
    return render(request, "mantelzorg/delen.html", values, status=422 if fault else 200)


def _shared(request: HttpRequest, seated: AtTable, chosen: tuple[Line, ...]) -> str:
    """Share what was read; return what is not right, "" where it was done."""
    reader = request.POST.get("lezer", "")
    if reader not in READERS:
        return text("fout.lezer")
    if request.POST.get("gezien") != sharing.mark_of(chosen):
        return text("fout.anders")
    versie = stamp_in(request.POST.dict()).versie
    try:
        sharing.share(seated, chosen, me_at(seated).relation, to_gemeente=reader == "gemeente", versie=versie)
    except TooLong:
        return text("fout.te_lang")
    return ""


@require_POST
@at_table
def take_back(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Take my story back from the table; it is destroyed there, and stays on my own sheet."""
    if not sharing.may_share(seated):
        raise NotAllowed("wipe")
    sharing.take_back(seated)
    return HttpResponseRedirect(f"{_read_url(seated)}?terug=ja#gedeeld", status=303)


def _read_url(seated: AtTable) -> str:
    return reverse("mantelzorg-lezen", args=[seated.table.id])


def _readers(seated: AtTable) -> list[str]:
    """Return the names of the others who read the sheet of the table today."""
    return [
        str(seat.persoon.get("naam") or "") for seat in seats_of(seated) if GEDEELD in seat.sheets and not seat.is_me
    ]
