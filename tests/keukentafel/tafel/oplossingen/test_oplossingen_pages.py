"""The solutions on screen: put in, changed, in columns, and what others may see of them."""

import re
from uuid import uuid4

import pytest
import time_machine

from keukentafel.tafel.oplossingen.entries import solutions_of
from keukentafel.tafel.oplossingen.texts import text
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.oplossingen.makers_oplossingen import AtSolutions

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

OVERVIEW = "/tafel/…/oplossingen"
YOUTH, ADULT = text("wet.jeugdwet", "nl"), text("wet.wmo", "nl")


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def heading(page: str) -> str:
    return re.sub(r"\s+", " ", re.search(r"<h1[^>]*>(.*?)</h1>", page, re.S)[1]).strip()


def column(page: str, code: str) -> str:
    return re.search(rf'<section class="solutions__column solutions__column--{code}".*?</section>', page, re.S)[0]


@pytest.mark.requirement("S3-12", screen=OVERVIEW, part="what one does oneself or with others, among the solutions")
def test_an_empty_page_asks_what_was_tried_and_what_one_wants():
    assert heading(AtSolutions(a_table()).page()) == "Wat hebt u al geprobeerd, en wat wilt u?"


@pytest.mark.requirement("S3-39", screen=OVERVIEW, part="written down beforehand, with why it was not enough")
@pytest.mark.requirement("S3-50", screen=OVERVIEW)
def test_what_was_tried_stands_in_its_column_with_why_it_was_not_enough():
    toos = AtSolutions(a_table())
    toos.puts(redenen=["niet_er"])
    page = toos.page()

    assert "Een buurmeisje" in (tried := column(page, "geprobeerd"))
    assert "Waarom niet genoeg:" in tried and "Zij ging studeren." in tried and "Het is er bij mij niet echt." in tried
    assert "Een buurmeisje" not in column(page, "wil_ik")
    assert heading(page) == "U schreef één oplossing op."


@pytest.mark.requirement("S2-26", screen=OVERVIEW)
@pytest.mark.requirement("S2-19", screen=OVERVIEW, part="an aid that one wants or already needs")
def test_an_aid_that_one_wants_stands_under_what_one_would_like():
    toos = AtSolutions(a_table())
    toos.puts(wat="Een beugel bij de douche", domein="verzorging", stand="wil_ik", soort="hulpmiddel", waarom="")

    assert "Een beugel bij de douche" in column(toos.page(), "wil_ik")


@pytest.mark.parametrize("state", ["geprobeerd", "kan", "kan_niet", "wil_ik", "wil_ik_niet"])
@pytest.mark.requirement("S3-4", screen=OVERVIEW, part="which solutions there could be, before the talk")
@pytest.mark.requirement("S3-14", screen=OVERVIEW, part="what the help could look like")
def test_the_columns_and_the_table_say_the_same(state: str):
    toos = AtSolutions(a_table())
    toos.puts(stand=state, wat="Zon op de stoep", waarom="Daarom juist.")
    page = toos.page()
    twin = re.search(r"<tbody>(.*?)</tbody>", page, re.S)[1]

    for words in ("Zon op de stoep", "Daarom juist.", "Het huishouden"):
        assert words in twin and words in column(page, state)


