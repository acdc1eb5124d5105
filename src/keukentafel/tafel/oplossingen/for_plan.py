"""What the plan says about solutions, from the shared sheet alone; typed words stand there as they are."""

from collections.abc import Iterator, Sequence
from typing import Final

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.oplossingen.entries import Kept, solutions_of
from keukentafel.tafel.oplossingen.solution import Kind, Solution
from keukentafel.tafel.oplossingen.texts import ROOM
from keukentafel.tafel.voorbereiding.answers import answers_of
from keukentafel.tafel.voorbereiding.for_plan import ForPlan, plan_words
from keukentafel.tafel.voorbereiding.voice import Voice
from keukentafel.tafel.voorbereiding.voice_here import voice_at

PLACES: Final[dict[Kind, tuple[str, str]]] = {
    "zelf": ("zelf", "b"),
    "netwerk": ("wie_helpt", "c"),
    "algemeen": ("voorzieningen", "e"),
    "andere_wet": ("andere_hulp", "f"),
    "hulpmiddel": ("helpt", "a"),
    "maatwerk": ("helpt", "a"),
}
"""The section of the plan and the subject of Wmo 2015 art. 2.3.2 lid 4 that each kind belongs to."""


def for_plan(at_table: AtTable) -> Sequence[ForPlan]:
    """Return what is said about each shared solution; nothing of a part of a life that stays at the table."""
    answers = answers_of(at_table)
    kept, voice = solutions_of(at_table, (GEDEELD,)), voice_at(at_table)
    return tuple(_told(one, voice) for one in kept if not answers.is_kept_back(one.solution.domain))


def _told(one: Kept, voice: Voice) -> ForPlan:
    section, subject = PLACES[one.solution.kind]
    words = in_plan(one.solution, voice)
    return ForPlan(
        f"oplossing.{one.id}", words, one.said.id, section, subject, one.solution.state == "wil_ik", one.solution.domain
    )


def in_plan(solution: Solution, voice: Voice = "wmo") -> str:
    """Return the whole sentences that the plan says about a solution, Dutch."""
    return " ".join(_sentences(solution, voice))


def _sentences(solution: Solution, voice: Voice) -> Iterator[str]:
    words = plan_words(ROOM, voice)
    yield ended(words[solution.state].format(wat=solution.in_dutch))
    yield from (words[reason] for reason in solution.reasons)
    if solution.why:
        yield ended(words[f"waarom_{solution.state}"].format(waarom=solution.why))


def ended(sentence: str) -> str:
    """Return words with a full stop where nobody typed an end."""
    return sentence if sentence[-1:] in ".!?…" else f"{sentence}."
