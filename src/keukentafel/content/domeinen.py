"""Reads the domains of the preparation: what may be asked about a life, from `content/voorbereiding`.

The shape of the files stands in `docs/preparation.md`; a test reads them all.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal  # Any: TOML, whose shape is checked here

from keukentafel.content import folder
from wet.citation import CitationUnreadable, cite
from wet.source import Source
from wet.teksten.talen import further, read, remembered

Form = Literal["verhaal", "regel", "keuze", "keuzes", "getal"]
Texts = Mapping[str, str]
"""The same words by language ("nl", "en", a further language)."""

SUBJECTS: Final = ("a", "b", "c", "d", "e", "f", "g")
"""The subjects of an onderzoek (Wmo 2015 art. 2.3.2 lid 4)."""

LAWS: Final = ("wmo", "jeugdwet", "zvw", "wlz", "participatiewet", "anders")
FORMS: Final = ("verhaal", "regel", "keuze", "keuzes", "getal")
STEPS: Final = ("gaat", "slechte_dag", "hulp_nu", "geprobeerd", "risico", "bereiken", "zou_helpen")
"""The seven steps that are the same in every domain."""

_NEEDED: Final = frozenset({"nummer", "onderdelen", "wetten", "voor", "stappen", "titel", "uitleg", "waarom", "in_zin"})
_KEYS: Final = _NEEDED | {"bronnen", "onderwerpen", "vragen", "tips", "voorbeelden", "stap"}
_QUESTION_KEYS: Final = frozenset(
    {"id", "na", "vorm", "onderdeel", "kort", "nl", "en", "uitleg_nl", "uitleg_en", "plan", "plan_wij", "als", "keuzes"}
)


class DomainsFaulty(ValueError):
    """The files of the domains do not have the shape they must have; the message names each place and what is wrong."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose or to tick: its label by language, and its words in the plan (Dutch, "" for none).

    `plan_we` is what a family says instead, in the familiegroepsplan (Dutch, "" where that is the same).
    """

    id: str
    label: Texts
    plan: str
    plan_we: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question that only one domain asks.

    `after` is the step after which it comes, "" before all; `asked_when` maps `<question>` or `<question>#<field>` to
    answers of which one must have been given; `lead` is what stands before the answer in the plan (Dutch), `lead_we`
    what stands there where a family speaks ("" where that is the same).
    """

    id: str
    form: Form
    label: Texts
    help: Texts
    lead: str
    choices: tuple[Choice, ...]
    subject: str
    after: str = ""
    is_short: bool = False
    lead_we: str = ""
    asked_when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Beside:
    """A tip or a made-up example beside a step or question (`at`, "" for the top); no sources where it is advice."""

    id: str
    at: str
    text: Texts
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Domain:
    """One part of a life, with all that is asked about it."""

    code: str
    number: int
    subjects: tuple[str, ...]
    laws: tuple[str, ...]
    asked_under: tuple[str, ...]
    steps: tuple[str, ...]
    sources: tuple[Source, ...]
    title: Texts
    explanation: Texts
    why: Texts
    in_sentence: Texts
    topics: tuple[Choice, ...]
    questions: tuple[Question, ...]
    tips: tuple[Beside, ...]
    examples: tuple[Beside, ...]
    own_words: Mapping[str, Mapping[str, Texts]]
    """Of a step: its words here, `label` and `help`, where they differ from those of every domain."""

    in_sentence_we: Texts = field(default_factory=dict)
    """What a family calls it in the plan, in Dutch and English; empty where that is the same."""

    def question(self, id: str) -> Question:
        """Return a question of this domain's own; raises KeyError."""
        return next((each for each in self.questions if each.id == id), None) or _missing(f"{self.code}.{id}")


def _missing(name: str) -> Question:
    raise KeyError(name)


@remembered
def domains(place: Path | None = None) -> Mapping[str, Domain]:
    """Return the domains by their code, in their order; `place` is another folder than that of the content.

    Raises DomainsFaulty.
    """
    here = place or folder("content") / "voorbereiding" / "domeinen"
    tables = {file.stem: read(file) for file in sorted(here.glob("*.toml"))}
    faults = [f"{code}: {fault}" for code, table in tables.items() for fault in _faults(table)]
    if faults:
        raise DomainsFaulty("; ".join(faults))
    found = sorted((_domain(code, table) for code, table in tables.items()), key=lambda domain: domain.number)
    faults = [*_faults_between(found)]
    if faults:
        raise DomainsFaulty("; ".join(faults))
    return {domain.code: domain for domain in found}


