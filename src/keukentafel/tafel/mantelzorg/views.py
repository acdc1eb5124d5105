"""The room of who cares: what it is about, the pages of questions, and the hours that the week says."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import fresh, stamp_in
from keukentafel.tafel.language import current
from keukentafel.tafel.mantelzorg import check
from keukentafel.tafel.mantelzorg.around_me import checked, me_at, my_hours, my_lines, stops
from keukentafel.tafel.mantelzorg.asking_pages import keep_mine, kept, shown
from keukentafel.tafel.mantelzorg.growing_up import child_at
from keukentafel.tafel.mantelzorg.instrument_views import here as instruments_here
from keukentafel.tafel.mantelzorg.mine import HELPER, how_long, lives_together, needs_support_first, own_answers
from keukentafel.tafel.mantelzorg.on_map import is_for_child
from keukentafel.tafel.mantelzorg.printing import printed
from keukentafel.tafel.mantelzorg.questions import CARER, OFFER, asked_in, domain, pages
from keukentafel.tafel.mantelzorg.sharing import Story, my_story, stories_on
from keukentafel.tafel.mantelzorg.texts import text
from keukentafel.tafel.voorbereiding.domains_here import law_of
from keukentafel.tafel.voorbereiding.helping import Helper, helpers_of
from keukentafel.tafel.voorbereiding.keeping import Sent
from keukentafel.tafel.voorbereiding.typed import Typed, seen_in
from keukentafel.tafel.voorbereiding.words import said
from keukentafel.tafel.week.texts import length, task_words
from keukentafel.tafel.weg.leading import helper_url, letter_url

ANY = ["GET", "HEAD", "POST"]


@require_GET
@at_table
def room(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show what there is for who cares, with what comes first where it is heavy."""
    answers = own_answers(seated)
    table = seated.table.id
    every, chosen = my_lines(seated, answers)
    values = {
        "table": table,
        "me": me_at(seated),
        "stops": stops(answers),
        "checked": checked(answers),
        "statements": len(check.statements()),
        "is_heavy": needs_support_first(answers),
        "is_soon": how_long(answers) in check.SOON,
        "together": lives_together(answers),
        "law": law_of(seated.sheet("gedeeld").entries) if "gedeeld" in seated.names() else "",
        "hours": my_hours(seated, answers),
        "child": child_at(seated),
        "is_young": is_for_child(seated),
        "instruments": instruments_here().values(),
        "lines": len(every),
        "chosen": len(chosen),
        "mine": my_story(seated),
        "others": _told_by_others(seated),
        "report": helper_url("melding_doen", table),
        "urgent": helper_url("spoed_melden", table),
        "talk": letter_url("apart_gesprek", table),
        "support": letter_url("clientondersteuning", table),
    }
    return render(request, "mantelzorg/kamer.html", values)


@require_http_methods(ANY)
@at_table
def questions(request: HttpRequest, seated: AtTable, blad: str) -> HttpResponse:
    """Ask one page of questions, or keep what was sent and go on."""
    if blad not in pages():
        raise Http404
    page = pages()[blad]
    order = list(pages())
    onward = order[order.index(blad) + 1] if blad != order[-1] else ""
    about = domain(CARER)
    faulty = kept(request, seated, about, page.asked) if request.method == "POST" else None
    if request.method == "POST" and faulty is None:
        goes_on = onward and request.POST.get("doen") != "stop"
        to = reverse("mantelzorg-vragen", args=[seated.table.id, onward]) if goes_on else _room_url(seated)
        return HttpResponseRedirect(to, status=303)
    answers = own_answers(seated)
    values = {
        "table": seated.table.id,
        "page": faulty or shown(seated, about, page.asked),
        "title": said(page.title, current()),
        "place": order.index(blad) + 1,
        "count": len(order),
        "onward": said(pages()[onward].title, current()) if onward else "",
        "before": order[order.index(blad) - 1] if blad != order[0] else "",
        "together": lives_together(answers) if blad == "zorg" else "",
        "is_first": blad == order[0],
    }
    return render(request, "mantelzorg/vragen.html", values, status=_status(faulty is not None))


