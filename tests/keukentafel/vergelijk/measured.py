"""Measures the suggestions on the sets of made-up documents, and writes `docs/nakijken-gemeten.md`.

Run `python -m tests.keukentafel.vergelijk.measured` after a change of a rule, a word list or the set.  With `looking`
it prints the misses and alarms of the first set, which is all for looking now.  `third 2026-11-23` measures the third
set, blind, on that day and only once: it writes the figures to `third_set.toml`, never a text, and the page tells them
from then on.
"""

import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from keukentafel.vergelijk.elementen import Suggestion, suggestions
from tests.programs import ROOT
from wet.toets import ELEMENTS, Antwoord, Bekend

TESTS: Final = ROOT / "tests"
HERE: Final = TESTS / "keukentafel" / "vergelijk"
FOLDER: Final = TESTS / "vergelijk_set"
PAGE: Final = ROOT / "docs" / "nakijken-gemeten.md"
LOOKING: Final = "first half"
KEPT: Final = "second half"
POINTS_AT: Final = (Antwoord.NEE, Antwoord.ONDUIDELIJK)
KNOWN: Final = frozenset(each.name for each in fields(Bekend))

BLIND: Final = {LOOKING: (49, 48, 40, 25, 16), KEPT: (48, 55, 35, 26, 19)}
"""Right, false, missed before any rule was changed by what the set showed; then clean documents, and those alarmed."""

BY_ONE_HALF: Final = {LOOKING: (61, 0, 28, 25, 0), KEPT: (46, 24, 37, 26, 11)}
"""The same after rules were mended by the first half alone, when nobody had read the second."""


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

    def of(self, row: tuple[str, str]) -> tuple[int, int, int]:
        """Return right, false and missed of one kind of document and element."""
        return self.right[row], self.false[row], self.missed[row]


@dataclass(frozen=True)
class BlindSet:
    """A set measured once, on the day in the file `told`, by rules that nobody had changed after looking at it.

    `words` is what the page says above its figures.  `read` tells whether rules were mended by it since, so that what
    it gives now is worth telling, as a figure that is too good.
    """

    folder: Path
    told: Path
    words: str
    read: bool

    def measure(self, day: date) -> str:
        """Return, as TOML, what the rules do today on this set: totals and a row for each element, no text."""
        names = documents(self.folder)
        found = figures_of(names, self.folder)
        lines = [f"day = {day.isoformat()}", f"documents = {len(names)}", f"totals = {list(found.counts())}"]
        lines += ["elements = [  # kind, element, right, false, missed"]
        for row in _rows([found]):
            lines.append(f'  ["{row[0]}", "{row[1]}", {", ".join(map(str, found.of(row)))}],')
        return "\n".join((*lines, "]", ""))

    def on_the_page(self) -> Iterator[str]:
        """Yield what the page tells of this set: its blind figures, and beside them those of now once it was read."""
        yield self.words
        if not self.told.exists():
            yield "Not measured yet."
            return
        told = tomllib.loads(self.told.read_text(encoding="utf-8"))
        right, false, missed, clean, alarmed = told["totals"]
        now = figures_of(documents(self.folder), self.folder) if self.read else None
        yield f"Measured blind once, on {told['day']}, on {told['documents']} documents.\n"
        yield f"| {COLUMNS}"
        yield f"| {RULE}"
        yield f"| {_row('blind, first', (right, false, missed, clean, alarmed))}"
        if now:
            yield f"| {_row('now', now.counts())}"
        yield from self._elements({(kind, code): counts for kind, code, *counts in told["elements"]}, now)

    @staticmethod
    def _elements(blind: dict[tuple[str, str], list[int]], now: Figures | None) -> Iterator[str]:
        more = ["right, now", "false, now", "missed, now"] if now else []
        yield f"\n| {' | '.join(['document', 'element', 'right', 'false', 'missed', *more])} |"
        yield f"| --- | --- |{' ---: |' * (3 + len(more))}"
        for row in _in_order({*blind, *(_rows([now]) if now else ())}):
            cells = [*blind.get(row, (0, 0, 0)), *(now.of(row) if now else ())]
            yield f"| {row[0]} | `{row[1]}` | {' | '.join(map(str, cells))} |"


