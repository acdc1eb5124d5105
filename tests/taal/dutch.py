"""Finds Dutch that was left on a page in English, by how common a word is in both languages."""

import re
import tomllib
from functools import cache

from lxml import html
from wordfreq import zipf_frequency

from tests.taal.teksten import ROOT
from tests.taal.walking_languages import NAMES, pieces
from tests.taal.zinnen import words

MUCH_COMMONER = 1.2
"""So much commoner (in Zipf) is a word in Dutch than in English, to count as Dutch."""

LEAST = 2.5
"""Rarer words are names, or words of nobody."""

CITED = re.compile(
    r"‘[^’]*’|\([^)]*\)|\{\w+\}|ECLI:\S+|\S+@\S+|https?://\S+|\S*\.(?:nl|nu|json|keukentafel)[\w-]*|Woord[0-9a-f]{12}"
    r"|(?:Besluit [a-z]+|Wet [a-z]+ [a-z]+|\w+wet|\w+besluit)(?= )|\bart\. \S+(?: lid \d+)?(?: onder \w)?"
)
"""What is Dutch for a reason: quotes, a word between brackets beside its English, gaps, sources, names of laws."""

SHORTEST, LAWS = 4, frozenset({"lid", "pgb", "awb", "atw", "avg", "wmo", "wlz", "zvw"})

UNREAD = "//textarea | //*[@data-geheim] | //*[@aria-hidden='true']"
"""What is no text of a page: words for a Dutch letter, secret words, letters in drawings."""

NOT_DUTCH = frozenset({"die", "door", "handy"})
"""English words that are much commoner in Dutch."""


def dutch_left(page: str, known: frozenset[str] = frozenset()) -> list[str]:
    """Return the lines of a page in English with Dutch in them: words of the law and `known` ones left out."""
    tree = html.document_fromstring(page)
    for element in tree.xpath(UNREAD):
        element.drop_tree()
    said = "".join(pieces(tree, spoken=str(tree.get("lang"))))
    lines = (" ".join(line.split()) for line in re.split(r"[\n\x00]+", said))
    return [line for line in dict.fromkeys(lines) if _is_dutch(line, known)]


def _is_dutch(line: str, known: frozenset[str]) -> bool:
    plain = NAMES.sub(" ", CITED.sub(" ", line))
    said = {word.lower() for word in words(plain) if len(word) > 1}
    return any(is_dutch_word(word) for word in said - known - _of_the_law())


@cache
def is_dutch_word(word: str) -> bool:
    """Say whether a word is Dutch and not English as well."""
    if word in NOT_DUTCH:
        return False
    dutch = zipf_frequency(word, "nl")
    return dutch >= LEAST and dutch - zipf_frequency(word, "en") > MUCH_COMMONER


@cache
def _of_the_law() -> frozenset[str]:
    """Return the words of the law that stay Dutch, but not the small ones between them ("beslissing op bezwaar")."""
    table = (ROOT / "docs/woordenlijst.md").read_text("utf-8").partition("## Legal nouns")[2].partition("\n## ")[0]
    rows = tomllib.loads((ROOT / "content/woordenlijst/nl.toml").read_text("utf-8"))
    names = re.findall(r"^\| ([^|]+?) \|", table, re.MULTILINE)[2:]
    names += [form for row in rows.values() for form in (row["word"], *row.get("forms", ()))]
    return frozenset(word for name in names for word in words(name.lower()) if len(word) >= SHORTEST or word in LAWS)
