"""Tells a template which other languages its page can be read in."""

from django import template
from django.conf import settings
from django.utils.translation import get_language

register = template.Library()


@register.simple_tag
def other_languages() -> list[tuple[str, str]]:
    """Return the other languages as code and own name; `English` is not translated, whatever the page speaks."""
    return [(code, str(name)) for code, name in settings.LANGUAGES if code != get_language()]
