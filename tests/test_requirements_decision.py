"""What one does with a decision, and how one looks back at the talk: together, and each thing in its place."""

import pytest
import time_machine

from tests.household import Household, says_all
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, NIGHTS, REPORT, Checking, prepared
from tests.keukentafel.tafel.terugblik.test_terugblik_pages import LookingBack
from tests.keukentafel.tafel.watals.makers_watals import AtCards
from tests.test_requirements_help import said
from tests.test_requirements_rights import assert_stands_there

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

WITHOUT_A_REMEDY = DECISION.partition("Bent u het niet eens")[0]
"""A decision that does not say how one objects."""


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def toos() -> Checking:
    return prepared(a_table("Toos"))


def asked_first(toos: Checking, paper: object) -> str:
    """What a page points at before anything else."""
    return toos.reads("nakijken-onderdelen", paper).partition("De rest, als u wilt")[0]


@pytest.mark.requirement("S2-8", screen="/tafel/…/nakijken/…/onderdelen")
def test_whether_one_gets_it_is_looked_for_in_the_decision_and_never_in_the_talk_or_the_report(toos) -> None:
    says_all(said("/uitleg/gesprek"), "Het gesprek beslist niets.", "Pas in het besluit staat of u hulp krijgt")
    says_all(
        Household(toos.person).reads("gesprek"), "Vandaag valt er geen besluit.", "Een besluit komt pas na uw aanvraag."
    )
    report, decision = toos.takes("verslag", REPORT), toos.takes("besluit", DECISION)

    says_all(toos.reads("nakijken-onderdelen", decision), "Zegt het besluit bij alles wat u vroeg ja of nee?")
    assert "bij alles wat u vroeg ja of nee" not in toos.reads("nakijken-onderdelen", report)
    toos.judges(decision, "onderdelen", **{"onderdeel.alles_beslist": "nee"})
    says_all(toos.letter("bezwaar"), "U hebt niet beslist over alles wat ik heb gevraagd.")


@pytest.mark.requirement("S2-116", screen="/tafel/…/nakijken/…/onderdelen")
def test_where_the_decision_says_how_to_object_is_shown_and_where_it_does_not_one_asks(toos) -> None:
    told, silent = toos.takes("besluit", DECISION), toos.takes("besluit", WITHOUT_A_REMEDY)
    question = "Staat erin dat u bezwaar kunt maken, bij wie, en binnen zes weken?"

    assert question not in asked_first(toos, told)
    says_all(
        toos.reads("nakijken-onderdelen", told),
        question,
        "bezwaar maken bij het college van burgemeester en wethouders",
    )
    says_all(asked_first(toos, silent), question)
    says_all(
        toos.reads("nakijken-lezen", silent),
        "Weet u wat u kunt doen als u het er niet mee eens bent?",
        "In de brief hoort te staan hoe, bij wie en tot wanneer. Vindt u dat niet? Vraag het de gemeente.",
    )


@pytest.mark.requirement("S3-27", screen="/tafel/…/nakijken/…/onderdelen")
def test_a_result_alone_is_not_enough_and_the_objection_asks_for_what_how_often_and_how_long(toos) -> None:
    assert_stands_there("S3-27")
    decision = toos.takes("besluit", DECISION)
    says_all(
        asked_first(toos, decision),
        "Staat er welke hulp u krijgt, hoe vaak en hoeveel tijd?",
        "‘Het resultaat is een schoon huis.’",
    )
    toos.judges(decision, "onderdelen", **{"onderdeel.omvang": "nee"})
    says_all(toos.reads("nakijken-uitkomst", decision), "Alleen ‘een schoon huis’ is te weinig.")
    says_all(toos.letter("bezwaar"), "In het besluit staat niet hoeveel tijd en welke hulp ik krijg.")


