"""Where two people changed one note at the same time: all versions are shown, and a person says what holds."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.differences import Piece, marked
from keukentafel.tafel.kluis.once import TooLong
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.papieren import actions
from keukentafel.tafel.papieren.forms import BOTH, ChooseForm
from keukentafel.tafel.papieren.papers import Paper, Said, desk_of
from keukentafel.tafel.papieren.texts import text
from keukentafel.tafel.papieren.views import back, find


@dataclass(frozen=True, slots=True)
class Option:
    """One version to choose, what only stands in it marked."""

    said: Said
    pieces: tuple[Piece, ...]


def options_of(paper: Paper) -> tuple[Option, ...]:
    """Return the versions that count; with more than two of them nothing is marked."""
    texts = [said.text for said in paper.current]
    other = (texts[1], texts[0]) if len(texts) == 2 else texts
    pairs = zip(paper.current, other, strict=True)
    return tuple(Option(said, marked(said.text, beside) if not said.is_gone else ()) for said, beside in pairs)


def both_of(paper: Paper) -> dict[str, object]:
    """Return what all versions say, one below the other, each thing said once."""
    saying = [said for said in paper.current if not said.is_gone]
    whole = "\n\n".join(dict.fromkeys(said.text for said in saying if said.text))
    title = next((said.title for said in saying if said.title), "")
    return {"tekst": whole, **({"titel": title} if title else {})}


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def choose(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Show what was written at the same time, and write what a person chooses."""
    found = find(desk_of(seated), paper)
    if not found.may_change:
        raise NotAllowed("write_note")
    if found.state != "botst":
        return HttpResponseRedirect(reverse("papier", args=[seated.table.id, paper]), status=303)
    choices = [said.versie for said in found.current]
    saying = [said for said in found.current if not said.is_gone]
    if found.is_note and len(saying) > 1:
        choices.append(BOTH)
    first = {"vorige": ",".join(said.versie for said in found.current), "keuze": _usual(found, choices)}
    form = ChooseForm(request.POST if request.method == "POST" else None, choices=choices, initial=first)
    if request.method == "POST" and form.is_valid() and _settled(seated, found, form):
        return back(seated, "gekozen", found.handle)
    values = {"form": form, "paper": found, "options": options_of(found), "has_both": BOTH in choices}
    return render(request, "papieren/botsing.html", values, status=422 if request.method == "POST" else 200)


def _usual(paper: Paper, choices: list[str]) -> str:
    """Return what is chosen unless somebody says otherwise: both, or else what says something above an empty place."""
    return BOTH if BOTH in choices else next((said.versie for said in paper.current if not said.is_gone), choices[0])


def _settled(seated: AtTable, paper: Paper, form: ChooseForm) -> bool:
    """Write the choice; False where both together do not fit, which the form then says.

    Only what the page showed is replaced: a third version that came since is left for the next choice.
    """
    chosen = form.cleaned_data["keuze"]
    seen = tuple(form.cleaned_data["vorige"].split(","))
    content = both_of(paper)
    if chosen != BOTH:
        written = seated.sheet(paper.sheet).versions[chosen].data["inhoud"]
        content = dict(written) if isinstance(written, dict) else {}
        if written is None:
            actions.settle(seated, paper, form.cleaned_data["versie"], None, seen)
            return True
    try:
        actions.settle(seated, paper, form.cleaned_data["versie"], content, seen)
    except TooLong:
        form.add_error("keuze", text("fout.allebei_te_lang"))
        return False
    return True
