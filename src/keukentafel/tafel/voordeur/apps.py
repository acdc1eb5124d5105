"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class VoordeurConfig(AppConfig):
    """The room `voordeur` of the resident's house."""

    name = "keukentafel.tafel.voordeur"
    label = "tafel_voordeur"
