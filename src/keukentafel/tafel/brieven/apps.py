"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class BrievenConfig(AppConfig):
    """The room `brieven` of the resident's house."""

    name = "keukentafel.tafel.brieven"
    label = "tafel_brieven"
