"""Reads an answer with fixed rules and says which words made one fire; it guesses nothing and knows no Django."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

MOST: Final = 2
"""Hints that stand beside one answer at a time."""

_BETWEEN = r"(?:\s+[\w'’-]+){0,3}?"
_NUMBER: Final = re.compile(
    r"\d|\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|veertig|vijftig|honderd"
    r"|half|halve|kwartier|halfuur|anderhalf|anderhalve|dagelijks|wekelijks|maandelijks|om de dag|per (?:dag|week)"
    r"|(?:elke|iedere|elk) (?:dag|nacht|week|maand|ochtend|avond|middag|uur|maandag|dinsdag|woensdag|donderdag|vrijdag)"
    r"|(?:elke|iedere) (?:zaterdag|zondag)|per maand|[ée][ée]n (?:keer|uur|dag|minuut|maal)"
    r"|two|three|four|five|six|seven|eight|nine|ten|half an hour|once|twice|daily|weekly"
    r"|every (?:day|night|week|month|morning|evening))\b"
)
"""What says how often or how long: a figure, or a number in words."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One remark beside an answer: which rule, and the words that made it speak, "" where something is missing."""

    rule: str
    words: str


@dataclass(frozen=True)
class Rule:
    """What one rule looks for; the words of its remark stand in `content/oefenen/regels.toml`.

    `only_for` is the mark of the questions it is for, "" for all; `number_silences` where a number in the same answer
    says enough; `from_words` is how long an answer must be before the rule speaks without any word that it looks for.
    """

    id: str
    words: tuple[str, ...]
    not_inside: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    silenced_by: tuple[str, ...] = ()
    only_for: str = ""
    number_silences: bool = False
    from_words: int = 0
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @cached_property
    def _looks_for(self) -> re.Pattern[str] | None:
        return _pattern(self.words, self.lists)

    @cached_property
    def _inside(self) -> re.Pattern[str] | None:
        return _pattern(self.not_inside, self.lists)

    @cached_property
    def _silence(self) -> re.Pattern[str] | None:
        return _pattern(self.silenced_by, self.lists)

    def found_in(self, text: str, marks: Collection[str] = ()) -> Hint | None:
        """Return the remark that this rule makes about an answer, None where it is silent."""
        said = _plain(text)
        if not said.strip() or (self.only_for and self.only_for not in marks):
            return None
        if (self._silence and self._silence.search(said)) or (self.number_silences and _NUMBER.search(said)):
            return None
        if self.from_words and len(said.split()) >= self.from_words:
            return Hint(self.id, "")
        return self._by_words(said, text)

    def _by_words(self, said: str, text: str) -> Hint | None:
        spared = [each.span() for each in self._inside.finditer(said)] if self._inside else []
        for match in self._looks_for.finditer(said) if self._looks_for else ():
            start, end = match.span()
            before = said[:start].split()[-1:]
            is_spared = any(low < end and start < high for low, high in spared)
            if not is_spared and not set(before) & set(self.not_after):
                return Hint(self.id, text[start:end])
        return None


def hints(
    text: str, rules: Iterable[Rule], *, marks: Collection[str] = (), dismissed: Collection[str] = ()
) -> tuple[Hint, ...]:
    """Return at most two remarks about an answer, in the order of the rules; none that somebody put away."""
    found = (rule.found_in(text, marks) for rule in rules if rule.id not in dismissed)
    return tuple(hint for hint in found if hint is not None)[:MOST]


def numbers_in(text: str) -> tuple[str, ...]:
    """Return what an answer says about how long and how often: "45 minuten", "3 keer per week"; each once."""
    found = (" ".join(match.group().split()) for match in _AMOUNT.finditer(text))
    return tuple(dict.fromkeys(found))


_AMOUNT: Final = re.compile(
    r"(?<![\w,.])(?:\d+(?:[.,]\d+)?|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|[ée]én|een half|anderhalf|two|three"
    r"|four|five)\s+"
    r"(?:minuten|minuut|uur|uren|keer|maal|dagen|dag|nachten|meter|treden|minutes|hours|hour|times|days|nights|metres)\b"
    r"(?:\s+(?:per|in de|elke|in een|a|per)\s+(?:dag|nacht|week|maand|uur|day|night|week|month))?",
    re.IGNORECASE,
)


def _plain(text: str) -> str:
    """Return a text in small letters, as long as it was, so that a place in one is a place in the other."""
    return "".join(each.lower() if len(each.lower()) == 1 else each for each in text.replace("’", "'"))


def _pattern(words: Sequence[str], lists: Mapping[str, Sequence[str]]) -> re.Pattern[str] | None:
    if not words:
        return None
    return re.compile(r"\b(?:" + "|".join(_one(each, lists) for each in words) + r")\b")


def _one(words: str, lists: Mapping[str, Sequence[str]]) -> str:
    pieces: list[str] = []
    for piece in words.split():
        if piece == "*":
            pieces[-1] += _BETWEEN
        elif piece.startswith("<"):
            pieces.append("(?:" + "|".join(re.escape(each) for each in lists[piece.strip("<>")]) + ")")
        else:
            pieces.append(re.escape(piece))
    return r"\s+".join(pieces)
