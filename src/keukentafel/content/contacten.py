"""Reads who to turn to, for the whole country and per gemeente, each with a day of trust.

`content/contacten` comes along; a folder of who runs the program may stand beside it and wins, file by file.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any  # TOML: tables of anything, which `_faults` looks through
from urllib.parse import urlsplit

from keukentafel.content import folder
from keukentafel.content.voorzieningen import provisions
from wet.teksten.talen import read, remembered

KINDS = ("clientondersteuning", "vertrouwenspersoon", "rechtshulp", "mantelzorg", "pgb", "klacht", "cursus", "hulp")
NEEDED: Mapping[str, type] = {
    "soort": str,
    "naam": str,
    "wat_nl": str,
    "wat_en": str,
    "nagekeken_op": date,
    "geldig_tot": date,
}
MAY_HAVE: Mapping[str, type] = {
    "website": str,
    "telefoon": str,
    "adres": str,
    "bron": str,
    "bron_nl": str,
    "bron_en": str,
    "voorzieningen": list,
}
NATIONAL = "landelijk"
OWN_FOLDER = "contacten"
"""Where, in the folder that the program writes to, the files of who runs it may stand."""


class ContactsFaulty(ValueError):
    """A file of contacts has not the promised shape; the message names each contact and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Contact:
    """One organisation; `what` by language, where we have it from, and until when we trust what stands here.

    `source` is an address; where it is told in words, those stand in `source_told` by language.  `provisions` are the
    ids of what one can ask for there (`content/voorbereiding/voorzieningen.toml`).
    """

    kind: str
    name: str
    what: Mapping[str, str]
    source: str
    source_told: Mapping[str, str]
    checked_on: date
    valid_through: date
    website: str
    telephone: str
    address: str
    provisions: tuple[str, ...] = ()

    @property
    def host(self) -> str:
        """Return the site as people say it, for who has it on paper."""
        return _host(self.website)

    @property
    def source_host(self) -> str:
        """Return the site that we have it from, empty where that is told in words."""
        return _host(self.source)

    def source_in(self, language: str) -> str:
        """Return where we have it from, for a reader of `language`."""
        return self.source or self.source_told[language]

    def is_past(self, day: date) -> bool:
        """Say whether the day of trust is over, so that the page must say so."""
        return day > self.valid_through


@dataclass(frozen=True, slots=True)
class Place:
    """The contacts of one gemeente, or of the whole country; `names` by language where it has more than one."""

    code: str
    name: str
    names: Mapping[str, str]
    contacts: tuple[Contact, ...]

    @property
    def is_country(self) -> bool:
        """Whether these are for everybody."""
        return self.code == NATIONAL

    def name_in(self, language: str) -> str:
        """Return what it is called for a reader of `language`."""
        return self.names.get(language, self.name)


@remembered
def contacts(place: Path | None = None, own: Path | None = None) -> Mapping[str, Place]:
    """Return the contacts by code: the country first, then each gemeente that has a file, by its name.

    `place` is another folder than `content/contacten`.  `own` is a folder of who runs the program, which need not be
    there: its files are added, and take the place of one with the same name.  Raises ContactsFaulty.
    """
    files = _files(place or folder("content") / "contacten") | (_files(own) if own else {})
    found = [_read(file) for file in files.values()]
    return {each.code: each for each in sorted(found, key=lambda each: (not each.is_country, each.name))}


def _files(place: Path) -> dict[str, Path]:
    return {file.stem: file for file in sorted(place.glob("*.toml"))}


def _host(address: str) -> str:
    return urlsplit(address).netloc.removeprefix("www.")


def _read(file: Path) -> Place:
    try:
        data = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as broken:
        raise ContactsFaulty(f"{file.name}: {broken}") from None
    faults = _faults(data)
    if faults:
        raise ContactsFaulty(f"{file.name}: " + "; ".join(faults))
    names = {key.removeprefix("plaats_"): name for key, name in data.items() if key.startswith("plaats_")}
    return Place(file.stem, data["plaats"], names, tuple(_contact(row) for row in read(file)["contact"]))


def _faults(data: Mapping[str, Any]) -> list[str]:
    faults = [f"unknown key {key}" for key in sorted(data.keys() - {"plaats", "plaats_en", "contact"})]
    if not all(isinstance(data.get(key, ""), str) for key in ("plaats", "plaats_en")) or "plaats" not in data:
        return [*faults, "needs plaats, a name"]
    if not isinstance(data.get("contact"), list) or not all(isinstance(row, dict) for row in data["contact"]):
        return [*faults, "needs at least one contact"]
    return faults + [fault for row in data["contact"] for fault in _faults_of(row)]


def _faults_of(row: Mapping[str, Any]) -> list[str]:
    name = row.get("naam", "a contact without a name")
    faults = [f"{name}: needs {key}" for key, kind in NEEDED.items() if not _has(row, key, kind)]
    faults += [f"{name}: {key} is empty" for key, kind in MAY_HAVE.items() if key in row and not _has(row, key, kind)]
    faults += [f"{name}: unknown key {key}" for key in sorted(row.keys() - NEEDED.keys() - MAY_HAVE.keys())]
    if "bron" not in row and not {"bron_nl", "bron_en"} <= row.keys():
        faults.append(f"{name}: needs bron, or bron_nl and bron_en")
    if row.get("soort") not in KINDS:
        faults.append(f"{name}: {row.get('soort')} is no kind of contact")
    named = row.get("voorzieningen")
    unknown = [each for each in named if each not in provisions()] if isinstance(named, list) else []
    faults += [f"{name}: no provision {each}" for each in unknown]
    if not faults and row["geldig_tot"] < row["nagekeken_op"]:
        faults.append(f"{name}: cannot be trusted until a day before it was checked")
    if not str(row.get("website", "https://")).startswith("https://"):
        faults.append(f"{name}: the website does not begin with https://")
    return faults


def _has(row: Mapping[str, Any], key: str, kind: type) -> bool:
    value = row.get(key)
    return isinstance(value, kind) and bool(value.strip() if isinstance(value, str) else value)


def _contact(row: Mapping[str, Any]) -> Contact:
    return Contact(
        kind=row["soort"],
        name=row["naam"],
        what={key.removeprefix("wat_"): text for key, text in row.items() if key.startswith("wat_")},
        source=row.get("bron", ""),
        source_told={key.removeprefix("bron_"): text for key, text in row.items() if key.startswith("bron_")},
        checked_on=row["nagekeken_op"],
        valid_through=row["geldig_tot"],
        website=row.get("website", ""),
        telephone=row.get("telefoon", ""),
        address=row.get("adres", ""),
        provisions=tuple(row.get("voorzieningen", ())),
    )
