"""Reads the few settings that come from the environment."""

import os
from urllib.parse import urlsplit

from keukentafel.config.words import word


def text(name: str, default: str = "") -> str:
    """Return a variable of the environment, without space around it."""
    return os.environ.get(name, default).strip()


def yes(name: str, *, default: bool) -> bool:
    """Return a variable that is `ja` or `nee` (also 1/0, true/false); raises ValueError on anything else."""
    value = text(name).lower()
    if not value:
        return default
    if value in {"ja", "1", "true", "yes"}:
        return True
    if value in {"nee", "0", "false", "no"}:
        return False
    raise ValueError(word("yes_or_no", name=name, value=repr(value)))


def words(name: str) -> list[str]:
    """Return a variable with commas as a list, empty where it is absent."""
    return [word.strip() for word in text(name).split(",") if word.strip()]


def site(name: str, default: str) -> str:
    """Return a variable that is the address of another site; raises ValueError where it is not an https address."""
    value = text(name) or default
    parts = urlsplit(value)
    if parts.scheme != "https" or not parts.hostname or not value.isascii() or not value.isprintable():
        raise ValueError(word("site_wrong", name=name, value=repr(value)))
    return value
