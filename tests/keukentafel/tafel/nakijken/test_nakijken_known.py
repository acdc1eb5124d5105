"""What the table knows already is the answer when a letter is checked: shown, said where from, and to be changed."""

import re

import pytest

from keukentafel.tafel.kluis.seats import remove
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, REPORT, Checking, prepared

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes"), pytest.mark.time_machine("2026-04-01")]

FROM_TABLE = "Dit weten wij van uw tafel. Klopt het niet? Verander het dan."


@pytest.fixture
def toos():
    return prepared(a_table("Toos"))


@pytest.fixture
def report(toos):
    return toos.takes("verslag", REPORT)


def is_yes(toos, report, name):
    """Whether the form begins with a yes to a question."""
    page = toos.page("nakijken-gegevens", report)
    return f'name="{name}" value="ja" id="id_{name}_1" checked' in page


def test_who_has_a_carer_at_the_table_is_not_asked_whether_there_is_one(toos, report):
    assert not is_yes(toos, report, "mantelzorger")
    a_guest(toos.person, "Karin", "mantelzorger", relatie="dochter")

    assert is_yes(toos, report, "mantelzorger")
    assert toos.page("nakijken-gegevens", report).count(FROM_TABLE) == 1


def test_a_carer_who_left_the_table_is_no_carer_there_any_more(toos, report):
    karin = a_guest(toos.person, "Karin", "mantelzorger", relatie="dochter")
    remove(toos.sits(), karin.seat_id)

    assert not is_yes(toos, report, "mantelzorger")
    assert FROM_TABLE not in toos.page("nakijken-gegevens", report)


def test_a_no_counts_more_than_what_the_table_knows(toos, report):
    a_guest(toos.person, "Karin", "mantelzorger", relatie="dochter")
    before = toos.form_fields(report, "onderdelen")
    toos.post("nakijken-gegevens", report, mantelzorger="nee")

    assert not is_yes(toos, report, "mantelzorger")
    assert FROM_TABLE not in toos.page("nakijken-gegevens", report)
    assert set(toos.form_fields(report, "onderdelen")) < set(before)


def test_what_the_road_knows_of_a_plan_and_of_advice_is_taken_over(toos, report):
    toos.happened("melding_gedaan", "2026-02-02")
    toos.happened("persoonlijk_plan_ingediend", "2026-02-05")
    toos.happened("aanvraag_ingediend", "2026-03-09")
    toos.happened("advies_gevraagd", "2026-03-12")

    assert is_yes(toos, report, "plan_ingediend")
    assert is_yes(toos, report, "extern_advies")
    assert not is_yes(toos, report, "pgb_gevraagd")


def test_who_lives_along_and_helps_is_taken_over_unless_only_one_person_knows(toos, report):
    toos.tells("helper", {"naam": "Bert", "woont_bij": "ja", "relatie": "partner"}, sheet="eigen")
    assert not is_yes(toos, report, "huisgenoten")

    toos.tells("helper", {"naam": "Jan", "woont_bij": "ja", "relatie": "partner"})

    assert is_yes(toos, report, "huisgenoten")


def chosen(toos, paper):
    """Which outcome the form begins with, in words; "" where none is chosen."""
    found = re.search(r'<option value="[a-z]+" selected>([^<]+)</option>', toos.page("nakijken-gegevens", paper))
    return found[1] if found else ""


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("afgewezen", "Ik krijg de hulp niet"),
        ("deels_toegekend", "Ik krijg een deel, of minder dan ik vroeg"),
        ("ingetrokken", "Mijn hulp stopt"),
        ("buiten_behandeling", ""),
    ],
)
def test_an_outcome_on_the_road_is_not_asked_again_and_has_the_same_words(toos, outcome, words):
    toos.tells("feit", {"soort": "besluit_bekendgemaakt", "op": "2026-03-10", "uitkomst": outcome})
    paper = toos.takes("besluit", DECISION)

    assert chosen(toos, paper) == words
    assert (FROM_TABLE in toos.page("nakijken-gegevens", paper)) is bool(words)
    assert not words or words in toos.browser.get(toos.url("tafel")).content.decode()


