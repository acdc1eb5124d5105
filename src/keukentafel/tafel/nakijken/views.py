"""The pages that show what came of checking: all documents, one document's outcome, its text, and the hearing."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.language import current
from keukentafel.tafel.nakijken.checking import Checked
from keukentafel.tafel.nakijken.dispatch import dispatch_asked_of
from keukentafel.tafel.nakijken.entries import papers_of
from keukentafel.tafel.nakijken.hearing import hearing_of, kenmerk_of
from keukentafel.tafel.nakijken.known import knows_report
from keukentafel.tafel.nakijken.left_behind import left_behind
from keukentafel.tafel.nakijken.pages import dated, leaves, letters_of, page_of, paper_or_404, part_asked
from keukentafel.tafel.nakijken.term import objecting_until
from keukentafel.tafel.nakijken.texts import at_hearing, reading_questions, text
from wet.toets import Bekend


@require_GET
@at_table
def overview(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show which documents were checked, and how to begin with another."""
    papers = [(paper, dated(paper)) for paper in papers_of(seated)]
    done = request.GET.get("klaar") == "weg"
    values = {"papers": papers, "done": done, "table": seated.table.id, "left": left_behind(seated)}
    return render(request, "nakijken/nakijken.html", values)


@require_GET
@at_table
def outcome(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Show what stands out, what we would do, until when, and the letters that take it over."""
    checked = Checked(seated, paper_or_404(seated, paper))
    advice, known = checked.advice, checked.known
    until = objecting_until(seated, checked.story) if checked.paper.kind == "besluit" else None
    values = {
        **page_of(seated, checked),
        "advice": _advice(checked),
        "details": advice.details(current()),
        "help": advice.help(current()) if checked.paper.kind == "besluit" else text("hulp.verslag"),
        "gaps": [(gap, gap.element.name(current()), gap.element.missing(current())) for gap in checked.gaps],
        "unread": _unread(checked),
        "letters": letters_of(seated, checked.paper),
        "until": until,
        "dispatch": dispatch_asked_of(seated, checked.story, checked.paper) if until is not None else None,
        "is_off_road": checked.paper.kind == "verslag"
        and not checked.paper.is_alone
        and not knows_report(checked.story),
        "asked": known.gevraagd,
        "granted": known.toegekend,
        "refused_parts": known.afgewezen,
        "undecided": known.not_decided(),
        "perhaps": () if known.not_decided() else _perhaps(known),
    }
    return render(request, "nakijken/uitkomst.html", values)


def _advice(checked: Checked) -> str:
    """Return what we would do, with why: one's own points that are not right weigh as well as what is missing."""
    advice = checked.advice
    is_about_form_only = advice.code in ("niet_te_zeggen", "vraag_na", "klopt") or advice.reden == "vormfout"
    if checked.wrong and is_about_form_only:
        return text(f"advies.punten_{checked.paper.kind}")
    if checked.unread and is_about_form_only and checked.paper.kind == "verslag":
        return text("advies.lezen_verslag")
    return advice.sentence(current())


def _unread(checked: Checked) -> list[tuple[str, str]]:
    """Return what one did not find or understand when one read it calmly: the question, and what one wrote there."""
    asked = {line.id: line.text for line in reading_questions(checked.paper.kind, checked.known.wet)}
    return [(asked[code], judged.remark) for code, judged in checked.unread if code in asked]


def _perhaps(known: Bekend) -> tuple[str, ...]:
    """Return what one asked and told nothing of: the letter may decide on it all the same."""
    told = (*(known.toegekend or ()), *(known.afgewezen or ()))
    return tuple(part for part in known.gevraagd or () if told and part not in told)


@require_GET
@at_table
def hearing(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Show what to say at the hearing about a decision, to take along on paper."""
    checked = Checked(seated, paper_or_404(seated, paper))
    if checked.paper.kind != "besluit":
        raise Http404
    until = objecting_until(seated, checked.story)
    kenmerk = kenmerk_of(seated, alone=checked.paper.is_alone)
    hearing = hearing_of(checked, is_made=until.state == "gemaakt", kenmerk=kenmerk)
    values = {**page_of(seated, checked), "hearing": hearing, "rules": at_hearing(), "until": until}
    return render(request, "nakijken/hoorzitting.html", values)


@require_GET
@at_table
def text_of(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Show the text as it was read, page by page."""
    found = paper_or_404(seated, paper)
    parts = leaves(found.text)
    part = part_asked(request, len(parts))
    shown = parts[part - 1] if parts else ()
    values = {"paper": found, "table": seated.table.id, "pages": shown, "part": part, "parts": len(parts)}
    return render(request, "nakijken/tekst.html", values)
