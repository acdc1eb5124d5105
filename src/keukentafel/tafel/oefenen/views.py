"""The pages of rehearsing: what may be asked, one question at a time, own questions, sentences for hard moments."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.once import TooLong, stamp_in
from keukentafel.tafel.kluis.refusals import SheetFull
from keukentafel.tafel.oefenen.pages import FINE, shelves_of, shown
from keukentafel.tafel.oefenen.questions import Rehearsed, chosen_in, helpers_here, questions_of, words_of
from keukentafel.tafel.oefenen.texts import Line, lines_of, text
from keukentafel.tafel.oefenen.writing import SHARED, read_question, write
from keukentafel.tafel.voorbereiding.answers import Answers, answers_of
from keukentafel.tafel.voorbereiding.domains_here import law_of
from keukentafel.tafel.voorbereiding.form_pages import saved
from keukentafel.tafel.voorbereiding.typed import Typed

ANY = ["GET", "HEAD", "POST"]
OWN_QUESTIONS = "oefenen.eigen_vragen"
"""Where somebody's own questions for the gemeente are kept: those that were chosen, and those in own words."""


@require_GET
@at_table
def overview(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show what may be asked, and how far each question is."""
    answers = answers_of(seated)
    law = _law(seated)
    questions = questions_of(answers, law)
    shelves = shelves_of(questions, answers, helpers_here(seated), law)
    rows = [row for shelf in shelves for row in shelf.rows]
    values = {
        "table": seated.table.id,
        "shelves": shelves,
        "onward": next((each for each, state in rows if state != "geoefend"), None),
        "done": sum(state == "geoefend" for _, state in rows),
        "count": len(rows),
        "tips": [each for each in lines_of("zinnen", "tips") if not (law == "jeugdwet" and _is_of_wmo(each))],
        "page": {"saved": saved(seated, answers)},
    }
    return render(request, "oefenen/oefenen.html", values)


def _is_of_wmo(line: Line) -> bool:
    """Tell whether a tip rests on the Wmo alone: the Jeugdwet knows no plan within seven days."""
    return bool(line.sources) and all(source.startswith("Wmo") for source in line.sources)


@require_http_methods(ANY)
@at_table
def question(request: HttpRequest, seated: AtTable, vraag: str) -> HttpResponse:
    """Show one question large, with room for an answer; keep what was sent, and show what the rules say to it."""
    answers = answers_of(seated)
    every = questions_of(answers, _law(seated))
    asked = next((each for each in every if each.id == vraag), None)
    if asked is None:
        raise Http404
    if request.method != "POST":
        return _shown(request, seated, every, asked, answers)
    typed = read_question(dict(request.POST.lists()), asked.code)
    if typed.faults:
        return _shown(request, seated, every, asked, answers, sent=typed)
    before = answers.own(asked.code)
    put_away = request.POST.get("zo_goed", "")
    fine = {*(before.values(FINE) if before else ()), *((put_away,) if put_away else ())}
    values = {**typed.values, FINE: sorted(fine)} if typed.values.get("tekst") else {}
    if not _kept(request, seated, asked.code, Typed(values, typed.seen)):
        again = sit_down(seated.opened, seated.table.id, at=timezone.now())
        return _shown(request, again, every, asked, answers_of(again), sent=typed, refused=text("fout.vol"))
    here = reverse("oefenen-vraag", args=[seated.table.id, asked.id])
    return HttpResponseRedirect(f"{here}?klaar=ja#meelezen", status=303)


@require_http_methods(ANY)
@at_table
def own_questions(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Choose and write what one wants to ask the gemeente; private, unless one lets the table read along."""
    answers = answers_of(seated)
    answer, typed = answers.get(OWN_QUESTIONS), None
    offered = lines_of("zinnen", "eigen_vragen")
    if request.method == "POST":
        typed = read_question(dict(request.POST.lists()), OWN_QUESTIONS)
        chosen = [line.id for line in offered if line.id in request.POST.getlist("gekozen")]
        typed = Typed({**typed.values, **({"gekozen": chosen} if chosen else {})}, typed.seen, False, typed.faults)
        is_private = request.POST.get("lezer") != SHARED
        if not typed.faults and _kept(request, seated, OWN_QUESTIONS, typed, is_private=is_private):
            return HttpResponseRedirect(reverse("oefenen", args=[seated.table.id]), status=303)
    values = typed.values if typed else {}
    text_now = values.get("tekst", "") if typed else words_of(answer)
    page = {
        "table": seated.table.id,
        "offered": offered,
        "chosen": values.get("gekozen", ()) if typed else chosen_in(answer, "gekozen"),
        "text": text_now,
        "seen": ",".join(typed.seen) if typed else answer.seen if answer else "",
        "versie": stamp_in({}).versie,
        "is_shared": request.POST.get("lezer") == SHARED if typed else bool(answer and not answer.is_private),
        "may_share": seated.right_on("gedeeld") == "schrijven",
        "fault": (typed.faults.get("tekst") or text("fout.vol")) if typed else "",
        "page": {"saved": saved(seated, answers)},
    }
    return render(request, "oefenen/eigen.html", page, status=422 if typed else 200)


@require_GET
@at_table
def moments(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show sentences for moments that are hard."""
    values = {"table": seated.table.id, "moments": lines_of("zinnen", "momenten")}
    return render(request, "oefenen/momenten.html", values)


def _law(seated: AtTable) -> str:
    return law_of(seated.sheet("gedeeld").entries) if "gedeeld" in seated.names() else ""


def _kept(request: HttpRequest, seated: AtTable, code: str, typed: Typed, *, is_private: bool = True) -> bool:
    versie = stamp_in({"versie": request.POST.get("versie", "")}).versie
    try:
        write(seated, versie, code, typed, is_private=is_private)
    except (TooLong, SheetFull):
        return False
    return True


def _after(every: tuple[Rehearsed, ...], asked: Rehearsed) -> Rehearsed | None:
    place = [each.id for each in every].index(asked.id)
    return every[place + 1] if place + 1 < len(every) else None


def _shown(
    request: HttpRequest,
    seated: AtTable,
    every: tuple[Rehearsed, ...],
    asked: Rehearsed,
    answers: Answers,
    *,
    sent: Typed | None = None,
    refused: str = "",
) -> HttpResponse:
    place = [each.id for each in every].index(asked.id)
    values = {
        "table": seated.table.id,
        "shown": shown(asked, answers, helpers_here(seated), sent, refused),
        "number": place + 1,
        "count": len(every),
        "before": every[place - 1] if place else None,
        "after": _after(every, asked),
        "heading": text(f"groep.{asked.group}"),
        "just_kept": request.GET.get("klaar") == "ja",
        "page": {"saved": saved(seated, answers)},
    }
    status = 413 if refused else 422 if sent else 200
    return render(request, "oefenen/vraag.html", values, status=status)
