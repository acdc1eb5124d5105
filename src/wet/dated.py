"""Reads the law's own data files: days, amounts, terms and rights, each dated and with its source."""

import tomllib
from pathlib import Path
from typing import Any, Final

_DATA: Final = Path(__file__).parent / "data"


def read_table(name: str) -> dict[str, Any]:
    """Return the contents of `wet/data/<name>.toml`.

    Any because each table has its own columns; the tests on the data hold each to its shape.
    """
    return tomllib.loads((_DATA / f"{name}.toml").read_text("utf-8"))
