"""The test dossiers: what courts ruled and where leaflets are wrong, and what the product must say of it.

`uitspraken/` holds one file per ruling, `verbeteringen/` one per claim of a leaflet that the law corrects.  A file says

    titel       what holds, in a few words
    rij         uitspraken: the row of the list of rulings; verbeteringen: `nummer`, 1 to 26
    folders     verbeteringen only: what the leaflets (S0 to S4) say
    bronnen     what must be among the sources that people see
    toont       references to what the product says, whatever the dossier (see `said`)
    leest       addresses of pages, each with sentences that stand there
    situaties   dossiers: `wat`, `op` (the day looked at), `dossier`, `toont`, `zegt_niet`
    zegt_niet   patterns that may stand in no sentence of the product; in a situation: not in what it says there

Beside each file stands what was approved: the exact words.
"""

import json
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tests.stories.said import Said, said
from wet.feiten import read_dossier
from wet.procedure import Stand, stand
from wet.teksten import LANGUAGES

HERE = Path(__file__).parent
FOLDERS = {"uitspraken": HERE / "uitspraken", "verbeteringen": HERE / "verbeteringen"}


@dataclass(frozen=True, slots=True)
class Situation:
    """A dossier on a day, and what the product says of it then."""

    wat: str
    op: date
    dossier: Mapping[str, Any]
    toont: tuple[str, ...]
    zegt_niet: tuple[str, ...] = ()

    @property
    def found(self) -> Stand:
        """Return where the dossier stands."""
        return stand(read_dossier(self.dossier), self.op)

    def says(self) -> list[Said]:
        """Return what the product says; raises NotSaid."""
        found = self.found
        return [each for reference in self.toont for each in said(reference, found)]


@dataclass(frozen=True, slots=True)
class Case:
    """One ruling or correction."""

    path: Path
    titel: str
    rij: str
    folders: tuple[str, ...]
    bronnen: tuple[str, ...]
    toont: tuple[str, ...]
    situaties: tuple[Situation, ...]
    zegt_niet: tuple[str, ...] = field(default=())
    leest: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def approved(self) -> Path:
        """Return where the approved words stand."""
        return self.path.with_suffix(".txt")

    def says(self) -> list[Said]:
        """Return all that the product says about it; raises NotSaid."""
        by_itself = [each for reference in self.toont for each in said(reference)]
        return by_itself + [each for situation in self.situaties for each in situation.says()]


def cases(folder: str) -> list[Case]:
    """Return the cases of a folder, by name of their file."""
    return [_case(path) for path in sorted(FOLDERS[folder].glob("*.json"))]


def _case(path: Path) -> Case:
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return Case(
        path,
        data["titel"],
        str(data.get("rij", data.get("nummer"))),
        tuple(data.get("folders", ())),
        tuple(data.get("bronnen", ())),
        tuple(data.get("toont", ())),
        tuple(_situation(each) for each in data.get("situaties", ())),
        tuple(data.get("zegt_niet", ())),
        {address: tuple(sentences) for address, sentences in data.get("leest", {}).items()},
    )


def _situation(data: Mapping[str, Any]) -> Situation:
    return Situation(
        data["wat"],
        date.fromisoformat(data["op"]),
        data["dossier"],
        tuple(data["toont"]),
        tuple(data.get("zegt_niet", ())),
    )


def written(case: Case) -> str:
    """Return the approved file of a case as text."""
    lines = [case.titel, "=" * len(case.titel), *(f"Folder {each}" for each in case.folders)]
    for reference in case.toont:
        for each in said(reference):
            lines += _told(each)
    for situation in case.situaties:
        lines += ["", f"## {situation.wat} (op {situation.op.isoformat()})"]
        for each in situation.says():
            lines += _told(each)
    return "\n".join(lines) + "\n"


def _told(each: Said) -> Iterator[str]:
    yield from ("", each.reference)
    for language in LANGUAGES:
        for line in each.texts[language].splitlines():
            yield textwrap.fill(line, 116, initial_indent=f"  {language}  ", subsequent_indent=" " * 6)
    yield f"  bron  {'; '.join(each.sources) or 'geen'}"