def _texts(row: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    return {code: row[f"{prefix}{code}"] for code in ("nl", "en", *further()) if row.get(f"{prefix}{code}")}


def _family_names(row: Mapping[str, Any]) -> dict[str, str]:
    return {"nl": row["wij"], "en": row["wij_en"]} if "wij" in row else {}


def _domain(code: str, table: Mapping[str, Any]) -> Domain:
    subjects = tuple(table["onderdelen"])
    return Domain(
        code=code,
        number=table["nummer"],
        subjects=subjects,
        laws=tuple(table["wetten"]),
        asked_under=tuple(table["voor"]),
        steps=tuple(table["stappen"]),
        sources=tuple(cite(each) for each in table.get("bronnen", ())),
        title=_texts(table["titel"]),
        explanation=_texts(table["uitleg"]),
        why=_texts(table["waarom"]),
        in_sentence=_texts(table["in_zin"]),
        topics=tuple(_choice(row) for row in table.get("onderwerpen", ())),
        questions=tuple(_question(row, subjects[0]) for row in table.get("vragen", ())),
        tips=tuple(_beside(row) for row in table.get("tips", ())),
        examples=tuple(_beside(row) for row in table.get("voorbeelden", ())),
        own_words={
            step: {"label": _texts(row), "help": _texts(row, "uitleg_")} for step, row in table.get("stap", {}).items()
        },
        in_sentence_we=_family_names(table["in_zin"]),
    )


def _choice(row: Mapping[str, Any]) -> Choice:
    return Choice(row["id"], _texts(row), row.get("plan", ""), row.get("plan_wij", ""))


def _question(row: Mapping[str, Any], subject: str) -> Question:
    return Question(
        id=row["id"],
        form=row["vorm"],
        label=_texts(row),
        help=_texts(row, "uitleg_"),
        lead=row.get("plan", ""),
        choices=tuple(_choice(each) for each in row.get("keuzes", ())),
        subject=row.get("onderdeel", subject),
        after=row.get("na", ""),
        is_short=row.get("kort", False),
        lead_we=row.get("plan_wij", ""),
        asked_when={question: tuple(answers) for question, answers in row.get("als", {}).items()},
    )


def _beside(row: Mapping[str, Any]) -> Beside:
    return Beside(row["id"], row.get("bij", ""), _texts(row), tuple(cite(each) for each in row.get("bron", ())))


def _faults(table: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong inside one file."""
    yield from (f"{key} is missing" for key in sorted(_NEEDED - table.keys()))
    yield from (f"unknown key {key}" for key in sorted(table.keys() - _KEYS))
    if _NEEDED - table.keys():
        return
    yield from (f"no subject {each}" for each in table["onderdelen"] if each not in SUBJECTS)
    yield from (f"no law {each}" for each in table["wetten"] if each not in LAWS)
    yield from (f"no step {each}" for each in (*table["stappen"], *table.get("stap", {})) if each not in STEPS)
    for key in ("titel", "uitleg", "waarom", "in_zin"):
        yield from _untold(key, table[key])
    if ("wij" in table["in_zin"]) != ("wij_en" in table["in_zin"]):
        yield "in_zin: what a family says, in one language only"
    for row in table.get("vragen", ()):
        yield from _faults_of_question(row, table)
    for key in ("onderwerpen", "tips", "voorbeelden"):
        rows: Sequence[Mapping[str, Any]] = table.get(key, ())
        yield from _twice(key, rows)
        for row in rows:
            yield from _untold(f"{key}.{row.get('id')}", row)
            yield from (f"{each} is no citation" for each in row.get("bron", ()) if not _is_citation(each))
    places = {"", *table["stappen"], *(row.get("id") for row in table.get("vragen", ()))}
    for row in (*table.get("tips", ()), *table.get("voorbeelden", ())):
        if row.get("bij", "") not in places:
            yield f"{row.get('id')} stands at {row['bij']}, which is not asked"
    yield from (f"{each} is no citation" for each in table.get("bronnen", ()) if not _is_citation(each))


def _faults_of_question(row: Mapping[str, Any], table: Mapping[str, Any]) -> Iterator[str]:
    name = f"vragen.{row.get('id')}"
    yield from (f"{name}: unknown key {key}" for key in sorted(row.keys() - _QUESTION_KEYS) if not _is_further(key))
    yield from _untold(name, row)
    if row.get("vorm") not in FORMS:
        yield f"{name}: no form {row.get('vorm')}"
    if bool(row.get("keuzes")) != (row.get("vorm") in ("keuze", "keuzes")):
        yield f"{name}: choices and form do not fit"
    if row.get("na", "") not in ("", *table["stappen"]):
        yield f"{name}: comes after {row['na']}, which is not asked"
    if row.get("onderdeel", "a") not in SUBJECTS:
        yield f"{name}: no subject {row['onderdeel']}"
    if row.get("id") in STEPS or not str(row.get("id", "")).isidentifier():
        yield f"{name}: needs an id of its own"
    for choice in row.get("keuzes", ()):
        yield from _untold(f"{name}.{choice.get('id')}", choice)
    yield from _twice(name, row.get("keuzes", ()))


def _is_further(key: str) -> bool:
    return key.removeprefix("uitleg_") in further()


def _untold(name: str, row: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"{name}: no words in {code}" for code in ("nl", "en") if not str(row.get(code, "")).strip())


def _twice(name: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    ids = [row.get("id") for row in rows]
    yield from (f"{name}: {each} stands there twice" for each in sorted({str(i) for i in ids if ids.count(i) > 1}))


def _faults_between(found: Sequence[Domain]) -> Iterator[str]:
    """Yield what is wrong between files: a number used twice, and a question that waits for one nobody asks."""
    numbers = [domain.number for domain in found]
    yield from (
        f"{domain.code}: number {domain.number} is taken" for domain in found if numbers.count(domain.number) > 1
    )
    asked = {f"{domain.code}.{step}" for domain in found for step in domain.steps}
    asked |= {f"{domain.code}.{each.id}" for domain in found for each in domain.questions}
    for domain in found:
        for each in domain.questions:
            waits = (name.partition("#")[0] for name in each.asked_when)
            yield from (f"{domain.code}.{each.id}: waits for {name}" for name in waits if name not in asked)


def _is_citation(text: str) -> bool:
    try:
        cite(text)
    except CitationUnreadable:
        return False
    return True


@remembered
def steps(place: Path | None = None) -> Mapping[str, Mapping[str, Any]]:
    """Return the words of the seven steps as they stand in `stappen.toml`, by their code."""
    return read((place or folder("content") / "voorbereiding") / "stappen.toml")