@require_http_methods(ANY)
@at_table
def offer(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Ask, after the report or the decision, whether what is offered suits who looks: the person or the carer."""
    about, asked = domain(OFFER), asked_in(OFFER)
    faulty = kept(request, seated, about, asked) if request.method == "POST" else None
    if request.method == "POST" and faulty is None:
        to = reverse("mantelzorg-past", args=[seated.table.id])
        return HttpResponseRedirect(f"{to}?klaar=ja#klaar", status=303)
    answers = own_answers(seated)
    values = {
        "table": seated.table.id,
        "page": faulty or shown(seated, about, asked),
        "title": said(about.title),
        "explanation": said(about.explanation),
        "why": said(about.why),
        "me": me_at(seated),
        "does_not_fit": answers.value(f"{OFFER}.bij_mij", "keuze") in ("nee", "deels")
        or answers.value(f"{OFFER}.volhouden", "keuze") == "nee",
        "reaction": letter_url("reactie_verslag", seated.table.id),
        "objection": letter_url("bezwaar", seated.table.id),
        "change": letter_url("hulp_wijzigen", seated.table.id),
        "done": request.GET.get("klaar") == "ja",
    }
    return render(request, "mantelzorg/past.html", values, status=_status(faulty is not None))


@require_http_methods(ANY)
@at_table
def hours(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Ask which helper of the week I am, and show what the week says of me."""
    helpers = helpers_of(seated)
    if request.method == "POST":
        chosen = request.POST.get("ik_ben", "")
        known = {helper.id for helper in helpers}
        typed = Typed({"keuze": chosen} if chosen in known else {}, seen_in(request.POST, HELPER), is_chosen=True)
        if not keep_mine(seated, Sent(stamp_in(request.POST.dict()).versie, {HELPER: typed})):
            return _hours_page(request, seated, text("fout.vol"))
        return HttpResponseRedirect(reverse("mantelzorg-uren", args=[seated.table.id]), status=303)
    return _hours_page(request, seated)


def _hours_page(request: HttpRequest, seated: AtTable, refused: str = "") -> HttpResponse:
    answers, helpers = own_answers(seated), helpers_of(seated)
    found = my_hours(seated, answers)
    kept_before = answers.get(HELPER)
    values = {
        "table": seated.table.id,
        "helpers": _called(helpers),
        "mine": answers.value(HELPER, "keuze"),
        "seen": kept_before.seen if kept_before else "",
        "versie": fresh(),
        "hours": found,
        "all": length(found.minutes) if found and found.minutes else "",
        "night": length(found.night) if found and found.night else "",
        "tasks": _tasks(found.tasks if found else ()),
        "refused": refused,
    }
    return render(request, "mantelzorg/uren.html", values, status=413 if refused else 200)


def _called(helpers: Sequence[Helper]) -> list[tuple[str, str]]:
    """Return who I may be: by name alone where that is enough, for "uw dochter" is what the person says of me."""
    unpaid = [helper for helper in helpers if not helper.is_paid]
    names = [helper.name for helper in unpaid]
    return [
        (helper.id, helper.name if helper.name and names.count(helper.name) == 1 else helper.called(current()))
        for helper in unpaid
    ]


def _told_by_others(seated: AtTable) -> list[tuple[Story, str]]:
    """Return what others shared, each as the page that its writer read before sharing it."""
    whose = me_at(seated).whose
    return [
        (story, printed(story.lines, story.by, whose, timezone.localdate(story.said.now.at or seated.at)).fragment(3))
        for story in stories_on(seated)
        if not story.is_mine
    ]


def _tasks(tasks: Sequence[tuple[str, int]]) -> list[tuple[str, str]]:
    return [(task_words(task), length(minutes)) for task, minutes in tasks]


def _room_url(seated: AtTable) -> str:
    return reverse("mantelzorg", args=[seated.table.id])


def _status(is_faulty: bool) -> int:
    return 422 if is_faulty else 200
