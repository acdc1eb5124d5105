"""The carer's own check: twelve statements of our own, not validated, without a total and without a grade."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from keukentafel.content import folder
from keukentafel.tafel.mantelzorg.questions import CARER
from keukentafel.tafel.mantelzorg.texts import text
from keukentafel.tafel.voorbereiding.asking import Asked, Field
from wet.teksten.talen import further, read, remembered

ANSWERS: Final = ("nooit", "soms", "vaak", "altijd")
OFTEN: Final = frozenset({"vaak", "altijd"})
SOON: Final = frozenset({"dagen", "weken"})
"""Answers to "hoe lang houdt u het nog vol?" after which support comes first."""

PER_PAGE: Final = 3


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: its words by language, and the Dutch sentence that each answer becomes.

    `is_reversed`: almost always is what goes well.  `is_heavy`: often here puts support for the carer first.
    """

    id: str
    label: Mapping[str, str]
    sentences: Mapping[str, str]
    is_reversed: bool
    is_heavy: bool

    @property
    def code(self) -> str:
        """The name of the answer."""
        return f"{CARER}.{self.id}"

    @property
    def wording_code(self) -> str:
        """The name under which the carer's own words for the sentence are kept."""
        return f"{CARER}.{self.id}_zin"

    def sentence(self, answer: str, *, talk: bool) -> str:
        """Return the ready sentence of an answer, "" for none; `talk`: she wants to talk about it."""
        if answer not in ANSWERS:
            return ""
        return f"{self.sentences[answer]} {text('check.praten_zin', 'nl')}" if talk else self.sentences[answer]


@remembered
def statements() -> tuple[Statement, ...]:
    """Return the twelve statements, in their order."""
    table = read(folder("content") / "mantelzorg" / "stellingen.toml")
    return tuple(_statement(row, table["zin"][row["id"]]) for row in table["stelling"])


def _statement(row: Mapping[str, object], lines: Mapping[str, str]) -> Statement:
    label = {code: str(row[code]) for code in ("nl", "en", *further()) if row.get(code)}
    hows = {answer: text(f"check.{answer}", "nl") for answer in ANSWERS}
    ready = {answer: lines.get(f"{answer}_tekst") or lines["tekst"].format(hoe=hows[answer]) for answer in ANSWERS}
    return Statement(str(row["id"]), label, ready, bool(row.get("omgekeerd")), bool(row.get("zwaar")))


@remembered
def pages() -> tuple[tuple[Statement, ...], ...]:
    """Return the statements three at a time."""
    every = statements()
    return tuple(every[start : start + PER_PAGE] for start in range(0, len(every), PER_PAGE))


def asked(statement: Statement, languages: tuple[str, ...] = ("nl", "en")) -> Asked:
    """Return a statement as a question with four answers and a tick."""
    names = (*languages, *further())
    choices = tuple((answer, {code: text(f"check.{answer}", code) for code in names}) for answer in ANSWERS)
    talk = {code: text("check.praten", code) for code in names}
    fields = (Field("keuze", "one", {}, choices), Field("praten", "tick", talk))
    return Asked(statement.code, statement.id, statement.label, {}, fields, "", {})


def is_heavy(answers: Mapping[str, str], how_long: str) -> bool:
    """Tell whether support for the carer comes first: often on one of three statements, or only days or weeks left.

    `answers` are answers by statement.  It is no grade and no advice of a doctor; it only changes what stands on top.
    """
    often = any(answers.get(each.id) in OFTEN for each in statements() if each.is_heavy)
    return often or how_long in SOON
