"""The plan of one page: what matters most, chosen by fixed rules, and as much of it as one page holds."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from keukentafel.tafel.plan.sentences import Group, Plan, PlanSentence, Section

MOST_LINES: Final = 30.0
"""Lines of text that one page holds below its head and above its last line."""

_LINE = 85
"""Characters of a line, a few less than fit."""

_GAP, _HEADING, _SUBHEADING = 0.6, 2.1, 1.7
"""What the white of a paragraph and the headings cost, in lines."""

_MOST_DOMAINS: Final = 3
_STEPS: Final = ("gaat", "slechte_dag", "zou_helpen", "hulp_nu")
"""What of a domain stands on one page."""


def shortened(plan: Plan) -> Plan:
    """Return the plan with what matters most; a sentence that no longer fits is left to the whole plan."""
    chosen: set[str] = set()
    headed: set[tuple[str, str]] = set()
    left = MOST_LINES
    for sentence in _by_weight(plan):
        new = {(sentence.section, ""), (sentence.section, sentence.domain)} - headed
        costs = _height(sentence.text) + sum(_SUBHEADING if domain else _HEADING for _, domain in new)
        if costs <= left:
            chosen.add(sentence.id)
            headed |= new
            left -= costs
    sections = (_only(section, chosen) for section in plan.sections)
    return replace(plan, sections=tuple(section for section in sections if section.groups))


def _height(text: str) -> float:
    """Return how much of the page a text takes, in lines."""
    return sum(-(-len(line) // _LINE) + _GAP for line in text.splitlines())


def _only(section: Section, chosen: set[str]) -> Section:
    groups = (
        Group(group.domain, group.title, tuple(each for each in group.sentences if each.id in chosen))
        for group in section.groups
    )
    return replace(section, groups=tuple(group for group in groups if group.sentences))


def _by_weight(plan: Plan) -> Iterator[PlanSentence]:
    """Yield the sentences that may stand on one page, the weightiest first."""
    there = [sentence for sentence in plan.sentences if not sentence.is_empty_mark]
    yield from (each for each in there if each.short)
    first = hardest(plan)
    for step in _STEPS:
        for domain in first:
            yield from (each for each in there if not each.short and each.id.startswith(f"{domain}.{step}."))
    yield from (each for each in there if not each.short and each.section in ("vraag", "blijft_over"))


def hardest(plan: Plan) -> tuple[str, ...]:
    """Return the domains that weigh most, by what the person chose there; of equal ones the first asked."""
    weights: dict[str, int] = {}
    for sentence in plan.sentences:
        if sentence.domain and sentence.section in ("loop_tegenaan", "helpt"):
            weights[sentence.domain] = max(weights.get(sentence.domain, 0), sentence.weight)
    return tuple(sorted(weights, key=lambda domain: -weights[domain])[:_MOST_DOMAINS])
