"""Reads the few settings that come from the environment."""

import os
from urllib.parse import urlsplit

from keukentafel.config.words import word


def text(name: str, default: str = "") -> str:
    """Return a variable of the environment, without space around it; one that is empty counts as absent."""
    return os.environ.get(name, "").strip() or default


def choice(name: str, default: str, allowed: tuple[str, ...]) -> str:
    """Return a variable that is one of a few words, in lower case; raises ValueError on anything else."""
    value = text(name, default).lower()
    if value not in allowed:
        raise ValueError(word("choice_wrong", name=name, value=repr(value), allowed=", ".join(allowed)))
    return value


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


def number(name: str, default: int, *, least: int, most: int) -> int:
    """Return a variable that is a whole number between two others; raises ValueError on anything else."""
    value = text(name, str(default))
    if not (value.isascii() and value.isdigit() and len(value) < 7 and least <= int(value) <= most):
        raise ValueError(word("number_wrong", name=name, value=repr(value), least=least, most=most))
    return int(value)


def words(name: str) -> list[str]:
    """Return a variable with commas as a list, empty where it is absent."""
    return [word.strip() for word in text(name).split(",") if word.strip()]


def hosts(name: str) -> list[str]:
    """Return names of computers, with commas; raises ValueError where one is an address or has a port."""
    found = words(name)
    wrong = [host for host in found if set(host) & set("/: ") and not host.startswith("[")]
    if wrong:
        raise ValueError(word("host_wrong", name=name, value=repr(wrong[0])))
    return found


def own_address(name: str, default: str) -> str:
    """Return the address of this site without a slash at its end; raises ValueError where it is no http(s) address."""
    value = text(name, default).rstrip("/")
    try:
        parts = urlsplit(value)
        is_address = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_address = False
    if not is_address or value.count("/") != 2:
        raise ValueError(word("address_wrong", name=name, value=repr(value)))
    return value


def site(name: str, default: str) -> str:
    """Return a variable that is the address of another site; raises ValueError where it is not an https address."""
    value = text(name) or default
    parts = urlsplit(value)
    if parts.scheme != "https" or not parts.hostname or not value.isascii() or not value.isprintable():
        raise ValueError(word("site_wrong", name=name, value=repr(value)))
    return value


def around_python() -> dict[str, str]:
    """Return what a Python of another place needs to find its own parts, for a process that may know nothing else."""
    return {name: os.environ[name] for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH") if name in os.environ}