@cache
def documents(folder: Path = FOLDER) -> dict[str, dict[str, Any]]:
    """Return the documents of a set by name, sorted."""
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))}


@cache
def half(name: str) -> str:
    """Return in which half of the first set a document lies: by its place, for a twin by that of the first of them."""
    place = list(documents()).index(min(_family(name))) + 1
    return LOOKING if place % 2 == 0 else KEPT


def _family(name: str) -> set[str]:
    twins = {each: str(document.get("tweeling_van", each)) for each, document in documents().items()}
    first = twins[name]
    return {first, *(each for each, other in twins.items() if other == first)}


@cache
def said(name: str, folder: Path = FOLDER) -> dict[str, Suggestion]:
    """Return the suggestions for a document by element."""
    document = documents(folder)[name]
    known = {key: tuple(each) if isinstance(each, list) else each for key, each in document["bekend"].items()}
    bekend = Bekend(wet=document["wet"], **{key: each for key, each in known.items() if key in KNOWN})
    return {each.code: each for each in suggestions(document["soort"], document["tekst"], bekend)}


def pointed_at(name: str, folder: Path = FOLDER) -> set[str]:
    """Return the elements at which the rules point in a document, those that careful readers dispute left out."""
    doubtful = set(documents(folder)[name].get("twijfel", ()))
    return {code for code, each in said(name, folder).items() if each.antwoord in POINTS_AT} - doubtful


def figures(which: str) -> Figures:
    """Return the figures of one half of the first set."""
    return figures_of([name for name in documents() if half(name) == which], FOLDER)


def figures_of(names: Iterable[str], folder: Path) -> Figures:
    """Return the figures of some documents of a set."""
    found = Figures()
    for name in names:
        document = documents(folder)[name]
        gaps, points, kind = set(document["gebreken"]), pointed_at(name, folder), document["soort"]
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
    blind = [line for each in BLIND_SETS.values() for line in each.on_the_page()]
    pieces = [INTRODUCTION.format(**_sizes()), *_totals(halves), *blind, ELEMENT_WORDS, *_per_element(halves)]
    return "\n".join((*pieces, ""))


def _sizes() -> dict[str, int]:
    every = [half(name) for name in documents()]
    return {"every": len(every), "looking": every.count(LOOKING), "kept": every.count(KEPT)}


COLUMNS: Final = "when | pointed at | of which right | precision | gaps | found (recall) | clean | with an alarm |"
RULE: Final = "--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"


def _row(when: str, counts: tuple[int, int, int, int, int]) -> str:
    right, false, missed, clean, alarmed = counts
    shares = f"{share(right, false)} | {right + missed} | {share(right, missed)}"
    return f"{when} | {right + false} | {right} | {shares} | {clean} | {alarmed} |"


def _totals(halves: dict[str, Figures]) -> Iterator[str]:
    yield f"| half | {COLUMNS}"
    yield f"| --- | {RULE}"
    for which, now in halves.items():
        rows = {"blind, first": BLIND[which], "mended by the first half": BY_ONE_HALF[which], "now": now.counts()}
        yield from (f"| {which} | {_row(when, counts)}" for when, counts in rows.items())


def _per_element(halves: dict[str, Figures]) -> Iterator[str]:
    yield "| document | element | right | false | missed | right, 2nd half | false, 2nd half | missed, 2nd half |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for kind, code in _rows(halves.values()):
        cells = [str(count) for now in halves.values() for count in now.of((kind, code))]
        yield f"| {kind} | `{code}` | {' | '.join(cells)} |"


def _rows(halves: Iterable[Figures]) -> list[tuple[str, str]]:
    return _in_order({row for now in halves for each in (now.right, now.false, now.missed) for row in each})


