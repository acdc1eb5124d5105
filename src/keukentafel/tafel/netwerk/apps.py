"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class NetwerkConfig(AppConfig):
    """The room `netwerk` of the resident's house."""

    name = "keukentafel.tafel.netwerk"
    label = "tafel_netwerk"
