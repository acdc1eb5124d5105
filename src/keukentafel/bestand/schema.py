"""Checking a dossier against the published JSON Schema, with one plain line per fault."""

import json
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from jsonschema_rs import Draft202012Validator, ValidationError

from keukentafel.bestand.faults import FileFault

SCHEMA_FILE = Path(__file__).with_name("dossier-1.schema.json")
MAX_FAULTS = 50

CODES = {
    "Type": "verkeerd_type",
    "Enum": "onbekende_waarde",
    "Constant": "onbekende_waarde",
    "Required": "veld_ontbreekt",
}

SCHEMA = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
_DOSSIER = Draft202012Validator(SCHEMA)
_VERSION = Draft202012Validator({"$ref": "#/$defs/versie", "$defs": SCHEMA["$defs"]})


def schema_faults(data: Mapping[str, object]) -> list[FileFault]:
    """Return what in a dossier goes against the schema: one fault per field, the file's own first, at most 50."""
    if _DOSSIER.is_valid(data):
        return []
    errors = list(islice(_DOSSIER.iter_errors(data), MAX_FAULTS + 1))
    found: dict[tuple[int | None, object], FileFault] = {}
    for error in errors[:MAX_FAULTS]:
        fault = _fault(error, data)
        found.setdefault((fault.fact, fault.values["veld"]), fault)
    faults = sorted(found.values(), key=lambda fault: fault.fact or 0)
    return [*faults, FileFault("te_veel_fouten", {"grens": MAX_FAULTS})] if len(errors) > MAX_FAULTS else faults


def is_version(data: Mapping[str, object]) -> bool:
    """Say whether data is one version of an entry by the schema."""
    return _VERSION.is_valid(data)


def _fault(error: ValidationError, data: Mapping[str, object]) -> FileFault:
    kind = type(error.kind).__name__
    path = list(error.instance_path)
    if kind == "Required":
        path.append(str(getattr(error.kind, "property", "")).strip('"'))
    code = CODES.get(kind, "verkeerde_vorm")
    fact, rest = _place_of_fact(path)
    field = ".".join(str(part + 1) if isinstance(part, int) else part for part in rest) or "feiten"
    return FileFault(code, {"veld": field}, fact, _kind_of(data, fact))


def _place_of_fact(path: list[str | int]) -> tuple[int | None, list[str | int]]:
    """Return the 1-based place of the fact a path leads into, and the rest of the path."""
    match path:
        case ["feiten", int(place), *rest]:
            return place + 1, rest
    return None, path


def _kind_of(data: Mapping[str, object], fact: int | None) -> str | None:
    facts = data.get("feiten")
    if fact is None or not isinstance(facts, list) or not isinstance(facts[fact - 1], Mapping):
        return None
    kind = facts[fact - 1].get("soort")
    return kind if isinstance(kind, str) else None
