"""One document held beside what was prepared and against the elements of the law, as the pages of this room show it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from keukentafel.tafel.gesprek.entries import POINT, PROMISE
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.nakijken.entries import ANSWERS, Judged, Paper
from keukentafel.tafel.nakijken.known import known_of
from keukentafel.tafel.nakijken.texts import reason, text
from keukentafel.tafel.plan.gathering import plan_at
from keukentafel.vergelijk.elementen import Suggestion, suggestions
from keukentafel.vergelijk.punten import Vergelijking, punten
from keukentafel.vergelijk.tekst import Tekst, read_text
from wet.toets import Advies, Antwoord, Bekend, Element, Finding, advies, check, elements

SECTIONS = ("vraag", "loop_tegenaan", "helpt", "wie_helpt", "mantelzorg", "zelf", "wil")
"""Which parts of the plan are laid beside a document: what one asks, what is hard, what helps and who does what."""

CHOSEN = ".keuze"
"""How the id of a sentence ends that only says what was ticked: too general to look for in a letter."""

MOST_POINTS = 40


@dataclass(frozen=True, slots=True)
class Mine:
    """Something one said or agreed before: its words, where they come from, and an id that stays the same."""

    id: str
    words: str
    origin: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A point of one's own beside the best sentence of the document, and what somebody judged of it."""

    mine: Mine
    found: Vergelijking | None
    judged: Judged

    @property
    def field(self) -> str:
        """The name under which it is judged."""
        return f"punt.{self.mine.id}"

    @property
    def hint(self) -> str:
        """Where to look, in words; "" where nothing was read."""
        return text(f"punt.{self.found.uitkomst}") if self.found is not None else ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One element with what a rule suggests and what somebody answered."""

    element: Element
    suggestion: Suggestion | None
    judged: Judged

    @property
    def field(self) -> str:
        """The name under which it is answered."""
        return f"onderdeel.{self.element.code}"

    @property
    def question(self) -> str:
        """What to look for."""
        return self.element.question(current())

    @property
    def name(self) -> str:
        """What it is called."""
        return self.element.name(current())

    @property
    def why(self) -> str:
        """Why a rule points here, "" where none does."""
        return reason(self.suggestion.waarom) if self.suggestion else ""

    @property
    def answer(self) -> str:
        """What was answered; where nobody did, what a rule suggests, for a person to confirm."""
        return self.judged.code or (str(self.suggestion.antwoord) if self.suggestion else "")


class Checked:
    """A document of a table with all that is said of it; each part is worked out when a page asks for it."""

    def __init__(self, at_table: AtTable, paper: Paper) -> None:
        self._at_table = at_table
        self.paper = paper
        self.known: Bekend = known_of(at_table, paper)

    @cached_property
    def read(self) -> Tekst | None:
        """The sentences of the text, None where somebody walks through the document by hand."""
        return read_text(self.paper.text) if self.paper.text else None

    @cached_property
    def beside(self) -> Sequence[Beside]:
        """One's own points beside the document, those that differ or are missing first."""
        mine = list(_mine(self._at_table))[:MOST_POINTS]
        found = punten([each.words for each in mine], self.read) if self.read else [None] * len(mine)
        rows = [
            Beside(each, place, self.paper.judgment(f"punt.{each.id}")) for each, place in zip(mine, found, strict=True)
        ]
        return sorted(rows, key=lambda row: row.found is not None and row.found.uitkomst == "staat_erin")

    @cached_property
    def asked(self) -> Sequence[Asked]:
        """The elements that matter here, with suggestions."""
        told = suggestions(self.paper.kind, self.read, self.known) if self.read else ()
        by_code = {each.code: each for each in told}
        return [
            Asked(each, by_code.get(each.code), self.paper.judgment(f"onderdeel.{each.code}"))
            for each in elements(self.paper.kind, self.known)
        ]

    @cached_property
    def findings(self) -> Sequence[Finding]:
        """What is to be said about the document; only what a person answered counts."""
        answered = {row.element.code: row.judged.code for row in self.asked if row.judged.code in ANSWERS}
        return check(self.paper.kind, {code: Antwoord(value) for code, value in answered.items()}, self.known)

    @property
    def gaps(self) -> Sequence[Finding]:
        """What a person found missing or worth asking."""
        return [finding for finding in self.findings if finding.ernst != "vraag"]

    @property
    def differences(self) -> Sequence[Beside]:
        """One's own points that are not in the document as one said them."""
        return [row for row in self.beside if row.judged.code not in ("", "klopt")]

    @property
    def advice(self) -> Advies:
        """What to do with it, honestly."""
        return advies(self.paper.kind, self.findings, self.known)

    @property
    def open_elements(self) -> int:
        """How many elements nobody answered yet."""
        return sum(not row.judged.code for row in self.asked)


def _mine(at_table: AtTable) -> Iterator[Mine]:
    """Yield what one said and agreed, agreements first: they are what a report should hold."""
    for said in said_on(at_table, (PROMISE,)):
        told = [str(said.content.get(name) or "").strip() for name in ("wat", "wie", "wanneer")]
        if told[0]:
            yield Mine(f"toezegging-{said.id}", ", ".join(each for each in told if each), text("van.toezegging"))
    for said in said_on(at_table, (POINT,)):
        words = str(said.content.get("tekst") or "").strip()
        if words:
            yield Mine(f"gesprek-{said.id}", words, text("van.gesprek"))
    if GEDEELD not in at_table.names():
        return
    for sentence in plan_at(at_table).sentences:
        is_left_out = sentence.state == "weg" or sentence.is_empty_mark or sentence.id.endswith(CHOSEN)
        if sentence.section in SECTIONS and not is_left_out:
            yield Mine(f"plan-{sentence.id}", " ".join(sentence.text.split()), text("van.plan"))
