"""The only place where the command line reads the clock."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

# Dutch law counts Dutch days, also on a server that keeps another time.
HERE = ZoneInfo("Europe/Amsterdam")


def today() -> date:
    """Return the day that it is in the Netherlands."""
    return datetime.now(HERE).date()
