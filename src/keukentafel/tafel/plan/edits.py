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
"""How the id of a paragraph begins that somebody wrote beside the answers; its section and its domain follow."""

_NAMES: Final = UUID("6d0f0e8b-3d8b-5b8e-9a43-51b2b6a7f0c4")


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the words it replaces and what stands there instead (nothing: left out)."""

    van: str
    naar: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What was done to one sentence: `said` holds several where people changed it past each other, the newest last.

    `seen` are the versions that a form replaces, `entries` where they stand.
    """

    sentence: str
    said: tuple[Change, ...]
    seen: str = ""
    entries: tuple[str, ...] = ()

    @property
    def now(self) -> Change:
        """The change that counts; where one left the sentence out, it stays out until somebody chooses."""
        return next((each for each in self.said if not each.naar), self.said[-1])


def entry_id(at_table: AtTable, sentence: str) -> str:
    """Return the name of the entry that holds the change of a sentence: the same on every device.

    A name that was wiped can't be used again; the next one is as firm.
    """
    known, number = at_table.sheet(GEDEELD).entries, 0
    while True:
        name = str(uuid5(_NAMES, f"{at_table.table.pk}/{sentence}/{number}"))
        entry = known.get(name)
        if entry is None or not entry.is_wiped:
            return name
        number += 1


def changes_on(at_table: AtTable) -> tuple[Changed, ...]:
    """Return what was changed in the plan of a table.

    A table that came from a file may hold a change under a name of its own: it counts as one that somebody else made.
    """
    by_sentence: dict[str, list[Said]] = {}
    for said in said_on(at_table, (ENTRY,), (GEDEELD,)):
        if said.over:
            by_sentence.setdefault(said.over, []).append(said)
    found = (_changed(sentence, entries) for sentence, entries in by_sentence.items())
    return tuple(each for each in found if each.said)


def _changed(sentence: str, entries: Sequence[Said]) -> Changed:
    changes = (_change(once.content) for said in entries for once in said.current)
    seen = ",".join(said.seen for said in entries)
    return Changed(sentence, tuple(dict.fromkeys(each for each in changes if each)), seen, tuple(e.id for e in entries))


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
    if sentence.is_quote and now.naar:
        return sentence
    if not now.naar:
        return replace(sentence, original=sentence.text, state="weg", is_clash=is_clash)
    if now.van != sentence.text:
        return replace(sentence, original=sentence.text, state="los", is_clash=is_clash)
    own = replace(sentence, text=now.naar, easy=(), listed=())
    return replace(own, original=sentence.text, state="veranderd", is_clash=is_clash)


def _is_own(changed: Changed) -> bool:
    return changed.sentence.startswith(OWN) and bool(changed.now.naar)


def own_id(section: str, domain: str) -> str:
    """Return the id of what somebody writes beside the answers in one piece of the plan."""
    return f"{OWN}{section}.{domain}"


def _own(changed: Changed) -> PlanSentence:
    section, _, domain = changed.sentence.removeprefix(OWN).partition(".")
    return PlanSentence(
        id=changed.sentence,
        text=changed.now.naar,
        section=section if section in SECTIONS else "overig",
        domain=domain,
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


def drafts_for(
    at_table: AtTable, sentence: str, change: Change | None, versie: str, vorige: Sequence[str]
) -> list[Draft]:
    """Return what to write so that `change` becomes of a sentence, None to put back what the plan itself says.

    `versie` is the name that the form carried, `vorige` the versions that it showed.
    """
    there = [said for said in said_on(at_table, (ENTRY,), (GEDEELD,)) if said.over == sentence]
    gone = [_taken_away(said, versie, vorige) for said in (there if change is None else there[1:])]
    if change is None:
        return gone
    name = there[0].id if there else entry_id(at_table, sentence)
    entry = at_table.sheet(GEDEELD).entries.get(name)
    # Changing again what was put back is no quarrel with the putting back.
    known = tuple(version.versie for version in entry.current) if entry else ()
    replaces = tuple(each for each in known if each in vorige) if there else known
    return [Draft(name, versie, ENTRY, {"van": change.van, "naar": change.naar}, sentence, replaces), *gone]


def _taken_away(said: Said, versie: str, vorige: Sequence[str]) -> Draft:
    replaces = tuple(each for each in said.versions if each in vorige)
    return Draft(said.id, str(uuid5(_NAMES, f"{versie}/{said.id}")), ENTRY, None, said.over, replaces)


def forget(at_table: AtTable, sentence: str) -> None:
    """Destroy what somebody put in the place of a sentence that is no longer there.  Raises what the vault raises."""
    names = [said.id for said in said_on(at_table, (ENTRY,), (GEDEELD,)) if said.over == sentence]
    at_table.wipe(GEDEELD, names)
