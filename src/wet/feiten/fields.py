"""Reads the fields of one fact: whether each holds what its kind allows, and which day counts."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from wet.feiten.kinds import KANALEN, PARTIES, FeitKind, Field
from wet.length import Length

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""A day outside these years is a slip of the pen; it also keeps every term inside the calendar."""

_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

Problem = tuple[str, Mapping[str, object]]

COMMON: Final[Mapping[str, Field]] = {
    "op": Field("date"),
    "op_tot": Field("date"),
    "dagtekening": Field("date"),
    "ontvangen_op": Field("date"),
    "verzonden_op": Field("date"),
    "kanaal": Field("choice", KANALEN),
    "door": Field("choice", PARTIES),
    "id": Field("text"),
    "bij": Field("text"),
    "vervangt": Field("text"),
    "vervallen": Field("bool"),
}
"""The fields that any fact may have; `null` counts as absent."""


def read_day(written: object) -> date | None:
    """Return the day that ISO text such as 2026-02-02 writes, or None where it is no day of the calendar."""
    if not isinstance(written, str) or _ISO.fullmatch(written) is None:
        return None
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def read_fields(raw: Mapping[str, object], kind: FeitKind) -> tuple[dict[str, object], list[Problem]]:
    """Return the known fields of a fact as values (days as dates, lengths as lengths) and what is wrong with them."""
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for name, written in raw.items():
        rule = kind.fields.get(name) or COMMON.get(name)
        if rule is None or written is None:
            continue
        value, code = _READERS[rule.type](written, rule)
        if code is None:
            values[name] = value
        else:
            problems.append((code, {"veld": name, "waarde": _short(written), "keuzes": ", ".join(rule.choices)}))
    return values, problems


def check_days(values: Mapping[str, object], kind: FeitKind) -> Iterator[Problem]:
    """Yield what is impossible about the days of one fact: none where one is needed, or an order that can't be."""
    if not values.get("vervallen") and "op" not in values and not _may_lack_day(values, kind):
        yield "datum_ontbreekt", {}
    for earlier, later, code in _ORDER:
        first, second = values.get(earlier), values.get(later)
        if isinstance(first, date) and isinstance(second, date) and second < first:
            yield code, {"eerste": first, "tweede": second}


def _may_lack_day(values: Mapping[str, object], kind: FeitKind) -> bool:
    if kind.soort == "besluit_bekendgemaakt":
        return True
    if kind.to_gemeente:
        return "verzonden_op" in values
    return kind.is_letter and ("dagtekening" in values or "ontvangen_op" in values)


_ORDER: Final = (
    ("op", "op_tot", "op_tot_voor_op"),
    ("verzonden_op", "op", "ontvangen_voor_verzonden"),
    ("op", "hersteltermijn_tot", "einde_voor_begin"),
    ("op", "tot", "einde_voor_begin"),
)


def _short(written: object) -> str:
    text = str(written)
    return text if len(text) <= 60 else f"{text[:60]}…"


def _day(written: object, _: Field) -> tuple[object, str | None]:
    day = read_day(written)
    return day, None if day else "datum_onmogelijk"


def _text(written: object, _: Field) -> tuple[object, str | None]:
    return written, None if isinstance(written, str) and written else "verkeerd_type"


def _bool(written: object, _: Field) -> tuple[object, str | None]:
    return written, None if isinstance(written, bool) else "verkeerd_type"


def _list(written: object, _: Field) -> tuple[object, str | None]:
    return written, None if isinstance(written, list | tuple) else "verkeerd_type"


def _choice(written: object, rule: Field) -> tuple[object, str | None]:
    if not isinstance(written, str):
        return None, "verkeerd_type"
    return written, None if written in rule.choices else "keuze_onbekend"


def _length(written: object, _: Field) -> tuple[object, str | None]:
    if not isinstance(written, str):
        return None, "verkeerd_type"
    try:
        return Length.parse(written), None
    except ValueError:
        return None, "lengte_onleesbaar"


_READERS: Final[Mapping[str, Callable[[object, Field], tuple[object, str | None]]]] = {
    "date": _day,
    "text": _text,
    "bool": _bool,
    "list": _list,
    "choice": _choice,
    "length": _length,
}
