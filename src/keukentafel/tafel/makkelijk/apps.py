"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class MakkelijkConfig(AppConfig):
    """The room `makkelijk` of the resident's house."""

    name = "keukentafel.tafel.makkelijk"
    label = "tafel_makkelijk"
