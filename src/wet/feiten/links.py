"""How facts hang together by name: what belongs to what, what replaces what, and what can't be without another."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wet.feiten.faults import Fault
from wet.feiten.kinds import FeitKind


@dataclass(slots=True, eq=False)
class Entry:
    """One fact as it was read, before it is known whether it counts; `bij` is filled in by `check_links`."""

    place: int
    kind: FeitKind
    values: dict[str, object]
    raw: Mapping[str, object]
    day: date | None
    is_sound: bool
    bij: str | None = None

    def name(self, key: str) -> str | None:
        """Return an id that the fact holds under `key`."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def fault(self, code: str, **values: object) -> Fault:
        """Return a fault about this fact."""
        return Fault(self.place, self.kind.soort, code, values)


def check_links(entries: Sequence[Entry]) -> list[Fault]:
    """Return every fault in how facts name each other, and settle for each the current fact it belongs to."""
    by_id = {name: entry for entry in reversed(entries) if (name := entry.name("id"))}
    replaced_by = {name: entry for entry in entries if (name := entry.name("vervangt"))}
    faults = [*_doubled(entries), *_replacing(entries, by_id, replaced_by)]
    if any(fault.code == "vervangt_kring" for fault in faults):
        return faults
    counting = current(entries)
    for entry in counting:
        faults += _belonging(entry, by_id, replaced_by)
        faults += _standing_alone(entry, counting)
    return faults


def current(entries: Sequence[Entry]) -> list[Entry]:
    """Return the facts that count: not replaced, and no withdrawal."""
    replaced = {entry.name("vervangt") for entry in entries}
    return [
        entry
        for entry in entries
        if not entry.values.get("vervallen") and (entry.name("id") is None or entry.name("id") not in replaced)
    ]


def _doubled(entries: Sequence[Entry]) -> Iterator[Fault]:
    seen: set[str] = set()
    for entry in entries:
        name = entry.name("id")
        if name in seen:
            yield entry.fault("id_dubbel", id=name)
        elif name:
            seen.add(name)


def _replacing(
    entries: Sequence[Entry], by_id: Mapping[str, Entry], replaced_by: Mapping[str, Entry]
) -> Iterator[Fault]:
    uses = Counter(name for entry in entries if (name := entry.name("vervangt")))
    for entry in entries:
        name = entry.name("vervangt")
        if name is None:
            if entry.values.get("vervallen"):
                yield entry.fault("vervallen_zonder_vervangt")
        elif name not in by_id:
            yield entry.fault("vervangt_onbekend", id=name)
        elif uses[name] > 1:
            yield entry.fault("vervangt_dubbel", id=name)
        elif _is_ring(entry, by_id):
            yield entry.fault("vervangt_kring", id=name)


def _is_ring(entry: Entry, by_id: Mapping[str, Entry]) -> bool:
    seen = {entry.place}
    older = by_id.get(entry.name("vervangt") or "")
    while older is not None and older.place not in seen:
        seen.add(older.place)
        older = by_id.get(older.name("vervangt") or "")
    return older is not None


def _belonging(entry: Entry, by_id: Mapping[str, Entry], replaced_by: Mapping[str, Entry]) -> Iterator[Fault]:
    """Check `bij`, following corrections: what belonged to a fact belongs to the fact that replaced it."""
    name = entry.name("bij")
    if name is None:
        return
    if name not in by_id:
        yield entry.fault("bij_onbekend", id=name)
        return
    target = by_id[name]
    while (newer := replaced_by.get(target.name("id") or "")) is not None:
        target = newer
    if target.kind.soort not in entry.kind.bij or target is entry:
        yield entry.fault("bij_verkeerd", id=name, bij_soort=target.kind.soort)
    elif target.day and entry.day and target.day > entry.day:
        yield entry.fault("bij_later", id=name)
    elif not target.values.get("vervallen"):
        entry.bij = target.name("id")


def _standing_alone(entry: Entry, counting: Sequence[Entry]) -> Iterator[Fault]:
    """Yield the fault of a fact that can't be without another, where no earlier fact is there for it."""
    if entry.kind.needs is None or not entry.is_sound or entry.bij is not None or entry.name("bij") is not None:
        return
    if not any(_can_belong(entry, other) for other in counting if other is not entry):
        yield entry.fault(entry.kind.needs)


def _can_belong(entry: Entry, other: Entry) -> bool:
    if other.kind.soort not in entry.kind.bij:
        return False
    if entry.day is None or other.day is None or not other.is_sound:
        return True
    return (other.day, other.kind.rank) <= (entry.day, entry.kind.rank)
