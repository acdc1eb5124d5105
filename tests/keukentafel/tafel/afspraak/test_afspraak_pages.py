"""The appointment on screen: what the road tells, what somebody knows and wishes, what matters when, and the sheet."""

from datetime import timedelta

import pytest
import time_machine

from keukentafel.tafel.afspraak.for_plan import for_plan
from keukentafel.tafel.voorbereiding.answers import answers_of
from tests.keukentafel.tafel.afspraak.makers_afspraak import AtAppointment
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import browser_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

AT = "/tafel/…/afspraak"


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def told(at: AtAppointment) -> list[str]:
    return [one.text for one in for_plan(at.sits())]


@pytest.mark.requirement("S0-3", screen=AT)
@pytest.mark.requirement("S0-15", screen=AT, part="without an appointment: who makes it, and what to do")
@pytest.mark.requirement("S2-16", screen=AT, part="that sometimes there is no talk, and what one may then ask")
def test_without_an_appointment_the_page_says_so_and_helps_to_ask():
    words = AtAppointment(a_table()).on_road().words()

    assert "Er is nog geen afspraak." in words
    assert "Na uw melding maakt de gemeente of het wijkteam een afspraak met u." in words
    assert "Zet de dag op uw weg" in words
    assert "Vraag met een brief wanneer zij komen" in words
    assert "Soms belt of schrijft de gemeente alleen" in words


def test_an_empty_table_without_a_road_still_shows_the_page():
    assert "Er is nog geen afspraak." in AtAppointment(a_table()).words()


@pytest.mark.requirement("S1-4", screen=AT, part="what the invitation says: day, form and who comes")
@pytest.mark.requirement("S0-15", "S1-3", "S4-12", screen=AT)
@pytest.mark.requirement("S0-11", screen=AT, part="who is there for the gemeente, beside oneself")
def test_what_the_road_tells_stands_there_and_is_not_asked_again():
    toos = AtAppointment(a_table()).on_road(days=8, vorm="thuis", door_wie="mevrouw Bakker")

    words = toos.words()
    assert "Over 8 dagen is het gesprek: dinsdag 1 december 2026." in words
    assert "Bij mij thuis" in words
    assert "mevrouw Bakker" in words
    assert "Hoe is het gesprek?" not in toos.words("afspraak-vragen", "waar")
    assert "Wie komt er van de gemeente of het wijkteam?" in toos.words("afspraak-vragen", "wie")


def test_an_appointment_that_was_moved_takes_the_place_of_the_one_before_and_keeps_its_form():
    toos = AtAppointment(a_table()).on_road(days=8, vorm="wijk")
    toos.agrees(15, "afspraak_verzet")

    assert "Over 15 dagen is het gesprek" in toos.words()
    assert "bijvoorbeeld bij het wijkteam" in toos.words()
    assert "De afspraak is verzet" in toos.words()


@pytest.mark.parametrize(
    ("days", "title"),
    [
        (1, "Morgen is het gesprek: dinsdag 24 november 2026."),
        (0, "Vandaag is het gesprek."),
        (-1, "Het gesprek was op zondag 22 november 2026."),
    ],
)
def test_the_title_says_how_far_off_it_is(days, title):
    assert title in AtAppointment(a_table()).on_road(days=days).words()


@pytest.mark.requirement("S2-40", "S0-12", "S4-13", screen=AT)
def test_on_the_day_before_free_support_is_named_again():
    before = "Gaat er niemand mee? U mag vandaag nog om een cliëntondersteuner vragen"

    assert before in AtAppointment(a_table()).on_road(days=1).words()
    assert before not in AtAppointment(a_table("Ans")).on_road(days=8).words()


@pytest.mark.requirement("S3-16", "S0-10", "S2-12", "S4-5", "S3-25", screen=AT)
def test_the_form_is_free_and_only_a_telephone_call_is_a_reason_to_ask():
    home = AtAppointment(a_table()).on_road(days=8, vorm="thuis").words()
    assert "Thuis is gewoon: daar ziet de gemeente hoe u leeft. Het hoeft niet." in home
    assert "In het gemeentehuis of in de wijk mag ook, en soms per telefoon." in home
    assert "De wet zegt hier niets over." in home

    phone = AtAppointment(a_table("Ans")).on_road(days=8, vorm="telefoon").words()
    assert "Dat is een raad: de wet verbiedt het niet." in phone
    assert "‘Alleen bellen is voor mij te weinig. Kunt u bij mij thuis komen?’" in phone
    assert "Awb art. 3:2 . Zo lezen wij de wet." in phone


