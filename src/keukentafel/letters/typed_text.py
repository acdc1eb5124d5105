"""Makes what somebody typed fit for a letter: no control characters, no hidden reordering, a bounded length."""

import re
import unicodedata

LINE = 120
"""The longest line that anybody needs in an address or a name, in characters."""
STORY = 2000
"""The longest explanation that a letter takes over, in characters."""

_SPACES = re.compile(r"\s+")
# These reorder the text around them, so that a name could turn the sentences of the letter about.
_REORDERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(typed: str, longest: int = LINE) -> str:
    """Return `typed` on one line, without characters that a letter cannot hold, cut at `longest` characters."""
    text = _SPACES.sub(" ", unicodedata.normalize("NFC", typed))
    kept = text if text.isprintable() else "".join(character for character in text if _is_fit(character))
    return kept.strip()[:longest].rstrip()


def fit(kept: str) -> str:
    """Return `kept` with a space for each character that no letter can hold; what a letter holds stays as it is."""
    if kept.isprintable():  # nearly all text: nothing in it is a control, a format or unassigned
        return kept
    return "".join(character if _is_fit(character) else " " for character in kept)


def clean_lines(typed: str, most: int = 5) -> tuple[str, ...]:
    """Return the filled lines of `typed`, each cleaned, at most `most` of them."""
    lines = (clean(line) for line in typed.splitlines())
    return tuple(line for line in lines if line)[:most]


def _is_fit(character: str) -> bool:
    """Say whether the character may stand in HTML, PDF/A and Word alike (no control, surrogate or private use)."""
    return character not in _REORDERING and unicodedata.category(character) not in ("Cc", "Cs", "Co", "Cn")
