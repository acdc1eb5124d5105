"""What is asked about a part of a life, in its order: the questions of a domain, their fields, and its pages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from keukentafel.content.domeinen import Domain, Question, domains, steps
from wet.teksten.talen import remembered

Kind = Literal["text", "line", "one", "some", "words", "number", "tick"]
Texts = Mapping[str, str]
Said = Callable[[str, str], Sequence[str]]
"""What was said to a question in a field: `Answers.values`."""

NOT_ABOUT_ME = frozenset({"niet_van_toepassing", "zeg_ik_liever_niet"})
"""Answers to "gaat dit goed?" after which nothing more is asked about a domain."""

_FORMS: Mapping[str, tuple[str, Kind]] = {
    "verhaal": ("tekst", "text"),
    "regel": ("tekst", "line"),
    "getal": ("tekst", "number"),
    "keuze": ("keuze", "one"),
    "keuzes": ("keuzes", "some"),
}
_PAGES = (("gaat", "slechte_dag"), ("hulp_nu", "geprobeerd"), ("risico", "bereiken"), ("zou_helpen",))
_MOST_BEFORE = 4
"""Own questions that stand together on a page before the steps."""
_FIT_WITH_STEP = 1
"""Own questions before the steps that still fit on the page of the first step."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in: its name in the entry, how it is asked, its words, and the choices it takes."""

    name: str
    kind: Kind
    label: Texts
    choices: tuple[tuple[str, Texts], ...] = ()
    most: int = 0

    @property
    def codes(self) -> frozenset[str]:
        """The choices that may be taken."""
        return frozenset(code for code, _ in self.choices)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a domain: a step that every domain has, or one of its own."""

    code: str
    id: str
    label: Texts
    help: Texts
    fields: tuple[Field, ...]
    after: str
    when: Mapping[str, tuple[str, ...]]

    @property
    def domain(self) -> str:
        """The domain that the question belongs to."""
        return self.code.partition(".")[0]


@remembered
def asked_in(code: str) -> tuple[Asked, ...]:
    """Return every question of a domain in its order, those that wait for an answer included.  Raises KeyError."""
    return asked_of(domains()[code])


def asked_of(domain: Domain) -> tuple[Asked, ...]:
    """Return every question of a domain, also of one that another room asks."""
    found = [_own(domain, each) for each in domain.questions if not each.after]
    for step in domain.steps:
        found.append(_step(domain, step))
        found += [_own(domain, each) for each in domain.questions if each.after == step]
    return tuple(found)


@remembered
def pages_of(code: str) -> tuple[tuple[Asked, ...], ...]:
    """Return the questions of a domain by page; which page one stands on depends on no answer.  Raises KeyError."""
    domain, every = domains()[code], asked_in(code)
    before = [each for each in every if not each.after and each.id not in domain.steps]
    first = [] if len(before) <= _FIT_WITH_STEP and domain.steps else before
    pages = [first[start : start + _MOST_BEFORE] for start in range(0, len(first), _MOST_BEFORE)]
    rest = [each for each in every if each not in first]
    pages += [[each for each in rest if _place(each) in ("", *group)] for group in _PAGES[:1]]
    pages += [[each for each in rest if _place(each) in group] for group in _PAGES[1:]]
    return tuple(tuple(page) for page in pages if page)


def question(code: str) -> Asked | None:
    """Return a question by its code ("huishouden.gaat"), None where nobody asks it."""
    domain = code.partition(".")[0]
    return next((each for each in asked_in(domain) if each.code == code), None) if domain in domains() else None


def is_asked(asked: Asked, said: Said) -> bool:
    """Tell whether a question makes sense after what was said: one of the answers it waits for was given."""
    if not asked.when:
        return True
    return any(code in said(*_field(name)) for name, codes in asked.when.items() for code in codes)


def ends_here(domain: str, said: Said) -> bool:
    """Tell whether somebody said that a domain is not about them, or that they would rather not say."""
    return bool(NOT_ABOUT_ME.intersection(said(f"{domain}.gaat", "keuze")))


def _field(name: str) -> tuple[str, str]:
    question, _, field = name.partition("#")
    return question, field or "keuze"


def _place(asked: Asked) -> str:
    return asked.after or (asked.id if asked.id in steps() else "")


def _own(domain: Domain, row: Question) -> Asked:
    name, kind = _FORMS[row.form]
    choices = tuple((choice.id, choice.label) for choice in row.choices)
    field = Field(name, kind, {}, choices, 3 if kind == "number" else 0)
    return Asked(f"{domain.code}.{row.id}", row.id, row.label, row.help, (field,), row.after, row.asked_when)


def _step(domain: Domain, step: str) -> Asked:
    words = steps()[step]
    own = domain.own_words.get(step, {})
    label, help = own.get("label") or _by_language(words, ""), own.get("help") or _by_language(words, "uitleg_")
    return Asked(f"{domain.code}.{step}", step, label, help, _FIELDS[step](domain, words), "", {})


def _by_language(words: Mapping[str, object], prefix: str) -> dict[str, str]:
    """Return words by language; a step's own tables (`keuze`, `niet`) are no words."""
    found = {key.removeprefix(prefix): text for key, text in words.items() if key.startswith(prefix)}
    return {key: text for key, text in found.items() if isinstance(text, str) and "_" not in key and key != "plan"}


def _choices(words: Mapping[str, object], name: str) -> tuple[tuple[str, Texts], ...]:
    table = words[name]
    rows = table.items() if isinstance(table, Mapping) else ()
    return tuple((code, _by_language(row, "")) for code, row in rows)


def _going(domain: Domain, words: Mapping[str, object]) -> tuple[Field, ...]:
    topics = tuple((topic.id, topic.label) for topic in domain.topics)
    ticked = (Field("onderwerpen", "some", _by_language(words, "onderwerpen_"), topics),) if topics else ()
    return (Field("keuze", "one", {}, _choices(words, "keuze")), *ticked)


def _bad_day(_: Domain, words: Mapping[str, object]) -> tuple[Field, ...]:
    return (
        Field("tekst", "text", _by_language(words, "veld_")),
        Field("niet", "words", _by_language(words, "niet_"), _choices(words, "niet")),
        Field("dagen", "number", _by_language(words, "dagen_"), most=7),
    )


def _help_now(_: Domain, words: Mapping[str, object]) -> tuple[Field, ...]:
    lasts = Field("houdt", "one", _by_language(words, "houdt_"), _choices(words, "houdt"))
    return (Field("tekst", "text", _by_language(words, "veld_")), lasts)


def _text(_: Domain, words: Mapping[str, object]) -> tuple[Field, ...]:
    return (Field("tekst", "text", _by_language(words, "veld_")),)


def _reach(_: Domain, words: Mapping[str, object]) -> tuple[Field, ...]:
    notices = Field("merkt", "line", _by_language(words, "merkt_"))
    return (Field("tekst", "text", _by_language(words, "veld_")), notices)


def _would_help(_: Domain, words: Mapping[str, object]) -> tuple[Field, ...]:
    unsure = Field("weet_niet", "tick", _by_language(words, "weet_niet_"))
    return (Field("tekst", "text", _by_language(words, "veld_")), unsure)


_FIELDS: Mapping[str, Callable[[Domain, Mapping[str, object]], tuple[Field, ...]]] = {
    "gaat": _going,
    "slechte_dag": _bad_day,
    "hulp_nu": _help_now,
    "geprobeerd": _text,
    "risico": _text,
    "bereiken": _reach,
    "zou_helpen": _would_help,
}
