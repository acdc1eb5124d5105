"""The pages about a child: its own page on its own sheet, and the road to 18."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.deur.rooms import url_of_room
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.mantelzorg.around_me import me_at
from keukentafel.tafel.mantelzorg.asking_pages import kept, shown
from keukentafel.tafel.mantelzorg.growing_up import child_at, is_young, road
from keukentafel.tafel.mantelzorg.questions import CHILD, asked_in, domain
from keukentafel.tafel.voorbereiding.words import said

ANY = ["GET", "HEAD", "POST"]


@require_http_methods(ANY)
@at_table
def own_page(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Ask a child a few things on its own sheet; an adult reads how the child gets there, and types nothing for it."""
    me, child = me_at(seated), child_at(seated)
    values: dict[str, object] = {"table": seated.table.id, "me": me, "child": child}
    if not is_young(me.role, child, is_over=me.is_over):
        values["seats"] = url_of_room("stoelen", seated.table.id)
        return render(request, "mantelzorg/kind_uitleg.html", values)
    about, asked = domain(CHILD), asked_in(CHILD)
    faulty = kept(request, seated, about, asked) if request.method == "POST" else None
    if request.method == "POST" and faulty is None:
        to = reverse("mantelzorg-kind", args=[seated.table.id])
        return HttpResponseRedirect(f"{to}?klaar=ja#klaar", status=303)
    values |= {
        "page": faulty or shown(seated, about, asked),
        "title": said(about.title),
        "explanation": said(about.explanation),
        "why": said(about.why),
        "done": request.GET.get("klaar") == "ja",
    }
    return render(request, "mantelzorg/kind.html", values, status=422 if faulty else 200)


@require_GET
@at_table
def to_eighteen(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show what changes at 12, 16, 17 and 18."""
    child = child_at(seated)
    values = {"table": seated.table.id, "child": child, "steps": road(child.years)}
    return render(request, "mantelzorg/achttien.html", values)
