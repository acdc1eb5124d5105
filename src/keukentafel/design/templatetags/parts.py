"""Draws a part of a page once, where the page shows it more than once."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def drawn(name: str, **values: object) -> SafeString:
    """Return a part with only these values: `{% drawn "papieren/parts/title.html" paper=paper as heading %}`."""
    return render_to_string(name, values)
