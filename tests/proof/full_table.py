"""A table with a word of its own in every place, and the people who do and do not sit there."""

import base64
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from django.test import Client

from keukentafel.tafel.deur.cookie import name as cookie_name
from keukentafel.tafel.kluis import models
from keukentafel.tafel.kluis.models import Reminder
from keukentafel.tafel.kluis.seats import remove
from keukentafel.tafel.kluis.versions import new_version
from keukentafel.tafel.nakijken.entries import part_id
from tests.keukentafel.tafel.kluis.makers_kluis_people import READ, Somebody, a_guest, a_table, an_invitation
from tests.keukentafel.tafel.kluis.makers_kluis_ring import person

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000"
    "000049454e44ae426082"
)


@dataclass
class FullTable:
    """A table with everything on it; `words` is what nobody else may be shown."""

    ans: Somebody
    bea: Somebody
    cor: Somebody
    dirk: Somebody
    invitation: UUID
    reminder: UUID
    words: list[str] = field(default_factory=list)
    words_not_for_bea: list[str] = field(default_factory=list)

    @property
    def table_id(self) -> UUID:
        return self.ans.table_id


def full_table(at) -> FullTable:
    """Ans keeps the table, Bea reads, Cor wrote and was put out, Dirk sits at another table."""
    words: list[str] = []

    def word() -> str:
        words.append(f"Woord{uuid4().hex[:12]}")
        return words[-1]

    ans = a_table(word(), over=None, at=at, relatie=word())
    bea = a_guest(ans, word(), sheets=READ, at=at, relatie=word())
    cor = a_guest(ans, word(), at=at)
    dirk = a_table("Dirk", at=at)
    hidden = _write_everywhere(ans, word, at)
    cor.notes(word(), at=at)
    cor.notes("van Cor zelf", on="eigen", at=at)
    remove(ans.sits(at), cor.seat_id)
    invited = an_invitation(ans, word(), at=at, relatie=word())
    reminder = Reminder.objects.create(seat=ans.seat, on=date(2030, 1, 2), address=f"{word()}@voorbeeld.nl")
    return FullTable(ans, bea, cor, dirk, invited.id, reminder.pk, words, hidden)


def _write_everywhere(ans: Somebody, word, at) -> list[str]:
    """Write on all sheets; return the words that stand on sheets other than `gedeeld`."""
    hidden: list[str] = []

    def secret(name: str) -> str:
        said = word()
        hidden.extend([said] if name != "gedeeld" else [])
        return said

    table, door = ans.sits(at), str(ans.seat_id)
    dossier = {"wet": "wmo", "gemeente": {"naam": word()}}
    fact = {"soort": "melding_gedaan", "op": "2026-02-02", "kanaal": "telefoon"}
    table.write(
        "gedeeld",
        [
            new_version("dossier", dossier, door=door, at=at, id="dossier"),
            new_version("feit", fact, door=door, at=at),
            new_version("feit", {"soort": "brief_ontvangen", "op": "2026-03-02", "tekst": word()}, door=door, at=at),
            new_version("persoon", person(word(), "kind"), door=door, at=at, id=str(uuid4())),
        ],
        lines={"naam": word()},
    )
    for name in ("gedeeld", "eigen"):
        table.write(name, [new_version(*made, door=door, at=at, **over) for made, over in _prepared(name, secret)])
        first = new_version("toezegging", {"wat": secret(name)}, door=door, at=at)
        changed = {"id": str(first["id"]), "vorige": (str(first["versie"]),)}
        table.write(name, [first, new_version("toezegging", {"wat": secret(name)}, door=door, at=at, **changed)])
    for name in ("gedeeld", "brieven", "eigen"):
        table.write(name, [new_version("notitie", {"titel": secret(name), "tekst": secret(name)}, door=door, at=at)])
    for name in ("brieven", "eigen"):
        raw = PNG + secret(name).encode()
        told = {
            "naam": secret(name),
            "soort": "image/png",
            "grootte": len(raw),
            "bestand": str(table.attach(name, raw)),
        }
        letter = {"brief": "klacht", "getypt": {"name": secret(name)}, "aanpassingen": [], "extra": secret(name)}
        made = [new_version("bijlage", told, door=door, at=at), new_version("brief", letter, door=door, at=at)]
        table.write(name, made)
    return hidden


