"""A letter: its title, its blocks, and the three ways to draw them."""

from dataclasses import dataclass
from datetime import date

from keukentafel.letters import docx, html, pdf
from keukentafel.letters.blocks import Block, Hint, Language, Printed


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, ready to draw; always in Dutch, only its hints know another language.

    `is_large`: printed in large letters, for who reads with effort.
    """

    soort: str
    title: str
    blocks: tuple[Block, ...]
    written_on: date | None = None
    is_large: bool = False

    @property
    def printed(self) -> tuple[Printed, ...]:
        """The blocks that go on paper."""
        return tuple(block for block in self.blocks if not isinstance(block, Hint))

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The honest words beside the letter, for the screen."""
        return tuple(block for block in self.blocks if isinstance(block, Hint))

    def html(self, language: Language = "nl") -> str:
        """Return a whole HTML file, the hints under the letter in `language` and left out in print."""
        return html.document(self.title, self.printed, self.hints, language, is_large=self.is_large)

    def fragment(self, heading: int = 2) -> str:
        """Return the letter alone as safe HTML, to put on a page whose last heading was of level `heading` - 1."""
        return html.fragment(self.printed, heading, is_large=self.is_large)

    def pdf(self) -> bytes:
        """Return a PDF that is PDF/UA-1 and PDF/A-2a."""
        return pdf.pdf(self.title, self.printed, self.written_on, is_large=self.is_large)

    def docx(self) -> bytes:
        """Return a Word file."""
        return docx.docx(self.title, self.printed, self.written_on, is_large=self.is_large)
