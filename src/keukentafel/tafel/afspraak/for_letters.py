"""What this room has ready for a letter about the talk, from the shared sheet alone: form, day, who comes, interpreter.

What is wished for and stands in the appointment already is not asked for again.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from keukentafel.content import folder
from keukentafel.tafel.afspraak.companions import in_plan as along
from keukentafel.tafel.afspraak.for_plan import for_plan
from keukentafel.tafel.afspraak.questions import CODE, WHO, domain
from keukentafel.tafel.afspraak.standing import standing
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.voorbereiding.answers import Answers, answers_of
from keukentafel.tafel.voorbereiding.for_letters import ForLetter
from keukentafel.tafel.voorbereiding.helping import helpers_of
from wet.teksten.talen import read, remembered

_ASKED: Final = frozenset({"thuis", "gemeente", "elders", "video", "telefoon", "schriftelijk"})
"""The forms of a talk that a letter can ask for: the codes of `vorm_wens` are those of the letter."""

_SAME: Final[Mapping[str, str]] = {"gemeentehuis": "gemeente", "wijk": "gemeente"}
"""How the letter calls a form of the appointment that it calls otherwise."""

_PARTS_OF_DAY: Final = ("ochtend", "middag")
_NEEDED: Final = frozenset({"nodig", "gevraagd"})
_LANGUAGE: Final = "belangrijk"
"""The domain that asks in which language somebody tells the story."""


def for_letters(at_table: AtTable) -> Sequence[ForLetter]:
    """Return the wishes for the talk."""
    answers = answers_of(at_table).at_the_table()
    in_plan = {told.id: told.text for told in for_plan(at_table)}
    form = standing(at_table).form
    return (
        *_form(answers, in_plan, _SAME.get(form, form)),
        *_wishes(answers, in_plan),
        *_along(at_table, answers, in_plan),
        *_interpreter(answers, in_plan),
    )


def _ready(field: str, value: str, id: str, in_plan: Mapping[str, str], lead: str | None = None) -> Iterator[ForLetter]:
    code = f"{CODE}.{id}"
    if value:
        yield ForLetter(field, value, f"{CODE}:{code}", in_plan.get(code, ""), lead)


def _form(answers: Answers, in_plan: Mapping[str, str], now: str) -> Iterator[ForLetter]:
    wish = answers.value(f"{CODE}.vorm_wens", "keuze")
    if wish in _ASKED and wish != now:
        yield from _ready("hoe_praten", wish, "vorm_wens", in_plan)
        why, lead = answers.value(f"{CODE}.vorm_waarom"), domain().question("vorm_waarom").lead
        yield from _ready("waarom_anders", why, "vorm_waarom", in_plan, lead)


def _wishes(answers: Answers, in_plan: Mapping[str, str]) -> Iterator[ForLetter]:
    wishes = answers.values(f"{CODE}.wensen", "keuzes")
    parts = [each for each in _PARTS_OF_DAY if each in wishes]
    if len(parts) == 1:
        yield from _ready("andere_dag", _words()[parts[0]], "wensen", in_plan)
    others = [_words()[each] for each in wishes if each in _words() and each not in _PARTS_OF_DAY]
    yield from _ready("wensen_gesprek", "\n".join(others), "wensen", in_plan)


def _along(at_table: AtTable, answers: Answers, in_plan: Mapping[str, str]) -> Iterator[ForLetter]:
    """Yield who comes along as the gemeente may read it: by relation, by name only where that person knows."""
    answer = answers.get(f"{CODE}.wie_mee")
    if answer is not None:
        who = (*along(answer.values(WHO), at_table, helpers_of(at_table)), answer.value("tekst").removesuffix("."))
        yield from _ready("companion", ", ".join(each for each in who if each), "wie_mee", in_plan)


def _interpreter(answers: Answers, in_plan: Mapping[str, str]) -> Iterator[ForLetter]:
    """Yield the language of the interpreter; which one it is was asked elsewhere, and may be kept back there."""
    if answers.value(f"{CODE}.tolk", "keuze") not in _NEEDED or answers.is_kept_back(_LANGUAGE):
        return
    how = answers.value(f"{_LANGUAGE}.taal", "keuze")
    language = _words()["gebarentaal"] if how == "gebarentaal" else answers.value(f"{_LANGUAGE}.welke_taal")
    yield from _ready("tolk_taal", language, "tolk", in_plan)


@remembered
def _words() -> Mapping[str, str]:
    found: Mapping[str, str] = read(folder("content") / "afspraak" / "brief.toml")["wens"]
    return found
