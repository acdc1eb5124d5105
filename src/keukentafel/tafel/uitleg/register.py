"""The register: every right with its source and its day, and the terms, amounts and days that the program holds."""

from dataclasses import dataclass
from datetime import date
from typing import Any  # rows of the law's own data

from keukentafel.tafel.uitleg.checked import is_older
from wet.awb.dwangsom import RATE_TABLES, RateTable
from wet.dated import read_table
from wet.rechten import KINDS, LAWS, RIGHTS, ForWhom, Right
from wet.source import Source
from wet.teksten import sentence
from wet.termijnen.rules import TERMS

READERS: tuple[ForWhom, ...] = ("client", "mantelzorger", "ondersteuner")
"""For whom the list can be read; without a choice everybody's rights are shown."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One right in words under one law, with its sources, what leaflets get wrong, and how sure we are."""

    code: str
    kind: str
    statement: str
    to_say: str
    explanation: str
    correction: str | None
    sources: tuple[Source, ...]
    is_older: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The entries of one kind."""

    kind: str
    entries: tuple[Entry, ...]


def reader(asked: str) -> ForWhom | None:
    """Return for whom the list is asked, None for everybody."""
    return next((each for each in READERS if each == asked), None)


def law(asked: str) -> str:
    """Return the law that is asked, the first where it is no law of ours."""
    return asked if asked in LAWS else LAWS[0]


def groups(wet: str, who: ForWhom | None, language: str) -> tuple[Group, ...]:
    """Return the rights under a law for somebody, by kind, what one can use first in front."""
    found = [right for right in RIGHTS.values() if wet in right.sources and (who is None or who in right.for_whom)]
    by_kind = ((kind, tuple(_entry(right, wet, language) for right in found if right.kind == kind)) for kind in KINDS)
    return tuple(Group(kind, entries) for kind, entries in by_kind if entries)


def _entry(right: Right, wet: str, language: str) -> Entry:
    return Entry(
        code=right.code,
        kind=right.kind,
        statement=right.statement(language),
        to_say=right.to_say(language),
        explanation=right.explanation(language),
        correction=right.correction(language),
        sources=right.sources[wet],
        is_older=is_older(right.sources[wet]),
    )


@dataclass(frozen=True, slots=True)
class TermRow:
    """One statutory term: its name, its length, where it stands, and who may set another length (`other`)."""

    name: str
    amount: int
    unit: str
    sources: tuple[Source, ...]
    other: str | None
    is_sure: bool
    is_older: bool


def term_rows(language: str) -> tuple[TermRow, ...]:
    """Return every term that the program counts, in the order of the law's own table."""
    return tuple(
        TermRow(
            name=sentence(f"{rule.soort}_naam", language),
            amount=rule.length.amount,
            unit=rule.length.unit,
            sources=rule.sources,
            other=rule.other_length_by,
            is_sure=all(source.certainty == "zeker" for source in rule.sources),
            is_older=is_older(rule.sources),
        )
        for rule in TERMS.values()
    )


@dataclass(frozen=True, slots=True)
class DayList:
    """The days of some years that count as holidays by decree, with the decree."""

    first_year: int
    last_year: int
    days: tuple[date, ...]
    decree: str


def day_lists() -> tuple[DayList, ...]:
    """Return the published lists of such days, the newest first."""
    rows: list[dict[str, Any]] = read_table("days")["designated"]
    lists = [DayList(row["first_year"], row["last_year"], tuple(row["days"]), row["besluit"]) for row in rows]
    return tuple(reversed(lists))


def penalties() -> tuple[RateTable, ...]:
    """Return the tables of the penalty for deciding late, the newest first."""
    return tuple(reversed(RATE_TABLES))
