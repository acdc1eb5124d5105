"""The pages at the front door: none of them reads or keeps anything of whoever comes in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from keukentafel.design.samples import samples


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Say what this is and what one can do here today."""
    return render(request, "voordeur/start.html")


@require_safe
def keeping(request: HttpRequest) -> HttpResponse:
    """Say honestly what is kept, by whom, and what that one can see."""
    return render(request, "voordeur/wat-wij-bewaren.html")


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Show every part that pages are made of, in every state."""
    return render(request, "voordeur/onderdelen.html", samples())
