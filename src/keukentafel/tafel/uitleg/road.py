"""The process drawing to walk through, one road per law: `content/uitleg/weg`, drawn by the design room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any  # TOML: tables of anything, whose shape a test holds

from django.urls import reverse

from keukentafel.content import folder
from keukentafel.content.woordenlijst import Word, glossary
from keukentafel.design.drawings.road import Road, Stop
from keukentafel.tafel.uitleg.points import ContentFaulty, Point, points
from wet.teksten.talen import read, remembered

ROADS: Mapping[str, str] = {"de-weg": "wmo", "de-weg-jeugd": "jeugd"}
"""The address of each road and its name in the files."""

WHO = ("inwoner", "mantelzorger", "ondersteuner", "gemeente", "rechter")
"""Who may have something to do at a stop; their names stand in the template."""


@dataclass(frozen=True, slots=True)
class Doing:
    """What one person does at a stop; `who` is one of WHO."""

    who: str
    does: str


@dataclass(frozen=True, slots=True)
class Halt:
    """One stop that opens: what happens there, who does what, and the words that belong to it."""

    code: str
    name: str
    below: str
    icon: str
    track: str
    points: tuple[Point, ...]
    doing: tuple[Doing, ...]
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Walk:
    """One road with its stops in order."""

    slug: str
    title: str
    short: str
    lead: str
    halts: Mapping[str, Halt]

    def drawn(self, open_at: str) -> Road:
        """Return the road with each stop a link; the one that is open stands out and leads to what it says."""
        return Road(tuple(self._stop(halt, is_open=halt.code == open_at) for halt in self.halts.values()))

    def _stop(self, halt: Halt, *, is_open: bool) -> Stop:
        href = "" if is_open else reverse("uitleg-halte", args=[self.slug, halt.code]) + "#halte"
        return Stop(halt.name, halt.below, icon=halt.icon, href=href, track=halt.track)

    def beside(self, code: str) -> tuple[Halt | None, Halt | None]:
        """Return the stops before and after one."""
        order = [None, *self.halts.values(), None]
        at = list(self.halts).index(code) + 1
        return order[at - 1], order[at + 1]


@remembered
def walks(language: str) -> Mapping[str, Walk]:
    """Return both roads by their address; raises ContentFaulty where the languages differ."""
    place = folder("content") / "uitleg" / "weg"
    original, words = (read(place / f"{each}.toml") for each in ("nl", language))
    return {slug: _walk(slug, original[name], words[name], language) for slug, name in ROADS.items()}


def _walk(slug: str, original: Mapping[str, Any], words: Mapping[str, Any], language: str) -> Walk:
    rows: Sequence[Mapping[str, Any]] = original["halte"]
    if len(rows) != len(words["halte"]):
        raise ContentFaulty(f"{slug}: {len(rows)} stops, {len(words['halte'])} in {language}")
    halts = [_halt(row, said, language) for row, said in zip(rows, words["halte"], strict=True)]
    return Walk(slug, words["titel"], words["kort"], words["leid"], {halt.code: halt for halt in halts})


def _halt(row: Mapping[str, Any], said: Mapping[str, Any], language: str) -> Halt:
    where = f"stop {row['code']}"
    if len(row["wie"]) != len(said["wie"]):
        raise ContentFaulty(f"{where}: {len(row['wie'])} people, {len(said['wie'])} in {language}")
    doing = tuple(
        Doing(who, each if isinstance(each, str) else each[1])
        for (who, _), each in zip(row["wie"], said["wie"], strict=True)
    )
    return Halt(
        code=row["code"],
        name=said["naam"],
        below=said["onder"],
        icon=row["beeld"],
        track=row.get("zijweg", ""),
        points=points(row["punten"], said["punten"], where),
        doing=doing,
        words=tuple(glossary(language)[code] for code in row["woorden"]),
    )
