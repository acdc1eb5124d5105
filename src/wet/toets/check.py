"""Holds the answers about a document against the elements, and says what is missing, what to ask, what to mind."""

from collections.abc import Mapping
from dataclasses import dataclass

from wet.source import Source
from wet.toets.antwoord import Antwoord
from wet.toets.bekend import Bekend
from wet.toets.element import Document, Element, Ernst, Zeker, element, elements


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about one element; `delen` are the parts of the request it is about, where that is known.

    `ernst` is "gebrek" where the law asks for what is not there, "let_op" where it is worth asking, "vraag" where
    nobody answered yet or the document is not clear: an answer that is missing is never a gap.  `is_unclear`:
    somebody looked, and found it not clear.
    """

    document: Document
    code: str
    ernst: Ernst
    element: Element
    delen: tuple[str, ...] = ()
    is_unclear: bool = False

    @property
    def bron(self) -> tuple[Source, ...]:
        """Return the sources of the element."""
        return self.element.bron

    @property
    def zeker(self) -> Zeker:
        """Return how sure the element is: V, K, I, or "" for advice."""
        return self.element.zeker


def check(document: Document, answers: Mapping[str, Antwoord], bekend: Bekend) -> tuple[Finding, ...]:
    """Return what is to be said about a document: gaps first, then what to mind, then what is still a question.

    `answers` are by the code of the element; an answer about an element that does not matter here still counts,
    since who gave it saw the document.  Raises KeyError for a code that this document does not have under this law.
    """
    for code in answers:
        element(document, code, bekend.wet)
    asked = (*elements(document, bekend), *_answered_besides(document, answers, bekend))
    found = [finding for each in asked if (finding := _finding(each, answers.get(each.code), bekend)) is not None]
    return tuple(sorted(found, key=lambda finding: _ORDER[finding.ernst]))


_ORDER: Mapping[Ernst, int] = {"gebrek": 0, "let_op": 1, "vraag": 2}


def _answered_besides(document: Document, answers: Mapping[str, Antwoord], bekend: Bekend) -> tuple[Element, ...]:
    asked = {each.code for each in elements(document, bekend)}
    return tuple(
        element(document, code, bekend.wet)
        for code, answer in answers.items()
        if code not in asked and answer in (Antwoord.NEE, Antwoord.ONDUIDELIJK)
    )


def _finding(each: Element, answer: Antwoord | None, bekend: Bekend) -> Finding | None:
    delen = bekend.not_decided() if each.code == "alles_beslist" else ()
    if delen and answer in (None, Antwoord.ONDUIDELIJK):
        answer = Antwoord.NEE
    if answer in (Antwoord.JA, Antwoord.NVT):
        return None
    ernst: Ernst = each.weight(bekend) if answer is Antwoord.NEE else "vraag"
    return Finding(each.document, each.code, ernst, each, delen, answer is Antwoord.ONDUIDELIJK)
