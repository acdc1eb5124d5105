"""The day on which a decision says that it was sent: asked once, told to the road on a yes, and never silently."""

from datetime import date
from uuid import UUID

import pytest

from keukentafel.tafel.brieven.kept import letters_of
from keukentafel.tafel.nakijken.days import sent_in_text
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, Checking, prepared

TODAY = date(2026, 4, 1)
SENT = f"Gemeente Overwaard\nVerzonden op 10 maart 2026\n\n{DECISION}"
QUESTION = "In uw brief staat: verzonden op 10 maart 2026. Klopt dat?"
UNKNOWN = "Wij weten niet wanneer deze brief is verstuurd"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Verzonden op 10 maart 2026", date(2026, 3, 10)),
        ("  Verzenddatum: 10-03-2026  ", date(2026, 3, 10)),
        ("Datum verzending 10 maart 2026 | Kenmerk 12", date(2026, 3, 10)),
        ("Verzonden op 10 maart 2026\nVERZONDEN: 10-03-2026", date(2026, 3, 10)),
        ("Datum: 10 maart 2026", None),
        ("Het verslag is verzonden op 10 maart 2026.", None),
        ("Verzonden op 10 maart 2026 hebben wij u het verslag.", None),
        ("Verzonden op 10 maart 2026\nVerzonden op 12 maart 2026", None),
        ("Verzonden op 10 mei 2026", None),
    ],
)
def test_only_a_line_of_its_own_says_when_a_letter_was_sent(words, day):
    assert sent_in_text(words, TODAY) == day


