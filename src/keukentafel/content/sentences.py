"""Reads the sentences of a room from `content/<room>/<language>.toml`, for words that depend on a code."""

from collections.abc import Mapping

from keukentafel.content import folder
from wet.teksten.talen import read, remembered


@remembered
def sentences(room: str, language: str) -> Mapping[str, str]:
    """Return every sentence of a room by its code, `fout.leeg` for instance.

    Raises FileNotFoundError for a language that has no file and that nobody translated (`wet.teksten.talen`).
    """
    tables = read(folder("content") / room / f"{language}.toml")
    return {f"{table}.{code}": text for table, lines in tables.items() for code, text in lines.items()}


def sentence(room: str, code: str, language: str, **values: object) -> str:
    """Return one sentence with its gaps filled.  Raises KeyError for an unknown code and for a missing value."""
    return sentences(room, language)[code].format(**values)
