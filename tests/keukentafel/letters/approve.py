"""Writes the approved letters anew; look at the difference in git before you commit it."""

from tests.keukentafel.letters.letter_makers import APPROVED, EXAMPLES, outline


def main() -> None:
    """Write the blocks and the HTML of every example."""
    APPROVED.mkdir(exist_ok=True)
    for name, make in EXAMPLES.items():
        (APPROVED / f"{name}.txt").write_text(outline(make()), "utf-8")
        (APPROVED / f"{name}.html").write_text(make().html(), "utf-8")


if __name__ == "__main__":
    main()
