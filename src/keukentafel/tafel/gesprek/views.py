"""The talk as a page: what to raise, what to say, what was agreed; it works without any script, and on paper."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.gesprek.entries import HERE, KINDS, NOTE, content_of, sheet_for
from keukentafel.tafel.gesprek.talk import Talk, blanks_of, talk_at
from keukentafel.tafel.gesprek.texts import lines_of, text
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, TooLong, stamp_in, write_once
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.kluis.sheets import EIGEN

PRESSED = "zet"
"""A button of a choice carries `zet` = "<field>:<value>"; pressed a second time it takes the choice back."""


@require_GET
@at_table
def talk(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the talk, large and calm, with everything in one page."""
    return render(request, "gesprek/gesprek.html", page_of(seated, talk_at(seated)))


@require_GET
@at_table
def paper(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the same points and questions on paper, with room to write; what is written is typed in later."""
    return render(request, "gesprek/papier.html", page_of(seated, talk_at(seated)))


@require_POST
@at_table
def write(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Keep what one form of the talk holds, and lead back to that form."""
    soort = request.POST.get("soort", "")
    if soort not in KINDS:
        return _refused(request, seated, text("fout.niet_hier"))
    typed = _pressed(request.POST.dict())
    stamp = stamp_in(typed, typed.get("stuk", ""))
    over = HERE if soort == NOTE else typed.get("over", "")[:100] or None
    known = next((said for said in said_on(seated, (soort,)) if said.id == stamp.id), None)
    wanted = EIGEN if typed.get("vel") == EIGEN else sheet_for(seated, soort)
    sheet = known.sheet if known else wanted
    try:
        content = content_of(soort, typed)
        if content or known:
            write_once(seated, sheet, Draft(stamp.id, stamp.versie, soort, content or None, over, stamp.vorige))
    except (ValueError, TooLong):
        return _refused(request, seated, text("fout.te_lang"))
    return HttpResponseRedirect(f"{reverse('gesprek', args=[seated.table.id])}#s-{stamp.id}", status=303)


def page_of(seated: AtTable, talk: Talk) -> dict[str, object]:
    """Return what the templates of the talk show."""
    return {
        "table": seated.table.id,
        "talk": talk,
        "breaks": lines_of("pauze"),
        "recording": lines_of("opnemen"),
        "blanks": blanks_of(seated),
    }


def _pressed(typed: dict[str, str]) -> dict[str, str]:
    """Return what was typed with a pressed button worked in: a choice, or nothing where it was chosen already."""
    name, _, value = typed.get(PRESSED, "").partition(":")
    return {**typed, name: "" if typed.get(name) == value else value} if name else typed


def _refused(request: HttpRequest, seated: AtTable, why: str) -> HttpResponse:
    typed = {name: request.POST.get(name, "") for kind in KINDS.values() for name in kind.fields}
    words = "\n\n".join(value for name, value in typed.items() if value.strip() and name not in ("stand", "gevraagd"))
    page = {**page_of(seated, talk_at(seated)), "refused": why, "typed": words}
    return render(request, "gesprek/gesprek.html", page, status=422)
