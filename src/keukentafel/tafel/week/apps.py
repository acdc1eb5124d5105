"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class WeekConfig(AppConfig):
    """The room `week` of the resident's house."""

    name = "keukentafel.tafel.week"
    label = "tafel_week"
