"""Writes a sentence of `content/plan` in a template, in the language of the page."""

from django import template

from keukentafel.tafel.language import current
from keukentafel.tafel.plan.words import has, text

register = template.Library()


@register.simple_tag
def plan_text(table: str, code: str) -> str:
    """Return one sentence: `{% plan_text "vorm" form %}`, or nothing where there is none."""
    name = f"{table}.{code}"
    return text(name, current()) if has(name) else ""
