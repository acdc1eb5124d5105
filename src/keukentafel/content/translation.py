"""Reads a translation: one gettext file for a whole language, of which no faulty sentence gets through."""

import io
import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel import Locale
from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from keukentafel.content import folder
from keukentafel.content.translating import PAGE, Wanted, locale_of
from wet.teksten.talen import Taal

CODE = re.compile(r"[a-z]{2,3}(-[a-z]{2,4})?")
WRITTEN_HERE = ("nl", "en")
_PAGE_GAP = re.compile(r"%\(\w+\)[sd]")
_TAG = re.compile(r"</?\w[^>]*>")
_LOOSE = re.compile(r"[<\"]")
"""What would open a tag or close an attribute: the texts of pages stand on them as they are."""
_WORD = re.compile(r"[^\W\d_]+")


class TranslationUnreadable(ValueError):
    """A file that is no translation at all: `line` says where, 0 where it is about the file as a whole."""

    def __init__(self, file: Path, line: int, what: str) -> None:
        super().__init__(f"{file}:{line}: {what}")
        self.file, self.line, self.what = file, line, what


@dataclass(frozen=True, slots=True)
class Broken:
    """One translated sentence that may not be used: what the program fills in there is not what the Dutch has."""

    line: int
    dutch: str
    has: str
    needs: str


@dataclass(frozen=True, slots=True)
class Translation:
    """One language as somebody translated it; `said` is by place and Dutch, plural forms as a tuple."""

    code: str
    said: Mapping[tuple[str, str], str | tuple[str, ...]]
    broken: tuple[Broken, ...]

    @property
    def name(self) -> str:
        """What the language is called by who speaks it; its code where nobody wrote that down."""
        locale = locale_of(self.code)
        return (locale.get_display_name() or self.code).capitalize() if locale else self.code

    @property
    def is_rtl(self) -> bool:
        """Whether it is written from right to left."""
        locale = locale_of(self.code)
        return locale is not None and locale.character_order == "right-to-left"

    def missing(self, wanted: Sequence[Wanted]) -> list[Wanted]:
        """Return what is still to be translated, or has to be again."""
        return [each for each in wanted if each.key not in self.said]

    def taal(self) -> Taal:
        """Return it as the readers of sentences want it."""
        locale = locale_of(self.code)
        return Taal(
            code=self.code,
            said={key: text for key, text in self.said.items() if isinstance(text, str)},
            months=_months(locale) if locale else (),
            weekdays=tuple(locale.days["format"]["wide"][day] for day in range(7)) if locale else (),
            comma=str(locale.number_symbols["latn"]["decimal"]) if locale else ",",
        )

    def compiled_pages(self) -> bytes:
        """Return the texts of pages in the compiled form of gettext, which Django reads."""
        catalogue = Catalog(locale=locale_of(self.code))
        for (place, dutch), text in self.said.items():
            if place == PAGE:
                catalogue.add(dutch if isinstance(text, str) else (dutch, dutch), text)
        written = io.BytesIO()
        write_mo(written, catalogue)
        return written.getvalue()


def _months(locale: Locale) -> tuple[str, ...]:
    """Return the names of months inside a date, or none where one of them could not be typed back as one word."""
    names = tuple(str(locale.months["format"]["wide"][month]) for month in range(1, 13))
    return names if all(_WORD.fullmatch(name) for name in names) else ()


def translation_files() -> list[Path]:
    """Return the files of all further languages, `content/talen/<code>.po`."""
    return sorted((folder("content") / "talen").glob("*.po"))


def read_translation(file: Path) -> Translation:
    """Return a translation without the sentences that are empty, doubtful (fuzzy) or broken.

    Raises TranslationUnreadable for a file that is no gettext, or whose name is not the code of another language.
    """
    code = file.stem
    if code in WRITTEN_HERE or not CODE.fullmatch(code):
        raise TranslationUnreadable(file, 0, code)
    try:
        with file.open("rb") as stream:
            catalogue = read_po(stream, locale=locale_of(code), abort_invalid=True)
    except PoFileError as fault:
        raise TranslationUnreadable(file, fault.lineno, str(fault)) from None
    except (OSError, UnicodeDecodeError, ValueError) as fault:
        raise TranslationUnreadable(file, 0, str(fault)) from None
    said: dict[tuple[str, str], str | tuple[str, ...]] = {}
    broken: list[Broken] = []
    for message in catalogue:
        forms = _forms(message)
        if not message.id or message.fuzzy or not all(forms):
            continue
        faults = _faults(message, forms)
        broken += faults
        if not faults:
            said[message.context or PAGE, _dutch(message)[0]] = forms[0] if isinstance(message.id, str) else forms
    return Translation(code, said, tuple(broken))


def _forms(message: Message) -> tuple[str, ...]:
    said = message.string
    return (said,) if isinstance(said, str) else tuple(said or ("",))


def _dutch(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _faults(message: Message, forms: Sequence[str]) -> list[Broken]:
    """Return each form whose gaps or tags are not those of the Dutch; of a plural, one of its two forms."""
    is_page = (message.context or PAGE) == PAGE
    dutch = _dutch(message)
    allowed = [_marks(each, is_page=is_page) for each in dutch]
    found = [(form, _marks(form, is_page=is_page)) for form in forms]
    line = message.lineno or 0
    return [Broken(line, dutch[0], _named(marks), _named(allowed[-1])) for form, marks in found if marks not in allowed]


def _named(marks: Sequence[str]) -> str:
    return " ".join(marks) or "-"


def _marks(text: str, *, is_page: bool) -> list[str]:
    """Return what must stay as it is: gaps to fill in, each once, and tags in their number."""
    tags = sorted(_TAG.findall(text))
    if is_page:
        return sorted(set(_PAGE_GAP.findall(text))) + tags + _LOOSE.findall(_TAG.sub("", text))
    try:
        gaps = {
            f"{{{name}:{spec}}}" if spec else f"{{{name}}}"
            for _, name, spec, _ in string.Formatter().parse(text)
            if name is not None
        }
    except ValueError:
        return ["{"]
    return sorted(gaps) + tags
