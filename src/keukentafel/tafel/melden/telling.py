"""What somebody tells the helper on the way: for whom, in which words and how; it travels in the forms."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

FOR = ("zelf", "ander", "kind")
"""For whom one asks; a child falls under the Jeugdwet."""

WAYS = ("brief", "telefoon", "balie", "formulier")
"""How one may do it, the way that leaves a proof first."""

CHANNELS: Mapping[str, str] = {"brief": "", "telefoon": "telefoon", "balie": "balie", "formulier": "formulier"}
"""The channel of the dossier file that goes with a way; a letter goes by post or by mail, which is asked."""

LONGEST = 1500
"""Characters of one's own words: with the rest of the proof they must fit in one entry of a table."""

LONGEST_NAME = 120

FIELDS: Mapping[str, str] = {
    "spoedmelding": "waarom_spoed",
    "nieuwe_melding": "veranderd",
    "melding": "hulpvraag",
    "aanvraag": "waarom_nodig",
}
"""The question of each letter which one's own words answer."""

URGENT = ("vandaag", "nacht")
"""What cannot wait: help today, or a place to sleep tonight."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Everything told so far; each part may be empty, for no question may keep a melding back (Wmo 2.3.2 lid 1).

    `name`: of the person it is about, where that is somebody else and no table knows it.  `knows`: whether that person
    knows of it, "ja", "nee" or "".  `urgent`: what cannot wait.  `is_again`: an earlier melding was answered, so this
    is a new one.
    """

    voor: str = ""
    words: str = ""
    knows: str = ""
    way: str = ""
    urgent: str = ""
    is_again: bool = False
    name: str = ""

    @property
    def law(self) -> str:
        """Return `wmo` or `jeugdwet`."""
        return "jeugdwet" if self.voor == "kind" else "wmo"

    @property
    def kind(self) -> str:
        """Return the kind of fact that asking is; the Jeugdwet knows no melding, and by telephone no aanvraag."""
        if self.law == "wmo":
            return "melding_gedaan"
        return "aanvraag_ingediend" if self.way in ("", "brief") else "hulpvraag_gesteld"

    @property
    def letter(self) -> str:
        """Return the kind of letter that does it."""
        if self.urgent:
            return "spoedmelding"
        if self.is_again:
            return "nieuwe_melding"
        return "melding" if self.law == "wmo" else "aanvraag"

    @property
    def field(self) -> str:
        """Return the question of that letter which one's own words answer."""
        return FIELDS[self.letter]

    @property
    def answers(self) -> dict[str, str]:
        """Return what the letter need not ask again, by the names of its questions."""
        is_for_another = self.letter == "melding" and self.voor == "ander"
        names = {"on_behalf_of": self.name} if self.voor == "ander" else {}
        other = {"hulp_voor": "ander", "weet_ervan": self.knows} if is_for_another else {}
        return {name: value for name, value in {self.field: self.words, **other, **names}.items() if value}

    def on_the_way(self, way: str) -> "Telling":
        """Return the same, done in another way; one that nobody knows is none."""
        return replace(self, way=way if way in WAYS else "")


def read(typed: Mapping[str, str], voor: str = "", *, is_again: bool = False) -> Telling:
    """Return what a form carried; codes that nobody knows are left out.  `voor`: for whom, where that is known."""
    return Telling(
        voor or _one_of(typed.get("voor", ""), FOR),
        typed.get("zin", "").replace("\r\n", "\n").strip(),
        _one_of(typed.get("weet", ""), ("ja", "nee")),
        _one_of(typed.get("hoe", ""), WAYS),
        _one_of(typed.get("spoed", ""), URGENT),
        is_again,
        " ".join(typed.get("naam_over", "").split())[:LONGEST_NAME],
    )


def _one_of(typed: str, codes: tuple[str, ...]) -> str:
    return typed if typed in codes else ""
