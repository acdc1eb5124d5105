"""Puts a plan on paper: the same blocks as a letter, so that it is drawn as page, PDF and Word in one way."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Final, Literal

from keukentafel.letters import Letter
from keukentafel.letters.blocks import (
    Block,
    Heading,
    Listing,
    Paragraph,
    PlaceAndDate,
    Signature,
    Subheading,
    Subject,
    Table,
)
from keukentafel.letters.typed_text import clean
from keukentafel.tafel.plan.sentences import Plan, PlanSentence
from keukentafel.tafel.plan.short import shortened
from keukentafel.tafel.plan.words import said
from keukentafel.tafel.voorbereiding.voice import Voice
from wet.teksten import written_date

PlanForm = Literal["heel", "kort", "makkelijk"]
FORMS: Final[tuple[PlanForm, ...]] = ("heel", "kort", "makkelijk")

_LONG: Final = 240
"""Characters after which a new sentence begins a new paragraph."""

ICONS: Final = {
    "wil": "house",
    "vraag": "question",
    "loop_tegenaan": "cross",
    "helpt": "check",
    "zelf": "pen",
    "wie_helpt": "chair",
    "mantelzorg": "chair",
    "voorzieningen": "door",
    "andere_hulp": "table",
    "blijft_over": "dash",
    "vorm": "scales",
    "later": "calendar",
    "gesprek": "talk",
}
"""The pictures of the plan that is easy to read; a picture never says what no word says."""

SOORT: Final = {"wmo": "persoonlijk_plan", "jeugdwet": "familiegroepsplan"}
"""What the plan is called; its file is named so."""


def printed(plan: Plan, name: str, on: date, form: PlanForm = "heel", talk_on: date | None = None) -> Letter:
    """Return the plan on paper in one of three forms.

    `name` is whose plan it is, "" where nobody said; `talk_on` the day of the talk, where it is known and ahead.
    """
    title = said(f"titel.{plan.law}_van", naam=clean(name)) if clean(name) else said(f"titel.{plan.law}")
    opening = Paragraph(_opening(plan.voice, talk_on, form))
    blocks: list[Block] = [Subject(title), PlaceAndDate(written_date(on, "nl")), opening]
    if form == "kort":
        blocks += _short(plan)
    elif form == "makkelijk":
        blocks += [*_easy(plan), Paragraph(said(f"onder.{plan.voice}")), *_closing(plan, name)]
    else:
        blocks += [*_whole(plan), *_table(plan), *_closing(plan, name)]
    return Letter(SOORT[plan.law], title, tuple(blocks), on, is_large=form == "makkelijk")


def _opening(voice: Voice, talk_on: date | None, form: PlanForm) -> str:
    """Return the sentence under the title: what this is, what is asked of it, and for which talk."""
    words = said(f"onder.makkelijk_{voice}" if form == "makkelijk" else f"onder.{voice}")
    return f"{words} {said('onder.gesprek', dag=written_date(talk_on, 'nl'))}" if talk_on else words


def _closing(plan: Plan, name: str) -> Iterator[Block]:
    """Yield that silence is no answer, and a line to sign on; a family's plan bears no child's name there."""
    yield Paragraph(said(f"onder.slot_{plan.person}"))
    own = clean(name) if plan.law == "wmo" else ""
    yield Signature(said("onder.handtekening"), own or said(f"onder.naam_{plan.law}"))


def _whole(plan: Plan) -> Iterator[Block]:
    for section in plan.sections:
        yield Heading(f"{section.number}. {section.title}")
        for group in section.groups:
            if group.title:
                yield Subheading(group.title)
            yield from paragraphs(group.sentences)


def _short(plan: Plan) -> Iterator[Block]:
    for section in shortened(plan).sections:
        yield Heading(section.title)
        for group in section.groups:
            if group.title:
                yield Subheading(group.title)
            yield from paragraphs(group.sentences)
    yield Paragraph(said("onder.kort"))


def _easy(plan: Plan) -> Iterator[Block]:
    """Yield the plan a sentence a line and a thing of a list a line; what is empty is left out."""
    for section in plan.sections:
        if all(sentence.is_empty_mark for sentence in section.sentences):
            continue
        yield Heading(said(f"makkelijk_{plan.person}.{section.code}"), ICONS.get(section.code, ""))
        for group in section.groups:
            if group.title:
                yield Subheading(group.title)
            for sentence in group.sentences:
                yield from (Paragraph(line) for line in sentence.easy or sentence.text.splitlines())
                if sentence.listed:
                    yield Listing(sentence.listed)


def paragraphs(sentences: Iterable[PlanSentence]) -> Iterator[Paragraph]:
    """Yield the paragraphs of sentences: what was said to one question stands together, typed lines keep their own."""
    for _, said_together in groupby(sentences, key=lambda sentence: sentence.origin.what if sentence.origin else ""):
        lines: list[str] = []
        for sentence in said_together:
            first, *more = sentence.text.splitlines()
            if lines and not more and _may_run_on(lines[-1]):
                lines[-1] = f"{lines[-1]} {first}"
            else:
                lines += [first, *more]
        yield from (Paragraph(line) for line in lines)


def _may_run_on(line: str) -> bool:
    """Say whether another sentence may follow on this line: it ended, as typed, and is not long."""
    return len(line) <= _LONG and line.endswith((".", "!", "?", "…"))


def _table(plan: Plan) -> Iterator[Block]:
    """Yield the table that says where each subject of the law stands in the plan."""
    rows = tuple((row.title, _where(row.numbers)) for row in plan.serves)
    yield Heading(said(f"tabel.{plan.law}"))
    yield Table((said(f"tabel.{plan.law}_kop"), said("tabel.waar")), rows)


def _where(numbers: tuple[int, ...]) -> str:
    if not numbers:
        return said("tabel.nergens")
    return said("tabel.deel", nummers=", ".join(str(number) for number in numbers))
