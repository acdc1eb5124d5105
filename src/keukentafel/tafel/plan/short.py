"""The plan of one page: what matters most, chosen by fixed rules, and as much of it as one page holds."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from keukentafel.tafel.plan.sentences import Group, Plan, PlanSentence, Section, is_the_ask

MOST_LINES: Final = 40.0
"""What one page holds below its head and above its last line, in lines as they are reckoned here."""

_LINE = 85
"""Characters of a line, a few less than fit."""

_GAP, _HEADING, _SUBHEADING = 0.6, 2.1, 1.7
"""What the white of a paragraph and the headings cost, in lines."""

_MOST_DOMAINS: Final = 3


def shortened(plan: Plan) -> Plan:
    """Return the plan with what matters most; a sentence that no longer fits is left to the whole plan."""
    chosen: set[str] = set()
    headed: set[tuple[str, str]] = set()
    told: set[str] = set()
    titles = {(section.code, group.domain): group.title for section in plan.sections for group in section.groups}
    left = MOST_LINES
    for sentence in _by_weight(plan):
        place = (sentence.section, sentence.domain)
        headings = {(sentence.section, "")} | ({place} if titles.get(place) else set())
        asked = sentence.origin.what if sentence.origin else ""
        costs = _height(sentence.text, runs_on=asked in told) + sum(
            _SUBHEADING if domain else _HEADING for _, domain in headings - headed
        )
        if sentence.id not in chosen and costs <= left:
            chosen.add(sentence.id)
            told |= {asked} - {""}
            headed |= headings
            left -= costs
    sections = (_only(section, chosen) for section in plan.sections)
    return replace(plan, sections=tuple(section for section in sections if section.groups))


def _height(text: str, *, runs_on: bool) -> float:
    """Return how much of the page a text takes, in lines; one line that runs on after another has no white of its own.

    Printing lets two sentences of one question stand in one paragraph.
    """
    if runs_on and "\n" not in text:
        return len(text) / _LINE + _GAP / 2
    return sum(-(-len(line) // _LINE) + _GAP for line in text.splitlines())


def _only(section: Section, chosen: set[str]) -> Section:
    groups = (
        Group(group.domain, group.title, tuple(each for each in group.sentences if each.id in chosen))
        for group in section.groups
    )
    return replace(section, groups=tuple(group for group in groups if group.sentences))


def _by_weight(plan: Plan) -> Iterator[PlanSentence]:
    """Yield the sentences that may stand on one page: the first of each kind, then the second of each, and so on.

    So none of the kinds is crowded out: why one asks, what is hardest, what happens if nothing changes, who helps and
    what that one needs, what nobody does, what would help, what one wants.
    """
    rounds = zip_longest(*_kinds(plan))
    yield from (sentence for each in rounds for sentence in each if sentence is not None)
    there = (sentence for sentence in plan.sentences if not sentence.is_empty_mark and not sentence.short)
    first = hardest(plan)
    yield from (each for each in there if each.section in ("vraag", "blijft_over") or each.domain in first)


def _kinds(plan: Plan) -> Iterator[Sequence[PlanSentence | None]]:
    """Yield the kinds of what matters most, each in the order of weight; what else is short waits a round."""
    there = [sentence for sentence in plan.sentences if not sentence.is_empty_mark]
    first = hardest(plan)
    yield [each for each in there if (each.short or is_the_ask(each)) and each.section == "vraag"]
    what = [each for domain in first for each in there if each.id.startswith(f"{domain}.gaat.onderwerpen")]
    yield [*what, *(each for domain in first for each in there if each.id.startswith(f"{domain}.gaat.keuze"))]
    yield [each for domain in first for each in there if each.id.startswith(f"{domain}.slechte_dag.")]
    yield [None, *(each for domain in first for each in there if each.id.startswith(f"{domain}.risico."))]
    yield [each for each in there if each.short and each.section == "wie_helpt"]
    yield [each for each in there if each.short and each.section == "mantelzorg"]
    yield [each for each in there if each.short and each.section == "blijft_over"]
    yield [each for domain in first for each in there if each.id.startswith(f"{domain}.zou_helpen.")]
    known = ("vraag", "wie_helpt", "mantelzorg", "blijft_over")
    yield [None, *(each for each in there if each.short and each.section not in known)]


def hardest(plan: Plan) -> tuple[str, ...]:
    """Return the domains that weigh most: those ticked to talk about, then by what the person chose there.

    Of equal ones the first asked.
    """
    ticked = {sentence.domain for sentence in plan.sentences if sentence.section == "gesprek"}
    weights: dict[str, int] = {}
    for sentence in plan.sentences:
        if sentence.domain and sentence.section in ("loop_tegenaan", "helpt"):
            weights[sentence.domain] = max(weights.get(sentence.domain, 0), sentence.weight)
    return tuple(sorted(weights, key=lambda domain: (domain not in ticked, -weights[domain]))[:_MOST_DOMAINS])
