"""The quick exit (`/snel-weg`): away from here at once, for somebody who is not alone with the screen."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe


@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """Answer 303 to an ordinary site, after the browser threw away the pages of this one that it kept.

    It is a link, so that it works without script; any other site can link to it too, so it may change nothing that
    somebody would miss.  Hence only `"cache"`: `"storage"` would lose what was not sent yet, and `"cookies"` would also
    sign people out of the other sites of a gemeente.  Browsers heed the header over https and on this computer itself.
    """
    response = HttpResponse(status=303)
    response.headers["Location"] = settings.QUICK_EXIT
    response.headers["Clear-Site-Data"] = '"cache"'
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
