"""The facts of a table as lines: what was told, corrected, withdrawn and put back, and by whom, one under the other.

A fact is never edited.  A change is a new fact that names the one it replaces (`vervangt`), and where a person chose
between several at once the others too (`vervangt_ook`).  So two people may change one fact at the same time: both
changes stay, the line then ends twice, and a person's choice is a new fact that names both ends.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from keukentafel.bestand.entries import Entry, canonical
from keukentafel.tafel.weg.telling.story import Fact

LINKS = frozenset({"id", "vervangt", "vervangt_ook", "vervallen", "vastgelegd_op"})
"""The keys of a fact that say how it stands to other facts or when it was written, not what happened."""


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """One fact as somebody wrote it: `door` is a seat, `at` a moment as text, and `content` None once it is wiped."""

    id: str
    door: str
    at: str
    content: Fact | None
    replaces: tuple[str, ...] = ()

    @property
    def is_withdrawal(self) -> bool:
        """Whether it says that the fact does not count any more; of what was wiped nothing counts either."""
        return self.content is None or bool(self.content.get("vervallen"))

    @property
    def says(self) -> bytes:
        """What it says, equal for two facts that say the same, whoever wrote them."""
        return b"" if self.content is None or self.is_withdrawal else canonical(happening(self.content))

    @property
    def order(self) -> tuple[str, str, bytes]:
        """How lines are shown: by the clock of the writer, which decides nothing else."""
        return self.at, self.id, self.says


@dataclass(frozen=True, slots=True)
class Line:
    """One fact with all that became of it, oldest first; `ends` are what nobody replaced.

    `counts` is what counts: the end, where all ends say the same.  Else what they all came from, until a person
    chooses; None where that is a withdrawal, or nothing.
    """

    facts: tuple[Written, ...]
    ends: tuple[Written, ...]
    counts: Written | None
    is_clash: bool

    def earlier(self) -> tuple[Written, ...]:
        """Return what was told before and no longer counts, oldest first, without what was wiped."""
        gone = (fact for fact in self.facts if fact not in self.ends and fact is not self.counts)
        return tuple(fact for fact in gone if fact.content is not None and not fact.content.get("vervallen"))


def happening(fact: Fact) -> dict[str, object]:
    """Return what a fact says happened, without how it stands to others."""
    return {key: value for key, value in fact.items() if key not in LINKS}


def written_facts(entries: Mapping[str, Entry]) -> list[Written]:
    """Return every fact on a sheet; of an entry that was written twice at once, both."""
    found = [
        _written(version.entry, version.data)
        for entry in entries.values()
        for version in ((*entry.current, *entry.waiting) if entry.waiting else entry.current)
        if version.data.get("soort") == "feit"
    ]
    return sorted(found, key=lambda fact: fact.order)


def _written(name: str, data: Mapping[str, object]) -> Written:
    inhoud = data.get("inhoud")
    content = {**inhoud, "id": name} if isinstance(inhoud, Mapping) else None
    return Written(name, str(data.get("door", "")), str(data.get("gemaakt_op", "")), content, _replaced(content))


def _replaced(content: Fact | None) -> tuple[str, ...]:
    if content is None:
        return ()
    also = content.get("vervangt_ook")
    named = [content.get("vervangt"), *(also if isinstance(also, list) else [])]
    return tuple(name for name in named if isinstance(name, str) and name != content["id"])


def lines_of(facts: Sequence[Written]) -> tuple[Line, ...]:
    """Return the facts as lines, by when they began; no order in which they came makes a difference."""
    return tuple(_line(together) for together in _together(facts))


def _together(facts: Sequence[Written]) -> list[list[Written]]:
    """Return the facts in groups that hang together by replacing each other."""
    group: dict[str, str] = {}

    def first(name: str) -> str:
        while (above := group.setdefault(name, name)) != name:
            group[name] = group[above]
            name = above
        return name

    for fact in facts:
        for name in fact.replaces:
            group[first(name)] = first(fact.id)
    found: dict[str, list[Written]] = {}
    for fact in sorted(facts, key=lambda each: each.order):
        found.setdefault(first(fact.id), []).append(fact)
    return list(found.values())


def _line(facts: Sequence[Written]) -> Line:
    replaced = {name for fact in facts for name in fact.replaces}
    by_id: dict[str, list[Written]] = {}
    for fact in facts:
        by_id.setdefault(fact.id, []).append(fact)
    facts = _in_turn(facts, by_id)
    ends = [fact for fact in facts if fact.id not in replaced]
    reached = set(ends).union(*(_before(end, by_id) for end in ends))
    ends += [fact for fact in facts if fact not in reached]  # these replace each other in a ring: none may vanish
    if len({end.says for end in ends}) == 1:
        end = ends[0]
        return Line(tuple(facts), tuple(ends), None if end.is_withdrawal else end, is_clash=False)
    return Line(tuple(facts), tuple(ends), _came_from(ends, by_id), is_clash=True)


def _in_turn(facts: Sequence[Written], by_id: Mapping[str, Sequence[Written]]) -> list[Written]:
    """Return facts each after what it replaces, whatever the clocks said; a ring comes last."""
    after: dict[Written, list[Written]] = {}
    waits = dict.fromkeys(facts, 0)
    for fact in facts:
        for other in (other for name in fact.replaces for other in by_id.get(name, ())):
            after.setdefault(other, []).append(fact)
            waits[fact] += 1
    places = {fact: place for place, fact in enumerate(facts)}
    ready = [places[fact] for fact in facts if not waits[fact]]
    found: list[Written] = []
    while ready:
        found.append(facts[heappop(ready)])
        for fact in after.get(found[-1], ()):
            waits[fact] -= 1
            if not waits[fact]:
                heappush(ready, places[fact])
    return found + [fact for fact in facts if waits[fact]]


def _came_from(ends: Sequence[Written], by_id: Mapping[str, Sequence[Written]]) -> Written | None:
    """Return the latest fact that all ends came from; without one the first end that says something."""
    common = set.intersection(*(_before(end, by_id) for end in ends)) - set(ends)
    if not common:
        return next((end for end in ends if not end.is_withdrawal), None)
    latest = max(common, key=lambda fact: (len(_before(fact, by_id)), fact.order))
    return None if latest.is_withdrawal else latest


def _before(fact: Written, by_id: Mapping[str, Sequence[Written]]) -> set[Written]:
    """Return all that a fact replaced, and what those replaced."""
    found: set[Written] = set()
    waiting = list(fact.replaces)
    while waiting:
        new = [other for other in by_id.get(waiting.pop(), ()) if other not in found]
        found.update(new)
        waiting += [name for other in new for name in other.replaces]
    return found


def named(lines: Iterable[Line], name: str) -> tuple[Line, Written] | None:
    """Return a fact by its id with its line, None where there is none on this table."""
    return next(((line, fact) for line in lines for fact in line.facts if fact.id == name), None)
