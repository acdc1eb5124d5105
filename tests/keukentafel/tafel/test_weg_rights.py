"""The few things that are good to know: for whoever reads, and honest about what leaflets get wrong."""

from datetime import date

import pytest
import time_machine

from keukentafel.tafel.weg.showing.rights import MOST, READERS, reader
from tests.keukentafel.tafel.walking import Walker
from wet.rechten import RIGHTS

TODAY = date(2026, 3, 20)


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def waiting():
    return Walker().press("begin:wmo").tell("melding_gedaan", dag_gestuurd="9 mrt 2026", kanaal="telefoon")


def shown(walker):
    """Return the rights on the page, by what they say."""
    return [
        " ".join(found.text_content().split())
        for found in walker.tree.xpath("//section[@aria-labelledby='rechten']//summary")
    ]


def chosen(walker):
    return walker.tree.xpath("//button[@aria-pressed='true']/@value")


def test_the_page_is_for_the_person_who_needs_help_until_somebody_says_otherwise(waiting):
    assert chosen(waiting) == ["lezer:client"]
    assert 1 <= len(shown(waiting)) <= MOST


def test_a_carer_sees_what_holds_for_carers_first_and_keeps_it_while_going_on(waiting):
    before = shown(waiting)
    waiting.press("lezer:mantelzorger")
    own = {right.statement() for right in RIGHTS.values() if "mantelzorger" in right.for_whom}
    assert shown(waiting) != before
    assert shown(waiting)[0] in own

    waiting.press("kies").press("Terug")
    assert chosen(waiting) == ["lezer:mantelzorger"]


def test_who_supports_somebody_still_sees_the_rights_of_that_person(waiting):
    waiting.press("lezer:ondersteuner")

    assert len(shown(waiting)) == MOST


def test_what_leaflets_get_wrong_is_said_beside_the_right(waiting):
    waiting.tell("gesprek_gevoerd", dag="16 mrt 2026").press("lezer:mantelzorger")

    assert "Sommige folders zeggen" in waiting.text


def test_a_reader_that_was_not_offered_reads_as_the_person(waiting):
    assert reader("gemeente") == READERS[0]
    answer = waiting.client.post("/waar-sta-ik", waiting.sent() | {"doen": "lezer:gemeente"})

    assert 'value="lezer:client" aria-pressed="true"' in answer.content.decode()
