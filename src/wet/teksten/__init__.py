"""The law's own sentences, in Dutch and English, one file per subject: read once, filled in on demand.

Further languages are learnt (`wet.teksten.talen`); what they lack shows in Dutch.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Final

from wet.teksten.talen import further, read, remembered, taal

LANGUAGES: Final = ("nl", "en")

HERE: Final = Path(__file__).parent
"""The folder with a folder of sentences for each language."""

_MONTHS: Final[Mapping[str, tuple[str, ...]]] = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_WEEKDAYS: Final[Mapping[str, tuple[str, ...]]] = {
    "nl": (
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
    ),
    "en": (
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ),
}


def sentence(code: str, language: str, **values: object) -> str:
    """Return the sentence of `code` in `language` ("nl", "en" or one that was learnt) with its gaps filled.

    `code` is a key of one of the files, or "subject.key" where two files share a key.  A date is written out
    ("16 maart 2026"; with the weekday where the sentence says `{day:weekdag}`) and a Decimal gets two places and
    the comma or point of the language.  Raises KeyError for an unknown language, an unknown code, a code that two
    subjects share, and a gap without a value.
    """
    return _sentences(language)[code].format_map({name: _rendered(value, language) for name, value in values.items()})


def codes(language: str, subject: str | None = None) -> frozenset[str]:
    """Return the codes that have a sentence, of one subject or of all; raises KeyError for an unknown language."""
    sentences = _sentences(language)
    if subject is None:
        return frozenset(sentences)
    return frozenset(code.removeprefix(f"{subject}.") for code in sentences if code.startswith(f"{subject}."))


def written_date(day: date, language: str, *, with_weekday: bool = False) -> str:
    """Write a date as people read it, "16 maart 2026" or "Monday 16 March 2026".

    >>> written_date(date(2026, 3, 16), "nl"), written_date(date(2026, 3, 16), "en", with_weekday=True)
    ('16 maart 2026', 'Monday 16 March 2026')
    """
    written = f"{day.day} {month_name(day.month, language)} {day.year}"
    weekdays = _WEEKDAYS[language] if language in LANGUAGES else taal(language).weekdays
    if language not in LANGUAGES and not taal(language).months:
        written = f"{day.day}-{day.month}-{day.year}"
    return f"{weekdays[day.weekday()]} {written}" if with_weekday and weekdays else written


def month_name(month: int, language: str) -> str:
    """Return the name of a month inside a date; its number in a language that writes dates in figures."""
    names = _MONTHS[language] if language in LANGUAGES else taal(language).months
    return names[month - 1] if names else str(month)


class _WrittenDate(str):
    """A date already written out, that still knows how to write itself with its weekday."""

    with_weekday: str

    def __format__(self, spec: str) -> str:
        if spec == "weekdag":
            return self.with_weekday
        return super().__format__(spec)


def _rendered(value: object, language: str) -> object:
    if isinstance(value, date):
        written = _WrittenDate(written_date(value, language))
        written.with_weekday = written_date(value, language, with_weekday=True)
        return written
    if isinstance(value, Decimal):
        return f"{value:.2f}".replace(".", _comma(language))
    return value


def _comma(language: str) -> str:
    return {"nl": ",", "en": "."}[language] if language in LANGUAGES else taal(language).comma


@remembered
def _sentences(language: str) -> Mapping[str, str]:
    if language not in (*LANGUAGES, *further()):
        raise KeyError(language)
    by_subject = {path.stem: read(HERE / language / path.name) for path in (HERE / "nl").glob("*.toml")}
    everything = {f"{subject}.{code}": text for subject, rows in by_subject.items() for code, text in rows.items()}
    uses = Counter(code for rows in by_subject.values() for code in rows)
    for rows in by_subject.values():
        everything |= {code: text for code, text in rows.items() if uses[code] == 1}
    return MappingProxyType(everything)
