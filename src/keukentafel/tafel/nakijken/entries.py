"""What is kept of a document that is checked: the document, its text in parts, and one's judgment on each point."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final
from uuid import UUID, uuid5

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, fresh
from keukentafel.tafel.kluis.said import Said, find_said, said_on
from wet.toets import Document

CHECKED, PART, JUDGMENT = "document", "tekstdeel", "oordeel"
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
    """A report or decision that is checked; `text` is "" where somebody walks through it by hand."""

    said: Said
    kind: Document
    day: date | None
    text: str
    told: Mapping[str, object]
    judged: Mapping[str, Judged] = field(default_factory=dict)

    @property
    def handle(self) -> UUID:
        """What stands for it in an address."""
        return self.said.handle

    def judgment(self, code: str) -> Judged:
        """Return what was judged of a point ("punt.…"), an element ("onderdeel.…") or a question ("lezen.…")."""
        return self.judged.get(code, NOT_JUDGED)


def papers_of(at_table: AtTable) -> tuple[Paper, ...]:
    """Return the documents that this seat may read, the newest first, without their text."""
    return tuple(reversed([_paper(said, "", {}) for said in said_on(at_table, (CHECKED,)) if _kind(said)]))


def paper_at(at_table: AtTable, handle: UUID) -> Paper | None:
    """Return one document with its text and all judgments, None where there is none."""
    said = find_said(at_table, (CHECKED,), handle)
    if said is None or not _kind(said):
        return None
    parts = {one.id: one for one in said_on(at_table, (PART,), (said.sheet,)) if one.over == said.id}
    wanted = [parts.get(part_id(said.id, number)) for number in range(_parts(said))]
    text = "".join(str(part.content.get("tekst") or "") for part in wanted if part is not None)
    judged = {one.id: one for one in said_on(at_table, (JUDGMENT,), (said.sheet,)) if one.over == said.id}
    return _paper(said, text, {str(one.content.get("bij") or ""): _judged(one) for one in judged.values()})


def part_id(document: str, number: int) -> str:
    """Return the id of a part of the text, the same on every device."""
    return str(uuid5(_NAMES, f"{document} tekst {number}"))


def judgment_id(document: str, code: str) -> str:
    """Return the id of a judgment, the same on every device, so that two who judge it meet there."""
    return str(uuid5(_NAMES, f"{document} oordeel {code}"))


def drafts_of(id: str, versie: str, told: Mapping[str, object], text: str) -> Sequence[Draft]:
    """Return what is to be written for a new document: itself, and its text in parts."""
    pieces = [text[start : start + PART_LENGTH] for start in range(0, len(text), PART_LENGTH)]
    content = {**told, "delen": str(len(pieces))}
    parts = [
        Draft(part_id(id, number), str(uuid5(UUID(versie), f"deel {number}")), PART, {"tekst": piece}, id)
        for number, piece in enumerate(pieces)
    ]
    return [*parts, Draft(id, versie, CHECKED, content)]


def judgment_draft(paper: Paper, code: str, value: str, remark: str) -> Draft | None:
    """Return what is to be written for a judgment, None where it says what stands there."""
    before = paper.judgment(code)
    if (before.code, before.remark) == (value, remark) and not before.is_conflict:
        return None
    content = {"bij": code, "oordeel": value, **({"toelichting": remark} if remark else {})}
    vorige = tuple(name for name in before.seen.split(",") if name)
    return Draft(judgment_id(paper.said.id, code), fresh(), JUDGMENT, content, paper.said.id, vorige)


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