def _prepared(sheet: str, secret) -> list[tuple[tuple[str, dict[str, object]], dict[str, str]]]:
    """Return what the preparation keeps on a sheet, each kind of entry with a word of its own."""
    moment = {"week": "gewoon", "dagen": [0], "van": 480, "minuten": 30, "taak": secret(sheet), "wie": "niemand"}
    return [
        (("helper", {"relatie": "dochter", "naam": secret(sheet), "doet_nu": secret(sheet)}), {}),
        (("zorgmoment", moment), {}),
        (("antwoord", {"tekst": secret(sheet)}), {"over": "huishouden.risico"}),
        (("antwoord", {"tekst": secret(sheet)}), {"over": "voormij.zorgen"}),
        (("watals", {"als": secret(sheet), "dan": secret(sheet)}), {}),
        (("oplossing", {"domein": "huishouden", "wat": secret(sheet), "soort": "zelf", "stand": "geprobeerd"}), {}),
        (("document", {"naam": secret(sheet), "stand": "heb_ik"}), {}),
        (("punt", {"titel": secret(sheet), "tekst": secret(sheet), "stand": "later"}), {}),
        (("toezegging", {"wat": secret(sheet), "wie": secret(sheet), "wanneer": secret(sheet)}), {}),
        (("gespreksvraag", {"tekst": secret(sheet), "antwoord": secret(sheet)}), {}),
        (("afsluiting", {"gevraagd": "ja", "tekst": secret(sheet)}), {"over": "verslag"}),
        (("notitie", {"tekst": secret(sheet)}), {"over": "gesprek"}),
        *_checked(secret, sheet),
        (("terugblik", {"goed": secret(sheet), "luisteren": "nee", "bezoeker": secret(sheet)}), {}),
    ]


def _checked(secret, sheet: str) -> list[tuple[tuple[str, dict[str, object]], dict[str, str]]]:
    """Return a report that is checked, with its text and a judgment; and a decision, walked through by hand."""
    report, decision = str(uuid4()), str(uuid4())
    judged = {"bij": "los", "oordeel": "", "toelichting": secret(sheet)}
    return [
        (("nagekeken", {"soort": "verslag", "dag": "2026-03-06", "delen": "1"}), {"id": report}),
        (("tekstdeel", {"tekst": secret(sheet)}), {"id": part_id(report, 0), "over": report}),
        (("oordeel", judged), {"id": str(uuid4()), "over": report}),
        (("nagekeken", {"soort": "besluit", "gevraagd": secret(sheet), "delen": "0"}), {"id": decision}),
        (("oordeel", {**judged, "toelichting": secret(sheet)}), {"id": str(uuid4()), "over": decision}),
    ]


def browser(secret: bytes | None) -> Client:
    """A browser where this ring is open; without a secret, of somebody who comes by."""
    client = Client(raise_request_exception=False)
    if secret is not None:
        client.cookies[cookie_name()] = base64.urlsafe_b64encode(secret).rstrip(b"=").decode()
    return client


def rows_of(table_id: UUID, *, but_seat: UUID | None = None, but_sheet: UUID | None = None) -> dict[str, list]:
    """Every row of a table, sorted; when somebody was there, and what one seat has of its own, left out."""
    by = {
        models.Table: "pk",
        models.Seat: "table",
        models.Sheet: "table",
        models.Batch: "sheet__table",
        models.Attachment: "sheet__table",
        models.SheetKey: "sheet__table",
        models.OlderKey: "sheet__table",
        models.Grant: "seat__table",
        models.Invitation: "table",
        models.InvitedSheet: "invitation__table",
        models.Post: "table",
        models.Reminder: "seat__table",
    }
    found = {}
    for model, path in by.items():
        rows = model.objects.filter(**{path: table_id}).order_by("pk").values()
        found[model.__name__] = [
            {
                key: bytes(cell) if isinstance(cell, memoryview) else cell
                for key, cell in row.items()
                if key != "opened_at"
            }
            for row in rows
            if not ({but_seat, but_sheet} - {None}) & set(row.values())
        ]
    return found
