"""What the plan says of who cares: only a story that its writer shared, and only where it may go to the gemeente."""

from collections.abc import Sequence
from dataclasses import dataclass

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.mantelzorg.sharing import Story, stories_on
from keukentafel.tafel.mantelzorg.story import Line
from keukentafel.tafel.mantelzorg.texts import text

_SHORT = 3
"""So few sentences still belong on the plan of one page."""


@dataclass(frozen=True, slots=True)
class Told:
    """One piece for the plan: `entry` is where it comes from, `section` and `subject` where it belongs."""

    id: str
    text: str
    entry: str
    section: str
    subject: str
    short: bool


def for_plan(at_table: AtTable) -> Sequence[Told]:
    """Return what carers let the gemeente read, in their own words and as theirs."""
    return tuple(_told(story) for story in stories_on(at_table) if story.to_gemeente and story.lines)


def _told(story: Story) -> Told:
    relation = " ".join(story.relation.split())[:40]
    head = text("plan.relatie", "nl", relatie=relation) if relation else text("plan.iemand", "nl")
    of_check = [line for line in story.lines if line.group == "weken"]
    others = [line for line in story.lines if line.group != "weken"]
    weeks = [text("plan.weken", "nl")] if of_check else []
    said = [head, *_quoted(others), *weeks, *_quoted(of_check)]
    is_short = len(story.lines) <= _SHORT
    return Told(f"mantelzorg.{story.id}", "\n".join(said), story.id, "mantelzorg", "d", is_short)


def _quoted(lines: Sequence[Line]) -> list[str]:
    return [text("plan.citaat", "nl", zin=line.text.replace("\n", " ")) for line in lines]
