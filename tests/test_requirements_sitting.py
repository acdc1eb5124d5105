"""The talk itself: what one has before one, what one writes down, and who writes along; each proved whole."""

import re
from datetime import timedelta

import pytest
import time_machine

from tests.household import Household, says_all
from tests.keukentafel.tafel.afspraak.makers_afspraak import AtAppointment
from tests.keukentafel.tafel.gesprek.makers_gesprek import AtTalk
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, NOTES, a_guest
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.mantelzorg.makers_mantelzorg import Carer
from tests.keukentafel.tafel.oefenen.makers_oefenen import Rehearses
from tests.keukentafel.tafel.watals.makers_watals import AtCards
from tests.test_requirements_help import said
from tests.test_requirements_rights import assert_stands_there
from wet.teksten import written_date

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

TALK = "/tafel/…/gesprek"

POINT = "Over aanleiding"
"""How the point is headed that stands first where somebody wrote "Over aanleiding.dwars.": its first sentence."""


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def points_of(somebody: Household) -> list[str]:
    """What stands before somebody at the talk, each with its box to tick."""
    page = AtTalk(somebody.person).opens()
    return [
        " ".join(" ".join(each.itertext()).split())
        for each in page.tree.xpath("//ul[@data-list='punt']//*[@class='tick__text']")
    ]


def kept_by(somebody: Household, soort: str) -> list[dict[str, object]]:
    return AtTalk(somebody.person).kept(soort)


@pytest.mark.requirement("S0-8", screen=TALK)
def test_the_talk_begins_with_what_one_needs_oneself_and_takes_one_point_more() -> None:
    assert_stands_there("S0-8")
    toos = Household()
    toos.is_asked("aanleiding.dwars")
    assert points_of(toos) == [POINT]

    toos.writes("punt", titel="Ik wil weer naar het koor")
    assert points_of(toos) == [POINT, "Ik wil weer naar het koor"]
    says_all(toos.reads("gesprek"), "0 van de 2 besproken")


@pytest.mark.requirement("S2-9", "S3-2", "S3-3", screen=TALK)
@pytest.mark.requirement("S2-3", screen=TALK, part="one's situation and what one needs, as points to talk about")
def test_what_life_looks_like_and_where_help_is_needed_lies_there_and_what_was_said_of_it_is_written_beside() -> None:
    toos = Household()
    toos.answers_topic("huishouden", gaat="niet_zonder_hulp")
    toos.is_asked("huishouden.slechte_dag", "verzorging.slechte_dag")

    says_all(
        toos.reads("gesprek"),
        "Het huishouden: het lukt niet zonder hulp",
        "Over huishouden.slechte_dag.",
        "Over verzorging.slechte_dag.",
    )
    toos.writes("punt", "huishouden", tekst="Zij schreef op: twee keer per week hulp.")
    toos.writes("punt", "huishouden", button="huishouden")
    assert kept_by(toos, "punt") == [{"tekst": "Zij schreef op: twee keer per week hulp.", "stand": "besproken"}]
    says_all(toos.reads("gesprek"), "1 van de 2 besproken", "Zij schreef op: twee keer per week hulp.")
    says_all(toos.paper(), "Over huishouden.slechte_dag.", "Over verzorging.slechte_dag.")


@pytest.mark.requirement("S0-17", screen=TALK)
def test_the_choice_for_a_pgb_is_asked_about_before_the_visitor_leaves_and_the_answer_stands_there() -> None:
    assert_stands_there("S0-17")
    toos = Household()
    says_all(toos.reads("pgb-vragen"), "pgb")
    says_all(toos.reads("gesprek"), "Wat kan ik kiezen: zorg in natura of een pgb?", "Wmo 2015 art. 2.3.2 lid 6")

    toos.writes("afsluiting", "zorg in natura of een pgb", tekst="Beide kan. Zij stuurt de folder.")
    says_all(toos.reads("gesprek"), "Beide kan. Zij stuurt de folder.")


@pytest.mark.requirement("S1-28", screen=TALK)
def test_the_plan_is_there_to_hold_on_to_as_points_on_paper_and_as_a_file() -> None:
    toos = Household()
    toos.is_asked("aanleiding.dwars", "huishouden.slechte_dag")
    for place in (toos.reads("gesprek"), toos.reads("gesprek-papier"), toos.paper("kort")):
        says_all(place, POINT, "Over huishouden.slechte_dag.")
    says_all(toos.reads("oefenen-momenten"), "‘Ik gaf u mijn persoonlijk plan. Zullen we dat er nu bij pakken?’")
    says_all(toos.reads("gesprek"), "Uw plan komt niet op tafel")
    assert toos.get("plan-bestand", "kort", "pdf").content.startswith(b"%PDF")


