"""All that is known of the appointment at a table, read once for a page: the road, the answers, and who helps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from keukentafel.tafel.afspraak.companions import choices
from keukentafel.tafel.afspraak.questions import CODE, questions
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.voorbereiding.answers import Answers, answers_of
from keukentafel.tafel.voorbereiding.asking import Asked
from keukentafel.tafel.voorbereiding.helping import helpers_of
from keukentafel.tafel.weg.appointment import Appointment, appointment
from keukentafel.tafel.weg.kept.reading import read_table


@dataclass(frozen=True, slots=True)
class Standing:
    """The appointment with its law, the answers that this seat reads, and the questions with who may come along."""

    appointment: Appointment
    law: str
    answers: Answers
    asked: Mapping[str, Asked]
    today: date
    is_told: bool

    @property
    def form(self) -> str:
        """The form of the talk, as the road tells it, else as somebody answered; "" where nobody knows."""
        return self.appointment.form or self.answers.value(f"{CODE}.vorm", "keuze")


def standing(seated: AtTable) -> Standing:
    """Return where the appointment stands today; without a road there is none."""
    today = timezone.localdate(seated.at)
    story = read_table(seated.sheet(GEDEELD).entries, current()).story if GEDEELD in seated.names() else None
    facts = story.dossier.facts if story and story.facts else ()
    return Standing(
        appointment=appointment(facts, today),
        law=story.law if story else "wmo",
        answers=answers_of(seated),
        asked=questions(choices(seated, helpers_of(seated))),
        today=today,
        is_told=story is not None,
    )
