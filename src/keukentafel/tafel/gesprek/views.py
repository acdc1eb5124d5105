"""The talk as a page: what to raise, what to say, what was agreed; it works without any script, and on paper."""

import re
from collections.abc import Sequence
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.gesprek.arrived import arrived_of
from keukentafel.tafel.gesprek.beside import beside
from keukentafel.tafel.gesprek.entries import HERE, KINDS, NOTE
from keukentafel.tafel.gesprek.keeping import keep
from keukentafel.tafel.gesprek.leaf import Leaf
from keukentafel.tafel.gesprek.talk import Talk, talk_at
from keukentafel.tafel.gesprek.texts import lines_of, text
from keukentafel.tafel.gesprek.typed import NotOurs, Typed, slips_in
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import earlier_of, find_said

EARLIER = 50
"""Versions from before on one page: somebody may have changed a slip thousands of times."""

EMPTY_ROWS = 3
"""Rows for agreements on paper, below those that stand there already."""


@require_GET
@at_table
def talk(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the talk, large and calm, with everything in one page."""
    talk = talk_at(seated, leaf=Leaf(_place_in(request.GET.get("eerder", ""))))
    return render(request, "gesprek/gesprek.html", {**page_of(seated, talk), "arrived": arrived_of(seated)})


@require_GET
@at_table
def paper(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the same points and questions on paper, with room to write; what is written is typed in later."""
    page = page_of(seated, talk_at(seated, leaf=Leaf(room=0)))
    return render(request, "gesprek/papier.html", {**page, "rows": range(EMPTY_ROWS)})


@require_GET
@at_table
def earlier(request: HttpRequest, seated: AtTable, slip: UUID) -> HttpResponse:
    """Show what stands in one slip now, and what stood there before, newest first: nothing is lost."""
    found = find_said(seated, tuple(KINDS), slip)
    if found is None or (found.soort == NOTE and found.over != HERE):
        raise Http404
    before, place = earlier_of(seated, found), _place_in(request.GET.get("eerder", ""))
    shown = before[place * EARLIER : (place + 1) * EARLIER]
    values = {
        "table": seated.table.id,
        "slip": found.id,
        "now": beside(found.soort, found.current),
        "before": [each for one in shown for each in beside(found.soort, (one,))],
        "older": max(0, len(before) - (place + 1) * EARLIER),
        "next": place + 1,
    }
    return render(request, "gesprek/eerder.html", values)


@require_POST
@at_table
def write(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Keep what was typed anywhere on the page, and lead back to where a button was pressed."""
    buttons = (request.POST.get(name, "") for name in ("zet", "kies", "bewaar"))
    pressed = next(filter(None, buttons), "").partition(":")[0]
    try:
        slips = slips_in(request.POST)
    except NotOurs:
        return _shown(request, seated, text("fout.niet_hier"), ())
    too_long = keep(seated, slips, pressed)
    if too_long:
        return _shown(request, seated, text("fout.te_lang"), too_long)
    there = f"#s-{pressed}" if pressed in {slip.stamp.id for slip in slips} else ""
    place = _place_in(request.POST.get("naar") or request.POST.get("eerder", ""))
    leaf = f"?eerder={place}" if place else ""
    return HttpResponseRedirect(reverse("gesprek", args=[seated.table.id]) + leaf + there, status=303)


def _place_in(typed: str) -> int:
    return int(typed) if re.fullmatch("[0-9]{1,4}", typed) else 0


def page_of(seated: AtTable, talk: Talk) -> dict[str, object]:
    """Return what the templates of the talk show."""
    said, *more = lines_of("pauze")
    return {
        "table": seated.table.id,
        "talk": talk,
        "next": talk.leaf.place + 1,
        "think": said,
        "breaks": more,
        "recording": lines_of("opnemen"),
    }


def _shown(request: HttpRequest, seated: AtTable, why: str, typed: Sequence[Typed]) -> HttpResponse:
    leaf = Leaf(_place_in(request.POST.get("eerder", "")))
    page = {**page_of(seated, talk_at(seated, typed, leaf)), "refused": why, "at": [each.stamp.id for each in typed]}
    return render(request, "gesprek/gesprek.html", page, status=422)
