"""What the server and the checks say to an administrator, from data files, in the language of the installation."""

import os
import tomllib
from datetime import date
from functools import cache
from pathlib import Path

from wet.teksten import written_date

FOLDER = Path(__file__).parent / "teksten"


@cache
def _words(language: str) -> dict[str, str]:
    file = FOLDER / f"{language}.toml"
    return tomllib.loads((file if file.is_file() else FOLDER / "nl.toml").read_text(encoding="utf-8"))


def word(code: str, *, language: str | None = None, **values: object) -> str:
    """Return the sentence for a code, with dates written out; raises KeyError for a code that has none."""
    spoken = language or os.environ.get("KEUKENTAFEL_TAAL", "nl")
    shown = {name: written_date(value, spoken) if isinstance(value, date) else value for name, value in values.items()}
    return _words(spoken)[code].format(**shown)
