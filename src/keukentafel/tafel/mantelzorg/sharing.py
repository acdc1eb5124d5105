"""What a carer shares of her story: a copy on the sheet of the table, word for word, and how it comes back."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from keukentafel.bestand.entries import canonical
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, fresh, write_once
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.mantelzorg.story import GROUPS, Group, Line

SHARED: Final = "mantelzorger"
"""The kind of entry that a shared story is."""


@dataclass(frozen=True, slots=True)
class Story:
    """A story as it stands at the table; `to_gemeente`: its writer wants it in the plan."""

    id: str
    by: str
    relation: str
    is_mine: bool
    to_gemeente: bool
    lines: tuple[Line, ...]
    said: Said


def may_share(seated: AtTable) -> bool:
    """Tell whether this seat may put something on the sheet of the table."""
    return may(seated, "write_fact", sheet=GEDEELD)


def stories_on(seated: AtTable) -> tuple[Story, ...]:
    """Return the stories that were shared at the table, oldest first; of one written twice, what was written last.

    What somebody else wrote over is left out: nobody speaks as a carer but the carer herself.
    """
    found = said_on(seated, (SHARED,), (GEDEELD,))
    hands: dict[str, set[object]] = {said.id: set() for said in found}
    for version in seated.sheet(GEDEELD).arrived.values() if found else ():
        if version.entry in hands:
            hands[version.entry].add(version.data.get("door"))
    return tuple(_story(said) for said in found if len(hands[said.id]) == 1)


def my_story(seated: AtTable) -> Story | None:
    """Return what I shared, None where I did not."""
    return next((story for story in stories_on(seated) if story.is_mine), None)


def share(seated: AtTable, lines: Sequence[Line], relation: str, *, to_gemeente: bool, versie: str) -> None:
    """Put these lines at the table in place of what was there of mine.  Raises TooLong, and what the vault raises."""
    there = my_story(seated)
    known = seated.sheet(GEDEELD).entries.get(versie)
    if known is not None and known.is_wiped:  # she went back to the form after taking it back: a wiped name is no name
        versie = fresh()
    content = content_of(lines, relation, to_gemeente=to_gemeente)
    if there is None:
        write_once(seated, GEDEELD, Draft(versie, versie, SHARED, content))
    else:
        write_once(seated, GEDEELD, Draft(there.id, versie, SHARED, content, None, there.said.versions))


def content_of(lines: Sequence[Line], relation: str, *, to_gemeente: bool) -> dict[str, object]:
    """Return what stands at the table: these lines, what she is of the person, and whether it may go further."""
    content: dict[str, object] = {
        "regels": [{"id": line.id, "groep": line.group, "tekst": line.text} for line in lines],
        "relatie": relation,
        "gemeente": "ja" if to_gemeente else "",
    }
    return {key: value for key, value in content.items() if value}


def take_back(seated: AtTable) -> None:
    """Destroy what I shared: it can't be found back at the table.  Raises what the vault raises."""
    mine = [story.id for story in stories_on(seated) if story.is_mine]
    if mine:
        seated.wipe(GEDEELD, mine)


def is_same(story: Story, lines: Sequence[Line]) -> bool:
    """Tell whether what was shared is what the story says now."""
    return [line.text for line in story.lines] == [line.text for line in lines]


def _story(said: Said) -> Story:
    content = said.content
    rows = content.get("regels")
    lines = tuple(line for row in rows if (line := _line(row)) is not None) if isinstance(rows, list) else ()
    relation = str(content.get("relatie") or "")
    return Story(said.id, said.now.by, relation, said.now.is_mine, content.get("gemeente") == "ja", lines, said)


def _line(row: object) -> Line | None:
    if not isinstance(row, Mapping) or not str(row.get("tekst") or "").strip():
        return None
    group: Group = next((each for each in GROUPS if each == row.get("groep")), "merk")
    return Line(str(row.get("id") or ""), group, str(row["tekst"]))


def mark_of(lines: Sequence[Line]) -> str:
    """Return a mark of these words: a form carries it, so that nothing is shared that its reader did not see."""
    return hashlib.sha256(canonical([line.text for line in lines])).hexdigest()
