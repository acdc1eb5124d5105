"""The highest own contribution by date, as the data file has it: never before its first row, never after its last."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wet.citation import cite
from wet.dated import read_table
from wet.source import Source


@dataclass(frozen=True, slots=True)
class Amount:
    """The highest contribution, in euro per `per`, from `valid_from` through `valid_to`; `published` says where."""

    valid_from: date
    valid_to: date
    amount: Decimal
    per: str
    sources: tuple[Source, ...]
    published: str


def amount_on(on: date) -> Amount | None:
    """Return the amount of the day `on`, None where the data do not reach."""
    return next((row for row in AMOUNTS if row.valid_from <= on <= row.valid_to), None)


def _read_amounts() -> tuple[Amount, ...]:
    return tuple(
        Amount(
            row["valid_from"],
            row["valid_to"],
            Decimal(row["amount"]),
            row["per"],
            tuple(cite(text, valid_from=row["valid_from"], valid_to=row["valid_to"]) for text in row["cites"]),
            row["published"],
        )
        for row in read_table("contribution")["amounts"]
    )


AMOUNTS: tuple[Amount, ...] = _read_amounts()
