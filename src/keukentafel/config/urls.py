"""Every address of the program, and who answers there."""

from importlib.util import find_spec

from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.i18n import set_language


def _empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Keukentafel")


_TAFEL = find_spec("keukentafel.tafel")
urlpatterns = [path("taal", set_language, name="taal")]
if _TAFEL and find_spec("keukentafel.tafel.weg.urls"):
    urlpatterns.append(path("", include("keukentafel.tafel.weg.urls")))
if _TAFEL and find_spec("keukentafel.tafel.voordeur.urls"):
    urlpatterns.append(path("", include("keukentafel.tafel.voordeur.urls")))
else:
    urlpatterns.append(path("", _empty))
