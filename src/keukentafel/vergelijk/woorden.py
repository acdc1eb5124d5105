"""Reads the word lists and rules of this room: data in `woorden/`, since code holds no words of a language."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

_HERE: Final = Path(__file__).parent / "woorden"


@cache
def words(name: str) -> dict[str, Any]:
    """Return the contents of `woorden/<name>.toml`; Any because each table has its own columns.

    Nobody changes what comes back: it is shared.
    """
    return tomllib.loads((_HERE / f"{name}.toml").read_text("utf-8"))
