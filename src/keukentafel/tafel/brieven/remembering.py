"""What need not be typed twice: the sender on one's own sheet, the gemeente and its address on the road."""

from collections.abc import Mapping, Sequence

from keukentafel.bestand.entries import Entry
from keukentafel.letters.kinds import KINDS
from keukentafel.tafel.brieven.drafts import KEYS
from keukentafel.tafel.brieven.drawing import Sight
from keukentafel.tafel.brieven.kept import Kept
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.people import people_on, person_over
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.kluis.versions import new_version
from keukentafel.tafel.weg.kept.changes import about
from keukentafel.tafel.weg.kept.reading import Reading
from keukentafel.tafel.weg.kept.writing import new_stamp, write_changes

ENTRY = "brieven"
"""The id of the one entry, of kind `antwoord`, on the sheet that only its writer reads."""

OWN_NAME = frozenset({"apart_gesprek"})
"""Letters that somebody writes about themself and not about the person whose table it is."""

MAY_BE_OWN = frozenset({"reactie_verslag"})
"""Letters for the person whose table it is that a carer may write for herself as well."""

SIGNS = frozenset({"ouder", "vertegenwoordiger"})
"""The roles of who signs for the person whose table it is: a child of nine writes no objection."""

_SENDER = ("name", "street", "postcode", "place", "phone")
_AS_BEFORE = ("about", "kenmerk", "on_behalf_of", "companion")
_OF_GEMEENTE = ("gemeente", "college_address")
_ADDRESSES = "adressen"
_PLACES = {"recipient_address": "adres", "rechtbank": "rechtbank", "organisatie": "organisatie"}


def remembered(at_table: AtTable, soort: str, letters: Sequence[Kept], *, is_own: bool = False) -> dict[str, str]:
    """Return what is known for a new letter of this kind, by the names of the questions.

    `is_own`: somebody writes for themself what is else written for the person whose table it is.
    """
    kept = _kept(at_table)
    me, over = _names(at_table)
    is_own = is_own or soort in OWN_NAME
    found = {"name": me if is_own or _signs(at_table) else over}
    found |= {name: value for name in (*_SENDER, "gemeente") if (value := _text(kept.get(KEYS[name])))}
    found = _from_whom(found, soort, (me, over), is_own=is_own)
    if KINDS[soort].to != "college":
        places = _mapping(_mapping(kept.get(_ADDRESSES)).get(KINDS[soort].to))
        found |= {name: value for name, key in _PLACES.items() if (value := _text(places.get(key)))}
    older = next((each.draft.typed for each in letters if each.soort == soort), {})
    return found | {name: value for name in _AS_BEFORE if (value := older.get(name, ""))}


def remember(at_table: AtTable, soort: str, typed: Mapping[str, str]) -> None:
    """Keep sender and address for the next letter, where they differ; raises what `AtTable.write` raises."""
    if EIGEN not in at_table.names() or at_table.right_on(EIGEN) != "schrijven":
        return
    kept = _kept(at_table)
    content: dict[str, object] = {**kept, **{KEYS[name]: typed[name] for name in _SENDER if typed.get(name)}}
    to = KINDS[soort].to
    places = {key: typed[name] for name, key in _PLACES.items() if typed.get(name)}
    if to != "college" and places:
        addresses = _mapping(kept.get(_ADDRESSES))
        content[_ADDRESSES] = {**addresses, to: {**_mapping(addresses.get(to)), **places}}
    if content == kept:
        return
    entry = _entry(at_table)
    before = tuple(version.versie for version in entry.current) if entry else ()
    seat = str(at_table.seat.id)
    version = new_version("antwoord", content, door=seat, at=at_table.at, id=ENTRY, over="brief", vorige=before)
    at_table.write(EIGEN, [version])


def tell_gemeente(at_table: AtTable, reading: Reading, seen: Sight, typed: Mapping[str, str], language: str) -> bool:
    """Put the gemeente and its address on the road, for all its letters; say whether they stand there.

    Only where this seat may write there, and people do not differ about the whole: then the letter itself keeps them.
    Raises what `write_changes` raises.
    """
    told = {name: typed[name] for name in _OF_GEMEENTE if typed.get(name)}
    if all(seen.known().get(name) == value for name, value in told.items()):
        return True
    if at_table.right_on(GEDEELD) != "schrijven" or reading.story is None or reading.about_clash:
        return False
    gemeente = {**seen.gemeente}
    if "gemeente" in told:
        gemeente["naam"] = told["gemeente"]
    if "college_address" in told:
        gemeente["adres"] = told["college_address"].splitlines()
    after = reading.story.told_anew({"gemeente": gemeente}, language)
    write_changes(at_table, about(reading, after, reading.story), new_stamp(), seen.today, language)
    return True


def without_gemeente(typed: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed without what the road tells already."""
    return {name: value for name, value in typed.items() if name not in _OF_GEMEENTE}


def _entry(at_table: AtTable) -> Entry | None:
    return at_table.sheet(EIGEN).entries.get(ENTRY) if EIGEN in at_table.names() else None


def _kept(at_table: AtTable) -> Mapping[str, object]:
    """Return what was kept; of two that were written at once the later one, since a person looks it over anyway."""
    entry = _entry(at_table)
    return _mapping(entry.current[-1].data.get("inhoud")) if entry and entry.current else {}


def _from_whom(found: Mapping[str, str], soort: str, names: tuple[str, str], *, is_own: bool) -> dict[str, str]:
    """Return who writes: what was kept of somebody's last letter may be of another than who writes this one.

    A carer's own letter does not go in the name of the person cared for, nor a letter about that person as if the carer
    had asked for help herself.
    """
    me, over = names
    if not me or not over or me == over:
        return dict(found)
    asked = (*KINDS[soort].asks, *KINDS[soort].more)
    if is_own and "zorg_voor" in asked:
        found = {"zorg_voor": over, **found}
    if is_own and found["name"] == over:
        return {name: value for name, value in found.items() if name not in _SENDER} | {"name": me}
    is_theirs = "on_behalf_of" in asked and ("zorg_voor" not in asked or soort in MAY_BE_OWN)
    if not is_own and found["name"] == me and is_theirs:
        return {**found, "on_behalf_of": over}
    return dict(found)


def _signs(at_table: AtTable) -> bool:
    """Say whether who sits here acts for the person whose table it is, and so signs in the own name."""
    return _text(people_on(at_table.sheet(GEDEELD).entries).get(str(at_table.seat.id), {}).get("rol")) in SIGNS


def _names(at_table: AtTable) -> tuple[str, str]:
    """Return the name of who sits here, and of the person whose table it is; "" for who gave none."""
    people = people_on(at_table.sheet(GEDEELD).entries)
    return _text(people.get(str(at_table.seat.id), {}).get("naam")), _text(person_over(people).get("naam"))


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
