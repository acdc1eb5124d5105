"""One log line for each request: which route, how it ended and how long it took; never an address or a value."""

import time
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse

log = structlog.stdlib.get_logger(__name__)
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


class RequestLog:
    """Middleware that writes the line; stands after static files, which are not logged."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, then write the line."""
        begun = time.perf_counter()
        response = self.get_response(request)
        log.info(
            "request",
            route=route_of(request),
            method=request.method if request.method in METHODS else "OTHER",
            status=response.status_code,
            duration_ms=round((time.perf_counter() - begun) * 1000, 1),
        )
        return response


def route_of(request: HttpRequest) -> str:
    """Return the name of the route, or `none` where no page has the address (which may hold anything)."""
    match = request.resolver_match
    return (match.view_name or "unnamed") if match else "none"
