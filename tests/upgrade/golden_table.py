"""A table with something of everything, made with words that are kept, and how all of it is read again.

Made once for a release; whatever later code becomes, those words must open it and show the same. Both functions run
inside an installation.
"""

import hashlib
from datetime import UTC, datetime
from uuid import UUID

from keukentafel.letters import LetterFacts, letter
from keukentafel.letters.keeping import as_json
from keukentafel.tafel.kluis.accepting import accept
from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode, new_code, read_code
from keukentafel.tafel.kluis.cards import add_card
from keukentafel.tafel.kluis.copies import open_copy, seal_copy
from keukentafel.tafel.kluis.invitations import invite
from keukentafel.tafel.kluis.letterbox import post_to
from keukentafel.tafel.kluis.opened import Opened
from keukentafel.tafel.kluis.opening import IsInvitation, unlock
from keukentafel.tafel.kluis.seats import remove
from keukentafel.tafel.kluis.starting import start_table
from keukentafel.tafel.kluis.versions import new_version

AT = datetime(2026, 11, 23, 11, tzinfo=UTC)
"""When the golden table is made and read: nothing on it has ended by then."""

MANY = 101
"""Batches on the shared sheet: enough for a snapshot and a tail."""

DOSSIER = b'{"formaat": "keukentafel-dossier/1"}'
PHOTO = bytes(range(256)) * 20


def fill() -> dict[str, object]:
    """Make the table; return its id, the words of its three cards, those of somebody put out, and a sealed copy."""
    first, second, guest, gone = (new_code() for _ in range(4))
    started = start_table(first, gedeeld=_first(), lines={"voor": "Mevrouw De Wit"}, at=AT)
    assert started.unlocked is not None
    opened, table = started.unlocked.opened, started.table_id
    add_card(opened, second, at=AT)
    for card in (gone, guest):
        _let_in(sit_down(opened, table, at=AT), card)
    remove(sit_down(opened, table, at=AT), sit_down(unlock(gone, at=AT).opened, table, at=AT).seat.pk)
    _write(opened, table)
    _note_on(sit_down(unlock(guest, at=AT).opened, table, at=AT), "eigen", "Alleen van mij")
    letter = new_version("brief", {"tekst": "Brief van de gemeente"}, door="gemeente", at=AT)
    post_to(table, [letter], at=AT)
    return {
        "tafel": str(table),
        "kaartjes": [str(code) for code in (first, second, guest)],
        "eruit": str(gone),
        "kopie": seal_copy(DOSSIER, first).hex(),
    }


def _first() -> list[dict[str, object]]:
    fact = {"soort": "melding_gedaan", "op": "2026-02-02", "door": "inwoner", "kanaal": "telefoon", "id": "melding"}
    return [
        new_version("dossier", {"wet": "wmo", "gemeente": {"naam": "Voorbeeldgemeente"}}, door="", at=AT, id="dossier"),
        new_version("persoon", {"naam": "Mevrouw De Wit", "rol": "bewoner"}, door="", at=AT, id=""),
        new_version("feit", fact, door="", at=AT),
    ]


def _let_in(host: AtTable, card: Bewaarcode) -> None:
    words = new_code()
    rights = {"gedeeld": "schrijven", "brieven": "lezen"}
    invite(host, words, sheets=rights, persoon={"naam": "Joost", "rol": "mantelzorger"})
    try:
        unlock(words, at=AT)
    except IsInvitation as found:
        accept(found.invited, card=card, opened=None, at=AT)


def _write(opened: Opened, table: UUID) -> None:
    host = sit_down(opened, table, at=AT)
    corrected = {"soort": "melding_gedaan", "op": "2026-02-03", "id": "beter", "vervangt": "melding"}
    host.write("gedeeld", [new_version("feit", corrected, door="", at=AT)])
    _note_on(host, "eigen", "Wat ik alleen wil zeggen: é “ ” €")
    _note_on(host, "gedeeld", "Weg hiermee", id="gewist")
    host.wipe("gedeeld", ["gewist"])
    _note_on(host, "gedeeld", "Toch liever voor mij", id="verplaatst")
    host.move("verplaatst", "gedeeld", "eigen")
    photo = {"naam": "brief.jpg", "soort": "image/jpeg", "grootte": len(PHOTO)}
    photo["bestand"] = str(host.attach("brieven", PHOTO))
    host.write("brieven", [new_version("bijlage", photo, door="", at=AT)])
    _letters_on(host)
    _prepared_on(host)
    _talked_on(host)
    _checked_on(host)
    for number in range(MANY):
        _note_on(host, "gedeeld", f"Regel {number}")


