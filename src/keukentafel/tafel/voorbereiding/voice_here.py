"""In whose voice the plan of a table speaks, for rooms that say something in it."""

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.voorbereiding.answers import answers_of
from keukentafel.tafel.voorbereiding.domains_here import CHILD, law_of
from keukentafel.tafel.voorbereiding.voice import OTHER_PARENT, Voice, voice_of


def voice_at(at_table: AtTable) -> Voice:
    """Return the voice of the plan of a table, from what is shared and not kept back."""
    answers = answers_of(at_table)
    answer = None if answers.is_kept_back(CHILD) else answers.shared(OTHER_PARENT)
    return voice_of(law_of(at_table.sheet(GEDEELD).entries), [once.content for once in answer.said] if answer else ())
