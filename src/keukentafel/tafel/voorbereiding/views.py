"""The pages of a domain: a few questions at a time, or all on one page; what was typed is kept before one goes on."""

from collections.abc import Mapping
from uuid import UUID, uuid5

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from keukentafel.content.domeinen import Domain, domains
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.once import TooLong
from keukentafel.tafel.kluis.refusals import SheetFull
from keukentafel.tafel.voorbereiding.answers import Answers, answers_of
from keukentafel.tafel.voorbereiding.asking import asked_in, is_asked, pages_of
from keukentafel.tafel.voorbereiding.counting import tell_overview
from keukentafel.tafel.voorbereiding.domains_here import CHILD, domains_of, law_at
from keukentafel.tafel.voorbereiding.drawn import hints
from keukentafel.tafel.voorbereiding.form_pages import Asking, form_page, has_faults, sent_by
from keukentafel.tafel.voorbereiding.keeping import Sent, keep
from keukentafel.tafel.voorbereiding.progress import Spot, next_in, shown_on, states_of
from keukentafel.tafel.voorbereiding.rooms import parts
from keukentafel.tafel.voorbereiding.stones import draw_stones
from keukentafel.tafel.voorbereiding.words import inside, said, text

ANY = ["GET", "HEAD", "POST"]

PLAN = "plan"
"""The room that is made of the answers."""

ON_ONE_PAGE = "?vorm=kort"
"""How that room is asked for its shortest form: the whole one is mostly gaps after ten minutes."""


@require_http_methods(ANY)
@at_table
def questions(request: HttpRequest, seated: AtTable, domein: str, nummer: int) -> HttpResponse:
    """Show one page of a domain, or keep what was sent and go on."""
    domain = _domain(domein)
    answers = answers_of(seated)
    asking = _page_of(domain, nummer, answers)
    if request.method != "POST":
        return _shown(request, seated, (domain, nummer), asking, answers)
    # What the form asked counts, also where an answer of somebody else or a new version made the page ask otherwise.
    every = Asking([(domain, each) for each in asked_in(domain.code)], domain)
    sent = sent_by(request, every)
    refusal = refused(request, seated, sent)
    if refusal:
        again = seated if refusal == "typed" else sit_down(seated.opened, seated.table.id, at=timezone.now())
        return _shown(request, again, (domain, nummer), asking, answers_of(again), sent=sent, refusal=refusal)
    elsewhere = _elsewhere(request, seated, Spot(domain.code, nummer))
    onward = elsewhere or _onward(request, seated, domain, nummer, (answers, sent.versie))
    return HttpResponseRedirect(onward, status=303)


def _elsewhere(request: HttpRequest, seated: AtTable, here: Spot) -> str:
    """Return where somebody wanted to go who did not go on; what was typed is kept first, "" for who goes on."""
    doen = request.POST.get("doen")
    if doen == "heel":
        return reverse("voorbereiden-heel", args=[seated.table.id, here.domain])
    if doen == "vragen":
        return page_url(seated, Spot(here.domain, 1))
    if doen == "terug" and here.number > 1:
        return page_url(seated, Spot(here.domain, here.number - 1))
    return map_url(seated) if doen == "kaart" else ""


def _domain(code: str) -> Domain:
    if code not in domains():
        raise Http404
    return domains()[code]


def _page_of(domain: Domain, number: int, answers: Answers) -> Asking:
    """Return what a page asks.  Raises Http404 where there is no such page."""
    pages = pages_of(domain.code)
    if not 1 <= number <= len(pages):
        raise Http404
    before = sum(len(shown_on(answers, domain.code, earlier)) for earlier in range(1, number))
    return Asking([(domain, each) for each in shown_on(answers, domain.code, number)], domain, before + 1)


def refused(request: HttpRequest, seated: AtTable, sent: Sent) -> str:
    """Keep what a form sent; return why that could not be: "typed" for what a field says itself, "vol", or ""."""
    if has_faults(sent):
        return "typed"
    try:
        keep(seated, sent)
    except (TooLong, SheetFull):
        return "vol"
    return ""


def _onward(request: HttpRequest, seated: AtTable, domain: Domain, number: int, before: tuple[Answers, str]) -> str:
    """Return where to go after a page was kept; a question that came up by an answer is asked first."""
    was, versie = before
    now = answers_of(seated)
    skips = request.POST.get("doen") in ("overslaan", "sla_alles_over")
    asked_before = {each.code for each in shown_on(was, domain.code, number)}
    came_up = [each for each in shown_on(now, domain.code, number) if each.code not in asked_before]
    if came_up and not skips:
        return page_url(seated, Spot(domain.code, number)) + f"?bij=nieuw#{came_up[0].code.replace('.', '-')}"
    onward = next_in(now, domain.code, number)
    if onward and request.POST.get("doen") not in ("sla_alles_over", "klaar"):
        return page_url(seated, onward)
    finish(seated, domain.code, now, versie)
    return map_url(seated) + f"?af={domain.code}"