@pytest.mark.django_db
@pytest.mark.usefixtures("light_codes")
@pytest.mark.time_machine("2026-04-01")
class TestAtTheTable:
    """Toos, whose decision stands on the road with the day at its top alone."""

    @pytest.fixture
    def toos(self):
        at = prepared(a_table("Toos"))
        at.tells("feit", {"soort": "besluit_bekendgemaakt", "dagtekening": "2026-03-09", "uitkomst": "toegekend"})
        return at

    def road(self, toos):
        return toos.browser.get(toos.url("tafel")).content.decode()

    def facts(self, toos):
        versions = toos.sits().sheet("gedeeld").versions.values()
        return [each.data["inhoud"] for each in versions if each.data["soort"] == "feit"]

    def answers(self, toos, paper, answer, back=""):
        return toos.post("nakijken-verzonden", paper, klopt=answer, terug=back).headers["Location"]

    def test_it_is_asked_on_the_road_at_the_check_and_at_the_letter(self, toos):
        assert QUESTION not in self.road(toos)
        paper = toos.takes("besluit", SENT)
        toos.begins("bezwaar")

        assert QUESTION in self.road(toos)
        assert QUESTION in toos.page("nakijken-uitkomst", paper)
        (letter,) = letters_of(toos.sits())
        assert QUESTION in toos.page("brief", letter.handle)

    def test_a_yes_puts_the_day_on_the_road_and_nobody_asks_again(self, toos):
        paper = toos.takes("besluit", SENT)
        assert UNKNOWN in self.road(toos)

        assert self.answers(toos, paper, "ja", str(toos.url("tafel"))) == str(toos.url("tafel"))

        road = self.road(toos)
        assert QUESTION not in road
        assert UNKNOWN not in road
        assert "U kunt bezwaar maken tot en met dinsdag 21 april." in toos.reads("nakijken-uitkomst", paper)
        (fact,) = (each for each in self.facts(toos) if each.get("op") == "2026-03-10")
        assert fact["dagtekening"] == "2026-03-09"

    def test_nothing_reaches_the_road_before_she_answers(self, toos):
        toos.takes("besluit", SENT)
        self.road(toos)

        assert "2026-03-10" not in str(self.facts(toos))

    def test_a_no_is_kept_and_the_road_stays_careful(self, toos):
        paper = toos.takes("besluit", SENT)
        self.answers(toos, paper, "nee")

        assert QUESTION not in self.road(toos)
        assert QUESTION not in toos.page("nakijken-uitkomst", paper)
        assert UNKNOWN in self.road(toos)

    def test_who_does_not_know_leaves_the_question_to_who_it_is_about_and_tells_nobody(self, toos):
        karin = Checking(a_guest(toos.person, "Karin", "mantelzorger", {"gedeeld": "schrijven"}, relatie="dochter"))
        paper = toos.takes("besluit", SENT)
        before = set(toos.sits().sheet("gedeeld").versions)
        for _ in range(2):
            self.answers(karin, paper, "nee")

        assert QUESTION not in self.road(karin)
        assert QUESTION in self.road(toos)
        assert QUESTION in toos.page("nakijken-uitkomst", paper)
        assert set(toos.sits().sheet("gedeeld").versions) == before

    def test_a_no_goes_with_the_letter_that_it_is_about(self, toos):
        paper = toos.takes("besluit", SENT)
        self.answers(toos, paper, "nee")
        toos.post("nakijken-weg", paper)

        again = toos.takes("besluit", SENT)
        assert QUESTION in toos.page("nakijken-uitkomst", again)

    def test_a_yes_pressed_twice_is_one_day_on_the_road(self, toos):
        paper = toos.takes("besluit", SENT)
        for _ in range(2):
            self.answers(toos, paper, "ja")

        assert len([each for each in self.facts(toos) if each.get("op") == "2026-03-10"]) == 1

    def test_a_day_before_the_day_at_the_top_is_of_another_letter_and_not_asked(self, toos):
        toos.takes("besluit", SENT.replace("10 maart", "2 maart"))

        assert "Klopt dat?" not in self.road(toos)

    def test_it_leads_back_to_pages_of_this_table_alone(self, toos):
        paper = toos.takes("besluit", SENT)

        for away in ("https://elders.example/", "//elders.example", "/begin", f"{toos.url('tafel')}-anders"):
            assert self.answers(toos, paper, "weet niet", away) == str(toos.url("nakijken-uitkomst", paper))

    def test_where_the_road_knows_no_decision_a_yes_at_the_check_tells_it(self):
        toos = prepared(a_table("Toos"))
        paper = toos.takes("besluit", SENT)
        toos.post("nakijken-gegevens", paper, dag="10 maart 2026", uitkomst="gedeeltelijk")
        assert QUESTION in toos.page("nakijken-uitkomst", paper)

        self.answers(toos, paper, "ja")

        assert "U kunt bezwaar maken tot en met dinsdag 21 april." in toos.reads("nakijken-uitkomst", paper)
        assert self.facts(toos)[-1]["uitkomst"] == "deels_toegekend"

    def test_what_one_alone_reads_tells_the_table_of_no_decision_and_no_outcome(self):
        toos = prepared(a_table("Toos"))
        karin = Checking(a_guest(toos.person, "Karin", "mantelzorger", {"gedeeld": "schrijven"}, relatie="dochter"))
        paper = karin.takes("besluit", SENT, vel="eigen")
        karin.post("nakijken-gegevens", paper, dag="10 maart 2026", uitkomst="afgewezen")
        assert "Klopt dat?" not in karin.page("nakijken-uitkomst", paper)

        self.answers(karin, paper, "ja")

        assert self.facts(toos) == []

    @pytest.mark.parametrize("told", ["melding_gedaan", "aanvraag_ingediend"])
    def test_a_decision_from_before_what_it_would_answer_is_another_one_and_ends_no_term(self, told):
        toos = prepared(a_table("Toos"))
        toos.happened(told, "2026-02-20")
        toos.tells("feit", {"soort": "besluit_bekendgemaakt", "ontvangen_op": "2026-03-12", "uitkomst": "afgewezen"})
        old = self.pastes(toos, SENT.replace("10 maart 2026", "4 maart 2024"))
        assert "Klopt dat?" not in self.road(toos)
        assert "Klopt dat?" not in toos.page("nakijken-uitkomst", old)

        self.answers(toos, old, "ja")

        assert "2024-03-04" not in str(self.facts(toos))
        assert "De laatste dag voor bezwaar was" not in toos.reads("nakijken-uitkomst", old)

    def test_a_letter_is_not_sent_before_the_day_that_it_bears(self):
        toos = prepared(a_table("Toos"))
        paper = self.pastes(toos, SENT, dag="12 maart 2026")

        assert "Klopt dat?" not in toos.page("nakijken-uitkomst", paper)

    def test_the_road_says_of_which_letter_and_leads_to_it(self, toos):
        paper = self.pastes(toos, SENT, dag="6 maart 2026")
        assert "Het gaat om het besluit van 6 maart 2026. Bekijk het eerst." in self.road(toos)
        assert str(toos.url("nakijken-tekst", paper)) in self.road(toos)
        assert "Het gaat om het besluit" not in toos.page("nakijken-uitkomst", paper)

    def test_of_a_letter_without_a_day_the_road_says_that_it_is_the_one_that_was_checked(self, toos):
        self.pastes(toos, SENT)

        assert "Het gaat om het besluit dat u liet nakijken. Bekijk het eerst." in self.road(toos)

    def pastes(self, toos, words, dag=""):
        """Paste a decision that bears this day; return the address part of the document."""
        answer = toos.post("nakijken-nieuw", soort="besluit", manier="plakken", tekst=words, dag=dag)
        return UUID(answer.headers["Location"].split("/")[-2])
