"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class StoelenConfig(AppConfig):
    """The room `stoelen` of the resident's house."""

    name = "keukentafel.tafel.stoelen"
    label = "tafel_stoelen"
