"""Which letters make sense now, and why the others do not."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypedDict

from wet.procedure import Stand

from keukentafel.content import folder
from keukentafel.letters.blocks import Language
from keukentafel.letters.kinds import Kind, find, kinds
from wet.ruling import Ruling


class Listed(TypedDict):
    """One row of `keukentafel brief --lijst --json`."""

    soort: str
    zinvol: bool
    reden: str


def sensible(soort: str, stand: Stand) -> Ruling:
    """Say whether a letter of this kind makes sense now; raises UnknownLetter.

    Where the letter goes with an action this is the law's own ruling on it; else it follows from the stand's list
    of letters and is advice, so without sources.
    """
    kind = find(soort)
    if kind.actie is not None:
        return stand.may(kind.actie)
    fits = soort in stand.as_json(texts=False)["brieven"]
    return Ruling(fits, "past_nu" if fits else "past_nu_niet")


def listing(stand: Stand, language: Language = "nl") -> list[Listed]:
    """Return every kind of letter with whether it makes sense now and why (not), in plain words."""
    seen = stand.as_json(language)
    return [_row(find(soort), stand, seen, language) for soort in kinds()]


def _row(kind: Kind, stand: Stand, seen: Mapping[str, Any], language: Language) -> Listed:
    ruling = sensible(kind.soort, stand)
    words = [_why(kind, ruling, seen, language)]
    if kind.write is None:
        words.append(_reasons()["nog_niet_geschreven"][language])
    return {"soort": kind.soort, "zinvol": ruling.allowed, "reden": " ".join(words)}


def _why(kind: Kind, ruling: Ruling, seen: Mapping[str, Any], language: Language) -> str:
    """Return the stand's own sentence on the action, or ours where the stand does not speak of it."""
    spoken = (each["reden"] for each in seen["kan"] if each["actie"] == kind.actie and each["mag"] == ruling.allowed)
    return next(spoken, None) or _reasons()["past_nu" if ruling else "past_nu_niet"][language]


@lru_cache(maxsize=1)
def _reasons() -> Mapping[str, Mapping[str, str]]:
    read: dict[str, dict[str, str]] = tomllib.loads((folder("content") / "brieven" / "redenen.toml").read_text("utf-8"))
    return read
