"""What lies on a table from the start: who sits there, and the story that somebody brought along."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import NAMESPACE_OID, UUID, uuid5

from keukentafel.bestand import FileFaults, open_dossier, parse
from keukentafel.tafel.kluis.versions import new_version

LONGEST_STORY = 400_000
"""Bytes of a story that comes along; the page it comes from carries far less."""

_NOT_ABOUT = frozenset({"formaat", "feiten", "vellen"})

Fact = Mapping[str, object]


class NoStory(ValueError):
    """What came along is no dossier; the table can be started without it."""


def read_story(text: str, language: str) -> Mapping[str, object]:
    """Return the dossier that a page carried, checked like a file from outside.  Raises NoStory."""
    raw = text.encode("utf-8", "replace")
    if len(raw) > LONGEST_STORY:
        raise NoStory
    try:
        return open_dossier(parse(raw, language), language).data
    except FileFaults:
        raise NoStory from None


def law_of(story: Mapping[str, object]) -> str:
    """Return `wmo` or `jeugdwet`."""
    return str(story["wet"])


def about(story: Mapping[str, object]) -> dict[str, object]:
    """Return the content of the `dossier` entry: every key of the file besides facts and sheets."""
    return {key: value for key, value in story.items() if key not in _NOT_ABOUT}


def facts_of(story: Mapping[str, object], table_id: UUID) -> list[Fact]:
    """Return the facts, each with an id; what they say of each other in `bij` and `vervangt` stays as it was.

    An id that is absent is made from the table and the fact's place, so that a form sent twice gives the same ones.
    """
    facts = story.get("feiten")
    found: Sequence[Fact] = facts if isinstance(facts, list) else []
    return [{**fact, "id": fact.get("id") or _id_of(table_id, place)} for place, fact in enumerate(found)]


def _id_of(table_id: UUID, place: int) -> str:
    return str(uuid5(NAMESPACE_OID, f"{table_id} feit {place}"))


def first_versions(
    dossier: Mapping[str, object],
    people: Sequence[tuple[str, Mapping[str, object]]],
    facts: Sequence[Fact],
    *,
    at: datetime,
) -> list[Mapping[str, object]]:
    """Return the first versions for the sheet `gedeeld`; `""` stands for the seat that is still to be made."""
    versions: list[Mapping[str, object]] = [new_version("dossier", dossier, door="", at=at, id="dossier")]
    versions += [new_version("persoon", person, door="", at=at, id=entry) for entry, person in people]
    versions += [new_version("feit", fact, door="", at=at, id=str(fact["id"])) for fact in facts]
    return versions


def as_carried(story: Mapping[str, object]) -> str:
    """Return the story as a hidden field carries it."""
    return json.dumps(story, ensure_ascii=False, separators=(",", ":"))
