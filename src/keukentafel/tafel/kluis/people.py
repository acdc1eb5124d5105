"""Who the people at a table say they are: the `persoon` entries on its shared sheet."""

from collections.abc import Mapping, Sequence
from datetime import date

from keukentafel.bestand.entries import Entry, Version
from keukentafel.tafel.kluis.ages import age_note

OVER = "bewoner"
"""The role of the person a table is about, and the id of the entry about that person until there is a seat."""

REPRESENTATIVE = "vertegenwoordiger"
PARENT = "ouder"

ENDS_AT_16 = frozenset({"gezag", "voogd"})
"""Grounds that rest on somebody being a child: from 16 on nobody keeps a young person's table on these."""


def people_on(entries: Mapping[str, Entry]) -> dict[str, Mapping[str, object]]:
    """Return what each `persoon` entry says, by its id; where two versions stand beside each other, the later one."""
    found = {}
    for entry in entries.values():
        for version in entry.current:
            if version.data.get("soort") == "persoon":
                found[entry.id] = version.data.get("inhoud")
    return {entry: inhoud for entry, inhoud in found.items() if isinstance(inhoud, Mapping)}


def states_other_role(version: Version, before: Sequence[Version]) -> bool:
    """Tell whether a version of a `persoon` entry that was there `before` makes somebody another at the table.

    Rights rest on the role and the ground (nobody puts out the person a table is about), so a guest may change how they
    are called and not what they are.
    """
    if not before:
        return False
    now, was = version.data.get("inhoud"), before[-1].data.get("inhoud")
    if not isinstance(now, Mapping) or not isinstance(was, Mapping):
        return True
    return any(now.get(key) != was.get(key) for key in ("rol", "grond"))


def person_over(people: Mapping[str, Mapping[str, object]]) -> Mapping[str, object]:
    """Return what is known of the person the table is about; nothing where nobody said."""
    told = [inhoud for entry, inhoud in people.items() if entry != OVER and inhoud.get("rol") == OVER]
    return told[-1] if told else people.get(OVER, {})


def represents(persoon: Mapping[str, object], over: Mapping[str, object], today: date) -> bool:
    """Tell whether somebody decides for the person `over` on a stated ground (Wmo 2015 art. 1.1.1 lid 2; BW 1:245).

    Not every companion represents.  Authority over a child is a ground for a parent and a guardian until it is 16.
    """
    grond, rol = persoon.get("grond"), persoon.get("rol")
    note = age_note(over, today)
    if not grond or (grond in ENDS_AT_16 and note is not None and note.is_own_master):
        return False
    return rol == REPRESENTATIVE or (rol == PARENT and grond in ENDS_AT_16)


def is_parent_of_own_master(persoon: Mapping[str, object], over: Mapping[str, object], today: date) -> bool:
    """Tell whether somebody keeps a table as parent or guardian of a person who is 16 or older.

    Who wiped what they said of themself counts as one: nobody outlives the rule by becoming nameless.
    """
    note = age_note(over, today)
    as_parent = not persoon or persoon.get("rol") == PARENT or persoon.get("grond") in ENDS_AT_16
    return as_parent and note is not None and note.is_own_master
