"""Registers the package with Django, for its scripts; it has no models."""

from django.apps import AppConfig


class OfflineConfig(AppConfig):
    """What works without a network."""

    name = "keukentafel.offline"
    label = "offline"