def _in_order(found: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
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

The documents lie in two fixed halves, in the order of their names: even places are the first half ({looking}
documents), odd places the second ({kept}). A document and its twin lie in one half, that of the first of the two.

* *Blind, first* are the figures before any rule was changed by what the set showed: 22 November 2026.
* *Mended by the first half*: its misses and alarms were read and rules were changed by them. The second half was kept
  apart until 23 November 2026: its figures in this row say best what the rules did then on a text that they did not
  know.
* *Now*: on 23 November 2026 both halves were read, and the rules mended by both. **From then on the whole set is for
  looking, and its figures now are too good**: they only show that nothing got worse.

What the rules do on a text that they do not know, only another set can say. There are two such sets, each measured once
before anybody who mends rules had read it: "The second set", which has been read since, and "The third set", which has
not. **The row "blind, first" of the third set is the newest honest figure**; any row "now" is too good.

The texts are made up, each set by one hand; no figure here says how often a real report has a gap.

## The two halves
"""

SECOND_WORDS: Final = """
## The second set

[Written](../tests/vergelijk_set_2/README.md) by somebody else, who did not read the rules; whoever mended the rules had
not read it when it was measured blind. A later change of a rule does not change that row. Since 23 November 2026 it is
read as well and rules were mended by it: its row "now" is too good, and only shows that nothing got worse.
"""

THIRD_WORDS: Final = """
## The third set

[Written](../tests/vergelijk_set_3/README.md) on 23 November 2026, while the rules were being mended by the second set,
by somebody who read neither the rules nor the second set; whoever mended them did not read this one. It is measured
after that mending, so it says how much of it holds on other texts. Thirteen pairs of twins make it stricter than the
second: the same text stands there with the gap and without.
"""

ELEMENT_WORDS: Final = """
A clean document has no gap at all; one alarm in it costs trust.

## What was mended by the second half

Rules of thumb, each with its own reason in the word lists:

* What a text tells of everybody ("Soms is iets algemeen gebruikelijk", "Hoe werkt de gemeente?", what one must pass on)
  says nothing of this person, and never points.
* Absence is not yet a gap where three of the four demands of something *algemeen gebruikelijk* are spoken of: silence.
  The demands are looked for in the passage itself, no longer anywhere in the text.
* "Er zijn geen huisgenoten, mantelzorgers of ..." counts on nobody; "kan niet worden gevraagd" is a conclusion, and not
  something that was not asked.
* A refused excess of a pgb that is granted is no refused pgb; an advice that was laid beside one's own look is no
  copied advice; a part is not forgotten where something is granted under another name.
* Found more often: what a provider may fill in, a day on which help begins "zodra er plaats is", an objection sent to
  the SVB or the CAK, times of a table of one's own, the test of the other law for a pgb.

## What stays hard

* A word that stands there for something else counts as if the subject was treated: "twee vrienden van vroeger" is no
  network, "transfer: zelfstandig" no own strength, what a neighbour says of a carer is not the carer's own voice.
* That a person was not heard on other facts than she told (`zienswijze`), or that research was named which measured
  other work (`normtijden`), needs understanding. The rules are silent.
* A part that was asked and is missing in a report (help at night) is only seen by laying the plan beside it.

## Per element

The first three figures are of the first half. Elements that were neither a gap nor pointed at are left out. Few
documents stand behind each row: read them as a direction.
"""

BLIND_SETS: Final = {
    "second": BlindSet(TESTS / "vergelijk_set_2", HERE / "second_set.toml", SECOND_WORDS, read=True),
    "third": BlindSet(TESTS / "vergelijk_set_3", HERE / "third_set.toml", THIRD_WORDS, read=False),
}
"""By the word that measures them.  There is no file with figures until a set was measured."""


def measure_once(blind: BlindSet, day: date) -> None:
    """Write what a set gives blind; raises ValueError when it was measured before, since nobody is blind twice."""
    if blind.told.exists():
        raise ValueError(f"{blind.told.name} holds the blind figures already")
    blind.told.write_text(blind.measure(day), encoding="utf-8")


def _looked_at() -> Iterator[str]:
    for name, document in documents().items():
        gaps, points, found = set(document["gebreken"]), pointed_at(name), said(name)
        yield from (f"MISS {name} {code} {found.get(code)}" for code in sorted(gaps - points))
        yield from (f"ALARM {name} {found[code]}" for code in sorted(points - gaps))


if __name__ == "__main__":
    if sys.argv[1:] == ["looking"]:
        print("\n".join(_looked_at()))
    else:
        if sys.argv[1:]:
            measure_once(BLIND_SETS[sys.argv[1]], date.fromisoformat(sys.argv[2]))
        PAGE.write_text(page(), encoding="utf-8")
