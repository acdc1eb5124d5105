"""One document held beside what was prepared and against the elements of the law, as the pages of this room show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice
from typing import Final

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.people import OVER, PARENT, REPRESENTATIVE, people_on, person_over
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.nakijken.entries import ANSWERS, Judged, Paper
from keukentafel.tafel.nakijken.from_report import told_in_report
from keukentafel.tafel.nakijken.known import known_of, story_of
from keukentafel.tafel.nakijken.mine import Mine, mine_at, spoken_of
from keukentafel.tafel.nakijken.texts import reason, text
from keukentafel.tafel.nakijken.wording import DIFFERENT, Wording, wording_of
from keukentafel.tafel.weg.telling.story import Story
from keukentafel.vergelijk.elementen import Suggestion, suggestions
from keukentafel.vergelijk.punten import Vergelijking, punten
from keukentafel.vergelijk.tekst import Tekst, read_text
from wet.teksten import sentence
from wet.toets import Advies, Antwoord, Bekend, Element, Finding, advies, check, elements

MOST_POINTS: Final = 60
A_PART: Final = 10
"""Points on one page; a long plan is gone through in parts."""

_IN_ITS_NAME: Final = (None, OVER, REPRESENTATIVE, PARENT)
"""Who speaks as the plan does: the person it is about, and who decides for that person."""

UNREAD: Final = ("begrijpelijk", "wie_doet_wat", "maatwerk")
"""The questions of a quiet evening to which a no is something to ask the gemeente."""

NEEDED: Final = "nodig"
"""Under which name one says how much help one needs; an objection asks for it."""

LOOSE: Final = "los"
"""Under which name something is kept that one misses and that no point of one's own says."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A point of one's own beside the best sentence of the document, and what somebody judged of it."""

    mine: Mine
    found: Vergelijking | None
    judged: Judged
    of_table: str = ""
    person: str | None = None
    over: str | None = None
    is_paged: bool = True

    @property
    def page(self) -> int | None:
        """On which page its sentence stands; None where the text has one page, or was pasted and tells of none."""
        return self.found.zin.bladzijde if self.is_paged and self.found is not None and self.found.zin else None

    @property
    def whose(self) -> str:
        """Whose words these are, as a page says it above them; `over` is set where somebody else than she reads."""
        if self.mine.origin == "verslag":
            return text("wiens.verslag")
        if self.over is None or self.mine.is_private:
            return text("wiens.u")
        if self.mine.origin != "plan":
            return text("wiens.tafel")
        return text("wiens.plan_van", wie=self.over) if self.over else text("wiens.plan")

    @property
    def field(self) -> str:
        """The name under which it is judged."""
        return f"punt.{self.mine.id}"

    @property
    def is_different(self) -> bool:
        """Whether a person said that it does not stand there as it should."""
        return self.judged.code in DIFFERENT

    @property
    def wording(self) -> Wording:
        """What a letter says of it."""
        return wording_of(self.mine, self.found.zin if self.found is not None else None, self.page, self.person)

    @property
    def hint(self) -> str:
        """Where to look, in words; "" where nothing was read or found."""
        return text(f"punt.{self.found.uitkomst}") if self.found is not None and self.found.zin is not None else ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One element with what a rule suggests and what somebody answered."""

    element: Element
    suggestion: Suggestion | None
    judged: Judged
    of_table: str = ""
    is_paged: bool = True

    @property
    def page(self) -> int | None:
        """On which page the sentence stands that a rule points at; None where the text tells of no pages."""
        return self.suggestion.bladzijde if self.is_paged and self.suggestion is not None else None

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
    def why_code(self) -> str:
        """The code of why a rule points here, "" where none does."""
        return self.suggestion.waarom if self.suggestion and self.is_pointed_at else ""

    @property
    def asks_how_much(self) -> bool:
        """Whether one may say here how much one needs: where a decision must say how much is granted."""
        return self.element.must_be_clear

    @property
    def is_pointed_at(self) -> bool:
        """Whether a rule says that it is not there, or not clear: what to look at first."""
        return self.suggestion is not None and self.suggestion.antwoord in (Antwoord.NEE, Antwoord.ONDUIDELIJK)

    @property
    def is_gap(self) -> bool:
        """Whether a person said that it is not there, or not clear."""
        return self.judged.code in ("nee", "onduidelijk")