def finish(seated: AtTable, domain: str, answers: Answers, versie: str) -> None:
    """Take down that a domain is done, or was skipped where nothing was answered."""
    name = "klaar" if answers.of(domain) else "overgeslagen"
    other = "overgeslagen" if name == "klaar" else "klaar"
    keep(seated, Sent(str(uuid5(UUID(versie), "af")), {}, marks={domain: {name: "ja", other: ""}}))
    tell_overview(seated)


def page_url(seated: AtTable, spot: Spot) -> str:
    """Return the address of a page of a domain."""
    return reverse("voorbereiden-vraag", args=[seated.table.id, spot.domain, spot.number])


def map_url(seated: AtTable) -> str:
    """Return the address of the map."""
    return reverse("voorbereiden-tafel", args=[seated.table.id])


def plan_url(seated: AtTable, *, is_short: bool = False) -> str:
    """Return the address of the plan, which lies higher up, on one page where little was told; "" where no such room
    was registered."""
    plan = next((part for part in parts() if part.code == PLAN), None)
    return reverse(plan.url_name, args=[seated.table.id]) + (ON_ONE_PAGE if is_short else "") if plan else ""


def _shown(
    request: HttpRequest,
    seated: AtTable,
    place: tuple[Domain, int],
    asking: Asking,
    answers: Answers,
    *,
    sent: Sent | None = None,
    refusal: str = "",
) -> HttpResponse:
    domain, number = place
    onward = next_in(answers, domain.code, number)
    first = shown_on(answers, domain.code, onward.number)[0] if onward else None
    values = {
        "page": form_page(seated, answers, asking, sent, text("fout.vol") if refusal == "vol" else ""),
        "number": number,
        "pages": len(pages_of(domain.code)),
        "before": number - 1,
        "onward": inside(said(first.label)) if first else "",
        **around(seated, answers, domain),
    }
    status = {"typed": 422, "vol": 413}.get(refusal, 200)
    return render(request, "voorbereiding/vraag.html", values, status=status)


def around(seated: AtTable, answers: Answers, domain: Domain) -> Mapping[str, object]:
    """Return what every page of a domain shows around its questions."""
    asked = {**domains_of(seated, answers), domain.code: domain}  # one may be opened that is not asked by itself
    here = {each.code: each for each in sorted(asked.values(), key=lambda each: each.number)}
    states = states_of(answers, here)
    place = list(here).index(domain.code)
    law = law_at(seated)
    return {
        "table": seated.table.id,
        "domain": domain,
        "title": said(domain.title),
        "explanation": said(domain.explanation),
        "why": said(domain.why),
        "sources": ", ".join(str(each) for each in domain.sources),
        "tips": hints(domain.tips, "", law),
        "asks_whom": law == "jeugdwet" and bool(domain.steps) and domain.code != CHILD,
        "examples": hints(domain.examples, ""),
        "stones": draw_stones(list(states.values()), place),
        "place": place + 1,
        "count": len(here),
        "done": sum(state == "klaar" for state in states.values()),
        "room": next((part for part in parts() if part.code == domain.code), None),
    }


@require_http_methods(ANY)
@at_table
def whole(request: HttpRequest, seated: AtTable, domein: str) -> HttpResponse:
    """Show a whole domain on one page, for who types fast or helps somebody; or keep what was sent."""
    domain = _domain(domein)
    if request.method != "POST":
        return _whole(request, seated, domain)
    every = Asking([(domain, each) for each in asked_in(domain.code)], domain)
    sent = sent_by(request, every)
    refusal = refused(request, seated, sent)
    if refusal:
        again = seated if refusal == "typed" else sit_down(seated.opened, seated.table.id, at=timezone.now())
        return _whole(request, again, domain, sent, refusal)
    if elsewhere := _elsewhere(request, seated, Spot(domein, 0)):
        return HttpResponseRedirect(elsewhere, status=303)
    if request.POST.get("doen") == "bewaar":
        return HttpResponseRedirect(reverse("voorbereiden-heel", args=[seated.table.id, domein]), status=303)
    finish(seated, domein, answers_of(seated), sent.versie)
    return HttpResponseRedirect(map_url(seated) + f"?af={domein}", status=303)


def _whole(
    request: HttpRequest, seated: AtTable, domain: Domain, sent: Sent | None = None, refusal: str = ""
) -> HttpResponse:
    answers = answers_of(seated)
    asking = Asking([(domain, each) for each in asked_in(domain.code) if is_asked(each, answers.values)], domain)
    page = form_page(seated, answers, asking, sent, text("fout.vol") if refusal == "vol" else "")
    values = {"page": page, **around(seated, answers, domain)}
    status = {"typed": 422, "vol": 413}.get(refusal, 200)
    return render(request, "voorbereiding/heel.html", values, status=status)
