"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class MeldenConfig(AppConfig):
    """The room `melden` of the resident's house."""

    name = "keukentafel.tafel.melden"
    label = "tafel_melden"