@dataclass(frozen=True, slots=True)
class Group:
    """Elements that belong together, folded away unless something was found missing there."""

    code: str
    title: str
    rows: Sequence[Asked]

    @property
    def answered(self) -> int:
        """How many of them somebody answered."""
        return sum(bool(row.judged.code) for row in self.rows)

    @property
    def is_open(self) -> bool:
        """Whether it shows at once."""
        return any(row.is_gap or row.judged.is_conflict for row in self.rows)


class Checked:
    """A document of a table with all that is said of it; each part is worked out when a page asks for it."""

    def __init__(self, at_table: AtTable, paper: Paper) -> None:
        self._at_table = at_table
        self.paper = paper
        self.story: Story | None = story_of(at_table)
        self.known: Bekend = known_of(at_table, paper, self.story)

    @cached_property
    def read(self) -> Tekst | None:
        """The sentences of the text, None where somebody walks through the document by hand."""
        return read_text(self.paper.text) if self.paper.text else None

    @property
    def is_paged(self) -> bool:
        """Whether the text tells where its pages begin."""
        return "\f" in self.paper.text

    @cached_property
    def person(self) -> str | None:
        """Whose plan it is, where somebody else writes in the own name: a carer quotes it; None elsewhere."""
        return self.over if self.paper.is_alone else None

    @cached_property
    def over(self) -> str | None:
        """Whom the table is about, where somebody else reads who does not speak for her ("" without a name)."""
        at_table = self._at_table
        if GEDEELD not in at_table.names():
            return None
        people = people_on(at_table.sheet(GEDEELD).entries)
        role = people.get(str(at_table.seat.id), {}).get("rol")
        return str(person_over(people).get("naam") or "") if role not in _IN_ITS_NAME else None

    @cached_property
    def mine(self) -> Sequence[Mine]:
        """One's own points, in their own order; beside a decision what the report said comes first."""
        at_table, is_alone = self._at_table, self.paper.is_alone
        reported = told_in_report(at_table, is_alone=is_alone) if self.paper.kind == "besluit" else ()
        return list(islice(chain(reported, mine_at(at_table, is_alone=is_alone)), MOST_POINTS))

    @cached_property
    def judged(self) -> Sequence[Beside]:
        """One's own points with what was judged of them, without looking for them in the text."""
        return self._rows([None] * len(self.mine))

    @cached_property
    def beside(self) -> Sequence[Beside]:
        """One's own points beside the document, those that differ or are missing first."""
        if self.read is None:
            return self.judged
        rows = self._rows(punten([each.words for each in self.mine], self.read))
        return sorted(rows, key=lambda row: row.found is not None and row.found.uitkomst == "staat_erin")

    def _rows(self, found: Sequence[Vergelijking | None]) -> Sequence[Beside]:
        return [
            Beside(
                each,
                place,
                self.paper.judgment(field),
                self.paper.table_said(field),
                self.person,
                self.over,
                self.is_paged,
            )
            for each, place in zip(self.mine, found, strict=True)
            for field in [f"punt.{each.id}"]
        ]

    def part(self, number: int) -> Sequence[Beside]:
        """Return the points of one page, counted from 1."""
        return self.beside[(number - 1) * A_PART : number * A_PART]

    @property
    def parts(self) -> int:
        """How many pages of points there are; one where there are none."""
        return max(1, -(-len(self.mine) // A_PART))

    @cached_property
    def elements(self) -> Sequence[Asked]:
        """The elements that matter here with what was answered, without looking for them in the text."""
        return self._asked({})

    @cached_property
    def asked(self) -> Sequence[Asked]:
        """The elements that matter here, with suggestions."""
        told = suggestions(self.paper.kind, self.read, self.known) if self.read else ()
        return self._asked({each.code: each for each in told})

    def pointed(self, code: str) -> Asked | None:
        """Return an element that the text was found to lack, with the sentence and why; None where no rule says so."""
        return next((row for row in self.pointed_at if row.element.code == code), None)

    def _asked(self, told: Mapping[str, Suggestion]) -> Sequence[Asked]:
        return [
            Asked(each, told.get(each.code), self.paper.judgment(field), self.paper.table_said(field), self.is_paged)
            for each in elements(self.paper.kind, self.known)
            for field in [f"onderdeel.{each.code}"]
        ]

    @property
    def pointed_at(self) -> Sequence[Asked]:
        """The elements to look at first; what somebody answered does not move them."""
        return [row for row in self.asked if row.is_pointed_at]

    @property
    def groups(self) -> Sequence[Group]:
        """The other elements by what they are about, in their own order."""
        rest: dict[str, list[Asked]] = {}
        for row in self.asked:
            if not row.is_pointed_at:
                rest.setdefault(row.element.groep, []).append(row)
        return [Group(code, sentence(f"toets.groep_{code}", current()), rows) for code, rows in rest.items()]

    @cached_property
    def findings(self) -> Sequence[Finding]:
        """What is to be said about the document; only what a person answered counts."""
        answered = {row.element.code: row.judged.code for row in self.elements if row.judged.code in ANSWERS}
        return check(self.paper.kind, {code: Antwoord(value) for code, value in answered.items()}, self.known)

    @property
    def gaps(self) -> Sequence[Finding]:
        """What a person found missing or worth asking."""
        return [finding for finding in self.findings if finding.ernst != "vraag"]

    @property
    def unclear(self) -> Sequence[Asked]:
        """What a person found, but could not make out."""
        return [row for row in self.elements if row.judged.code == "onduidelijk"]

    @property
    def differences(self) -> Sequence[Beside]:
        """One's own points that are not in the document as one said them."""
        return [row for row in self.beside if row.is_different]

    @property
    def different(self) -> Sequence[Beside]:
        """The same without their places in the text, in their own order; no plan is written where nobody judged one."""
        if not any(told.code in DIFFERENT for name, told in self.paper.judged.items() if name.startswith("punt.")):
            return ()
        return [row for row in self.judged if row.is_different]

    @property
    def right(self) -> int:
        """How many of one's own points stand there as they should."""
        return sum(row.judged.code == "klopt" for row in self.judged)

    @property
    def loose(self) -> Judged:
        """What one misses besides, in one's own words."""
        return self.paper.judgment(LOOSE)

    @property
    def needed(self) -> Judged:
        """How much help one needs, in one's own words."""
        return self.paper.judgment(NEEDED)

    @property
    def unread(self) -> Sequence[tuple[str, Judged]]:
        """What one did not find or understand when one read it calmly: the question, and what one wrote there."""
        asked = [(code, self.paper.judgment(f"lezen.{code}")) for code in UNREAD]
        return [(code, judged) for code, judged in asked if judged.code == "nee"]

    @property
    def spoken_of(self) -> str:
        """What was said of a tailored provision at the talk, to look for in a report."""
        return spoken_of(self._at_table, is_alone=self.paper.is_alone) if self.paper.kind == "verslag" else ""

    @property
    def wrong(self) -> int:
        """How many things are not right: points, and what one wrote oneself."""
        return len(self.different) + bool(self.loose.remark)

    @property
    def found(self) -> int:
        """How many things one found that are not right, are missing or are not clear."""
        return self.wrong + len(self.gaps) + len(self.unclear)

    @property
    def is_begun(self) -> bool:
        """Whether somebody chose or wrote anything about it."""
        return any(judged.code or judged.remark or judged.is_conflict for judged in self.paper.judged.values())

    @property
    def week(self) -> Sequence[Mine]:
        """What the plan says of the care week and that is not said as a difference already."""
        said = {row.mine.id for row in self.different}
        return [mine for mine in self.mine if mine.is_of_week and mine.id not in said]

    @property
    def has_anything_to_say(self) -> bool:
        """Whether a person judged anything that a letter speaks of."""
        return bool(self.wrong or self.gaps or self.unclear or self.unread)

    @property
    def advice(self) -> Advies:
        """What to do with it, honestly."""
        return advies(self.paper.kind, self.findings, self.known)

    @property
    def open_elements(self) -> int:
        """How many elements nobody answered yet."""
        return sum(not row.judged.code for row in self.elements)
