"""What one prepared, noted and agreed before a document came: one's own points, ready to be laid beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from keukentafel.tafel.gesprek.entries import POINT, PROMISE
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.mantelzorg.around_me import my_lines
from keukentafel.tafel.mantelzorg.mine import own_answers
from keukentafel.tafel.nakijken.texts import text
from keukentafel.tafel.plan.gathering import plan_at
from keukentafel.tafel.voorbereiding.answers import Answers, answers_of

SECTIONS = ("vraag", "loop_tegenaan", "helpt", "wie_helpt", "mantelzorg", "zelf", "wil", "blijft_over")
"""Which parts of the plan are laid beside a document: what one asks, what is hard, what helps and who does what."""

CHOSEN = ".keuze"
"""How the id of a sentence ends that only says what was ticked: too general to look for in a letter."""

Origin = Literal["toezegging", "gesprek", "mantelzorg", "plan"]


@dataclass(frozen=True, slots=True)
class Mine:
    """Something one said or agreed before: its words, where they come from, and an id that stays the same."""

    id: str
    words: str
    origin: Origin

    @property
    def where(self) -> str:
        """Where it comes from, in words."""
        return text(f"van.{self.origin}")


def mine_at(at_table: AtTable, *, is_alone: bool) -> Iterator[Mine]:
    """Yield one's own points, agreements first: they are what a report should hold.

    For the table only what is shared and may go to the gemeente.  Who reads alone has her own notes and her own story
    as a carer besides; they go no further than a letter of her own.
    """
    sheets = (GEDEELD, EIGEN) if is_alone else (GEDEELD,)
    answers = answers_of(at_table)
    yield from _agreed(at_table, sheets)
    yield from _noted(at_table, sheets, answers)
    if is_alone and EIGEN in at_table.names():
        for line in my_lines(at_table, own_answers(at_table))[1]:
            yield Mine(f"mantelzorg-{line.id}", _one_line(line.text), "mantelzorg")
    if GEDEELD in at_table.names():
        yield from _planned(at_table)


def _agreed(at_table: AtTable, sheets: tuple[str, ...]) -> Iterator[Mine]:
    for said in said_on(at_table, (PROMISE,), sheets):
        told = [str(said.content.get(name) or "").strip() for name in ("wat", "wie", "wanneer")]
        if told[0]:
            yield Mine(f"toezegging-{said.id}", ", ".join(each for each in told if each), "toezegging")


def _noted(at_table: AtTable, sheets: tuple[str, ...], answers: Answers) -> Iterator[Mine]:
    """Yield what was written at the points of the talk, unless their part of life is kept from the gemeente."""
    for said in said_on(at_table, (POINT,), sheets):
        words = _one_line(str(said.content.get("tekst") or ""))
        if words and not answers.is_kept_back(said.over):
            yield Mine(f"gesprek-{said.id}", words, "gesprek")


def _planned(at_table: AtTable) -> Iterator[Mine]:
    for sentence in plan_at(at_table).sentences:
        is_left_out = sentence.state == "weg" or sentence.is_empty_mark or sentence.id.endswith(CHOSEN)
        if sentence.section in SECTIONS and not is_left_out:
            yield Mine(f"plan-{sentence.id}", _one_line(sentence.text), "plan")


def _one_line(words: str) -> str:
    return " ".join(words.split())
