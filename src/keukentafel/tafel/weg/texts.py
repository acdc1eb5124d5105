"""Reads the sentences of the page "Waar sta ik?" from `content/weg`."""

from collections.abc import Mapping
from datetime import date

from keukentafel.content import sentences as rooms
from wet.teksten import written_date


def sentences(language: str) -> Mapping[str, str]:
    """Return every sentence of a language by its code, `kop.te_laat` for instance."""
    return rooms.sentences("weg", language)


def text(code: str, language: str, **values: str | int | date) -> str:
    """Return one sentence, its dates written out ("16 maart 2026").

    Raises KeyError for an unknown code and for a missing value.
    """
    shown = {name: _shown(value, language) for name, value in values.items()}
    return sentences(language)[code].format(**shown)


def _shown(value: str | int | date, language: str) -> str | int:
    return written_date(value, language) if isinstance(value, date) else value


def counted(code: str, language: str, number: int, **values: str | int | date) -> str:
    """Return the sentence for a number of days: `code_nul` or `code_een` where those exist, else `code`."""
    variant = code + {0: "_nul", 1: "_een"}.get(number, "")
    chosen = variant if variant in sentences(language) else code
    return text(chosen, language, dagen=number, **values)


def has(code: str, language: str) -> bool:
    """Say whether there is such a sentence; hints exist only where a word needs one."""
    return code in sentences(language)
