"""Reads the law's own data files: amounts, terms and rights, each dated and with its source."""

import tomllib
from importlib.resources import files
from typing import Any


def read_table(name: str) -> dict[str, Any]:
    """Return the contents of `wet/data/<name>.toml`; Any because each table has its own columns."""
    return tomllib.loads(files("wet").joinpath("data", f"{name}.toml").read_text("utf-8"))
