"""A questionnaire of somebody else, shown unchanged with its citation; the answers stay hers, and get no score."""

from collections.abc import Mapping

import structlog
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from keukentafel.content.instrumenten import OWN_FOLDER, Instrument, InstrumentFaulty, Item, instruments
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.mantelzorg.asking_pages import kept, shown
from keukentafel.tafel.mantelzorg.questions import CARER, domain
from keukentafel.tafel.voorbereiding.asking import Asked, Field

log = structlog.stdlib.get_logger(__name__)
ANY = ["GET", "HEAD", "POST"]


def here() -> Mapping[str, Instrument]:
    """Return the questionnaires of this installation; none where a file is not as it must be, which the log says."""
    try:
        return instruments(settings.VAR / OWN_FOLDER)
    except InstrumentFaulty as fault:
        log.warning("instrument_faulty", reason=str(fault))
        return {}


@require_http_methods(ANY)
@at_table
def questionnaire(request: HttpRequest, seated: AtTable, code: str) -> HttpResponse:
    """Show a questionnaire word for word, or keep what was answered."""
    instrument = here().get(code)
    if instrument is None:
        raise Http404
    about, asked = domain(CARER), tuple(_asked(instrument, item) for item in instrument.items)
    faulty = kept(request, seated, about, asked) if request.method == "POST" else None
    if request.method == "POST" and faulty is None:
        to = reverse("mantelzorg-vragenlijst", args=[seated.table.id, code])
        return HttpResponseRedirect(f"{to}?klaar=ja#klaar", status=303)
    values = {
        "table": seated.table.id,
        "instrument": instrument,
        "page": faulty or shown(seated, about, asked),
        "done": request.GET.get("klaar") == "ja",
    }
    return render(request, "mantelzorg/vragenlijst.html", values, status=422 if faulty else 200)


def _asked(instrument: Instrument, item: Item) -> Asked:
    """Return an item as a question of a page; its words are the same in every language, for nobody may translate it."""
    name = f"{instrument.code}_{item.id}"
    choices = tuple((str(number), {"nl": answer}) for number, answer in enumerate(item.answers))
    return Asked(f"instrument.{name}", name, {"nl": item.text}, {}, (Field("keuze", "one", {}, choices),), "", {})
