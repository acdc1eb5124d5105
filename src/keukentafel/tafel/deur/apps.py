"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class DeurConfig(AppConfig):
    """The room `deur` of the resident's house."""

    name = "keukentafel.tafel.deur"
    label = "tafel_deur"
