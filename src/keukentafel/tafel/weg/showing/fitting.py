"""The letters that fit now though no action goes with them: "wanneer komt u?", the record, inzage, and so on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from keukentafel.content.sentences import sentence
from keukentafel.letters import kinds
from wet.procedure import Stand

_ROOM = "brieven/kamer"
"""Where the names of letters stand that residents read, here and on the shelf of the letters."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """One letter that makes sense now: its kind and its name."""

    soort: str
    name: str


def fitting_letters(now: Stand, by_action: Mapping[str, str], language: str) -> tuple[Fitting, ...]:
    """Return the letters that make sense now and go with no action on the page, in order of the road."""
    with_action = frozenset(by_action.values())
    fits = frozenset(now.facts.brieven)
    return tuple(
        Fitting(soort, sentence(_ROOM, f"naam.{soort}", language))
        for soort in kinds()
        if soort in fits and soort not in with_action
    )


def kinds_of(letters: Sequence[Fitting]) -> tuple[str, ...]:
    """Return which kinds of letters these are."""
    return tuple(each.soort for each in letters)
