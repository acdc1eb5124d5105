"""Somebody in the week of a table, for tests."""

from typing import ClassVar
from uuid import uuid4

from tests.keukentafel.tafel.seated import Seated


class AtWeek(Seated):
    """Somebody with a browser in the week."""

    room: ClassVar[str] = "week"

    def puts(self, name: str = "week-erbij", *more: object, **typed: object):
        """Send the form of a moment: cooking by nobody on Monday at five, for an hour, unless said otherwise."""
        usual = {
            "versie": str(uuid4()),
            "taak": "eten",
            "wie": "niemand",
            "dagen": ["0"],
            "van": "17.00",
            "minuten": "60",
            "week": "gewoon",
            "vel": "gedeeld",
        }
        return self.post(name, *more, **(usual | typed))
