"""The pages of the cue cards: choose which, look at them on a phone, print them as A6 on A4."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import TooLong, fresh, stamp_in
from keukentafel.tafel.kluis.refusals import SheetFull
from keukentafel.tafel.oefenen.cues import Cue, cues_of, sheets_of
from keukentafel.tafel.oefenen.questions import chosen_in, questions_of, words_of
from keukentafel.tafel.oefenen.texts import lines_of, text
from keukentafel.tafel.oefenen.views import ANY, OWN_QUESTIONS
from keukentafel.tafel.oefenen.writing import write
from keukentafel.tafel.voorbereiding.answers import Answers, answers_of
from keukentafel.tafel.voorbereiding.domains_here import domains_of, law_of
from keukentafel.tafel.voorbereiding.typed import Typed, Values, seen_in

CHOSEN = "oefenen.spiekbriefjes"
"""Where it is kept which cues somebody chose (`punten`), and whether notes stand on them (`notities`)."""

POINTS = "punten"


@require_GET
@at_table
def cues(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the cues: one's own, or those that somebody else may hold, on which nothing private stands."""
    answers = answers_of(seated)
    for_other = request.GET.get("voor") == "ander"
    chosen = _chosen(answers, _cues(seated, answers, for_other=for_other))
    values = {
        "table": seated.table.id,
        "sheets": sheets_of(chosen),
        "for_other": for_other,
        "has_notes": any(cue.note for cue in chosen),
    }
    return render(request, "oefenen/spiekbriefjes.html", values)


@require_http_methods(ANY)
@at_table
def choose(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Choose which points get a cue, and whether one's notes stand on them."""
    answers, refused = answers_of(seated), ""
    offered = _cues(seated, answers, for_other=False)
    kept = answers.own(CHOSEN)
    if request.method == "POST":
        codes = [cue.code for cue in offered if cue.code in request.POST.getlist(POINTS)]
        values: Values = {POINTS: codes or ["geen"]}
        if request.POST.get("notities") == "ja":
            values["notities"] = "ja"
        seen = seen_in({f"{CHOSEN}.vorige": [request.POST.get("vorige", "")]}, CHOSEN)
        try:
            write(seated, stamp_in({"versie": request.POST.get("versie", "")}).versie, CHOSEN, Typed(values, seen))
            return HttpResponseRedirect(reverse("oefenen-spiekbriefjes", args=[seated.table.id]), status=303)
        except (TooLong, SheetFull):
            refused = text("fout.vol")
    taken = {cue.code for cue in _chosen(answers, offered)}
    page = {
        "table": seated.table.id,
        "offered": [(cue, cue.code in taken) for cue in offered],
        "notes": kept.value("notities") == "ja" if kept else True,
        "seen": kept.seen if kept else "",
        "versie": fresh(),
        "refused": refused,
    }
    return render(request, "oefenen/kies.html", page, status=413 if refused else 200)


def questions_to_ask(answers: Answers) -> list[str]:
    """Return the questions for the gemeente that somebody chose and wrote, as far as these answers hold them."""
    answer = answers.get(OWN_QUESTIONS)
    if answer is None:
        return []
    chosen = chosen_in(answer, "gekozen")
    own = [line.strip() for line in words_of(answer).splitlines() if line.strip()]
    return [*own, *(line.text for line in lines_of("zinnen", "eigen_vragen") if line.id in chosen)]


def _cues(seated: AtTable, answers: Answers, *, for_other: bool) -> tuple[Cue, ...]:
    """Return the cues there can be; for somebody else only from what lies at the table and is not kept back."""
    here = domains_of(seated, answers)
    law = law_of(seated.sheet("gedeeld").entries) if "gedeeld" in seated.names() else ""
    kept = answers.own(CHOSEN)
    moments = lines_of("zinnen", "momenten")
    if for_other:
        shared = answers.at_the_table()
        open_here = {code: domain for code, domain in here.items() if not answers.is_kept_back(code)}
        return cues_of(shared, open_here, (), questions_to_ask(shared), moments, notes=False)
    notes = kept is None or kept.value("notities") == "ja"
    return cues_of(answers, here, questions_of(answers, law), questions_to_ask(answers), moments, notes=notes)


def _chosen(answers: Answers, offered: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Return the chosen cues; as long as nobody chose, what one wants to talk about and what was rehearsed."""
    kept = answers.own(CHOSEN)
    if kept is not None:
        return tuple(cue for cue in offered if cue.code in kept.values(POINTS))
    first = tuple(cue for cue in offered if cue.is_first or cue.code.startswith("o-"))
    return first or offered
