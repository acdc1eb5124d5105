"""The ten-minute route: one question a screen, about eleven, and a plan; what was answered is not asked again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from keukentafel.content.domeinen import Domain
from keukentafel.tafel.voorbereiding.answers import Answers
from keukentafel.tafel.voorbereiding.asking import Asked, ends_here, is_asked, question
from keukentafel.tafel.voorbereiding.progress import mark

FIRST = ("aanleiding.dwars", "aanleiding.waarom_nu")
IN_HARDEST = ("gaat", "slechte_dag", "zou_helpen")
LAST = (
    "netwerk.wie_helpt",
    "mantelzorg.houdt_vol",
    "aanleiding.over_half_jaar",
    "vorm.voorkeur",
    "belangrijk.blijven",
)
"""The questions in their order; between them one chooses what is hardest, and tells of that."""

HARDEST = "zwaarst"
"""What is ticked about a domain that somebody chose as one of the hardest."""

MOST = 3


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen of the route: its question, or (`is_choice`) which parts of a life are hardest."""

    questions: tuple[Asked, ...] = ()
    is_choice: bool = False
    domain: str = ""


def screens(answers: Answers, domains: Mapping[str, Domain]) -> tuple[Screen, ...]:
    """Return the screens of the route, those of the parts that were chosen in their midst."""
    middle = [
        Screen(_known([f"{code}.{step}"]), domain=code) for code in hardest(answers, domains) for step in IN_HARDEST
    ]
    first, last = ([Screen(_known([code])) for code in codes] for codes in (FIRST, LAST))
    return tuple(screen for screen in (*first, Screen(is_choice=True), *middle, *last) if _shows(screen, answers))


def _known(codes: Iterable[str]) -> tuple[Asked, ...]:
    found = (question(code) for code in codes)
    return tuple(each for each in found if each is not None)


def _shows(screen: Screen, answers: Answers) -> bool:
    if screen.domain and ends_here(screen.domain, answers.values):
        return screen.questions[0].id == IN_HARDEST[0]  # what does not matter here is asked no further
    return screen.is_choice or any(is_asked(each, answers.values) for each in screen.questions)


def hardest(answers: Answers, domains: Mapping[str, Domain]) -> tuple[str, ...]:
    """Return the parts of a life that somebody chose as hardest, in the order of the domains."""
    return tuple(code for code in choosable(domains) if mark(answers, code, HARDEST) == "ja")


def choosable(domains: Mapping[str, Domain]) -> tuple[str, ...]:
    """Return the parts of a life that one may choose: those with the steps that the route asks."""
    return tuple(code for code, each in domains.items() if "gaat" in each.steps)


def is_answered(screen: Screen, answers: Answers, domains: Mapping[str, Domain]) -> bool:
    """Tell whether a screen needs not be shown again: each of its questions has an answer."""
    if screen.is_choice:
        return bool(hardest(answers, domains))
    return all(answers.get(each.code) for each in screen.questions if is_asked(each, answers.values))


def next_number(answers: Answers, domains: Mapping[str, Domain], after: int) -> int | None:
    """Return the number of the next screen that asks something new, None at the end."""
    every = screens(answers, domains)
    numbers = range(after + 1, len(every) + 1)
    return next((number for number in numbers if not is_answered(every[number - 1], answers, domains)), None)


@dataclass(frozen=True, slots=True)
class Underway:
    """How far somebody is on this route: the screen to go on with, None where the last one was reached."""

    number: int | None
    count: int


def underway(answers: Answers, domains: Mapping[str, Domain]) -> Underway | None:
    """Return how far somebody is who answered questions of this route and no others yet, else None."""
    every = screens(answers, domains)
    asked = {each.code for screen in every for each in screen.questions}
    # Other rooms keep answers too (a rehearsed one, the appointment): those are about no part of a life.
    answered = {each.question for each in answers.questions() if each.domain in domains}
    if not answered or not answered <= asked:
        return None
    last = max(number for number, screen in enumerate(every, 1) if answered & {each.code for each in screen.questions})
    return Underway(next_number(answers, domains, last), count(answers, domains))


def count(answers: Answers, domains: Mapping[str, Domain]) -> int:
    """Return how many screens there are; with no part chosen yet one is counted, so that the number rarely grows."""
    return len(screens(answers, domains)) + (0 if hardest(answers, domains) else len(IN_HARDEST))
