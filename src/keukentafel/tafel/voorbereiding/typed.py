"""Reading what somebody typed to questions: the values of each, and what can't be taken as it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from keukentafel.bestand.batches import UUID
from keukentafel.tafel.voorbereiding.asking import Asked, Field

LONGEST_TEXT, LONGEST_LINE = 4_000, 300
"""Characters of an answer in own words, and of one line."""

Values = dict[str, str | list[str]]


Form = Mapping[str, Sequence[str]]
"""What a browser sent: every value by the name of its field."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was sent for one question: its values, the versions that were seen, and faults by field (codes).

    `is_chosen`: of answers beside each other this is the one that holds.
    """

    values: Values
    seen: tuple[str, ...] = ()
    is_chosen: bool = False
    faults: Mapping[str, str] = field(default_factory=dict)


def one(form: Form, name: str) -> str:
    """Return the last value of a field, "" where it was not sent."""
    values = form.get(name) or ("",)
    return values[-1]


def typed_in(form: Form, questions: Iterable[Asked]) -> dict[str, Typed]:
    """Return what was sent for each question that the form carried, by its code."""
    return {each.code: _typed(form, each) for each in questions if f"{each.code}.vorige" in form}


def seen_in(form: Form, code: str) -> tuple[str, ...]:
    """Return the versions that a form showed of an answer, oldest first."""
    return tuple(name for name in (one(form, f"{code}.vorige"))[:8_000].split(",") if UUID.fullmatch(name))


def text_in(form: Form, name: str) -> str:
    """Return a typed text with the line ends of every browser alike, without what is empty around it."""
    return one(form, name).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()


def _typed(form: Form, question: Asked) -> Typed:
    values: Values = {}
    faults: dict[str, str] = {}
    for each in question.fields:
        name = f"{question.code}.{each.name}"
        value = _value(form, name, each)
        if value:
            values[each.name] = value
            if fault := _fault(each, value):
                faults[each.name] = fault
    return Typed(values, seen_in(form, question.code), one(form, f"{question.code}.een") == "ja", faults)


def _value(form: Form, name: str, asked: Field) -> str | list[str]:
    if asked.kind in ("some", "words"):
        chosen = form.get(name, ())
        return [each for each, _ in asked.choices if each in chosen]
    if asked.kind == "one":
        return code if (code := one(form, name)) in asked.codes else ""
    if asked.kind == "tick":
        return "ja" if one(form, name) == "ja" else ""
    text = text_in(form, name)
    return text if asked.kind == "text" else " ".join(text.split())


def _fault(asked: Field, value: str | Sequence[str]) -> str:
    """Return the code of what is wrong with a value, "" where nothing is."""
    if asked.kind == "number":
        return _fault_of_number(asked, str(value))
    longest = {"text": LONGEST_TEXT, "line": LONGEST_LINE}.get(asked.kind)
    return "te_lang" if longest and len(value) > longest else ""


def _fault_of_number(asked: Field, value: str) -> str:
    if asked.name == "dagen":
        return "" if value.isascii() and value.isdecimal() and int(value[:4]) <= asked.most else "dagen"
    return "" if value.isascii() and value.isdecimal() and len(value) <= asked.most else "getal"
