"""What was prepared and may stand in a letter: `config/wiring` says from which rooms, so that no letter knows them.

A room gives only what is shared and not kept back (`voorbereiding/for_letters`).  What somebody left out of the plan,
or changed there, is treated the same here: who sends a letter must not find it there again.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from keukentafel.letters.kinds import KINDS
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.plan.edits import Changed, changes_on, tidy
from keukentafel.tafel.voorbereiding.for_letters import ForLetter


@dataclass(frozen=True, slots=True)
class Source:
    """A room that has something ready for one kind of letter; `own` for a letter that only its writer reads."""

    soort: str
    ready: Callable[[AtTable], Sequence[ForLetter]]
    own: Callable[[AtTable], Sequence[ForLetter]] | None = None

    def gives(self, at_table: AtTable, *, alone: bool) -> Sequence[ForLetter]:
        """Return what it has ready: where it keeps things apart for who writes alone, those."""
        return self.own(at_table) if alone and self.own is not None else self.ready(at_table)


@dataclass(frozen=True, slots=True)
class Reader:
    """A room that knows what the letter of the gemeente says that one kind of letter is about."""

    soort: str
    said: Callable[..., Mapping[str, str]]
    """Takes the table and `alone`, as `in_their_letter` does; returns answers by the names of the questions."""


class _Sources:
    known: tuple[Source, ...] = ()
    readers: tuple[Reader, ...] = ()


def register(*sources: Source) -> None:
    """Add what rooms give; the same one twice counts once."""
    _Sources.known = tuple(dict.fromkeys((*_Sources.known, *sources)))


def register_readers(*readers: Reader) -> None:
    """Add who reads the letters of the gemeente; the same one twice counts once."""
    _Sources.readers = tuple(dict.fromkeys((*_Sources.readers, *readers)))


def in_their_letter(at_table: AtTable, soort: str, *, alone: bool = False) -> Mapping[str, str]:
    """Return what the letter of the gemeente says of what a letter of this kind asks, as a proposal to look at."""
    kind = KINDS[soort]
    asked = {
        *kind.asks,
        *kind.more,
        *(("college_address",) if kind.to == "college" and "gemeente" in kind.asks else ()),
    }
    said = [each.said(at_table, alone=alone) for each in _Sources.readers if each.soort == soort]
    return {name: value for one in said for name, value in one.items() if name in asked}


def prepared(at_table: AtTable, soort: str, *, alone: bool = False) -> Mapping[str, str]:
    """Return what the preparation has ready for a new letter of this kind, by the names of its questions.

    `alone`: the letter comes to lie on the sheet of who writes it.
    """
    sources = [each for each in _Sources.known if each.soort == soort]
    if not sources or GEDEELD not in at_table.names():
        return {}
    asked = {*KINDS[soort].asks, *KINDS[soort].more}
    changes = {each.sentence: each for each in changes_on(at_table)}
    found: dict[str, list[str]] = {}
    for one in (one for source in sources for one in source.gives(at_table, alone=alone) if one.field in asked):
        words = _as_in_plan(one, changes.get(one.sentence))
        if words and words not in found.setdefault(one.field, []):
            found[one.field].append(words)
    return {field: "\n".join(words) for field, words in found.items() if words}


def _as_in_plan(one: ForLetter, changed: Changed | None) -> str:
    """Return what may stand in the letter after what was done to the same sentence of the plan, "" for nothing."""
    if changed is None:
        return one.value
    now = changed.now
    if not now.naar:
        return ""
    if now.van != tidy(one.text):
        # The answer changed since: it counts again, in the plan as well.
        return one.value
    return now.naar.removeprefix(one.lead).strip() if one.lead is not None else ""
