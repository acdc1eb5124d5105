"""The day of a letter: taken from the road or read in the text, offered, and never asked twice."""

from datetime import date

import pytest

from keukentafel.tafel.nakijken.days import day_in_text
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, prepared

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Verzonden op 9 november 2026", date(2026, 11, 9)),
        ("Datum: 09-11-2026\nOnderwerp: hulp", date(2026, 11, 9)),
        ("Verzenddatum 9 november 2026", date(2026, 11, 9)),
        ("U vroeg op 9 maart 2026 hulp.", None),
        ("Datum: 31 april 2026", None),
        ("Verzonden op 9 december 2026", None),
    ],
)
def test_a_letter_that_names_its_day_is_read_and_no_other_day_is_taken_for_it(words, day):
    assert day_in_text(words, TODAY) == day


@pytest.mark.django_db
@pytest.mark.usefixtures("light_codes")
@pytest.mark.time_machine("2026-04-01")
class TestAtTheTable:
    """Toos, who takes a decision in."""

    @pytest.fixture
    def toos(self):
        return prepared(a_table("Toos"))

    def test_the_form_begins_with_the_day_that_the_road_knows(self, toos):
        toos.tells("dossier", {"wet": "wmo", "gemeente": {}}, id="dossier")
        toos.tells("feit", {"soort": "besluit_bekendgemaakt", "op": "2026-03-10", "uitkomst": "toegekend"})

        assert (
            'value="10 maart 2026"' in toos.browser.get(toos.url("nakijken-nieuw") + "?soort=besluit").content.decode()
        )

    def test_a_day_in_the_text_is_offered_and_kept_only_when_it_is_sent(self, toos):
        text = "Verzonden op 6 maart 2026\n" + DECISION
        response = toos.post("nakijken-nieuw", soort="besluit", manier="plakken", tekst=text, dag="")
        paper = response.headers["Location"].split("/")[-2]

        assert 'value="6 maart 2026"' in toos.page("nakijken-gegevens", paper)
        assert "Dit lazen wij in de tekst." in toos.page("nakijken-gegevens", paper)
        assert "Besluit zonder datum" in toos.page()

        toos.post("nakijken-gegevens", paper, dag="6 maart 2026")
        assert "Besluit van 6 maart 2026" in toos.page()

    def test_letters_without_a_day_are_told_apart_by_when_they_came(self, toos):
        toos.post("nakijken-nieuw", soort="besluit", manier="papier", dag="")

        assert "hier gelegd op 1 april, " in toos.page()

    def test_who_got_what_was_asked_is_not_asked_why_something_is_refused(self, toos):
        paper = toos.takes("besluit", DECISION)
        before = toos.page("nakijken-onderdelen", paper)
        toos.post("nakijken-gegevens", paper, dag="6 maart 2026", uitkomst="toegekend")
        after = toos.page("nakijken-onderdelen", paper)

        assert "onderdeel.inkomen_geen_grond" in before
        assert "onderdeel.inkomen_geen_grond" not in after
        assert "onderdeel.omvang" in after
