"""The forms of the talk: what is written, each given out once, and what is still to be written."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from uuid import UUID

from keukentafel.tafel.gesprek.beside import MOST, Beside, beside, folded, headline, is_conflict
from keukentafel.tafel.gesprek.entries import BETWEEN, HERE, KINDS, NOTE, free_name, is_name, joined, name_of, sheet_for
from keukentafel.tafel.gesprek.typed import Typed
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import fresh
from keukentafel.tafel.kluis.said import Said, SaidOnce, said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing to fill in: an entry that is there, or the name of one that may come.

    `fault` says that what stands in it was typed but could not be kept; `handle` leads to what stood in it before, None
    where nothing did.
    """

    id: str
    soort: str
    over: str
    sheet: str
    may_write: bool
    values: Mapping[str, str] = field(default_factory=dict)
    seen: str = ""
    said: tuple[SaidOnce, ...] = ()
    fault: bool = False
    versie: str = field(default_factory=fresh)
    nr: int = 0
    handle: UUID | None = None

    @property
    def stamp(self) -> str:
        """What its form carries; `typed.slips_in` and `slips.js` read it.  Its fields are called "name.nr"."""
        parts = self.id, self.versie, self.soort, self.sheet, self.over, self.seen, str(self.nr)
        return BETWEEN.join(part.replace(BETWEEN, " ") for part in parts)

    @property
    def is_conflict(self) -> bool:
        """Whether people wrote past each other, so that somebody has to choose."""
        return is_conflict(self.said)

    @property
    def headline(self) -> str:
        """Who wrote past whom."""
        return headline(self.said)

    @property
    def beside(self) -> tuple[Beside, ...]:
        """The newest of the versions to choose from, beside each other."""
        return beside(self.soort, self.said)[-MOST:]

    @property
    def before(self) -> tuple[Beside, ...]:
        """Those from before, where there are many."""
        return beside(self.soort, self.said)[:-MOST]

    @property
    def folded(self) -> str:
        """How many those are."""
        return folded(len(self.said) - MOST)

    @property
    def is_private(self) -> bool:
        """Whether only its writer reads it."""
        return self.sheet == EIGEN

    @property
    def by(self) -> str:
        """Who wrote it last, "" where nobody did, one did so oneself, or nobody knows."""
        return "" if not self.said or self.said[-1].is_mine else self.said[-1].by


class Desk:
    """The entries of the talk, each given out once: those with a name of their own first, the others after."""

    def __init__(self, at_table: AtTable, typed: Sequence[Typed] = ()) -> None:
        self._at_table, self._count = at_table, count()
        self._typed = {each.stamp.id: each for each in typed}
        kept = said_on(at_table, tuple(KINDS.keys() - {NOTE}), with_gone=True)
        self._said = {said.id: said for said in (*kept, *said_on(at_table, (NOTE,), over=HERE, with_gone=True))}
        sheets = {said.sheet for said in self._said.values()}
        self._written = Counter(one.data["id"] for name in sheets for one in at_table.sheet(name).arrived.values())

    def named(self, soort: str, code: str, start: Mapping[str, str] | None = None, vel: str = "") -> Slip:
        """Return what every device calls by the same name, with words to begin with; `vel` is where it may begin alone.

        Who may not write at the table has one of their own, and until then reads that of the table.  What one ticked
        for oneself before the table read of it stays one's own; what others wrote there stands apart, as theirs.
        """
        table, seat = self._at_table.table.id, str(self._at_table.seat.id)
        sheet = vel or sheet_for(self._at_table, soort)
        id, own = name_of(table, soort, code, sheet, seat), name_of(table, soort, code, EIGEN, seat)
        shared = None if vel and id in self._said else self._take(name_of(table, soort, code), soort, GEDEELD)
        said = self._take(id, soort, sheet) or shared or self._take(own, soort, EIGEN)
        if said:
            return self._slip(said)
        id = free_name(self._at_table, sheet, id, soort)
        typed = self._typed.pop(id, None)
        values = typed.fields if typed else start or {}
        return Slip(id, soort, code, sheet, True, values, fault=typed is not None, nr=next(self._count))

    def _take(self, id: str, soort: str, sheet: str) -> Said | None:
        """Take what stands under a name, None where nothing of this kind does: something else does not stand here."""
        id = free_name(self._at_table, sheet, id, soort)
        there = self._said.get(id)
        return self._said.pop(id) if there is not None and there.soort == soort else None

    def left(self, soort: str) -> list[Said]:
        """Take what is left of a kind, oldest first; `slips` makes the forms of those that a page shows."""
        return [self._said.pop(said.id) for said in list(self._said.values()) if said.soort == soort]

    def slips(self, kept: Sequence[Said]) -> list[Slip]:
        """Return the forms of entries: a talk may hold thousands, a page shows some."""
        return [self._slip(said) for said in kept]

    @property
    def typed(self) -> Collection[str]:
        """The ids in which somebody typed what could not be kept, as far as no form was given out for them."""
        return self._typed.keys()

    def blank(self, soort: str, sheet: str) -> Slip:
        """Return one that is still to be written, with what was typed in it where that could not be kept."""
        over = HERE if soort == NOTE else ""
        mine = (each for each in self._typed.values() if (each.soort, each.vel) == (soort, sheet))
        typed = next((each for each in mine if each.stamp.id not in self._said), None)
        if typed is None:
            return Slip(fresh(), soort, over, sheet, True, nr=next(self._count))
        self._typed.pop(typed.stamp.id)
        slip = Slip(typed.stamp.id, soort, over, sheet, True, typed.fields, fault=True, nr=next(self._count))
        return replace(slip, versie=typed.stamp.versie)

    def _slip(self, said: Said) -> Slip:
        may_write = said.sheet == EIGEN or sheet_for(self._at_table, said.soort) == said.sheet
        if said.soort == NOTE and self._at_table.right_on(said.sheet) == "aantekenen":
            may_write = said.current[0].is_mine
        may_write = may_write and is_name(said.id)
        typed = self._typed.pop(said.id, None)
        values = typed.fields if typed else joined(said.soort, [one.content for one in said.current])
        fault = typed is not None
        slip = Slip(said.id, said.soort, said.over, said.sheet, may_write, values, said.seen, said.current, fault)
        return replace(slip, nr=next(self._count), handle=said.handle if self._has_earlier(said) else None)

    def _has_earlier(self, said: Said) -> bool:
        return self._written[said.id] > len(said.current)
