"""People with a browser at a table, and the files that they take along and read in, one line each."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from keukentafel.bestand import parse
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table, notes_on
from tests.keukentafel.tafel.seated import Seated

__all__ = ["READ", "Keeper", "a_guest_of", "at_home"]

ABOUT = {"wet": "wmo", "gemeente": {"naam": "Overwaard", "bezwaarcommissie": None}}


class Keeper(Seated):
    """Somebody at a table, where it is kept."""

    room = "bewaren"

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