@pytest.mark.requirement("S2-14", screen=TALK)
def test_one_tells_honestly_what_one_can_and_what_one_cannot() -> None:
    toos = Household()
    says_all(toos.reads("oefenen"), "Overdrijf niet. Maak het ook niet te klein")
    toos.is_asked("aanleiding.zelf", "huishouden.slechte_dag")
    says_all(
        toos.reads("gesprek"),
        POINT,
        "zelf.",
        "Over huishouden.slechte_dag.",
        "‘Dit kan ik zelf. En dit lukt mij niet, ook al wil ik het graag.’",
        "‘Vandaag is een goede dag. Mag ik vertellen hoe gisteren ging?’",
    )


@pytest.mark.requirement("S2-27", "S2-29", screen=TALK)
def test_ones_own_questions_stand_there_and_who_goes_along_puts_them_and_writes_the_answer() -> None:
    toos = Household()
    Rehearses(toos.person).asks(words="Wie betaalt de beugel?", lezer="gedeeld")
    ben = Household(a_guest(toos.person, "Ben", "naaste", ALL))
    says_all(ben.reads("oefenen-meegaan"), "Wie betaalt de beugel?")
    says_all(ben.reads("gesprek"), "Wie betaalt de beugel?", "Schrijf het antwoord op")

    ben.writes("gespreksvraag", "Wie betaalt de beugel?", antwoord="De gemeente, zei zij.")
    says_all(toos.reads("gesprek"), "Wie betaalt de beugel?", "De gemeente, zei zij.", "Door Ben")


@pytest.mark.requirement("S2-42", "S2-67", "S4-15", screen=TALK)
def test_a_carer_has_her_own_story_at_hand_on_her_own_screen_and_writes_what_she_knows_for_all() -> None:
    toos = Household()
    karin = Carer(a_guest(toos.person, "Karin", "mantelzorger", ALL, relatie="dochter"))
    karin.checks(talk=("s1",), s1="vaak")
    line = karin.page("mantelzorg-verhaal").partition('name="zin" value="')[2].partition('"')[0]
    assert karin.chooses(line).status_code == 303
    says_all(karin.page(), "De gemeente", "U mag zelf zeggen wat te zwaar is.")

    at_talk = Household(karin.person)
    says_all(at_talk.reads("gesprek"), "Uw eigen verhaal", "alleen voor u")
    story = at_talk.tree.xpath("//summary[text()='Uw eigen verhaal']/following-sibling::div//p[@lang='nl']")
    assert [each.text_content().strip() for each in story if len(each.text_content()) > 20]
    assert "Uw eigen verhaal" not in toos.reads("gesprek")
    at_talk.writes("notitie", tekst="Zij staat 's nachts drie keer op. Dat ziet overdag niemand.")
    says_all(toos.reads("gesprek"), "Dat ziet overdag niemand.", "Door Karin")


@pytest.mark.requirement("S2-48", "S2-51", "S2-103", screen=TALK)
def test_what_if_it_changes_and_when_one_looks_again_is_asked_agreed_and_on_the_road() -> None:
    toos = Household()
    AtAppointment(toos.person).on_road(days=0)
    says_all(
        toos.reads("watals"),
        "Wat doen we als",
        "Ik wil over een half jaar weer een gesprek. Kunnen we nu een dag kiezen?",
    )
    says_all(
        toos.reads("gesprek"),
        "Wat doe ik als er iets verandert?",
        "Wanneer kijken we of het nog past?",
        "Vraag nu al om een nieuw gesprek, bijvoorbeeld na een half jaar.",
        "Wie bel of mail ik als mij later iets te binnen schiet?",
    )
    toos.writes("afsluiting", "iets verandert", tekst="Dan bel ik Joost.")
    toos.writes("afsluiting", "nog past", tekst="Op 1 maart 2028.")
    says_all(toos.reads("gesprek"), "Dan bel ik Joost.", "Op 1 maart 2028.")
    AtCards(toos.person).puts(als="Ik val", kijken_op="1 maart 2028")
    says_all(toos.reads("tafel"), "1 maart 2028: Ik val")


@pytest.mark.requirement("S3-4", screen=TALK)
def test_what_the_solutions_could_be_lies_there_to_talk_about() -> None:
    toos = Household()
    toos.solves("Een robotstofzuiger", "geprobeerd", soort="zelf", waarom="Hij komt niet over de drempel")
    toos.solves("Een keer per week hulp", "wil_ik", soort="maatwerk")
    page = toos.reads("gesprek")
    says_all(page, "Uw oplossingen", "Dit heb ik geprobeerd: Een robotstofzuiger.", "Dit wil ik graag: Een keer")
    toos.writes("toezegging", wat="Hulp op dinsdag", wie="Joost", wanneer="vanaf 1 april")
    says_all(toos.reads("gesprek").partition("Afgesproken")[2], "Hulp op dinsdag", "Joost", "vanaf 1 april")


