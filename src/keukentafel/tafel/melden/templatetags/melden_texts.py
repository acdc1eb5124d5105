"""Writes a sentence of `content/melden` in a template, in the language of the page."""

from django import template

from keukentafel.tafel.melden.texts import text

register = template.Library()


@register.simple_tag
def melden_text(table: str, code: str) -> str:
    """Return one sentence: `{% melden_text "manier" code %}`; raises KeyError where there is none."""
    return text(f"{table}.{code}")
