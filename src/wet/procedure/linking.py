"""Which thing a fact belongs to: the one it names, else the latest that is not finished."""

from collections.abc import Sequence
from typing import TypeVar

from wet.feiten import Fact
from wet.traject.trajecten import Case

Thing = TypeVar("Thing")


def named(case: Case, fact: Fact, kind: type[Thing]) -> Thing | None:
    """Return what the fact names with `bij`, if that is (or belongs to) something of this kind."""
    if fact.bij is None:
        return None
    owner = case.owners.get(fact.bij)
    return owner if isinstance(owner, kind) else None


def latest(case: Case, fact: Fact, fitting: Sequence[Thing]) -> Thing | None:
    """Return the latest of what the fact fits; where two fit, remember that this was a guess."""
    if not fitting:
        return None
    if len(fitting) > 1:
        case.ambiguous.append(fact)
    return fitting[-1]


def own(case: Case, fact: Fact, thing: object) -> None:
    """Remember what the fact became or belongs to, for facts that name it."""
    if fact.id is not None:
        case.owners[fact.id] = thing
