"""How long data about a person are kept, counted from their last change, and when they must be destroyed on request."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wet.ruling import Ruling
from wet.source import Source
from wet.termijnen import last_day

GROWN_ENOUGH_TO_ASK = 12
"""The age in years from which a child may itself ask for destruction (Wmo 2015 art. 5.3.5)."""


@dataclass(frozen=True, slots=True)
class Retention:
    """One controller's duty to keep: `soort` is the term in `wet/data/terms.toml`."""

    controller: str
    soort: str
    source: Source

    def keep_through(self, changed_on: Iterable[date]) -> date:
        """Return the last day of the retention term; each change of the data starts it anew.

        Careful help may ask for longer, so this is the earliest end.  Raises ValueError without any day.
        """
        return last_day(self.soort, max(changed_on))


@dataclass(frozen=True, slots=True)
class Destruction:
    """The duty to destroy data when the person they are about asks for it in writing."""

    soort: str
    source: Source

    def due_on(self, requested_on: date) -> date:
        """Return the last day on which the data must be destroyed."""
        return last_day(self.soort, requested_on)

    def must_follow(
        self, *, age: int | None, asked_by_child: bool = False, other_has_interest: bool, law_opposes: bool
    ) -> Ruling:
        """Say whether a written request must be followed; `age` in whole years, None where unknown.

        Another person's considerable interest and a statutory duty to keep are the two reasons to refuse.
        """
        sources = (self.source,)
        if asked_by_child and age is not None and age < GROWN_ENOUGH_TO_ASK:
            return Ruling(False, "vernietigen_vraagt_de_vertegenwoordiger", sources)
        if other_has_interest:
            return Ruling(False, "vernietigen_belang_van_een_ander", sources)
        if law_opposes:
            return Ruling(False, "vernietigen_wet_verzet_zich", sources)
        return Ruling(True, "vernietigen_binnen_drie_maanden", sources)
