"""Addresses of pages that go wrong, for tests of what a visitor and the log then see."""

import logging

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from keukentafel.config import urls
from keukentafel.config.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def _break(request: HttpRequest) -> HttpResponse:
    raise ValueError("mevrouw Jansen, BSN 123456782")


def _suspicious(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation("mevrouw Jansen, BSN 123456782")


def _deny(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied("mevrouw Jansen, BSN 123456782")


def _take(request: HttpRequest) -> HttpResponse:
    logging.getLogger("library").error("kreeg %s", request.POST.dict())
    logging.getLogger("library").error("kreeg", extra={"naam": "Jansen", "status": "123456782"}, stack_info=True)
    return HttpResponse("ok")


def _ask(request: HttpRequest) -> HttpResponse:
    connection.cursor().execute("SELECT naam FROM jansen_123456782")
    return HttpResponse()


urlpatterns = [
    path("breekt", _break, name="breekt"),
    path("verdacht", _suspicious, name="verdacht"),
    path("verboden", _deny, name="verboden"),
    path("neemt", _take, name="neemt"),
    path("vraagt", _ask, name="vraagt"),
    *urls.urlpatterns,
]
