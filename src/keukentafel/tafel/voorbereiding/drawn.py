"""What a page shows of each question: its words, what was said, what others said, tips, and what was not right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from keukentafel.content.domeinen import Beside, Domain
from keukentafel.tafel.kluis.said import SaidOnce
from keukentafel.tafel.voorbereiding.answers import Answer, Answers
from keukentafel.tafel.voorbereiding.asking import Asked, Field, Kind
from keukentafel.tafel.voorbereiding.typed import Typed
from keukentafel.tafel.voorbereiding.words import said, text


@dataclass(frozen=True, slots=True)
class DrawnChoice:
    """One choice of a field."""

    code: str
    label: str
    is_taken: bool


@dataclass(frozen=True, slots=True)
class DrawnField:
    """One field as the page shows it; `fault` says what is not right and what to do."""

    kind: Kind
    name: str
    id: str
    label: str
    value: str
    choices: tuple[DrawnChoice, ...] = ()
    fault: str = ""
    unit: str = ""
    is_bare: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """What one person said to a question, line by line."""

    by: str
    is_mine: bool
    at: datetime | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hint:
    """A tip or an example; `source` is "" where it is advice."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class DrawnQuestion:
    """One question as the page shows it.

    `voices` are the answers of people who wrote past each other; `others` what stands at the table beside one's own.
    """

    code: str
    id: str
    number: int
    label: str
    help: str
    fields: tuple[DrawnField, ...]
    tips: tuple[Hint, ...]
    examples: tuple[Hint, ...]
    voices: tuple[Voice, ...]
    others: tuple[Voice, ...]
    by: Voice | None
    seen: str


def drawn(
    domain: Domain,
    asked: Asked,
    answers: Answers,
    number: int,
    typed: Mapping[str, Typed] | None = None,
    *,
    law: str = "",
) -> DrawnQuestion:
    """Return a question as the page shows it; what was just `typed` comes before what was kept."""
    answer, shared = answers.get(asked.code), answers.shared(asked.code)
    sent = (typed or {}).get(asked.code)
    content: Mapping[str, object] = sent.values if sent else answer.now.content if answer else {}
    faults = sent.faults if sent else {}
    id = asked.code.replace(".", "-")
    beside = shared is not None and answer is not None and answer.is_private
    return DrawnQuestion(
        code=asked.code,
        id=id,
        number=number,
        label=said(asked.label),
        help=said(asked.help),
        fields=tuple(_field(asked, each, id, content, faults) for each in asked.fields),
        tips=hints(domain.tips, asked.id, law),
        examples=hints(domain.examples, asked.id),
        voices=voices_of(asked, answer) if answer and answer.is_conflict else (),
        others=voices_of(asked, shared) if beside and shared else (),
        by=voice(asked, answer.now) if answer and not answer.now.is_mine else None,
        seen=",".join(sent.seen) if sent else answer.seen if answer else "",
    )


def hints(rows: Sequence[Beside], at: str, law: str = "") -> tuple[Hint, ...]:
    """Return the tips or examples that stand at a question; to a family under the Jeugdwet none of the Wmo alone."""
    found = (row for row in rows if row.at == at and not (law == "jeugdwet" and _is_of_wmo(row)))
    return tuple(Hint(said(row.text), ", ".join(str(each) for each in row.sources)) for row in found)


def _is_of_wmo(row: Beside) -> bool:
    return bool(row.sources) and all(source.wet == "Wmo 2015" for source in row.sources)


def voices_of(asked: Asked, answer: Answer) -> tuple[Voice, ...]:
    """Return what each person said to a question."""
    return tuple(voice(asked, one) for one in answer.said)


def voice(asked: Asked, one: SaidOnce) -> Voice:
    """Return what one version says, in the words of its question."""
    lines = [line for each in asked.fields if (line := line_of(each, one.content.get(each.name)))]
    return Voice(one.by, one.is_mine, one.at, tuple(lines))


def line_of(field: Field, value: object) -> str:
    """Return what a field says as somebody reads it, "" where it says nothing."""
    if not value:
        return ""
    if field.kind == "tick":
        return said(field.label)
    if field.kind in ("one", "some", "words"):
        codes = [value] if isinstance(value, str) else [str(each) for each in value] if isinstance(value, list) else []
        labels = [said(label) for code, label in field.choices if code in codes]
        shown = "; ".join(labels)
        return f"{said(field.label)} {shown}" if field.label and shown and field.name != "keuze" else shown
    shown = str(value)
    if field.name == "dagen":
        return text("lees.dagen_een" if shown == "1" else "lees.dagen", dagen=shown)
    return f"{said(field.label)} {shown}" if field.name == "merkt" else shown


def _field(asked: Asked, field: Field, id: str, content: Mapping[str, object], faults: Mapping[str, str]) -> DrawnField:
    kept = content.get(field.name)
    taken = [kept] if isinstance(kept, str) else [str(each) for each in kept] if isinstance(kept, list | tuple) else []
    choices = [DrawnChoice(code, said(label), code in taken) for code, label in field.choices]
    if field.kind == "one" and taken:  # a radio can't be let go without a script: a way to say nothing after all
        choices.append(DrawnChoice("", text("veld.niets"), is_taken=False))
    fault = faults.get(field.name, "")
    return DrawnField(
        kind=field.kind,
        name=f"{asked.code}.{field.name}",
        id=f"{id}-{field.name}",
        label=said(field.label),
        value=kept if isinstance(kept, str) else "",
        choices=tuple(choices),
        fault=text(f"fout.{fault}") if fault else "",
        unit=text("veld.dagen") if field.name == "dagen" else "",
        is_bare=len(asked.fields) == 1 or (field is asked.fields[0] and field.kind == "one"),
    )
