"""What one does with a report: read it with one's supporter, hold it beside what was said, and answer."""

import pytest
import time_machine

from tests.household import Household, says_all
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.nakijken.makers_nakijken import REPORT, Checking, prepared

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

LATER = REPORT + "\nAfspraken\nIemand van de gemeente vraagt nog een beugel aan. Wij bellen u nog.\n"
"""A report with a promise that names nobody and no day."""

SAID = "Kan ik een maatwerkvoorziening krijgen? Joost zei: hulp in huis kan."


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def toos() -> Checking:
    return prepared(a_table("Toos"))


def point_of(toos: Checking, paper: object, words: str) -> str:
    """The name under which a point of one's own is judged, found by its words."""
    before, _, _ = toos.page("nakijken-punten", paper).partition(words)
    after = toos.page("nakijken-punten", paper)[len(before) :]
    return after.partition('.toelichting"')[0].rpartition('name="')[2]


@pytest.mark.requirement("S2-105", screen="/tafel/…/nakijken/…/punten")
def test_each_agreement_of_the_talk_lies_beside_the_report_and_what_is_missing_is_asked_for(toos) -> None:
    agreed = {"wat": "De gemeente belt over een traplift", "wie": "Joost", "wanneer": "voor 1 april"}
    Household(toos.person).writes("toezegging", **agreed)
    report = toos.takes("verslag", REPORT)

    says_all(toos.reads("nakijken-punten", report), "Joost, voor 1 april’afgesproken aan tafel", "niet afgesproken")
    toos.judges(report, **{point_of(toos, report, "over een traplift"): "ontbreekt"})
    says_all(
        toos.reads("nakijken-uitkomst", report), "U vond één ding in het verslag niet goed.", "Reageer op het verslag"
    )
    says_all(
        toos.letter("reactie_verslag"), "Dit staat er niet in: De gemeente belt over een traplift, Joost, voor 1 april."
    )


@pytest.mark.requirement("S2-106", screen="/tafel/…/nakijken/…/lezen")
def test_what_one_does_not_understand_is_asked_to_be_explained_in_the_reaction(toos) -> None:
    report = toos.takes("verslag", REPORT)
    says_all(
        toos.reads("nakijken-lezen", report),
        "Begrijpt u wat er staat?",
        "Snapt u een zin niet? Schrijf hem op en vraag",
    )
    assert "uitleggen" not in toos.letter("reactie_verslag")
    asked = {"lezen.begrijpelijk": "nee", "lezen.begrijpelijk.toelichting": "Wat is ‘tijd in overleg’?"}
    toos.judges(report, "lezen", **asked)

    says_all(
        toos.reads("nakijken-uitkomst", report),
        "Nog niet alles is duidelijk.",
        "Begrijpt u wat er staat? Nee. Wat is ‘tijd in overleg’?",
        "Reageer op dit verslag voordat u een aanvraag doet.",
    )
    (unclear,) = toos_field(toos.letter("reactie_verslag"), "onduidelijk")
    assert unclear == "Ik begrijp niet alles wat er staat. Wilt u mij dat uitleggen? Wat is ‘tijd in overleg’?"


@pytest.mark.requirement("S2-107", screen="/tafel/…/nakijken/…/onderdelen")
def test_a_promise_without_a_name_or_a_day_is_pointed_at_and_asked_about_once(toos) -> None:
    report = toos.takes("verslag", LATER)
    says_all(toos.reads("nakijken-lezen", report), "Kijk of elke afspraak een naam en een dag heeft.")
    first, _, rest = toos.reads("nakijken-onderdelen", report).partition("De rest, als u wilt")
    says_all(first, "Staat er bij elke afspraak wie iets doet, en wanneer?", "Kijk hier:")
    assert "Staat er bij elke afspraak" not in rest

    toos.judges(report, "lezen", **{"lezen.wie_doet_wat": "nee"})
    says_all(toos.letter("reactie_verslag"), "Ik lees niet bij elke afspraak wie iets doet en wanneer.")
    toos.judges(report, "onderdelen", **{"onderdeel.afspraken": "nee"})
    letter = toos.letter("reactie_verslag")
    assert "Bij deze afspraken staat niet wie het doet of wanneer." in letter
    assert "Ik lees niet bij elke afspraak" not in letter