@pytest.mark.requirement("S3-58", screen="/tafel/…/nakijken/…/lezen")
def test_one_studies_the_decision_together_each_at_the_own_screen(toos) -> None:
    ben = Checking(a_guest(toos.person, "Ben", "clientondersteuner", ALL))
    decision = toos.takes("besluit", DECISION)
    says_all(Household(ben.person).reads("oefenen-meegaan"), "Lees samen het besluit.")
    says_all(toos.reads("nakijken-lezen", decision), "Lees het rustig, liefst samen", "Las iemand het met u mee?")

    ben.judges(decision, "lezen", **{"lezen.samen": "ja"})
    ben.judges(decision, **{NIGHTS: "ontbreekt"})
    says_all(toos.reads("nakijken-punten", decision), "Eén punt in het besluit is niet goed.")
    says_all(toos.letter("bezwaar"), "Karin helpt mij elke nacht drie keer uit bed")


@pytest.mark.requirement("S3-66", screen="/tafel/…/terugblik")
def test_one_looks_back_with_who_was_there_and_each_keeps_the_own_answers(toos) -> None:
    ben = LookingBack(a_guest(toos.person, "Ben", "clientondersteuner", ALL))
    says_all(Household(ben.person).reads("oefenen-meegaan"), "Kijk samen terug.")
    mine = LookingBack(toos.person)
    page = mine.reads("terugblik")
    says_all(page, "Vijf minuten, het liefst samen met wie erbij was.", "Uzelf", "De bezoeker", "Hoe het ging")

    mine.says(
        luisteren="nee", bezoeker="Zij keek op haar telefoon.", zeggen="nee", zelf="Over de nachten zei ik niets."
    )
    ben.says(goed="Er was koffie.")
    says_all(mine.letter("klacht", own=True), "Zij keek op haar telefoon.")
    says_all(mine.letter("tweede_gesprek", own=True), "Over de nachten zei ik niets.")
    says_all(ben.page(), "Geef een compliment", "Er was koffie.")
    assert "koffie" not in mine.page()


@pytest.mark.requirement("S2-50", screen="/tafel/…/terugblik")
def test_what_if_the_help_does_not_work_is_on_a_card_and_asked_again_when_one_looks_back(toos) -> None:
    says_all(
        AtCards(toos.person).words(), "De oplossing werkt niet", "Wat doen we als het niet het goede resultaat geeft?"
    )
    mine = LookingBack(toos.person)
    says_all(mine.reads("terugblik"), "En als de hulp straks niet goed genoeg werkt?")
    assert f'href="{mine.url("watals")}"' in mine.page()


REPORTED = REPORT.replace("tijd in overleg", "drie uur per week")
GRANTED = DECISION.replace("Het resultaat is een schoon\nhuis.", "U krijgt hulp bij het huishouden, twee uur per week.")


def test_what_the_report_promised_lies_beside_the_decision_and_less_than_that_is_told(toos) -> None:
    report = toos.takes("verslag", REPORTED)
    toos.judges(report, "lezen", **{"lezen.maatwerk": "ja", "lezen.maatwerk.toelichting": "Een traplift"})
    decision = toos.takes("besluit", GRANTED)

    page = toos.reads("nakijken-punten", decision)
    says_all(page, "‘Hulp bij het huishouden: drie uur per week.’", "‘Een traplift’", "uit het verslag")
    says_all(page, "Hier staat een andere tijd of een ander aantal")
    assert "uit het verslag" not in toos.reads("nakijken-punten", report)
    fields = [name for name in toos.form_fields(decision) if name.startswith("punt.verslag-")]
    assert len(fields) == 2
    toos.judges(decision, **dict.fromkeys(fields, "ontbreekt"))
    says_all(
        toos.letter("bezwaar"),
        "Dit staat er niet in: Een traplift. Dat staat wel in het verslag.",
        "Dit staat er niet in: Hulp bij het huishouden: drie uur per week. Dat staat wel in het verslag.",
    )


def test_a_report_that_only_she_reads_lies_beside_no_decision_of_the_table(toos) -> None:
    karin = Checking(a_guest(toos.person, "Karin", "mantelzorger", ALL, relatie="dochter"))
    karin.takes("verslag", REPORTED, vel="eigen")
    decision = toos.takes("besluit", GRANTED)

    for reader in (toos, karin):
        assert "drie uur per week" not in reader.reads("nakijken-punten", decision)
    karin.post("nakijken-lezer", decision, voor="mij")
    assert "drie uur per week" in karin.reads("nakijken-punten", decision)
