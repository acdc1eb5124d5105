"""Which letters make sense now, and why the others do not."""

from collections.abc import Mapping
from typing import TypedDict

from keukentafel.content import folder
from keukentafel.letters.blocks import Language
from keukentafel.letters.kinds import find, kinds
from wet.procedure import NOT_AN_ACTION, Stand
from wet.ruling import Ruling
from wet.teksten import sentence
from wet.teksten.talen import read, remembered

_ADVICE = {True: "past_nu", False: "past_nu_niet"}


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
    fits = soort in stand.facts.brieven
    ruling = stand.may(kind.actie) if kind.actie else None
    if ruling is None or ruling == NOT_AN_ACTION or ruling.allowed != fits:
        # The reasons of a bezwaar may be sent while it is pending, also when no new bezwaar may be made.
        return Ruling(fits, _ADVICE[fits])
    return ruling


def listing(stand: Stand, language: Language = "nl") -> list[Listed]:
    """Return every kind of letter with whether it makes sense now and why (not), in plain words."""
    return [_row(soort, stand, language) for soort in kinds()]


def _row(soort: str, stand: Stand, language: Language) -> Listed:
    ruling = sensible(soort, stand)
    return {"soort": soort, "zinvol": ruling.allowed, "reden": _why(ruling, language)}


def _why(ruling: Ruling, language: Language) -> str:
    """Return our own words for our own advice, and the law's for a ruling of the law."""
    if ruling.reason in _reasons():
        return _reasons()[ruling.reason][language]
    return sentence(f"acties.reden_{ruling.reason}", language)


@remembered
def _reasons() -> Mapping[str, Mapping[str, str]]:
    return read(folder("content") / "brieven" / "redenen.toml")
