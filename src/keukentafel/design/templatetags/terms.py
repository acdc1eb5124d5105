"""Puts every word of the glossary one tap away: `{% terms %}` around the body of a page."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from keukentafel.content.woordenlijst import Word, glossary
from keukentafel.design.terms import link_terms
from wet.teksten.talen import remembered

register = template.Library()


@register.tag
def terms(parser: template.base.Parser, token: template.base.Token) -> "TermsNode":
    """Link the words between `{% terms %}` and `{% endterms %}`, and explain them below.

    What bears `data-eigen` stays as it is: text that people typed themselves.
    """
    inside = parser.parse(("endterms",))
    parser.delete_first_token()
    return TermsNode(inside)


class TermsNode(template.Node):
    """What stands between the two tags."""

    def __init__(self, inside: template.NodeList) -> None:
        self.inside = inside

    def render(self, context: template.Context) -> SafeString:
        """Return the page with its links, then the words that stand on it with what they mean."""
        language = (get_language() or "nl")[:2]
        linked = link_terms(self.inside.render(context), language)
        if not linked.codes:
            return mark_safe(linked.html)  # noqa: S308 - the page itself, which its template escaped
        words = [_explained(language, code) for code in linked.codes]
        return mark_safe(linked.html + _foot(words))  # noqa: S308 - the same, and what our own templates drew


def _foot(words: list[SafeString]) -> SafeString:
    return render_to_string("design/parts/words_here.html", {"words": words})


@remembered
def _explained(language: str, code: str) -> SafeString:
    """Draw one word once per language: nothing about it differs between pages."""
    word: Word = glossary(language)[code]
    return render_to_string("design/parts/word_here.html", {"word": word})
