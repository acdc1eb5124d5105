"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class WatalsConfig(AppConfig):
    """The room `watals` of the resident's house."""

    name = "keukentafel.tafel.watals"
    label = "tafel_watals"
