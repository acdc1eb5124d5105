"""What every page that stores nothing does: a small body in memory, no token, how to cache, and its story."""

from collections.abc import Callable

from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from keukentafel.tafel import language as languages
from keukentafel.tafel.weg.body import MAX_BODY, is_too_large
from keukentafel.tafel.weg.telling.story import Story, carried

View = Callable[[HttpRequest], HttpResponse]

CACHE = "private, max-age=0"
"""Back must bring the page back with all that was typed, so not `no-store`; see docs/decisions/0011."""


def keeps_nothing(view: View) -> View:
    """Read small bodies into memory only, need no CSRF token (nothing changes here), and say how to cache."""

    def kept(request: HttpRequest) -> HttpResponse:
        request.upload_handlers = [MemoryFileUploadHandler(request)]
        if is_too_large(request):
            response = render(request, "weg/te_groot.html", {"kilobyte": MAX_BODY // 1000}, status=413)
            response["Connection"] = "close"
        else:
            response = view(request)
        response.setdefault("Cache-Control", CACHE)
        response["Referrer-Policy"] = "same-origin"
        return response

    return csrf_exempt(require_http_methods(["GET", "HEAD", "POST"])(kept))


def story_in(request: HttpRequest) -> Story:
    """Return the story that a form carried.  Raises FileFaults and StoryTooLong."""
    return carried(request.POST["verhaal"], languages.current())
