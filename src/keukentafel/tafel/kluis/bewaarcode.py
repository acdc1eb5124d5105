"""The bewaarcode: seven words by chance and an eighth that checks them, written and read back with forgiveness."""

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

from keukentafel.tafel.kluis.nearness import near_words, offers
from keukentafel.tafel.kluis.words import LENGTH, PLACES, START_LENGTH, STARTS, WORDS, word_of

SECRET_WORDS = 7
ALL_WORDS = SECRET_WORDS + 1
LONGEST_TYPED = 1_000
"""Characters looked at: ten times what eight words take, with numbering and an address."""

MOST_FAULTS = 12
SHOWN_LENGTH = 30
_CHECK_PURPOSE = b"kt bewaarcode 1"


@dataclass(frozen=True, slots=True)
class WordFault:
    """What is wrong with one word, or with their number or the check as a whole (`place` None, else counted from 1).

    `typed` is the word as read; of `te_weinig` and `te_veel` it is how many words were read, in digits.
    """

    place: int | None
    kind: Literal["te_weinig", "te_veel", "onbekend", "controle"]
    typed: str
    offers: tuple[str, ...]


class CodeFaults(ValueError):
    """What was typed is no bewaarcode; `faults` tells where. The text of the exception holds none of the words."""

    def __init__(self, faults: Sequence[WordFault]) -> None:
        super().__init__(", ".join(f"{fault.kind} {fault.place or ''}".strip() for fault in faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True, repr=False)
class Bewaarcode:
    """Eight words of the list, of which the last checks the others; raises ValueError for any other words."""

    words: tuple[str, ...]

    def __post_init__(self) -> None:
        if len(self.words) != ALL_WORDS or not all(word in PLACES for word in self.words):
            raise ValueError("A bewaarcode has eight words of the list")
        if not _is_checked(self.words):
            raise ValueError("The eighth word does not check the others")

    @property
    def secret(self) -> bytes:
        """The seven words joined by one space, in UTF-8: what keys are derived from."""
        return _secret(self.words)

    def __str__(self) -> str:
        return " ".join(self.words)

    def __repr__(self) -> str:
        """Tell nothing: error pages and logs write down what a thing looks like."""
        return "Bewaarcode(...)"


def _secret(words: Sequence[str]) -> bytes:
    return " ".join(words[:SECRET_WORDS]).encode()


def _check_word(words: Sequence[str]) -> str:
    digest = hashlib.blake2b(_secret(words), digest_size=8, person=_CHECK_PURPOSE).digest()
    return WORDS[int.from_bytes(digest) % LENGTH]


def _is_checked(words: Sequence[str]) -> bool:
    return words[SECRET_WORDS] == _check_word(words)


def new_code() -> Bewaarcode:
    """Return a code that nobody had before: 7 words of 11 bits each (77 bits) from the system's source of chance."""
    words = [secrets.choice(WORDS) for _ in range(SECRET_WORDS)]
    return Bewaarcode((*words, _check_word(words)))


def read_code(typed: str) -> Bewaarcode:
    """Return the code that somebody typed, pasted, or opened as an address with the words behind the `#`.

    Case, accents, spaces, hyphens, other signs, line ends and numbering are forgiven, words written together or cut
    in two as well, and four letters do for a word. Raises CodeFaults for anything else; nothing is tried on a table.
    """
    parts = _parts(typed)
    words = [word_of(part) for part in parts]
    if None in words or len(words) != ALL_WORDS:
        words = [*_read_together("".join(parts))] or words
    known = [word for word in words if word]
    if len(known) != len(words) or len(words) != ALL_WORDS:
        raise CodeFaults(_faults_of(parts, words))
    if not _is_checked(known):
        raise CodeFaults(_faults_of_check(known))
    return Bewaarcode(tuple(known))


def _parts(typed: str) -> list[str]:
    """Return the runs of letters in what was typed: small, without accents, and of an address only what follows `#`."""
    typed = typed[:LONGEST_TYPED]
    before, _, fragment = typed.partition("#")
    if fragment and "/" in before:
        typed = unquote(fragment)
    plain = unicodedata.normalize("NFKD", typed).casefold()
    # Marks are the accents; "Cf" are signs without a shape, such as the soft hyphen that comes along when copying.
    return re.findall("[a-z]+", "".join(sign for sign in plain if unicodedata.category(sign) not in ("Mn", "Cf")))


def _read_together(letters: str) -> Sequence[str]:
    """Return the eight words that these letters spell without spaces; nothing where they don't.

    There is only one way to read them, as no word of the list begins another.
    """
    words: list[str] = []
    at = 0
    while at < len(letters) and len(words) < ALL_WORDS:
        word = STARTS.get(letters[at : at + START_LENGTH]) or STARTS.get(letters[at : at + START_LENGTH - 1])
        if word is None or not letters.startswith(word, at):
            return ()
        words.append(word)
        at += len(word)
    return words if at == len(letters) and len(words) == ALL_WORDS else ()


def _faults_of(parts: Sequence[str], words: Sequence[str | None]) -> list[WordFault]:
    faults: list[WordFault] = []
    if len(words) != ALL_WORDS:
        kind: Literal["te_weinig", "te_veel"] = "te_weinig" if len(words) < ALL_WORDS else "te_veel"
        faults.append(WordFault(None, kind, str(len(words)), ()))
    unknown = [place for place, word in enumerate(words, start=1) if word is None]
    for place in unknown[:MOST_FAULTS]:
        typed = parts[place - 1][:SHOWN_LENGTH]
        faults.append(WordFault(place, "onbekend", typed, offers(typed)))
    return faults


def _faults_of_check(words: Sequence[str]) -> list[WordFault]:
    """Return where one near word, or two neighbours swapped, would make the check right; if that is in one way only."""
    repairs = [*_one_word_changed(words), *_neighbours_swapped(words)]
    if len(repairs) != 1:
        return [WordFault(None, "controle", "", ())]
    pairs = enumerate(zip(words, repairs[0], strict=True), start=1)
    return [WordFault(place, "controle", typed, (meant,)) for place, (typed, meant) in pairs if typed != meant]


def _one_word_changed(words: Sequence[str]) -> list[list[str]]:
    tries = [[*words[:at], near, *words[at + 1 :]] for at in range(ALL_WORDS) for near in near_words(words[at])]
    return [tried for tried in tries if _is_checked(tried)]


def _neighbours_swapped(words: Sequence[str]) -> list[list[str]]:
    places = [at for at in range(SECRET_WORDS) if words[at] != words[at + 1]]
    tries = [[*words[:at], words[at + 1], words[at], *words[at + 2 :]] for at in places]
    return [tried for tried in tries if _is_checked(tried)]
