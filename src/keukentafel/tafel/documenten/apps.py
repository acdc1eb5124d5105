"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class DocumentenConfig(AppConfig):
    """The room `documenten` of the resident's house."""

    name = "keukentafel.tafel.documenten"
    label = "tafel_documenten"
