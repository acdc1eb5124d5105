"""What somebody who supports hands over to a colleague: where the table stands, from the shared sheet alone."""

from dataclasses import dataclass
from datetime import date

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.netwerk.people import around
from keukentafel.tafel.voorbereiding.answers import answers_of
from keukentafel.tafel.voorbereiding.domains_here import domains_of
from keukentafel.tafel.voorbereiding.helping import helpers_of
from keukentafel.tafel.voorbereiding.progress import states_of
from keukentafel.tafel.voorbereiding.words import said
from keukentafel.tafel.watals.entries import cards_of
from wet.teksten import written_date


@dataclass(frozen=True, slots=True)
class Stands:
    """How a table stands: what its road says, the nearest last day, how far each part is, and what was agreed."""

    headline: str
    nearest: str
    done: tuple[str, ...]
    begun: tuple[str, ...]
    untouched: int
    to_talk_about: tuple[str, ...]
    agreed: tuple[str, ...]


def stands(seated: AtTable, language: str) -> Stands:
    """Return how the table stands.  Raises NotShared where this seat may not read what is shared."""
    sheet = seated.sheet(GEDEELD)
    shared = answers_of(seated).at_the_table()
    here = domains_of(seated, shared)
    states = states_of(shared, here)
    return Stands(
        headline=str(sheet.lines.get("kop") or ""),
        nearest=_written(sheet.lines.get("dag"), language),
        done=tuple(said(here[code].title) for code, state in states.items() if state == "klaar"),
        begun=tuple(said(here[code].title) for code, state in states.items() if state == "bezig"),
        untouched=sum(state == "open" for state in states.values()),
        to_talk_about=tuple(said(here[code].title) for code in here if shared.wants_to_talk(code)),
        agreed=(*_with_helpers(seated, language), *_what_if(seated, language)),
    )


def _with_helpers(seated: AtTable, language: str) -> tuple[str, ...]:
    helpers = [helper for helper in helpers_of(seated) if helper.said.sheet == GEDEELD]
    until = [(one.helper.called(language), one.until) for one in around(helpers, ())]
    return tuple(f"{name}: {written_date(day, language)}" for name, day in until if day is not None)


def _what_if(seated: AtTable, language: str) -> tuple[str, ...]:
    """Return what was agreed for when things go otherwise, with the day on which one looks again."""
    kept = [one.card for one in cards_of(seated) if one.said.sheet == GEDEELD and one.card.is_agreed]
    return tuple(_one(card.what, card.then, card.look_on, language) for card in kept)


def _one(what: str, then: str, day: date | None, language: str) -> str:
    told = f"{what}: {then}" if then else what
    return f"{told} ({written_date(day, language)})" if day else told


def _written(day: object, language: str) -> str:
    try:
        return written_date(date.fromisoformat(str(day)), language)
    except ValueError:
        return ""
