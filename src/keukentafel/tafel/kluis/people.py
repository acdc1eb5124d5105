"""Who the people at a table say they are: the `persoon` entries on its shared sheet."""

from collections.abc import Mapping
from datetime import date

from keukentafel.bestand.entries import Entry
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
        told = [version.data for version in entry.current if version.data.get("soort") == "persoon"]
        inhoud = told[-1].get("inhoud") if told else None
        if isinstance(inhoud, Mapping):
            found[entry.id] = inhoud
    return found


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
    """Tell whether somebody keeps a table as parent or guardian of a person who is 16 or older."""
    note = age_note(over, today)
    as_parent = persoon.get("rol") == PARENT or persoon.get("grond") in ENDS_AT_16
    return as_parent and note is not None and note.is_own_master
