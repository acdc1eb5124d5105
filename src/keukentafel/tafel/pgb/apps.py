"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class PgbConfig(AppConfig):
    """The room `pgb` of the resident's house."""

    name = "keukentafel.tafel.pgb"
    label = "tafel_pgb"
