"""Every address of the program, and who answers there."""

from importlib.util import find_spec

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path

from keukentafel.config.health import gezond
from keukentafel.config.language import taal
from keukentafel.config.theme import thema


def _empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Keukentafel")


_TAFEL = find_spec("keukentafel.tafel")
urlpatterns: list[URLPattern | URLResolver] = [
    path("gezond", gezond, name="gezond"),
    path("taal", taal, name="taal"),
    path("thema.css", thema, name="thema"),
]
if _TAFEL and find_spec("keukentafel.tafel.weg") and find_spec("keukentafel.tafel.weg.urls"):
    urlpatterns.append(path("", include("keukentafel.tafel.weg.urls")))
if _TAFEL and find_spec("keukentafel.tafel.voordeur") and find_spec("keukentafel.tafel.voordeur.urls"):
    urlpatterns.append(path("", include("keukentafel.tafel.voordeur.urls")))
else:
    urlpatterns.append(path("", _empty))

handler400 = "keukentafel.config.errors.not_understood"
handler403 = "keukentafel.config.errors.not_allowed"
handler404 = "keukentafel.config.errors.not_found"
handler500 = "keukentafel.config.errors.went_wrong"
