"""What somebody thinks of the talk: nine statements, own words, and what went well; kept on the own sheet alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final  # TOML: tables of anything
from uuid import UUID, uuid5

from keukentafel.content import folder
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, Stamp
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.kluis.sheets import EIGEN
from keukentafel.tafel.language import current
from wet.teksten.talen import read, remembered

KIND: Final = "terugblik"
ROOM: Final = "terugblik"
ANSWERS: Final = ("ja", "beetje", "nee")
GROUPS: Final = ("zelf", "bezoeker", "gang")
GOOD: Final = "goed"
LONGEST: Final = 2_000

_NAMES = UUID("0d0f7c35-66c2-5d0e-9b56-3f0c8a8c2a70")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence to agree with or not, with what was answered; `against` is what a letter says after a no."""

    id: str
    group: str
    text: str
    against: str
    answer: str


@dataclass(frozen=True, slots=True)
class LookingBack:
    """All that somebody said about a talk; `words` by group, and under `goed` what went well."""

    statements: Sequence[Statement]
    words: Mapping[str, str]
    seen: str

    def of(self, group: str) -> Sequence[Statement]:
        """Return the statements of one group."""
        return [each for each in self.statements if each.group == group]

    def against(self, *groups: str) -> Sequence[str]:
        """Return, in Dutch, what somebody said no to in these groups, with the own words where not all went well."""
        found: list[str] = []
        for group in groups:
            said = [each.against for each in self.of(group) if each.answer == "nee"]
            is_less = any(each.answer in ("nee", "beetje") for each in self.of(group))
            found += [*said, *([self.words[group]] if is_less and self.words.get(group) else [])]
        return found


def looked_at(at_table: AtTable) -> LookingBack:
    """Return what this seat said about the talk."""
    said = _kept(at_table)
    told = said.content if said else {}
    return looking_back({name: str(value) for name, value in told.items()}, said.seen if said else "")


def looking_back(told: Mapping[str, str], seen: str) -> LookingBack:
    """Return what was said or typed, by the names of the form."""
    statements = [
        Statement(row["id"], row["deel"], str(row[current()]), str(row["tegen"]), told.get(row["id"], ""))
        for row in _lists()["stelling"]
    ]
    return LookingBack(statements, {name: told.get(name, "") for name in (*GROUPS, GOOD)}, seen)


def draft_of(at_table: AtTable, typed: Mapping[str, str], stamp: Stamp) -> Draft:
    """Return what is to be written; what is no answer is left out.  Raises ValueError where words are too long."""
    content = {row["id"]: typed.get(row["id"], "") for row in _lists()["stelling"]}
    content = {name: value for name, value in content.items() if value in ANSWERS}
    for name in (*GROUPS, GOOD):
        words = typed.get(name, "").replace("\r\n", "\n").strip()
        if len(words) > LONGEST:
            raise ValueError(name)
        content |= {name: words} if words else {}
    return Draft(_id(at_table), stamp.versie, KIND, content, None, stamp.vorige)


def _kept(at_table: AtTable) -> Said | None:
    return next((said for said in said_on(at_table, (KIND,), (EIGEN,)) if said.id == _id(at_table)), None)


def _id(at_table: AtTable) -> str:
    return str(uuid5(_NAMES, f"{at_table.table.id} {at_table.seat.id}"))


@remembered
def _lists() -> Mapping[str, Any]:
    return read(folder("content") / ROOM / "lijsten.toml")
