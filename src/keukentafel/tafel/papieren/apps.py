"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class PapierenConfig(AppConfig):
    """The room `papieren` of the resident's house."""

    name = "keukentafel.tafel.papieren"
    label = "tafel_papieren"
