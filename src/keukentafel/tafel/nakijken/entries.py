"""What is kept of a document that is checked: the document, its text in parts, and one's judgment on each point."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, Stamp, fresh
from keukentafel.tafel.kluis.said import Said, find_said, said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from wet.toets import Document

CHECKED, PART, JUDGMENT, READING = "nagekeken", "tekstdeel", "oordeel", "lezing"
PART_LENGTH: Final = 5_000
"""Characters of one part; of three bytes each at most they stay below what one entry may hold."""

MOST_PARTS: Final = 40
JUDGMENTS: Final = ("klopt", "ontbreekt", "fout", "onduidelijk", "niet_afgesproken")
ANSWERS: Final = ("ja", "nee", "onduidelijk", "nvt")
LONGEST_REMARK: Final = 2_000

_NAMES = UUID("9d2b5f0e-7c1a-5e0b-8a55-3f4c0d9b6e21")


@dataclass(frozen=True, slots=True)
class Judged:
    """What somebody judged of one point or element: a code, words of one's own, and where it is kept."""

    code: str
    remark: str
    seen: str
    is_conflict: bool


NOT_JUDGED: Final = Judged("", "", "", is_conflict=False)


@dataclass(frozen=True, slots=True)
class Paper:
    """A report or decision that is checked; `text` is "" where somebody walks through it by hand.

    `sheet` is where this seat judges it: with the table, or on its own sheet.  `of_table` is what the table judged,
    beside one's own judgments.
    """

    said: Said
    kind: Document
    day: date | None
    text: str
    told: Mapping[str, object]
    judged: Mapping[str, Judged] = field(default_factory=dict)
    sheet: str = GEDEELD
    seat: str = ""
    of_table: Mapping[str, Judged] = field(default_factory=dict)

    @property
    def handle(self) -> UUID:
        """What stands for it in an address."""
        return self.said.handle

    @property
    def is_alone(self) -> bool:
        """Whether only this seat reads what it judges."""
        return self.sheet == EIGEN

    def judgment(self, code: str) -> Judged:
        """Return what was judged of a point ("punt.…"), an element ("onderdeel.…") or a question ("lezen.…")."""
        return self.judged.get(code, NOT_JUDGED)

    def table_said(self, code: str) -> str:
        """Return what the table judged of the same, for who reads alone; "" elsewhere."""
        return self.of_table.get(code, NOT_JUDGED).code


def papers_of(at_table: AtTable) -> tuple[Paper, ...]:
    """Return the documents that this seat may read, the newest first, without their text."""
    return tuple(reversed([_paper(said, "", {}) for said in said_on(at_table, (CHECKED,)) if _kind(said)]))


def paper_at(at_table: AtTable, handle: UUID, sheet: str = "") -> Paper | None:
    """Return one document with its text and the judgments of this seat's reading, None where there is none.

    `sheet` asks for another reading than the one this seat chose.
    """
    said = find_said(at_table, (CHECKED,), handle)
    if said is None or not _kind(said):
        return None
    parts = {one.id: one for one in said_on(at_table, (PART,), (said.sheet,), over=said.id)}
    wanted = [parts.get(part_id(said.id, number)) for number in range(_parts(said))]
    text = "".join(str(part.content.get("tekst") or "") for part in wanted if part is not None)
    where = sheet or sheet_of(at_table, said)
    return replace(
        _paper(said, text, _judgments(at_table, said.id, where)),
        sheet=where,
        seat=str(at_table.seat.id) if where == EIGEN else "",
        of_table=_judgments(at_table, said.id, said.sheet) if where != said.sheet else {},
    )


def same_paper(at_table: AtTable, sheet: str, told: Mapping[str, object], text: str, stamp: Stamp) -> Paper | None:
    """Return the document that says just the same on a sheet: somebody went back and sent its form again.

    Of a letter on paper there is no text to tell it by; there the form itself is the same, by the names it carried.
    """
    sent = at_table.sheet(sheet).versions.get(stamp.versie)
    for paper in papers_of(at_table):
        is_of_form = sent is not None and sent.entry == paper.said.id == stamp.id
        kept = sent.data.get("inhoud") if sent is not None and is_of_form else paper.told
        is_told_so = isinstance(kept, Mapping) and all(kept.get(name) == value for name, value in told.items())
        if paper.said.sheet != sheet or not is_told_so or not (text or is_of_form):
            continue
        whole = paper_at(at_table, paper.handle)
        if whole is not None and whole.text == text:
            return whole
    return None


def sheet_of(at_table: AtTable, said: Said) -> str:
    """Return where this seat judges a document: with the table unless it may not, or chose to read alone."""
    if said.sheet == EIGEN or at_table.right_on(said.sheet) != "schrijven":
        return EIGEN
    name = reading_id(said.id, str(at_table.seat.id))
    chosen = next((one for one in said_on(at_table, (READING,), (EIGEN,)) if one.id == name), None)
    return EIGEN if chosen is not None and chosen.content.get("voor") == "mij" else said.sheet


