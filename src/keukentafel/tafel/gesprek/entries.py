"""What is written at the talk: the kinds of entries, what each may hold, and on which sheet it lands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid5

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD

POINT, PROMISE, QUESTION, NOTE, CLOSING = "punt", "toezegging", "gespreksvraag", "notitie", "afsluiting"
HERE: Final = "gesprek"
"""What a note of the talk is about (`over`): its place is with the papers too."""

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


def sheet_for(at_table: AtTable, soort: str) -> str:
    """Return where this seat writes a kind: at the table where it may, else on its own sheet."""
    right = at_table.right_on(GEDEELD)
    return GEDEELD if right == "schrijven" or (right == "aantekenen" and soort == NOTE) else EIGEN


def content_of(soort: str, typed: Mapping[str, object]) -> dict[str, str]:
    """Return what a kind may hold of what was typed, other fields left out.  Raises ValueError where one is wrong."""
    kind = KINDS[soort]
    found: dict[str, str] = {}
    for field, most in kind.fields.items():
        value = typed.get(field, "")
        if not isinstance(value, str) or len(value) > most or value not in kind.choices.get(field, (value,)):
            raise ValueError(field)
        if value.strip():
            found[field] = value.replace("\r\n", "\n").strip()
    return found


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
    if not isinstance(version, Mapping) or str(version.get("soort")) not in KINDS:
        return "soort"
    content = version.get("inhoud")
    if content is None:
        return None
    if not isinstance(content, Mapping) or not set(content) <= set(KINDS[str(version["soort"])].fields):
        return "vorm"
    try:
        content_of(str(version["soort"]), content)
    except ValueError:
        return "vorm"
    return None
