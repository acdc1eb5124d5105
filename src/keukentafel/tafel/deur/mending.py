"""What is wrong with eight typed words, and for each fault the whole text as it would be with one tap."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from keukentafel.tafel.kluis.bewaarcode import WordFault

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Offer:
    """A word that may have been meant, and the eight words as they then are."""

    word: str
    text: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One line for the page: `kind` chooses the sentence; `place` counts from 1, or is None for the whole."""

    kind: str
    place: int | None
    typed: str
    offers: tuple[Offer, ...]


def shown_faults(typed: str, faults: Sequence[WordFault]) -> tuple[Fault, ...]:
    """Return the faults with what a tap would make of them.

    Words that only together make the check right are mended together: then there is one line, of kind `samen`.
    """
    checks = [fault for fault in faults if fault.kind == "controle" and fault.place and fault.offers]
    if len(checks) > 1:
        words = " ".join(fault.offers[0] for fault in checks)
        places = {fault.place: fault.offers[0] for fault in checks if fault.place}
        return (Fault("samen", checks[0].place, " ".join(c.typed for c in checks), _offer(typed, places, words)),)
    return tuple(_fault(typed, fault) for fault in faults)


def _fault(typed: str, fault: WordFault) -> Fault:
    place = fault.place
    if place is None:
        return Fault(fault.kind, None, fault.typed, ())
    offers = [offer for word in fault.offers for offer in _offer(typed, {place: word}, word)]
    return Fault(fault.kind, place, fault.typed, tuple(offers))


def _offer(typed: str, places: dict[int, str], shown: str) -> tuple[Offer, ...]:
    """Return the offer, or none where the words on the page cannot be counted as the vault counted them."""
    words = _WORD.findall(typed.rpartition("#")[2])
    if max(places) > len(words):
        return ()
    return (Offer(shown, " ".join(places.get(at, word) for at, word in enumerate(words, start=1))),)
