"""A dossier told day by day: on each day on which something turns, only what differs.

The first day differs from a dossier without facts, which is told in full.

Terms and actions stand by name (with the id of what they are about), so that a change of one is one line.  What rests
on which source is kept apart, in one table for all dossiers, as it depends on the code alone.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tests.wet.stand.stand_makers import Raw
from wet.feiten import Dossier, read_dossier
from wet.procedure import Stand, stand

Lines = dict[str, Any]

_GONE = "is weg"
_KEPT_APART = ("soort", "op", "id")


def outline(data: Raw) -> Lines:
    """Return facts and turning days of a dossier, ready to be written as JSON."""
    dossier = read_dossier(data)
    nothing = read_dossier(data | {"feiten": []})
    days: Lines = {}
    before = _parts(stand(nothing, date.min)) if data["feiten"] else {}
    for op in turning_days(dossier, _first_told(data)):
        now = _parts(stand(dossier, op))
        days[op.isoformat()] = {
            key: changed
            for key, value in now.items()
            if (changed := _difference(before.get(key), value)) not in ({}, None)
        }
        before = now
    about = {key: value for key, value in data.items() if key not in ("feiten", "vanaf")}
    return {"dossier": about, "feiten": [_told(each) for each in data["feiten"]], "dagen": days}


def turning_days(dossier: Dossier, first: date) -> Iterator[date]:
    """Yield a first day, and from there every day on which a stand says that it changes."""
    op: date | None = first
    while op is not None:
        yield op
        op = stand(dossier, op).verandert_op()


def _first_told(data: Raw) -> date:
    """Return the day from which a dossier is told: what comes before it another one tells."""
    return date.fromisoformat(data.get("vanaf", "0001-01-01"))


def sources(data: Raw) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield what each term, action and warning of a dossier rests on: the list it is in, its code, its sources."""
    dossier = read_dossier(data)
    for op in turning_days(dossier, date.min):
        found: Any = stand(dossier, op).as_json(texts=False)
        for part, code in (("termijnen", "soort"), ("kan", "code"), ("waarschuwingen", "code")):
            for each in found[part]:
                yield f"{data['wet']} {part}", each[code], tuple(each["bron"])


def _parts(now: Stand) -> Lines:
    found: Any = now.as_json(texts=False)
    return {
        "waar": f"{found['fase']}, {found['plek']}, {found['aan_zet']}",
        "trajecten": [
            f"{_name(each['soort'], each)}: {each['fase']}, {each['plek']}, {each['aan_zet']}"
            for each in found["trajecten"]
        ],
        "termijnen": _numbered(
            (_name(each["soort"], each), _term(each, term.extra))
            for each, term in zip(found["termijnen"], now.facts.termijnen, strict=True)
        ),
        "kan": _numbered(
            (_name(each["actie"], each), f"{'ja' if each['mag'] else 'nee'}: {each['code']}") for each in found["kan"]
        ),
        "brieven": dict.fromkeys(found["brieven"], "ja"),
        "waarschuwingen": [
            _name(each["code"], each) + _values(warning.values)
            for each, warning in zip(found["waarschuwingen"], now.facts.waarschuwingen, strict=True)
        ],
        "later": ", ".join(each["id"] or each["soort"] for each in found["later"]),
    }


def _term(each: Raw, extra: tuple[tuple[str, tuple[tuple[str, object], ...]], ...]) -> str:
    said = f"{each['van']} {each['begint']} tot en met {each['laatste_dag']}: {each['status']}"
    said += f" {each['gehaald_op']}" if each["gehaald_op"] else ""
    said += f", € {each['bedrag']}" if "bedrag" in each else ""
    return said + "".join(f"; {code}{_values(values)}" for code, values in extra)


def _values(values: tuple[tuple[str, object], ...]) -> str:
    return "".join(f" {key}={value}" for key, value in values)


def _name(soort: str, each: Mapping[str, Any]) -> str:
    return f"{soort} {each['bij']}" if each["bij"] else soort


def _numbered(pairs: Iterator[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, said in pairs:
        found[name if name not in found else f"{name} ook"] = said
    return found


def _difference(before: Any, now: Any) -> Any:
    if not isinstance(now, dict):
        return None if now == before else now
    before = before or {}
    changed = {key: value for key, value in now.items() if before.get(key) != value}
    return changed | dict.fromkeys((key for key in before if key not in now and _is_missed(key, now)), _GONE)


def _is_missed(name: str, now: dict[str, str]) -> bool:
    """Say whether what is gone must be told: not of an action about nothing, where now it is about something."""
    return not any(each.startswith(f"{name} ") for each in now)


def _told(fact: Raw) -> str:
    named = (fact.get("op", "zonder dag"), fact["soort"], f"({fact['id']})" if "id" in fact else "")
    own = (
        f"{key}={value if isinstance(value, str) else json.dumps(value)}"
        for key, value in fact.items()
        if key not in _KEPT_APART
    )
    return " ".join(filter(None, (*named, *own)))
