"""The pieces of a plan: what one section says about one domain, small enough to look at and to change on one page."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from keukentafel.content.domeinen import domains
from keukentafel.tafel.plan.gathering import AtPlan
from keukentafel.tafel.plan.origins import From, origin_of
from keukentafel.tafel.plan.sentences import TALK, PlanSentence, person_of, place_of
from keukentafel.tafel.plan.words import text
from keukentafel.tafel.plan.writing import is_untitled, name_in
from keukentafel.tafel.voorbereiding.voice import Voice


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence on the page of its piece, with where it comes from."""

    sentence: PlanSentence
    origin: From


@dataclass(frozen=True, slots=True)
class Piece:
    """What one section says about one domain; `slug` stands in its address and names nobody.

    `number` is that of the section, 0 where all of it was left out.
    """

    slug: str
    section: str
    domain: str
    number: int
    title: str
    lines: tuple[Line, ...]

    @property
    def changed(self) -> int:
        """How many sentences somebody changed or left out."""
        return sum(1 for line in self.lines if line.sentence.state)

    @property
    def needs_choice(self) -> bool:
        """Whether a person has to look: the answer changed after the words, or two people changed them."""
        return self.has_two_answers or any(
            line.sentence.state == "los" or line.sentence.is_clash for line in self.lines
        )

    @property
    def has_two_answers(self) -> bool:
        """Whether people answered a question past each other: both answers stand in the plan until somebody chooses."""
        return any("~" in line.sentence.id for line in self.lines)

    @property
    def origins(self) -> tuple[str, ...]:
        """Where the piece comes from, each once."""
        return tuple(dict.fromkeys(line.origin.domain for line in self.lines if line.origin.domain))


def pieces_of(at_plan: AtPlan, table: UUID, language: str) -> tuple[Piece, ...]:
    """Return the pieces in the order of the plan; what was left out stands in its place.

    A section in which nothing was said yet is a piece too: one may write there.
    """
    numbers = {section.code: section.number for section in at_plan.plan.sections}
    found: dict[tuple[str, str], list[PlanSentence]] = {}
    for sentence in at_plan.sentences:
        found.setdefault((sentence.section, _piece_of(sentence)), []).append(sentence)
    said = {section for section, _ in found}
    found |= {(section, ""): [] for section in numbers if section not in said}
    return tuple(
        Piece(
            slug=slug_of(section, domain),
            section=section,
            domain=domain,
            number=numbers.get(section, 0),
            title=_title(at_plan.plan.voice, section, domain, language),
            lines=tuple(_lines(sentences, table, language)),
        )
        for (section, domain), sentences in sorted(found.items(), key=lambda row: place_of(row[0][0]))
    )


def _piece_of(sentence: PlanSentence) -> str:
    """Return the domain whose piece a sentence stands in; what is said about the talk is one piece."""
    return "" if sentence.section == TALK else sentence.domain


def slug_of(section: str, domain: str) -> str:
    """Return how a piece is named in an address."""
    return f"{section}-{domain}" if domain else section


def _lines(sentences: Iterable[PlanSentence], table: UUID, language: str) -> Iterable[Line]:
    return (Line(sentence, origin_of(sentence.origin, table, language)) for sentence in sentences)


def _title(voice: Voice, section: str, code: str, language: str) -> str:
    """Return the heading of a piece: the domain where the section has several, else the section itself."""
    heading = text(f"{person_of(voice)}.{section}", language)
    if is_untitled(section, code, domains()):
        return heading
    return f"{heading}: {name_in(domains()[code], voice, language)}"