@pytest.mark.requirement("S3-15", screen=TALK)
def test_that_there_will_be_a_report_is_confirmed_before_and_asked_again_at_the_end() -> None:
    toos = Household()
    AtAppointment(toos.person).on_road(days=8).answers("vragen", verslag__keuze="ja")
    says_all(toos.reads("afspraak"), "Ja, dat is beloofd")
    toos.writes("afsluiting", "Maakt u een verslag", tekst="Ja, volgende week.")
    toos.writes("afsluiting", "Maakt u een verslag", button="Maakt u een verslag")
    assert kept_by(toos, "afsluiting") == [{"gevraagd": "ja", "tekst": "Ja, volgende week."}]


@pytest.mark.requirement("S3-19", "S3-20", "S3-21", screen=TALK)
def test_purpose_result_and_whether_anything_is_decided_are_asked_beforehand_and_when_the_talk_begins() -> None:
    assert_stands_there("S3-21")
    toos = Household()
    appointment = AtAppointment(toos.person).on_road(days=0)
    says_all(appointment.words("afspraak-vragen", "vragen"), "‘Wat is het doel van ons gesprek?’")
    says_all(
        toos.reads("gesprek"),
        "Het gesprek begint",
        "‘Wat is het doel van dit gesprek, en wat moet er straks klaar zijn? Beslist u vandaag al iets?’",
        "‘Ik beslis vandaag niets en ik teken vandaag niets.’",
        "Vandaag valt er geen besluit. Hoe gaat het nu verder?",
    )


@pytest.mark.requirement("S3-34", "S3-35", screen=TALK)
def test_a_supporter_takes_notes_on_the_own_screen_and_sees_what_has_not_come_up_yet() -> None:
    toos = Household()
    toos.is_asked("aanleiding.dwars", "huishouden.slechte_dag")
    ben = Household(a_guest(toos.person, "Ben", "clientondersteuner", NOTES))
    says_all(ben.reads("oefenen-meegaan"), "schrijf op wie wat zegt", "Let op dat alles aan bod komt.")
    says_all(ben.reads("gesprek"), "0 van de 2 besproken")

    ben.writes("notitie", tekst="Joost noemde hulp voor twee uur.")
    toos.writes("punt", "aanleiding", button="aanleiding")
    says_all(ben.reads("gesprek"), "1 van de 2 besproken")
    says_all(toos.reads("gesprek"), "Joost noemde hulp voor twee uur.", "Door Ben")


@pytest.mark.requirement("S4-6", screen=TALK)
def test_what_is_needed_and_what_the_gemeente_can_do_is_made_clear_and_written_down() -> None:
    says_all(said("/uitleg/gesprek"), "wat u precies nodig hebt, en welke oplossingen er zijn.")
    toos = Household()
    toos.is_asked("aanleiding.dwars")
    says_all(toos.reads("gesprek"), POINT, "Kan ik een maatwerkvoorziening krijgen?")
    toos.writes("afsluiting", "maatwerkvoorziening", tekst="Hulp in huis kan, zei Joost.")
    says_all(toos.reads("gesprek"), "Hulp in huis kan, zei Joost.")


@pytest.mark.requirement("S0-19", screen=TALK)
def test_one_last_day_for_investigation_and_report_stands_on_the_road_at_the_talk_and_in_the_letter() -> None:
    toos = Household()
    AtAppointment(toos.person).on_road(days=0)
    told = re.search("Uiterlijk ([0-9]+ [a-z]+ [0-9]+), op papier. Zo lezen wij de Wmo.", toos.reads("gesprek"))
    six_weeks = NOON.date() - timedelta(days=10) + timedelta(weeks=6)

    assert told is not None
    assert told[1] in {written_date(six_weeks + timedelta(days=free), "nl") for free in range(4)}
    says_all(toos.reads("tafel"), told[1])
    sender = {"name": "Toos", "gemeente": "Overwaard", "vel": "brieven"}
    letter = toos.browser.post(toos.url("brief-schrijven", "verslag_opvragen"), sender, follow=True)
    says_all(letter.content.decode(), told[1])


@pytest.mark.requirement(
    "S0-16", screen=TALK, part="who sits there writes along on a screen of their own; the points are one's own"
)
@pytest.mark.requirement(
    "S2-112", screen=TALK, part="what was said of it is written down, and looked for in the report"
)
def test_who_helps_and_who_cares_sit_at_the_same_talk() -> None:
    toos = Household()
    toos.is_asked("aanleiding.dwars")
    for name, role in (("Ben", "clientondersteuner"), ("Karin", "mantelzorger")):
        guest = Household(a_guest(toos.person, name, role, ALL, relatie="dochter" if name == "Karin" else ""))
        assert points_of(guest) == [POINT]
        guest.writes("toezegging", wat=f"{name} belt morgen", wie=name)
    says_all(toos.reads("gesprek"), "Ben belt morgen", "Karin belt morgen", "Door Ben", "Door Karin")
    toos.writes("afsluiting", "maatwerkvoorziening", tekst="Dat kan, zei Joost.")
    says_all(toos.reads("gesprek"), "Dat kan, zei Joost.")
