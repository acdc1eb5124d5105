"""The questions that letters ask: what stands on a letter and nowhere else, with their words from `vragen.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal  # Any: TOML, whose shape a test holds

from keukentafel.content import folder
from keukentafel.letters.blocks import Language
from wet.teksten.talen import read, remembered

Form = Literal["line", "lines", "story", "day", "choice"]

SENDER: Final = ("name", "street", "postcode", "place", "gemeente")
"""What nearly every letter asks of who writes it, and to which gemeente."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its name, the form of its answer, what may be chosen, and what the browser may fill in itself.

    `autocomplete` is a token of the HTML standard (WCAG 1.3.5), empty where the browser should not guess.
    """

    name: str
    form: Form
    choices: tuple[str, ...] = ()
    autocomplete: str = ""


def question(name: str) -> Question:
    """Return a question; raises KeyError for one that is not in the file."""
    row = _all()[name]
    return Question(name, row["vorm"], tuple(row.get("keuze", {})), row.get("invullen", ""))


def label(name: str, soort: str, language: Language) -> str:
    """Return the words of a question as this kind of letter asks it; raises KeyError."""
    row = _all()[name]
    return str(row.get("bij", {}).get(soort, {}).get(language) or row[language])


def explanation(name: str, soort: str, language: Language) -> str:
    """Return what helps to answer a question of this kind of letter, or nothing; raises KeyError."""
    row, key = _all()[name], f"uitleg_{language}"
    return str(row.get("bij", {}).get(soort, {}).get(key) or row.get(key, ""))


def choice_label(name: str, code: str, language: Language) -> str:
    """Return the words of one choice; raises KeyError."""
    return str(_all()[name]["keuze"][code][language])


@remembered
def _all() -> Mapping[str, Mapping[str, Any]]:
    return read(folder("content") / "brieven" / "vragen.toml")
