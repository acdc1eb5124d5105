"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class MantelzorgConfig(AppConfig):
    """The room `mantelzorg` of the resident's house."""

    name = "keukentafel.tafel.mantelzorg"
    label = "tafel_mantelzorg"