def test_a_form_sent_twice_is_one_solution():
    toos, versie = AtSolutions(a_table()), str(uuid4())
    for _ in range(2):
        assert toos.puts(versie=versie).status_code == 303

    assert len(solutions_of(toos.sits())) == 1


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"wat": " "}, "Schrijf wat het is"),
        ({"domein": "tuin"}, "Kies waar het over gaat"),
        ({"stand": ""}, "Kies hoe het zit"),
        ({"soort": ""}, "Kies wat voor oplossing het is"),
        ({"wat": "x" * 161}, "Gebruik ten hoogste 160 tekens"),
        ({"redenen": ["zomaar"]}, "Kies een antwoord uit de lijst"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_typed_is_lost(typed, words):
    toos = AtSolutions(a_table())
    answer = toos.puts(waarom="Dit typte ik.", **typed) if "waarom" not in typed else toos.puts(**typed)
    page = answer.content.decode()

    assert (answer.status_code, words in page, solutions_of(toos.sits())) == (422, True, ())
    assert "Dit typte ik." in page


def test_a_solution_is_changed_and_taken_away():
    toos = AtSolutions(a_table())
    toos.puts()
    (kept,) = solutions_of(toos.sits())
    toos.puts("oplossingen-ding", kept.said.handle, vorige=kept.said.seen, stand="kan", wat="De buurman")
    (kept,) = solutions_of(toos.sits())

    assert (kept.solution.state, kept.solution.words) == ("kan", "De buurman")
    toos.post("oplossingen-weg", kept.said.handle)
    assert solutions_of(toos.sits()) == ()


def test_what_was_for_everybody_can_become_private():
    toos = AtSolutions(a_table())
    toos.puts()
    (kept,) = solutions_of(toos.sits())
    toos.puts("oplossingen-ding", kept.said.handle, vorige=kept.said.seen, vel="eigen")

    (kept,) = solutions_of(toos.sits())
    assert kept.said.is_private
    assert "alleen voor u" in toos.page()


def test_two_who_write_at_once_both_stand_there_until_one_of_them_chooses():
    toos = AtSolutions(a_table())
    karin = AtSolutions(a_guest(toos.person, "Karin", "mantelzorger", ALL))
    toos.puts()
    (kept,) = solutions_of(toos.sits())
    for who, words in ((toos, "Van Toos"), (karin, "Van Karin")):
        who.puts("oplossingen-ding", kept.said.handle, vorige=kept.said.seen, wat=words)

    page = toos.page()
    assert "Van Toos" in page and "Van Karin" in page and "Hier staan twee antwoorden" in page
    (kept, _) = solutions_of(toos.sits())
    assert "Twee mensen schreven dit tegelijk." in toos.page("oplossingen-ding", kept.said.handle)
    toos.puts("oplossingen-ding", kept.said.handle, vorige=kept.said.seen, wat="Samen")
    assert [one.solution.words for one in solutions_of(toos.sits())] == ["Samen"]


def test_who_may_only_read_has_solutions_of_her_own():
    toos = AtSolutions(a_table())
    karin = AtSolutions(a_guest(toos.person, "Karin", "mantelzorger", READ))
    toos.puts()
    karin.puts(wat="Dit is van Karin", vel="eigen")
    page = karin.page("oplossingen-erbij")

    assert "Alleen u leest dit." in page
    assert "Dit is van Karin" not in toos.page()
    assert {"Een buurmeisje", "Dit is van Karin"} == {one.solution.words for one in solutions_of(karin.sits())}


def test_what_was_answered_already_is_not_asked_again():
    toos = AtSolutions(a_table())
    toos.tells("antwoord", {"tekst": "Een wasdroger gekocht."}, over="huishouden.geprobeerd")
    page = toos.page("oplossingen-over", "huishouden")

    assert "Dit schreef u al" in page and "Een wasdroger gekocht." in page
    assert "Een wasdroger gekocht." not in toos.page("oplossingen-over", "wonen")


def test_a_part_of_a_life_that_stays_at_the_table_says_so():
    toos = AtSolutions(a_table())
    toos.tells("antwoord", {"niet_delen": "ja"}, over="geld.blad")

    assert "komt niet in uw plan" in toos.page("oplossingen-over", "geld")
    assert "komt niet in uw plan" not in toos.page("oplossingen-over", "wonen")


def test_a_part_of_a_life_that_nobody_knows_is_no_page():
    assert AtSolutions(a_table()).get("oplossingen-over", "tuin").status_code == 404


@pytest.mark.requirement("S3-44", "S3-45", "S3-46", "S3-47", "S3-48", screen=OVERVIEW)
@pytest.mark.requirement("S3-43", screen=OVERVIEW, part="which solutions a gemeente often names, to think about before")
def test_the_solutions_that_a_gemeente_often_names_stand_there_with_a_question_for_oneself():
    toos = AtSolutions(a_table())
    page = toos.page()

    for named in ("Kant-en-klaar eten", "wast en strijkt", "niet hoeft te strijken", "Uw huis aanpassen", "uw partner"):
        assert named in page
    begun = toos.browser.get(toos.url("oplossingen-erbij") + "?voorbeeld=strijkvrij").content.decode()
    assert 'value="Kleren die u niet hoeft te strijken"' in begun
    assert '<option value="huishouden" selected>' in begun


@pytest.mark.requirement("S3-55", screen=OVERVIEW, part="that advice is no order, beside what the gemeente names")
def test_the_gemeente_may_advise_and_not_force():
    assert "De gemeente mag raad geven. Dwingen mag zij niet." in AtSolutions(a_table()).page()


@pytest.mark.requirement("S3-49", screen=f"{OVERVIEW}/de-trap")
def test_on_each_rung_of_the_ladder_stands_what_one_says_then():
    page = AtSolutions(a_table()).page("oplossingen-trap")
    rungs = re.findall(r'<li id="trede-(\w+)">(.*?)<p class="source">', page, re.S)

    assert [code for code, _ in rungs] == [
        "nodig", "eigen_kracht", "huisgenoten", "netwerk", "gewone_dingen", "algemeen", "andere_wet", "maatwerk",
    ]  # fmt: skip
    assert all("Wat zegt u dan?" in words for _, words in rungs)
    assert "Laat zien dat u hebt nagedacht over wat u zelf kunt." in page
    assert len(re.findall("<li><strong>", page)) == 4


def test_a_whole_table_of_solutions_asks_few_questions_of_the_database(django_assert_max_num_queries):
    toos = AtSolutions(a_table())
    for number in range(20):
        toos.puts(wat=f"Ding {number}")
    with django_assert_max_num_queries(15):
        page = toos.get()
    with django_assert_max_num_queries(15):
        toos.get("oplossingen-over", "huishouden")

    assert len(page.content) < 60_000
    assert page["Cache-Control"].find("no-store") >= 0


@pytest.mark.requirement("S2-41", screen=OVERVIEW, part="that a supporter brings ideas, and where to find one")
def test_a_supporter_brings_ideas_that_one_overlooks():
    page = AtSolutions(a_table()).page()

    assert "heeft ideeën die u zelf misschien mist." in page
    assert "/clientondersteuning" in page


def test_under_the_jeugdwet_the_steps_are_those_of_its_own_ruling_and_the_examples_those_of_a_child():
    at = AtSolutions(a_table())
    at.tells("dossier", {"wet": "jeugdwet", "gemeente": {}}, id="dossier")

    steps, page = at.page("oplossingen-trap"), at.page()

    assert "Wat dan nog nodig is: jeugdhulp" in steps
    assert "ECLI:NL:CRVB:2017:1477" in steps
    assert "Wmo 2015" not in steps
    assert "Hulp van de school" in page
    assert "Kant-en-klaar eten" not in page


def test_the_navigator_at_a_table_begins_with_the_law_of_that_table():
    parent, toos = AtSolutions(a_table()), AtSolutions(a_table())
    parent.tells("dossier", {"wet": "jeugdwet", "gemeente": {}}, id="dossier")
    toos.tells("dossier", {"wet": "wmo", "gemeente": {}}, id="dossier")

    first = [
        re.findall(r'class="part" aria-label="([^"]*)"', each.page("oplossingen-wegwijzer"))[0]
        for each in (parent, toos)
    ]
    assert first == [YOUTH, ADULT]


def test_under_the_wmo_the_ladder_is_that_of_the_wmo_and_says_how_it_is_for_a_child():
    at = AtSolutions(a_table())
    at.tells("dossier", {"wet": "wmo", "gemeente": {}}, id="dossier")

    assert "Wmo 2015 art. 2.3.5 lid 3" in at.page("oplossingen-trap")
    assert "Gaat het om een kind?" in at.page("oplossingen-trap")
    assert "Kant-en-klaar eten" in at.page()
