"""Letters: facts in, HTML, PDF and Word out; always in Dutch, ready to sign."""

from keukentafel.letters.blocks import Hint
from keukentafel.letters.facts import Asking, LetterFacts, Personal, Waiting
from keukentafel.letters.kinds import UnknownLetter, kinds, letter
from keukentafel.letters.letter import Letter
from keukentafel.letters.said import Said
from keukentafel.letters.told import Told

__all__ = [
    "Asking",
    "Hint",
    "Letter",
    "LetterFacts",
    "Personal",
    "Said",
    "Told",
    "UnknownLetter",
    "Waiting",
    "kinds",
    "letter",
]
