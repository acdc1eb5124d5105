"""Papieren: what lies on the table and what is one's own, writing a note, and moving or wiping what lies there."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, TooLong, fresh, write_once
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.papieren import actions
from keukentafel.tafel.papieren.facts import facts_of
from keukentafel.tafel.papieren.forms import NoteForm, readers
from keukentafel.tafel.papieren.paging import MOST, Sheaf, sheaf
from keukentafel.tafel.papieren.papers import OWN, Desk, Paper, desk_of, handle_of
from keukentafel.tafel.papieren.searching import matching

DONE = frozenset({"bewaard", "weg", "terug", "eigen", "gedeeld", "gewist", "erbij", "gekozen"})


@dataclass(frozen=True, slots=True)
class Doable:
    """What may be done with one paper by who looks at it."""

    change: bool
    move: bool
    wipe: bool

    @property
    def any(self) -> bool:
        """Whether there is anything to do."""
        return self.change or self.move or self.wipe


def doable(seated: AtTable, paper: Paper) -> Doable:
    """Return what this seat may do with a paper."""
    own_note = paper.is_note and paper.is_mine and may(seated, "wipe_own_note", sheet=paper.sheet)
    wipe = may(seated, "wipe", sheet=paper.sheet) or own_note
    move = paper.is_mine and wipe and may(seated, "move", sheet=target_of(paper))
    return Doable(change=paper.may_change, move=move, wipe=wipe)


def target_of(paper: Paper) -> str:
    """Return the sheet to which a paper goes when its writer shares it, or stops sharing it."""
    if not paper.is_private:
        return OWN
    return "gedeeld" if paper.is_note else "brieven"


def find(desk: Desk, handle: UUID) -> Paper:
    """Return a paper of the desk.  Raises Http404 where there is none: no one learns what others have."""
    paper = desk.find(handle)
    if paper is None:
        raise Http404
    return paper


def back(seated: AtTable, done: str, handle: UUID | None = None) -> HttpResponse:
    """Lead back to the overview, to the paper in question where one is named, or to what was done."""
    place = f"&bij={handle}#p-{handle}" if handle else "#klaar"  # on a phone what was done lies below the form
    url = reverse("papieren", args=[seated.table.id])
    return HttpResponseRedirect(f"{url}?klaar={done}{place}", status=303)


def _near(request: HttpRequest) -> UUID | None:
    """Return the paper to whose page an address leads, None where it names none."""
    try:
        return UUID(request.GET.get("bij", ""))
    except ValueError:
        return None


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def overview(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show all papers, write a new note, or search."""
    desk, facts = desk_of(seated), facts_of(seated)
    sheets = readers(desk.may_write)
    is_note = request.method == "POST" and request.POST.get("doen") == "bewaar"
    form = NoteForm(request.POST if is_note else None, sheets=sheets, facts=facts) if sheets else None
    if is_note and form is not None and form.is_valid():
        response = _write_new(seated, desk, form)
        if response is not None:
            return response
    sought = request.POST.get("zoek", "").strip()[:200] if request.method == "POST" else ""
    page = sheaf(desk, request.GET.get("blad", ""), _near(request))
    found = matching(desk.papers, sought) if sought else []
    values = {
        "form": form,
        "desk": desk,
        "page": page,
        "lies": {"shared": desk.has_on("gedeeld"), "letters": desk.has_on("brieven"), "own": desk.has_on(OWN)},
        "has_left": desk.may_read == {OWN},
        "until": seated.seat.ends_on,
        "only_own": sheets == (OWN,),
        "sections": _sections(seated, desk, page, facts),
        "sought": sought,
        "found": [_line(seated, paper, facts) for paper in found[:MOST]] if sought else None,
        "found_count": len(found),
        "done": done if (done := request.GET.get("klaar", "")) in DONE else "",
    }
    return render(request, "papieren/papieren.html", values, status=422 if is_note else 200)


@dataclass(frozen=True, slots=True)
class Line:
    """A paper as the overview draws it."""

    paper: Paper
    may: Doable
    about: str


def _line(seated: AtTable, paper: Paper, facts: Mapping[str, str]) -> Line:
    return Line(paper, doable(seated, paper), facts.get(paper.now.over or "", ""))


def _sections(seated: AtTable, desk: Desk, page: Sheaf, facts: Mapping[str, str]) -> dict[str, list[Line]]:
    is_first = page.number == 1
    parts = {
        "shared": page.on("gedeeld"),
        "letters": page.on("brieven"),
        "own": page.on(OWN),
        "gone": desk.gone() if is_first else (),
        "wiped": desk.wiped() if is_first else (),
    }
    return {name: [_line(seated, paper, facts) for paper in papers] for name, papers in parts.items()}


