"""The papers of a table: the list, one paper, one's own beside it, and what lies ready on the day."""

from collections.abc import Mapping
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from keukentafel.content.documenten import documents
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.documenten.entries import (
    DOCUMENT,
    Kept,
    appointment_day,
    lying_on,
    papers_of,
    that_matter,
    write_paper,
)
from keukentafel.tafel.documenten.forms import PaperForm
from keukentafel.tafel.documenten.leading import papers_url
from keukentafel.tafel.documenten.ready import STATES, Paper, paper_in
from keukentafel.tafel.documenten.shown import Line, lines_of, not_needed_shown
from keukentafel.tafel.documenten.texts import text
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import TooLong, fresh, stamp_in
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.kluis.said import Said, find_said
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.voorbereiding.words import said
from keukentafel.tafel.voorbereiding.writing import may_share, sheet_for, take_away
from wet.teksten import written_date

DONE = frozenset({"bewaard", "weg"})


@require_GET
@at_table
def listed(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the papers that matter here, with what was said of each."""
    lying = lying_on(seated)
    lines = _lines(seated)
    values = {
        "lines": lines,
        "open": [line for line in lines if not line.state],
        "lying": lying,
        "papers_url": papers_url(seated.table.id),
        "not_needed": not_needed_shown(),
        "may_share": may_share(seated),
        "versie": fresh(),
        "done": done if (done := request.GET.get("klaar", "")) in DONE else "",
    }
    return render(request, "documenten/documenten.html", values)


@require_GET
@at_table
def laid_ready(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show what lies ready on the day, and what is still missing then; made to print."""
    lines, day = _lines(seated), appointment_day(seated)
    values = {
        "ready": [line for line in lines if line.state == "heb_ik"],
        "coming": [line for line in lines if line.state == "vraag_op"],
        "open": [line for line in lines if not line.state],
        "day": written_date(day, current()) if day else "",
        "is_past": day is not None and day < timezone.localdate(),
    }
    return render(request, "documenten/klaar.html", values)


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def about(request: HttpRequest, seated: AtTable, document: str) -> HttpResponse:
    """Ask about one paper of the list: does one have it, whom does one ask, and when does it come."""
    if document not in documents():
        raise Http404
    there = _first([one for one in papers_of(seated) if one.paper.document == document])
    return _asked(request, seated, document, there)


@require_POST
@at_table
def quickly(request: HttpRequest, seated: AtTable, document: str) -> HttpResponse:
    """Say with one tap that one has a paper, or that it is not needed."""
    state = next((each for each in STATES if each == request.POST.get("stand")), None)
    if document not in documents() or state is None:
        raise Http404
    there = _first([one for one in papers_of(seated) if one.paper.document == document])
    sheet = there.said.sheet if there else sheet_for(seated, GEDEELD)
    if not may(seated, "write_fact", sheet=sheet):
        raise NotAllowed("write_fact")
    if there is None or there.paper.state != state:
        old, seen = (there.said, there.said.versions) if there else (None, ())
        write_paper(seated, sheet, Paper(document, "", state), stamp_in(request.POST).versie, old, seen)
    return _back(seated, "bewaard", f"papier-{document}")


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def add(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Put a paper of one's own on the list."""
    return _asked(request, seated, "", None)


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def change(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Change what was said of a paper of one's own."""
    return _asked(request, seated, "", _own(seated, paper))


@require_POST
@at_table
def remove(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Take a paper of one's own away; taking away what is gone already changes nothing."""
    there = find_said(seated, (DOCUMENT,), paper)
    if there is not None:
        take_away(seated, there)
    return _back(seated, "weg")


def _lines(seated: AtTable) -> tuple[Line, ...]:
    return lines_of(papers_of(seated), that_matter(seated), lying_on(seated), appointment_day(seated))


def _first(kept: list[Kept]) -> Kept | None:
    """Return what is changed: one's own private word before that of the table."""
    return next((one for one in kept if one.said.is_private), kept[-1] if kept else None)


def _own(seated: AtTable, handle: UUID) -> Kept:
    there = find_said(seated, (DOCUMENT,), handle)
    read = paper_in(there.content) if there is not None else None
    if there is None or read is None or read.document:
        raise Http404
    return Kept(there.id, read, there)


def _asked(request: HttpRequest, seated: AtTable, document: str, there: Kept | None) -> HttpResponse:
    """Show the form of a paper, or write it and lead back."""
    form = PaperForm(
        request.POST if request.method == "POST" else None,
        is_own=not document,
        lying=lying_on(seated),
        today=timezone.localdate(),
        language=current(),
        may_share=may_share(seated),
        initial=_typed(request, there),
    )
    old = there.said if there else None
    if request.method == "POST" and form.is_valid():
        response = _written(seated, form, document, old)
        if response is not None:
            return response
    values = {
        "form": form,
        "said": old,
        "others": [_in_words(read) for one in old.current if (read := paper_in(one.content))]
        if old and old.is_conflict
        else [],
        "may_share": may_share(seated),
        "document": _told(document),
    }
    return render(request, "documenten/papier.html", values, status=422 if request.method == "POST" else 200)


def _written(seated: AtTable, form: PaperForm, document: str, old: Said | None) -> HttpResponse | None:
    """Write and lead back; None where it does not fit, which the form then says."""
    if old is not None and not may(seated, "write_fact", sheet=old.sheet):
        old = None if document else old
        if old is not None:
            raise NotAllowed("write_fact")
    sheet = sheet_for(seated, form.cleaned_data["vel"])
    try:
        write_paper(seated, sheet, form.paper(document), form.cleaned_data["versie"], old, form.seen)
    except TooLong:
        form.add_error(None, text("fout.te_veel"))
        return None
    return _back(seated, "bewaard", f"papier-{document}" if document else "klaar")


def _back(seated: AtTable, done: str, anchor: str = "klaar") -> HttpResponse:
    here = reverse("documenten", args=[seated.table.id])
    return HttpResponseRedirect(f"{here}?{urlencode({'klaar': done})}#{anchor}", status=303)


def _typed(request: HttpRequest, there: Kept | None) -> dict[str, object]:
    """Return what the form says already; a button of the list may have chosen how far it is."""
    state = request.GET.get("stand", "")
    if there is None:
        return {"stand": state if state in STATES else None}
    paper = there.paper
    return {
        "naam": paper.name,
        "stand": state if state in STATES else paper.state,
        "bij": paper.whom,
        "wanneer": written_date(paper.on, current()) if paper.on else "",
        "ligt": paper.lies,
        "vel": there.said.sheet,
        "vorige": there.said.seen,
    }


def _told(document: str) -> Mapping[str, object] | None:
    """Return the words about a paper of the list, None for one's own."""
    if not document:
        return None
    each = documents()[document]
    return {
        "title": said(each.title),
        "why": said(each.why),
        "asking": said(each.asking),
        "careful": said(each.careful),
        "sources": each.sources,
    }


def _in_words(paper: Paper) -> str:
    """Return what was said of a paper in one line, for who has to choose between two."""
    told = [text(f"stand.{paper.state}"), paper.whom, written_date(paper.on, current()) if paper.on else ""]
    return ", ".join(each for each in (paper.name, *told) if each)
