"""What can be wrong with a dossier: all faults at once, each by place, kind and code, with a sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wet.teksten import sentence


@dataclass(frozen=True, slots=True)
class Fault:
    """One reason why a fact can't be; `feit` is its 1-based place in `feiten`, None for the file as a whole."""

    feit: int | None
    soort: str | None
    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    def text(self, language: str = "nl") -> str:
        """Return the fault as a sentence in `language`; raises KeyError for an unknown language."""
        return sentence(f"feiten.fout_{self.code}", language, **self.values)

    def as_json(self, language: str = "nl") -> dict[str, object]:
        """Return the fault as the contract writes it."""
        return {"feit": self.feit, "soort": self.soort, "code": self.code, "tekst": self.text(language)}


class DossierFaults(ValueError):
    """A dossier that can't be; `faults` has every reason, those of the whole first and then by place."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: fault.feit or 0))
        super().__init__("; ".join(f"{fault.feit}: {fault.code}" for fault in self.faults))
