"""What a file would bring, in words: a fact with its day, a note with how it begins, a letter by its name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from keukentafel.letters import kinds
from keukentafel.letters.wording import wording
from keukentafel.tafel.bewaren.arriving import FACT, Arrival, Clash
from keukentafel.tafel.language import current
from keukentafel.tafel.weg.telling.story import day_of
from keukentafel.tafel.weg.texts import has, text
from wet.teksten import written_date

_BEGINNING = 120
Data = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ShownClash:
    """One thing said twice, as a person reads it."""

    here: str
    in_file: str


@dataclass(frozen=True, slots=True)
class Shown:
    """An arrival for a screen."""

    facts: tuple[str, ...]
    notes: tuple[str, ...]
    others: int
    clashes: tuple[ShownClash, ...]
    arrival: Arrival


def shown(found: Arrival) -> Shown:
    """Return what a file would do, in words."""
    facts = tuple(_fact(content) for content in found.of(FACT))
    notes = tuple(_note(content) for content in found.of("notitie")) + tuple(_letters(found))
    clashes = tuple(_clash(clash) for clash in found.clashes)
    return Shown(facts, notes, found.total - len(facts) - len(notes), clashes, found)


def _clash(clash: Clash) -> ShownClash:
    return ShownClash(_said(clash.here), _said(clash.in_file))


def _said(content: Data) -> str:
    if "brief" in content:
        return wording(str(content["brief"])).title if content["brief"] in kinds() else ""
    if "tekst" in content:
        return _note(content)
    if "soort" in content and "op" in content:
        return _fact(content)
    return ", ".join(f"{key}: {value}" for key, value in sorted(content.items()))


def _note(content: Data) -> str:
    whole = " ".join(str(part) for part in (content.get("titel"), content.get("tekst")) if part)
    return _short(whole)


def _short(whole: str) -> str:
    return whole if len(whole) <= _BEGINNING else f"{whole[:_BEGINNING]}…"


def _letters(found: Arrival) -> Iterator[str]:
    """Yield each letter once, by its name: of what was typed and changed on the way only the last counts."""
    last = {str(content.get("brief")): content for content in found.of("brief")}
    for soort, content in last.items():
        kept = content.get("tekst")
        if isinstance(kept, Mapping) and isinstance(kept.get("titel"), str):
            yield _short(kept["titel"])
        elif soort in kinds():
            yield wording(soort).title


def _fact(fact: Data) -> str:
    language, kind = current(), f"feit.{fact.get('soort')}"
    words = text(kind, language) if has(kind, language) else str(fact.get("soort"))
    try:
        return f"{words}, {written_date(date.fromisoformat(day_of(fact)), language)}"
    except ValueError:
        return words
