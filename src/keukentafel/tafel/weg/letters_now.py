"""Which letters this page can hand over now, with which action each goes, and the letter itself."""

from collections.abc import Mapping
from datetime import date

from keukentafel.letters import Letter, LetterFacts, Personal, letter, writable
from keukentafel.letters.from_stand import facts_of
from keukentafel.letters.kinds import KINDS
from keukentafel.letters.sensible import sensible
from keukentafel.tafel.weg.story import Story
from wet.procedure import Stand, stand


def letters_now(now: Stand) -> Mapping[str, str]:
    """Return the kind of letter by the action it goes with: those that can be written and make sense now."""
    fitting = [KINDS[kind] for kind in writable() if sensible(kind, now).allowed]
    return {kind.actie: kind.soort for kind in fitting if kind.actie}


def action_of(kind: str) -> str:
    """Return the action that a letter goes with; raises KeyError for a kind this page does not write."""
    actie = KINDS[kind].actie if kind in writable() else None
    if actie is None:
        raise KeyError(kind)
    return actie


def facts_for(story: Story, today: date, personal: Personal | None = None, gemeente: str = "") -> LetterFacts:
    """Return what a letter of this story is written from; `personal` is forgotten with the answer."""
    return facts_of(story.dossier, stand(story.dossier, today), today, personal, gemeente)


def written(kind: str, story: Story, today: date, personal: Personal, gemeente: str) -> Letter:
    """Return the letter; raises UnknownLetter and LetterNotWrittenYet."""
    return letter(kind, facts_for(story, today, personal, gemeente))
