"""How a difference is said in a letter: what stands there, what one finds of it, and what one said oneself."""

from dataclasses import dataclass
from typing import Final

from keukentafel.content.sentences import sentence
from keukentafel.tafel.nakijken.mine import Mine
from keukentafel.tafel.nakijken.texts import ROOM
from keukentafel.vergelijk.tekst import Zin

LANGUAGE: Final = "nl"
"""Letters to a gemeente are in Dutch, whatever the page is in."""

LONGEST_QUOTE: Final = 300
"""Characters of a sentence of the document that a letter repeats; the page says where the rest stands."""

DIFFERENT: Final = ("ontbreekt", "fout", "onduidelijk", "niet_afgesproken")
"""The judgments that a letter speaks of."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The pieces of what a letter says about one point; a page shows those that go with what is chosen there.

    `there` quotes the document, "" where nothing was found; `mine` says what one said; `bare` are one's own words.
    """

    there: str
    mine: str
    bare: str

    def verdict(self, code: str) -> str:
        """Return what one finds: with the quote before it, or where nothing is quoted before one's own words."""
        return say(f"oordeel_{code}" if self.there and code != "ontbreekt" else f"zonder_{code}")

    @property
    def verdicts(self) -> tuple[tuple[str, str], ...]:
        """What one may find, each with its words."""
        return tuple((code, self.verdict(code)) for code in DIFFERENT)

    def whole(self, code: str, remark: str) -> str:
        """Return all that a letter says of it."""
        if self.there and code != "ontbreekt":
            pieces = [self.there, self.verdict(code), self.mine]
        else:
            pieces = [self.verdict(code), self.bare]
        return " ".join(each for each in (*pieces, remark.strip()) if each)


def wording_of(mine: Mine, there: Zin | None, page: int | None = None, person: str | None = None) -> Wording:
    """Return the pieces for a point and the sentence that was shown beside it, None where there was none.

    `page`: on which page that stands, None where the text tells of no pages.
    `person`: whose plan it is, where the letter is of somebody else ("" where no name is known); then it is quoted.
    """
    quote = quoted(there.tekst, page) if there is not None else ""
    if mine.origin == "plan" and person is not None:
        code = "zelf_plan_van" if person else "zelf_plan_tafel"
        told = say(code, zelf=mine.words.rstrip("."), wie=person)
        return Wording(quote, told, told)
    bare = say("kaal_verslag", zelf=closed(mine.words)) if mine.origin == "verslag" else closed(mine.words)
    return Wording(quote, say(f"zelf_{mine.origin}", zelf=mine.words.rstrip(".")), bare)


def quoted(words: str, page: int | None) -> str:
    """Return a sentence of the document as a letter quotes it; `page` None where the text tells of no pages."""
    quote = _shortened(words).rstrip(".")
    return say("daar_op", bladzijde=page, citaat=quote) if page else say("daar", citaat=quote)


def say(code: str, **values: object) -> str:
    """Return a sentence as a letter says it."""
    return sentence(ROOM, f"brief.{code}", LANGUAGE, **values)


def closed(words: str) -> str:
    """Return words with a full stop, where they end in no sign of their own."""
    return words if words.endswith((".", "!", "?", "…", ":")) else f"{words}."


def _shortened(words: str) -> str:
    if len(words) <= LONGEST_QUOTE:
        return words
    return words[:LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip(",;:") + " …"
