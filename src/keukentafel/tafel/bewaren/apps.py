"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class BewarenConfig(AppConfig):
    """The room `bewaren` of the resident's house."""

    name = "keukentafel.tafel.bewaren"
    label = "tafel_bewaren"
