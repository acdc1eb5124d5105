"""What the head of a letter says by fixed labels: which gemeente, its address, the reference, and what it is about.

Only where a label or the form of an address leaves no doubt, and where the letter does not say two different things: it
is offered to a person, and nothing is guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from keukentafel.letters.typed_text import LINE

_HEAD: Final = 3_000
"""Characters at the beginning of a letter in which its head stands."""

_BEGIN: Final = r"(?:^|[ ]{2,}|[\t|])[ \t]*"
_VALUE: Final = r"[ \t]*(?:[:|][ \t]*|[ \t]+)([^\s|][^\n\t|]{1,80})"
_LABELS: Final = (r"ons[ ]kenmerk", r"kenmerk", r"zaaknummer|zaaknr\.?", r"dossiernummer")
"""Before which a reference stands, the surest first; "uw kenmerk" is the resident's own."""

_REFERENCES: Final = tuple(
    re.compile(f"{_BEGIN}(?:{label}){_VALUE}", re.IGNORECASE | re.MULTILINE) for label in _LABELS
)
_SUBJECT: Final = re.compile(rf"{_BEGIN}(?:onderwerp|betreft){_VALUE}", re.IGNORECASE | re.MULTILINE)
_NOT_SUBJECT: Final = re.compile(
    r"(?:(?:toekennings|afwijzings)?besluit|beschikking|toekenning|afwijzing|weigering|be[eë]indiging|intrekking|en"
    r"|terugvordering|uw|aanvraag|vraag|op|om|over|voor|inzake|van|betreffende|de|het|wmo(?:[ ]2015)?|jeugdwet|verslag"
    r"|gesprek|onderzoek|maatwerkvoorziening|[-–:,])(?:,?[ ]|$)",
    re.IGNORECASE,
)
"""What stands before the help itself in a subject: "Besluit op uw aanvraag voor"."""

_HELP: Final = re.compile(
    r"hulp|begeleiding|ondersteuning|dagbesteding|vervoer|scootmobiel|rolstoel|traplift|lift|woning|verblijf|pgb"
    r"|persoonsgebonden budget|douche|therapie|behandeling|opvang",
    re.IGNORECASE,
)
"""A word that a kind of help holds; a subject without one says something else."""

_TITLE: Final = r"\b(?:mevrouw|meneer|de[ ]heer|mw\.|mevr\.|dhr\.)"
_FOR_WHOM: Final = re.compile(rf",?[ ](?:(?:voor|van|aan|t\.b\.v\.)[ ](?=[A-ZÀ-Þ]|(?i:{_TITLE}))|(?i:{_TITLE}))")
"""Where a subject goes on about whom the help is for."""

_KIND: Final = re.compile(
    r"individuele|ambulante|specialistische|aangepaste?|collectie(?:f|ve)|tijdelijke?", re.IGNORECASE
)
"""How a subject may begin before the help itself."""

_LAWS: Final = frozenset(("wmo", "jeugdwet", "wlz", "pgb", "zin"))
"""Words with a capital in a subject that name nobody."""

_NINE: Final = re.compile(r"(?<!\d)\d(?:[ .]?\d){8}(?!\d)")
"""Nine digits that belong together."""

_NAME: Final = r"['’]?[A-ZÀ-Þa-z]?['’]?-?[A-ZÀ-Þ][\w'’-]*"
_PLACE: Final = rf"{_NAME}(?:[ ](?:aan|bij|de|den|der|en|het|in|op|over|'t|a/d|{_NAME}))*"
_GEMEENTE: Final = re.compile(rf"\b[Gg](?:emeente|EMEENTE)[ \t]+({_PLACE})")
_BOX: Final = re.compile(rf"\bPostbus[ ](\d{{1,6}})[ ]?[,;|–-]?\s{{1,20}}(\d{{4}})[ ]?([A-Z]{{2}})[ ]{{1,3}}({_PLACE})")
_NOT_NAME: Final = frozenset(
    (
        *("team", "afdeling", "postbus", "wmo", "sociaal", "domein", "loket", "cluster", "bezoekadres", "college"),
        *("burgemeester", "jeugd", "zorg", "de", "het", "een", "onze", "uw", "u", "dit", "deze", "er", "als", "bij"),
        *("en", "of", "telefoon", "besluit", "beschikking", "verslag", "onderzoeksverslag", "datum", "t.a.v"),
    )
)
"""Words with a capital after a name that belong to it no more."""

