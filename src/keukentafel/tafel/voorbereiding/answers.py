"""The answers at a table: what was said to each question, by whom, and whether it may go to the gemeente.

An answer is an entry `antwoord` whose `over` is the question ("huishouden.gaat"), on the shared sheet or on one's own.
What is on one's own sheet goes nowhere.  What is shared goes into the plan, unless its domain is kept back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID, uuid5
from weakref import WeakKeyDictionary

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, write_all_once
from keukentafel.tafel.kluis.reading import OpenSheet
from keukentafel.tafel.kluis.said import Said, SaidOnce, said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD

ANSWER = "antwoord"
"""The kind of entry that an answer is (contract section 5)."""

PAGE, NOTE = "blad", "notitie"
"""Names beside the questions of a domain: what was ticked about the whole, and the note for oneself."""

REHEARSED = "oefenen"
"""Beside the domains: what is rehearsed, and what one asks at the talk.  It may be shared, and is in no plan."""

_NAMES = UUID("0d1c5a7e-9b0b-5d53-8a35-6c5f4e0c1b32")

Values = Mapping[str, str | Sequence[str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said to one question on one sheet: `said` is every version that counts, `entries` where they stand."""

    question: str
    sheet: str
    said: tuple[SaidOnce, ...]
    entries: tuple[str, ...]

    @property
    def domain(self) -> str:
        """The domain that the question belongs to."""
        return self.question.partition(".")[0]

    @property
    def now(self) -> SaidOnce:
        """The version that was written last."""
        return self.said[-1]

    @property
    def is_private(self) -> bool:
        """Whether only its writer reads it."""
        return self.sheet == EIGEN

    @property
    def is_conflict(self) -> bool:
        """Whether people answered past each other."""
        if len(self.said) == 1:
            return False
        return len({repr(sorted(one.content.items(), key=str)) for one in self.said}) > 1

    @property
    def seen(self) -> str:
        """The versions that a form replaces, as it carries them."""
        return ",".join(one.versie for one in self.said)

    def value(self, field: str) -> str:
        """Return what a field says, "" where it says nothing."""
        found = self.now.content.get(field)
        return found if isinstance(found, str) else ""

    def values(self, field: str) -> tuple[str, ...]:
        """Return what was ticked in a field."""
        found = self.now.content.get(field)
        if isinstance(found, str):
            return (found,) if found else ()
        return tuple(str(each) for each in found) if isinstance(found, list | tuple) else ()


class Answers:
    """All answers that a seat may read; of one question its own private answer comes before what is shared."""

    def __init__(self, found: Iterable[Answer]) -> None:
        self._shared: dict[str, Answer] = {}
        self._own: dict[str, Answer] = {}
        for answer in found:
            (self._own if answer.is_private else self._shared)[answer.question] = answer

    def get(self, question: str) -> Answer | None:
        """Return the answer that this seat sees first, None where there is none."""
        return self._own.get(question) or self._shared.get(question)

    def shared(self, question: str) -> Answer | None:
        """Return the answer on the shared sheet."""
        return self._shared.get(question)

    def own(self, question: str) -> Answer | None:
        """Return the answer that only this seat reads."""
        return self._own.get(question)

    def value(self, question: str, field: str = "tekst") -> str:
        """Return what a field of an answer says, "" where nobody answered."""
        answer = self.get(question)
        return answer.value(field) if answer else ""

    def values(self, question: str, field: str) -> tuple[str, ...]:
        """Return what was ticked in a field of an answer."""
        answer = self.get(question)
        return answer.values(field) if answer else ()

    def of(self, domain: str) -> tuple[Answer, ...]:
        """Return every answer in a domain, shared ones first; what was ticked about the whole and notes left out."""
        return tuple(self._by_domain.get(domain, ()))

    @cached_property
    def _by_domain(self) -> Mapping[str, Sequence[Answer]]:
        found: dict[str, list[Answer]] = {}
        for answer in self.questions():
            found.setdefault(answer.domain, []).append(answer)
        return found

    def questions(self) -> tuple[Answer, ...]:
        """Return every answer to a question, shared ones first; what was ticked about a domain and notes left out."""
        both = (*self._shared.values(), *self._own.values())
        return tuple(answer for answer in both if answer.question.partition(".")[2] not in (PAGE, NOTE))

    def at_the_table(self) -> "Answers":
        """Return only what is shared."""
        return Answers(self._shared.values())

    def is_kept_back(self, domain: str) -> bool:
        """Tell whether a domain stays at the table: "dit deel ik niet met de gemeente"."""
        answer = self._shared.get(f"{domain}.{PAGE}")
        return answer is not None and any(one.content.get("niet_delen") == "ja" for one in answer.said)

    def wants_to_talk(self, domain: str) -> bool:
        """Tell whether "hier wil ik het over hebben" was ticked, on whichever sheet."""
        ticked = (self._shared.get(f"{domain}.{PAGE}"), self._own.get(f"{domain}.{PAGE}"))
        return any(answer is not None and answer.value("bespreken") == "ja" for answer in ticked)

    def for_the_gemeente(self) -> tuple[Answer, ...]:
        """Return what may go into a plan: shared, of no domain that is kept back, and no rehearsal."""
        beside = (PAGE, NOTE)
        return tuple(
            answer
            for answer in self._shared.values()
            if answer.question.partition(".")[2] not in beside
            and answer.domain != REHEARSED
            and not self.is_kept_back(answer.domain)
        )


