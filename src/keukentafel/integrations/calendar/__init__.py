"""The dates of a dossier as an agenda file (.ics, RFC 5545), and as days for a calendar on paper."""

from keukentafel.integrations.calendar.agenda import Day, calendar, days, has_days
from keukentafel.integrations.calendar.words import about, title

__all__ = ["Day", "about", "calendar", "days", "has_days", "title"]
