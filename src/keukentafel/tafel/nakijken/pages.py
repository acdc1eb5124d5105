"""What the pages of this room share: a document found, its day in words, and what every page of it shows."""

from typing import Final
from uuid import UUID

from django.http import Http404, HttpRequest

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import fresh
from keukentafel.tafel.kluis.people import people_on, person_over
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.nakijken.checking import Checked
from keukentafel.tafel.nakijken.entries import ANSWERS, JUDGMENTS, Paper, paper_at
from keukentafel.tafel.nakijken.texts import reading_questions, text
from keukentafel.tafel.nakijken.wording import LANGUAGE, say
from keukentafel.tafel.weg.leading import letter_url
from keukentafel.tafel.weg.telling.story import Story
from wet.teksten import sentence, written_date

ANY: Final = ["GET", "HEAD", "POST"]
A_LEAF: Final = 30_000
"""Characters of a document on one page of ours."""

YES_NO: Final = ("ja", "nee")
LETTERS: Final = {
    "verslag": ("reactie_verslag", "tweede_gesprek", "aanvraag"),
    "besluit": ("bezwaar", "bezwaar_pro_forma"),
}
"""What may be written about each kind of document, the first being the one that fits most."""


def paper_or_404(seated: AtTable, paper: UUID) -> Paper:
    """Return a document of this table.  Raises Http404."""
    found = paper_at(seated, paper)
    if found is None:
        raise Http404
    return found


def dated(paper: Paper, language: str | None = None) -> str:
    """Return the day on a document in words, "" where none was told."""
    return written_date(paper.day, language or current()) if paper.day else ""


def page_of(seated: AtTable, checked: Checked) -> dict[str, object]:
    """Return what every page of a document shows."""
    paper = checked.paper
    return {
        "table": seated.table.id,
        "paper": paper,
        "checked": checked,
        "dated": dated(paper),
        "versie": fresh(),
        "may_write": may(seated, "write_fact", sheet=paper.sheet),
        "may_change": may(seated, "write_fact", sheet=paper.said.sheet),
        "judgments": [(code, text(f"oordeel.{code}")) for code in JUDGMENTS],
        # Where nothing was found "klopt" would come first beside one's own words, and they would leave the letter.
        "missing_first": [(code, text(f"oordeel.{code}")) for code in sorted(JUDGMENTS, key="ontbreekt".__ne__)],
        "answers": [(code, sentence(f"toets.antwoord_{code}", current())) for code in ANSWERS],
        "yes_no": [(code, text(f"bekend.{code}")) for code in YES_NO],
        "questions": [
            (line, f"lezen.{line.id}", paper.judgment(f"lezen.{line.id}"))
            for line in reading_questions(paper.kind, checked.known.wet)
        ],
    }


def letter_head(seated: AtTable, paper: Paper, story: Story | None) -> dict[str, str]:
    """Return the first and last lines of the letter that grows beside a document, in Dutch."""
    entries = seated.sheet(GEDEELD).entries if GEDEELD in seated.names() else {}
    people = people_on(entries)
    me = people.get(str(seated.seat.id), {})
    who = str((me if paper.is_alone else person_over(people)).get("naam") or "")
    gemeente = story.data.get("gemeente") if story else None
    name = str(gemeente.get("naam") or "") if isinstance(gemeente, dict) else ""
    day = dated(paper, LANGUAGE)
    subject = say(f"onderwerp_{paper.kind}", dag=day) if day else say(f"onderwerp_{paper.kind}_zonder")
    to = say("aan", gemeente=name) if name else say("aan_onbekend")
    return {"to": to, "subject": subject, "greeting": say("groet"), "name": who}


def letters_of(seated: AtTable, paper: Paper) -> list[tuple[str, str]]:
    """Return the letters about a document with where each is written; one's own where one reads alone."""
    found = [(text(f"letter.{code}"), letter_url(code, seated.table.id)) for code in LETTERS[paper.kind]]
    return [(words, f"{url}?vel={EIGEN}" if paper.is_alone else url) for words, url in found if url]


def leaves(text: str) -> list[list[tuple[int, str]]]:
    """Return a text by its pages with their numbers, in parts that a phone can show; a long page is cut in pieces."""
    parts: list[list[tuple[int, str]]] = []
    room = 0
    for number, page in enumerate(text.split("\f") if text else (), 1):
        for begin in range(0, max(len(page), 1), A_LEAF):
            piece = page[begin : begin + A_LEAF]
            if not parts or len(piece) > room:
                parts.append([])
                room = A_LEAF
            parts[-1].append((number, piece))
            room -= len(piece)
    return parts


def part_asked(request: HttpRequest, parts: int) -> int:
    """Return which part of a long page is asked for, from 1; what is no part of it is the nearest one."""
    wanted = request.GET.get("deel", "1")
    number = int(wanted) if wanted.isdecimal() and len(wanted) < 4 else 1
    return max(1, min(number, parts))
