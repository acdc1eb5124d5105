"""The pages of the ten-minute route: one question at a time, which parts are hardest, and on to the plan."""

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from keukentafel.content.domeinen import Domain, domains
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.once import stamp_in
from keukentafel.tafel.voorbereiding.answers import Answers, answers_of
from keukentafel.tafel.voorbereiding.asking import is_asked
from keukentafel.tafel.voorbereiding.domains_here import CHILD, domains_of, law_at
from keukentafel.tafel.voorbereiding.form_pages import Asking, form_page, sent_by
from keukentafel.tafel.voorbereiding.keeping import Sent, keep
from keukentafel.tafel.voorbereiding.short import (
    HARDEST,
    MOST,
    Screen,
    choosable,
    count,
    hardest,
    next_number,
    screens,
)
from keukentafel.tafel.voorbereiding.views import ANY, map_url, plan_url, refused
from keukentafel.tafel.voorbereiding.words import said, text


@require_http_methods(ANY)
@at_table
def short(request: HttpRequest, seated: AtTable, nummer: int) -> HttpResponse:
    """Show one screen of the ten-minute route, or keep what was sent and go on."""
    answers = answers_of(seated)
    here = domains_of(seated, answers)
    every = screens(answers, here)
    if not 1 <= nummer <= len(every):
        raise Http404
    screen = every[nummer - 1]
    if request.method != "POST":
        return _shown(request, seated, here, nummer, screen)
    if screen.is_choice and "kies" in request.POST:
        return _chosen(request, seated, here, nummer, screen)
    # A form says itself what it asked: by another device the screens may have moved since.
    asked = Asking([(domains()[each.domain], each) for one in every for each in one.questions])
    sent = sent_by(request, asked)
    refusal = refused(request, seated, sent)
    if refusal:
        again = seated if refusal == "typed" else sit_down(seated.opened, seated.table.id, at=timezone.now())
        return _shown(request, again, here, nummer, screen, sent=sent, refusal=refusal)
    return HttpResponseRedirect(_onward(request, seated, nummer), status=303)


def _chosen(
    request: HttpRequest, seated: AtTable, here: Mapping[str, Domain], number: int, screen: Screen
) -> HttpResponse:
    """Keep which parts are hardest; more than three is refused, with what was ticked."""
    codes = [code for code in choosable(here) if code in request.POST.getlist("zwaarst")]
    if len(codes) > MOST:
        return _shown(request, seated, here, number, screen, chosen=codes)
    before = hardest(answers_of(seated), here)
    marks = {code: {HARDEST: "ja" if code in codes else ""} for code in {*codes, *before}}
    versie = stamp_in({"versie": request.POST.get("versie", "")}).versie
    keep(seated, Sent(versie, {}, marks=marks))
    return HttpResponseRedirect(_onward(request, seated, number), status=303)


def _onward(request: HttpRequest, seated: AtTable, number: int) -> str:
    """Return where to go after a screen: to the next that asks something new, at the end to the plan; or back."""
    if request.POST.get("doen") == "kaart":
        return map_url(seated)
    if request.POST.get("doen") == "terug" and number > 1:
        return _number_url(seated, number - 1)
    answers = answers_of(seated)
    onward = next_number(answers, domains_of(seated, answers), number)
    return _number_url(seated, onward) if onward else _end_url(seated)


def _number_url(seated: AtTable, number: int) -> str:
    return reverse("voorbereiden-kort", args=[seated.table.id, number])


def _end_url(seated: AtTable) -> str:
    return plan_url(seated, is_short=True) or map_url(seated)


def _shown(
    request: HttpRequest,
    seated: AtTable,
    here: Mapping[str, Domain],
    number: int,
    screen: Screen,
    *,
    sent: Sent | None = None,
    refusal: str = "",
    chosen: list[str] | None = None,
) -> HttpResponse:
    answers = answers_of(seated)
    asked = [(domains()[each.domain], each) for each in screen.questions if is_asked(each, answers.values)]
    page = form_page(seated, answers, Asking(asked), sent, text("fout.vol") if refusal == "vol" else "")
    onward = next_number(answers, here, number)
    title = said(here[screen.domain].title) if screen.domain in here else ""
    label = page.questions[0].label if page.questions else text("kort.kies")
    values = {
        "table": seated.table.id,
        "page": page,
        "number": number,
        "count": count(answers, here),
        "before": number - 1,
        "screen": screen,
        "title": title,
        "heading": ": ".join(each for each in (title, label) if each),
        "is_alone": not title,
        "choices": _choices(seated, answers, here, chosen) if screen.is_choice else (),
        "too_many": chosen is not None,
        "is_last": onward is None,
    }
    status = 422 if refusal == "typed" or chosen is not None else 413 if refusal else 200
    return render(request, "voorbereiding/kort.html", values, status=status)


def _choices(
    seated: AtTable, answers: Answers, here: Mapping[str, Domain], chosen: list[str] | None
) -> tuple[tuple[str, str, bool], ...]:
    """Return the parts of a life to choose from; under the Jeugdwet that of the child comes first."""
    taken = chosen if chosen is not None else hardest(answers, here)
    first = CHILD if law_at(seated) == "jeugdwet" else ""
    codes = sorted(choosable(here), key=lambda code: code != first)
    return tuple((code, said(here[code].title), code in taken) for code in codes)
