"""The quick exit (`/snel-weg`): away from here at once, for somebody who is not alone with the screen."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keukentafel.tafel.deur.cookie import drop_ring, secret_of
from keukentafel.tafel.kluis.opened import close


@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """Close the table that is open, and answer 303 to an ordinary site; the browser throws away the pages it kept.

    It is a link, so that it works without script; any other site can link to it too, so it may change nothing that
    somebody would miss.  The cookie of an open table is not sent along from another site (SameSite=Strict), so no
    other site closes a table.  Only `"cache"`: `"storage"` would lose what was not sent yet, and `"cookies"` would also
    sign people out of the other sites of a gemeente.  Browsers heed the header over https and on this computer itself.
    """
    response = HttpResponse(status=303)
    secret = secret_of(request)
    if secret is not None:
        close(secret)
        drop_ring(response)
    response.headers["Location"] = settings.QUICK_EXIT
    response.headers["Clear-Site-Data"] = '"cache"'
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
