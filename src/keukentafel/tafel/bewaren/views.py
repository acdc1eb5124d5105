"""Bewaren: what one can take along, until when this table stays, and the ways to leave."""

from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from keukentafel.integrations.calendar import calendar, has_days
from keukentafel.tafel.bewaren.archive import ARCHIVE_NAME, TooMuch, archive_of, attachments_of
from keukentafel.tafel.bewaren.export import FILE_NAME, OWN, dossier_file, takes_along
from keukentafel.tafel.bewaren.forms import CopyForm
from keukentafel.tafel.deur.faces import kept_until
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.deur.rooms import url_of_room
from keukentafel.tafel.deur.sparing import spare_the_door
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.cards import has_card
from keukentafel.tafel.kluis.copies import seal_copy
from keukentafel.tafel.kluis.deriving import TooBusy
from keukentafel.tafel.kluis.reminders import mail_leaves, reminders_of
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.language import current
from keukentafel.tafel.weg.files import named_file
from keukentafel.tafel.weg.kept.reading import read_table
from keukentafel.tafel.weg.looking import looks_of
from keukentafel.tafel.weg.telling.story import Story
from wet.procedure import stand

COPY_NAME = "mijn-tafel.keukentafel-kopie"
CHAIRS = "stoelen"
DONE = frozenset({"herinnering", "gestopt", "ingelezen", "niets"})


@require_GET
@at_table
def overview(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show what one can take along, until when the table stays, and how one leaves."""
    story, taken = _story(seated), takes_along(seated)
    values = {
        "may_export": bool(taken),
        "has_left": seated.names() == (OWN,),
        "until": seated.seat.ends_on,
        "may_erase": may(seated, "erase_table"),
        "has_days": story is not None and _has_days(seated, story),
        "attachments": len(attachments_of(seated)),
        "reminders": reminders_of(seated),
        "mail_leaves": mail_leaves(),
        "kept_until": kept_until(_today()),
        "keep_years": settings.KEEP_YEARS,
        "keeper": settings.KEEPER,
        "stoelen_url": url_of_room(CHAIRS, seated.table.id),
        "done": done if (done := request.GET.get("klaar", "")) in DONE else "",
    }
    return render(request, "bewaren/bewaren.html", values)


def _story(seated: AtTable) -> Story | None:
    """Return what happened, None where nobody told anything yet or this seat may not read it."""
    if "gedeeld" not in seated.names():
        return None
    return read_table(seated.sheet("gedeeld").entries, current()).story


def _has_days(seated: AtTable, story: Story) -> bool:
    """Tell whether an agenda would hold anything: days of the law, or days on which somebody wants to look again."""
    return has_days(stand(story.dossier, _today())) or bool(looks_of(seated, _today()).days)


def _today() -> date:
    return timezone.localdate()


@require_GET
@at_table
def dossier(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Hand over the dossier file."""
    return named_file(dossier_file(seated), "application/json", FILE_NAME)


@require_GET
@at_table
def archive(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Hand over the dossier file with all photos and letters; what is too much is said."""
    try:
        return named_file(archive_of(seated), "application/zip", ARCHIVE_NAME)
    except TooMuch:
        return render(request, "bewaren/te_veel.html", status=413)


@require_GET
@at_table
def agenda(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Hand over the days for an agenda, in which nothing says what they are about."""
    story = _story(seated)
    if story is None:
        return HttpResponseRedirect(reverse("bewaren", args=[seated.table.id]), status=303)
    more = looks_of(seated, _today()).days
    made = calendar(stand(story.dossier, _today()), current(), plain="duidelijk" in request.GET, more=more)
    return named_file(made, "text/calendar; charset=utf-8", "mijn-tafel.ics")


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def copy(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Hand over the dossier locked under the words of one's own card; other words than one's own are refused.

    Who locks a copy under a slip of the pen has no copy.
    """
    form = CopyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        code = form.cleaned_data["woorden"]
        try:
            spare_the_door(seated.opened, at=seated.at)
            if has_card(seated.opened, code):
                return named_file(seal_copy(dossier_file(seated), code), "application/octet-stream", COPY_NAME)
            form.refuse("woorden_ander")
        except TooBusy:
            form.refuse("druk")
    return render(request, "bewaren/kopie.html", {"form": form}, status=422 if request.method == "POST" else 200)


@require_GET
@at_table
def moving(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Explain step by step how to move to another computer."""
    return render(request, "bewaren/verhuizen.html", {"may_erase": may(seated, "erase_table")})


def back(seated: AtTable, done: str) -> HttpResponse:
    """Lead back to the overview, which says what was done."""
    return HttpResponseRedirect(f"{reverse('bewaren', args=[seated.table.id])}?klaar={done}", status=303)
