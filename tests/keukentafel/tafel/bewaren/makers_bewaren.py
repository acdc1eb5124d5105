"""People with a browser at a table, and the files that they take along and read in, one line each."""

import base64
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from keukentafel.bestand import parse
from keukentafel.tafel.deur import cookie
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, Somebody, a_guest, a_table, notes_on

__all__ = ["READ", "Keeper", "a_guest_of", "at_home"]

ABOUT = {"wet": "wmo", "gemeente": {"naam": "Overwaard", "bezwaarcommissie": None}}


class Keeper:
    """Somebody with a browser at a table."""

    def __init__(self, person: Somebody) -> None:
        self.person = person
        self.browser = Client()
        self.browser.cookies[cookie.name()] = base64.urlsafe_b64encode(person.unlocked.secret).rstrip(b"=").decode()

    def url(self, name: str = "bewaren", *more: object) -> str:
        return reverse(name, args=[self.person.table_id, *more])

    def get(self, name: str = "bewaren", *more: object):
        return self.browser.get(self.url(name, *more))

    def post(self, name: str, *more: object, **typed: object):
        return self.browser.post(self.url(name, *more), typed)

    def page(self, name: str = "bewaren", *more: object) -> str:
        return self.get(name, *more).content.decode()

    def sits(self):
        return self.person.sits(timezone.now())

    def tells(self, soort, content, *, sheet="gedeeld", **more):
        at_table = self.sits()
        made = new_version(soort, content, door=str(at_table.seat.pk), at=at_table.at, **more)
        (answer,) = at_table.write(sheet, [made])
        assert answer.antwoord == "aanvaard", answer
        return made

    def happened(self, soort="melding_gedaan", op="2026-02-02"):
        return self.tells("feit", {"soort": soort, "op": op}, id=str(uuid4()))["id"]

    def notes(self, text, sheet="gedeeld"):
        return self.tells("notitie", {"tekst": text}, sheet=sheet)

    def reads(self, sheet="gedeeld"):
        return sorted(notes_on(self.sits(), sheet))

    def facts(self):
        entries = self.sits().sheet("gedeeld").entries.values()
        found = [one.data["inhoud"] for entry in entries for one in entry.current if one.data["soort"] == "feit"]
        return sorted((fact["soort"], fact["op"]) for fact in found if fact)

    def file(self) -> bytes:
        """The dossier file as the browser gets it."""
        return self.get("bewaren-bestand").content

    def data(self):
        return parse(self.file())

    def shows(self, raw: bytes, **typed):
        """Choose a file and see what it would add."""
        sent = SimpleUploadedFile("x", raw)
        return self.post("bewaren-inlezen", bestand=sent, **typed)

    def reads_in(self, raw: bytes, **typed):
        """Choose a file, look, and say yes."""
        carried = self.shows(raw, **typed).context["carried"]
        return self.post("bewaren-inlezen", verhaal=carried, doen="zeker")


def at_home(naam="Toos", rol="bewoner", *, tells=True) -> Keeper:
    keeper = Keeper(a_table(naam, rol, at=timezone.now()))
    if tells:
        keeper.tells("dossier", ABOUT, id="dossier")
    return keeper


def a_guest_of(host: Keeper, naam="Karin", rol="mantelzorger", sheets=ALL, **more) -> Keeper:
    return Keeper(a_guest(host.person, naam, rol, sheets, at=timezone.now(), **more))
