"""Who may come along to the talk: the people who help, those at the table, and a client supporter."""

from collections.abc import Mapping, Sequence
from typing import Final

from keukentafel.content import folder
from keukentafel.tafel.afspraak.texts import text
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.people import OVER, people_on
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.voorbereiding.helping import Helper
from keukentafel.tafel.voorbereiding.voice import Voice
from wet.teksten.talen import read, remembered

SUPPORTER: Final = "clientondersteuner"
LANGUAGES = ("nl", "en")
_LONGEST_NAME = 60


def choices(at_table: AtTable, helpers: Sequence[Helper]) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """Return who can be ticked, each with words by language; who stands in both lists is named once."""
    found = [(helper.id, {code: helper.called(code) for code in LANGUAGES}) for helper in helpers]
    named = {helper.name.casefold() for helper in helpers if helper.name}
    for seat, person in _people(at_table).items():
        name = str(person.get("naam") or "").strip()[:_LONGEST_NAME]
        if name and person.get("rol") != OVER and name.casefold() not in named:
            found.append((seat, dict.fromkeys(LANGUAGES, name)))
    return (*found, (SUPPORTER, {code: text(f"wie.{SUPPORTER}", code) for code in LANGUAGES}))


def in_plan(
    codes: Sequence[str], at_table: AtTable, helpers: Sequence[Helper], voice: Voice = "wmo"
) -> tuple[str, ...]:
    """Return who comes along as the gemeente reads it, in Dutch: by relation or role, never by a name unasked for."""
    known = {
        helper.id: helper.in_plan_of(voice).removesuffix(",") for helper in helpers if helper.said.sheet == GEDEELD
    }
    people, words = _people(at_table), _words(voice)
    found = []
    for code in codes:
        if code in known:
            found.append(known[code])
        elif code in people:
            found.append(words.get(str(people[code].get("rol")), words["anders"]))
        elif code == SUPPORTER:
            found.append(words[SUPPORTER])
    return tuple(dict.fromkeys(found))


def _people(at_table: AtTable) -> Mapping[str, Mapping[str, object]]:
    return people_on(at_table.sheet(GEDEELD).entries) if GEDEELD in at_table.names() else {}


@remembered
def _words(voice: Voice) -> Mapping[str, str]:
    found: Mapping[str, Mapping[str, str]] = read(folder("content") / "afspraak" / "plan.toml")
    return {**found["wie"], **(found["wie_wij"] if voice == "jeugdwet" else {})}
