"""What the server and the checks say to an administrator, from data files, in the language of the installation."""

import os
import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "teksten"


@cache
def _words(language: str) -> dict[str, str]:
    file = FOLDER / f"{language}.toml"
    return tomllib.loads((file if file.is_file() else FOLDER / "nl.toml").read_text(encoding="utf-8"))


def word(code: str, *, language: str | None = None, **values: object) -> str:
    """Return the sentence for a code; raises KeyError for a code that has none."""
    return _words(language or os.environ.get("KEUKENTAFEL_TAAL", "nl"))[code].format(**values)
