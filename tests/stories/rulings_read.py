"""Reads the dossiers of `rulings`: a report or decision with the gap of one ruling, and the same text mended."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from keukentafel.vergelijk.elementen import Suggestion, suggestions
from wet.toets import Antwoord, Bekend, Document, Finding, Wet, check, elements

STORIES: Final = Path(__file__).parent
FOLDER: Final = STORIES / "rulings"
LIST: Final = FOLDER / "lijst.toml"
POINTS_AT: Final = (Antwoord.NEE, Antwoord.ONDUIDELIJK)


@dataclass(frozen=True)
class Ruling:
    """One dossier: `own` is what the person answers where rules are silent, `own_of_gap` what only a person sees."""

    name: str
    row: dict[str, Any]

    @property
    def soort(self) -> Document:
        """Report or decision."""
        return self.row["soort"]  # type: ignore[no-any-return]  # one of the two: a test holds it

    @property
    def wet(self) -> Wet:
        """Under which law."""
        return self.row["wet"]  # type: ignore[no-any-return]  # one of the two: a test holds it

    @property
    def element(self) -> str:
        """What is missing in it."""
        return str(self.row["element"])

    @property
    def own(self) -> dict[str, Antwoord]:
        """What the person answers where no rule speaks, so that no question stays open."""
        return {code: Antwoord(answer) for code, answer in self.row["zelf"].items()}

    @property
    def own_of_gap(self) -> dict[str, Antwoord]:
        """What the person answers about the gap itself, where no text can show it."""
        return {code: Antwoord(answer) for code, answer in self.row.get("zelf_bij_het_gebrek", {}).items()}

    @property
    def known(self) -> Bekend:
        """What is known apart from the text."""
        told = {key: tuple(each) if isinstance(each, list) else each for key, each in self.row["bekend"].items()}
        return Bekend(wet=self.wet, **told)

    def text(self, *, mended: bool) -> str:
        """Return the whole text, with the gap or without."""
        return str(self.row["tekst"]).replace("{punt}", self.passage(mended=mended))

    def passage(self, *, mended: bool) -> str:
        """Return what differs between the two."""
        return str(self.row["hersteld" if mended else "met_gebrek"]).strip()

    def said(self, *, mended: bool) -> dict[str, Suggestion]:
        """Return what the rules say of the text, by element."""
        return {each.code: each for each in suggestions(self.soort, self.text(mended=mended), self.known)}

    def answers(self, *, mended: bool) -> dict[str, Antwoord]:
        """Return the answers of a person who takes over what the rules say, and answers the rest."""
        told = {code: each.antwoord for code, each in self.said(mended=mended).items()}
        return {**self.own, **told, **({} if mended else self.own_of_gap)}

    def findings(self, *, mended: bool) -> tuple[Finding, ...]:
        """Return what the check says."""
        return check(self.soort, self.answers(mended=mended), self.known)

    def silent(self) -> set[str]:
        """Return the elements about which no rule says anything, in one of the two texts."""
        asked = {each.code for each in elements(self.soort, self.known)}
        return {code for mended in (False, True) for code in asked - set(self.said(mended=mended))}


def rulings() -> list[Ruling]:
    """Return the dossiers by name."""
    files = (path for path in sorted(FOLDER.glob("*.toml")) if path != LIST)
    return [Ruling(path.stem, tomllib.loads(path.read_text("utf-8"))) for path in files]


def listed() -> list[dict[str, Any]]:
    """Return every ruling and case of the list, with the dossiers that hold it."""
    return list(tomllib.loads(LIST.read_text("utf-8"))["uitspraak"])