def test_a_form_that_the_road_does_not_tell_is_asked_and_brings_its_alert():
    toos = AtAppointment(a_table()).on_road(days=8)
    assert "Hoe is het gesprek?" in toos.words("afspraak-vragen", "waar")

    toos.answers("waar", vorm__keuze="telefoon")
    assert "Alleen bellen is voor mij te weinig." in toos.words()
    assert "Per telefoon" in toos.words("afspraak-blad")


@pytest.mark.requirement("S3-17", screen=AT)
@pytest.mark.requirement("S3-26", screen=AT, part="why the gemeente wants to see how somebody lives")
@pytest.mark.requirement("S3-65", screen=AT, part="asking for personal contact")
@pytest.mark.requirement("S3-15", screen=AT, part="having a report confirmed before the talk")
def test_each_moment_has_its_alerts_with_a_sentence_and_how_sure_they_are():
    before = AtAppointment(a_table()).on_road(days=1).words()
    for words in (
        "Wat hieruit komt, geldt vaak jaren.",
        "De gemeente moet goed kunnen zien hoe u leeft.",
        "‘Ik wil graag met u contact houden.",
        "‘U maakt een verslag van dit gesprek. Klopt dat, en wanneer krijg ik het?’",
        "Wmo 2015 art. 2.3.2 lid 8",
        "Een kopie hoeft niet.",
    ):
        assert words in before

    today = AtAppointment(a_table("Ans")).on_road(days=0).words()
    assert "‘Ik wil even stoppen. Over vijf minuten ga ik verder.’" in today
    assert "Wat hieruit komt, geldt vaak jaren." not in today


def test_under_the_jeugdwet_nobody_is_sent_to_a_melding_that_the_law_does_not_know():
    words = AtAppointment(a_table()).on_road(law="jeugdwet").words()

    assert "Er is nog geen afspraak. Komt er een gesprek?" in words
    assert "melding" not in words.partition("Waar en wanneer")[0]


def test_the_day_after_one_is_asked_to_tell_that_the_talk_was():
    assert "Zet op uw weg dat het gesprek er was" in AtAppointment(a_table()).on_road(days=-1).words()


def test_under_the_jeugdwet_no_term_or_report_of_the_wmo_is_promised():
    words = AtAppointment(a_table()).on_road(law="jeugdwet", days=1).words()

    assert "De Jeugdwet zegt niet dat er een verslag moet komen." in words
    assert "De gemeente moet u op papier geven wat het onderzoek opleverde." not in words
    assert "Gaat er niemand mee?" not in words


@pytest.mark.requirement(
    "S3-19", "S3-20", "S3-21", screen="/tafel/…/afspraak/vragen", part="asked beforehand, with what was said"
)
def test_purpose_result_and_what_is_decided_are_asked_beforehand_with_a_sentence():
    toos = AtAppointment(a_table()).on_road(days=8)
    form = toos.words("afspraak-vragen", "vragen")
    assert "‘Wat is het doel van ons gesprek?’" in form
    assert "‘Wat wilt u na ons gesprek weten of klaar hebben?’" in form
    assert "‘Is dit gesprek vrijblijvend, of beslist u daar al iets?’" in form

    toos.answers("vragen", doel="Kennismaken", besluit__keuze="vrijblijvend", verslag__keuze="ja")
    words = toos.words()
    assert "Kennismaken" in words
    assert "Vrijblijvend, zei de gemeente" in words
    assert "Ja, dat is beloofd" in words
    assert "Nog niet bekend: wat klaar moet zijn." in words


@pytest.mark.requirement("S2-15", screen="/tafel/…/afspraak/vragen")
def test_wishes_about_the_talk_stand_in_the_plan_and_a_reason_is_asked():
    toos = AtAppointment(a_table()).on_road(days=8)
    answer = toos.answers("wensen", vorm_wens__keuze="thuis", wensen__keuzes=["vrouw", "zelfde"], tolk__keuze="nodig")
    assert answer["Location"].endswith("?bij=nieuw#afspraak-vorm_waarom")
    toos.answers("wensen", vorm_waarom="Ik kan niet reizen.")

    assert told(toos) == [
        "Ik wil het gesprek graag bij mij thuis.",
        "Daarom past dat het best: Ik kan niet reizen.",
        "Ik praat liever met een vrouw. Ik wil steeds met dezelfde persoon praten, en die ook kunnen bellen.",
        "Er is bij het gesprek een tolk nodig.",
    ]


