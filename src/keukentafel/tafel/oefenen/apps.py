"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class OefenenConfig(AppConfig):
    """The room `oefenen` of the resident's house."""

    name = "keukentafel.tafel.oefenen"
    label = "tafel_oefenen"
