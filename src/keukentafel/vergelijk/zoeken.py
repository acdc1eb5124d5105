"""Finds the patterns of the word lists in a text, by an index of its words, and says whether a place is negated.

A pattern is words with one space between them.  `word*` begins so, `*word` ends so, `a|b` is either, `<list>` is any of
a named list, `#` is a number, `..` is up to three words in between and `...` up to eight.  It never crosses a sentence.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from keukentafel.vergelijk.tekst import Tekst
from keukentafel.vergelijk.woorden import words

_WORD: Final = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[,;:()–]")
_GAPS: Final[Mapping[str, int]] = {"..": 3, "...": 8}
_CLAUSE_SIGNS: Final = frozenset(",;:()–")
_LISTS: Final[Mapping[str, Sequence[str]]] = words("lijsten")["lijsten"]
_NEGATIONS: Final = frozenset(words("lijsten")["ontkenning"]["woorden"])
_CLAUSE_WORDS: Final = frozenset(words("lijsten")["ontkenning"]["nieuw_zinsdeel"])
_ADDRESS: Final[Mapping[str, str]] = words("lijsten")["aanspreking"]


@dataclass(frozen=True, slots=True, eq=False)
class Woord:
    """What one place of a pattern may be; the same words are one object, so that it is quickly found again."""

    whole: frozenset[str]
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    is_number: bool = False
    lists: frozenset[str] = frozenset()


Part = Woord | int
"""A word, or the most words that may stand in between."""


@dataclass(frozen=True, slots=True)
class Plek:
    """Where a pattern was found: the number of its sentence, and its first word and the one after its last.

    `zegt_nee` where the pattern itself holds the word that says no.
    """

    zin: int
    begin: int
    einde: int
    zegt_nee: bool = False


def folded(word: str) -> str:
    """Return a word in small letters without accents, as words are compared.

    Nothing is remembered: the words of somebody's letter live no longer than the request that reads it.
    """
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(each for each in plain if not unicodedata.combining(each)).replace("’", "'")


@cache
def compiled(pattern: str) -> tuple[Part, ...]:
    """Return the parts of a pattern.  Raises KeyError for an unknown list, ValueError for what finds nothing."""
    parts: list[Part] = [_GAPS[each] if each in _GAPS else _word(each) for each in pattern.split()]
    if not parts or isinstance(parts[0], int) or isinstance(parts[-1], int):
        raise ValueError(pattern)
    return tuple(parts)


@cache
def _word(text: str) -> Woord:
    choices = [choice for each in text.split("|") for choice in _choices(each)]
    plain = [folded(each.strip("*")) for each in choices]
    if not all(word in {"", "#"} or _WORD.fullmatch(word) for word in plain):
        raise ValueError(text)
    return Woord(
        frozenset(word for word, each in zip(plain, choices, strict=True) if "*" not in each and word != "#"),
        tuple(word for word, each in zip(plain, choices, strict=True) if each.endswith("*") and each[0] != "*"),
        tuple(word for word, each in zip(plain, choices, strict=True) if each[0] == "*" and not each.endswith("*")),
        tuple(word for word, each in zip(plain, choices, strict=True) if each[0] == "*" and each.endswith("*")),
        "#" in plain,
        frozenset(each[1:-1] for each in text.split("|") if each.startswith("<")),
    )


def _choices(text: str) -> Iterable[str]:
    return _LISTS[text[1:-1]] if text.startswith("<") else (text,)


class Zoeker:
    """The words of a text, ready to be searched many times."""

    def __init__(self, tekst: Tekst) -> None:
        self.tekst = tekst
        self._words: list[str] = []
        self._sentence: list[int] = []
        self._clause: list[int] = []
        self._spans: list[tuple[int, int]] = []
        self._starts: list[int] = []
        self._read()
        self._index: dict[str, list[int]] = {}
        for place, word in enumerate(self._words):
            self._index.setdefault(word, []).append(place)
        self._sorted = sorted(self._index)
        self._known: dict[Woord, frozenset[str]] = {}
        self._where: dict[Woord, frozenset[int]] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._found: dict[str, tuple[Plek, ...]] = {}
        self._negations = self._find_negations()
        self._names = {name: self._names_after(name) for name in words("lijsten")["met_voornaam"]["lijsten"]}
        self._known.clear()
        self._where.clear()
        self._found.clear()

    def _read(self) -> None:
        clause = 0
        for number, zin in enumerate(self.tekst.zinnen):
            self._starts.append(len(self._words))
            clause += 1
            for found in _WORD.finditer(zin.tekst):
                if found.group() in _CLAUSE_SIGNS:
                    clause += 1
                    continue
                word = folded(found.group())
                word = _ADDRESS.get(word, word)
                if word in _CLAUSE_WORDS:
                    clause += 1
                self._words.append(word)
                self._sentence.append(number)
                self._clause.append(clause)
                self._spans.append(found.span())
        self._starts.append(len(self._words))

    def _find_negations(self) -> dict[int, list[int]]:
        """Return the places of words that say no, by clause; set phrases ("niet alleen") say nothing.

        What follows "niet gebleken dat" is said no to as well.
        """
        spared = {
            place
            for pattern in words("lijsten")["ontkenning"]["geen_ontkenning"]
            for plek in self.find(pattern)
            for place in range(plek.begin, plek.einde)
        }
        found: dict[int, list[int]] = {}
        for word in _NEGATIONS:
            for place in self._index.get(word, ()):
                if place not in spared:
                    found.setdefault(self._clause[place], []).append(place)
        for pattern in words("lijsten")["ontkenning"]["ook_wat_volgt"]:
            for plek in self.find(pattern):
                found.setdefault(self._clause[plek.einde - 1], []).append(plek.begin)
        return found

    def _names_after(self, name: str) -> frozenset[str]:
        """Return the first names that follow a word of a list: after "dochter Anouk", Anouk is a daughter too."""
        found: set[str] = set()
        for plek in self.find_any((f"<{name}>", *words("lijsten")["met_voornaam"].get(name, ()))):
            if plek.einde < self._starts[plek.zin + 1] and self._clause[plek.einde] == self._clause[plek.begin]:
                begin, end = self._spans[plek.einde]
                written = self.tekst.zinnen[plek.zin].tekst[begin:end]
                if written.istitle() and len(written) > 2:
                    found.add(self._words[plek.einde])
        return frozenset(found)

    @property
    def size(self) -> int:
        """Return how many words the text has."""
        return len(self._words)

    def find(self, pattern: str) -> tuple[Plek, ...]:
        """Return every place of a pattern, in order."""
        if pattern not in self._found:
            self._found[pattern] = tuple(self._search(compiled(pattern)))
        return self._found[pattern]

    def find_any(self, patterns: Iterable[str]) -> list[Plek]:
        """Return every place of any of these patterns, in the order of the text."""
        return sorted(
            (plek for each in patterns for plek in self.find(each)), key=lambda plek: (plek.begin, plek.einde)
        )

    def has_any(self, patterns: Iterable[str]) -> bool:
        """Say whether one of these patterns stands anywhere."""
        return any(self.find(each) for each in patterns)

    def sentences_with(self, patterns: Iterable[str]) -> set[int]:
        """Return the numbers of the sentences that hold one of these patterns."""
        return {plek.zin for each in patterns for plek in self.find(each)}

    def has_any_in(self, zin: int, patterns: Iterable[str]) -> bool:
        """Say whether one of these patterns stands in a sentence."""
        return any(plek.zin == zin for each in patterns for plek in self.find(each))

    def is_negated(self, plek: Plek) -> bool:
        """Say whether a word that says no stands in the same clause, the own words of the pattern apart."""
        clauses = {self._clause[place] for place in range(plek.begin, plek.einde)}
        return any(
            not (plek.zegt_nee and plek.begin <= place < plek.einde)
            for clause in clauses
            for place in self._negations.get(clause, ())
        )

    def words_of(self, zin: int) -> Sequence[str]:
        """Return the folded words of a sentence."""
        return self._words[self._starts[zin] : self._starts[zin + 1]]

    def words_at(self, plek: Plek) -> str:
        """Return the words of a place as they stand in its sentence."""
        begin, end = self._spans[plek.begin][0], self._spans[plek.einde - 1][1]
        return self.tekst.zinnen[plek.zin].tekst[begin:end]

    def _search(self, parts: tuple[Part, ...]) -> Iterator[Plek]:
        first = parts[0]
        assert isinstance(first, Woord)  # noqa: S101  `compiled` refuses a pattern that begins with a gap
        says_no = any(isinstance(part, Woord) and not _NEGATIONS.isdisjoint(part.whole) for part in parts)
        where = frozenset.intersection(*(self._sentences(part) for part in parts if isinstance(part, Woord)))
        begins = (place for word in self._matching(first) for place in self._index[word]) if where else ()
        for begin in sorted(place for place in begins if self._sentence[place] in where):
            last = self._starts[self._sentence[begin] + 1]
            end = self._extend(parts, 1, begin + 1, last)
            if end is not None:
                yield Plek(self._sentence[begin], begin, end, says_no)

    def _extend(self, parts: tuple[Part, ...], at: int, place: int, last: int) -> int | None:
        """Return the place after the rest of a pattern, None where it does not go on so."""
        if at == len(parts):
            return place
        part = parts[at]
        if isinstance(part, int):
            tries = range(place, min(place + part, last) + 1)
            return next((end for each in tries if (end := self._extend(parts, at + 1, each, last)) is not None), None)
        if place >= last or self._words[place] not in self._matching(part):
            return None
        return self._extend(parts, at + 1, place + 1, last)

    def _sentences(self, part: Woord) -> frozenset[int]:
        """Return the sentences in which a part of a pattern stands: a pattern is only looked for where each does."""
        if part not in self._where:
            places = (place for word in self._matching(part) for place in self._index[word])
            self._where[part] = frozenset(self._sentence[place] for place in places)
        return self._where[part]

    def _matching(self, part: Woord) -> frozenset[str]:
        """Return the words of this text that a part of a pattern may be."""
        if part not in self._known:
            self._known[part] = frozenset(self._matches(part))
        return self._known[part]

    def _matches(self, part: Woord) -> Iterator[str]:
        yield from (word for word in part.whole if word in self._index)
        for name in part.lists & self._names.keys():
            yield from self._names[name]
        for begin in part.begins:
            at = bisect_left(self._sorted, begin)
            while at < len(self._sorted) and self._sorted[at].startswith(begin):
                yield self._sorted[at]
                at += 1
        if part.ends or part.holds:
            for word in self._sorted:
                if word.endswith(part.ends) or any(each in word for each in part.holds):
                    yield word
        if part.is_number:
            yield from (word for word in self._sorted if word[0].isdigit())
