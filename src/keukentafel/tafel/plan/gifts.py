"""What was handed in, word for word: a copy that later changes of the answers do not alter.

A plan may be longer than one entry can hold, so its copy lies in parts; one that misses a part is no copy.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from keukentafel.letters import Letter
from keukentafel.letters.blocks import PlaceAndDate, Printed, texts
from keukentafel.letters.keeping import LetterUnreadable, as_json, from_json
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.kluis.sheets import GEDEELD

ENTRY: Final = "plan_gegeven"
"""The kind of entry that a part of a copy is."""

_PART: Final = 4_000
"""Characters of one part: escaped and in any script it still fits in an entry."""


@dataclass(frozen=True, slots=True)
class Gift:
    """A plan as it was handed in: on which day, how, in which form, and the fact on the road that tells it ("": none).

    `letter` is None where a part is missing or unreadable.
    """

    id: UUID
    fact: str
    on: date | None
    channel: str
    form: str
    letter: Letter | None
    entries: tuple[Said, ...]


def gifts_on(at_table: AtTable) -> tuple[Gift, ...]:
    """Return every copy on a table, the newest last."""
    found: dict[str, list[Said]] = {}
    for said in said_on(at_table, (ENTRY,), (GEDEELD,)):
        found.setdefault(said.over, []).append(said)
    made = [gift for name, parts in found.items() if (gift := _gift(name, parts))]
    return tuple(sorted(made, key=lambda gift: (gift.on or date.min, str(gift.id))))


def _gift(name: str, parts: Sequence[Said]) -> Gift | None:
    try:
        id = UUID(name)
    except ValueError:
        return None
    content = parts[0].content
    return Gift(
        id=id,
        fact=str(content.get("feit") or ""),
        on=_day(content.get("op")),
        channel=str(content.get("kanaal") or ""),
        form=str(content.get("vorm") or "heel"),
        letter=_letter(parts),
        entries=tuple(parts),
    )


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _letter(parts: Sequence[Said]) -> Letter | None:
    by_number = {each.content.get("deel"): str(each.content.get("tekst") or "") for each in parts}
    total = parts[0].content.get("delen")
    if not isinstance(total, int) or sorted(by_number, key=str) != sorted(range(1, total + 1), key=str):
        return None
    try:
        return from_json(json.loads("".join(by_number[number] for number in range(1, total + 1))))
    except (json.JSONDecodeError, LetterUnreadable, RecursionError):
        return None


def drafts_of(letter: Letter, gift: UUID, told: Mapping[str, str]) -> list[Draft]:
    """Return the parts to write of a copy; `told` says `feit`, `op`, `kanaal`, `vorm`."""
    raw = json.dumps(as_json(letter), ensure_ascii=False, separators=(",", ":"))
    pieces = [raw[at : at + _PART] for at in range(0, len(raw), _PART)]
    return [
        Draft(
            str(uuid5(gift, f"deel/{number}")),
            str(uuid5(gift, f"versie/{number}")),
            ENTRY,
            {**told, "deel": number, "delen": len(pieces), "tekst": piece},
            str(gift),
        )
        for number, piece in enumerate(pieces, 1)
    ]


def taken_back(gift: Gift) -> list[Draft]:
    """Return what to write so that a copy is no longer there."""
    return [
        Draft(said.id, str(uuid5(gift.id, f"weg/{said.seen}")), ENTRY, None, str(gift.id), said.versions)
        for said in gift.entries
    ]


@dataclass(frozen=True, slots=True)
class Differences:
    """What the plan of today says that the copy does not, and the other way round."""

    added: tuple[str, ...]
    left: tuple[str, ...]

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self.added or self.left)


def differences(given: Letter, now: Letter) -> Differences:
    """Return what changed since a plan was handed in, the date of the paper aside."""
    before, after = tuple(_said(given.printed)), tuple(_said(now.printed))
    return Differences(
        tuple(each for each in after if each not in before), tuple(each for each in before if each not in after)
    )


def _said(blocks: Sequence[Printed]) -> Iterator[str]:
    return (text for block in blocks if not isinstance(block, PlaceAndDate) for text in texts(block))
