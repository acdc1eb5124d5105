"""All answers on one page, to read and to change: each leads to the place where it was given."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keukentafel.content.domeinen import Domain
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.voorbereiding.answers import NOTE, Answer, Answers, answers_of
from keukentafel.tafel.voorbereiding.asking import Asked, asked_in, pages_of
from keukentafel.tafel.voorbereiding.domains_here import domains_of
from keukentafel.tafel.voorbereiding.drawn import Voice, voice
from keukentafel.tafel.voorbereiding.form_pages import saved
from keukentafel.tafel.voorbereiding.progress import mark
from keukentafel.tafel.voorbereiding.words import said

ROOM_FOR_TEXT, SHORTEST = 16_000, 60
"""Characters of answers that the page has room for, and how much of a long answer it shows at least."""


@dataclass(frozen=True, slots=True)
class Told:
    """One answer: the question, what each person said, where it is changed, and whether only I read it."""

    question: str
    voices: tuple[Voice, ...]
    url: str
    is_private: bool
    is_cut: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a life with all that was said about it."""

    code: str
    title: str
    told: tuple[Told, ...]
    note: str
    is_kept_back: bool
    wants_to_talk: bool


@require_GET
@at_table
def all_answers(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show every answer that this seat may read."""
    answers = answers_of(seated)
    here = domains_of(seated, answers)
    most = max(SHORTEST, ROOM_FOR_TEXT // max(1, len(answers.questions())))
    found = [_part(answers, domain, most) for domain in here.values()]
    values = {
        "table": seated.table.id,
        "parts": [part for part in found if part.told or part.note],
        "is_cut": any(told.is_cut for part in found for told in part.told),
        "page": {"saved": saved(seated, answers)},
    }
    return render(request, "voorbereiding/alles.html", values)


def _part(answers: Answers, domain: Domain, most: int) -> Part:
    note = answers.own(f"{domain.code}.{NOTE}")
    return Part(
        code=domain.code,
        title=said(domain.title),
        told=tuple(_told(answers, domain, most)),
        note=note.value("tekst") if note else "",
        is_kept_back=answers.is_kept_back(domain.code),
        wants_to_talk=mark(answers, domain.code, "bespreken") == "ja",
    )


def _told(answers: Answers, domain: Domain, most: int) -> Iterator[Told]:
    numbers = {each.code: number for number, page in enumerate(pages_of(domain.code), 1) for each in page}
    for asked in asked_in(domain.code):
        for answer in (answers.own(asked.code), answers.shared(asked.code)):
            if answer is not None:
                yield _one(asked, answer, numbers[asked.code], most)


def _one(asked: Asked, answer: Answer, number: int, most: int) -> Told:
    heard = [voice(asked, one) for one in answer.said]
    voices = tuple(Voice(each.by, each.is_mine, each.at, _cut(each.lines, most)) for each in heard)
    is_cut = voices != tuple(heard)
    # From this page to the one beside it: on a page with hundreds of answers whole addresses would weigh too much.
    url = f"{asked.domain}/{number}#{asked.code.replace('.', '-')}"
    return Told(said(asked.label), voices, url, answer.is_private, is_cut)


def _cut(lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    """Return lines of which all together are not longer than `most`, give or take a word."""
    found: list[str] = []
    for line in lines:
        if most <= 0:
            break
        found.append(line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " ...")
        most -= len(line)
    return tuple(found)
