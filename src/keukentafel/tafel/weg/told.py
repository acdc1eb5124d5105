"""The facts as the resident told them: one line each, oldest first, each to be changed or taken away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from keukentafel.tafel.weg.facts import own_fields
from keukentafel.tafel.weg.forms import CHOICES, UNKNOWN
from keukentafel.tafel.weg.story import Fact, Story, counting
from keukentafel.tafel.weg.texts import has, text
from keukentafel.tafel.weg.typed import as_typed

_FAR = "9999"


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the story; `place` is where it stands in the file, for the buttons beside it."""

    place: int
    what: str
    when: str
    more: tuple[str, ...]
    can_change: bool


def told(story: Story, language: str) -> tuple[Told, ...]:
    """Return the lines of a story, oldest first."""
    rows = sorted(counting(story), key=lambda row: (_first_day(row[1]), row[0]))
    return tuple(_line(place, fact, language) for place, fact in rows)


def _line(place: int, fact: Fact, language: str) -> Told:
    kind = str(fact["soort"])
    return Told(place, text(f"feit.{kind}", language), when(fact, language), _own(fact, language), can_change=True)


def named(fact: Fact, language: str) -> str:
    """Return a fact in one line, to choose it from a list: what it was, and when."""
    kind = str(fact["soort"])
    return f"{text(f'feit.{kind}', language)} ({when(fact, language)})"


def when(fact: Fact, language: str) -> str:
    """Return when it was, in words: a day, two days between which it was, or the days of a letter."""
    if "op_tot" in fact:
        return text("dag.tussen", language, dag=_read(fact["op"]), einde=_read(fact["op_tot"]))
    for key, code in (("dagtekening", "brief"), ("op", "op"), ("verzonden_op", "gestuurd"), ("ontvangen_op", "kreeg")):
        if key in fact:
            return text(f"dag.{code}", language, dag=_read(fact[key]))
    return text("dag.onbekend", language)


def _own(fact: Fact, language: str) -> tuple[str, ...]:
    """Return the answers to the questions of this kind, in words."""
    typed = as_typed(fact, language)
    return tuple(
        _answer(name, typed[name], language) for name in _asked(fact) if typed.get(name, "") not in ("", UNKNOWN)
    )


def _asked(fact: Fact) -> Sequence[str]:
    return own_fields(str(fact["soort"]))


def _answer(name: str, value: str, language: str) -> str:
    if name in CHOICES:
        code = f"optie.{name}.{value}"
        return text(code, language) if has(code, language) else value
    return f"{text(f'vraag.{name}', language)} {value}"


def _first_day(fact: Fact) -> str:
    """Return the day to sort by; a fact without any comes last."""
    return str(next((fact[key] for key in ("op", "verzonden_op", "dagtekening", "ontvangen_op") if key in fact), _FAR))


def _read(value: object) -> date:
    return date.fromisoformat(str(value))