@pytest.mark.requirement("S2-108", screen="/tafel/…/nakijken/…")
def test_who_disagrees_with_a_report_reads_that_one_reacts_and_does_not_object(toos) -> None:
    report = toos.takes("verslag", REPORT)
    says_all(
        toos.reads("nakijken-lezen", report),
        "Weet u wat u kunt doen als u het er niet mee eens bent?",
        "Op een verslag reageert u. Tegen een besluit maakt u bezwaar.",
    )
    page = toos.reads("nakijken-uitkomst", report)
    says_all(page, "Reageer op het verslag", "Vraag een tweede gesprek", "Doe een aanvraag")
    says_all(page, "Tekenen voor ‘gezien’ is niet hetzelfde als ‘akkoord’.", "Wie helpt mij gratis?")
    assert "Maak bezwaar" not in page


@pytest.mark.requirement("S2-113", screen="/tafel/…/nakijken/…/lezen")
def test_what_was_said_of_a_tailored_provision_is_looked_for_in_the_report(toos) -> None:
    Household(toos.person).writes("afsluiting", "maatwerkvoorziening", tekst="Joost zei: hulp in huis kan.")
    report = toos.takes("verslag", REPORT)

    says_all(
        toos.reads("nakijken-lezen", report),
        "Staat erin welke maatwerkvoorziening u misschien kunt krijgen?",
        "Dit schreef u op bij het gesprek: ‘Joost zei: hulp in huis kan.’",
    )
    says_all(toos.reads("nakijken-punten", report), f"‘{SAID}’opgeschreven bij het gesprek")
    toos.judges(report, "lezen", **{"lezen.maatwerk": "nee"})
    toos.judges(report, **{point_of(toos, report, "hulp in huis kan."): "ontbreekt"})
    letter = toos.letter("reactie_verslag")
    says_all(letter, "Ik lees niet welke hulp van de gemeente mogelijk is.", f"Dit staat er niet in: {SAID}")


@pytest.mark.requirement("S3-67", screen="/tafel/…/nakijken/…/lezen")
def test_one_checks_the_report_together_each_at_the_own_screen(toos) -> None:
    ben = Checking(a_guest(toos.person, "Ben", "clientondersteuner", ALL))
    report = toos.takes("verslag", REPORT)
    says_all(toos.reads("nakijken-lezen", report), "Lees het rustig, liefst samen", "Lees het met wie met u meeging.")
    says_all(Household(ben.person).reads("oefenen-meegaan"), "het verslag")

    ben.judges(report, **{point_of(ben, report, "elke nacht drie keer"): "ontbreekt"})
    ben.judges(report, "lezen", **{"lezen.samen": "ja"})
    says_all(toos.reads("nakijken-punten", report), "Eén punt in het verslag is niet goed.")
    says_all(toos.letter("reactie_verslag"), "Karin helpt mij elke nacht drie keer uit bed")


@pytest.mark.requirement("S0-18", screen="/tafel/…/nakijken/nieuw", part="taking in the report that the gemeente gave")
@pytest.mark.requirement(
    "S2-104", screen="/tafel/…/nakijken/…", part="checking the report; who represents somebody does it for them"
)
def test_the_report_that_came_is_taken_in_and_a_representative_may_check_it() -> None:
    toos = prepared(a_table("Toos"))
    mees = Checking(a_guest(toos.person, "Mees", "vertegenwoordiger", ALL, grond="mentor"))
    report = mees.takes("verslag", REPORT)

    says_all(mees.reads("nakijken"), "Verslag van 6 maart 2026")
    mees.judges(report, **{point_of(mees, report, "elke nacht drie keer"): "ontbreekt"})
    says_all(mees.letter("reactie_verslag"), "Karin helpt mij elke nacht drie keer uit bed")


@pytest.mark.requirement(
    "S4-19",
    screen="/tafel/…/nakijken/…/onderdelen",
    part="whether the report says what the carer needs, and her own answer",
)
def test_whether_it_suits_the_carer_is_looked_for_in_the_report_and_she_may_answer_for_herself(toos) -> None:
    karin = Checking(a_guest(toos.person, "Karin", "mantelzorger", ALL, relatie="dochter"))
    report = toos.takes("verslag", REPORT)
    says_all(toos.reads("nakijken-onderdelen", report), "Staat erin wat uw mantelzorger zelf nodig heeft")

    karin.post("nakijken-lezer", report, voor="mij")
    karin.judges(report, "onderdelen", **{"onderdeel.onderwerp_d": "nee"})
    asked = "of er een mantelzorger is, en wat die zelf nodig heeft"
    assert asked in karin.letter("reactie_verslag", own=True)
    assert asked not in toos.letter("reactie_verslag")


def toos_field(letter: str, name: str) -> list[str]:
    """What stands in a field of a letter that begins."""
    found = letter.split(f'name="{name}"')[1:]
    return [each.partition(">")[2].partition("</textarea>")[0].strip() for each in found]
