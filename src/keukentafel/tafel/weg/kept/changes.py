"""What a change of the story becomes on a table: new facts that replace old ones, and the entry about the whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from keukentafel.tafel.weg.kept.lines import Line, Written, happening
from keukentafel.tafel.weg.kept.reading import DOSSIER, Reading, agreed
from keukentafel.tafel.weg.telling.story import Fact, Story

_NOT_ABOUT = frozenset({"formaat", "feiten", "vellen"})


@dataclass(frozen=True, slots=True)
class Change:
    """Something to write: an entry of kind `soort` with its content; `vorige` are the versions it replaces.

    `id` is the entry's; None for a new fact, which gets its id when it is written.
    """

    soort: str
    inhoud: Mapping[str, object]
    id: str | None = None
    vorige: tuple[str, ...] = ()


def changes(reading: Reading, before: Story, after: Story) -> tuple[Change, ...]:
    """Return what makes of the story that somebody saw the story that was told: facts added, corrected, withdrawn.

    A fact that only lost the name of what it belonged to did not change: it finds that again when it is put back.
    """
    there = {str(fact["id"]): fact for fact in before.facts}
    kept = {str(fact["id"]): fact for fact in after.facts if "id" in fact and str(fact["id"]) in there}
    added = [Change("feit", happening(fact)) for fact in after.facts if str(fact.get("id")) not in there]
    corrected = [
        corrects(reading, there[name], fact)
        for name, fact in kept.items()
        if not _is_same(there[name], fact, set(kept))
    ]
    gone = [change for name in there if name not in kept if (change := withdraws(reading, name))]
    return (*about(reading, after, before), *added, *corrected, *gone)


def about(reading: Reading, after: Story, before: Story | None = None) -> tuple[Change, ...]:
    """Return the new version of what is said about the whole, none where it stayed as it was."""
    said = _about(after)
    if before is not None and said == _about(before):
        return ()
    return (Change(DOSSIER, said, DOSSIER, tuple(version.versie for version in reading.abouts)),)


def settles_about(reading: Reading, versie: str) -> Change | None:
    """Return the version that says what one of several at once says, replacing them all; None for another name.

    A committee about which they differ is not chosen along with it: that is asked again where it matters.
    """
    chosen = next((version for version in reading.abouts if version.versie == versie), None)
    if chosen is None or not isinstance(chosen.data.get("inhoud"), Mapping):
        return None
    said = agreed((chosen, *(version for version in reading.abouts if version is not chosen)))
    return Change(DOSSIER, said or {}, DOSSIER, tuple(version.versie for version in reading.abouts))


def corrects(reading: Reading, before: Fact, after: Fact) -> Change:
    """Return the fact that corrects `before`; to what it belonged stays as it was written, unless that was changed."""
    found = reading.named(str(before["id"]))
    said = happening(after)
    if found is None:
        return Change("feit", said)
    line, old = found
    written = (old.content or {}).get("bij")
    if written is not None and said.get("bij") == before.get("bij"):
        said["bij"] = written
    return Change("feit", said | _replacing(_ends(line, old)))


def withdraws(reading: Reading, name: str) -> Change | None:
    """Return the fact that withdraws `name`; None where there is none, or it was withdrawn already."""
    found = reading.named(name)
    if found is None or found[1].content is None or _is_withdrawn(*found):
        return None
    line, old = found
    return Change("feit", happening(old.content or {}) | _replacing(_ends(line, old)) | {"vervallen": True})


def holds(reading: Reading, name: str) -> Change | None:
    """Return the fact that makes hold again, or from now on, what `name` says; it replaces all ends of its line.

    So a withdrawal is undone, an old line put back, and a choice made between two that can't both be.  None where
    there is no such fact, it was wiped, or it holds already.
    """
    found = reading.named(name)
    if found is None or found[1].content is None:
        return None
    line, chosen = found
    if not line.is_clash and chosen.says == line.ends[0].says:
        return None
    withdrawn = {"vervallen": True} if chosen.is_withdrawal else {}
    return Change("feit", happening(chosen.content or {}) | _replacing(line.ends) | withdrawn)


def _is_withdrawn(line: Line, fact: Written) -> bool:
    """Say whether a withdrawal of this very fact is there already: a second tap must not withdraw it twice."""
    return any(other.is_withdrawal and fact.id in other.replaces for other in line.facts)


def _ends(line: Line, fact: Written) -> tuple[Written, ...]:
    """Return what a change of a fact replaces: all ends that say the same as it, or it alone where it is no end."""
    return line.ends if fact in line.ends and not line.is_clash else (fact,)


def _replacing(facts: tuple[Written, ...]) -> dict[str, object]:
    names = list(dict.fromkeys(fact.id for fact in facts))
    return {"vervangt": names[0]} | ({"vervangt_ook": names[1:]} if len(names) > 1 else {})


def _is_same(before: Fact, after: Fact, kept: set[str]) -> bool:
    """Say whether a fact tells the same, leaving aside the name of something that is gone."""
    free = {key: value for key, value in before.items() if key != "bij" or value in kept}
    return after in (before, free)


def _about(story: Story) -> dict[str, object]:
    return {key: value for key, value in story.data.items() if key not in _NOT_ABOUT}
