"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class NakijkenConfig(AppConfig):
    """The room `nakijken` of the resident's house."""

    name = "keukentafel.tafel.nakijken"
    label = "tafel_nakijken"
