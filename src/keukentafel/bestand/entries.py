"""Entries: what people write, as versions that never change, and what is current, in conflict or waiting among them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

MAX_VERSION_BYTES = 16 * 1024


def canonical(data: object) -> bytes:
    """Return JSON data as bytes that are equal exactly where the data are: sorted keys, no spaces, UTF-8."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode()


class VersionClash(Exception):
    """The same `versie` came with other content; the one that came first stays, the other stays on its device."""

    def __init__(self, versie: str) -> None:
        super().__init__(versie)
        self.versie = versie


@dataclass(frozen=True)
class Version:
    """One version of an entry, made on a device; `data` is all of it, unknown keys included."""

    data: Mapping[str, object]

    @cached_property
    def canonical(self) -> bytes:
        """The version as bytes that tell it from every other."""
        return canonical(self.data)

    @property
    def versie(self) -> str:
        """The UUID of this version, which is the idempotency key."""
        return str(self.data["versie"])

    @property
    def entry(self) -> str:
        """The `id` of the entry that this is a version of."""
        return str(self.data["id"])

    @property
    def vorige(self) -> tuple[str, ...]:
        """The versions that this one replaces."""
        named = self.data.get("vorige", ())
        return tuple(str(versie) for versie in named) if isinstance(named, list | tuple) else ()

    @property
    def is_deletion(self) -> bool:
        """Whether this version takes the entry away."""
        return self.data.get("inhoud") is None

    @property
    def is_wiped(self) -> bool:
        """Whether the content of this version was destroyed; its name stays, so that it can't come back."""
        return "gewist_op" in self.data

    @property
    def shown_order(self) -> tuple[str, str, str]:
        """What the display is ordered by: the clock of the device, which decides nothing else."""
        return str(self.data.get("gemaakt_op", "")), self.entry, self.versie

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Version) and self.canonical == other.canonical

    def __hash__(self) -> int:
        return hash(self.versie)


Sheet = Mapping[str, Version]


class Entry(NamedTuple):
    """What a sheet knows of one entry: `current` are the versions nobody replaced, `waiting` those that replace one
    which has not arrived yet.

    A tuple with names: of thousands on a page it is made in half the time of a frozen class.
    """

    id: str
    current: tuple[Version, ...]
    waiting: tuple[Version, ...]

    @property
    def is_conflict(self) -> bool:
        """Whether a person has to choose: more than one current version, a deletion beside an edit included."""
        return len(self.current) > 1

    @property
    def is_deleted(self) -> bool:
        """Whether every version that counts takes the entry away."""
        return bool(self.current) and all(version.is_deletion for version in self.current)

    @property
    def is_wiped(self) -> bool:
        """Whether what this entry said was destroyed."""
        if len(self.current) == 1 and not self.waiting:  # nearly every entry, and there are thousands
            return self.current[0].is_wiped
        return any(version.is_wiped for version in (*self.current, *self.waiting))


def wiped(version: Version, *, at: str, ground: str) -> Version:
    """Return what is left of a version after wiping: names, kind, the moment (`at`, ISO 8601) and the code of why.

    Its own clock goes too; `gemaakt_op` becomes the moment of wiping.
    """
    return Version(
        {
            "id": version.entry,
            "versie": version.versie,
            "vorige": list(version.vorige),
            "soort": version.data["soort"],
            "gemaakt_op": at,
            "inhoud": None,
            "gewist_op": at,
            "gewist_grond": ground,
        }
    )


def sheet_of(versions: Iterable[Version]) -> Sheet:
    """Return the sheet holding `versions`, in the order of display; of a version that was wiped nothing comes back.

    Raises VersionClash.
    """
    found: dict[str, Version] = {}
    for version in versions:
        before = found.setdefault(version.versie, version)
        if before is not version and before != version:
            found[version.versie] = _more_wiped(before, version)
    return in_order(found)


def in_order(named: Sheet) -> Sheet:
    """Return versions that stand under their own names in the order of display."""
    return dict(sorted(named.items(), key=_place))


def _place(named: tuple[str, Version]) -> tuple[str, str, str]:
    """Return what `Version.shown_order` says, without asking thousands of versions one by one."""
    versie, version = named
    return str(version.data.get("gemaakt_op", "")), str(version.data["id"]), versie


def _more_wiped(one: Version, other: Version) -> Version:
    """Return the wiped one of two that differ, of two wiped ones always the same.  Raises VersionClash."""
    left = [version for version in (one, other) if version.is_wiped]
    if not left:
        raise VersionClash(one.versie)
    return min(left, key=lambda version: version.canonical)


def union(one: Sheet, other: Sheet) -> Sheet:
    """Return the sheet with every version of both; order and repetition make no difference.  Raises VersionClash."""
    return sheet_of([*one.values(), *other.values()])


def entries_of(sheet: Sheet) -> Mapping[str, Entry]:
    """Return what is current and what is waiting, per entry."""
    first: dict[str, Version] = {}
    more: dict[str, list[Version]] = {}
    for version in sheet.values():
        entry = str(version.data["id"])
        if first.setdefault(entry, version) is not version:
            more.setdefault(entry, [first[entry]]).append(version)
    return {
        # Written once and never changed: nearly every entry, and there are thousands.
        entry: Entry(entry, (version,), ())
        if entry not in more and not version.data.get("vorige")
        else _entry_of(entry, {each.versie: each for each in more.get(entry, (version,))})
        for entry, version in first.items()
    }


def _entry_of(entry: str, versions: Mapping[str, Version]) -> Entry:
    replaced = {name for version in versions.values() for name in version.vorige}
    heads = [version for versie, version in versions.items() if versie not in replaced]
    heads += _in_rings(versions, heads)
    waiting = tuple(head for head in heads if any(name not in versions for name in head.vorige))
    return Entry(entry, tuple(head for head in heads if head not in waiting), waiting)


def _in_rings(versions: Mapping[str, Version], heads: list[Version]) -> list[Version]:
    """Return the versions that no head leads to: they replace each other in a ring, so none of them may vanish."""
    reached = {head.versie for head in heads}
    waiting = list(heads)
    while waiting:
        for name in waiting.pop().vorige:
            if name in versions and name not in reached:
                reached.add(name)
                waiting.append(versions[name])
    return [version for versie, version in versions.items() if versie not in reached]
