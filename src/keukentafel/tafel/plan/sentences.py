"""What a plan consists of: sentences that know where they come from, in sections whose order is fixed.

The order follows the steps of an onderzoek (ECLI:NL:CRVB:2018:819: what is asked, which problems, which help, what one
can do with the own people, what is left) and the seven subjects of Wmo 2015 art. 2.3.2 lid 4.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from keukentafel.tafel.voorbereiding.voice import Voice

SECTIONS: Final = (
    "vraag",
    "wil",
    "loop_tegenaan",
    "helpt",
    "zelf",
    "wie_helpt",
    "mantelzorg",
    "voorzieningen",
    "andere_hulp",
    "blijft_over",
    "vorm",
    "bijdrage",
    "later",
    "gesprek",
    "overig",
)
"""The sections in their order; their headings stand in `content/plan`."""

TALK: Final = "gesprek"
"""The section about the talk: one part, whichever part of a life each wish is about."""

AT_HOME: Final = {
    "belangrijk": "wil",
    "aanleiding": "vraag",
    "netwerk": "wie_helpt",
    "mantelzorg": "mantelzorg",
    "hulp_nu": "andere_hulp",
    "vorm": "vorm",
    "later": "later",
}
"""Domains with a section of their own: there they need no heading below it."""

BY_SUBJECT: Final = {
    "b": "zelf",
    "c": "wie_helpt",
    "d": "mantelzorg",
    "e": "voorzieningen",
    "f": "andere_hulp",
    "g": "bijdrage",
}
"""Where what serves a subject stands; what serves subject a is spread over the first four sections."""

State = Literal["", "veranderd", "weg", "los", "zelf"]
"""What somebody did to a sentence: nothing, changed it, left it out, changed words that are no longer there, or wrote
it beside the answers."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a sentence comes from: `what` is a question ("huishouden.risico") or the code of a room ("week").

    `entry` is the id of the entry; `by` and `on` say who wrote it last and when, as far as known.
    """

    what: str
    entry: str
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class PlanSentence:
    """One or more sentences that belong to one thing that was said; a line end in `text` begins a paragraph.

    `id` is stable: changes hang on it.  `short` belongs on one page; `weight` says how hard the person calls it (0 to
    3).  `original` is what the plan said before somebody changed it; `is_clash` says that two people changed it past
    each other; `is_empty_mark` that it only says that nothing was written.  `easy` are the lines that the plan that is
    easy to read has instead of `text` (none: the same), `listed` what follows them there as a list.  `is_quote`:
    somebody else speaks; it may be left out, and never be changed.
    """

    id: str
    text: str
    section: str
    subject: str = ""
    domain: str = ""
    origin: Origin | None = None
    short: bool = False
    weight: int = 0
    original: str = ""
    state: State = ""
    is_clash: bool = False
    is_empty_mark: bool = False
    easy: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    is_quote: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """What one section says about one domain; no title where the section is about nothing else."""

    domain: str
    title: str
    sentences: tuple[PlanSentence, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the plan, numbered as printed."""

    code: str
    number: int
    title: str
    groups: tuple[Group, ...]

    @property
    def sentences(self) -> tuple[PlanSentence, ...]:
        """Every sentence, in the order of reading."""
        return tuple(sentence for group in self.groups for sentence in group.sentences)


@dataclass(frozen=True, slots=True)
class Row:
    """Which parts of the plan serve one subject or step; `title` is the subject in words."""

    code: str
    title: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan under one law, "wmo" or "jeugdwet", ready to print in one of three forms; `voice` says who speaks."""

    law: str
    sections: tuple[Section, ...]
    serves: tuple[Row, ...] = ()
    voice: Voice = "wmo"

    @property
    def person(self) -> str:
        """Which words the plan takes of those that say "ik" (`wmo`) or "wij" (`jeugdwet`)."""
        return person_of(self.voice)

    @property
    def sentences(self) -> tuple[PlanSentence, ...]:
        """Every sentence, in the order of reading."""
        return tuple(sentence for section in self.sections for sentence in section.sentences)

    @property
    def is_empty(self) -> bool:
        """Whether nobody said anything yet."""
        return all(sentence.is_empty_mark for sentence in self.sentences)


def person_of(voice: Voice) -> str:
    """Return which words fit a voice: those that say "ik" (`wmo`) or "wij" (`jeugdwet`)."""
    return "jeugdwet" if voice == "jeugdwet" else "wmo"


def place_of(section: str) -> int:
    """Return where a section stands; an unknown one comes last."""
    return SECTIONS.index(section) if section in SECTIONS else len(SECTIONS)


def is_the_ask(sentence: PlanSentence) -> bool:
    """Tell whether this says what help is asked for, the first step of an onderzoek: it stands before all else."""
    return sentence.origin is not None and sentence.origin.what == "aanleiding.vraag"


def subjects_of(sentences: Sequence[PlanSentence]) -> frozenset[str]:
    """Return the subjects that sentences serve; a mark that nothing was written serves none."""
    return frozenset(each.subject for each in sentences if each.subject and not each.is_empty_mark)
