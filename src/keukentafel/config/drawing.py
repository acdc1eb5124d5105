"""Draws pages as Django does, and lets go of the words on a page as soon as it is drawn.

The context of a template holds itself: without this, it and the request, with all that stood on the page, would stay in
memory until garbage is looked for.
"""

from typing import Any  # Any: what a page is drawn from, as Django's own engine takes it

from django.http import HttpRequest
from django.template import TemplateDoesNotExist
from django.template.backends.django import DjangoTemplates, Template, reraise
from django.template.context import make_context


class _Page(Template):
    def render(self, context: dict[str, Any] | None = None, request: HttpRequest | None = None) -> str:
        drawn = make_context(context, request, autoescape=self.backend.engine.autoescape)
        try:
            return self.template.render(drawn)
        except TemplateDoesNotExist as missing:
            reraise(missing, self.backend)
        finally:
            drawn.dicts.clear()


class Templates(DjangoTemplates):
    """The engine of `TEMPLATES`."""

    def get_template(self, template_name: str) -> Template:
        """Return a template by its name.  Raises TemplateDoesNotExist."""
        return _Page(super().get_template(template_name).template, self)

    def from_string(self, template_code: str) -> Template:
        """Return a template from its text."""
        return _Page(super().from_string(template_code).template, self)
