"""One visit to the page: what came with the form, who reads it in which language, and what to show next."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from keukentafel.tafel.weg.telling.story import Story


@dataclass(frozen=True, slots=True)
class Visit:
    """What a view hands to a step: the story so far, what was typed, an opened file, today and the language.

    `only_shows` is set when the language changed half way: the step then shows again what was typed, unjudged.
    `may_write`: whether who looks may change the story.
    """

    story: Story | None
    typed: Mapping[str, str]
    today: date
    language: str
    file: bytes | None = None
    only_shows: bool = False
    may_write: bool = True

    def with_story(self, story: Story) -> "Visit":
        """Return the same visit with another story."""
        return replace(self, story=story)

    def told(self) -> Story:
        """Return the story; the view has seen to it that a step which needs one has one."""
        if self.story is None:
            raise LookupError("this step needs a story")
        return self.story

    def place(self) -> int | None:
        """Return where the fact stands that is being changed, None for a new one."""
        return None if self.story is None else self.story.place(self.typed.get("plaats", ""))


@dataclass(frozen=True, slots=True)
class Screen:
    """What to show: the name of the screen (its template and the step that draws it again), and its values.

    `is_change`: the story was changed; it is to be kept first, and shown then.
    """

    name: str
    values: Mapping[str, object] = field(default_factory=dict)
    story: Story | None = None
    before: str = ""
    status: int = 200
    is_change: bool = False
