"""Measures the suggestions on `tests/vergelijk_set`, in two halves, and writes `docs/nakijken-gemeten.md`.

Run `python -m tests.keukentafel.vergelijk.measured` after a change of a rule, a word list or the set.  With `looking`
it prints the misses and alarms of the half that is for looking; the other half is never printed.
"""

import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, Final

from keukentafel.vergelijk.elementen import Suggestion, suggestions
from tests.programs import ROOT
from wet.toets import ELEMENTS, Antwoord, Bekend

FOLDER: Final = ROOT / "tests" / "vergelijk_set"
PAGE: Final = ROOT / "docs" / "nakijken-gemeten.md"
LOOKING: Final = "for looking"
KEPT: Final = "kept apart"
POINTS_AT: Final = (Antwoord.NEE, Antwoord.ONDUIDELIJK)
KNOWN: Final = frozenset(each.name for each in fields(Bekend))

BLIND: Final = {LOOKING: (49, 48, 40, 25, 16), KEPT: (48, 55, 35, 26, 19)}
"""Right, false, missed before any rule was changed by what the set showed; then clean documents, and those alarmed."""


@dataclass
class Figures:
    """What was pointed at rightly (`right`), falsely and not at all, in total and per kind of document and element."""

    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    false: Counter[tuple[str, str]] = field(default_factory=Counter)
    missed: Counter[tuple[str, str]] = field(default_factory=Counter)
    clean: int = 0
    alarmed: int = 0

    def counts(self) -> tuple[int, int, int, int, int]:
        """Return the totals in the order of `BLIND`."""
        return self.right.total(), self.false.total(), self.missed.total(), self.clean, self.alarmed


@cache
def documents() -> dict[str, dict[str, Any]]:
    """Return the documents of the set by name, sorted."""
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}


@cache
def half(name: str) -> str:
    """Return in which half a document lies: by the place in the list, for a twin by that of the first of the pair."""
    place = list(documents()).index(min(_family(name))) + 1
    return LOOKING if place % 2 == 0 else KEPT


def _family(name: str) -> set[str]:
    twins = {each: str(document.get("tweeling_van", each)) for each, document in documents().items()}
    first = twins[name]
    return {first, *(each for each, other in twins.items() if other == first)}


@cache
def said(name: str) -> dict[str, Suggestion]:
    """Return the suggestions for a document by element."""
    document = documents()[name]
    known = {key: tuple(each) if isinstance(each, list) else each for key, each in document["bekend"].items()}
    bekend = Bekend(wet=document["wet"], **{key: each for key, each in known.items() if key in KNOWN})
    return {each.code: each for each in suggestions(document["soort"], document["tekst"], bekend)}


def pointed_at(name: str) -> set[str]:
    """Return the elements at which the rules point in a document, those that careful readers dispute left out."""
    doubtful = set(documents()[name].get("twijfel", ()))
    return {code for code, each in said(name).items() if each.antwoord in POINTS_AT} - doubtful


def figures(which: str) -> Figures:
    """Return the figures of one half."""
    found = Figures()
    for name, document in documents().items():
        if half(name) == which:
            gaps, points, kind = set(document["gebreken"]), pointed_at(name), document["soort"]
            found.right.update((kind, code) for code in points & gaps)
            found.false.update((kind, code) for code in points - gaps)
            found.missed.update((kind, code) for code in gaps - points)
            found.clean += not gaps
            found.alarmed += not gaps and bool(points)
    return found


def share(some: int, rest: int) -> str:
    """Return what part `some` is of both together, "-" of nothing."""
    return f"{some / (some + rest):.2f}" if some + rest else "-"


def page() -> str:
    """Return the page with the figures."""
    halves = {which: figures(which) for which in (LOOKING, KEPT)}
    return "\n".join((INTRODUCTION.format(**_sizes()), *_totals(halves), ELEMENT_WORDS, *_per_element(halves), ""))


def _sizes() -> dict[str, int]:
    every = [half(name) for name in documents()]
    return {"every": len(every), "looking": every.count(LOOKING), "kept": every.count(KEPT)}


