"""The appointment of a table: what is known of it, its questions, help when it can't be, and a sheet for the day."""

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from keukentafel.tafel.afspraak.alerts import alerts_at, help_with
from keukentafel.tafel.afspraak.questions import PAGES, domain
from keukentafel.tafel.afspraak.shown import (
    NotThere,
    elsewhere,
    form_words,
    heading,
    not_there,
    parts,
    points,
    row_of,
    said_before,
)
from keukentafel.tafel.afspraak.standing import Standing, standing
from keukentafel.tafel.afspraak.texts import text
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.documenten.entries import missing_on
from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.voorbereiding.asking import Asked, is_asked
from keukentafel.tafel.voorbereiding.form_pages import Asking, form_page, sent_by
from keukentafel.tafel.voorbereiding.keeping import Sent
from keukentafel.tafel.voorbereiding.rooms import parts as rooms
from keukentafel.tafel.voorbereiding.views import refused
from keukentafel.tafel.weg.leading import letter_url
from wet.teksten import written_date

ANY = ["GET", "HEAD", "POST"]
DOCUMENTS, PLAN = "documenten", "plan"
"""Rooms that the sheet for the day leads to, where they are there."""

HELPS = ("niet_goed", "geen_gesprek", "te_kort")


@require_GET
@at_table
def overview(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show what is known of the appointment, what matters now, and what to do when it can't be."""
    now, language, table = standing(seated), current(), seated.table.id
    moment = now.appointment.moment
    shown = parts(now, language)
    title, lead = heading(now.appointment, now.law, language)
    values = {
        "now": now.appointment,
        "title": title,
        "lead": lead,
        "alerts": alerts_at(moment, now.form, now.law, language),
        "first": shown[:2],
        "rest": shown[2:],
        "is_near": moment in ("dag_ervoor", "vandaag"),
        "not_there": _not_there(now, seated) if now.appointment.is_made else (),
        "documents_url": _room_url(DOCUMENTS, seated),
        "helps": [help_with(code, language) for code in HELPS],
        "support": "dag_ervoor" if moment == "dag_ervoor" and now.law == "wmo" else "",
        "may_tell": _may_tell(now, seated),
        "ask_letter": letter_url("wanneer_komt_u", table) if moment == "geen" and now.law == "wmo" else "",
        "done": "bewaard" if request.GET.get("klaar") == "bewaard" else "",
    }
    return render(request, "afspraak/afspraak.html", values)


@require_GET
@at_table
def sheet(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the one sheet for the day itself, in large print unless somebody wants it smaller."""
    now, language = standing(seated), current()
    day = now.appointment.day
    values = {
        "now": now.appointment,
        "day": written_date(day, language, with_weekday=True) if day else "",
        "form": form_words(now),
        "rows": {id: row_of(now, id, language) for id in ("tijd", "plek", "telefoon", "wie_gemeente", "wie_mee")},
        "points": points(now),
        "talking": (*elsewhere(now, "in_gesprek", language).lines, *row_of(now, "tolk", language).lines),
        "law": now.law,
        "not_there": _not_there(now, seated),
        "documents_url": _room_url(DOCUMENTS, seated),
        "plan_url": _room_url(PLAN, seated),
        "is_large": request.GET.get("groot") != "nee",
    }
    return render(request, "afspraak/blad.html", values)


@require_GET
@at_table
def help_page(request: HttpRequest, seated: AtTable, code: str) -> HttpResponse:
    """Show what to do and to say when the talk can't be as it was meant."""
    found = help_with(code, current())
    if found is None:
        raise Http404
    now = standing(seated)
    values = {
        "help": found,
        "letter": letter_url(found.letter, seated.table.id),
        "phone": row_of(now, "telefoon", current()).lines,
        "may_move": code == "niet_goed" and now.appointment.is_made and _may_tell(now, seated),
    }
    return render(request, "afspraak/hulp.html", values)


@require_http_methods(ANY)
@at_table
def ask(request: HttpRequest, seated: AtTable, deel: str) -> HttpResponse:
    """Show the questions of one part, or keep what was sent and go back to the overview."""
    if deel not in PAGES:
        raise Http404
    now = standing(seated)
    asked = [now.asked[id] for id in PAGES[deel]]
    if request.method != "POST":
        return _asked(request, seated, now, deel)
    sent = sent_by(request, Asking([(domain(), each) for each in asked]))
    refusal = refused(request, seated, sent)
    if not refusal:
        return HttpResponseRedirect(_onward(seated, deel, asked, sent), status=303)
    again = seated if refusal == "typed" else sit_down(seated.opened, seated.table.id, at=timezone.now())
    return _asked(request, again, standing(again), deel, sent, refusal)


def _onward(seated: AtTable, deel: str, asked: list[Asked], sent: Sent) -> str:
    """Return where to go after a page: to a question that came up by an answer, else back to the overview."""
    now = standing(seated)
    came_up = [
        each for each in asked if each.when and is_asked(each, now.answers.values) and each.code not in sent.typed
    ]
    table = seated.table.id
    if came_up:
        return f"{reverse('afspraak-vragen', args=[table, deel])}?bij=nieuw#{came_up[0].code.replace('.', '-')}"
    return f"{reverse('afspraak', args=[table])}?klaar=bewaard#klaar"


def _asked(
    request: HttpRequest, seated: AtTable, now: Standing, deel: str, sent: Sent | None = None, refusal: str = ""
) -> HttpResponse:
    shown = [each for id in PAGES[deel] if is_asked(each := now.asked[id], now.answers.values) and not _known(now, id)]
    asking = Asking([(domain(), each) for each in shown])
    values: Mapping[str, object] = {
        "page": form_page(seated, now.answers, asking, sent, text("fout.vol") if refusal == "vol" else ""),
        "deel": deel,
        "title": text(f"deel.{deel}"),
        "said_before": said_before(now) if deel == "punten" else (),
    }
    status = {"typed": 422, "vol": 413}.get(refusal, 200)
    return render(request, "afspraak/vragen.html", values, status=status)


def _not_there(now: Standing, seated: AtTable) -> tuple[NotThere, ...]:
    """Return the papers that were asked for and are not there on the day, today where nobody knows which day."""
    return not_there(missing_on(seated, now.appointment.day or now.today), current())


def _may_tell(now: Standing, seated: AtTable) -> bool:
    """Tell whether this seat may tell on the road that an appointment was made or moved."""
    return now.is_told and seated.right_on(GEDEELD) == "schrijven"


def _known(now: Standing, id: str) -> bool:
    """Tell whether the road tells already what a question asks."""
    return id == "vorm" and bool(now.appointment.form)


def _room_url(code: str, seated: AtTable) -> str:
    """Return where a room of the preparation lies, "" where there is none."""
    room = next((each for each in rooms() if each.code == code), None)
    return reverse(room.url_name, args=[seated.table.id]) if room else ""
