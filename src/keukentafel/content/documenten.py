"""Reads what to lay ready for the talk, with when each paper matters, from `content/documenten`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final  # Any: TOML, whose shape is checked here

from keukentafel.content import folder
from keukentafel.content.domeinen import STEPS, Texts, domains
from wet.citation import CitationUnreadable, cite
from wet.feiten.kinds import FEITEN
from wet.source import Source
from wet.teksten.talen import further, read, remembered

_NEEDED: Final = ("titel", "waarom")
_FIELDS: Final = {"keuze": ("keuze",), "keuzes": ("keuzes",)}
_KEYS: Final = frozenset({"id", "als", "feiten", "wetten", "bron"})
_LAWS: Final = ("wmo", "jeugdwet", "")


class DocumentsFaulty(ValueError):
    """The file does not have the shape it must have; the message names each paper and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A paper that may help in the talk.

    `asked_when` maps a question (`hulp_nu.loopt#keuzes`, or without a field) to answers of which one must have been
    given, none of them named for any answer at all; `facts` are what must have happened; `laws` the laws of a table
    ("" for not told), empty for all.  No sources where it is advice.
    """

    id: str
    title: Texts
    why: Texts
    asking: Texts
    careful: Texts
    asked_when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def is_always(self) -> bool:
        """Whether it matters to everybody."""
        return not self.asked_when and not self.facts


@dataclass(frozen=True, slots=True)
class NotNeeded:
    """Something that nobody needs to give."""

    id: str
    text: Texts
    sources: tuple[Source, ...]


@remembered
def documents(file: Path | None = None) -> Mapping[str, Document]:
    """Return every paper by its id, in the order of the file.  Raises DocumentsFaulty."""
    rows = read(file or folder("content") / "documenten" / "documenten.toml").get("documenten", [])
    faults = [f"{row.get('id', 'one without id')}: {fault}" for row in rows for fault in _faults(row)]
    ids = [str(row.get("id")) for row in rows]
    faults += [f"{id}: stands there twice" for id in sorted({id for id in ids if ids.count(id) > 1})]
    if faults:
        raise DocumentsFaulty("; ".join(faults))
    return {row["id"]: _document(row) for row in rows}


@remembered
def not_needed() -> tuple[NotNeeded, ...]:
    """Return what nobody needs to give, in the order of the file."""
    rows = read(folder("content") / "documenten" / "documenten.toml")["hoeft_niet"]
    return tuple(NotNeeded(row["id"], _texts(row, "tekst"), tuple(cite(each) for each in row["bron"])) for row in rows)


def _document(row: Mapping[str, Any]) -> Document:
    return Document(
        id=row["id"],
        title=_texts(row, "titel"),
        why=_texts(row, "waarom"),
        asking=_texts(row, "vraag"),
        careful=_texts(row, "let_op"),
        asked_when={question: tuple(answers) for question, answers in row.get("als", {}).items()},
        facts=tuple(row.get("feiten", ())),
        laws=tuple(row.get("wetten", ())),
        sources=tuple(cite(each) for each in row["bron"]),
    )


def _texts(row: Mapping[str, Any], key: str) -> Texts:
    return {code: row[f"{key}_{code}"] for code in ("nl", "en", *further()) if row.get(f"{key}_{code}")}


def _faults(row: Mapping[str, Any]) -> Iterator[str]:
    for key in _NEEDED:
        yield from (f"no {key} in {code}" for code in ("nl", "en") if not str(row.get(f"{key}_{code}", "")).strip())
    for key in ("vraag", "let_op"):
        if bool(row.get(f"{key}_nl")) != bool(row.get(f"{key}_en")):
            yield f"{key} in one language only"
    yield from (f"unknown key {key}" for key in sorted(row.keys() - _KEYS) if not _is_text(key))
    yield from (f"no law {law}" for law in row.get("wetten", ()) if law not in _LAWS)
    yield from (f"nothing happens like {fact}" for fact in row.get("feiten", ()) if fact not in FEITEN)
    yield from (f"{each} is no citation" for each in row.get("bron", ()) if not _is_citation(each))
    if not isinstance(row.get("bron"), list):
        yield "needs bron"
    for question, answers in row.get("als", {}).items():
        yield from _faults_of_question(question, answers)


def _is_text(key: str) -> bool:
    return key.rpartition("_")[0] in (*_NEEDED, "vraag", "let_op")


def _faults_of_question(name: str, answers: list[str]) -> Iterator[str]:
    """Yield what is wrong with a question that a paper waits for: it must be asked, and so must each answer."""
    question, _, asked_field = name.partition("#")
    domain, _, id = question.partition(".")
    here = domains().get(domain)
    row = next((each for each in here.questions if each.id == id), None) if here else None
    if here is None or (row is None and id not in here.steps):
        yield f"nobody asks {question}"
    elif row is not None:
        known = {choice.id for choice in row.choices}
        yield from (f"{question} has no answer {each}" for each in answers if each not in known)
        if known and asked_field not in _FIELDS[row.form]:
            yield f"{question} needs the field {row.form}"
    elif id in STEPS and answers:
        yield f"{question} cannot be looked at by its answer"


def _is_citation(text: object) -> bool:
    try:
        cite(str(text))
    except CitationUnreadable:
        return False
    return True
