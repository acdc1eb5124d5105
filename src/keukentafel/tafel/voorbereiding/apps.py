"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class VoorbereidingConfig(AppConfig):
    """The room `voorbereiding` of the resident's house."""

    name = "keukentafel.tafel.voorbereiding"
    label = "tafel_voorbereiding"
