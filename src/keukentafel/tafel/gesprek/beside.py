"""Versions that were written past each other, beside each other: who, when and what only stands in one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from keukentafel.tafel.gesprek.entries import KINDS
from keukentafel.tafel.gesprek.texts import text
from keukentafel.tafel.kluis.differences import Piece, marked
from keukentafel.tafel.kluis.said import SaidOnce

BOTH = "allebei"
"""The choice for all versions, one below the other."""

TITLE = "titel"

MOST = 5
"""Versions that stand open beside each other; those from before are folded below one line, and can be chosen too."""


@dataclass(frozen=True, slots=True)
class Beside:
    """One version to choose: whose, its words in pieces (what only stands here marked), and what was ticked in it."""

    versie: str
    by: str
    is_mine: bool
    at: datetime | None
    is_gone: bool
    pieces: tuple[Piece, ...]
    ticked: str


def is_conflict(said: Sequence[SaidOnce]) -> bool:
    """Say whether somebody has to choose: more than one version counts, and they do not say the same."""
    return any((one.content, one.is_gone) != (said[0].content, said[0].is_gone) for one in said[1:])


def beside(soort: str, said: Sequence[SaidOnce]) -> tuple[Beside, ...]:
    """Return the versions to choose from, oldest first; only of two that both hold words the difference is marked."""
    told = [words_of(soort, one.content, said) for one in said]
    others = told[::-1] if len(told) == 2 and all(told) else told
    return tuple(
        Beside(
            versie=one.versie,
            by=one.by,
            is_mine=one.is_mine,
            at=one.at,
            is_gone=one.is_gone,
            pieces=marked(words, other),
            ticked=ticked_in(soort, one.content),
        )
        for one, words, other in zip(said, told, others, strict=True)
    )


def words_of(soort: str, content: Mapping[str, object], among: Sequence[SaidOnce] = ()) -> str:
    """Return what somebody typed in a version, in the order of its fields; a heading that all share is left out."""
    kind = KINDS[soort]
    is_shared = len({one.content.get(TITLE) for one in among if not one.is_gone}) == 1
    names = [name for name in kind.fields if name not in kind.choices and not (name == TITLE and is_shared)]
    return ", ".join(str(content[name]) for name in names if content.get(name))


def ticked_in(soort: str, content: Mapping[str, object]) -> str:
    """Return in words what was chosen by a button in a version, "" where nothing was."""
    chosen = [str(content[name]) for name in KINDS[soort].choices if content.get(name)]
    return ", ".join(text(f"gekozen.{code}") for code in chosen)


def folded(count: int) -> str:
    """Return the line under which the versions from before those that stand open are folded."""
    return text("botsing.ouder", aantal=count)


def headline(said: Sequence[SaidOnce]) -> str:
    """Return who wrote past whom: one person on two devices is not two people."""
    people = {("", one.is_mine) if one.is_mine else (one.by, False) for one in said}
    if ("", False) in people:
        return text("botsing.plekken")
    if len(people) > 1:
        return text("botsing.mensen", aantal=len(people)) if len(people) > 2 else text("botsing.twee")
    [(name, is_mine)] = people
    return text("botsing.u") if is_mine else text("botsing.een", naam=name)
