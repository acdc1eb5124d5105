"""What somebody keeps to oneself about the talk or about later is in no plan, whatever else stands at the table."""

from uuid import uuid4

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keukentafel.config.wiring import wire_rooms
from keukentafel.tafel.afspraak.for_plan import for_plan as appointment_for_plan
from keukentafel.tafel.kluis.versions import new_version
from keukentafel.tafel.plan.gathering import plan_at
from keukentafel.tafel.watals.for_plan import for_plan as cards_for_plan
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

IN_PLAN = (
    ("watals", "", "als"),
    ("watals", "", "dan"),
    ("watals", "", "bellen"),
    ("antwoord", "afspraak.vorm_waarom", "tekst"),
    ("antwoord", "afspraak.wie_mee", "tekst"),
    ("antwoord", "afspraak.punten", "twee"),
)
"""What goes to the gemeente where it is shared: the kind of entry, what it is about, and the field."""

NOT_IN_PLAN = (
    ("antwoord", "afspraak.telefoon", "tekst"),
    ("antwoord", "afspraak.plek", "tekst"),
    ("antwoord", "afspraak.doel", "tekst"),
)
"""What is only of use on the day: never in a plan."""

WRITTEN = st.lists(
    st.tuples(st.sampled_from((*IN_PLAN, *NOT_IN_PLAN)), st.sampled_from(["gedeeld", "eigen"])),
    min_size=1,
    max_size=8,
    unique_by=lambda each: (each[0][1] or str(each), each[1]),
)


def plants(at_table, what, sheet, word):
    soort, over, field = what
    content = {field: f"het woord {word}"}
    content |= {"als": "iets"} if soort == "watals" and field != "als" else {}
    made = new_version(soort, content, door=str(at_table.seat.pk), at=at_table.at, id=str(uuid4()), over=over or None)
    (answer,) = at_table.write(sheet, [made])
    assert answer.antwoord == "aanvaard"


@given(written=WRITTEN)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_plan_says_what_is_shared_for_it_and_nothing_else(written):
    wire_rooms()
    with time_machine.travel(NOON, tick=False):
        at_table = a_table(at=NOON).sits(NOON)
        shared, hidden = set(), set()
        for number, (what, sheet) in enumerate(written):
            word = f"plantwoord{number:03d}"
            plants(at_table, what, sheet, word)
            (shared if sheet == "gedeeld" and what in IN_PLAN else hidden).add(word)

        told = " ".join(one.text for one in (*appointment_for_plan(at_table), *cards_for_plan(at_table)))
        whole = " ".join(sentence.text for sentence in plan_at(at_table).sentences)
    for text in (told, whole):
        assert {word for word in shared if word not in text} == set()
        assert {word for word in hidden if word in text} == set()
