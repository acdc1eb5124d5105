"""Registers the room with Django; it has templates, scripts and no models."""

from django.apps import AppConfig


class GesprekConfig(AppConfig):
    """The room `gesprek` of the resident's house."""

    name = "keukentafel.tafel.gesprek"
    label = "tafel_gesprek"