def reading_draft(at_table: AtTable, paper: Paper, *, is_alone: bool) -> Draft:
    """Return what is to be written on one's own sheet to read a document of the table alone, or with the table."""
    name = reading_id(paper.said.id, str(at_table.seat.id))
    before = next((one.versions for one in said_on(at_table, (READING,), (EIGEN,)) if one.id == name), ())
    return Draft(name, fresh(), READING, {"voor": "mij" if is_alone else "tafel"}, paper.said.id, before)


def _judgments(at_table: AtTable, document: str, sheet: str) -> Mapping[str, Judged]:
    found = said_on(at_table, (JUDGMENT,), (sheet,), over=document)
    return {str(one.content.get("bij") or ""): _judged(one) for one in found}


def part_id(document: str, number: int) -> str:
    """Return the id of a part of the text, the same on every device."""
    return str(uuid5(_NAMES, f"{document} tekst {number}"))


def judgment_id(document: str, code: str, seat: str = "") -> str:
    """Return the id of a judgment, the same on every device, so that two who judge it meet there.

    On one's own sheet it is named after the seat too: an id tells nobody that somebody else judged as well.
    """
    return str(uuid5(_NAMES, " ".join((document, "oordeel", code, *((seat,) if seat else ())))))


def reading_id(document: str, seat: str) -> str:
    """Return the id of how a seat reads a document: alone or with the table."""
    return str(uuid5(_NAMES, f"{document} lezing {seat}"))


def drafts_of(id: str, versie: str, told: Mapping[str, object], text: str) -> Sequence[Draft]:
    """Return what is to be written for a new document: itself, and its text in parts."""
    pieces = [text[start : start + PART_LENGTH] for start in range(0, len(text), PART_LENGTH)]
    content = {**told, "delen": str(len(pieces))}
    parts = [
        Draft(part_id(id, number), str(uuid5(UUID(versie), f"deel {number}")), PART, {"tekst": piece}, id)
        for number, piece in enumerate(pieces)
    ]
    return [*parts, Draft(id, versie, CHECKED, content)]


@dataclass(frozen=True, slots=True)
class Typed:
    """What a form says of one point: a code, words, the versions that it showed, and the name of what it writes."""

    code: str
    remark: str
    seen: tuple[str, ...]
    versie: str


def judgment_draft(at_table: AtTable, paper: Paper, code: str, typed: Typed) -> Draft | None:
    """Return what is to be written for a judgment, None where the form says what it was shown.

    What somebody else judged since the form was shown stays beside it, for people to choose.  A row where two judged
    past each other is only settled by who chooses there.
    """
    known = at_table.sheet(paper.sheet).versions
    shown = [told for name in typed.seen if name in known and isinstance(told := known[name].data.get("inhoud"), dict)]
    values = {str(told.get("oordeel") or "") for told in shown} or {""}
    remarks = list(dict.fromkeys(str(told.get("toelichting") or "") for told in shown))
    before = (values.pop() if len(values) == 1 else "", "\n".join(each for each in remarks if each))
    if before == (typed.code, typed.remark) and not (len(shown) > 1 and typed.code):
        return None
    content = {"bij": code, "oordeel": typed.code, **({"toelichting": typed.remark} if typed.remark else {})}
    versie = str(uuid5(UUID(typed.versie), code))
    return Draft(
        judgment_id(paper.said.id, code, paper.seat), versie, JUDGMENT, content, paper.said.id, tuple(typed.seen)
    )


def as_typed(paper: Paper, codes: Iterable[str], typed: Mapping[str, str]) -> Paper:
    """Return a document with the judgments as somebody typed them and as they are not kept yet."""
    told = {
        code: replace(paper.judgment(code), code=typed.get(code, ""), remark=typed.get(f"{code}.toelichting", ""))
        for code in codes
    }
    return replace(paper, judged={**paper.judged, **told})


def _kind(said: Said) -> bool:
    return said.content.get("soort") in ("verslag", "besluit")


def _parts(said: Said) -> int:
    told = str(said.content.get("delen") or "0")
    return min(int(told), MOST_PARTS) if told.isdecimal() and len(told) < 4 else 0


def _paper(said: Said, text: str, judged: Mapping[str, Judged]) -> Paper:
    kind: Document = "verslag" if said.content.get("soort") == "verslag" else "besluit"
    return Paper(said, kind, _day(said.content.get("dag")), text, said.content, judged)


def _day(told: object) -> date | None:
    try:
        return date.fromisoformat(told) if isinstance(told, str) and told else None
    except ValueError:
        return None


def _judged(said: Said) -> Judged:
    values = list(dict.fromkeys(str(one.content.get("oordeel") or "") for one in said.current))
    remarks = list(dict.fromkeys(str(one.content.get("toelichting") or "") for one in said.current))
    remark = "\n".join(each for each in remarks if each)
    return Judged(values[0] if len(values) == 1 else "", remark, said.seen, said.is_conflict)