@pytest.mark.requirement("S3-30", screen="/tafel/…/afspraak/vragen")
def test_one_chooses_who_comes_along_and_the_plan_names_them_by_relation_or_role():
    toos = AtAppointment(a_table())
    karin = toos.tells("helper", {"naam": "Karin", "relatie": "dochter"})["id"]
    ben = a_guest(toos.person, "Ben", "clientondersteuner", ALL)
    assert "Karin, uw dochter" in toos.words("afspraak-vragen", "wie")

    toos.answers("wie", wie_mee__wie=[karin, str(ben.seat_id)], wie_mee__tekst="de dominee")
    assert told(toos) == ["Bij het gesprek zijn ook: mijn dochter, een cliëntondersteuner, de dominee."]
    assert "Karin, uw dochter Ben de dominee" in toos.words()


def test_a_helper_on_ones_own_sheet_is_not_named_in_the_plan():
    toos = AtAppointment(a_table())
    friend = toos.tells("helper", {"naam": "Geheim", "relatie": "vriend"}, sheet="eigen")["id"]
    toos.answers("wie", wie_mee__wie=[friend])

    assert told(toos) == []


def test_what_only_i_read_is_in_no_plan_and_on_no_other_screen():
    toos = AtAppointment(a_table()).on_road(days=8)
    karin = AtAppointment(a_guest(toos.person, "Karin", "mantelzorger", ALL))
    toos.answers("punten", punten__een="Ik slaap slecht", alleen_ik="ja")

    assert "Ik slaap slecht" in toos.words()
    assert "Ik slaap slecht" in toos.words("afspraak-blad")
    assert "Ik slaap slecht" not in karin.words()
    assert told(toos) == told(karin) == []


def test_who_may_only_read_keeps_her_answers_for_herself():
    toos = AtAppointment(a_table()).on_road(days=8)
    karin = AtAppointment(a_guest(toos.person, "Karin", "mantelzorger", READ))
    karin.answers("waar", tijd="10.00 uur")

    assert "10.00 uur" in karin.words()
    assert "10.00 uur" not in toos.words()
    assert "Zet de dag op uw weg" not in karin.words()


def test_the_three_points_are_in_the_plan_and_what_was_said_before_is_offered():
    toos = AtAppointment(a_table())
    toos.tells("antwoord", {"tekst": "Alleen douchen lukt niet"}, over="aanleiding.dwars")
    assert "Alleen douchen lukt niet" in toos.words("afspraak-vragen", "punten")
    assert "Alleen douchen lukt niet" in toos.words("afspraak-blad")

    toos.answers("punten", punten__een="Douchen", punten__twee="De nachten")
    (points,) = for_plan(toos.sits())
    assert (points.text, points.short) == ("Dit wil ik zeker bespreken:\n1. Douchen\n2. De nachten", True)
    assert "Alleen douchen lukt niet" not in toos.words("afspraak-blad")


@pytest.mark.requirement("S3-22", screen="/tafel/…/afspraak/hulp")
def test_who_is_unwell_that_day_knows_what_to_say_whom_to_call_and_which_letter():
    toos = AtAppointment(a_table()).on_road(days=0)
    toos.answers("waar", telefoon="Loket, 0100 12 34")

    page = toos.page("afspraak-hulp", "niet_goed")
    assert "Bel de gemeente, of vraag iemand om te bellen." in page
    assert "Ik ben te ziek. Wanneer kan het wel?" in page
    assert "Loket, 0100 12 34" in page
    assert "/brieven/afspraak_wijzigen" in page
    assert "De zes weken van het onderzoek bij de Wmo lopen door." in toos.words("afspraak-hulp", "niet_goed")


@pytest.mark.requirement("S3-23", screen="/tafel/…/afspraak/hulp", part="what to say where there is too little time")
def test_who_has_too_little_time_or_can_not_talk_finds_other_ways():
    toos = AtAppointment(a_table()).on_road(days=0)

    short = toos.page("afspraak-hulp", "te_kort")
    assert "Er is te weinig tijd. Ik wil een nieuw gesprek" in short
    assert "/brieven/tweede_gesprek" in short
    other = toos.page("afspraak-hulp", "geen_gesprek")
    assert "Wilt u mij uw vragen op papier geven?" in other
    assert "Awb art. 2:1 lid 2" in other
    assert toos.get("afspraak-hulp", "iets_anders").status_code == 404


def test_the_sheet_for_the_day_says_where_when_who_and_what_to_bring_in_large_print():
    toos = AtAppointment(a_table()).on_road(days=1, vorm="gemeentehuis")
    toos.answers("waar", tijd="10.00 uur", plek="kamer 2", telefoon="Loket")
    toos.tells("antwoord", {"keuzes": ["pauze"]}, over="denken.in_gesprek")

    words = toos.words("afspraak-blad")
    for part in ("Dinsdag 24 november 2026", "10.00 uur", "kamer 2", "Loket", "Een pauze, of een kort gesprek"):
        assert part in words
    assert "om te laten zien" in words
    assert "large-print" in toos.page("afspraak-blad")
    assert "large-print" not in toos.browser.get(toos.url("afspraak-blad") + "?groot=nee").content.decode()


