"""Chooses the 2,048 words of the bewaarcode from those considered; docs/decisions/0021 tells where these came from.

Run as `PYTHONPATH=src python setup/choose_words.py`. Once released the list never changes: a word's place is part of
every check word on every card.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from keukentafel.tafel.kluis.likeness import by_ear, by_telephone, distance

ROOT = Path(__file__).resolve().parents[1]
CONSIDERED = ROOT / "setup/words/considered.txt"
REJECTED = ROOT / "setup/words/rejected.txt"
CHOSEN = ROOT / "src/keukentafel/tafel/kluis/woorden/nl.txt"
WANTED = 2_048
SHORT = 2
"""Up to so many sounds a word must differ from every other in two of them."""


def choose(considered: Iterable[str], rejected: Iterable[str]) -> list[str]:
    """Return in alphabetical order the first 2,048 words, best known first, that can't be taken for one another."""
    refused = frozenset(rejected)
    chosen: dict[str, str] = {}
    for word in considered:
        if word not in refused and re.fullmatch("[a-z]{3,8}", word) and not _is_like_one(word, chosen):
            chosen[word] = by_ear(word)
        if len(chosen) == WANTED:
            break
    return sorted(chosen)


def _is_like_one(word: str, chosen: dict[str, str]) -> bool:
    ear = by_ear(word)
    for other, other_ear in chosen.items():
        if word.startswith(other[:4]) or other.startswith(word[:4]) or by_telephone(word) == by_telephone(other):
            return True
        if min(len(ear), len(other_ear)) <= SHORT and distance(ear, other_ear) < 2:
            return True
    return False


def main() -> int:
    """Write the list; say how many words there are to spare, or fail where there are too few."""
    considered = CONSIDERED.read_text("utf-8").split()
    chosen = choose(considered, REJECTED.read_text("utf-8").split())
    CHOSEN.write_text("\n".join(chosen) + "\n", "utf-8")
    print(f"{len(chosen)} words chosen of {len(considered)} considered")
    return 0 if len(chosen) == WANTED else 1


if __name__ == "__main__":
    sys.exit(main())
