"""A computed term in words, Dutch or English, and as the JSON that commands and the stand show."""

from collections.abc import Mapping
from typing import Final

from wet.length import Length
from wet.teksten import codes, sentence
from wet.termijnen import TERMS, Computed, Step
from wet.termijnen.count import TermFault

_SUBJECT: Final = "termijnen"


def name(soort: str, language: str = "nl") -> str:
    """Return the name of a term as people know it; raises KeyError for an unknown one."""
    return _text(f"{soort}_naam", language)


def meaning(soort: str, language: str = "nl") -> str:
    """Return what a term is for; raises KeyError for an unknown one."""
    return _text(f"{soort}_uitleg", language)


def afterwards(soort: str, language: str = "nl") -> str:
    """Return what happens when a term has passed; raises KeyError for an unknown one."""
    return _text(f"{soort}_daarna", language)


def explain(term: Computed, language: str = "nl") -> str:
    """Tell in a few plain sentences how the last day was found, each step in its order.

    >>> from datetime import date
    >>> from wet.termijnen import compute
    >>> print(explain(compute("onderzoek", date(2026, 10, 4))))
    Zes weken na de melding op 4 oktober 2026 is zondag 15 november 2026. \
Dat is een zondag, dus de termijn loopt door tot en met maandag 16 november 2026.
    """
    return " ".join(_capitalised(_step_text(step, term, language)) for step in term.steps)


def fault_text(fault: TermFault, language: str = "nl") -> str:
    """Say in one sentence why a term could not be computed as asked."""
    return _text(fault.code, language, **_in_words(fault.values, language))


def term_json(term: Computed, language: str = "nl", *, bij: str | None = None) -> dict[str, object]:
    """Return a term with the keys it has in the stand, dates as ISO, for who asks about a term alone.

    There is no dossier and no clock here, so `status`, `gehaald_op` and `dagen` are null.  Beyond those keys
    `uiterste_dag` is the day after which waiting is safe and `zeker` says whether the answer is beyond dispute.
    """
    return {
        "soort": term.soort,
        "bij": bij,
        "van": TERMS[term.soort].van,
        "begint": term.begins_on.isoformat(),
        "laatste_dag": term.last_day.isoformat(),
        "status": None,
        "gehaald_op": None,
        "dagen": None,
        "bron": [str(source) for source in term.sources],
        "uitleg": explain(term, language),
        "uiterste_dag": term.latest_day.isoformat(),
        "zeker": term.is_certain,
    }


def length_in_words(length: Length, language: str = "nl") -> str:
    """Write a length out, "zes weken" or "15 jaar"; numbers up to twelve in words.

    >>> length_in_words(Length(6, "weeks")), length_in_words(Length(1, "weeks"), "en")
    ('zes weken', 'one week')
    """
    if length.amount == 1:
        return _text(f"lengte_{length.unit}_1", language)
    number = f"getal_{length.amount}"
    written = _text(number, language) if number in codes(language, _SUBJECT) else str(length.amount)
    return _text(f"lengte_{length.unit}", language, aantal=written)


def _step_text(step: Step, term: Computed, language: str) -> str:
    begin = _text(f"begin_{TERMS[term.soort].starts.replace(':', '_')}", language)
    return _text(step.code, language, begin=begin, **_in_words(step.values, language))


def _in_words(values: Mapping[str, object], language: str) -> dict[str, object]:
    return {key: _word(key, value, language) for key, value in values.items()}


def _word(key: str, value: object, language: str) -> object:
    if isinstance(value, Length):
        return length_in_words(value, language)
    if key == "reden":
        return _text(f"dag_{value}", language)
    return value


def _text(code: str, language: str, **values: object) -> str:
    return sentence(f"{_SUBJECT}.{code}", language, **values)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