def test_a_paper_that_comes_after_the_talk_is_named_with_what_to_say_about_it():
    toos = AtAppointment(a_table()).on_road(days=3)
    for paper, days in (({"document": "medicijnen", "bij": "De Linde"}, 10), ({"naam": "Het dagboek"}, 2)):
        comes = (NOON + timedelta(days=days)).date().isoformat()
        toos.tells("document", {**paper, "stand": "vraag_op", "wanneer": comes})

    for name in ("afspraak", "afspraak-blad"):
        words = toos.words(name)
        assert "Dit is er nog niet:" in words
        assert "gevraagd bij De Linde" in words
        assert "‘Dit papier heb ik nog niet. Ik geef het als het er is.’" in words
        assert "Het dagboek" not in words


def test_an_answer_that_is_too_long_is_refused_and_kept_in_the_form():
    toos = AtAppointment(a_table())
    answer = toos.answers("waar", tijd="x" * 301, plek="kamer 2")

    assert answer.status_code == 422
    assert "kamer 2" in answer.content.decode()
    assert answers_of(toos.sits()).of("afspraak") == ()


def test_the_road_leads_to_the_appointment_as_long_as_the_talk_is_to_come():
    toos = AtAppointment(a_table()).on_road(days=8)
    assert "Op 1 december is het gesprek." in toos.words("tafel")
    assert f'href="{toos.url()}"' in toos.page("tafel")

    toos.happened("gesprek_gevoerd", (NOON - timedelta(days=1)).date().isoformat())
    assert "is het gesprek. Bekijk" not in toos.words("tafel")


def test_on_the_day_the_road_leads_to_the_talk_itself_and_after_it_to_looking_back():
    toos = AtAppointment(a_table()).on_road(days=0)
    assert (
        "Vandaag is het gesprek. Open uw punten voor het gesprek" in toos.words("tafel").split("Dit kunt u nu doen")[0]
    )
    assert f'href="{toos.url("gesprek")}">Open uw punten' in toos.page("tafel")

    toos.happened("gesprek_gevoerd", NOON.date().isoformat())
    assert "Het gesprek is geweest." in toos.words("tafel")
    assert f'<a class="touch" href="{toos.url("terugblik")}"' in toos.page("tafel")

    toos.happened("besluit_bekendgemaakt", NOON.date().isoformat())
    assert "Het gesprek is geweest." not in toos.words("tafel")


def test_a_day_that_passed_without_a_word_asks_what_was_said():
    toos = AtAppointment(a_table()).on_road(days=-2)
    assert "Het gesprek zou op 21 november zijn. Schrijf op wat er gezegd is" in toos.words("tafel")
    assert f'<a class="touch" href="{toos.url("terugblik")}"' in toos.page("tafel")


def test_after_the_talk_the_page_says_that_it_was():
    toos = AtAppointment(a_table()).on_road(days=-2)
    toos.happened("gesprek_gevoerd", (NOON - timedelta(days=2)).date().isoformat())

    assert "Het gesprek is geweest." in toos.words()


def test_an_unknown_part_is_not_there():
    assert AtAppointment(a_table()).get("afspraak-vragen", "nergens").status_code == 404


@pytest.mark.parametrize("name", ["afspraak", "afspraak-blad"])
def test_a_full_table_costs_few_questions(django_assert_max_num_queries, name):
    toos = AtAppointment(a_table()).on_road(days=8)
    for number in range(20):
        toos.tells("helper", {"naam": f"Naam {number}", "relatie": "vriend"})
    toos.answers("waar", tijd="10.00 uur")

    with django_assert_max_num_queries(15):
        assert toos.get(name).status_code == 200
    with django_assert_max_num_queries(15):
        assert toos.get("afspraak-vragen", "wie").status_code == 200


def test_in_english_the_pages_speak_english():
    toos = AtAppointment(a_table()).on_road(days=8, vorm="thuis")
    toos.browser = browser_of(toos.person, "en")

    assert "The talk is in 8 days: Tuesday 1 December 2026." in toos.words()
    assert "You may say where and how you want to talk" in toos.words()
    assert "You don’t feel well" in toos.words("afspraak-hulp", "niet_goed").replace("'", "’").replace("&#x27;", "’")
