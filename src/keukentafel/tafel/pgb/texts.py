"""Reads the sentences of this room from `content/pgb`: what depends on a code, the rows side by side, the points."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any  # TOML holds whatever it holds; the dataclasses check the names

from keukentafel.content import folder
from keukentafel.content.sentences import sentence
from keukentafel.tafel.language import current
from keukentafel.tafel.voorbereiding.for_plan import say
from keukentafel.tafel.voorbereiding.voice import Voice, in_voice
from keukentafel.tafel.voorbereiding.words import said
from wet.pgb import Skill
from wet.teksten.talen import read, remembered


@dataclass(frozen=True, slots=True)
class Row:
    """One thing compared: what it is about, how it is in kind and with a pgb, and where that stands.

    `is_reading`: the law is silent, and this is how we read that.
    """

    id: str
    about: str
    in_kind: str
    pgb: str
    sources: tuple[str, ...]
    is_reading: bool

    @property
    def source(self) -> str:
        """Where it stands, on one line; "" for advice."""
        return "; ".join(self.sources)


@dataclass(frozen=True, slots=True)
class Ask:
    """A question to the gemeente, and where it rests on; "" for advice."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Block:
    """A sentence to begin a reason with: its code, as it goes into the text (Dutch), and for who reads no Dutch."""

    code: str
    text: str
    help: str = ""


def text(code: str, language: str | None = None, **values: object) -> str:
    """Return one sentence, in the language of the page where none is named.  Raises KeyError for an unknown code."""
    return sentence("pgb", code, language or current(), **values)


def rows(law: str) -> tuple[Row, ...]:
    """Return what is compared under a law; where nobody told the law ("") both are there."""
    laws = (law,) if law else ("wmo", "jeugdwet")
    return tuple(
        Row(
            row["id"],
            said(row["kop"]),
            said(row["zin"]),
            said(row["pgb"]),
            tuple(source for each in laws for source in row[each]),
            bool(row.get("is_lezing")),
        )
        for row in _table("vergelijken")["rij"]
        if not row.get("voor") or set(laws) & set(row["voor"])
    )


def to_ask(law: str) -> tuple[Ask, ...]:
    """Return what one can ask the gemeente under a law; where nobody told the law ("") both are there."""
    laws = (law,) if law else ("wmo", "jeugdwet")
    return tuple(
        Ask(said(row), "; ".join(source for each in laws for source in row[each]))
        for row in _table("vragen")["vraag"]
        if not row.get("voor") or set(laws) & set(row["voor"])
    )


def skill_title(skill: Skill) -> str:
    """Return what a point is about."""
    return said(_table("punten")[skill.code]["titel"])


def skill_step(skill: Skill) -> str:
    """Return what one could do about a point that one can't do yet."""
    return said(_table("punten")[skill.code]["stap"])


def skill_in_plan(skill: Skill, voice: Voice) -> str:
    """Return a point as it stands in a list in the plan, in Dutch."""
    row = _table("punten")[skill.code]
    return in_voice(row["plan"], row.get("plan_wij", ""), voice)


def blocks(law: str) -> Sequence[Block]:
    """Return the sentences that one can begin a reason with under a law."""
    dutch = current() == "nl"
    return [Block(row["id"], row["nl"], "" if dutch else said(row)) for row in _table("waarom")[law]]


def plan_words(code: str, voice: Voice = "wmo", /, **values: object) -> str:
    """Return a sentence of the plan, in Dutch, as a person or a family says it."""
    return say("pgb", code, voice, **values)


@remembered
def _table(name: str) -> Mapping[str, Any]:
    return read(folder("content") / "pgb" / f"{name}.toml")
