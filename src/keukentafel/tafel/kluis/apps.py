"""Registers the room with Django."""

from django.apps import AppConfig


class KluisConfig(AppConfig):
    """The room `kluis` of the resident's house."""

    name = "keukentafel.tafel.kluis"
    label = "tafel_kluis"