_READ: WeakKeyDictionary[AtTable, tuple[tuple[OpenSheet, ...], Answers]] = WeakKeyDictionary()
"""What was read for a request that is under way: several rooms ask on one page.  It goes when that ends."""


def answers_of(at_table: AtTable) -> Answers:
    """Return the answers on the sheets that this seat may read, put together once until one of them is written on."""
    sheets = tuple(at_table.sheet(name) for name in (GEDEELD, EIGEN) if name in at_table.names())
    before = _READ.get(at_table)
    if before is None or any(old is not now for old, now in zip(before[0], sheets, strict=True)):
        before = _READ[at_table] = (sheets, _answers_of(at_table))
    return before[1]


def _answers_of(at_table: AtTable) -> Answers:
    found: dict[tuple[str, str], list[Said]] = {}
    for said in said_on(at_table, (ANSWER,)):
        if said.over:
            found.setdefault((said.sheet, said.over), []).append(said)
    return Answers(_together(question, sheet, entries) for (sheet, question), entries in found.items())


def _together(question: str, sheet: str, entries: Sequence[Said]) -> Answer:
    """Put what two devices said under two names beside each other: a person chooses."""
    said = [one for each in entries for one in each.current]
    if len(said) > 1:
        said.sort(key=lambda one: (str(one.at), one.versie))
    return Answer(question, sheet, tuple(said), tuple(each.id for each in entries))


def sheet_for(at_table: AtTable, *, private: bool) -> str:
    """Return the sheet on which this seat keeps an answer: its own where it may not write at the table."""
    return EIGEN if private or at_table.right_on(GEDEELD) != "schrijven" else GEDEELD


def draft_for(
    at_table: AtTable,
    question: str,
    values: Values | None,
    sheet: str,
    versie: str,
    vorige: Sequence[str] = (),
    *,
    said: Iterable[Said] | None = None,
) -> list[Draft]:
    """Return what to write so that `values` become the one answer on a sheet; None takes the answer away.

    `versie` is the name that the form carried, `vorige` the versions that it showed.  Where one question was answered
    under two names, the other names are taken away.  `said` are the answers on that sheet, where they were read before.
    """
    found = said_on(at_table, (ANSWER,), (sheet,)) if said is None else said
    there = [each for each in found if each.over == question]
    name = there[0].id if there else _free_name(at_table, sheet, question)
    content = None if values is None else {key: value for key, value in values.items() if value}
    replaces = _of(there[:1], vorige) or _taken_away(at_table, sheet, name)
    drafts = [Draft(name, versie, ANSWER, content, question, replaces)]
    for number, other in enumerate(there[1:]):
        gone = str(uuid5(UUID(versie), f"{number}"))
        drafts.append(Draft(other.id, gone, ANSWER, None, question, _of([other], vorige)))
    return drafts


def _taken_away(at_table: AtTable, sheet: str, name: str) -> tuple[str, ...]:
    """Return the versions that took an earlier answer away: answering again is no quarrel with that."""
    entry = at_table.sheet(sheet).entries.get(name)
    return tuple(version.versie for version in entry.current) if entry is not None and entry.is_deleted else ()


def _of(entries: Sequence[Said], seen: Sequence[str]) -> tuple[str, ...]:
    """Return the versions of an entry that the form showed: what came in between stays beside the new one."""
    return tuple(versie for entry in entries for versie in entry.versions if versie in seen)


def _free_name(at_table: AtTable, sheet: str, question: str) -> str:
    """Return a name for a first answer: the same on every device, so that two first answers meet.

    A name that was wiped can't be used again; the next one is as firm.
    """
    known, number = at_table.sheet(sheet).entries, 0
    while True:
        name = str(uuid5(_NAMES, f"{sheet}/{at_table.table.pk}/{question}/{number}"))
        entry = known.get(name)
        if entry is None or not entry.is_wiped:
            return name
        number += 1


def save(at_table: AtTable, sheet: str, drafts: Sequence[Draft]) -> None:
    """Write answers of one form as one batch.  Raises TooLong, NotTaken, and what the vault raises."""
    write_all_once(at_table, sheet, drafts)
