"""What somebody prepared for the talk: points to raise, answers at hand, questions to ask and sentences to say."""

from dataclasses import dataclass

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.oefenen.cue_views import questions_to_ask
from keukentafel.tafel.oefenen.cues import Cue, cues_of
from keukentafel.tafel.oefenen.questions import questions_of
from keukentafel.tafel.oefenen.texts import Line, lines_of
from keukentafel.tafel.voorbereiding.answers import answers_of
from keukentafel.tafel.voorbereiding.domains_here import domains_of, law_of

REHEARSED, MOMENTS = "o-", "momenten"
"""How cues of rehearsed questions begin, and the cue of sentences that stand apart here."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was prepared, from what this seat reads; a part of a life that is kept from the gemeente is not in it."""

    points: tuple[Cue, ...]
    answers: tuple[Cue, ...]
    questions: tuple[str, ...]
    moments: tuple[Line, ...]


def prepared_at(at_table: AtTable) -> Prepared:
    """Return what this seat prepared: what it wants to talk about first, else every part that it wrote about."""
    answers = answers_of(at_table)
    law = law_of(at_table.sheet(GEDEELD).entries) if GEDEELD in at_table.names() else ""
    here = {code: each for code, each in domains_of(at_table, answers).items() if not answers.is_kept_back(code)}
    moments = lines_of("zinnen", MOMENTS)
    cues = cues_of(answers, here, questions_of(answers, law), (), moments, notes=True)
    parts = [cue for cue in cues if not cue.code.startswith(REHEARSED) and cue.code != MOMENTS]
    first = [cue for cue in parts if cue.is_first] or parts
    rehearsed = [cue for cue in cues if cue.code.startswith(REHEARSED)]
    return Prepared(
        points=tuple(first),
        answers=(*rehearsed, *(cue for cue in parts if cue not in first)),
        questions=tuple(dict.fromkeys(questions_to_ask(answers))),
        moments=moments,
    )
