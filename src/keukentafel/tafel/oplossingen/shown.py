"""Solutions and provisions as their pages show them: plain values in the language of the page."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from keukentafel.content.voorzieningen import Provision, provisions
from keukentafel.tafel.language import current
from keukentafel.tafel.oplossingen.entries import Kept
from keukentafel.tafel.oplossingen.solution import STATES, Solution
from keukentafel.tafel.oplossingen.texts import examples, four_questions, ladder, text
from keukentafel.tafel.voorbereiding.words import said


@dataclass(frozen=True, slots=True)
class Line:
    """One solution in words; `is_typed` says that the words are somebody's own."""

    handle: UUID
    words: str
    is_typed: bool
    provision: str
    domain: str
    domain_title: str
    state: str
    state_words: str
    kind: str
    reasons: tuple[str, ...]
    why: str
    by: str
    is_private: bool
    is_conflict: bool


@dataclass(frozen=True, slots=True)
class Column:
    """All solutions that are as far as each other."""

    code: str
    title: str
    why: str
    empty: str
    lines: tuple[Line, ...]


def lines_of(kept: Sequence[Kept], titles: Mapping[str, str]) -> tuple[Line, ...]:
    """Return solutions in words; `titles` are the parts of a life by code."""
    return tuple(_line(one, titles) for one in kept)


def columns_of(lines: Sequence[Line]) -> tuple[Column, ...]:
    """Return the five columns, also the empty ones."""
    return tuple(
        Column(
            code,
            text(f"stand.{code}"),
            text(f"waarom.{code}"),
            text(f"leeg.{code}"),
            tuple(line for line in lines if line.state == code),
        )
        for code in STATES
    )


def words_of(solution: Solution) -> str:
    """Return what it is, in the language of the page: typed words as they are."""
    return solution.words or said(provisions()[solution.provision].title)


def _line(one: Kept, titles: Mapping[str, str]) -> Line:
    solution = one.solution
    return Line(
        handle=one.said.handle,
        words=words_of(solution),
        is_typed=bool(solution.words),
        provision=solution.provision,
        domain=solution.domain,
        domain_title=titles.get(solution.domain, ""),
        state=solution.state,
        state_words=text(f"stand.{solution.state}"),
        kind=text(f"kort.{solution.kind}"),
        reasons=tuple(text(f"reden.{code}") for code in solution.reasons),
        why=solution.why,
        by=one.said.now.by,
        is_private=one.said.is_private,
        is_conflict=one.said.is_conflict,
    )


def ladder_shown(law: str = "") -> dict[str, object]:
    """Return the ladder of the gemeente under a law with its four questions, in the language of the page."""
    return {
        "law": law,
        "rungs": [
            {
                "id": rung.id,
                "title": said(rung.title),
                "looks": said(rung.looks),
                "say": said(rung.say),
                "careful": said(rung.careful),
                "sources": rung.sources,
            }
            for rung in ladder(law)
        ],
        "four": [(said(question), said(say)) for question, say in four_questions()],
    }


def examples_shown(domains: Collection[str]) -> list[dict[str, str]]:
    """Return what a gemeente often names for these parts of a life."""
    return [
        {
            "id": each.id,
            "domain": each.domain,
            "provision": each.provision,
            "title": said(each.title),
            "ask": said(each.ask),
        }
        for each in examples()
        if each.domain in domains
    ]


def costs_in_short(provision: Provision) -> str:
    """Return in a few words whether the own contribution of the Wmo may be asked."""
    if provision.contribution == "clientondersteuning":
        return text("kort_betalen.gratis")
    if provision.contribution == "rolstoel" or provision.law == "jeugdwet":
        return text("kort_betalen.geen")
    if provision.contribution or provision.id == "pgb":
        return text("kort_betalen.wel")
    return text("kort_betalen.vraag" if provision.law in ("algemeen", "anders") else "kort_betalen.geen")


def costs(provision: Provision) -> str:
    """Return what is known about paying where the rules of the own contribution give no answer."""
    if provision.id in ("pgb", "clientondersteuning"):
        return text(f"betalen.{provision.id}")
    if provision.law == "wmo" and not provision.contribution:
        return text("betalen.geen")
    return text(f"betalen.{provision.law}")


def in_short(found: Sequence[Provision], first: str = "") -> list[tuple[str, list[dict[str, str]]]]:
    """Return provisions grouped by law, the law `first` before all: the words of the law, and each in a few lines."""
    laws = sorted(dict.fromkeys(each.law for each in found), key=lambda law: law != first)
    return [(text(f"wet.{law}"), [_short(each) for each in found if each.law == law]) for law in laws]


def _short(each: Provision) -> dict[str, str]:
    return {
        "id": each.id,
        "title": said(each.title, current()),
        "text": said(each.explanation, current()),
        "costs": costs_in_short(each),
    }
