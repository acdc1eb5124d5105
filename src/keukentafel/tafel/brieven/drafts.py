"""What somebody typed for one letter and changed in it: the same on a table and in a form that carries it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from keukentafel.letters.editing import Edit

KEYS: Mapping[str, str] = {
    "name": "naam",
    "street": "straat",
    "postcode": "postcode",
    "place": "plaats",
    "phone": "telefoon",
    "gemeente": "gemeente",
    "college_address": "adres_gemeente",
    "recipient_address": "adres_ontvanger",
    "about": "onderwerp",
    "kenmerk": "kenmerk",
    "on_behalf_of": "namens",
    "companion": "begeleider",
    "why_late": "waarom_later",
}
"""The questions about the sender, by their keys in what is kept; every other question is kept under its own name."""

_NAMES = {key: name for name, key in KEYS.items()}

MOST = 200
"""Changes of one letter that are read; no letter has so many sentences."""

LONGEST = 20_000
"""Characters of one typed text that are read from outside; the forms take far fewer."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One letter on its way: `typed` by the names of the questions (days as ISO dates), changes, own paragraphs."""

    soort: str
    typed: Mapping[str, str] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    extra: str = ""

    def content(self) -> dict[str, object]:
        """Return what is kept of it (docs/bestandsformaat.md, "Brieven")."""
        return {
            "brief": self.soort,
            "getypt": {KEYS.get(name, name): value for name, value in self.typed.items() if value},
            "aanpassingen": [{"van": edit.van, "naar": edit.naar} for edit in self.edits],
            "extra": self.extra,
        }

    def carried(self) -> str:
        """Return the draft as a form carries it."""
        return json.dumps(self.content(), ensure_ascii=False, separators=(",", ":"))


def draft_of(content: Mapping[str, object], soort: str = "") -> Draft:
    """Return the draft in what was kept or sent; what is no draft is left out, and nothing is raised."""
    typed, edits = content.get("getypt"), content.get("aanpassingen")
    return Draft(
        soort or _text(content.get("brief")),
        {_NAMES.get(str(key), str(key)): _text(value) for key, value in _mapping(typed).items() if _text(value)},
        tuple(_edits(edits if isinstance(edits, list) else [])),
        _text(content.get("extra")),
    )


def draft_in(text: str, soort: str) -> Draft:
    """Return the draft of a letter of this kind that a form carried; an empty one where it carried none."""
    try:
        data = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        data = {}
    return draft_of(data if isinstance(data, dict) else {}, soort)


def _edits(rows: Sequence[object]) -> list[Edit]:
    found = [Edit(_text(row.get("van")), _text(row.get("naar"))) for row in rows[:MOST] if isinstance(row, Mapping)]
    return [edit for edit in found if edit.van]


def _text(value: object) -> str:
    return value[:LONGEST] if isinstance(value, str) else ""


def _mapping(value: object) -> Mapping[object, object]:
    return value if isinstance(value, Mapping) else {}
