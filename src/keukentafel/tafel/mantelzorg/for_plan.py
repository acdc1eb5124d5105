"""What the plan says of who cares: only a story that its writer shared, and only where it may go to the gemeente."""

from collections.abc import Sequence

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.mantelzorg.sharing import Story, stories_on
from keukentafel.tafel.mantelzorg.story import Line
from keukentafel.tafel.mantelzorg.texts import text
from keukentafel.tafel.voorbereiding.domains_here import law_of
from keukentafel.tafel.voorbereiding.for_plan import ForPlan

_SHORT = 3
"""So few sentences still belong on the plan of one page."""


def for_plan(at_table: AtTable) -> Sequence[ForPlan]:
    """Return what carers let the gemeente read, in their own words and as theirs."""
    shared = [story for story in stories_on(at_table) if story.to_gemeente and story.lines]
    is_youth = bool(shared) and law_of(at_table.sheet(GEDEELD).entries) == "jeugdwet"
    return tuple(_told(story, is_youth=is_youth) for story in shared)


def _told(story: Story, *, is_youth: bool) -> ForPlan:
    relation = " ".join(story.relation.split())[:40]
    head = text("plan.relatie", "nl", relatie=relation) if relation else text("plan.iemand", "nl")
    if is_youth:  # there the plan speaks for a family: "mijn dochter" would be the child
        head = text("plan.jeugd", "nl")
    of_check = [line for line in story.lines if line.group == "weken"]
    others = [line for line in story.lines if line.group != "weken"]
    weeks = [text("plan.weken", "nl")] if of_check else []
    said = [head, *_quoted(others), *weeks, *_quoted(of_check)]
    is_short = len(story.lines) <= _SHORT
    return ForPlan(f"mantelzorg.{story.id}", "\n".join(said), story.id, "mantelzorg", "d", is_short, is_quote=True)


def _quoted(lines: Sequence[Line]) -> list[str]:
    return [text("plan.citaat", "nl", zin=line.text.replace("\n", " ")) for line in lines]
