"""Cuts a text into sentences and words, as the rules in `regels.toml` count them."""

import re
from functools import cache

CITED = re.compile(r"«[^»]*»")
MARKUP = re.compile(r"<[^>]+>|&\w+;")
GAP = re.compile(r"%\(\w+\)[sd]|\{\{[^}]*\}\}|\{[^}]*\}")
SOURCE = re.compile(
    r"\b(?:(?:Wmo 2015|Jeugdwet|Awb|Atw|AVG),?\s+)?(?:artikel(?:en)?|art\.)\s+[\d.:]+\w?"
    r"(?:,?\s+lid\s+\d+)?(?:,?\s+onder\s+\w)?"
    r"|\b(?:ECLI:[\w:]+|https?://\S+|\S+@\S+|\S*\.\w{2,}\.json)"
)
ABBREVIATION = re.compile(
    r"\b(bijv|bv|nr|tel|mr|dr|art|m\.b\.t|t\.a\.v|d\.w\.z|enz|incl|excl|ca|vgl)\.(?=\s)", re.IGNORECASE
)
END = re.compile(r"(?<=[.!?;:…])[’”)\]]*\s+|\n\s*\n|(?<=[.!?])[’”]\s+")
WORD = re.compile(r"[^\W\d_]+(?:['’‐-][^\W\d_]+)*|\d[\d.,:]*")
COUNTED = re.compile(rf"¤|{WORD.pattern}")


def plain(text: str) -> str:
    """Return a text without mark-up; a legal quote, a source, an address and a gap each become one mark or nothing."""
    text = CITED.sub(" ¤ ", text)
    text = MARKUP.sub(" ", text).replace("\xad", "")
    text = SOURCE.sub(" ¤ ", text)
    text = GAP.sub(" ¤ ", text)
    return ABBREVIATION.sub(r"\1", text)


@cache
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text.  A semicolon or colon ends one too: what follows stands on its own."""
    return tuple(" ".join(part.split()) for part in END.split(plain(text)) if part and WORD.search(part))


def words(sentence: str) -> list[str]:
    """Return the words of a sentence; a gap counts as one."""
    return COUNTED.findall(sentence)


def is_whole(sentence: str) -> bool:
    """Say whether this is a sentence and not a heading, a label or a piece of one."""
    return sentence.rstrip("’”)»").endswith((".", "!", "?", ";"))
