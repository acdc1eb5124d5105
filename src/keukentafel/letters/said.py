"""What somebody typed for one letter, by the name of the question; cleaned when it is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from keukentafel.letters.typed_text import STORY, clean


@dataclass(frozen=True, slots=True)
class Said:
    """The answers to the questions of a letter besides those about the sender; days as ISO dates."""

    typed: Mapping[str, str] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Say whether this question was answered."""
        return bool(self.typed.get(name, "").strip())

    def line(self, name: str) -> str:
        """Return an answer on one line, or nothing."""
        return clean(self.typed.get(name, ""))

    def story(self, name: str) -> tuple[str, ...]:
        """Return an answer as paragraphs, one for each line that was typed; empty where nothing was."""
        return paragraphs(self.typed.get(name, ""))

    def day(self, name: str) -> date | None:
        """Return an answer that is a day, None where there is none."""
        try:
            return date.fromisoformat(self.typed.get(name, ""))
        except ValueError:
            return None

    def choice(self, name: str) -> str:
        """Return the code that was chosen, or nothing."""
        return self.line(name)


def paragraphs(typed: str) -> tuple[str, ...]:
    """Return each filled line of `typed` as a paragraph, together no longer than the longest story of a letter."""
    lines = (clean(line, STORY) for line in typed[:STORY].splitlines())
    return tuple(line for line in lines if line)
