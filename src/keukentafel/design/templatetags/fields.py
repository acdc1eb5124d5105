"""Writes the attributes of a form field: on some pages hundreds of times, so in Python and not in a template."""

from collections.abc import Mapping

from django import forms, template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

_SAID_ELSEWHERE = frozenset(("class", "aria-describedby", "aria-invalid"))
"""What the templates of the fields say themselves."""


@register.filter
def attributes(attrs: Mapping[str, object]) -> SafeString:
    """Return the attributes of a widget, each with a space before it; True is a bare name, and False says nothing."""
    shown = [(name, value) for name, value in attrs.items() if name not in _SAID_ELSEWHERE and value is not False]
    pieces = (
        format_html(" {}", name) if value is True else format_html(' {}="{}"', name, str(value))
        for name, value in shown
    )
    return SafeString("".join(pieces))


@register.filter
def described(field: forms.BoundField) -> SafeString:
    """Return the attributes that tie a field to its explanation and to what is wrong with it."""
    said = {"aria-describedby": field.aria_describedby, "aria-invalid": "true" if field.errors else ""}
    return SafeString("".join(format_html(' {}="{}"', name, value) for name, value in said.items() if value))
