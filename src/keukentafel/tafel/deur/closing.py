"""Closing a table (`/sluit`): nobody behind this screen opens it again without the words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from keukentafel.tafel.deur.cookie import drop_ring, secret_of
from keukentafel.tafel.deur.gate import private
from keukentafel.tafel.kluis.opening import close


@require_http_methods(["GET", "HEAD", "POST"])
def close_table(request: HttpRequest) -> HttpResponse:
    """Close what is open in this browser and say goodbye; a GET only asks, as any link can make one."""
    if request.method != "POST":
        return private(render(request, "deur/sluit.html", {"is_open": secret_of(request) is not None}))
    secret = secret_of(request)
    if secret:
        close(secret)
    response = private(render(request, "deur/gesloten.html"))
    # Not `"cookies"`: under http browsers ignore the header, and it would sign people out of a gemeente's other sites.
    response.headers["Clear-Site-Data"] = '"cache"'
    drop_ring(response)
    return response
