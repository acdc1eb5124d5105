"""An honest estimate of what reacting or objecting may bring, in a code and plain sentences, never in a number."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from wet.source import Source
from wet.teksten import sentence
from wet.toets.bekend import Bekend
from wet.toets.check import Finding
from wet.toets.element import Document

Code = Literal["sterk", "kan", "weinig_zin", "niet_te_zeggen", "reageer", "vraag_na", "klopt"]
Reden = Literal["alles_gekregen", "vormfout", "wat_opvalt", "onduidelijk", "nog_vragen", "niets_gevonden"]

CODES: Collection[Code] = ("sterk", "kan", "weinig_zin", "niet_te_zeggen", "reageer", "vraag_na", "klopt")
REDENEN: Collection[Reden] = (
    "alles_gekregen",
    "vormfout",
    "wat_opvalt",
    "onduidelijk",
    "nog_vragen",
    "niets_gevonden",
)

HEROVERWEGING = Source("Awb", "7:11", lid=1, certainty="uitleg")
"""In an objection the gemeente looks at all of it again, and may mend a fault of form then (from knowledge)."""


@dataclass(frozen=True, slots=True)
class Advies:
    """What we think, why, and on what it rests; `over` are the findings that weigh most.

    It is no promise: an objection that is right may end in better reasons and the same help.
    """

    code: Code
    reden: Reden
    over: tuple[Finding, ...] = ()
    bron: tuple[Source, ...] = ()

    def sentence(self, language: str = "nl") -> str:
        """Return the advice with its reason."""
        return f"{sentence(f'toets.advies_{self.code}', language)} {sentence(f'toets.omdat_{self.reden}', language)}"

    def details(self, language: str = "nl") -> tuple[str, ...]:
        """Return, for an objection that hardly helps, why that is so of each gap."""
        return tuple(text for each in self.over if (text := each.element.weak(language)) is not None)

    def help(self, language: str = "nl") -> str:
        """Return where one gets help for nothing; it belongs to every advice."""
        return sentence("toets.gratis_hulp", language)


def advies(document: Document, findings: Sequence[Finding], bekend: Bekend) -> Advies:
    """Return what to do with the findings of one document."""
    return _about_report(findings) if document == "verslag" else _about_decision(findings, bekend)


def _about_report(findings: Sequence[Finding]) -> Advies:
    """A report is no decision: one reacts to it, before the request."""
    told = tuple(each for each in findings if each.ernst != "vraag")
    if told:
        return Advies("reageer", "wat_opvalt", told)
    asked = tuple(findings)
    return Advies("vraag_na", "nog_vragen", asked) if asked else Advies("klopt", "niets_gevonden")


def _about_decision(findings: Sequence[Finding], bekend: Bekend) -> Advies:
    gaps = [each for each in findings if each.ernst != "vraag"]
    by_strength = {
        name: tuple(each for each in gaps if each.element.kracht == name) for name in ("sterk", "kan", "zwak")
    }
    if by_strength["sterk"]:
        return Advies("sterk", "wat_opvalt", by_strength["sterk"])
    if by_strength["kan"]:
        return Advies("kan", "wat_opvalt", by_strength["kan"])
    extent = tuple(each for each in findings if each.ernst == "vraag" and each.element.must_be_clear)
    if unclear := tuple(each for each in extent if each.is_unclear):
        return Advies("kan", "onduidelijk", unclear)
    if bekend.all_granted() and extent and bekend.toegekend is None:
        # "I get the help" is not "I get what I asked": nobody told yet how much that is.
        return Advies("niet_te_zeggen", "nog_vragen", extent)
    if bekend.all_granted():
        return Advies("weinig_zin", "alles_gekregen", by_strength["zwak"])
    asked = tuple(each for each in findings if each.ernst == "vraag" and each.element.kracht != "zwak")
    if asked:
        return Advies("niet_te_zeggen", "nog_vragen", asked)
    if by_strength["zwak"]:
        return Advies("weinig_zin", "vormfout", by_strength["zwak"], (HEROVERWEGING,))
    return Advies("niet_te_zeggen", "niets_gevonden")
