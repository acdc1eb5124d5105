"""The page for who goes along: what this table wants to come up, its questions, and what to do before and after."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.deur.rooms import PAPERS, url_of_room
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.oefenen.cue_views import questions_to_ask
from keukentafel.tafel.oefenen.texts import lines_of
from keukentafel.tafel.voorbereiding.answers import Answers, answers_of
from keukentafel.tafel.voorbereiding.domains_here import domains_of
from keukentafel.tafel.voorbereiding.words import said


@require_GET
@at_table
def along(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show what to watch, from what lies at the table: nothing of anybody's own sheet, for this goes along on paper."""
    shared = answers_of(seated).at_the_table()
    here = domains_of(seated, shared)
    points = [said(each.title) for code, each in here.items() if shared.wants_to_talk(code)]
    kept_back = [said(each.title) for code, each in here.items() if shared.is_kept_back(code)]
    values = {
        "table": seated.table.id,
        "points": [point for point in points if point not in kept_back],
        "weighs": _weighs(shared),
        "questions": questions_to_ask(shared),
        "before": lines_of("zinnen", "vooraf"),
        "during": lines_of("zinnen", "tijdens"),
        "after": lines_of("zinnen", "daarna"),
        "papers_url": url_of_room(PAPERS, seated.table.id),
    }
    return render(request, "oefenen/meegaan.html", values)


def _weighs(shared: Answers) -> tuple[str, ...]:
    """Return, in own words, the three points for the talk; where nobody wrote them down, what weighs most."""
    points = tuple(told for name in ("een", "twee", "drie") if (told := shared.value("afspraak.punten", name)))
    most = "" if shared.is_kept_back("aanleiding") else shared.value("aanleiding.dwars")
    return points or ((most,) if most else ())
