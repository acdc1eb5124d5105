"""What the objection needs from the story: which besluit, its days, and until when one may object."""

from collections.abc import Mapping
from datetime import date
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.letters import LetterFacts, Personal
from keukentafel.tafel.weg.story import Fact, Story, counting
from wet.procedure import stand


def letter_facts(story: Story, personal: Personal, gemeente: str, today: date) -> LetterFacts:
    """Return the facts of the objection against the latest besluit of the story."""
    besluit = _besluit(story)
    last_on, is_late = _term(story, today)
    return LetterFacts(
        written_on=today,
        wet="jeugdwet" if story.law == "jeugdwet" else "wmo",
        gemeente=gemeente,
        personal=personal,
        has_besluit=besluit is not None,
        besluit_sent_on=_day(besluit, "op"),
        besluit_dated_on=_day(besluit, "dagtekening"),
        bezwaar_last_day=last_on,
        is_bezwaar_late=is_late,
    )


def is_too_late(story: Story, today: date) -> bool:
    """Say whether the term to object has passed, so that the letter must say why it comes later."""
    return _term(story, today)[1]


def _besluit(story: Story) -> Fact | None:
    found = [fact for _, fact in counting(story) if fact["soort"] == "besluit_bekendgemaakt"]
    return max(found, key=lambda fact: str(fact.get("op") or fact.get("dagtekening") or ""), default=None)


def _term(story: Story, today: date) -> tuple[date | None, bool]:
    """Return the last day to object against the latest besluit, and whether it has passed."""
    seen: Mapping[str, Any] = stand(story.dossier, today).as_json(texts=False)
    terms = [term for term in seen["termijnen"] if term["soort"] == "bezwaar" and term["laatste_dag"]]
    if not terms:
        return None, False
    last_on = date.fromisoformat(max(term["laatste_dag"] for term in terms))
    return last_on, last_on < today


def _day(fact: Fact | None, key: str) -> date | None:
    value = fact.get(key) if fact else None
    return date.fromisoformat(str(value)) if value else None
