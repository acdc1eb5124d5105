"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class AfspraakConfig(AppConfig):
    """The room `afspraak` of the resident's house."""

    name = "keukentafel.tafel.afspraak"
    label = "tafel_afspraak"
