"""The pages at the front door: none of them reads or keeps anything of whoever comes in."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from keukentafel.design.samples import samples
from keukentafel.tafel import language as languages
from keukentafel.tafel.voordeur.places import EASY, PLACES, SENDERS, known_rights, place, places, sender, senders


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Ask where somebody is now, and say who keeps what here."""
    return render(request, "voordeur/start.html", {"places": places(languages.current()), "keeper": settings.KEEPER})


@require_safe
def now(request: HttpRequest, code: str) -> HttpResponse:
    """Say what counts at one place, and lead on: to a table, or only to look.  A letter asks first whose it is."""
    if code not in PLACES:
        raise Http404
    language = languages.current()
    found = place(code, language)
    values = {"place": found, "easy": EASY[code], "rights": () if found.points else known_rights(code, language)}
    if code == "brief":
        return render(request, "voordeur/brief.html", values | {"senders": senders(language)})
    return render(request, "voordeur/nu.html", values)


@require_safe
def letter(request: HttpRequest, code: str) -> HttpResponse:
    """Say what one does with a letter of this sender."""
    if code not in SENDERS:
        raise Http404
    return render(request, "voordeur/afzender.html", {"sender": sender(code, languages.current())})


@require_safe
def keeping(request: HttpRequest) -> HttpResponse:
    """Say honestly what is kept, by whom, and what that one can see."""
    values = {"keeper": settings.KEEPER, "years": settings.KEEP_YEARS, "backup_days": settings.BACKUP_DAYS}
    return render(request, "voordeur/wat-wij-bewaren.html", values)


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Show every part that pages are made of, in every state."""
    return render(request, "voordeur/onderdelen.html", samples())
