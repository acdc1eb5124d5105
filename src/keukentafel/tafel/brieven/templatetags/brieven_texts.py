"""Writes a sentence of `content/brieven/kamer` in a template, in the language of the page."""

from django import template

from keukentafel.tafel.brieven.texts import has, text

register = template.Library()


@register.simple_tag
def letter_text(table: str, code: str) -> str:
    """Return one sentence: `{% letter_text "naam" kind %}`, or nothing where there is none."""
    return text(f"{table}.{code}") if has(f"{table}.{code}") else ""
