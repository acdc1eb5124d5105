"""What somebody changed in the plan: each change hangs on one sentence, and is tied to the words it replaced.

A change is an entry `plan` on the shared sheet, with a name of its own for each sentence, so that two people who change
different sentences never quarrel.  What was left out stays out, whatever the answer says later: somebody who did not
want it in the plan must not find it there again.  Words that were changed are tied to the words before: where the
answer changed since, the answer counts, and both are shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID, uuid5

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.plan.answered import lines_of
from keukentafel.tafel.plan.sentences import SECTIONS, Origin, PlanSentence

ENTRY: Final = "plan"
"""The kind of entry that a change of the plan is."""

OWN: Final = "eigen."
"""How the id of a paragraph begins that somebody wrote beside the answers; its section follows."""

_NAMES: Final = UUID("6d0f0e8b-3d8b-5b8e-9a43-51b2b6a7f0c4")


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the words it replaces and what stands there instead (nothing: left out)."""

    van: str
    naar: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What was done to one sentence: `said` holds several where people changed it past each other, the newest last."""

    sentence: str
    said: tuple[Change, ...]
    seen: str = ""

    @property
    def now(self) -> Change:
        """The change that counts; where one left the sentence out, it stays out until somebody chooses."""
        return next((each for each in self.said if not each.naar), self.said[-1])


def entry_id(at_table: AtTable, sentence: str) -> str:
    """Return the name of the entry that holds the change of a sentence: the same on every device."""
    return str(uuid5(_NAMES, f"{at_table.table.pk}/{sentence}"))


def changes_on(at_table: AtTable) -> tuple[Changed, ...]:
    """Return what was changed in the plan of a table."""
    found = (_changed(said) for said in said_on(at_table, (ENTRY,), (GEDEELD,)) if said.over)
    return tuple(each for each in found if each.said)


def _changed(said: Said) -> Changed:
    changes = (_change(once.content) for once in said.current)
    return Changed(said.over, tuple(dict.fromkeys(each for each in changes if each)), said.seen)


def _change(content: Mapping[str, object]) -> Change | None:
    van, naar = content.get("van"), content.get("naar")
    return Change(van, naar) if isinstance(van, str) and isinstance(naar, str) else None


def with_changes(written: Sequence[PlanSentence], changes: Sequence[Changed]) -> tuple[PlanSentence, ...]:
    """Return the sentences with what was done to them; paragraphs that somebody wrote beside the answers come along."""
    by_id = {each.sentence: each for each in changes}
    found = tuple(_with(sentence, by_id.get(sentence.id)) for sentence in written)
    return (*found, *(_own(each) for each in changes if _is_own(each)))


def _with(sentence: PlanSentence, changed: Changed | None) -> PlanSentence:
    if changed is None:
        return sentence
    now, is_clash = changed.now, len(changed.said) > 1
    if not now.naar:
        return replace(sentence, original=sentence.text, state="weg", is_clash=is_clash)
    if now.van != sentence.text:
        return replace(sentence, original=sentence.text, state="los", is_clash=is_clash)
    return replace(sentence, text=now.naar, original=sentence.text, state="veranderd", is_clash=is_clash)


def _is_own(changed: Changed) -> bool:
    return changed.sentence.startswith(OWN) and bool(changed.now.naar)


def _own(changed: Changed) -> PlanSentence:
    section = changed.sentence.removeprefix(OWN)
    return PlanSentence(
        id=changed.sentence,
        text=changed.now.naar,
        section=section if section in SECTIONS else "overig",
        origin=Origin("eigen", ""),
        state="zelf",
        is_clash=len(changed.said) > 1,
    )


def gone(written: Sequence[PlanSentence], changes: Sequence[Changed]) -> tuple[Changed, ...]:
    """Return the changes whose sentence is no longer there at all: they are shown, never dropped."""
    there = {sentence.id for sentence in written}
    return tuple(each for each in changes if each.sentence not in there and not each.sentence.startswith(OWN))


def tidy(typed: str) -> str:
    """Return what was typed as the plan holds it: a paragraph for each filled line."""
    return "\n".join(lines_of(typed))


def draft_for(
    at_table: AtTable, sentence: str, change: Change | None, versie: str, vorige: Sequence[str]
) -> Draft | None:
    """Return what to write so that `change` becomes of a sentence, None to put back what the plan itself says.

    `versie` is the name that the form carried, `vorige` the versions that it showed.  None where nothing is to write.
    """
    name = entry_id(at_table, sentence)
    entry = at_table.sheet(GEDEELD).entries.get(name)
    there = tuple(version.versie for version in entry.current) if entry else ()
    is_gone = entry is None or entry.is_deleted or entry.is_wiped
    if change is None and is_gone:
        return None
    # Changing again what was put back is no quarrel with the putting back.
    replaces = there if is_gone else tuple(each for each in vorige if each in there)
    content = {"van": change.van, "naar": change.naar} if change else None
    return Draft(name, versie, ENTRY, content, sentence, replaces)
