"""Where a fact may belong to more than one thing: which ones, asked only where the answer changes something."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.tafel.weg.telling.story import Fact, Story, counting
from wet.feiten import FEITEN, DossierFaults, read_dossier
from wet.procedure import stand

MOST = 8
"""More than this is no question to choose from, and each one costs a whole stand."""

_OWN = "_dit"


def candidates(story: Story, fact: Fact, place: int | None, today: date) -> tuple[int, ...]:
    """Return the places of the facts that `fact` may belong to, oldest first; none where there is nothing to ask.

    Each is tried in the law library itself: only what takes the doubt away counts, and of two that come to the same
    (a melding and the aanvraag on it) the one furthest along the road.  `place`: where the fact itself stands.
    """
    facts = [{**other, "id": _name(other, index)} for index, other in enumerate(story.facts)]
    alone = {key: value for key, value in fact.items() if key != "bij"} | {"id": _OWN}
    if not _tried(story, facts, alone, place, today)[0]:
        return ()
    fitting = [row for row in counting(story) if row[1]["soort"] in FEITEN[str(fact["soort"])].bij and row[0] != place]
    found: dict[str, int] = {}
    fitting.sort(key=lambda row: (FEITEN[str(row[1]["soort"])].rank, row[0]), reverse=True)
    for index, other in fitting[:MOST]:
        in_doubt, outcome = _tried(story, facts, {**alone, "bij": _name(other, index)}, place, today)
        if outcome and not in_doubt:
            found.setdefault(outcome, index)
    return tuple(sorted(found.values())) if len(found) > 1 else ()


def bound(facts: Sequence[Fact], fact: Fact, target: int | None) -> tuple[list[Fact], Fact]:
    """Return the facts and the fact that now names the one at `target`, which gets a name where it had none."""
    free = {key: value for key, value in fact.items() if key != "bij"}
    if target is None or not 0 <= target < len(facts):
        return list(facts), free
    named = list(facts)
    name = named[target].get("id") or _new_name(facts)
    named[target] = {**named[target], "id": name}
    return named, {**free, "bij": name}


def belongs_to_place(story: Story, fact: Fact) -> int | None:
    """Return the place of the fact that `fact` names, None where it names none."""
    names = [other.get("id") for other in story.facts]
    return names.index(fact["bij"]) if fact.get("bij") in names and "bij" in fact else None


def _tried(story: Story, facts: Sequence[Fact], fact: Fact, place: int | None, today: date) -> tuple[bool, str]:
    """Return whether it is still a guess where the fact belongs, and the whole stand; empty where the law refuses."""
    told = [fact if index == place else other for index, other in enumerate(facts)]
    try:
        dossier = read_dossier({**story.data, "feiten": told if place is not None else [*told, fact]})
    except DossierFaults:
        return False, ""
    seen: Mapping[str, Any] = stand(dossier, today).as_json(texts=False)
    guesses = [each for each in seen["waarschuwingen"] if each["code"] == "hoort_bij_onduidelijk"]
    return any(each["bij"] == fact["id"] for each in guesses), json.dumps(seen, sort_keys=True)


def _name(fact: Fact, index: int) -> str:
    return str(fact.get("id") or f"_{index}")


def _new_name(facts: Sequence[Fact]) -> str:
    """Return a name that no fact has yet."""
    taken = {fact.get("id") for fact in facts}
    return next(name for name in (f"f{number}" for number in range(1, len(facts) + 2)) if name not in taken)
