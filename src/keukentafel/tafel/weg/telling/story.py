"""The story so far, a dossier, and the small changes that people make to it.

On "Waar sta ik?" it travels in the form itself: each page carries it whole, as compact JSON, and gives it back with the
next tap.  On a table it is made anew from the facts there; see `reading`.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from keukentafel.bestand import NEWEST, DossierFile, open_dossier, parse
from wet.feiten import Dossier, DossierFaults, read_dossier

MAX_FACTS = 60
"""More events than this is no longer one page; the file keeps more, a page that stores nothing need not."""

MAX_BYTES = 96_000
"""How long the carried story may be: a page that travels twice with every tap must stay light."""

_DAYS = frozenset({"op", "op_tot", "dagtekening", "verzonden_op", "ontvangen_op"})
"""Which keys of a fact say when it was."""

Fact = Mapping[str, object]


class StoryTooLong(ValueError):
    """The story no longer fits in a page; `limit` says how many events do."""

    limit = MAX_FACTS


@dataclass(frozen=True, slots=True)
class Story:
    """A dossier: its data, every key kept, and what the law reads in it.

    `is_on_table`: it need not fit in a form, and every fact has an id by which buttons name it, since its place changes
    when others write.
    """

    data: Mapping[str, object]
    dossier: Dossier
    is_on_table: bool = False

    @property
    def law(self) -> str:
        """Return `wmo` or `jeugdwet`."""
        return str(self.data["wet"])

    @property
    def facts(self) -> Sequence[Fact]:
        """Return the facts in the order of the file."""
        facts = self.data["feiten"]
        return facts if isinstance(facts, list) else []

    def carried(self) -> str:
        """Return the story as the form carries it, nothing where it is kept on a table."""
        return "" if self.is_on_table else json.dumps(self.data, ensure_ascii=False, separators=(",", ":"))

    def name(self, place: int) -> str:
        """Return by what the buttons name the fact at a place."""
        return str(self.facts[place]["id"]) if self.is_on_table else str(place)

    def place(self, name: str) -> int | None:
        """Return where the fact stands that a button named, None where there is none (any more)."""
        if self.is_on_table:
            return next((place for place, fact in enumerate(self.facts) if fact["id"] == name), None)
        return int(name) if name.isdecimal() and len(name) < 5 and int(name) < len(self.facts) else None

    def told_anew(self, changes: Mapping[str, object], language: str) -> "Story":
        """Return the story with other data; raises FileFaults and, where it is carried, StoryTooLong."""
        return opened({**self.data, **changes}, language, is_on_table=self.is_on_table)


def begin(law: str, route: str = "gemeente") -> Story:
    """Return an empty story under `wmo` or `jeugdwet`; raises FileFaults for another law or route."""
    data: dict[str, object] = {"formaat": NEWEST, "wet": law, "gemeente": {}, "feiten": []}
    if law == "jeugdwet":
        data["route"] = route
    return opened(data)


def carried(text: str, language: str) -> Story:
    """Return the story that a form carried.

    Raises FileFaults where it is no dossier (any more), and StoryTooLong where it does not fit.
    """
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        raise StoryTooLong
    return from_file(text.encode("utf-8", "replace"), language)


def from_file(raw: bytes, language: str) -> Story:
    """Return the story in a dossier file; raises FileFaults and StoryTooLong."""
    return opened(parse(raw, language), language)


def opened(data: object, language: str = "nl", *, is_on_table: bool = False) -> Story:
    """Return the story in JSON data; raises FileFaults and, where it is carried, StoryTooLong."""
    file: DossierFile = open_dossier(data, language)
    story = Story(_without_empty_days(file.data), file.dossier, is_on_table)
    if is_on_table:
        return story
    if len(story.facts) > MAX_FACTS or len(story.carried().encode()) > MAX_BYTES:
        raise StoryTooLong
    return story


def _without_empty_days(data: Mapping[str, object]) -> Mapping[str, object]:
    """Return a dossier in which a day that is null is absent, which is how the law reads it."""
    facts = data.get("feiten")
    if not isinstance(facts, list):
        return data
    return {**data, "feiten": [_told_days(fact) for fact in facts]}


def _told_days(fact: Fact) -> Fact:
    return {key: value for key, value in fact.items() if value is not None or key not in _DAYS}


def with_fact(story: Story, fact: Fact, place: int | None, language: str) -> Story:
    """Return the story with one fact more, or with the fact at `place` changed.

    Raises FileFaults where the law says that such a fact can't be, and StoryTooLong.
    """
    return with_facts_and(story, story.facts, fact, place, language)


def with_facts_and(story: Story, others: Sequence[Fact], fact: Fact, place: int | None, language: str) -> Story:
    """Return the story with these facts instead, and one more or one of them changed; raises as `with_fact`."""
    facts = list(others)
    if place is None or not 0 <= place < len(facts):
        facts.append(fact)
    else:
        facts[place] = fact
    return story.told_anew({"feiten": facts}, language)


def without(story: Story, place: int, language: str) -> Story:
    """Return the story without the fact at `place`, the ones it replaced, and all that belonged to it by name.

    What it replaced goes too, else an old mistake would come back to life.  Raises FileFaults where other facts
    can't be without it: an objection needs its decision.
    """
    facts = list(story.facts)
    if not 0 <= place < len(facts):
        return story
    gone = _with_replaced(facts, facts[place])
    kept = [_unbound(fact, gone) for index, fact in enumerate(facts) if index != place and fact.get("id") not in gone]
    return story.told_anew({"feiten": kept}, language)


def with_facts(story: Story, text: str, language: str) -> Story:
    """Return the story with the facts as they stood before, for "zet terug"; raises FileFaults, StoryTooLong."""
    return story.told_anew({"feiten": parse(text.encode("utf-8", "replace"), language)}, language)


def can_take(story: Story, fact: Fact) -> bool:
    """Say whether the law allows a fact in this story: an objection can't be without a decision."""
    try:
        read_dossier({**story.data, "feiten": [*story.facts, fact]})
    except DossierFaults:
        return False
    return True


def counting(story: Story) -> list[tuple[int, Fact]]:
    """Return place and fact of all that counts: not replaced, and no withdrawal, in the order of the file."""
    replaced = {fact.get("vervangt") for fact in story.facts if "vervangt" in fact}
    return [
        (place, fact)
        for place, fact in enumerate(story.facts)
        if not fact.get("vervallen") and (fact.get("id") is None or fact.get("id") not in replaced)
    ]


def day_of(fact: Fact) -> str:
    """Return the day of a fact as the file writes it, or the one of its other days that says most; empty where none."""
    return str(next((fact[key] for key in ("op", "verzonden_op", "dagtekening", "ontvangen_op") if key in fact), ""))


def _with_replaced(facts: Sequence[Fact], fact: Fact) -> set[object]:
    """Return the ids of a fact and of the chain of facts that it replaced."""
    by_id = {other["id"]: other for other in facts if "id" in other}
    gone: set[object] = {fact["id"]} if "id" in fact else set()
    older = fact.get("vervangt")
    while older in by_id and older not in gone:
        gone.add(older)
        older = by_id[older].get("vervangt")
    return gone


def _unbound(fact: Fact, gone: set[object]) -> Fact:
    """Return a fact that no longer names one that is gone."""
    return {key: value for key, value in fact.items() if not (key in ("bij", "vervangt") and value in gone)}
