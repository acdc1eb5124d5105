"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class TerugblikConfig(AppConfig):
    """The room `terugblik` of the resident's house."""

    name = "keukentafel.tafel.terugblik"
    label = "tafel_terugblik"
