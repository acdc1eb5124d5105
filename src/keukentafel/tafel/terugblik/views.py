"""The page on which somebody looks back at the talk, and what came of it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from keukentafel.content.sentences import sentence
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import TooLong, stamp_in, write_once
from keukentafel.tafel.kluis.sheets import EIGEN
from keukentafel.tafel.language import current
from keukentafel.tafel.terugblik.looking import ANSWERS, GOOD, GROUPS, ROOM, draft_of, looked_at, looking_back
from keukentafel.tafel.weg.leading import letter_url


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def look_back(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Ask nine things about the talk, keep them for oneself alone, and offer what one may do with them."""
    refused, looked = "", looked_at(seated)
    stamp = stamp_in(request.POST.dict() if request.method == "POST" else {"vorige": looked.seen})
    if request.method == "POST":
        try:
            write_once(seated, EIGEN, draft_of(seated, request.POST.dict(), stamp))
            return HttpResponseRedirect(f"{reverse('terugblik', args=[seated.table.id])}?klaar=ja#bewaard", status=303)
        except (ValueError, TooLong):
            refused, looked = _text("fout.te_lang"), looking_back(request.POST.dict(), looked.seen)
    values = {
        "table": seated.table.id,
        "groups": [(code, _text(f"deel.{code}"), looked.of(code), looked.words[code]) for code in GROUPS],
        "answers": [(code, _text(f"antwoord.{code}")) for code in ANSWERS],
        "good": looked.words[GOOD],
        "complaint": looked.against("bezoeker", "gang"),
        "talk": looked.against("zelf"),
        "complaint_url": _own(seated, "klacht"),
        "talk_url": _own(seated, "tweede_gesprek"),
        "stamp": stamp,
        "refused": refused,
        "done": request.GET.get("klaar") == "ja",
    }
    return render(request, "terugblik/terugblik.html", values, status=422 if refused else 200)


def _own(seated: AtTable, code: str) -> str:
    return f"{letter_url(code, seated.table.id)}?vel={EIGEN}"


def _text(code: str) -> str:
    return sentence(ROOM, code, current())
