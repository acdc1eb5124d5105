"""What the overview of many tables tells of the preparation: how many parts are done, and nothing of what was said."""

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.voorbereiding.answers import answers_of
from keukentafel.tafel.voorbereiding.domains_here import domains_of
from keukentafel.tafel.voorbereiding.progress import done_of, states_of

LINE = "voorbereid"
"""The line in the head of the shared sheet: [done, how many there are]."""


def tell_overview(seated: AtTable) -> None:
    """Write how many domains are done among the lines of the overview, where this seat may and it changed.

    One's own sheet does not count: the overview of others would tell of it.
    """
    if seated.right_on(GEDEELD) != "schrijven":
        return
    answers = answers_of(seated).at_the_table()
    here = domains_of(seated, answers)
    line = [len(done_of(states_of(answers, here))), len(here)]
    if seated.sheet(GEDEELD).lines.get(LINE) != line:
        seated.write(GEDEELD, [], lines={LINE: line})
