"""Somebody with what-if cards at a table, for tests."""

import re
from typing import ClassVar
from uuid import uuid4

from tests.keukentafel.tafel.seated import Seated


class AtCards(Seated):
    """Somebody with a browser at the what-if cards."""

    room: ClassVar[str] = "watals"

    def puts(self, name: str = "watals-erbij", *more: object, **typed: object):
        """Send the form of a card: Karin falls ill, unless said otherwise."""
        usual = {
            "stuk": str(uuid4()),
            "versie": str(uuid4()),
            "als": "Karin wordt ziek",
            "dan": "De thuiszorg komt dezelfde dag.",
            "bellen": "de wijkverpleging",
            "afgesproken": "ja",
            "vel": "gedeeld",
        }
        return self.post(name, *more, **(usual | typed))

    def words(self, name: str = "", *more: object) -> str:
        page = re.sub(r"<svg.*?</svg>|<[^>]+>", " ", self.page(name, *more), flags=re.S)
        return re.sub(r"\s+", " ", page)
