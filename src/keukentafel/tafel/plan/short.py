"""The plan of one page: what matters most, chosen by fixed rules, and as much of it as one page holds."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from keukentafel.tafel.plan.sentences import Group, Plan, PlanSentence, Section

MOST_CHARACTERS: Final = 2_300
"""What one page holds below its head, headings counted apart."""

_PER_HEADING: Final = 110
"""What a heading costs of the page, in characters."""

_MOST_DOMAINS: Final = 3
_STEPS: Final = ("gaat", "slechte_dag", "zou_helpen", "hulp_nu")
"""What of a domain stands on one page."""


def shortened(plan: Plan) -> Plan:
    """Return the plan with what matters most; a sentence that no longer fits is left to the whole plan."""
    chosen, left = set(), MOST_CHARACTERS
    sections_in: set[str] = set()
    for sentence in _by_weight(plan):
        costs = len(sentence.text) + (0 if sentence.section in sections_in else _PER_HEADING)
        if costs <= left:
            chosen.add(sentence.id)
            sections_in.add(sentence.section)
            left -= costs
    sections = (_only(section, chosen) for section in plan.sections)
    return replace(plan, sections=tuple(section for section in sections if section.groups))


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
