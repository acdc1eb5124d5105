"""Building blocks for the reasons: sentences to begin with, and what was answered elsewhere in the preparation."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from keukentafel.content.domeinen import Choice, domains
from keukentafel.tafel.pgb.texts import Block, blocks
from keukentafel.tafel.voorbereiding.answers import Answer, Answers

_FORM: Final = "vorm"
_ASKED: Final = ("wie", "tijden", "vervanger")
"""Questions of the domain `vorm` whose answers are a reason to buy oneself."""

LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class Offered:
    """A sentence that can go into the text; `is_private`: so far only this seat reads it."""

    block: Block
    is_private: bool = False


def offered(law: str, answers: Answers) -> tuple[Offered, ...]:
    """Return what can be put into the reasons under a law, own answers first."""
    own = _from_form(answers) if law == "wmo" else _tried(answers)
    return (*own, *(Offered(block) for block in blocks(law)))


def put_in(text: str, chosen: Sequence[str], there: Sequence[Offered]) -> str:
    """Return the text with the chosen sentences under it; one that stands there already is not put in twice."""
    lines = [text.strip()] if text.strip() else []
    for each in there:
        if each.block.code in chosen and each.block.text not in text:
            lines.append(each.block.text)
    return "\n".join(lines)[:LONGEST]


def _from_form(answers: Answers) -> Iterator[Offered]:
    for question in domains()[_FORM].questions:
        answer = answers.get(f"{_FORM}.{question.id}") if question.id in _ASKED else None
        if answer is None:
            continue
        private = answer.is_private or answers.is_kept_back(_FORM)
        for number, words in enumerate(_words(answer, {each.id: each for each in question.choices})):
            lead = f"{question.lead} " if question.lead and not question.choices else ""
            yield Offered(Block(f"{answer.question}.{number}", f"{lead}{words}"), private)


def _words(answer: Answer, choices: Mapping[str, Choice]) -> Iterator[str]:
    if not choices:
        if words := answer.value("tekst"):
            yield words
        return
    for code in (*answer.values("keuze"), *answer.values("keuzes")):
        if code in choices and (words := choices[code].plan):
            yield words


def _tried(answers: Answers) -> Iterator[Offered]:
    for code in domains():
        answer = answers.get(f"{code}.geprobeerd")
        if answer is not None and (words := answer.value("tekst")):
            private = answer.is_private or answers.is_kept_back(code)
            yield Offered(Block(f"{code}.geprobeerd", words), private)
