"""A step plan of the highest court: in which order a gemeente must look into a request for help."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from wet.ruling import Ruling
from wet.source import Source
from wet.teksten import sentence


@dataclass(frozen=True, slots=True)
class Stap:
    """One step; it is taken when each of its `parts` has a finding."""

    code: str
    parts: tuple[str, ...]

    def is_taken(self, found: Collection[str]) -> bool:
        """Say whether every part of this step is among the parts that were `found` out."""
        return self.missing(found) is None

    def missing(self, found: Collection[str]) -> str | None:
        """Return the first part of this step that was not found out yet, None where there is none."""
        return next((part for part in self.parts if part not in found), None)


@dataclass(frozen=True, slots=True)
class Stappenplan:
    """The steps in order; `sources` are the ruling and the articles it rests on."""

    wet: str
    stappen: tuple[Stap, ...]
    sources: tuple[Source, ...]

    def may_take(self, code: str, found: Collection[str]) -> Ruling:
        """Say whether the step `code` may be taken, given the parts that were found out so far.

        A step rests on the ones before it: how much the family can do is only known once it is clear which
        help is needed, of what nature and to what extent.  Raises KeyError for a step this plan does not have.
        """
        for stap in self.stappen[: self._place(code)]:
            if not stap.is_taken(found):
                return Ruling(False, f"stap_eerst_{stap.missing(found)}", self.sources)
        return Ruling(True, "stap_mag", self.sources)

    def is_complete(
        self,
        found: Collection[str],
        *,
        expertise_needed: Collection[str] = (),
        expertise_shown: Collection[str] = (),
    ) -> Ruling:
        """Say whether the onderzoek may be closed: every step taken, and the expert shown where a step needs one."""
        for stap in self.stappen:
            if not stap.is_taken(found):
                return Ruling(False, f"stap_eerst_{stap.missing(found)}", self.sources)
        if any(code not in expertise_shown for code in expertise_needed):
            return Ruling(False, "stap_deskundigheid_ontbreekt", self.sources)
        return Ruling(True, "stappen_klaar", self.sources)

    def questions(self, language: str = "nl") -> Mapping[str, str]:
        """Return the question of each part, in order, in plain words."""
        return {part: sentence(f"stap_{self.wet}_{part}", language) for stap in self.stappen for part in stap.parts}

    def _place(self, code: str) -> int:
        for place, stap in enumerate(self.stappen):
            if stap.code == code:
                return place
        raise KeyError(code)
