"""What is wrong with a file, in the shape that people and scripts get to see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wet.teksten.talen import read, remembered

TEXTS = Path(__file__).parent / "teksten"


@remembered
def _sentences(language: str) -> Mapping[str, str]:
    return read(TEXTS / f"{language}.toml")


@dataclass(frozen=True, slots=True)
class FileFault:
    """One fault of a file; `fact` is the 1-based place in `feiten`, `code` has its sentence in `teksten/`."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    fact: int | None = None
    kind: str | None = None

    @property
    def is_about_sheets(self) -> bool:
        """Whether the fault lies in the sheets, of which the law knows nothing."""
        return self.fact is None and str(self.values.get("veld", "")).startswith("vellen")

    def as_json(self, language: str = "nl") -> dict[str, object]:
        """Return the fault as `{"feit", "soort", "code", "tekst"}`, the sentence in `language`."""
        text = _sentences(language)[self.code].format(**self.values)
        return {"feit": self.fact, "soort": self.kind, "code": self.code, "tekst": text}


class FileFaults(Exception):
    """A file was refused; `fouten` holds every fault as `{"feit", "soort", "code", "tekst"}`."""

    def __init__(self, fouten: Sequence[Mapping[str, object]]) -> None:
        super().__init__("; ".join(str(fault["tekst"]) for fault in fouten))
        self.fouten = [dict(fault) for fault in fouten]


def refuse(code: str, language: str = "nl", **values: object) -> FileFaults:
    """Return the refusal for one fault of the file as a whole, ready to be raised."""
    return FileFaults([FileFault(code, values).as_json(language)])


def codes() -> frozenset[str]:
    """Return every code of a fault that this room can give."""
    return frozenset(_sentences("nl"))
