"""Pages for when something goes wrong: what happened, and what to do now."""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template

from keukentafel.config.outermost import LAST_RESORT
from keukentafel.tafel.deur.refusing import refused_form

TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def _page(request: HttpRequest, name: str, status: int) -> HttpResponse:
    """Render the page that `design` drew for this fault."""
    template = get_template(f"design/errors/{name}.html")
    response = HttpResponse(template.render({"status": status}, request), status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that makes no sense (400), or a form that is too large (413)."""
    if isinstance(exception, TOO_LARGE):
        return _page(request, "413", 413)
    return _page(request, "400", 400)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request for what this person may not see (403)."""
    return _page(request, "403", 403)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without a valid proof that it came from our own page (403): mostly one left open too long.

    What was typed comes back, to be sent by a tap; not where another site sent it, whose words are not the visitor's.
    """
    return refused_form(request, reason) or _page(request, "403_csrf", 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that no page has (404)."""
    return _page(request, "404", 404)


def went_wrong(request: HttpRequest) -> HttpResponse:
    """Answer after a fault of ours (500), without the database; where the page itself fails, with a plain one."""
    try:
        return _page(request, "500", 500)
    except Exception:  # whatever is broken, the visitor still gets an answer; the fault itself is logged
        return HttpResponse(LAST_RESORT.read_bytes(), status=500, headers={"Cache-Control": "no-store"})
