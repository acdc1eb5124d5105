"""What both answers share: the language that changes half way, and the values that every screen of the helper shows."""

from collections.abc import Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from keukentafel.tafel import language as languages
from keukentafel.tafel.melden.steps import take
from keukentafel.tafel.melden.visit import Screen, Visit


def pressed(request: HttpRequest) -> tuple[str, str]:
    """Return the button that was pressed: its verb and what follows."""
    verb, _, argument = request.POST.get("doen", "").partition(":")
    return verb, argument


def in_other_language(request: HttpRequest, code: str) -> str:
    """Speak the language that was asked for, and return it; the answer must still remember it."""
    language = languages.chosen(code) or languages.current()
    languages.speak(request, language)
    return language


def again(request: HttpRequest, visit: Visit) -> Screen:
    """Return the same screen with all that was typed, unjudged."""
    verb, _, argument = request.POST.get("scherm", "").partition(":")
    return take(replace(visit, only_shows=True), verb, argument)


def shown(
    request: HttpRequest, visit: Visit, screen: Screen, values: Mapping[str, object] | None = None
) -> HttpResponse:
    """Return a screen as a page."""
    all_values = {
        "here": visit.here,
        "screen": screen.again,
        "telling": visit.telling,
        "today": visit.today,
        **screen.values,
        **(values or {}),
    }
    response = render(request, f"melden/{screen.name}.html", all_values, status=screen.status)
    response["Referrer-Policy"] = "same-origin"
    return response
