"""Compute the rows of a table of worked examples of terms and say which come out differently."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from wet.length import Length
from wet.termijnen import last_day
from wet.termijnen.count import TermFault
from wet.termijnen.text import fault_text

LAWS: Final = frozenset({"wmo", "jeugd", "jeugdwet", "awb", "atw"})
"""What the table may call a law; the name of the term alone says how it is counted."""


class RowFault(TermFault):
    """A row of the table that cannot be read; `code` says what is wrong and `values` in which column."""

    def __init__(self, code: str, *, kolom: str, waarde: str = "") -> None:
        self.code = code
        super().__init__(kolom=kolom, waarde=waarde)


@dataclass(frozen=True, slots=True)
class Deviation:
    """A row whose computed last day is not the expected one, or that could not be computed (`fault` says why)."""

    id: str
    expected: str
    computed: date | None
    fault: TermFault | None = None

    def as_json(self, language: str = "nl") -> dict[str, object]:
        """Return the row as `termijnen-controle --json` lists it; `fout` stands there only where there is one."""
        row: dict[str, object] = {
            "id": self.id,
            "verwacht": self.expected,
            "berekend": self.computed.isoformat() if self.computed else None,
        }
        return row | {"fout": fault_text(self.fault, language)} if self.fault else row


def check_table(
    rows: Iterable[Mapping[str, str | None]],
) -> tuple[int, list[Deviation]]:
    """Compute every row and return how many came out right and the rows that did not, in their order.

    A row has the columns `id`, `regime`, `term`, `start_event_date`, `opschorting_days`, `verdaging` and
    `computed_last_day`; others are ignored.  Nothing is raised: a row that cannot be read is a deviation too.
    """
    good, deviations = 0, []
    for number, row in enumerate(rows, start=1):
        deviation = _check(row, (row.get("id") or "").strip() or f"rij {number}")
        if deviation is None:
            good += 1
        else:
            deviations.append(deviation)
    return good, deviations


def _check(row: Mapping[str, str | None], row_id: str) -> Deviation | None:
    written = (row.get("computed_last_day") or "").strip()
    try:
        expected = _date(row, "computed_last_day")
        computed = _computed(row)
    except TermFault as fault:
        return Deviation(row_id, written, None, fault)
    return None if computed == expected else Deviation(row_id, written, computed)


def _computed(row: Mapping[str, str | None]) -> date:
    law = _cell(row, "regime")
    if law not in LAWS:
        raise RowFault("rij_wet_onbekend", kolom="regime", waarde=law)
    start = _date(row, "start_event_date")
    return last_day(_cell(row, "term"), start, suspended_days=_days(row), extension=_extension(row))


def _cell(row: Mapping[str, str | None], column: str) -> str:
    text = (row.get(column) or "").strip()
    if not text:
        raise RowFault("rij_kolom_ontbreekt", kolom=column)
    return text


def _date(row: Mapping[str, str | None], column: str) -> date:
    text = _cell(row, column)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise RowFault("rij_datum_onjuist", kolom=column, waarde=text) from error


def _days(row: Mapping[str, str | None]) -> int:
    text = (row.get("opschorting_days") or "").strip() or "0"
    if not (text.isascii() and text.isdigit() and len(text) <= 5):
        raise RowFault("rij_getal_onjuist", kolom="opschorting_days", waarde=text)
    return int(text)


def _extension(row: Mapping[str, str | None]) -> Length | None:
    text = (row.get("verdaging") or "").strip()
    if not text:
        return None
    try:
        # What follows the length is the article, for the reader: "6w (7:10 lid 3)".
        return Length.parse(text.split()[0])
    except ValueError as error:
        raise RowFault("rij_lengte_onjuist", kolom="verdaging", waarde=text) from error
