"""Reads the words of the forms about chairs from `content/stoelen`, Dutch and English."""

import tomllib
from collections.abc import Mapping
from functools import cache

from keukentafel.content import folder


@cache
def sentences(language: str) -> Mapping[str, str]:
    """Return every sentence of a language (`nl` or `en`) by its code, `vraag.naam` for instance."""
    tables = tomllib.loads((folder("content") / "stoelen" / f"{language}.toml").read_text(encoding="utf-8"))
    return {f"{table}.{code}": text for table, lines in tables.items() for code, text in lines.items()}


def text(code: str, language: str, **values: str) -> str:
    """Return one sentence with its values filled in; raises KeyError for an unknown code or a missing value."""
    return sentences(language)[code].format(**values)


def hint(code: str, language: str, **values: str) -> str:
    """Return the hint of a question, empty where it needs none."""
    return text(f"uitleg.{code}", language, **values) if f"uitleg.{code}" in sentences(language) else ""
