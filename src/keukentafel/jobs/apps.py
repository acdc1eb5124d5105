"""Tells Django that this room has a table."""

from django.apps import AppConfig


class JobsApp(AppConfig):
    """Background work."""

    name = "keukentafel.jobs"
    label = "jobs"
