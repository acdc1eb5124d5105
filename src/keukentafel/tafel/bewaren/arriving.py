"""What a dossier file would add to a table: everything it holds that is not here yet, and nothing is lost or replaced.

Merging is by union.  What comes from a file is marked as such and gets a version name of its own, made from the old
one: so nobody can put words in the mouth of somebody else at this table, and reading the same file twice adds nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid5

from keukentafel.bestand import DossierFile
from keukentafel.bestand.entries import Entry, Version, canonical
from keukentafel.tafel.bewaren.export import OWN, SHARED
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.people import people_on
from keukentafel.tafel.kluis.rights import AT_LEAST
from keukentafel.tafel.kluis.versions import new_version

DOSSIER, FACT, PERSON, FILE = "dossier", "feit", "persoon", "bijlage"

_LINKS = frozenset({"id", "bij", "vervangt", "vervangt_ook", "vastgelegd_op"})
_NOT_ABOUT = frozenset({"formaat", "feiten", "vellen"})

Data = Mapping[str, object]


class OtherLaw(ValueError):
    """The file is about help under another law than the table: they are not about the same road."""


@dataclass(frozen=True, slots=True)
class Clash:
    """The same thing, said differently here and in the file; what is here stays."""

    here: Data
    in_file: Data


@dataclass
class Arrival:
    """What a file would do: `added` by sheet as versions to be written, the rest as it is told to a person."""

    added: dict[str, list[dict[str, object]]] = field(default_factory=dict)
    known: int = 0
    clashes: list[Clash] = field(default_factory=list)
    wiped: int = 0
    closed: int = 0
    """Pieces for a sheet on which this seat may not write."""
    files: int = 0
    """Photos and letters: the file has their names, never they themselves."""

    def put(self, sheet: str, version: dict[str, object]) -> None:
        """Add a version to what will be written."""
        self.added.setdefault(sheet, []).append(version)

    @property
    def total(self) -> int:
        """How many pieces will be added."""
        return sum(len(versions) for versions in self.added.values())

    def of(self, soort: str) -> list[Data]:
        """Return the contents of one kind that will be added, to be shown."""
        every = (version for versions in self.added.values() for version in versions)
        contents = (version["inhoud"] for version in every if version["soort"] == soort)
        return [content for content in contents if isinstance(content, Mapping)]


def arrival(at_table: AtTable, file: DossierFile) -> Arrival:
    """Return what a file would add to this table.  Raises OtherLaw."""
    found = Arrival()
    _about(at_table, file.data, found)
    names = {entry: str(person.get("naam") or "") for entry, person in _people(file).items()}
    for name, sheet in file.entries.items():
        target = name if name in SHARED else OWN
        _sheet(at_table, target, list(sheet.values()), names, found)
    _facts(at_table, file.data, found)
    return found


def _people(file: DossierFile) -> Mapping[str, Data]:
    shared = file.entries.get("gedeeld", {})
    entries = {version.entry: Entry(version.entry, (version,), ()) for version in shared.values()}
    return people_on(entries)


def _about(at_table: AtTable, data: Data, found: Arrival) -> None:
    """Add what the file says of the whole: only where nothing was said here."""
    told = {key: value for key, value in data.items() if key not in _NOT_ABOUT}
    entry = at_table.sheet("gedeeld").entries.get(DOSSIER)
    here = entry.current[0].data.get("inhoud") if entry and entry.current else None
    if not isinstance(here, Mapping):
        if _may_write(at_table, "gedeeld"):
            found.put("gedeeld", new_version(DOSSIER, told, door=_me(at_table), at=at_table.at, id=DOSSIER))
        return
    if here.get("wet") != told.get("wet"):
        raise OtherLaw
    gemeente_here, gemeente_told = _mapping(here.get("gemeente")), _mapping(told.get("gemeente"))
    differs = {key for key, value in gemeente_told.items() if value is not None and gemeente_here.get(key) != value}
    if clashing := {key for key in differs if gemeente_here.get(key) is not None}:
        found.clashes.append(
            Clash({key: gemeente_here[key] for key in clashing}, {key: gemeente_told[key] for key in clashing})
        )
    merged = {**told, **here}
    new = {key: gemeente_told[key] for key in differs if gemeente_here.get(key) is None}
    merged["gemeente"] = {**gemeente_here, **new}
    if merged != here and entry is not None and _may_write(at_table, "gedeeld"):
        vorige = tuple(version.versie for version in entry.current)
        found.put(
            "gedeeld", new_version(DOSSIER, merged, door=_me(at_table), at=at_table.at, id=DOSSIER, vorige=vorige)
        )


def _mapping(value: object) -> Data:
    return value if isinstance(value, Mapping) else {}


def _me(at_table: AtTable) -> str:
    return str(at_table.seat.pk)


def _may_write(at_table: AtTable, name: str) -> bool:
    return name in at_table.names() and at_table.right_on(name) in AT_LEAST["schrijven"]


def _sheet(at_table: AtTable, name: str, versions: Sequence[Version], names: Mapping[str, str], found: Arrival) -> None:
    """Add what a sheet of the file holds and this table does not."""
    wanted = [version for version in versions if version.data.get("soort") not in (DOSSIER, PERSON)]
    if not _may_write(at_table, name):
        found.closed += len(wanted)
        return
    here = at_table.sheet(name)
    wiped = {version.entry for version in here.versions.values() if version.is_wiped}
    made = {version.versie: _own_name(at_table, version.versie) for version in wanted}
    for version in wanted:
        if version.entry in wiped:
            found.wiped += 1
        elif _is_here(version, here.versions, here.entries.get(version.entry), made[version.versie], found):
            found.known += 1
        elif version.data.get("soort") == FILE:
            found.files += 1
        elif version.data.get("soort") == FACT and (version.entry in here.entries or version.is_deletion):
            found.clashes.append(
                Clash(_said_here(here.entries.get(version.entry)), _mapping(version.data.get("inhoud")))
            )
        else:
            found.put(name, _marked(at_table, version, made, here.versions, names))


def _said_here(entry: Entry | None) -> Data:
    return _mapping(entry.current[0].data.get("inhoud")) if entry and entry.current else {}


def _own_name(at_table: AtTable, versie: str) -> str:
    return str(uuid5(at_table.table.pk, versie))


def _is_here(
    version: Version, known: Mapping[str, Version], entry: Entry | None, own_name: str, found: Arrival
) -> bool:
    """Say whether a version is here: itself, brought by this file before, or by another way with the same words."""
    there = known.get(version.versie)
    if there is not None and canonical(there.data.get("inhoud")) != canonical(version.data.get("inhoud")):
        found.clashes.append(Clash(_mapping(there.data.get("inhoud")), _mapping(version.data.get("inhoud"))))
    if there is not None or own_name in known:
        return True
    current = entry.current if entry else ()
    return any(canonical(one.data.get("inhoud")) == canonical(version.data.get("inhoud")) for one in current)


def _marked(
    at_table: AtTable,
    version: Version,
    made: Mapping[str, str],
    known: Mapping[str, Version],
    names: Mapping[str, str],
) -> dict[str, object]:
    """Return a version as it is written here: in the name of who reads in the file, with the name that stood in it."""
    data = dict(version.data)
    is_fact = data.get("soort") == FACT  # a fact replaces nothing as an entry: it names what it corrects itself
    vorige = [] if is_fact else [name if name in known else made.get(name, name) for name in version.vorige]
    if data.get("door") == _me(at_table):
        return {**data, "vorige": vorige, "versie": made[version.versie]}
    brought = _mapping(data.get("uit_bestand")) or {"naam": names.get(str(data.get("door")), "")}
    return {
        **data,
        "vorige": vorige,
        "versie": made[version.versie],
        "door": _me(at_table),
        "uit_bestand": dict(brought),
    }


def _facts(at_table: AtTable, data: Data, found: Arrival) -> None:
    """Add the facts of the file that are neither here nor among its entries."""
    listed = data.get("feiten")
    facts = [fact for fact in listed if isinstance(fact, Mapping)] if isinstance(listed, list) else []
    here = dict(_facts_here(at_table))
    coming = {str(version["id"]) for version in found.added.get("gedeeld", ()) if version["soort"] == FACT}
    wiped = {version.entry for version in at_table.sheet("gedeeld").versions.values() if version.is_wiped}
    said = {canonical(_bare(fact)) for fact in here.values()}
    for fact in facts:
        name = str(fact.get("id") or uuid5(at_table.table.pk, canonical(fact).decode()))
        if name in coming:
            continue
        if name in wiped:
            found.wiped += 1
        elif name in here and canonical(_bare(here[name])) != canonical(_bare(fact)):
            found.clashes.append(Clash(here[name], fact))
        elif name in here or ("id" not in fact and canonical(_bare(fact)) in said):
            found.known += 1
        elif not _may_write(at_table, "gedeeld"):
            found.closed += 1
        else:
            content = {**fact, "id": name}
            version = new_version(FACT, content, door=_me(at_table), at=at_table.at, id=name)
            found.put("gedeeld", {**version, "versie": _own_name(at_table, name), "uit_bestand": {"naam": ""}})


def _facts_here(at_table: AtTable) -> Iterator[tuple[str, Data]]:
    for entry in at_table.sheet("gedeeld").entries.values():
        for version in entry.current:
            content = version.data.get("inhoud")
            if version.data.get("soort") == FACT and isinstance(content, Mapping):
                yield entry.id, content


def _bare(fact: Data) -> Data:
    """Return what a fact says, without what it says about other facts and null for what is absent."""
    return {key: value for key, value in fact.items() if key not in _LINKS and value is not None}


def write_arrival(at_table: AtTable, found: Arrival) -> list[UUID]:
    """Write what a file adds, in batches; return the names of versions that were refused (none, unless a bug)."""
    refused: list[UUID] = []
    for name, versions in found.added.items():
        for start in range(0, len(versions), 500):
            answers = at_table.write(name, versions[start : start + 500])
            refused += [UUID(one.versie) for one in answers if one.antwoord == "geweigerd" and one.versie]
    return refused
