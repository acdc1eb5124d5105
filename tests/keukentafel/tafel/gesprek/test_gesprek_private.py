"""What was prepared for oneself alone stays so at the talk, and where its report is checked."""

import pytest
import time_machine

from tests.keukentafel.tafel.gesprek.makers_gesprek import AtTalk, prepared
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, a_guest
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

ASKED = "Mag Karin weten wat ik krijg?"


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def answered(*, private: bool) -> tuple[AtTalk, AtTalk]:
    toos = AtTalk(prepared())
    says(toos.sits(), "oefenen.eigen_vragen", private=private, tekst=ASKED)
    page = toos.opens()
    slip = page.slip("gespreksvraag", ASKED)
    assert page.types(slip, antwoord="Nee, alleen als u wilt.").presses(slip).status_code == 303
    return toos, AtTalk(a_guest(toos.person, "Karin", sheets=ALL))


def test_a_question_for_oneself_alone_does_not_land_with_the_table_when_its_answer_is_written_down():
    toos, karin = answered(private=True)

    assert ASKED in toos.page() and "Nee, alleen als u wilt." in toos.page()
    assert "alleen voor u" in " ".join(toos.opens().slip("gespreksvraag", ASKED).itertext())
    for told in (
        karin.page(),
        karin.get("gesprek-kopie").content.decode(),
        karin.get("bewaren-bestand").content.decode(),
    ):
        assert ASKED not in told and "Nee, alleen als u wilt." not in told


def test_a_question_that_the_table_may_read_is_answered_for_the_table():
    _, karin = answered(private=False)

    assert ASKED in karin.page() and "Nee, alleen als u wilt." in karin.page()
