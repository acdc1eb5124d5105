"""The helper on a table: the same screens; what was done lies there afterwards, with its proof."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from keukentafel.tafel import language as languages
from keukentafel.tafel.deur.gate import at_table as at_table_gate
from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.melden.answering import again, in_other_language, pressed, shown
from keukentafel.tafel.melden.forms import ConfirmedForm
from keukentafel.tafel.melden.letters import begin_letter
from keukentafel.tafel.melden.on_table import here_on, noted_on, taken_back
from keukentafel.tafel.melden.proofs import proofs
from keukentafel.tafel.melden.steps import take
from keukentafel.tafel.melden.telling import read
from keukentafel.tafel.melden.visit import Screen, Visit
from keukentafel.tafel.melden.writing import write_confirmed, write_proof
from keukentafel.tafel.weg.kept.changes import holds, withdraws
from keukentafel.tafel.weg.kept.reading import Reading, read_table
from keukentafel.tafel.weg.kept.writing import SentTwice, new_stamp, read_stamp, write_changes

ANY = ["GET", "HEAD", "POST"]


@require_http_methods(ANY)
@at_table_gate
def melden(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the helper, or take the step that the pressed button asks for."""
    try:
        return _answer(request, seated)
    except SentTwice:
        return _answer(request, _anew(seated))


def _anew(seated: AtTable) -> AtTable:
    return sit_down(seated.opened, seated.table.id, at=timezone.now())


def _answer(request: HttpRequest, seated: AtTable) -> HttpResponse:
    verb, argument = pressed(request)
    if verb == "taal":
        language = in_other_language(request, argument)
        reading, visit = _seen(request, seated)
        screen = again(request, visit)
        response = _page(request, visit, take(visit, "", "") if screen.done else screen)
        languages.remember(response, language)
        return response
    reading, visit = _seen(request, seated)
    if verb == "brief":
        return begin_letter(seated, visit.telling, read_stamp(visit.typed))
    screen = take(visit, verb, argument)
    if not screen.done:
        return _page(request, visit, screen)
    _require_write(seated)
    write_proof(seated, reading, visit, read_stamp(visit.typed), screen.done, screen.words)
    return _to_proof(seated)


def _seen(request: HttpRequest, seated: AtTable) -> tuple[Reading, Visit]:
    reading = read_table(seated.sheet(GEDEELD).entries, languages.current())
    typed, today, language = request.POST.dict(), timezone.localdate(seated.at), languages.current()
    here = here_on(seated, reading, reverse("melden-tafel", args=[seated.table.id]), today, language)
    return reading, Visit(read(typed, here.voor, is_again=here.is_again), typed, today, language, here)


def _page(request: HttpRequest, visit: Visit, screen: Screen) -> HttpResponse:
    return shown(request, visit, screen, {"stamp": read_stamp(request.POST) if screen.status == 422 else new_stamp()})


def _require_write(seated: AtTable) -> None:
    """Refuse who may only read.  Raises NotAllowed."""
    if seated.right_on(GEDEELD) != "schrijven":
        raise NotAllowed("write_fact")


def _to_proof(seated: AtTable) -> HttpResponse:
    return HttpResponseRedirect(reverse("melden-bewijs", args=[seated.table.id]), status=303)


@require_http_methods(ANY)
@at_table_gate
def proof(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show the proof of every melding on this table; take down that it was confirmed, or take one back."""
    if request.method != "POST":
        return _proofs(request, seated)
    try:
        return _changed(request, seated)
    except SentTwice:
        return _to_proof(seated)


def _changed(request: HttpRequest, seated: AtTable) -> HttpResponse:
    _require_write(seated)
    verb, name = pressed(request)
    reading, visit = _seen(request, seated)
    if verb == "bevestigd" and reading.named(name):
        form = ConfirmedForm(today=visit.today, language=visit.language, data=visit.typed)
        if not form.is_valid():
            return _proofs(request, seated, form, name)
        write_confirmed(seated, reading, visit, read_stamp(visit.typed), form.fact(name))
    change = {"weg": withdraws, "houd": holds}[verb](reading, name) if verb in ("weg", "houd") else None
    if change is not None:
        write_changes(seated, [change], new_stamp(), visit.today, visit.language)
    return _to_proof(seated)


def _proofs(
    request: HttpRequest, seated: AtTable, form: ConfirmedForm | None = None, confirms: str = ""
) -> HttpResponse:
    reading, visit = _seen(request, seated)
    story, noted = reading.story, noted_on(seated, reading)
    values = {
        "proofs": proofs(story, visit.today, visit.language, noted) if story else (),
        "form": form or ConfirmedForm(today=visit.today, language=visit.language),
        "confirms": confirms,
        "gone": taken_back(reading, visit.language),
        "stamp": read_stamp(request.POST) if form else new_stamp(),
    }
    return shown(request, visit, Screen("bewijzen", status=422 if form else 200), values)
