"""The pages on which somebody judges a document: quiet reading, one's own points beside it, and what belongs in it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import TooLong, stamp_in, write_all_once
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.nakijken.checking import A_PART, LOOSE, NEEDED, Checked
from keukentafel.tafel.nakijken.entries import (
    ANSWERS,
    JUDGMENTS,
    LONGEST_REMARK,
    Typed,
    as_typed,
    judgment_draft,
    paper_at,
)
from keukentafel.tafel.nakijken.pages import ANY, YES_NO, letter_head, page_of, paper_or_404, part_asked
from keukentafel.tafel.nakijken.texts import reading_questions, text

SHEET = "vel"
"""The hidden field that says for which sheet a form was shown: words for oneself never land with the table."""


@dataclass(frozen=True, slots=True)
class Step:
    """One page of judging: its template, what may be chosen there, and where one goes on."""

    page: str
    values: Collection[str]
    onward: str


READING = Step("lezen", YES_NO, "nakijken-punten")
POINTS = Step("punten", JUDGMENTS, "nakijken-onderdelen")
PARTS = Step("onderdelen", ANSWERS, "nakijken-uitkomst")


@require_http_methods(ANY)
@at_table
def reading(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Ask a few quiet questions, to be read with whoever goes along."""
    checked = _checked(request, seated, paper)
    asked = reading_questions(checked.paper.kind, checked.known.wet)
    return _judged(request, seated, checked, READING, [f"lezen.{one.id}" for one in asked])


@require_http_methods(ANY)
@at_table
def points(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Lay one's own points beside the document, some at a time, and keep what one judges of each."""
    checked = _checked(request, seated, paper)
    return _judged(request, seated, checked, POINTS, [*(row.field for row in checked.judged), LOOSE])


@require_http_methods(ANY)
@at_table
def parts(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Go over what belongs in such a document, and keep what one found."""
    checked = _checked(request, seated, paper)
    return _judged(request, seated, checked, PARTS, [*(row.field for row in checked.elements), NEEDED])


def _checked(request: HttpRequest, seated: AtTable, paper: UUID) -> Checked:
    """Return the document as this seat judges it; a form goes on in the reading that it was shown for."""
    found = paper_or_404(seated, paper)
    shown = request.POST.get(SHEET, "")
    if shown in (GEDEELD, EIGEN) and shown in seated.names() and shown != found.sheet and not found.said.is_private:
        found = paper_at(seated, paper, shown) or found
    return Checked(seated, found)


def _judged(request: HttpRequest, seated: AtTable, checked: Checked, step: Step, fields: Sequence[str]) -> HttpResponse:
    part, refused = part_asked(request, checked.parts if step is POINTS else 1), ""
    if request.method == "POST":
        if not may(seated, "write_fact", sheet=checked.paper.sheet):
            raise NotAllowed("write_fact")
        try:
            _keep(seated, checked, step, fields, request.POST.dict())
            return HttpResponseRedirect(_next(request, seated, checked, step, part), status=303)
        except (ValueError, TooLong):
            refused = text("fout.opmerking_te_lang")
            there = [field for field in fields if f"{field}.toelichting" in request.POST]
            checked = Checked(seated, as_typed(checked.paper, there, request.POST.dict()))
    values = {**page_of(seated, checked), "refused": refused, "done": request.GET.get("klaar", "")}
    if step is POINTS:
        values |= {"part": part, "rows": checked.part(part), "before": (part - 1) * A_PART}
        values["head"] = letter_head(seated, checked.paper, checked.story)
    return render(request, f"nakijken/{step.page}.html", values, status=422 if refused else 200)


def _next(request: HttpRequest, seated: AtTable, checked: Checked, step: Step, part: int) -> str:
    """Return where a form leads: to the place one was at, to the next points, or to the next page with a question."""
    args = [seated.table.id, checked.paper.handle]
    here = reverse(f"nakijken-{step.page}", args=args)
    stays, onto = request.POST.get("blijf", ""), request.POST.get("naar", "")
    if step is POINTS and onto in map(str, range(1, checked.parts + 1)):
        return f"{here}?deel={onto}"
    if request.POST.get("verder") != "ja":
        place = stays if stays in _places(checked) else "bewaard"
        return f"{here}?{f'deel={part}&' if part > 1 else ''}klaar={place}#{place}"
    if step is POINTS and part < checked.parts:
        return f"{here}?deel={part + 1}"
    has_points = step is not READING or bool(checked.mine)
    return reverse(step.onward if has_points else POINTS.onward, args=args)


def _places(checked: Checked) -> Collection[str]:
    return {"eerst", *(group.code for group in checked.groups)}


def _keep(seated: AtTable, checked: Checked, step: Step, fields: Sequence[str], typed: Mapping[str, str]) -> None:
    """Write every judgment that a form changed.  Raises ValueError where a remark is too long, and TooLong."""
    versie, drafts = stamp_in(typed).versie, []
    for field in (field for field in fields if {field, f"{field}.toelichting"} & typed.keys()):
        remark = typed.get(f"{field}.toelichting", "").replace("\r\n", "\n").strip()
        if len(remark) > LONGEST_REMARK:
            raise ValueError(field)
        code = typed.get(field, "") if typed.get(field, "") in step.values else ""
        seen = stamp_in({"vorige": typed.get(f"{field}.gezien", "")}).vorige
        draft = judgment_draft(seated, checked.paper, field, Typed(code, remark, seen, versie))
        if draft is not None:
            drafts.append(draft)
    if drafts:
        write_all_once(seated, checked.paper.sheet, drafts)
