"""The rights, duties, alerts and tips around a keukentafelgesprek: which of them matter at a place on the road."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Literal

from wet.citation import cite
from wet.dated import read_table
from wet.source import Certainty, Source
from wet.teksten import sentence

Kind = Literal["recht", "let_op", "plicht", "feit", "tip", "vraag"]
ForWhom = Literal["client", "mantelzorger", "netwerk", "ondersteuner", "gemeente"]

KINDS: tuple[Kind, ...] = ("recht", "let_op", "plicht", "vraag", "tip", "feit")
"""The kinds in the order in which a screen shows them: what a person can use first comes first."""

LAWS = ("wmo", "jeugdwet")
SINCE_BOTH_LAWS = date(2015, 1, 1)


@dataclass(frozen=True, slots=True)
class Right:
    """One thing to know or to say at the table; its sentences stand in `wet/teksten` under `code`.

    `ids` are the items of docs/eisen.csv that it answers; `sources` has its articles per law ("wmo", "jeugdwet"),
    none where it is advice.  Where leaflets say something else than the law, `corrects` is true.
    """

    code: str
    ids: tuple[str, ...]
    kind: Kind
    for_whom: tuple[ForWhom, ...]
    plekken: frozenset[str]
    warnings: frozenset[str]
    sources: Mapping[str, tuple[Source, ...]]
    certainty: Certainty
    corrects: bool

    @property
    def is_law(self) -> bool:
        """Say whether it rests on a source; the rest is advice."""
        return any(self.sources.values())

    def matters(self, wet: str, plek: str, warnings: Collection[str]) -> bool:
        """Say whether it matters under the law `wet` at the place `plek`, or because of one of the `warnings`."""
        return wet in self.sources and (plek in self.plekken or not self.warnings.isdisjoint(warnings))

    def statement(self, language: str = "nl") -> str:
        """Return what holds, in one or two sentences."""
        return self._text("", language)

    def to_say(self, language: str = "nl") -> str:
        """Return one sentence to say aloud at the table."""
        return self._text("_zeg", language)

    def explanation(self, language: str = "nl") -> str:
        """Return why it holds and what to do with it; says so where it is advice or a reading of the law."""
        explained = self._text("_uitleg", language)
        kind = self.certainty if self.is_law else "advies"
        return explained if kind == "zeker" else f"{explained} {sentence(f'recht_is_{kind}', language)}"

    def correction(self, language: str = "nl") -> str | None:
        """Return what leaflets say and what the law says instead, None where they agree."""
        return self._text("_correctie", language) if self.corrects else None

    def as_json(self, wet: str, language: str = "nl") -> dict[str, object]:
        """Return it with its sentences and with the sources under the law `wet`."""
        return {
            "code": self.code,
            "soort": self.kind,
            "voor": list(self.for_whom),
            "tekst": self.statement(language),
            "zeg": self.to_say(language),
            "uitleg": self.explanation(language),
            "correctie": self.correction(language),
            "bron": [str(source) for source in self.sources[wet]],
            "zekerheid": self.certainty if self.is_law else None,
        }

    def _text(self, part: str, language: str) -> str:
        return sentence(f"rechten.{self.code}{part}", language)


def rights_for(wet: str, plek: str, warnings: Collection[str] = (), for_whom: ForWhom | None = None) -> list[Right]:
    """Return what matters under the law `wet` at `plek`, for one kind of person or for everybody.

    What one of the `warnings` of the stand brings up comes first, then the kinds in the order of KINDS.
    """
    found = [
        right
        for right in RIGHTS.values()
        if right.matters(wet, plek, warnings) and (for_whom is None or for_whom in right.for_whom)
    ]
    return sorted(found, key=lambda right: (right.warnings.isdisjoint(warnings), KINDS.index(right.kind)))


def _read(code: str, row: Mapping[str, Any]) -> Right:
    certainty: Certainty = row["certainty"]
    sources = {
        wet: tuple(cite(text, valid_from=_in_force_since(text), certainty=certainty) for text in row[wet])
        for wet in LAWS
        if wet in row
    }
    return Right(
        code,
        tuple(row["ids"]),
        row["kind"],
        tuple(row["for_whom"]),
        frozenset(row["plekken"]),
        frozenset(row.get("warnings", ())),
        MappingProxyType(sources),
        certainty,
        row.get("corrects", False),
    )


def _in_force_since(text: str) -> date | None:
    """Return the day both laws began, for their own articles; the Awb is older and a ruling bears its own year."""
    return SINCE_BOTH_LAWS if text.startswith(("Wmo 2015", "Jeugdwet")) else None


RIGHTS: Mapping[str, Right] = MappingProxyType({code: _read(code, row) for code, row in read_table("rights").items()})