def _write_new(seated: AtTable, desk: Desk, form: NoteForm) -> HttpResponse | None:
    """Write a note that a form sent; None where it does not fit, which the form then says.

    Where somebody went back, chose other readers and sent the form again, it is another note: the words typed last
    must not reach those who were chosen first.
    """
    typed = form.cleaned_data
    if any(paper.id == typed["stuk"] and paper.sheet != typed["vel"] for paper in desk.papers):
        typed |= {name: _another(typed["versie"], f"{name} {typed['vel']}") for name in ("stuk", "versie")}
        typed["vorige"] = ()
    return back(seated, "bewaard") if save(seated, typed["vel"], form) else None


def _another(versie: str, what: str) -> str:
    """Return the name of another note or version: always the same one, in the shape that a note's name has."""
    return str(UUID(bytes=uuid5(UUID(versie), what).bytes, version=4))


def save(seated: AtTable, sheet: str, form: NoteForm) -> bool:
    """Write what a valid form holds; False where it is too long, which the form then says."""
    typed = form.cleaned_data
    content = {"tekst": typed["tekst"]} | ({"titel": typed["titel"]} if typed["titel"] else {})
    draft = Draft(typed["stuk"], typed["versie"], "notitie", content, typed.get("over") or None, typed["vorige"])
    try:
        write_once(seated, sheet, draft)
    except TooLong as refusal:
        form.say_too_long(refusal.excess)
        return False
    return True


@require_GET
@at_table
def paper(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Show one paper whole, with its photo and its earlier versions."""
    found = find(desk_of(seated), paper)
    line = _line(seated, found, facts_of(seated))
    return render(request, "papieren/papier.html", {"line": line, "paper": found})


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def change(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Change a note; what somebody else wrote in the meantime is never overwritten but shown beside it."""
    found, facts = find(desk_of(seated), paper), facts_of(seated)
    if not found.may_change or not found.is_note or found.state in ("weg", "gewist"):
        raise NotAllowed("write_note")
    if found.state == "botst" and request.method != "POST":
        return HttpResponseRedirect(reverse("papier-kies", args=[seated.table.id, paper]), status=303)
    now = found.now
    seen = {"stuk": found.id, "vorige": now.versie, "titel": now.title, "tekst": now.text, "over": now.over or ""}
    form = NoteForm(request.POST if request.method == "POST" else None, facts=facts, initial=seen)
    is_sent = request.method == "POST" and form.is_valid() and form.cleaned_data["stuk"] == found.id
    if is_sent and save(seated, found.sheet, form):
        after = find(desk_of(seated), paper)
        if after.state == "botst":
            return HttpResponseRedirect(reverse("papier-kies", args=[seated.table.id, paper]), status=303)
        return back(seated, "bewaard", after.handle)
    values = {"form": form, "paper": found}
    return render(request, "papieren/wijzig.html", values, status=422 if request.method == "POST" else 200)


@require_POST
@at_table
def take_away(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Take a paper away; the overview offers to put it back."""
    found = find(desk_of(seated), paper)
    if found.state in ("ligt", "botst"):
        actions.take_away(seated, found, fresh())
    return back(seated, "weg")


@require_POST
@at_table
def put_back(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Put back what was taken away."""
    found = find(desk_of(seated), paper)
    if found.state == "weg":
        actions.put_back(seated, found, fresh())
    return back(seated, "terug", found.handle)


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def move(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Share a paper, or stop sharing it: first what exactly happens, then the doing."""
    found = find(desk_of(seated), paper)
    if not doable(seated, found).move or found.state != "ligt":
        raise NotAllowed("move")
    target = target_of(found)
    if request.method == "POST" and request.POST.get("naar") == target:
        lies_as = seated.move(found.id, found.sheet, target)
        return back(seated, "eigen" if target == OWN else "gedeeld", handle_of(lies_as))
    return render(
        request, "papieren/verplaats.html", {"paper": found, "target": target, "backup_days": settings.BACKUP_DAYS}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def wipe(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Wipe a paper for good: first what exactly happens, then the doing."""
    found = find(desk_of(seated), paper)
    if found.state == "gewist":
        return back(seated, "gewist")
    if not doable(seated, found).wipe:
        raise NotAllowed("wipe")
    if request.method == "POST":
        seated.wipe(found.sheet, [found.id])
        return back(seated, "gewist")
    return render(request, "papieren/wis.html", {"paper": found, "backup_days": settings.BACKUP_DAYS})
