"""A ruling: allowed or not, why, and by which sources."""

from dataclasses import dataclass

from wet.source import Source


@dataclass(frozen=True, slots=True)
class Ruling:
    """The answer to "may this be done?"; `reason` is a code whose sentence stands in `wet/teksten`.

    A ruling without sources is advice, not law, and the product says so.
    """

    allowed: bool
    reason: str
    sources: tuple[Source, ...] = ()

    def __bool__(self) -> bool:
        return self.allowed
