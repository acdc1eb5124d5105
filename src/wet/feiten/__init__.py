"""Reads a dossier: dated facts in any order become facts in the order of the law, or every fault at once."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from wet.feiten.faults import DossierFaults, Fault
from wet.feiten.fields import check_days, read_fields
from wet.feiten.kinds import BESLISSENDE_UITKOMSTEN, FEITEN, FeitKind, Field
from wet.feiten.links import Entry, check_links, current
from wet.kalender import next_working_day
from wet.length import Length

__all__ = [
    "BESLISSENDE_UITKOMSTEN",
    "FEITEN",
    "Dossier",
    "DossierFaults",
    "Fact",
    "Fault",
    "FeitKind",
    "Field",
    "Gemeente",
    "read_dossier",
]

FORMAAT: Final = "keukentafel-dossier/1"
_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Gemeente:
    """What a dossier knows of its gemeente; None is unknown.

    A commissie that is True exists and announces its longer term (Awb 7:13, afdeling 9.1.3).
    `beslistermijn_jeugd` is the decision term in the verordening, None where there is none.
    """

    bezwaarcommissie: bool | None = None
    klachtcommissie: bool | None = None
    beslistermijn_jeugd: Length | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """One fact that counts.

    `day` orders it and says from when it counts.  `resident_day` starts and meets what the resident must do;
    `gemeente_day` starts what the gemeente must do.  Both are None for a letter without any date of dispatch.
    """

    soort: str
    rank: int
    id: str | None
    bij: str | None
    day: date
    resident_day: date | None
    gemeente_day: date | None
    values: Mapping[str, object]
    raw: Mapping[str, object]
    content: str
    door: str
    warning: str | None

    def on(self, name: str) -> date | None:
        """Return an own field that holds a day."""
        value = self.values.get(name)
        return value if isinstance(value, date) else None


@dataclass(frozen=True, slots=True, eq=False)
class Dossier:
    """Facts in the order that settles everything: day, rank of the kind, id; never place in the file."""

    wet: str
    route: str
    gemeente: Gemeente
    facts: tuple[Fact, ...]


def read_dossier(data: Mapping[str, object]) -> Dossier:
    """Return the dossier in JSON data (contracts, section 3); unknown keys are no fault.

    Raises DossierFaults with every fault at once: nothing is dropped and there is never half a dossier.
    """
    faults: list[Fault] = []
    wet = _one_of(data, "wet", ("wmo", "jeugdwet"), None, faults)
    route = _one_of(data, "route", ("gemeente", "verwijzer", "gi"), "gemeente", faults)
    if data.get("formaat", FORMAAT) != FORMAAT:
        faults.append(Fault(None, None, "formaat_onbekend", {"waarde": str(data.get("formaat"))[:60]}))
    gemeente = _gemeente(data.get("gemeente"), faults)
    entries = _entries(data.get("feiten", []), faults)
    faults += check_links(entries)
    if faults:
        raise DossierFaults(faults)
    counting = current(entries)
    facts = tuple(sorted((_fact(entry, counting) for entry in counting), key=_order))
    return Dossier(wet, route, gemeente, facts)


def _one_of(
    data: Mapping[str, object], key: str, choices: tuple[str, ...], default: str | None, faults: list[Fault]
) -> str:
    value = data.get(key, default)
    if not isinstance(value, str) or value not in choices:
        faults.append(Fault(None, None, f"{key}_onbekend", {"waarde": str(value)[:60], "keuzes": ", ".join(choices)}))
        return choices[0]
    return value


def _gemeente(raw: object, faults: list[Fault]) -> Gemeente:
    if raw is None:
        return Gemeente()
    if not isinstance(raw, Mapping):
        faults.append(Fault(None, None, "gemeente_onleesbaar", {"veld": "gemeente"}))
        return Gemeente()
    commissies = {name: raw.get(name) for name in ("bezwaarcommissie", "klachtcommissie")}
    for name, value in commissies.items():
        if value is not None and not isinstance(value, bool):
            faults.append(Fault(None, None, "gemeente_onleesbaar", {"veld": name}))
    term = raw.get("beslistermijn_jeugd")
    try:
        length = None if term is None else Length.parse(term if isinstance(term, str) else "")
    except ValueError:
        length = None
        faults.append(Fault(None, None, "gemeente_onleesbaar", {"veld": "beslistermijn_jeugd"}))
    bezwaar, klacht = (value if isinstance(value, bool) else None for value in commissies.values())
    return Gemeente(bezwaar, klacht, length)


def _entries(raw: object, faults: list[Fault]) -> list[Entry]:
    if not isinstance(raw, Sequence) or isinstance(raw, str | bytes):
        faults.append(Fault(None, None, "feiten_onleesbaar"))
        return []
    found = []
    for place, fact in enumerate(raw, start=1):
        entry = _entry(place, fact, faults)
        if entry is not None:
            found.append(entry)
    return found


def _entry(place: int, raw: object, faults: list[Fault]) -> Entry | None:
    if not isinstance(raw, Mapping):
        faults.append(Fault(place, None, "feit_onleesbaar"))
        return None
    soort = raw.get("soort")
    kind = FEITEN.get(soort) if isinstance(soort, str) else None
    if kind is None:
        named = soort if isinstance(soort, str) else None
        faults.append(Fault(place, named, "soort_onbekend", {"waarde": str(soort)[:60]}))
        return None
    values, problems = read_fields(raw, kind)
    # A day that could not be read is reported as such, not as missing as well.
    if not any(more["veld"] == "op" for _, more in problems):
        problems += check_days(values, kind)
    faults += (Fault(place, kind.soort, code, more) for code, more in problems)
    return Entry(place, kind, values, raw, day=_day(values, kind), is_sound=not problems)


def _day(values: Mapping[str, object], kind: FeitKind) -> date | None:
    """Return the day from which a fact counts: `op`, or what may stand for it."""
    instead = ("op", "verzonden_op") if kind.to_gemeente else ("op", "dagtekening", "ontvangen_op")
    for name in instead:
        value = values.get(name)
        if isinstance(value, date):
            return value
    return None


def _fact(entry: Entry, counting: Sequence[Entry]) -> Fact:
    values, kind = entry.values, entry.kind
    resident_day, gemeente_day, warning = _counting_days(entry)
    text = {name: value if isinstance(value, str) else None for name in ("id", "door") for value in [values.get(name)]}
    return Fact(
        soort=kind.soort,
        rank=kind.rank,
        id=text["id"],
        bij=entry.bij,
        day=entry.day or _undated(counting),
        resident_day=resident_day,
        gemeente_day=gemeente_day,
        values=values,
        raw=entry.raw,
        content=_content(entry.raw),
        door=text["door"] or kind.door,
        warning=warning,
    )


def _counting_days(entry: Entry) -> tuple[date | None, date | None, str | None]:
    """Return the day that counts for the resident, the one that counts for the gemeente, and what to warn of."""
    values, day = entry.values, entry.day
    if isinstance(values.get("op"), date):
        until = values.get("op_tot")
        return day, until if isinstance(until, date) else day, "datum_onzeker" if until and until != day else None
    if day is None:
        return None, None, "verzenddatum_onbekend"
    if entry.kind.to_gemeente:
        return day, next_working_day(day + _ONE_DAY), "ontvangst_onbekend"
    if "dagtekening" in values:
        return day, day, "verzenddatum_onbekend"
    # Only the day on which it was read is known: dispatch lies before it, so no last day can be named.
    return None, day, "verzenddatum_onbekend"


def _undated(counting: Sequence[Entry]) -> date:
    """Return where a besluit without any date belongs: right after the first thing it can be a decision on."""
    for soort in ("aanvraag_ingediend", "melding_gedaan", "hulpvraag_gesteld", "verwijzing_gekregen"):
        days = [entry.day for entry in counting if entry.kind.soort == soort and entry.day]
        if days:
            return min(days)
    return date.min


def _content(raw: Mapping[str, object]) -> str:
    """Return what settles a tie between facts without id, so that place in the file never does."""
    return json.dumps({key: value for key, value in raw.items() if key != "id"}, sort_keys=True, default=str)


def _order(fact: Fact) -> tuple[date, int, str, str]:
    return fact.day, fact.rank, fact.id or "", fact.content
