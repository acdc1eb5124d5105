"""What somebody wrote on her own sheet in this room; nothing here reads the sheet of the table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.mantelzorg.check import Statement, is_heavy, statements
from keukentafel.tafel.mantelzorg.questions import CARER
from keukentafel.tafel.voorbereiding.answers import Answers, answers_of
from keukentafel.tafel.voorbereiding.asking import Asked

HELPER = f"{CARER}.ik_ben"
"""Which helper of the week I am: the link stands on my own sheet."""

CHOSEN = f"{CARER}.verhaal"
"""Which lines go into my story."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement with what was answered: the sentence in her own words, or the ready one; "" where nothing was."""

    statement: Statement
    answer: str
    talk: bool
    sentence: str
    is_own_words: bool


def own_answers(seated: AtTable) -> Answers:
    """Return only the answers on one's own sheet."""
    return Answers(answer for answer in answers_of(seated).questions() if answer.is_private)


def stated(answers: Answers) -> tuple[Stated, ...]:
    """Return the twelve statements with what was answered."""
    return tuple(_stated(each, answers) for each in statements())


def _stated(statement: Statement, answers: Answers) -> Stated:
    answer, talk = answers.value(statement.code, "keuze"), answers.value(statement.code, "praten") == "ja"
    ready = statement.sentence(answer, talk=talk)
    own = answers.get(statement.wording_code)
    # Words that were written over another answer say something else by now.
    holds = own is not None and bool(ready) and own.value("bij") == wording_mark(answer, talk=talk)
    sentence = own.value("tekst") if own is not None and holds else ready
    return Stated(statement, answer, talk, sentence, is_own_words=holds)


def wording_mark(answer: str, *, talk: bool) -> str:
    """Return what an own wording was written over: the answer, and whether she wanted to talk."""
    return f"{answer}+praten" if talk else answer


def needs_support_first(answers: Answers) -> bool:
    """Tell whether support and time off come first, by the fixed rule of the check."""
    given: Mapping[str, str] = {each.id: answers.value(each.code, "keuze") for each in statements()}
    return is_heavy(given, how_long(answers))


def how_long(answers: Answers) -> str:
    """Return how long she can still keep it up, as a code, "" where she did not say."""
    return answers.value(f"{CARER}.hoe_lang", "keuze")


def lives_together(answers: Answers) -> str:
    """Return `ja`, `deels` or `nee`, "" where it was not said."""
    return answers.value(f"{CARER}.samen", "keuze")


def answered(answers: Answers, asked: Sequence[Asked]) -> int:
    """Return how many of these were answered."""
    return sum(answers.get(each.code) is not None for each in asked)
