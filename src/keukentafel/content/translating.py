"""Everything a resident reads, as one list to translate, and the gettext file that a translator gets."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from babel import Locale, UnknownLocaleError
from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po

from keukentafel.content import PACKAGE, folder
from wet import teksten
from wet.teksten.talen import sentences_in

PAGE = "bladzijde"
"""The place of every text that stands in a page itself: one translation for all pages that say the same."""

LAW = teksten.HERE
ENGLISH = "**/locale/en/LC_MESSAGES/django.po"
HEAD = """\
# Translation of Keukentafel.  One file is all that a language needs: content/talen/<code>.po (docs/talen.md).
# What stands between { } or as %(name)s is filled in by the program: keep it, letter for letter.
# A sentence that is left empty shows in Dutch.  msgctxt says where a sentence stands; above it stands its English."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One text to translate; where it counts something, `plural` holds the Dutch for more than one."""

    place: str
    dutch: str
    english: str
    plural: str = ""
    english_plural: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """By what a translation finds it again."""
        return self.place, self.dutch


def every_text() -> list[Wanted]:
    """Return every text that a resident reads outside letters, each once."""
    found: dict[tuple[str, str], Wanted] = {}
    for wanted in (*_of_pages(), *_of_files()):
        found.setdefault(wanted.key, wanted)
    return list(found.values())


def _of_pages() -> Iterator[Wanted]:
    """Yield the texts of all pages: the English catalogues have each of them (a test sees to that)."""
    for file in sorted(PACKAGE.glob(ENGLISH)):
        with file.open("rb") as stream:
            for message in read_po(stream, locale="en"):
                if message.id:
                    dutch, english = _both(message.id), _both(message.string)
                    yield Wanted(PAGE, dutch[0], english[0], dutch[1], english[1])


def _both(said: str | tuple[str, ...] | list[str] | None) -> tuple[str, str]:
    if isinstance(said, str):
        return said, ""
    return (said[0], said[1]) if said else ("", "")


def _of_files() -> Iterator[Wanted]:
    law = sorted((LAW / "nl").glob("*.toml"))
    content = sorted(each for each in folder("content").glob("**/*.toml") if each.name != "en.toml")
    for file in (*content, *law, PACKAGE / "bestand" / "teksten" / "nl.toml"):
        yield from (Wanted(*sentence) for sentence in sentences_in(file))


def template(code: str, done: Mapping[tuple[str, str], str | tuple[str, ...]] | None = None) -> str:
    """Return the file to translate into a language, with what is `done` already filled in.

    `code` is that of the language, `fr` for instance; one that Babel does not know counts things as Dutch does.
    """
    catalogue = Catalog(
        locale=locale_of(code), project="Keukentafel", version="", header_comment=HEAD, charset="utf-8", fuzzy=False,
        msgid_bugs_address="-", creation_date=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    catalogue.language_team, catalogue.last_translator = code, code
    for wanted in every_text():
        identity = (wanted.dutch, wanted.plural) if wanted.plural else wanted.dutch
        empty = ("",) * catalogue.num_plurals if wanted.plural else ""
        english = [part for part in (wanted.english, wanted.english_plural) if part]
        said = (done or {}).get(wanted.key, empty)
        catalogue.add(identity, said, auto_comments=english, context=wanted.place)
    written = io.BytesIO()
    write_po(written, catalogue, width=0, sort_output=False)
    return written.getvalue().decode("utf-8")


def locale_of(code: str) -> Locale | None:
    """Return what Babel knows about a language, or None where it knows nothing."""
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
