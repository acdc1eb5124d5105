"""How far somebody came: the state of each domain, where they were, and what comes next. Nothing here is a grade."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from keukentafel.tafel.voorbereiding.answers import PAGE, Answer, Answers
from keukentafel.tafel.voorbereiding.asking import Asked, ends_here, is_asked, pages_of

State = Literal["open", "bezig", "klaar", "overgeslagen"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A page of a domain."""

    domain: str
    number: int


def mark(answers: Answers, domain: str, name: str) -> str:
    """Return what was ticked about a domain, on one's own sheet or at the table, "" where nothing was."""
    code = f"{domain}.{PAGE}"
    found = [each.value(name) for each in (answers.own(code), answers.shared(code)) if each is not None]
    return next((value for value in found if value), "")


def state_of(answers: Answers, domain: str, *, has_answers: bool | None = None) -> State:
    """Return how far a domain is; `has_answers` where that was counted before."""
    begun = bool(answers.of(domain)) if has_answers is None else has_answers
    if begun:
        return "klaar" if mark(answers, domain, "klaar") or ends_here(domain, answers.values) else "bezig"
    return "overgeslagen" if mark(answers, domain, "overgeslagen") or mark(answers, domain, "klaar") else "open"


def states_of(answers: Answers, domains: Iterable[str]) -> Mapping[str, State]:
    """Return the state of each domain, in one round over the answers."""
    begun = {answer.domain for answer in answers.questions()}
    return {domain: state_of(answers, domain, has_answers=domain in begun) for domain in domains}


def shown_on(answers: Answers, domain: str, number: int) -> tuple[Asked, ...]:
    """Return the questions that a page asks after what was said; none where there is no such page."""
    pages = pages_of(domain)
    if not 1 <= number <= len(pages):
        return ()
    return tuple(each for each in pages[number - 1] if is_asked(each, answers.values))


def next_in(answers: Answers, domain: str, after: int) -> Spot | None:
    """Return the next page of a domain that asks something, None where it ends there."""
    if ends_here(domain, answers.values):
        return None
    numbers = range(after + 1, len(pages_of(domain)) + 1)
    return next((Spot(domain, number) for number in numbers if shown_on(answers, domain, number)), None)


def next_domain(states: Mapping[str, State], after: str = "") -> str | None:
    """Return the domain to go on with: one that was begun before one that is open, those behind `after` first."""
    order = list(states)
    start = order.index(after) + 1 if after in states else 0
    turned = [*order[start:], *order[:start]]
    waiting = [domain for domain in turned if states[domain] in ("open", "bezig") and domain != after]
    return waiting[0] if waiting else None


def where_was(answers: Answers, states: Mapping[str, State]) -> Spot | None:
    """Return the page to go on with: in the domain where this person wrote last, else in the next; None when done."""
    last = last_of_mine(answers, states)
    if last is None:
        domain = next_domain(states)
        return first_open(answers, domain) if domain else None
    if states[last.domain] == "bezig":
        return first_open(answers, last.domain)
    domain = next_domain(states, last.domain)
    return first_open(answers, domain) if domain else None


def first_open(answers: Answers, domain: str) -> Spot:
    """Return the first page of a domain after the last one with an answer, or its first page with a gap."""
    pages = range(1, len(pages_of(domain)) + 1)
    answered = [n for n in pages if any(answers.get(each.code) for each in shown_on(answers, domain, n))]
    if not answered:
        return Spot(domain, 1)
    return next_in(answers, domain, max(answered)) or _gap(answers, domain) or Spot(domain, max(answered))


def _gap(answers: Answers, domain: str) -> Spot | None:
    for number in range(1, len(pages_of(domain)) + 1):
        if any(answers.get(each.code) is None for each in shown_on(answers, domain, number)):
            return Spot(domain, number)
    return None


def last_of_mine(answers: Answers, domains: Mapping[str, State]) -> Answer | None:
    """Return the answer that this person wrote last."""
    mine = [
        (each.now.at is not None, each.now.at, each.question, each)
        for each in answers.questions()
        if each.now.is_mine and each.domain in domains
    ]
    return max(mine, key=lambda row: row[:3])[3] if mine else None


def done_of(states: Mapping[str, State]) -> Sequence[str]:
    """Return the domains that need nothing more."""
    return [domain for domain, state in states.items() if state == "klaar"]
