"""Writes a sentence of `content/weg` in a template, in the language of the page."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from keukentafel.tafel.language import current
from keukentafel.tafel.weg.keeping import Keeping
from keukentafel.tafel.weg.leading import helper_url, letter_url, proof_url
from keukentafel.tafel.weg.texts import has, text

register = template.Library()


@register.simple_tag
def weg_text(table: str, code: str) -> str:
    """Return one sentence: `{% weg_text "feit" kind %}`; raises KeyError where there is none."""
    return text(f"{table}.{code}", current())


@register.simple_tag
def weg_hint(kind: str) -> str | SafeString:
    """Return the hint under a choice, or nothing where the words speak for themselves."""
    code = f"hint.{kind}"
    return format_html("<small>{}</small>", text(code, current())) if has(code, current()) else ""


@register.simple_tag
def letter_way(keeping: Keeping, soort: str) -> str:
    """Return the address where a letter of this kind is written: `{% letter_way keeping soort as way %}`."""
    return letter_url(soort, keeping.table)


@register.simple_tag
def helper_way(keeping: Keeping, code: str) -> str:
    """Return where one is helped with an action, nothing where one is not: `{% helper_way keeping code as way %}`."""
    return helper_url(code, keeping.table)


@register.simple_tag
def proof_way(keeping: Keeping) -> str:
    """Return where the proof of what was reported lies: `{% proof_way keeping as way %}`."""
    return proof_url(keeping.table)