_OTHERS: Final = re.compile(
    r"\bCAK\b|rechtbank|raad van beroep|ombudsman|juridisch loket|\bCIZ\b|\bSVB\b|zorgverzeker|autoriteit",
    re.IGNORECASE,
)
"""Whose address a letter may give besides that of the gemeente."""

_NEAR: Final = 120
"""Characters before an address in which its owner is named."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a letter says of itself; "" where it does not, or not in one way."""

    gemeente: str = ""
    address: str = ""
    kenmerk: str = ""
    about: str = ""


def letterhead(words: str) -> Letterhead:
    """Return what the head of a letter says."""
    head = words[:_HEAD]
    return Letterhead(_gemeente(head), _address(words), _kenmerk(head), _about(head))


def _kenmerk(head: str) -> str:
    for label in _REFERENCES:
        found = {value for each in label.findall(head) if (value := _tidy(each)) and _is_reference(value)}
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


def _is_reference(value: str) -> bool:
    return any(sign.isdigit() for sign in value) and len(value) <= 40 and len(value.split()) <= 3 and not _is_bsn(value)


def _is_bsn(value: str) -> bool:
    """Say whether a number may be a burgerservicenummer: that is of no use as a reference, and best kept at home."""
    nines = [re.sub(r"[ .]", "", nine) for nine in _NINE.findall(value)]
    if not any(sign.isalpha() for sign in value):
        nines.append("".join(sign for sign in value if sign.isdecimal()))
    return any(len(nine) == 9 and _passes(nine) for nine in nines)


def _passes(nine: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, nine, strict=True)) % 11 == 0


def _gemeente(head: str) -> str:
    """Return the name of the gemeente: the one on a line of its own, else the only one that is named."""
    lines = {
        name for line in head.splitlines() if (found := _GEMEENTE.fullmatch(line.strip())) and (name := _cut(found[1]))
    }
    named = lines or {name for found in _GEMEENTE.finditer(head) if (name := _cut(found[1]))}
    return named.pop() if len(named) == 1 else ""


def _address(words: str) -> str:
    """Return the postbus of the gemeente: the only one that nobody else is named with."""
    found = {lines for lines, before in _boxes(words) if not _OTHERS.search(before)}
    return found.pop() if len(found) == 1 else ""


def _boxes(words: str) -> Iterator[tuple[str, str]]:
    for found in _BOX.finditer(words):
        number, digits, letters, place = found.groups()
        before = words[max(0, found.start() - _NEAR) : found.start()]
        yield f"Postbus {number}\n{digits} {letters} {_cut(place)}", re.split(r"\n\s*\n|[.!?]\s", before)[-1]


def _about(head: str) -> str:
    found = {subject for each in _SUBJECT.findall(head) if (subject := _bare(_tidy(each)))}
    return found.pop() if len(found) == 1 else ""


def _bare(subject: str) -> str:
    while before := _NOT_SUBJECT.match(subject):
        subject = subject[before.end() :]
    subject = _FOR_WHOM.split(subject)[0].rstrip(" .,")
    if not _HELP.search(subject) or len(subject) > LINE or any(map(str.isdigit, subject)):
        return ""
    return "" if _may_name_somebody(subject) else subject


def _may_name_somebody(subject: str) -> bool:
    """Say whether a word with a capital may be a name: any that is not the first, and a first that says no help."""
    first, *rest = subject.split()
    words = [*rest, *([] if _HELP.search(first) or _KIND.match(first) else [first])]
    return any(any(map(str.isupper, word)) and word.lower() not in _LAWS for word in words)


def _cut(name: str) -> str:
    """Return a name of a place up to what belongs to it no more: "Reigerwaard Team Toegang" is Reigerwaard."""
    kept: list[str] = []
    for word in name.split():
        if kept and word.lower() in _NOT_NAME - {"de", "het", "bij", "en"}:
            break
        kept.append(word)
    while kept and not any(sign.isupper() for sign in kept[-1]):
        kept.pop()
    found = "" if len(kept) == 1 and kept[0].lower() in _NOT_NAME else " ".join(kept)
    return found.title() if found.isupper() else found


def _tidy(value: str) -> str:
    """Return the value of a label: what stands after a wide space belongs to the next label."""
    return re.split(r"[ ]{2,}", value)[0].strip(" .;,")
