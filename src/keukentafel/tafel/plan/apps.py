"""Registers the room with Django; it has templates and no models."""

from django.apps import AppConfig


class PlanConfig(AppConfig):
    """The room `plan` of the resident's house."""

    name = "keukentafel.tafel.plan"
    label = "tafel_plan"
