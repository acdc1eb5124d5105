"""The dates of a dossier as an agenda file (.ics, RFC 5545)."""

from keukentafel.integrations.calendar.agenda import calendar, has_days

__all__ = ["calendar", "has_days"]
