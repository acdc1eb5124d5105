"""Registers the design room with Django."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """The room that holds templates, styles and drawings, and no models."""

    name = "keukentafel.design"
