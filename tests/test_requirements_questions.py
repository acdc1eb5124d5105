"""Requirements about what is asked beforehand: each question stands on its page, is answered there and read back."""

import pytest

from keukentafel.content.domeinen import SUBJECTS, domains
from tests.household import Household
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.voorbereiding.sitting_voorbereiding import Prepares

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


def is_asked_and_kept(*codes: str) -> None:
    """Open the page of each question, answer it in own words or by a choice, and read it back on the page of all."""
    Household().is_asked(*codes)


@pytest.mark.requirement("S1-9", "S3-9", "S3-13", screen="/tafel/…/voorbereiden")
def test_it_is_asked_which_help_one_needs_and_for_what_exactly() -> None:
    is_asked_and_kept("aanleiding.vraag", "huishouden.zou_helpen")


@pytest.mark.requirement("S1-10", screen="/tafel/…/voorbereiden")
@pytest.mark.requirement(
    "S2-4", "S3-12", screen="/tafel/…/voorbereiden", part="that it is asked beforehand, with where that ends"
)
def test_it_is_asked_what_one_can_do_oneself() -> None:
    is_asked_and_kept("aanleiding.zelf", "huishouden.nog_zelf")


@pytest.mark.requirement("S2-21", screen="/tafel/…/voorbereiden")
@pytest.mark.requirement(
    "S2-9", "S2-22", "S3-2", "S3-3", screen="/tafel/…/voorbereiden", part="that it is asked and written down beforehand"
)
def test_it_is_asked_how_things_are_now_in_every_part_of_life_and_on_a_bad_day() -> None:
    is_asked_and_kept("huishouden.gaat", "wonen.slechte_dag", "belangrijk.goede_dag")


@pytest.mark.requirement("S2-56", "S2-57", "S2-58", "S2-87", "S2-88", screen="/tafel/…/voorbereiden")
@pytest.mark.requirement(
    "S2-59", "S2-60", "S2-89", "S2-90", screen="/tafel/…/voorbereiden", part="the question, with its follow-up"
)
def test_about_health_it_is_asked_what_one_can_and_cannot_what_it_is_and_how_it_goes_on() -> None:
    is_asked_and_kept(
        "gezondheid.kan_nog",
        "gezondheid.gaat",
        "gezondheid.ziekten",
        "gezondheid.verloop",
        "gezondheid.arts_zei",
        "gezondheid.komend_jaar",
    )


@pytest.mark.requirement("S2-55", screen="/tafel/…/voorbereiden")
def test_not_two_subjects_but_all_seven_of_the_law_are_asked_about() -> None:
    assert {subject for domain in domains().values() for subject in domain.subjects} == set(SUBJECTS)


@pytest.mark.requirement("S2-86", screen="/tafel/…/voorbereiden")
@pytest.mark.requirement(
    "S2-71", "S2-85", screen="/tafel/…/voorbereiden", part="the questions about contact with others"
)
def test_who_has_contact_that_does_not_suit_can_say_so() -> None:
    is_asked_and_kept("contacten.wat_past_niet", "contacten.gaat", "contacten.zou_helpen")


@pytest.mark.requirement("S1-22", "S1-23", "S2-10", "S2-53", "S2-81", screen="/tafel/…/voorbereiden")
def test_it_is_asked_what_matters_what_one_wants_to_reach_and_which_help_one_likes_best() -> None:
    is_asked_and_kept(
        "belangrijk.blijven", "belangrijk.missen", "huishouden.bereiken", "huishouden.zou_helpen", "vorm.voorkeur"
    )
    is_asked_and_kept("aanleiding.over_half_jaar")


@pytest.mark.requirement("S2-69", "S3-11", "S0-8", screen="/tafel/…/voorbereiden", part="that it is asked beforehand")
def test_it_is_asked_why_one_asks_and_what_one_runs_into() -> None:
    is_asked_and_kept("aanleiding.dwars", "aanleiding.waarom_nu")


@pytest.mark.requirement("S2-72", "S2-73", "S2-122", "S2-124", screen="/tafel/…/voorbereiden", part="the questions")
def test_it_is_asked_how_post_money_and_the_days_go() -> None:
    is_asked_and_kept("geld.gaat", "geld.zou_helpen", "dag.gaat", "dag.zou_helpen")


@pytest.mark.requirement(
    "S2-75", "S2-76", "S2-78", "S2-80", screen="/tafel/…/voorbereiden", part="the questions, point by point"
)
def test_about_the_body_and_the_house_it_is_asked_point_by_point() -> None:
    is_asked_and_kept("verzorging.medicijnen_hoe", "verzorging.wie_mag", "huishouden.gaat")
    topics = {topic.label["nl"] for topic in domains()["verzorging"].topics}
    assert any("ouche" in topic for topic in topics) and any("ankleden" in topic for topic in topics)
    assert any("oilet" in topic or "wc" in topic for topic in topics)
    house = {topic.label["nl"] for topic in domains()["huishouden"].topics}
    assert {"Het bed verschonen", "Boodschappen doen"} <= house


@pytest.mark.requirement(
    "S1-11",
    "S2-18",
    "S2-74",
    screen="/tafel/…/voorbereiden",
    part="the questions",
)
def test_it_is_asked_who_helps_now_and_whether_that_can_last() -> None:
    is_asked_and_kept("netwerk.wie_helpt", "mantelzorg.houdt_vol", "huishouden.hulp_nu")


@pytest.mark.requirement(
    "S2-19", "S2-127", screen="/tafel/…/voorbereiden", part="the questions about aids at home and about the bus"
)
def test_it_is_asked_which_aids_one_has_and_whether_the_bus_is_possible() -> None:
    is_asked_and_kept("wonen.hulpmiddel_binnen", "vervoer.met_bus")


@pytest.mark.requirement("S2-25", screen="/tafel/…/voorbereiden", part="the question")
def test_it_is_asked_whether_things_may_change() -> None:
    is_asked_and_kept("later.zorgen", "gezondheid.verloop")


@pytest.mark.requirement("S1-12", "S3-28", screen="/tafel/…/voorbereiden", part="that it is asked beforehand")
def test_it_is_asked_what_would_help_to_have_the_household_in_order() -> None:
    is_asked_and_kept("huishouden.zou_helpen", "huishouden.bereiken")


@pytest.mark.requirement(
    "S2-20", "S0-9", "S1-5", screen="/tafel/…/voorbereiden", part="everything in order on one page, with own notes"
)
def test_all_that_one_wrote_lies_in_order_on_one_page_with_ones_own_notes() -> None:
    toos = Prepares().asks("huishouden", 1).fills(huishouden__notitie__tekst="Vraag naar de bon.")
    toos.asks("geld", toos.page_of("geld", "risico")).fills(geld__risico__tekst="Dan lig ik wakker.")
    text = toos.opens(toos.url("voorbereiden-alles")).text

    assert "Vraag naar de bon." in text and "Dan lig ik wakker." in text


@pytest.mark.requirement(
    "S2-17", screen="/tafel/…/voorbereiden", part="each at the table prepares with a sheet of their own"
)
def test_the_carer_prepares_apart_from_the_person() -> None:
    toos = Prepares().asks("huishouden", 1).fills(huishouden__notitie__tekst="Niet voor Karin.")
    assert "Alleen u leest dit. Het komt niet in uw plan." in toos.asks("huishouden", 1).text
