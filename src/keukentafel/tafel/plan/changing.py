"""The form of one piece of the plan: each sentence in a field of its own, with what the plan itself says beside it."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, fresh
from keukentafel.tafel.plan.edits import OWN, Change, Changed, draft_for, tidy
from keukentafel.tafel.plan.gathering import AtPlan
from keukentafel.tafel.plan.pieces import Line, Piece
from keukentafel.tafel.plan.sentences import PlanSentence

_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Field:
    """One sentence in the form.

    `now` stands in the field; `own` are the words that somebody put before the answer changed, `versions` those of
    several people.  `was` is a mark of what the field showed: what nobody touched is not written again.
    """

    number: int
    line: Line
    now: str
    original: str
    is_out: bool
    versie: str
    seen: str
    own: str = ""
    versions: tuple[str, ...] = ()

    @property
    def sentence(self) -> PlanSentence:
        """The sentence as it stands."""
        return self.line.sentence

    @property
    def was(self) -> str:
        """A mark of what the field shows."""
        return _mark(self.now, self.is_out)

    @property
    def rows(self) -> int:
        """How high its field is."""
        return min(12, 2 + len(self.now) // 60)


def fields_of(at_plan: AtPlan, piece: Piece) -> tuple[Field, ...]:
    """Return the fields of a piece, one for each sentence that comes from an answer."""
    by_id = {changed.sentence: changed for changed in at_plan.changes}
    lines = [line for line in piece.lines if not line.sentence.id.startswith(OWN)]
    return tuple(_field(number, line, by_id.get(line.sentence.id)) for number, line in enumerate(lines[:_MOST]))


def _field(number: int, line: Line, changed: Changed | None) -> Field:
    sentence = line.sentence
    return Field(
        number=number,
        line=line,
        now=sentence.text,
        original=sentence.original or sentence.text,
        is_out=sentence.state == "weg",
        versie=fresh(),
        seen=changed.seen if changed else "",
        own=changed.now.naar if changed and sentence.state == "los" else "",
        versions=tuple(each.naar for each in changed.said) if changed and sentence.is_clash else (),
    )


def own_words(at_plan: AtPlan, section: str) -> Changed:
    """Return what somebody wrote beside the answers in a section."""
    name = f"{OWN}{section}"
    empty = Changed(name, (Change("", ""),))
    return next((each for each in at_plan.changes if each.sentence == name), empty)


def typed_over(fields: Iterable[Field], typed: Mapping[str, str]) -> tuple[Field, ...]:
    """Return the fields as somebody typed them, to show them again."""
    return tuple(
        replace(
            field,
            now=typed.get(f"z{field.number}", field.now),
            is_out=bool(typed.get(f"weg{field.number}")),
            versie=typed.get(f"versie{field.number}", field.versie),
        )
        for field in fields
    )


def drafts(at_table: AtTable, at_plan: AtPlan, piece: Piece, typed: Mapping[str, str]) -> list[Draft]:
    """Return what to write of a form that was sent: only what somebody touched."""
    there = {field.sentence.id: field for field in fields_of(at_plan, piece)}
    found = [_draft(at_table, there[name], number, typed) for number, name in _sent(typed) if name in there]
    return [draft for draft in (*found, _own_draft(at_table, piece, typed)) if draft is not None]


def _sent(typed: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    for number in range(_MOST):
        if name := typed.get(f"zin{number}"):
            yield number, name


def _draft(at_table: AtTable, field: Field, number: int, typed: Mapping[str, str]) -> Draft | None:
    van = tidy(typed.get(f"van{number}", ""))
    vorige, versie = typed.get(f"vorige{number}", "").split(","), typed.get(f"versie{number}") or fresh()
    verb, which, chosen = _pressed(typed)
    name = field.sentence.id
    if which == str(number) and verb in ("terug", "laat_los"):
        return draft_for(at_table, name, None, versie, vorige)
    if which == str(number) and verb == "neem":
        return draft_for(at_table, name, Change(field.original, field.own), versie, vorige)
    if which == str(number) and verb == "kies" and chosen.isdecimal() and int(chosen) < len(field.versions):
        words = field.versions[int(chosen)]
        return draft_for(at_table, name, Change(field.original, words), versie, vorige)
    now = tidy(typed.get(f"z{number}", ""))
    is_out = bool(typed.get(f"weg{number}")) or not now
    if _mark(now, is_out) == typed.get(f"was{number}") or (field.sentence.state == "los" and now == van):
        return None
    change = Change(van, "") if is_out else None if now == van else Change(van, now)
    return draft_for(at_table, name, change, versie, vorige)


def _pressed(typed: Mapping[str, str]) -> tuple[str, str, str]:
    verb, which, chosen = [*typed.get("doen", "").split(":"), "", ""][:3]
    return verb, which, chosen


def _own_draft(at_table: AtTable, piece: Piece, typed: Mapping[str, str]) -> Draft | None:
    if "extra" not in typed:
        return None
    words = tidy(typed["extra"])
    if _mark(words, False) == typed.get("was_extra"):
        return None
    change = Change("", words) if words else None
    versie, vorige = typed.get("versie_extra") or fresh(), typed.get("vorige_extra", "").split(",")
    return draft_for(at_table, f"{OWN}{piece.section}", change, versie, vorige)


def mark_of(words: str) -> str:
    """Return the mark of words that a field shows."""
    return _mark(words, False)


def _mark(words: str, is_out: bool) -> str:
    return hashlib.sha256(f"{is_out}{tidy(words)}".encode()).hexdigest()[:12]
