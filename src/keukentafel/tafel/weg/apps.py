"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class WegConfig(AppConfig):
    """The room `weg` of the resident's house."""

    name = "keukentafel.tafel.weg"
    label = "tafel_weg"
