"""Reads the sentences of a room from `content/<room>/<language>.toml`, for words that depend on a code."""

import tomllib
from collections.abc import Mapping
from functools import cache

from keukentafel.content import folder


@cache
def sentences(room: str, language: str) -> Mapping[str, str]:
    """Return every sentence of a room by its code, `fout.leeg` for instance; raises FileNotFoundError for others."""
    tables = tomllib.loads((folder("content") / room / f"{language}.toml").read_text(encoding="utf-8"))
    return {f"{table}.{code}": text for table, lines in tables.items() for code, text in lines.items()}


def sentence(room: str, code: str, language: str, **values: object) -> str:
    """Return one sentence with its gaps filled.  Raises KeyError for an unknown code and for a missing value."""
    return sentences(room, language)[code].format(**values)
