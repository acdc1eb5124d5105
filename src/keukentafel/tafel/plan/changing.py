"""The form of one piece of the plan: each sentence in a field of its own, with what the plan itself says beside it."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from keukentafel.bestand.batches import UUID as VERSIE
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, fresh
from keukentafel.tafel.plan.edits import OWN, Change, Changed, drafts_for, own_id, tidy
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


def own_words(at_plan: AtPlan, piece: Piece) -> Changed:
    """Return what somebody wrote beside the answers in a piece."""
    name = own_id(piece.section, piece.domain)
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
    wishes = [_wish(there[name], number, typed) for number, name in _sent(typed) if name in there]
    return [
        draft
        for wish in (*wishes, _own_wish(piece, typed))
        if wish is not None
        for draft in drafts_for(at_table, wish.sentence, wish.change, wish.versie, wish.vorige)
    ]


@dataclass(frozen=True, slots=True)
class _Wish:
    """What somebody wants with one sentence (None: what the plan itself says), and the names that the form carried."""

    sentence: str
    change: Change | None
    versie: str
    vorige: tuple[str, ...]


def _sent(typed: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    for number in range(_MOST):
        if name := typed.get(f"zin{number}"):
            yield number, name


def _wish(field: Field, number: int, typed: Mapping[str, str]) -> _Wish | None:
    """Return what a field asks for, None where nobody touched it."""
    pressed, change = _by_button(field, number, typed)
    if not pressed:
        van, now = tidy(typed.get(f"van{number}", "")), tidy(typed.get(f"z{number}", ""))
        now = van if field.sentence.is_quote else now
        is_out = bool(typed.get(f"weg{number}")) or not now
        if _mark(now, is_out) == typed.get(f"was{number}") or (field.sentence.state == "los" and now == van):
            return None
        change = Change(van, "") if is_out else None if now == van else Change(van, now)
    vorige = tuple(typed.get(f"vorige{number}", "").split(","))
    return _Wish(field.sentence.id, change, _versie(typed.get(f"versie{number}")), vorige)


def _by_button(field: Field, number: int, typed: Mapping[str, str]) -> tuple[bool, Change | None]:
    """Return whether a button beside this field was pressed, and what it asks for."""
    verb, which, chosen = _pressed(typed)
    if which != str(number):
        return False, None
    if verb in ("terug", "laat_los"):
        return True, None
    if field.sentence.is_quote:
        return False, None
    if verb == "neem":
        return True, Change(field.original, field.own)
    if verb == "kies" and chosen.isdecimal() and int(chosen) < len(field.versions):
        return True, Change(field.original, field.versions[int(chosen)])
    return False, None


def _versie(typed: str | None) -> str:
    return typed if typed and VERSIE.fullmatch(typed) else fresh()


def _pressed(typed: Mapping[str, str]) -> tuple[str, str, str]:
    verb, which, chosen = [*typed.get("doen", "").split(":"), "", ""][:3]
    return verb, which, chosen


def _own_wish(piece: Piece, typed: Mapping[str, str]) -> _Wish | None:
    words = tidy(typed.get("extra", ""))
    if "extra" not in typed or _mark(words, False) == typed.get("was_extra"):
        return None
    change = Change("", words) if words else None
    vorige = tuple(typed.get("vorige_extra", "").split(","))
    return _Wish(own_id(piece.section, piece.domain), change, _versie(typed.get("versie_extra")), vorige)


def mark_of(words: str) -> str:
    """Return the mark of words that a field shows."""
    return _mark(words, False)


def _mark(words: str, is_out: bool) -> str:
    return hashlib.sha256(f"{is_out}{tidy(words)}".encode()).hexdigest()[:12]
