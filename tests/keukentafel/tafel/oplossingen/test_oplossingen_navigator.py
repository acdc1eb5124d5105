"""The navigator over all laws: found by subject and by law, for everybody and at a table."""

import re

import pytest
import time_machine
from django.test import Client

from keukentafel.content.voorzieningen import LAWS, provisions
from keukentafel.tafel.oplossingen.entries import solutions_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.oplossingen.makers_oplossingen import AtSolutions

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def page(path: str, language: str = "nl") -> str:
    response = Client(headers={"accept-language": language}).get(path)
    assert response.status_code == 200
    return response.content.decode()


def listed(text: str) -> set[str]:
    return set(re.findall(r'href="/wegwijzer/(\w+)"', text)) - {"de"}


@pytest.mark.requirement("S1-8", screen="/wegwijzer", part="which help there is, where and under which law")
@pytest.mark.requirement("S2-6", screen="/wegwijzer", part="which provisions are open to everyone, before the talk")
def test_everybody_finds_every_kind_of_help():
    assert listed(page("/wegwijzer")) == set(provisions())


def test_a_subject_and_a_law_narrow_what_is_found():
    only = listed(page("/wegwijzer?bij=huishouden&wet=algemeen"))

    assert "wasservice" in only
    assert {provisions()[id].law for id in only} == {"algemeen"}
    assert all("huishouden" in provisions()[id].domains for id in only)


def test_what_nobody_knows_narrows_nothing():
    assert listed(page("/wegwijzer?bij=tuin&wet=grondwet")) == set(provisions())


def test_where_nothing_is_found_one_reads_what_to_do():
    assert "Hier vonden wij niets" in page("/wegwijzer?bij=kind&wet=wlz")


@pytest.mark.parametrize("id", list(provisions()))
def test_every_kind_of_help_can_be_opened_with_its_sources_and_costs(id: str):
    text = page(f"/wegwijzer/{id}")
    provision = provisions()[id]

    assert "Waar vraagt u het?" in text and "Wat betaalt u zelf?" in text and "Nagekeken op" in text
    assert all(str(source) in text for source in provision.sources)
    assert ("Het is raad." in text) == (not provision.sources)


def test_the_own_contribution_stands_beside_a_provision_with_its_articles():
    text = page("/wegwijzer/huishoudelijke_hulp")

    assert "21,80" in text and "Wmo 2015 art. 2.1.4a lid 4" in text
    assert "Wmo 2015 art. 2.1.4 lid 5" in page("/wegwijzer/clientondersteuning")
    assert "Een huis aanpassen hoort bij de" in page("/wegwijzer/jeugdhulp")
    assert "vooraf hoeveel u betaalt" in page("/wegwijzer/wlz")


def test_care_day_and_night_is_explained_with_what_the_law_says_and_no_more():
    text = page("/wegwijzer/wlz")

    assert "Is er dag en nacht iemand nodig?" in text
    assert "Wmo 2015 art. 2.3.5 lid 6" in text and "Er zijn uitzonderingen." in text


def test_whom_to_turn_to_stands_beside_what_it_is_about():
    assert "Per Saldo" in page("/wegwijzer/pgb")
    assert "Per Saldo" not in page("/wegwijzer/rolstoel")


LOCAL = """
plaats = "{place}"
[[contact]]
soort = "hulp"
naam = "{name}"
wat_nl = "De pas van {place}."
wat_en = "The pass of {place}."
telefoon = "0123 456 789"
bron_nl = "Verzonnen."
bron_en = "Made up."
nagekeken_op = 2026-11-01
geldig_tot = 2027-05-01
voorzieningen = ["vervoerspas"]
"""


@pytest.mark.requirement("S2-127", screen="/wegwijzer/vervoerspas", part="with what the gemeente itself put there")
def test_what_a_gemeente_has_of_its_own_stands_beside_the_help_it_is_about(settings, tmp_path):
    settings.VAR, own = tmp_path, tmp_path / "contacten"
    own.mkdir()
    (own / "9001.toml").write_text(LOCAL.format(place="Overwaard", name="Waardtaxi"), "utf-8")
    text = page("/wegwijzer/vervoerspas")

    assert "Waardtaxi" in text and "De pas van Overwaard." in text and "0123 456 789" in text
    assert "Waardtaxi" not in page("/wegwijzer/rolstoel") + page("/clientondersteuning")


def test_of_two_gemeenten_each_stands_behind_a_tap_with_its_name(settings, tmp_path):
    settings.VAR, own = tmp_path, tmp_path / "contacten"
    own.mkdir()
    for code, place, name in (("9001", "Overwaard", "Waardtaxi"), ("9002", "Nederdijk", "Dijkbus")):
        (own / f"{code}.toml").write_text(LOCAL.format(place=place, name=name), "utf-8")

    assert re.search(r"<summary>Nederdijk</summary>.*Dijkbus", page("/wegwijzer/vervoerspas"), re.S)


def test_the_ladder_stands_open_for_everybody():
    assert "Wat zegt u dan?" in page("/wegwijzer/de-trap")


def test_it_reads_in_english():
    assert "Which help is there, and where do you ask for it?" in page("/wegwijzer", "en")
    assert "Health insurance (Zvw)" in page("/wegwijzer?wet=zvw", "en")


def test_a_page_is_small_and_knows_no_script():
    for path in ("/wegwijzer", *(f"/wegwijzer?wet={law}" for law in LAWS)):
        text = page(path)
        assert len(text.encode()) < 60_000
        assert not re.search(r"<script(?! src=\"/static/design/(quick-exit|speak))", text)


def test_what_one_wants_to_ask_goes_among_the_solutions_with_one_tap():
    toos = AtSolutions(a_table())
    for _ in range(2):
        assert toos.post("oplossingen-vraag", "dagbesteding", domein="dag").status_code == 303

    (kept,) = solutions_of(toos.sits())
    told = (kept.solution.provision, kept.solution.domain, kept.solution.state, kept.solution.kind)
    assert told == ("dagbesteding", "dag", "wil_ik", "maatwerk")
    assert "Dit staat al bij uw oplossingen" in toos.page("oplossingen-een", "dagbesteding")
    assert "Dagbesteding" in toos.page("oplossingen-over", "dag")


def test_without_a_subject_it_goes_where_it_fits():
    toos = AtSolutions(a_table())
    toos.post("oplossingen-vraag", "wasservice")

    (kept,) = solutions_of(toos.sits())
    assert (kept.solution.domain, kept.solution.kind) == ("huishouden", "algemeen")


def test_what_does_not_exist_cannot_be_asked_for():
    toos = AtSolutions(a_table())

    assert toos.post("oplossingen-vraag", "paleis").status_code == 404
    assert Client().get("/wegwijzer/paleis").status_code == 404


def test_at_a_table_one_comes_back_to_the_same_subject():
    toos = AtSolutions(a_table())
    found = toos.browser.get(toos.url("oplossingen-wegwijzer") + "?bij=huishouden").content.decode()

    assert toos.url("oplossingen-een", "wasservice") + "?bij=huishouden" in found
