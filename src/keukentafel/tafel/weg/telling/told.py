"""The facts as the resident told them: one line each, oldest first, each to be changed or taken away."""

from dataclasses import dataclass
from datetime import date

from keukentafel.tafel.weg.telling.facts import own_fields
from keukentafel.tafel.weg.telling.forms import CHOICES, UNKNOWN
from keukentafel.tafel.weg.telling.story import Fact, Story, counting, day_of
from keukentafel.tafel.weg.telling.typed import as_typed
from keukentafel.tafel.weg.texts import has, text

_LAST = "9999"
"""What sorts after every day: where a fact without one is told."""

_MOST, _LAST_ONES = 5, 3


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the story; `place` is by what the buttons beside it name the fact."""

    place: str
    what: str
    when: str
    more: tuple[str, ...]


def unfolded(count: int) -> int:
    """Return how many of so many lines, the last ones, show at once: all of a few, of many the last three."""
    return count if count <= _MOST else _LAST_ONES


def told(story: Story, language: str) -> tuple[Told, ...]:
    """Return the lines of a story, oldest first."""
    rows = sorted(counting(story), key=lambda row: (day_of(row[1]) or _LAST, row[0]))
    return tuple(line_of(story.name(place), fact, language) for place, fact in rows)


def line_of(place: str, fact: Fact, language: str) -> Told:
    """Return one fact as a line; raises KeyError for a kind that has no words, ValueError for a day that is none."""
    kind = str(fact["soort"])
    return Told(place, text(f"feit.{kind}", language), when(fact, language), _own(fact, language))


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
    asked = own_fields(str(fact["soort"]))
    return tuple(_answer(name, typed[name], language) for name in asked if typed.get(name, "") not in ("", UNKNOWN))


def _answer(name: str, value: str, language: str) -> str:
    if name in CHOICES:
        code = f"optie.{name}.{value}"
        return text(code, language) if has(code, language) else value
    return f"{text(f'vraag.{name}', language)} {value}"


def _read(value: object) -> date:
    return date.fromisoformat(str(value))
