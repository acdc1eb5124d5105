"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class UitlegConfig(AppConfig):
    """The room `uitleg` of the resident's house."""

    name = "keukentafel.tafel.uitleg"
    label = "tafel_uitleg"
