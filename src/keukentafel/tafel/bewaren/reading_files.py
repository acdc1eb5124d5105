"""Reading a dossier file or a locked copy onto a table: first what it would add, then the doing."""

import base64
import binascii
import json
import zlib
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from keukentafel.bestand import DossierFile, FileFaults, read
from keukentafel.bestand.parsing import MAX_BYTES
from keukentafel.tafel.bewaren.arriving import OtherLaw, arrival, write_arrival
from keukentafel.tafel.bewaren.forms import OpenForm
from keukentafel.tafel.bewaren.shown import shown
from keukentafel.tafel.bewaren.views import back
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.deur.sparing import spare_the_door
from keukentafel.tafel.deur.taking_files import takes_files
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode
from keukentafel.tafel.kluis.copies import FORMAT, BadCopy, open_copy
from keukentafel.tafel.kluis.deriving import TooBusy
from keukentafel.tafel.kluis.rights import require
from keukentafel.tafel.language import current

MEGABYTES = 8
"""A file of at most 5 MB, or as a locked copy a little more."""


FOREIGN = frozenset({"geen_utf8", "geen_json", "geen_object", "formaat_ontbreekt", "te_diep", "te_veel_delen"})
"""Faults that only a file of something else has: it says more to name the right one than what is wrong with it."""


class Unread(Exception):
    """A file was not read; `code` and `values` are its sentence in `content/bewaren`."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read, and itself as text, to travel in the form that says yes."""

    file: DossierFile

    @property
    def carried(self) -> str:
        """The file packed as text: Django takes no more than 2.5 MB of fields, and a file may be 5 MB."""
        packed = zlib.compress(json.dumps(self.file.data, ensure_ascii=False, separators=(",", ":")).encode())
        return base64.b64encode(packed).decode()


def _unpacked(carried: str) -> bytes:
    """Return the file that a form carried, of which no more than a file may be is unpacked.  Raises Unread."""
    try:
        return zlib.decompressobj().decompress(base64.b64decode(carried, validate=True), MAX_BYTES + 1)
    except (binascii.Error, ValueError, zlib.error):
        raise Unread("geen_bestand") from None


@require_http_methods(["GET", "HEAD", "POST"])
@takes_files(MEGABYTES)
@at_table
def read_in(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Ask for a file; show what it would add; add it (`doen=zeker`)."""
    require(seated, "write_note")
    form = OpenForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _ask(request, form)
    is_sure = request.POST.get("doen") == "zeker"
    try:
        raw = _unpacked(request.POST.get("verhaal", "")) if is_sure else _sent(request)
        opened = Opened(_read(seated, raw, form.cleaned_data["woorden"]))
        found = arrival(seated, opened.file)
        if not is_sure:
            return render(request, "bewaren/inlezen_zien.html", {"shown": shown(found), "carried": opened.carried})
        if write_arrival(seated, found):
            raise Unread("niet_alles")
    except OtherLaw:
        form.refuse("andere_wet")
    except Unread as refusal:
        form.refuse(refusal.code, **refusal.values)
    else:
        return back(seated, "ingelezen" if found.total else "niets")
    return _ask(request, form)


def _ask(request: HttpRequest, form: OpenForm) -> HttpResponse:
    return render(request, "bewaren/inlezen.html", {"form": form}, status=422 if form.is_bound else 200)


def _sent(request: HttpRequest) -> bytes:
    sent = request.FILES.get("bestand")
    if sent is None:
        raise Unread("geen_bestand")
    return bytes(sent.read())


def _read(seated: AtTable, raw: bytes, code: Bewaarcode | None) -> DossierFile:
    """Return the dossier in a file, unlocked where it is locked.  Raises Unread."""
    if not raw:
        raise Unread("bestand_leeg")
    if raw.startswith(b"PK"):
        raise Unread("zip")
    if FORMAT.rpartition("/")[0].encode() in raw[:100]:
        raw = _unlocked(seated, raw, code)
    try:
        return read(raw[: MAX_BYTES + 1], current())
    except FileFaults as faults:
        first = faults.fouten[0]
        if first["code"] in FOREIGN:
            raise Unread("ander_bestand") from None
        raise Unread("geen_keukentafel", reden=first["tekst"]) from None


def _unlocked(seated: AtTable, raw: bytes, code: Bewaarcode | None) -> bytes:
    if code is None:
        raise Unread("slot_woorden")
    try:
        spare_the_door(seated.opened, at=seated.at)
        return open_copy(raw, code)
    except TooBusy:
        raise Unread("druk") from None
    except BadCopy as refusal:
        raise Unread(f"kopie_{refusal.code}") from None
