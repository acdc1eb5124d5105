"""The papers as they are kept at a table: entries `document`, read, written and taken away."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone

from keukentafel.content.documenten import documents
from keukentafel.tafel.documenten.ready import Paper, content_of, matters, missing, paper_in
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, write_once
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.voorbereiding.answers import Answers, answers_of
from keukentafel.tafel.voorbereiding.domains_here import law_of
from keukentafel.tafel.voorbereiding.writing import write_entry
from keukentafel.tafel.weg.appointment import appointment
from keukentafel.tafel.weg.kept.reading import read_table

DOCUMENT: Final = "document"
"""The kind of entry that a paper is."""

ATTACHMENT: Final = "bijlage"
"""The kind of entry that a photo or letter on the table is."""

LETTERS: Final = "brieven"

_NAMES = UUID("7be9a9f4-5c1e-5d0a-9c3e-2f6f1d7e4b10")


@dataclass(frozen=True, slots=True)
class Kept:
    """A paper with the entry that it stands in; `id` tells two versions side by side apart."""

    id: str
    paper: Paper
    said: Said


@dataclass(frozen=True, slots=True)
class Lying:
    """A photo or letter that lies on the table: the id of its entry, and its name."""

    id: str
    title: str


def papers_of(at_table: AtTable) -> tuple[Kept, ...]:
    """Return what was said of papers, as far as this seat may read it, oldest first; of two versions, both."""
    return tuple(
        Kept(said.id if number == 0 else f"{said.id}/{number}", paper, said)
        for said in said_on(at_table, (DOCUMENT,))
        for number, one in enumerate(said.current)
        if (paper := paper_in(one.content)) is not None
    )


def lying_on(at_table: AtTable) -> tuple[Lying, ...]:
    """Return the photos and letters that lie on the table, as far as this seat may read them, with a name each."""
    found = said_on(at_table, (ATTACHMENT,), (GEDEELD, LETTERS, EIGEN))
    named = ((said.id, str(said.content.get("titel") or said.content.get("naam") or "").strip()) for said in found)
    return tuple(Lying(id, title) for id, title in named if title)


def that_matter(at_table: AtTable) -> tuple[str, ...]:
    """Return the ids of the papers that matter at a table, by its answers, its facts and its law."""
    answers = answers_of(at_table)
    entries = at_table.sheet(GEDEELD).entries if GEDEELD in at_table.names() else {}
    story = read_table(entries).story
    happened = {str(fact.get("soort")) for fact in story.facts} if story else set()
    law = law_of(entries)

    def asked(question: str, field: str) -> Collection[str]:
        return _given(answers, question, field)

    return tuple(id for id, each in documents().items() if matters(each, asked, happened, law))


def _given(answers: Answers, question: str, field: str) -> Collection[str]:
    answer = answers.get(question)
    if answer is None:
        return ()
    if field:
        return answer.values(field)
    return tuple(value for key in answer.now.content for value in answer.values(key))


def missing_on(at_table: AtTable, day: date) -> tuple[Paper, ...]:
    """Return the papers that were asked for and are not there on the day of the appointment."""
    return missing((one.paper for one in papers_of(at_table)), day)


def appointment_day(at_table: AtTable) -> date | None:
    """Return the day of the appointment as the road tells it, None where there is none to come or nobody knows it."""
    if GEDEELD not in at_table.names():
        return None
    story = read_table(at_table.sheet(GEDEELD).entries).story
    facts = story.dossier.facts if story and story.facts else ()
    return appointment(facts, timezone.localdate(at_table.at)).day


@transaction.atomic
def write_paper(
    at_table: AtTable, sheet: str, paper: Paper, versie: str, old: Said | None = None, seen: Collection[str] = ()
) -> None:
    """Write what is said of a paper, once; where it stood on another sheet it is wiped there.

    `seen` are the versions of `old` that the form showed.  Raises TooLong, NotTaken, and what the vault raises.
    """
    if not paper.document or (old is not None and old.sheet == sheet):
        name = str(uuid5(UUID(versie), "stuk"))
        write_entry(at_table, sheet, Draft(name, versie, DOCUMENT, content_of(paper), None, tuple(seen)), old)
        return
    id, replaces = _free_name(at_table, sheet, paper.document)
    write_once(at_table, sheet, Draft(id, versie, DOCUMENT, content_of(paper), None, replaces))
    if old is not None:
        at_table.wipe(old.sheet, [old.id])


def _free_name(at_table: AtTable, sheet: str, document: str) -> tuple[str, tuple[str, ...]]:
    """Return a name for a first word about a paper of the list, and what it replaces.

    It is the same on every device, so that two first words meet; a wiped name is never used again.
    """
    known, number = at_table.sheet(sheet).entries, 0
    while True:
        name = str(uuid5(_NAMES, f"{sheet}/{at_table.table.pk}/{document}/{number}"))
        entry = known.get(name)
        if entry is None:
            return name, ()
        if not entry.is_wiped:
            return name, tuple(version.versie for version in entry.current) if entry.is_deleted else ()
        number += 1
