"""What somebody prepared for the talk: points to raise, answers at hand, questions to ask and sentences to say."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from keukentafel.content.domeinen import Domain, steps
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.oefenen.cue_views import questions_to_ask
from keukentafel.tafel.oefenen.cues import Cue, cues_of
from keukentafel.tafel.oefenen.questions import questions_of
from keukentafel.tafel.oefenen.texts import Line, lines_of
from keukentafel.tafel.oefenen.views import OWN_QUESTIONS
from keukentafel.tafel.voorbereiding.answers import Answers, answers_of
from keukentafel.tafel.voorbereiding.domains_here import domains_of, law_of
from keukentafel.tafel.voorbereiding.words import said

REHEARSED, MOMENTS = "o-", "momenten"
"""How cues of rehearsed questions begin, and the cue of sentences that stand apart here."""

LONGEST_TITLE = 60
"""Characters of an own sentence that may head its point."""

_WRONG = frozenset({"met_moeite", "niet_zonder_hulp", "helemaal_niet"})
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was prepared, from what this seat reads; a part of a life that is kept from the gemeente is not in it.

    `asks_alone`: the questions are for this seat alone, so what is answered to them is too.  `heads` are the parts of a
    life by their code; of those in `alone` the table reads nothing, so what is ticked of them is for this seat too.
    """

    points: tuple[Cue, ...]
    answers: tuple[Cue, ...]
    questions: tuple[str, ...]
    moments: tuple[Line, ...]
    asks_alone: bool
    heads: Mapping[str, str]
    alone: frozenset[str]


def prepared_at(at_table: AtTable) -> Prepared:
    """Return what this seat prepared: what it wants to talk about first, else every part that it wrote about."""
    answers = answers_of(at_table)
    law = law_of(at_table.sheet(GEDEELD).entries) if GEDEELD in at_table.names() else ""
    here = {code: each for code, each in domains_of(at_table, answers).items() if not answers.is_kept_back(code)}
    moments = lines_of("zinnen", MOMENTS)
    cues = cues_of(answers, here, questions_of(answers, law), (), moments, notes=True)
    rehearsed = [_calmer(cue) for cue in cues if cue.code.startswith(REHEARSED)]
    parts = _headed((cue for cue in cues if cue.code in here), answers, here)
    first = [cue for cue in parts if cue.is_first] or parts
    return Prepared(
        points=tuple(first),
        answers=(*rehearsed, *(cue for cue in parts if cue not in first)),
        questions=tuple(dict.fromkeys(questions_to_ask(answers))),
        moments=moments,
        asks_alone=answers.own(OWN_QUESTIONS) is not None,
        heads={code: said(domain.title) for code, domain in here.items()},
        alone=_alone(answers.at_the_table(), here),
    )


def _alone(shared: Answers, here: Iterable[str]) -> frozenset[str]:
    """Return the parts of a life of which nobody else at the table reads that somebody wrote about them."""
    return frozenset(code for code in here if not (shared.wants_to_talk(code) or shared.of(code)))


def _headed(cues: Iterable[Cue], answers: Answers, here: Mapping[str, Domain]) -> list[Cue]:
    """Return cues whose heading says what is wrong, where that was said; each number stands there once."""
    return [_calmer(_says_what_is_wrong(cue, answers, here[cue.code])) for cue in cues]


def _says_what_is_wrong(cue: Cue, answers: Answers, domain: Domain) -> Cue:
    if "gaat" in domain.steps:
        chosen = answers.value(f"{cue.code}.gaat", "keuze")
        if chosen not in _WRONG:
            return cue
        how = said(steps()["gaat"]["keuze"][chosen])
        return replace(cue, title=f"{cue.title}: {how if how.startswith('I ') else how[:1].lower() + how[1:]}")
    first = _SENTENCE.match(cue.words)
    if first is None or len(first[0]) > LONGEST_TITLE or cue.words.endswith("…"):
        return cue
    return replace(cue, title=first[0].strip().rstrip("."), words=cue.words[first.end() :].strip())


def _calmer(cue: Cue) -> Cue:
    told = f"{cue.title} {cue.words}"
    return replace(cue, numbers=tuple(number for number in cue.numbers if number not in told))
