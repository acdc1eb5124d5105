"""Reads the sentences of the page "Waar sta ik?" from `content/weg`, Dutch and English."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache

from keukentafel.content import folder
from wet.teksten import written_date

LANGUAGES = ("nl", "en")


@cache
def sentences(language: str) -> Mapping[str, str]:
    """Return every sentence of a language by its code, `kop.te_laat` for instance; raises KeyError for others."""
    if language not in LANGUAGES:
        raise KeyError(language)
    tables = tomllib.loads((folder("content") / "weg" / f"{language}.toml").read_text(encoding="utf-8"))
    return {f"{table}.{code}": text for table, lines in tables.items() for code, text in lines.items()}


def text(code: str, language: str, **values: str | int | date) -> str:
    """Return one sentence, its dates written out ("16 maart 2026").

    Raises KeyError for an unknown code or language, and for a missing value.
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
