"""Holds a report or a decision against what the law asks of it; knows answers, never the text itself."""

from wet.toets.advies import Advies, advies
from wet.toets.antwoord import Antwoord
from wet.toets.bekend import GRONDEN, Bekend, Uitkomst, Wet
from wet.toets.check import Finding, check
from wet.toets.element import ELEMENTS, Document, Element, element, elements

__all__ = [
    "ELEMENTS",
    "GRONDEN",
    "Advies",
    "Antwoord",
    "Bekend",
    "Document",
    "Element",
    "Finding",
    "Uitkomst",
    "Wet",
    "advies",
    "check",
    "element",
    "elements",
]
