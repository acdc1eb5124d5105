"""Finds the chapters of a form that were left empty: a heading, or a word with a colon, and then nothing."""

import re
from collections.abc import Iterator
from typing import Final

from keukentafel.vergelijk.tekst import Tekst, is_filler

_LABEL: Final = re.compile(r"([^:]{2,60}):\s*([^:]*)")


def empty_chapters(tekst: Tekst) -> frozenset[int]:
    """Return the numbers of the headings and labels under which nothing was filled in.

    A heading right above another heading is no empty chapter, nor is a word with a colon at the end of a line: each
    may be the title of what follows.
    """
    return frozenset(_empty(tekst))


def _empty(tekst: Tekst) -> Iterator[int]:
    for number, zin in enumerate(tekst.zinnen):
        if zin.is_kop:
            if _is_filler_until_next(tekst, number):
                yield number
        elif (label := _LABEL.fullmatch(zin.tekst)) and label[2] and is_filler(label[2]):
            yield number


def _is_filler_until_next(tekst: Tekst, number: int) -> bool:
    """Say whether there is something below a heading, and no more than dots or words that stand for nothing."""
    body = []
    for zin in tekst.zinnen[number + 1 :]:
        if zin.is_kop:
            break
        body.append(zin.tekst)
    return bool(body) and all(is_filler(each) for each in body)
