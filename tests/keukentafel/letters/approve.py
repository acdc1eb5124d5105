"""Writes the approved letters anew, all or only the kinds that are named; look at the difference in git first."""

import sys

from tests.keukentafel.letters.letter_makers import APPROVED, EXAMPLES, outline


def main(begins: tuple[str, ...]) -> None:
    """Write the blocks and the HTML of every example, or of those whose names begin with one of these."""
    APPROVED.mkdir(exist_ok=True)
    for name, make in EXAMPLES.items():
        if begins and not name.startswith(begins):
            continue
        (APPROVED / f"{name}.txt").write_text(outline(make()), "utf-8")
        (APPROVED / f"{name}.html").write_text(make().html(), "utf-8")


if __name__ == "__main__":
    main(tuple(sys.argv[1:]))