@pytest.mark.parametrize(
    "days",
    [
        {"op": "2026-03-25"},
        {"op": "2026-03-05"},
        {"dagtekening": "2026-03-09", "op": "2026-03-10"},
        {"ontvangen_op": "2026-03-24"},
    ],
)
def test_the_outcome_of_another_decision_on_the_road_is_not_that_of_this_letter(toos, days):
    toos.tells("feit", {"soort": "besluit_bekendgemaakt", **days, "uitkomst": "afgewezen"})
    paper = toos.takes("besluit", DECISION)

    assert chosen(toos, paper) == ""
    assert FROM_TABLE not in toos.page("nakijken-gegevens", paper)


@pytest.mark.parametrize("days", [{"dagtekening": "2026-03-06", "op": "2026-03-25"}, {"ontvangen_op": "2026-03-11"}])
def test_the_outcome_of_the_decision_that_fits_the_day_of_the_letter_is_offered(toos, days):
    toos.tells("feit", {"soort": "besluit_bekendgemaakt", **days, "uitkomst": "afgewezen"})

    assert chosen(toos, toos.takes("besluit", DECISION)) == "Ik krijg de hulp niet"


def test_that_help_is_given_does_not_say_how_much_and_that_is_asked(toos):
    toos.tells("feit", {"soort": "besluit_bekendgemaakt", "op": "2026-03-10", "uitkomst": "toegekend"})
    paper = toos.takes("besluit", DECISION)

    assert chosen(toos, paper) == ""
    assert "Op uw weg staat: ik krijg de hulp. Wat past het best?" in toos.page("nakijken-gegevens", paper)
    assert "Ik krijg hulp, maar ik weet niet hoeveel" in toos.page("nakijken-gegevens", paper)


def test_who_cannot_tell_how_much_is_not_told_that_objecting_makes_no_sense(toos):
    paper = toos.takes("besluit", DECISION)
    before = toos.form_fields(paper, "onderdelen")
    toos.post("nakijken-gegevens", paper, uitkomst="onduidelijk")
    toos.judges(paper, "onderdelen", **{"onderdeel.omvang": "ja", "onderdeel.rechtsmiddel": "nee"})

    assert "U kreeg wat u vroeg" not in toos.reads("nakijken-uitkomst", paper)
    gone = set(before) - set(toos.form_fields(paper, "onderdelen"))
    assert gone == {
        "onderdeel.herziening_grond",
        "onderdeel.terugvordering_opzet",
    }  # of help that stops or is paid back


def test_who_got_all_is_not_asked_what_matters_where_something_is_refused(toos):
    paper = toos.takes("besluit", DECISION)
    before = toos.form_fields(paper, "onderdelen")
    toos.post("nakijken-gegevens", paper, uitkomst="toegekend")

    assert "onderdeel.inkomen_geen_grond" in before
    assert "onderdeel.inkomen_geen_grond" not in toos.form_fields(paper, "onderdelen")


@pytest.mark.parametrize(("kind", "text"), [("verslag", REPORT), ("besluit", DECISION)])
def test_verder_goes_past_every_page_in_the_order_of_the_tabs(toos, kind, text):
    paper = toos.takes(kind, text)
    steps = toos.page("nakijken-lezen", paper).partition('class="check-steps')[2].partition("</nav>")[0]
    tabs = re.findall(r'/nakijken/[0-9a-f-]{36}/([a-z]+)"', steps)
    walked = [toos.post("nakijken-gegevens", paper).headers["Location"].rpartition("/")[2]]
    for name in ("lezen", "punten", "onderdelen"):
        walked.append(toos.judges(paper, name, verder="ja").rpartition("/")[2])

    assert walked[:3] == ["lezen", "punten", "onderdelen"] == tabs
    assert walked[3] == str(paper)


def test_who_prepared_nothing_is_not_led_past_an_empty_page():
    toos = Checking(a_table("Toos"))
    paper = toos.takes("besluit", DECISION)

    assert toos.judges(paper, "lezen", verder="ja") == str(toos.url("nakijken-onderdelen", paper))
