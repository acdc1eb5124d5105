"""Switches between Dutch and English with a plain link or button (`/taal`)."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from keukentafel.tafel.language import chosen, remember


@require_http_methods(["GET", "HEAD", "POST"])
def taal(request: HttpRequest) -> HttpResponse:
    """Remember the asked `language` in a cookie and go back to `next`, a path on this site (else the start page).

    An unknown language changes nothing.  A page with a form sends its own form instead, so that nothing typed is lost.
    """
    asked = request.POST if request.method == "POST" else request.GET
    language, back = chosen(asked.get("language")), asked.get("next", "/")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/")
    response = HttpResponseRedirect(back if is_ours else "/")
    if language is not None:
        remember(response, language)
    return response
