"""Holding a report and a decision beside what one prepared: what is pointed at, what one chooses, where one goes on."""

import re

import pytest

from keukentafel.tafel.nakijken.checking import A_PART
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, NIGHTS, REPORT, prepared
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture
def toos():
    return prepared(a_table("Toos"))


def test_a_report_that_forgot_the_nights_says_so_beside_the_persons_own_words(toos):
    page = toos.page("nakijken-punten", toos.takes("verslag", REPORT))

    assert "Karin helpt mij elke nacht drie keer uit bed naar de wc" in page
    assert "Wij vonden hierover niets." in page
    assert "Aan gemeente Overwaard" in page
    assert "Mijn reactie op uw verslag van 6 maart 2026" in page


def test_what_is_right_and_what_is_not_is_counted_on_top(toos):
    paper = toos.takes("verslag", REPORT)
    toos.judges(paper, **{NIGHTS: "ontbreekt"})

    page = toos.page("nakijken-punten", paper)

    assert "Eén punt in het verslag is niet goed." in page
    assert "0 klopt" in page
    assert "1 niet goed" in page


def test_what_a_rule_suggests_is_chosen_for_nobody(toos):
    paper = toos.takes("besluit", DECISION)

    assert "checked" not in toos.page("nakijken-onderdelen", paper)
    assert "checked" not in toos.page("nakijken-punten", paper)


def test_a_decision_that_promises_a_clean_house_is_pointed_at_first_and_the_rest_is_folded(toos):
    page = toos.page("nakijken-onderdelen", toos.takes("besluit", DECISION))
    first, _, rest = page.partition("De rest, als u wilt")

    assert "Kijk hier het eerst" in first
    assert "Het resultaat is een schoon huis." in first
    assert "Deze zin noemt een resultaat" in first
    assert "<details" in rest
    assert " open>" not in rest


def test_saving_leaves_one_where_one_was(toos):
    paper = toos.takes("besluit", DECISION)

    stays = toos.judges(paper, "onderdelen", blijf="brief", **{"onderdeel.rechtsmiddel": "ja"})

    assert stays.endswith("onderdelen?klaar=brief#brief")
    shown = toos.browser.get(stays.partition("#")[0]).content.decode()
    assert 'id="brief" open' in shown
    assert shown.index('id="brief"') < shown.index("Bewaard.")


def test_a_long_plan_is_gone_through_in_parts(toos):
    for number in range(A_PART):
        toos.tells("toezegging", {"wat": f"De gemeente belt over punt {number}"})
    paper = toos.takes("verslag", REPORT)

    form = toos.form(paper)
    onward = toos.sends(paper, form, verder="ja")

    assert onward.endswith("punten?deel=2")
    assert "Deel 2 van" in toos.browser.get(onward).content.decode()
    assert toos.browser.post(onward, {**toos.form(paper), "verder": "ja"})["Location"].endswith("/onderdelen")


def test_who_goes_to_another_part_halfway_loses_no_choice_and_no_word(toos):
    for number in range(A_PART):
        toos.tells("toezegging", {"wat": f"De gemeente belt over punt {number}"})
    paper = toos.takes("verslag", REPORT)
    (point, *_) = re.findall(r'name="(punt\.[^"]+)\.toelichting"', toos.page("nakijken-punten", paper))

    chosen = {point: "ontbreekt", f"{point}.toelichting": "Elke nacht."}
    onward = toos.sends(paper, toos.form(paper), **chosen, naar="2")
    back = toos.browser.post(onward, {**toos.form(paper), "naar": "1"})["Location"]

    assert onward.endswith("punten?deel=2")
    assert back.endswith("punten?deel=1")
    assert "Elke nacht." in toos.browser.get(back).content.decode()


def test_a_part_that_was_not_on_the_page_keeps_what_was_chosen_there(toos):
    for number in range(A_PART):
        toos.tells("toezegging", {"wat": f"De gemeente belt over punt {number}"})
    paper = toos.takes("verslag", REPORT)
    toos.judges(paper, **{NIGHTS: "ontbreekt"})

    toos.judges(paper, **{"los.toelichting": "De trap."})

    assert "2 punten in het verslag zijn niet goed." in toos.page("nakijken-punten", paper)


def test_going_back_and_sending_the_same_letter_again_leads_to_the_one_that_lies_there(toos):
    first = toos.takes("verslag", REPORT)

    assert toos.takes("verslag", REPORT) == first
    assert toos.page().count("Verslag van 6 maart 2026") == 1
    assert toos.takes("verslag", REPORT + "En nog een zin.") != first
    assert toos.takes("besluit", REPORT) != first


def test_the_same_letter_for_oneself_alone_does_not_lead_to_that_of_the_table(toos):
    first = toos.takes("verslag", REPORT)

    assert toos.takes("verslag", REPORT, vel="eigen") != first


def test_line_ends_of_a_browser_count_once(toos):
    words = "Een regel van de brief.\r\n" * 8_100

    assert len(words) > 200_000
    toos.takes("verslag", words)


def test_a_remark_that_is_too_long_is_refused_and_stays_on_the_page(toos):
    paper = toos.takes("verslag", REPORT)
    answer = toos.post("nakijken-punten", paper, **{NIGHTS: "fout", f"{NIGHTS}.toelichting": "nacht " * 400})

    assert answer.status_code == 422
    assert "nacht nacht" in answer.content.decode()
    assert "Uw punten naast het verslag" in toos.page("nakijken-punten", paper)


def test_a_letter_on_paper_is_walked_through_by_hand(toos):
    response = toos.post("nakijken-nieuw", soort="verslag", manier="papier", dag="")
    paper = response.headers["Location"].split("/")[-2]

    assert "Zoek het op in uw brief." in toos.page("nakijken-punten", paper)
    assert "Loop uw brief langs" in toos.page("nakijken-onderdelen", paper)
    assert "Hier staat geen tekst." in toos.page("nakijken-tekst", paper)


def test_who_prepared_nothing_goes_on_to_what_belongs_in_it():
    at = prepared(a_table("Ans"))
    for question in ("huishouden", "verzorging"):
        says(at.sits(), f"{question}.blad", niet_delen="ja")

    assert "U hebt nog niets voorbereid" in at.page("nakijken-punten", at.takes("verslag", REPORT))


@pytest.mark.parametrize("name", ["lezen", "punten", "onderdelen", "uitkomst", "tekst", "gegevens"])
def test_every_page_is_light_with_a_letter_of_sixty_pages(toos, name):
    paper = toos.takes("verslag", "\f".join([REPORT * 5] * 60))

    assert len(toos.page(f"nakijken-{name}", paper).encode()) <= 60_000


def test_beside_a_point_that_was_not_found_the_first_choice_is_that_it_is_missing(toos):
    paper = toos.takes("verslag", REPORT)
    rows = re.findall(r'<li class="check-row">.*?</fieldset>', toos.page("nakijken-punten", paper), re.DOTALL)
    firsts = {
        "Wij vonden hierover niets." in row: re.findall(r'type="radio"[^>]* value="(\w+)"', row)[0] for row in rows
    }

    assert firsts == {True: "ontbreekt", False: "klopt"}