def _totals(halves: dict[str, Figures]) -> Iterator[str]:
    yield "| half | when | pointed at | of which right | precision | gaps | found (recall) | clean | with an alarm |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for which, now in halves.items():
        for when, counts in (("blind, first", BLIND[which]), ("now", now.counts())):
            right, false, missed, clean, alarmed = counts
            shares = f"{share(right, false)} | {right + missed} | {share(right, missed)}"
            yield f"| {which} | {when} | {right + false} | {right} | {shares} | {clean} | {alarmed} |"


def _per_element(halves: dict[str, Figures]) -> Iterator[str]:
    yield "| document | element | right | false | missed | right, kept apart | false, kept apart | missed, kept apart |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for kind, code in _rows(halves.values()):
        cells = [str(each[kind, code]) for now in halves.values() for each in (now.right, now.false, now.missed)]
        yield f"| {kind} | `{code}` | {' | '.join(cells)} |"


def _rows(halves: Iterable[Figures]) -> list[tuple[str, str]]:
    found = {row for now in halves for each in (now.right, now.false, now.missed) for row in each}
    order = list(dict.fromkeys(each.code for each in ELEMENTS))
    return sorted(found, key=lambda row: (row[0] != "verslag", order.index(row[1])))


INTRODUCTION: Final = """# Checking a report or decision, measured

How often the suggestions of `keukentafel.vergelijk` point at a real gap, and how often at something that is in order.
Made by one command from [the set](../tests/vergelijk_set/README.md) and the rules; do not edit. A test holds the page
to both.

    .venv/bin/python -m tests.keukentafel.vergelijk.measured

## How it was measured

The set has {every} made-up reports and decisions with the gaps that a careful reader must be pointed to. Whoever wrote
them did not read the rules, and whoever wrote the rules did not read them. A suggestion "nee" or "onduidelijk" points
at an element. It is right where the label says gap and false elsewhere; one labelled `twijfel` counts neither way.

The documents lie in two fixed halves, in the order of their names: even places are for looking ({looking} documents),
odd places are kept apart ({kept}). A document and its twin lie in one half, that of the first of the two.

* *Blind, first* are the figures before any rule was changed by what the set showed. They are the fairest for texts that
  nobody has seen.
* *For looking*: its misses and alarms were read and rules were changed by them. Its figures now are too good.
* *Kept apart*: its texts, misses and alarms were not read; only its totals were measured. Its figures now say best what
  the rules do on a text that they do not know. It stays so only as long as nobody mends a rule by it.

The texts are made up by one hand; no figure here says how often a real report has a gap.

## The two halves
"""

ELEMENT_WORDS: Final = """
A clean document has no gap at all; one alarm in it costs trust.

## What stays hard

Read in the half for looking, so true of the set and perhaps of more:

* A word that stands there for something else counts as if the subject was treated: "twee vrienden van vroeger" is no
  network, "transfer: zelfstandig" no own strength, what a neighbour says of a carer is not the carer's own voice.
* That a person was not heard on other facts than she told (`zienswijze`), or that research was named which measured
  other work (`normtijden`), needs understanding. The rules are silent.
* A part that was asked and is missing in a report (help at night) is only seen by laying the plan beside it.
* Under the Jeugdwet `wet.toets` asks less than the labels do (`inkomen_geen_grond`, for one): what is not asked is
  missed here. So it is with support for carers where the dossier says that there is no carer.

## Per element

The first three figures are of the half for looking. Elements that were neither a gap nor pointed at are left out. Few
documents stand behind each row: read them as a direction.
"""


def _looked_at() -> Iterator[str]:
    for name, document in documents().items():
        if half(name) == LOOKING:
            gaps, points, found = set(document["gebreken"]), pointed_at(name), said(name)
            yield from (f"MISS {name} {code} {found.get(code)}" for code in sorted(gaps - points))
            yield from (f"ALARM {name} {found[code]}" for code in sorted(points - gaps))


if __name__ == "__main__":
    if sys.argv[1:] == ["looking"]:
        print("\n".join(_looked_at()))
    else:
        PAGE.write_text(page(), encoding="utf-8")
