"""What the story says about objecting that the stand does not: a letter that may be a besluit, a term that passed."""

from dataclasses import dataclass
from datetime import date

from keukentafel.tafel.weg.telling.story import Fact, Story, counting, day_of
from wet.termijnen import last_day

_AGAINST_YOU = {
    "besluit_bekendgemaakt": frozenset(
        {
            "afgewezen",
            "deels_toegekend",
            "ingetrokken",
            "herzien",
            "buiten_behandeling",
            "teruggevorderd",
            "tijdelijk_geweigerd",
        }
    ),
    "beslissing_op_bezwaar_bekendgemaakt": frozenset({"deels_gegrond", "ongegrond", "niet_ontvankelijk"}),
}
"""The outcomes that somebody may want to stand up against, also when it is late."""

_GRANTED = frozenset({"toegekend", "tijdelijk_toegekend"})


@dataclass(frozen=True, slots=True)
class Objecting:
    """`letter_until`: the last day to object if the unclear letter is a besluit, None where no day is known.

    `was_refused`: the last thing told is a decision that gives less than was asked; `was_granted`: one that
    gives help.
    """

    letter_until: date | None = None
    was_refused: bool = False
    was_granted: bool = False


NOTHING = Objecting()


def objecting(story: Story) -> Objecting:
    """Return what a story says about objecting."""
    facts = sorted((fact for _, fact in counting(story)), key=day_of)
    letters = [fact for fact in facts if fact["soort"] == "brief_ontvangen"]
    return Objecting(
        _until(letters[-1]) if letters else None,
        bool(facts) and is_against_you(facts[-1]),
        bool(facts) and str(facts[-1].get("uitkomst")) in _GRANTED and facts[-1]["soort"] == "besluit_bekendgemaakt",
    )


def _until(letter: Fact) -> date | None:
    """Return the last day, counted from the first day that the letter can have been sent (Awb art. 6:8 lid 1).

    Of a letter of which only the day of receipt is known nobody can say when it was sent.
    """
    days = [str(letter[key]) for key in ("dagtekening", "op") if key in letter]
    is_only_received = "dagtekening" not in letter and letter.get("op") == letter.get("ontvangen_op")
    return None if is_only_received or not days else last_day("bezwaar", date.fromisoformat(min(days)))


def is_against_you(fact: Fact) -> bool:
    """Say whether a fact is a decision that gives less than was asked, or takes something away."""
    return fact.get("uitkomst") in _AGAINST_YOU.get(str(fact["soort"]), ())
