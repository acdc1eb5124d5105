"""What one prepared, noted and agreed before a document came: one's own points, ready to be laid beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from keukentafel.tafel.gesprek.entries import CLOSING, HERE, NOTE, POINT, PROMISE, QUESTION
from keukentafel.tafel.gesprek.texts import lines_of
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.mantelzorg.around_me import my_lines
from keukentafel.tafel.mantelzorg.mine import own_answers
from keukentafel.tafel.nakijken.texts import text
from keukentafel.tafel.oplossingen.for_plan import ended
from keukentafel.tafel.plan.gathering import plan_at
from keukentafel.tafel.voorbereiding.answers import Answers, answers_of
from keukentafel.tafel.voorbereiding.domains_here import law_of

SECTIONS = ("vraag", "loop_tegenaan", "helpt", "wie_helpt", "mantelzorg", "zelf", "wil", "blijft_over")
"""Which parts of the plan are laid beside a document: what one asks, what is hard, what helps and who does what."""

TAILORED = "maatwerk"
"""The question before the visitor leaves whose answer says which tailored provision was spoken of."""

ASKED_AT_END = (TAILORED, "pgb", "verder", "verandert", "weer")
"""The questions before the visitor leaves whose answers belong in a report; the others are about whom to call."""

DUTCH = "nl"
"""What goes into a letter is Dutch, whatever the page is in."""

LONGEST_NOTE = 600
"""Characters of a note that stand beside a report: who wrote a page reads it there oneself."""

CHOSEN = ".keuze"
"""How the id of a sentence ends that only says what was ticked: too general to look for in a letter."""

_WEEK = "plan-week:"
"""How the id begins of what the plan says about the care week."""

Origin = Literal["toezegging", "gesprek", "mantelzorg", "plan", "verslag"]


@dataclass(frozen=True, slots=True)
class Mine:
    """Something one said or agreed before: its words, where they come from, and an id that stays the same.

    `is_private`: it stands on the own sheet of who reads.
    """

    id: str
    words: str
    origin: Origin
    is_private: bool = False

    @property
    def is_of_week(self) -> bool:
        """Whether the plan says it about the care week."""
        return self.id.startswith(_WEEK)

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
    yield from _answered(at_table, sheets)
    if is_alone and EIGEN in at_table.names():
        for line in my_lines(at_table, own_answers(at_table))[1]:
            yield Mine(f"mantelzorg-{line.id}", _one_line(line.text), "mantelzorg", is_private=True)
    if GEDEELD in at_table.names():
        yield from _planned(at_table)
    yield from _written(at_table, sheets)


def _agreed(at_table: AtTable, sheets: tuple[str, ...]) -> Iterator[Mine]:
    for said in said_on(at_table, (PROMISE,), sheets):
        told = [str(said.content.get(name) or "").strip() for name in ("wat", "wie", "wanneer")]
        if told[0]:
            words = ", ".join(each for each in told if each)
            yield Mine(f"toezegging-{said.id}", words, "toezegging", said.is_private)


def _noted(at_table: AtTable, sheets: tuple[str, ...], answers: Answers) -> Iterator[Mine]:
    """Yield what was written at the points of the talk, unless their part of life is kept from the gemeente."""
    for said in said_on(at_table, (POINT,), sheets):
        words = _one_line(str(said.content.get("tekst") or ""))
        if words and not answers.is_kept_back(said.over):
            yield Mine(f"gesprek-{said.id}", words, "gesprek", said.is_private)


def spoken_of(at_table: AtTable, *, is_alone: bool) -> str:
    """Return what the visitor said of a tailored provision, as somebody wrote it down; "" where nobody did."""
    sheets = (GEDEELD, EIGEN) if is_alone else (GEDEELD,)
    told = (one.content.get("tekst") for one in said_on(at_table, (CLOSING,), sheets) if one.over == TAILORED)
    return _one_line(" ".join(str(each or "") for each in told))


def _answered(at_table: AtTable, sheets: tuple[str, ...]) -> Iterator[Mine]:
    """Yield what the visitor answered, each after its question: at the end of the talk, and in between."""
    law = law_of(at_table.sheet(GEDEELD).entries) if GEDEELD in at_table.names() else ""
    asked = {line.id: line.text for line in lines_of("slot", law or "wmo", DUTCH) if line.id in ASKED_AT_END}
    for said in said_on(at_table, (CLOSING, QUESTION), sheets):
        question, answer = asked.get(said.over, ""), "tekst"
        if said.soort == QUESTION:
            question, answer = str(said.content.get("tekst") or ""), "antwoord"
        words = _one_line(str(said.content.get(answer) or ""))
        if question and words:
            asked_so = f"{ended(_one_line(question))} {words}"
            yield Mine(f"gesprek-{said.id}", asked_so, "gesprek", said.is_private)


def _written(at_table: AtTable, sheets: tuple[str, ...]) -> Iterator[Mine]:
    """Yield the notes of the talk, by whoever wrote them."""
    for said in said_on(at_table, (NOTE,), sheets, over=HERE):
        words = _one_line(str(said.content.get("tekst") or ""))
        if words:
            yield Mine(f"notitie-{said.id}", _cut(words), "gesprek", said.is_private)


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_NOTE else words[:LONGEST_NOTE].rsplit(" ", 1)[0] + " …"


def _planned(at_table: AtTable) -> Iterator[Mine]:
    for sentence in plan_at(at_table).sentences:
        is_left_out = sentence.state == "weg" or sentence.is_empty_mark or sentence.id.endswith(CHOSEN)
        if sentence.section in SECTIONS and not is_left_out:
            yield Mine(f"plan-{sentence.id}", _one_line(sentence.text), "plan")


def _one_line(words: str) -> str:
    return " ".join(words.split())
