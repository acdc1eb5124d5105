"""Somebody among the papers of a table, for tests."""

from typing import ClassVar
from uuid import uuid4

from tests.keukentafel.tafel.seated import Seated


class AtPapers(Seated):
    """Somebody with a browser among the papers to lay ready."""

    room: ClassVar[str] = "documenten"

    def says(self, name: str, *more: object, **typed: object):
        """Send the form of a paper: it is at hand, for everybody at the table to read, unless said otherwise."""
        return self.post(name, *more, **({"versie": str(uuid4()), "stand": "heb_ik", "vel": "gedeeld"} | typed))

    def answers(self, question: str, **content: object) -> None:
        """Answer a question of the preparation."""
        self.tells("antwoord", content, over=question)
