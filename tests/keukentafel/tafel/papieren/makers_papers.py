"""People with a browser at a table, and what they do with papers there, one line each."""

import base64
import re
from uuid import uuid4

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from keukentafel.tafel.deur import cookie
from keukentafel.tafel.kluis.versions import new_version
from keukentafel.tafel.papieren.papers import desk_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, NOTES, READ, Somebody, a_guest, a_table

__all__ = ["ALL", "NOTES", "READ", "a_browser", "a_visitor", "at_home"]


def a_browser(person: Somebody) -> Client:
    """The browser in which somebody's ring is open."""
    client = Client()
    client.cookies[cookie.name()] = base64.urlsafe_b64encode(person.unlocked.secret).rstrip(b"=").decode()
    return client


class AtHome:
    """Somebody with a browser at a table."""

    def __init__(self, person: Somebody) -> None:
        self.person = person
        self.browser = a_browser(person)

    def url(self, name: str = "papieren", *more: object) -> str:
        return reverse(name, args=[self.person.table_id, *more])

    def get(self, name: str = "papieren", *more: object):
        return self.browser.get(self.url(name, *more))

    def post(self, name: str, *more: object, **typed: object):
        return self.browser.post(self.url(name, *more), typed)

    def page(self, name: str = "papieren", *more: object) -> str:
        return self.get(name, *more).content.decode()

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

    def sits(self):
        return self.person.sits(timezone.now())

    def tells(self, soort: str, content, *, sheet: str = "gedeeld", **more) -> dict:
        """Write any entry, without a browser."""
        at_table = self.sits()
        made = new_version(soort, content, door=str(at_table.seat.pk), at=at_table.at, **more)
        (answer,) = at_table.write(sheet, [made])
        assert answer.antwoord == "aanvaard", answer
        return made

    def happened(self, soort: str = "melding_gedaan", op: str = "2026-02-02") -> str:
        """Tell of something that happened; return the id of the fact."""
        return self.tells("feit", {"soort": soort, "op": op}, id=str(uuid4()))["id"]


def at_home(naam: str = "Toos", rol: str = "bewoner") -> AtHome:
    return AtHome(a_table(naam, rol, at=timezone.now()))


def a_visitor(host: AtHome, naam: str = "Karin", rol: str = "mantelzorger", sheets=ALL, **more) -> AtHome:
    return AtHome(a_guest(host.person, naam, rol, sheets, at=timezone.now(), **more))
