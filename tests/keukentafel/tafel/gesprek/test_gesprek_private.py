"""What was prepared for oneself alone stays so at the talk, and where its report is checked."""

import pytest
import time_machine

from keukentafel.tafel.gesprek.entries import name_of
from keukentafel.tafel.kluis.said import said_on
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


def secretly_prepared() -> tuple[AtTalk, AtTalk]:
    """Toos, who prepared a part of her life for herself alone, and Piet, who writes at her table."""
    toos = AtTalk(prepared())
    says(toos.sits(), "vervoer.slechte_dag", private=True, tekst="Ik durf de bus niet in.")
    says(toos.sits(), "vervoer.blad", private=True, bespreken="ja")
    return toos, AtTalk(a_guest(toos.person, "Piet", sheets=ALL))


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


def test_ticking_a_point_that_was_prepared_for_oneself_alone_tells_the_table_nothing():
    toos, piet = secretly_prepared()
    page = toos.opens()
    slip = page.slip("punt", "bus")
    assert "alleen voor u" in " ".join(slip.itertext())
    assert page.types(slip, tekst="Zij kijkt naar een taxi.").presses(slip, "besproken").status_code == 303

    assert "1 van de 3 besproken" in toos.page()
    assert [said.over for said in said_on(piet.sits(), ("punt",))] == []
    for told in (piet.page(), piet.get("gesprek-kopie").content.decode(), piet.get("bewaren-bestand").content.decode()):
        assert "vervoer" not in told and "taxi" not in told


def test_a_point_of_which_the_table_reads_is_ticked_for_the_table():
    toos, piet = secretly_prepared()
    page = toos.opens()
    page.presses(page.slip("punt", "douchen"), "besproken")

    assert "1 van de 2 besproken" in piet.page()


def test_what_was_ticked_for_oneself_stays_so_when_the_table_reads_of_it_afterwards():
    toos, piet = secretly_prepared()
    page = toos.opens()
    page.presses(page.slip("punt", "bus"), "besproken")
    says(toos.sits(), "vervoer.hulp_nu", tekst="Mijn dochter rijdt.")

    slip = toos.opens().slip("punt", "bus")
    assert slip.getparent().get("data-state") == "besproken"
    assert "alleen voor u" in " ".join(slip.itertext())
    assert toos.opens().text.count('data-toggles="stand"') == 3
    assert said_on(piet.sits(), ("punt",)) == ()


def test_a_point_that_somebody_else_prepared_has_a_heading_that_tells_no_more_than_the_table_reads():
    toos, piet = secretly_prepared()
    for over in ("vervoer", "huishouden"):
        id = name_of(toos.person.table_id, "punt", over)
        toos.sends(toos.version(inhoud={"stand": "besproken"}, id=id, over=over))
    says(piet.sits(), "aanleiding.blad", bespreken="ja")
    says(piet.sits(), "huishouden.blad", bespreken="nee")

    heads = [each.strip() for each in piet.opens().tree.xpath("//span[@class='tick__text']/text()")]
    assert "Een punt van iemand aan tafel" in heads
    assert all(heads) and not any("vervoer" in head.lower() for head in heads)


def test_what_another_wrote_at_a_point_is_not_hidden_from_who_ticked_it_for_herself_alone():
    toos, piet = secretly_prepared()
    page = toos.opens()
    page.types(page.slip("punt", "bus"), tekst="Mijn woord").presses(page.slip("punt", "bus"), "besproken")
    at_the_table = name_of(toos.person.table_id, "punt", "vervoer")
    piet.sends(
        piet.version(inhoud={"titel": "De taxi", "tekst": "Het woord van Piet"}, id=at_the_table, over="vervoer")
    )

    assert "Mijn woord" in toos.page()
    assert "Het woord van Piet" in toos.page()
