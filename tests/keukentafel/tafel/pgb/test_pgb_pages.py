"""The pages about the pgb as a whole: on the map, light when full, and in English."""

import pytest

from tests.keukentafel.tafel.pgb.makers_pgb import AtPgb

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]

ROOM = "/tafel/…/pgb"


def test_the_room_stands_on_the_map_and_says_whether_something_stands_there():
    toos = AtPgb(law="wmo")
    assert toos.url("pgb") in toos.page("voorbereiden-tafel")

    toos.rate()
    assert "Zelf inkopen of niet?" in toos.reads("voorbereiden-tafel")


@pytest.mark.parametrize(
    "name",
    [
        "pgb",
        "pgb-punten",
        "pgb-waarom",
        "pgb-beheer",
        "pgb-begroting",
        "pgb-tarief",
        "pgb-inkoop",
        "pgb-aanbod",
        "pgb-vragen",
    ],
)
def test_a_full_room_is_light_and_asks_the_vault_little(name, django_assert_max_num_queries):
    toos = AtPgb(law="wmo")
    for number in range(20):
        who = toos.tells("helper", {"naam": f"Naam {number}", "relatie": "vriend"})["id"]
        toos.does(who, f"taak {number}")
        toos.buys(toos.rate(), [who, f"taak {number}"], wie=who, veilig="Een heel verhaal. " * 5)
    toos.says("pgb.waarom_wmo", tekst="Ik wil het zelf. " * 200)

    with django_assert_max_num_queries(15):
        page = toos.get(name)
    assert page.status_code == 200
    assert len(page.content) < 60_000


@pytest.mark.parametrize("name", ["pgb", "pgb-punten", "pgb-waarom", "pgb-begroting", "pgb-vragen"])
def test_in_english_the_pages_are_english(name):
    toos = AtPgb(law="wmo")
    toos.browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"

    page = toos.reads(name)
    assert "municipality" in page
    assert not any(word in page.split() for word in ("gemeente", "u", "uw"))
