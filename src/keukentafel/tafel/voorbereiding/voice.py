"""In whose voice the plan speaks: a person, a family, or one parent who can't speak for the other.  Pure."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal

Voice = Literal["wmo", "jeugdwet", "ouder"]
"""`wmo`: "ik"; `jeugdwet`: a family, "wij"; `ouder`: one parent under the Jeugdwet, "ik"."""

CHILD: Final = "kind"
"""The domain about children, which a plan under the Jeugdwet is about."""

OTHER_PARENT: Final = f"{CHILD}.andere_ouder"
"""The question whether the other parent knows and agrees."""

_ALONE: Final = frozenset({"oneens", "nog_niet", "geen_contact", "niet_veilig"})
"""Answers after which a plan that says "wij" would speak for somebody who did not agree to it."""


def voice_of(law: str, other_parent: Iterable[Mapping[str, object]]) -> Voice:
    """Return the voice under a law; `other_parent` are the answers to that question that may go to the gemeente."""
    if law != "jeugdwet":
        return "wmo"
    return "ouder" if any(said.get("keuze") in _ALONE for said in other_parent) else "jeugdwet"


def in_voice(words: str, words_we: str, voice: Voice) -> str:
    """Return words of the content, or those that a family says instead where there are any."""
    return words_we if voice == "jeugdwet" and words_we else words
