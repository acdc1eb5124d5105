"""The steps of the easy layer: `content/makkelijk`, short lines with their sources, hard words where they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final  # Any: TOML, tables of anything, whose shape `ContentFaulty` guards

from keukentafel.content import folder
from keukentafel.tafel.uitleg.points import ContentFaulty, Point, points
from wet.source import Source
from wet.teksten import sentence
from wet.teksten.talen import read, remembered
from wet.termijnen import TERMS

ROAD: Final = (
    "thuis",
    "melden",
    "hulp",
    "plan",
    "gesprek",
    "verslag",
    "aanvraag",
    "besluit",
    "bezwaar",
    "verandert",
)
"""The main road, in the order in which one walks it."""

BESIDE: Final = ("niets", "klacht", "mantelzorg", "kind")
"""What may come at any time, or is another road."""

GAPS: Final[Mapping[str, str]] = {
    "onderzoek": "onderzoek",
    "plan": "persoonlijk_plan",
    "beslissing": "beslissing_wmo",
    "jeugd": "beslissing_jeugd",
    "bezwaar": "bezwaar",
    "klacht": "klacht_6w",
    "klacht_commissie": "klacht_10w",
}
"""Each gap in a line and the statutory term that fills it."""

_STOPS: Final[Mapping[str, str]] = {
    "melden": "melden",
    "voorbereiden": "plan",
    "aan_tafel": "verslag",  # the talk was: the next thing that comes is the report
    "verslag": "verslag",
    "aanvragen": "aanvraag",
    "besluit": "besluit",
    "opkomen": "bezwaar",
    "daarna": "verandert",
}
_YOUTH: Final[Mapping[str, str]] = {"besluit": "besluit", "opkomen": "bezwaar"}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing, in one or two short sentences; a hard `word` is explained below it, else both are ""."""

    point: Point
    word: str
    means: str


@dataclass(frozen=True, slots=True)
class Step:
    """One page: its drawing in words, its lines, what to do `now` (true on paper too) and the words on the button.

    `number` is its place on the main road, 0 for what lies beside it.
    """

    code: str
    number: int
    tap: str
    title: str
    drawing: str
    lines: tuple[Line, ...]
    now: str
    button: str

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every article and ruling that its lines rest on, each once."""
        return tuple(dict.fromkeys(source for line in self.lines for source in line.point.sources))

    @property
    def drawing_template(self) -> str:
        """The template of its drawing."""
        return f"makkelijk/beelden/{self.code}.html"


@remembered
def steps(language: str, place: Path | None = None) -> Mapping[str, Step]:
    """Return every step by its code, in the order of reading; raises ContentFaulty where languages differ.

    `place` is another folder than `content/makkelijk`.
    """
    here = place or folder("content") / "makkelijk"
    original, words = read(here / "nl.toml"), read(here / f"{language}.toml")
    if tuple(original) != (*ROAD, *BESIDE) or tuple(words) != tuple(original):
        raise ContentFaulty(f"{language}: other steps, or another order")
    return {code: _step(code, original[code], words[code], language) for code in original}


def step_at(stop: str, law: str) -> str:
    """Return the code of the easy step for a stop of the road (`plek` of a stand) under a law; "" where there is none.

    For a child the road to the besluit is another one, and has one page.
    """
    if law == "wmo" or not _STOPS.get(stop):
        return _STOPS.get(stop, "")
    return _YOUTH.get(stop, "kind")


def beside(code: str, language: str) -> tuple[Step | None, Step | None]:
    """Return the steps before and after one, in the order of reading."""
    order = [None, *steps(language).values(), None]
    at = list(steps(language)).index(code) + 1
    return order[at - 1], order[at + 1]


def _step(code: str, original: Mapping[str, Any], words: Mapping[str, Any], language: str) -> Step:
    rows, said = original["regels"], words["regels"]
    lengths = _lengths(language)
    found = points(rows, [each["tekst"] if isinstance(each, Mapping) else each for each in said], f"step {code}")
    lines = tuple(_line(*each, lengths) for each in zip(found, rows, said, strict=True))
    return Step(
        code=code,
        number=ROAD.index(code) + 1 if code in ROAD else 0,
        tap=words["tik"],
        title=words["titel"],
        drawing=words["tekening"],
        lines=lines,
        now=words["nu"],
        button=words["knop"],
    )


def _line(point: Point, row: Mapping[str, Any], said: Any, lengths: Mapping[str, str]) -> Line:
    explained = said if isinstance(said, Mapping) else {}
    if ("woord" in row) != ("woord" in explained):
        raise ContentFaulty(f"a word is explained in one language only: {row['tekst']}")
    return Line(replace(point, text=point.text.format(**lengths)), explained.get("woord", ""), explained.get("is", ""))


def _lengths(language: str) -> Mapping[str, str]:
    """Return each gap filled with how long the law makes that term, "6 weken" for instance."""
    lengths = {gap: TERMS[soort].length for gap, soort in GAPS.items()}
    return {
        gap: sentence(f"lengte_{each.unit}{'_1' if each.amount == 1 else ''}", language, aantal=each.amount)
        for gap, each in lengths.items()
    }


def codes() -> Sequence[str]:
    """Return the codes of all steps, in the order of reading."""
    return (*ROAD, *BESIDE)
