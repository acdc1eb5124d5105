"""Reading files from a form: in memory only, within bounds, and only for who has a table open."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.core.files.uploadhandler import FileUploadHandler, MemoryFileUploadHandler, SkipFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from keukentafel.tafel.deur.carrying import note_left_behind
from keukentafel.tafel.deur.gate import opened_in, private

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

MEGABYTE = 1_000_000
ROOM_FOR_WORDS = MEGABYTE
"""Bytes of a form besides its files."""


class InMemory(MemoryFileUploadHandler):
    """Keeps files in memory, however large: Django's own gives up at 2.5 MB.  How large was looked at before."""

    def handle_raw_input(self, *args: object, **kwargs: object) -> None:
        """Take the files."""
        self.activated = True


class Dropped(FileUploadHandler):
    """Lets files pass by unread, so that who has no table open makes nobody hold them in memory; counts them."""

    def new_file(self, *args: object, **kwargs: object) -> None:
        """Skip this file."""
        if self.request is not None:
            note_left_behind(self.request)
        raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep nothing."""

    def file_complete(self, file_size: int) -> None:
        """Keep nothing."""


def takes_files(megabytes: int) -> Callable[[View[P]], View[P]]:
    """Let a view take a form with files of together so many megabytes; of who has no table open only the words.

    The check that the form is ours comes after choosing where files go, for that check reads the form.
    """

    def taking(view: View[P]) -> View[P]:
        protected = csrf_protect(view)

        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            announced = str(request.META.get("CONTENT_LENGTH") or "0")
            if not announced.isdecimal() or int(announced) > megabytes * MEGABYTE + ROOM_FOR_WORDS:
                return _too_large(request, megabytes)
            is_open = request.method == "POST" and opened_in(request, at=timezone.now()) is not None
            request.upload_handlers = [InMemory(request) if is_open else Dropped(request)]
            return protected(request, *args, **kwargs)

        return cast(View[P], csrf_exempt(guarded))  # what Django's stubs say of its answer mypy can't match

    return taking


def _too_large(request: HttpRequest, megabytes: int) -> HttpResponse:
    response = private(render(request, "deur/bestand_te_groot.html", {"megabytes": megabytes}, status=413))
    response.headers["Connection"] = "close"  # what is still on its way is not read
    return response
