"""What somebody typed for a letter, kept on their own sheet, so that the next letter need not ask it again."""

from collections.abc import Mapping, Sequence

from keukentafel.bestand.entries import Entry
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.people import people_on, person_over
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.kluis.versions import new_version

ENTRY = "brieven"
"""The id of the one entry, of kind `antwoord`, on the sheet that only its writer reads."""

KEYS: Mapping[str, str] = {
    "name": "naam",
    "street": "straat",
    "postcode": "postcode",
    "place": "plaats",
    "gemeente": "gemeente",
    "about": "onderwerp",
    "kenmerk": "kenmerk",
    "on_behalf_of": "namens",
    "companion": "begeleider",
    "why_late": "waarom_later",
}
"""The fields of the letter form, by their keys on the sheet."""

_OF_THE_SENDER = frozenset({"name", "street", "postcode", "place", "gemeente"})
"""What stands on every letter alike; the rest is kept for its own kind of letter."""


def typed_before(at_table: AtTable, kind: str) -> dict[str, str]:
    """Return what was typed for a letter of this kind before, and the sender of any; names from the table else."""
    kept = _kept(at_table)
    own = kept.get(kind)
    said = {**kept, **(own if isinstance(own, Mapping) else {})}
    found = {name: value for name, key in KEYS.items() if isinstance(value := said.get(key), str)}
    return {"name": _name_over(at_table)} | found


def keep_typed(at_table: AtTable, kind: str, typed: Mapping[str, str], fields: Sequence[str]) -> None:
    """Keep what was typed for a letter, where it differs from what was kept; raises what `AtTable.write` raises."""
    kept = _kept(at_table)
    mine = {KEYS[name]: typed.get(name, "") for name in fields}
    sender = {KEYS[name]: mine[KEYS[name]] for name in fields if name in _OF_THE_SENDER}
    own = {KEYS[name]: mine[KEYS[name]] for name in fields if name not in _OF_THE_SENDER}
    content = {**kept, **sender, kind: own}
    if content == kept or EIGEN not in at_table.names():
        return
    entry = _entry(at_table)
    before = tuple(version.versie for version in entry.current) if entry else ()
    seat = str(at_table.seat.id)
    kept_now = new_version("antwoord", content, door=seat, at=at_table.at, id=ENTRY, over="brief", vorige=before)
    at_table.write(EIGEN, [kept_now])


def _entry(at_table: AtTable) -> Entry | None:
    return at_table.sheet(EIGEN).entries.get(ENTRY) if EIGEN in at_table.names() else None


def _kept(at_table: AtTable) -> Mapping[str, object]:
    """Return what was kept; of two that were written at once the later one, since a person looks it over anyway."""
    entry = _entry(at_table)
    said = entry.current[-1].data.get("inhoud") if entry and entry.current else None
    return said if isinstance(said, Mapping) else {}


def _name_over(at_table: AtTable) -> str:
    return str(person_over(people_on(at_table.sheet(GEDEELD).entries)).get("naam") or "")
