"""Writes the published JSON Schema of the dossier file from the kinds of facts that the law knows.

Run it after a change in `wet.feiten`: `python -m keukentafel.bestand.schema_writing`.
"""

import json
from collections.abc import Mapping

from keukentafel.bestand.entries import canonical
from keukentafel.bestand.schema import SCHEMA_FILE
from wet.feiten import FEITEN, FeitKind, Field
from wet.feiten.fields import COMMON

NAME = {"type": "string", "minLength": 1, "maxLength": 200}
UUID = {"type": "string", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"}
TEXT_OR_NULL = {"type": ["string", "null"], "maxLength": 1000}
YES_NO_UNKNOWN = {"type": ["boolean", "null"]}
LENGTH: dict[str, object] = {"type": ["string", "null"], "pattern": "^[1-9][0-9]{0,3}[dwmj]$"}


def build(kinds: Mapping[str, FeitKind] = FEITEN) -> dict[str, object]:
    """Return the schema; unknown keys are allowed everywhere, because they are kept."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:keukentafel:dossier:1",
        "title": "Keukentafel-dossier, formaat 1",
        "type": "object",
        "required": ["formaat", "wet", "feiten"],
        "properties": {
            "formaat": {"const": "keukentafel-dossier/1"},
            "wet": {"enum": ["wmo", "jeugdwet"]},
            "route": {"enum": ["gemeente", "verwijzer", "gi"]},
            "gemeente": {"$ref": "#/$defs/gemeente"},
            "feiten": {"type": "array", "items": {"$ref": "#/$defs/feit"}},
            "vellen": {"type": "object", "additionalProperties": {"$ref": "#/$defs/vel"}},
        },
        "$defs": {
            "gemeente": _gemeente(),
            "feit": _feit(kinds),
            "vel": {
                "type": "object",
                "required": ["entries"],
                "properties": {"entries": {"type": "array", "items": {"$ref": "#/$defs/versie"}}},
            },
            "versie": _versie(),
        },
    }


def _gemeente() -> dict[str, object]:
    return {
        "type": "object",
        "properties": {
            "code": {"type": ["string", "null"], "maxLength": 20},
            "naam": {"type": ["string", "null"], "maxLength": 200},
            "adres": {"type": ["array", "null"], "maxItems": 20, "items": {"type": "string", "maxLength": 200}},
            "bezwaarcommissie": YES_NO_UNKNOWN,
            "klachtcommissie": YES_NO_UNKNOWN,
            "beslistermijn_jeugd": LENGTH,
        },
    }


MOMENT: dict[str, object] = {
    "type": "string",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$",
}


def _versie() -> dict[str, object]:
    return {
        "type": "object",
        "required": ["id", "versie", "vorige", "soort", "gemaakt_op", "inhoud"],
        "properties": {
            "id": NAME,
            "versie": UUID,
            "vorige": {"type": "array", "items": UUID, "maxItems": 500},
            "soort": NAME,
            "over": TEXT_OR_NULL,
            "door": TEXT_OR_NULL,
            "gemaakt_op": MOMENT,
            "inhoud": {"type": ["object", "null"]},
            "gewist_op": MOMENT,
            "gewist_grond": NAME,
        },
    }


def _feit(kinds: Mapping[str, FeitKind]) -> dict[str, object]:
    """Return the schema of a fact: what all have in common, then the own fields of each kind.

    Kinds with the same own fields share one condition, which is what makes checking fast.
    """
    return {
        "type": "object",
        "required": ["soort"],
        "properties": {"soort": {"enum": list(kinds)}, **_common()},
        "allOf": [
            {
                "if": {"properties": {"soort": {"enum": names}}, "required": ["soort"]},
                "then": {"properties": fields},
            }
            for names, fields in _grouped(kinds)
        ],
    }


def _common() -> dict[str, object]:
    """Return the schema of the fields that any fact may have."""
    fields: dict[str, object] = {name: _value(field) for name, field in COMMON.items()}
    return fields | dict.fromkeys(("id", "bij", "vervangt", "vastgelegd_op"), TEXT_OR_NULL)


def _grouped(kinds: Mapping[str, FeitKind]) -> list[tuple[list[str], dict[str, object]]]:
    groups: dict[bytes, tuple[list[str], dict[str, object]]] = {}
    for name, kind in kinds.items():
        if fields := own_fields(kind):
            groups.setdefault(canonical(fields), ([], fields))[0].append(name)
    return list(groups.values())


def own_fields(kind: FeitKind) -> dict[str, object]:
    """Return the schema of the fields that this kind of fact has of its own."""
    return {name: _value(field) for name, field in kind.fields.items()}


def _value(field: Field) -> dict[str, object]:
    """Return the schema of one field; null counts as absent, as it does for the law."""
    if field.type == "choice":
        return {"enum": [*field.choices, None]}
    return _TYPES[field.type]


_TYPES: Mapping[str, dict[str, object]] = {
    "text": {"type": ["string", "null"]},
    "date": {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "bool": {"type": ["boolean", "null"]},
    "list": {"type": ["array", "null"]},
    "length": LENGTH,
}


def as_text(schema: Mapping[str, object]) -> str:
    """Return the schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(as_text(build()), encoding="utf-8")
