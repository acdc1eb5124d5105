"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class OplossingenConfig(AppConfig):
    """The room `oplossingen` of the resident's house."""

    name = "keukentafel.tafel.oplossingen"
    label = "tafel_oplossingen"
