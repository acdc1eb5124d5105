"""What is written at the talk: the kinds of entries, what each may hold, and on which sheet it lands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid5

from keukentafel.bestand.batches import UUID as NAME
from keukentafel.bestand.entries import Entry
from keukentafel.bestand.parsing import FORBIDDEN
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD

POINT, PROMISE, QUESTION, NOTE, CLOSING = "punt", "toezegging", "gespreksvraag", "notitie", "afsluiting"
KEYS: Final = frozenset({"id", "versie", "vorige", "soort", "over", "door", "gemaakt_op", "inhoud"})
"""What a version from a device says, and nothing else: what else it said, everybody at the table would carry along."""

BETWEEN: Final = "|"
"""Stands between the names that a slip carries, so in none of them."""

HERE: Final = "gesprek"
"""What a note of the talk is about (`over`): its place is with the papers too."""

LONGEST_NAME: Final = 100
"""Characters of what an entry is about."""

_NAMES = UUID("6a0f9c52-3f44-5f6c-9a3e-0f0b3a7c4b11")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry: the most characters that each field holds, and the values of those that are chosen."""

    fields: Mapping[str, int]
    choices: Mapping[str, tuple[str, ...]]


KINDS: Final[Mapping[str, Kind]] = {
    POINT: Kind({"titel": 200, "stand": 12, "tekst": 4_000}, {"stand": ("", "besproken", "later", "niet")}),
    PROMISE: Kind({"wat": 1_000, "wie": 200, "wanneer": 200}, {}),
    QUESTION: Kind({"tekst": 1_000, "antwoord": 2_000}, {}),
    NOTE: Kind({"titel": 200, "tekst": 12_000}, {}),
    CLOSING: Kind({"gevraagd": 2, "tekst": 2_000}, {"gevraagd": ("", "ja")}),
}
"""What is written at the talk, by its `soort`."""


def name_of(table: UUID, soort: str, code: str, sheet: str = GEDEELD, seat: str = "") -> str:
    """Return the id of an entry that every device gives the same name, so that two who write in it meet there.

    On one's own sheet it is named after the seat too: an id tells nobody that somebody else has one.
    """
    return str(uuid5(_NAMES, " ".join((str(table), soort, code, *((sheet, seat) if sheet == EIGEN else ())))))


def is_name(id: str) -> bool:
    """Say whether this is a name as we make them; what came in a file may be called anything, and is then only read."""
    return NAME.fullmatch(id) is not None


def free_name(at_table: AtTable, sheet: str, id: str, soort: str) -> str:
    """Return the name under which this kind may be written: `id`, or the next one where that is something else's.

    Every page works out the same next name, so what two people write in it still meets.
    """
    entries = at_table.sheet(sheet).entries if sheet in at_table.names() else {}
    while (there := entries.get(id)) is not None and _is_something_else(there, soort):
        id = str(uuid5(UUID(id), soort))
    return id


def _is_something_else(entry: Entry, soort: str) -> bool:
    return entry.is_wiped or any(one.data.get("soort") != soort for one in (*entry.current, *entry.waiting))


def sheet_for(at_table: AtTable, soort: str) -> str:
    """Return where this seat writes a kind: at the table where it may, else on its own sheet."""
    right = at_table.right_on(GEDEELD)
    return GEDEELD if right == "schrijven" or (right == "aantekenen" and soort == NOTE) else EIGEN


def content_of(soort: str, typed: Mapping[str, object]) -> dict[str, str]:
    """Return what a kind may hold of what was typed, other fields left out.  Raises ValueError where one is wrong.

    Characters that nobody sees and no file may hold (a pasted text brings them along) are left out.
    """
    kind = KINDS[soort]
    found: dict[str, str] = {}
    for field, most in kind.fields.items():
        value = typed.get(field, "")
        if not isinstance(value, str) or len(value) > most or value not in kind.choices.get(field, (value,)):
            raise ValueError(field)
        if words := plain(value):
            found[field] = words
    return found


def plain(words: str) -> str:
    """Return what was typed as it is kept."""
    return FORBIDDEN.sub("", words.replace("\r\n", "\n")).strip()


def joined(soort: str, contents: Sequence[Mapping[str, object]]) -> dict[str, str]:
    """Return what a form shows of versions that all count: the words of each under the other, a choice where all agree.

    So whoever keeps that form loses nobody's words.  Every field of the kind is in it, "" where it is empty.
    """
    kind, found = KINDS[soort], {}
    for name in kind.fields:
        each = list(dict.fromkeys(str(content.get(name) or "") for content in contents if content.get(name)))
        found[name] = "" if name in kind.choices and len(each) > 1 else "\n".join(each)
    return found


def reason_against(version: object) -> str | None:
    """Return why a version from a device is not one of the talk (`soort`, `vorm`), None where it is one."""
    if not isinstance(version, Mapping) or not _is_kind(version.get("soort")):
        return "soort"
    if not version.keys() <= KEYS or not _has_names(version):
        return "vorm"
    content = version.get("inhoud")
    return None if content is None or _may_hold(str(version["soort"]), content) else "vorm"


def _is_kind(soort: object) -> bool:
    return isinstance(soort, str) and soort in KINDS


def _has_names(version: Mapping[str, object]) -> bool:
    """Say whether what stands around the words is plain: names that we make, and short words without a bar."""
    id, before, over = version.get("id"), version.get("vorige", []), version.get("over")
    names = [id, version.get("versie"), *before] if isinstance(before, list) else [None]
    short = [over or "", version.get("door", ""), version.get("gemaakt_op", "")]
    return all(isinstance(name, str) and is_name(name) for name in names) and all(
        isinstance(words, str) and len(words) <= LONGEST_NAME and BETWEEN not in words and not FORBIDDEN.search(words)
        for words in short
    )


def _may_hold(soort: str, content: object) -> bool:
    if not isinstance(content, Mapping) or not content.keys() <= KINDS[soort].fields.keys():
        return False
    try:
        content_of(soort, content)
    except ValueError:
        return False
    return not any(FORBIDDEN.search(words) for words in content.values())
