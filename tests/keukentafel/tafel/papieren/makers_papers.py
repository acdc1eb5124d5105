"""People with a browser at a table, and what they do with papers there, one line each."""

import re

from django.utils import timezone

from keukentafel.tafel.papieren.papers import desk_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, NOTES, READ, a_guest, a_table
from tests.keukentafel.tafel.seated import Seated

__all__ = ["ALL", "NOTES", "READ", "a_visitor", "at_home"]


class AtHome(Seated):
    """Somebody at a table, with its papers."""

    room = "papieren"

    def note_form(self, **typed: str) -> dict[str, str]:
        """The form for a note as the page gives it, filled in."""
        hidden = dict(re.findall(r'<input type="hidden" name="(stuk|versie)" value="([^"]+)"', self.page()))
        return {**hidden, "doen": "bewaar", "vel": "eigen", "tekst": "Vraag naar de beugel", **typed}

    def notes(self, **typed: str):
        """Write a note in the browser."""
        return self.post("papieren", **self.note_form(**typed))

    def papers(self, sheet: str, state: str = "ligt"):
        return [paper for paper in desk_of(self.sits()).papers if paper.sheet == sheet and paper.state == state]

    def reads(self, sheet: str = "gedeeld") -> list[str]:
        return [paper.now.text for paper in self.papers(sheet)]


def at_home(naam: str = "Toos", rol: str = "bewoner") -> AtHome:
    return AtHome(a_table(naam, rol, at=timezone.now()))


def a_visitor(host: AtHome, naam: str = "Karin", rol: str = "mantelzorger", sheets=ALL, **more) -> AtHome:
    return AtHome(a_guest(host.person, naam, rol, sheets, at=timezone.now(), **more))
