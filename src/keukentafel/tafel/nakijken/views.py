"""The pages on which a document is checked: one's own points, the elements, quiet reading, and what came of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import TooLong, write_all_once
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.language import current
from keukentafel.tafel.nakijken.checking import Checked
from keukentafel.tafel.nakijken.entries import (
    ANSWERS,
    JUDGMENTS,
    LONGEST_REMARK,
    Paper,
    as_typed,
    judgment_draft,
    papers_of,
)
from keukentafel.tafel.nakijken.taking_views import ANY, paper_or_404
from keukentafel.tafel.nakijken.texts import reading_questions, text
from keukentafel.tafel.weg.leading import letter_url
from wet.teksten import sentence, written_date

YES_NO = ("ja", "nee")
LETTERS = {"verslag": ("reactie_verslag", "tweede_gesprek", "aanvraag"), "besluit": ("bezwaar", "bezwaar_pro_forma")}
"""What may be written about each kind of document, the first being the one that fits most."""


@require_GET
@at_table
def overview(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show which documents were checked, and how to begin with another."""
    papers = [(paper, _dated(paper)) for paper in papers_of(seated)]
    done = request.GET.get("klaar") == "weg"
    return render(request, "nakijken/nakijken.html", {"papers": papers, "done": done, "table": seated.table.id})


@require_http_methods(ANY)
@at_table
def points(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Lay one's own points beside the document, and keep what one judges of each."""
    checked = _checked(seated, paper)
    fields = [row.field for row in checked.beside]
    return _judged(request, seated, checked, fields, JUDGMENTS, "punten", "nakijken-onderdelen")


@require_http_methods(ANY)
@at_table
def parts(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Go over what belongs in such a document, and keep what one found."""
    checked = _checked(seated, paper)
    fields = [row.field for row in checked.asked]
    return _judged(request, seated, checked, fields, ANSWERS, "onderdelen", "nakijken-uitkomst")


@require_http_methods(ANY)
@at_table
def reading(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Ask a few quiet questions, to be read with whoever goes along."""
    checked = _checked(seated, paper)
    fields = [f"lezen.{line.id}" for line in reading_questions(checked.paper.kind)]
    return _judged(request, seated, checked, fields, YES_NO, "lezen", "nakijken-punten")


@require_GET
@at_table
def outcome(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Show what stands out, what we would do, and the letters that take it over."""
    checked = _checked(seated, paper)
    advice = checked.advice
    letters = [
        (code, text(f"letter.{code}"), letter_url(code, seated.table.id)) for code in LETTERS[checked.paper.kind]
    ]
    values = {
        **_page(seated, checked),
        "advice": advice.sentence(current()),
        "details": advice.details(current()),
        "help": advice.help(current()),
        "gaps": [(gap, gap.element.name(current()), gap.element.missing(current())) for gap in checked.gaps],
        "letters": [letter for letter in letters if letter[2]],
    }
    return render(request, "nakijken/uitkomst.html", values)


@require_GET
@at_table
def text_of(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Show the text as it was read, page by page."""
    found = paper_or_404(seated, paper)
    values = {"paper": found, "table": seated.table.id, "pages": found.text.split("\f") if found.text else []}
    return render(request, "nakijken/tekst.html", values)


def _checked(seated: AtTable, paper: UUID) -> Checked:
    return Checked(seated, paper_or_404(seated, paper))


def _page(seated: AtTable, checked: Checked) -> dict[str, object]:
    paper = checked.paper
    return {
        "table": seated.table.id,
        "paper": paper,
        "checked": checked,
        "dated": _dated(paper),
        "may_write": may(seated, "write_fact", sheet=paper.said.sheet),
        "judgments": [(code, text(f"oordeel.{code}")) for code in JUDGMENTS],
        "answers": [(code, sentence(f"toets.antwoord_{code}", current())) for code in ANSWERS],
        "yes_no": [(code, text(f"bekend.{code}")) for code in YES_NO],
        "questions": [
            (line, f"lezen.{line.id}", paper.judgment(f"lezen.{line.id}")) for line in reading_questions(paper.kind)
        ],
    }


def _judged(  # what differs between three pages that keep judgments alike
    request: HttpRequest,
    seated: AtTable,
    checked: Checked,
    fields: Sequence[str],
    values: Collection[str],
    page: str,
    onward: str,
) -> HttpResponse:
    refused = ""
    if request.method == "POST":
        if not may(seated, "write_fact", sheet=checked.paper.said.sheet):
            raise NotAllowed("write_fact")
        try:
            _keep(seated, checked, fields, values, request.POST.dict())
            here = request.POST.get("verder") != "ja"
            name = f"nakijken-{page}" if here else onward
            address = reverse(name, args=[seated.table.id, checked.paper.handle])
            return HttpResponseRedirect(f"{address}{'?klaar=ja' if here else ''}", status=303)
        except (ValueError, TooLong):
            refused = text("fout.opmerking_te_lang")
            checked = Checked(seated, as_typed(checked.paper, fields, request.POST.dict()))
    told = {**_page(seated, checked), "refused": refused, "done": request.GET.get("klaar") == "ja"}
    return render(request, f"nakijken/{page}.html", told, status=422 if refused else 200)


def _keep(
    seated: AtTable, checked: Checked, fields: Iterable[str], values: Collection[str], typed: Mapping[str, str]
) -> None:
    """Write every judgment that changed.  Raises ValueError where a remark is too long, and TooLong."""
    drafts = []
    for field in fields:
        code, remark = typed.get(field, ""), typed.get(f"{field}.toelichting", "").replace("\r\n", "\n").strip()
        if len(remark) > LONGEST_REMARK:
            raise ValueError(field)
        draft = judgment_draft(checked.paper, field, code if code in values else "", remark)
        if draft is not None:
            drafts.append(draft)
    if drafts:
        write_all_once(seated, checked.paper.said.sheet, drafts)


def _dated(paper: Paper) -> str:
    return written_date(paper.day, current()) if paper.day else ""
