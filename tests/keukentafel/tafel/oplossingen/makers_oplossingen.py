"""Somebody among the solutions of a table, for tests."""

from typing import ClassVar
from uuid import uuid4

from tests.keukentafel.tafel.seated import Seated


class AtSolutions(Seated):
    """Somebody with a browser among the solutions."""

    room: ClassVar[str] = "oplossingen"

    def puts(self, name: str = "oplossingen-erbij", *more: object, **typed: object):
        """Send the form: a girl next door was tried for the household, unless said otherwise."""
        usual = {
            "versie": str(uuid4()),
            "wat": "Een buurmeisje",
            "domein": "huishouden",
            "stand": "geprobeerd",
            "soort": "netwerk",
            "waarom": "Zij ging studeren.",
            "vel": "gedeeld",
        }
        return self.post(name, *more, **(usual | typed))
