"""Reads the words of the form that starts a table from `content/deur`, Dutch and English."""

import tomllib
from collections.abc import Mapping
from functools import cache

from keukentafel.content import folder


@cache
def sentences(language: str) -> Mapping[str, str]:
    """Return every sentence of a language (`nl` or `en`) by its code, `vraag.naam` for instance."""
    tables = tomllib.loads((folder("content") / "deur" / f"{language}.toml").read_text(encoding="utf-8"))
    return {f"{table}.{code}": text for table, lines in tables.items() for code, text in lines.items()}


def text(code: str, language: str) -> str:
    """Return one sentence; raises KeyError for an unknown code."""
    return sentences(language)[code]


def hint(code: str, language: str) -> str:
    """Return the hint of a question, empty where it needs none."""
    return sentences(language).get(f"uitleg.{code}", "")