def _letters_on(host: AtTable) -> None:
    """Keep a letter that is being written, with a change in it, and one as it went."""
    draft = {"brief": "klacht", "getypt": {"name": "Mevrouw De Wit"}, "extra": "Nog iets."}
    draft["aanpassingen"] = [{"van": "Geacht college,", "naar": "Beste mensen,"}]
    went = {"brief": "wanneer_komt_u", "getypt": {}, "aanpassingen": [], "extra": "", "verzonden_op": "2026-03-02"}
    went |= {"kanaal": "post", "tekst": as_json(letter("wanneer_komt_u", LetterFacts()))}
    host.write("brieven", [new_version("brief", made, door="", at=AT) for made in (draft, went)])


def _prepared_on(host: AtTable) -> None:
    """Keep what the preparation writes: an answer and another kept private, who helps, a moment, a card, a paper."""
    moment = {"week": "gewoon", "dagen": [0], "van": 480, "minuten": 30, "taak": "wassen", "wie": "niemand"}
    shared = [
        new_version("antwoord", {"tekst": "Ik val."}, door="", at=AT, over="huishouden.risico"),
        new_version("helper", {"relatie": "dochter", "naam": "Karin", "doet_nu": "De was."}, door="", at=AT),
        new_version("zorgmoment", moment, door="", at=AT),
        new_version("watals", {"als": "Karin wordt ziek", "dan": "De buurvrouw komt."}, door="", at=AT),
        new_version("oplossing", {"domein": "huishouden", "wat": "Robot", "soort": "zelf"}, door="", at=AT),
        new_version("document", {"naam": "Brief van de arts", "stand": "heb_ik"}, door="", at=AT),
    ]
    host.write("gedeeld", shared)
    private = new_version("antwoord", {"tekst": "Ik ben bang."}, door="", at=AT, over="gemoed.risico")
    host.write("eigen", [private])


def _talked_on(host: AtTable) -> None:
    """Keep what a talk leaves: a point, an agreement written twice at once, a question, an end, a look back."""
    agreed = new_version("toezegging", {"wat": "Terugbellen", "wie": "Mevrouw Bakker"}, door="", at=AT)
    other = new_version("toezegging", {"wat": "Bellen", "wanneer": "3 december"}, door="", at=AT, id=str(agreed["id"]))
    shared = [
        new_version("punt", {"stand": "besproken", "tekst": "Zij schreef het op."}, door="", at=AT, over="huishouden"),
        agreed,
        other,
        new_version("gespreksvraag", {"tekst": "Wie komt er?", "antwoord": "Dat hoor ik."}, door="", at=AT),
        new_version("afsluiting", {"gevraagd": "ja", "tekst": "Binnen zes weken."}, door="", at=AT, over="verslag"),
    ]
    host.write("gedeeld", shared)
    looked = {"luisteren": "nee", "bezoeker": "Zij keek op haar telefoon.", "goed": "De koffie."}
    host.write("eigen", [new_version("terugblik", looked, door="", at=AT)])


def _checked_on(host: AtTable) -> None:
    """Keep a report that is checked: its text in a part, a judgment with the table, and another for oneself alone."""
    report = new_version("nagekeken", {"soort": "verslag", "dag": "2026-03-06", "delen": "1"}, door="", at=AT)
    judged = {"bij": "los", "oordeel": "", "toelichting": "De nachten staan er niet in."}
    over = {"door": "", "at": AT, "over": str(report["id"])}
    part = new_version("tekstdeel", {"tekst": "Mevrouw slaapt goed."}, **over)
    host.write("gedeeld", [report, part, new_version("oordeel", judged, **over)])
    alone = new_version("oordeel", {**judged, "toelichting": "Ik houd dit niet vol."}, **over)
    host.write("eigen", [new_version("lezing", {"voor": "mij"}, **over), alone])


def _note_on(at_table: AtTable, sheet: str, text: str, id: str | None = None) -> None:
    (answer,) = at_table.write(sheet, [new_version("notitie", {"tekst": text}, door="", at=AT, id=id)])
    assert answer.antwoord == "aanvaard"


def read(words: str, table: str) -> dict[str, object]:
    """Return all that a card opens on a table: of each sheet its lines and every version, and a digest of each file."""
    at_table = sit_down(unlock(read_code(words), at=AT).opened, UUID(table), at=AT)
    sheets = {name: at_table.sheet(name) for name in at_table.names()}
    files = [
        str(version.data["inhoud"]["bestand"])
        for sheet in sheets.values()
        for version in sheet.arrived.values()
        if version.data["soort"] == "bijlage" and version.data.get("inhoud")
    ]
    return {
        "vellen": {
            name: {"regels": dict(sheet.lines), "versies": {key: one.data for key, one in sheet.arrived.items()}}
            for name, sheet in sheets.items()
        },
        "bestanden": {file: hashlib.sha256(at_table.attachment(UUID(file))).hexdigest() for file in files},
    }


def read_copy(raw: str, words: str) -> str:
    """Return what an encrypted copy holds."""
    return open_copy(bytes.fromhex(raw), read_code(words)).decode()
