"""Rehearsing on screen: which questions come, what was said before, hints, and who reads what."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html

from keukentafel.tafel.voorbereiding.answers import answers_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.oefenen.makers_oefenen import Rehearses, words_of
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import on_other_device

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

VRAAG = "/tafel/…/oefenen/vraag/…"
SIX = {
    "waarom": "Waarom vraagt u hulp van de gemeente?",
    "geprobeerd": "Wat hebt u zelf al geprobeerd?",
    "wie": "Zijn er mensen om u heen die kunnen helpen?",
    "doen_nu": "Wat doen zij nu al voor u?",
    "doen_meer": "Kunnen zij, of anderen, iets meer doen?",
    "anders": "Kan het ook op een andere manier?",
}


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.mark.requirement("S3-38", "S3-39", "S3-40", "S3-41", "S3-42", "S3-43", screen=VRAAG, part="rehearsing it")
@pytest.mark.requirement("S2-69", screen=VRAAG, part="rehearsing it")
@pytest.mark.requirement("S1-29", screen="/tafel/…/oefenen")
@pytest.mark.parametrize(("code", "asked"), SIX.items())
def test_each_of_the_six_questions_of_the_gemeente_can_be_rehearsed(code, asked):
    toos = Rehearses(a_table())
    assert asked in toos.words()

    toos.answers(code, "Mijn dochter kookt 2 keer per week, want ik laat pannen vallen. Ik heb dat geprobeerd.")
    assert asked in toos.words("oefenen-vraag", code)
    assert "laat pannen vallen" in toos.words("oefenen-vraag", code)
    assert "U oefende 1 van de 12 vragen." in toos.words()


@pytest.mark.requirement("S0-24", "S1-7", "S2-14", screen="/tafel/…/oefenen", part="the tip, before one rehearses")
@pytest.mark.requirement("S3-5", "S3-7", screen="/tafel/…/oefenen", part="the tip, before one rehearses")
@pytest.mark.requirement("S3-8", "S3-36", "S3-37", screen="/tafel/…/oefenen")
@pytest.mark.requirement(
    "S1-20", screen="/tafel/…/oefenen", part="that a course on the plan exists and may be asked for"
)
def test_before_rehearsing_one_reads_how_to_tell_it():
    words = Rehearses(a_table()).words()
    for tip in (
        "Het is uw gesprek.",
        "Vertel open wat u wel kunt",
        "Begrijpt u een woord niet?",
        "U mag laten zien dat het u raakt.",
    ):
        assert tip in words
    assert "Luister goed en sta open voor een idee." in words
    assert "een cursus is over het persoonlijk plan" in words
    assert "Ruim niet extra op" in words
    assert "Lukt het veilig, goed, op tijd, vaak genoeg en zonder pijn?" in words


def test_what_was_said_before_is_the_start_of_the_answer():
    toos = Rehearses(a_table())
    toos.said("aanleiding.dwars", tekst="Ik durf niet meer te douchen.")

    page = toos.page("oefenen-vraag", "waarom")
    assert "Ik durf niet meer te douchen.</textarea>" in page
    assert "Dit schreef u al." in page
    assert "u schreef hier al iets over" in toos.words()


def test_what_somebody_else_wrote_is_shown_by_name_and_never_put_in_ones_mouth():
    toos = a_table()
    karin = a_guest(toos, "Karin", sheets=ALL)
    Rehearses(karin).said("aanleiding.dwars", tekst="Moeder valt vaak.")

    page = Rehearses(toos.returns(NOON)).page("oefenen-vraag", "waarom")
    assert "Moeder valt vaak.</textarea>" not in page
    assert "Karin schreef" in page
    assert "Moeder valt vaak." in page


def test_a_question_about_a_part_of_a_life_comes_only_where_something_was_said_about_it():
    toos = Rehearses(a_table())
    assert "Hebt u gedacht aan verhuizen?" not in toos.words()

    toos.said("wonen.gaat", keuze="met_moeite")
    assert "Hebt u gedacht aan verhuizen?" in toos.words()

    toos.said("wonen.gaat", keuze="niet_van_toepassing")


def test_of_a_part_that_is_not_about_me_nothing_is_asked():
    toos = Rehearses(a_table())
    toos.said("wonen.gaat", keuze="niet_van_toepassing")
    assert "Hebt u gedacht aan verhuizen?" not in toos.words()
    assert toos.get("oefenen-vraag", "wonen").status_code == 404


@pytest.mark.requirement("S3-6", screen=VRAAG, part="a hint beside the answer")
def test_an_answer_that_makes_it_small_gets_a_hint_that_names_the_words():
    toos = Rehearses(a_table())
    words = words_of(toos.answers("anders", "Ach, het gaat wel hoor."))
    assert "U houdt het misschien klein. U schreef: ‘gaat wel’." in words
    assert "hoe een slechte dag gaat" in words


def test_a_hint_that_was_put_away_stays_away():
    toos = Rehearses(a_table())
    toos.answers("anders", "Ach, het gaat wel hoor.")
    answer = answers_of(toos.sits()).own("oefenen.anders")
    toos.answers("anders", "Ach, het gaat wel hoor.", zo_goed="te_klein", vorige=answer.seen)

    words = toos.words("oefenen-vraag", "anders")
    assert "U houdt het misschien klein." not in words
    assert "Ach, het gaat wel hoor." in words


def test_after_an_answer_without_a_hint_one_may_go_on():
    toos = Rehearses(a_table())
    assert "Zeg het nu een keer hardop. Volgende vraag" in words_of(
        toos.answers("anders", "Een traplift, want ik viel twee keer.")
    )


def test_an_answer_that_is_taken_away_is_gone():
    toos = Rehearses(a_table())
    toos.answers("anders", "Een traplift.")
    toos.answers("anders", "")
    assert answers_of(toos.sits()).own("oefenen.anders") is None


def test_too_long_an_answer_is_refused_and_nothing_is_lost():
    toos = Rehearses(a_table())
    answer = toos.answers("anders", "Een traplift. " * 200)
    assert answer.status_code == 422
    assert "Gebruik ten hoogste 2000 tekens." in words_of(answer)
    assert "Een traplift. Een traplift." in answer.content.decode()


def test_nobody_else_at_the_table_reads_what_one_rehearses():
    toos = a_table()
    karin = a_guest(toos, "Karin", sheets=ALL)
    Rehearses(toos.returns(NOON)).answers("anders", "GEHEIM-OEFENEN van Toos")
    for page in ("oefenen", "oefenen-spiekbriefjes", "oefenen-meegaan", "voorbereiden-alles", "plan"):
        assert "GEHEIM-OEFENEN" not in Rehearses(karin).page(page)
    assert "GEHEIM-OEFENEN" not in Rehearses(karin).page("oefenen-vraag", "anders")
    assert "GEHEIM-OEFENEN" not in Rehearses(toos.returns(NOON)).page("plan")


@pytest.mark.requirement(
    "S2-27", "S2-141", screen="/tafel/…/oefenen/eigen-vragen", part="putting it among one's questions"
)
@pytest.mark.requirement("S2-20", screen="/tafel/…/oefenen/eigen-vragen", part="questions in a row")
def test_own_questions_stand_in_a_row_and_on_a_card():
    toos = Rehearses(a_table())
    toos.asks("informeren", words="Mag mijn hond mee naar de dagbesteding?")

    page = toos.words("oefenen-spiekbriefjes")
    assert "Mag mijn hond mee naar de dagbesteding?" in page
    assert "Hoe hoor ik het als er iets verandert in de Wmo of het pgb?" in page


@pytest.mark.requirement("S2-29", "S3-34", "S3-35", screen="/tafel/…/oefenen/meegaan", part="before the talk")
@pytest.mark.requirement("S3-58", "S3-66", "S3-67", screen="/tafel/…/oefenen/meegaan", part="that one does it together")
@pytest.mark.requirement(
    "S2-39", "S2-41", "S3-10", screen="/tafel/…/oefenen/meegaan", part="what who goes along does before"
)
def test_who_goes_along_reads_what_must_come_up_and_which_questions_to_help_ask():
    toos = a_table()
    karin = a_guest(toos, "Karin", sheets=ALL)
    at = Rehearses(toos.returns(NOON))
    at.said("wonen.gaat", keuze="met_moeite")
    at.said("wonen.blad", bespreken="ja")
    at.asks("betalen", words="Wie maakt schoon?", lezer="gedeeld")

    words = Rehearses(karin).words("oefenen-meegaan")
    assert "Dit moet aan bod komen Het huis" in words or "Wonen" in words or "huis" in words
    for line in (
        "Wie maakt schoon?",
        "Wat betaal ik zelf?",
        "Houd de pen vast",
        "Let op dat alles aan bod komt",
        "Lees samen het besluit",
    ):
        assert line in words
    assert "Lees samen het verslag na" in words
    assert "Kijk samen terug" in words
    assert "U weet wat er kan" in words
    assert "Praat ook met mensen die de ander goed kennen" in words


def test_questions_that_are_taken_back_are_no_longer_read_by_others():
    toos = a_table()
    karin = a_guest(toos, "Karin", sheets=ALL)
    at = Rehearses(toos.returns(NOON))
    at.asks(words="Wie maakt schoon?", lezer="gedeeld")
    assert "Wie maakt schoon?" in Rehearses(karin).words("oefenen-meegaan")

    at.asks(words="Wie maakt schoon?", lezer="eigen")
    assert "Wie maakt schoon?" not in Rehearses(karin).words("oefenen-meegaan")
    assert "Wie maakt schoon?" in at.words("oefenen-spiekbriefjes")


def test_questions_that_two_wrote_past_each_other_both_stay_until_one_form_joins_them():
    toos = Rehearses(a_table())
    toos.said("oefenen.eigen_vragen", tekst="Wie maakt schoon?", gekozen=["betalen"])
    on_other_device(toos.sits(), "oefenen.eigen_vragen", tekst="Mag de hond mee?", gekozen=["wachten"])

    (typed,) = html.fromstring(toos.page("oefenen-eigen")).xpath("//textarea")
    assert set(typed.text.split("\n")) >= {"Wie maakt schoon?", "Mag de hond mee?"}
    words = toos.words("oefenen-meegaan")
    for question in ("Wie maakt schoon?", "Mag de hond mee?", "Wat betaal ik zelf?", "Is er een wachtlijst?"):
        assert question in words


def test_questions_for_the_gemeente_are_no_part_of_the_plan():
    at = Rehearses(a_table())
    at.asks(words="Wie maakt schoon?", lezer="gedeeld")
    assert "Wie maakt schoon?" not in at.page("plan")


@pytest.mark.requirement("S2-54", screen="/tafel/…/oefenen/momenten", part="a sentence for not deciding on the spot")
def test_for_hard_moments_there_are_sentences():
    words = Rehearses(a_table()).words("oefenen-momenten")
    assert "Dit gaat mij te snel. Mag ik even nadenken?" in words
    assert "Ik neem het mee naar huis en lees het rustig." in words


def test_under_the_jeugdwet_no_article_of_the_wmo_stands_beside_a_question():
    at = Rehearses(a_table())
    at.tells("dossier", {"wet": "jeugdwet", "gemeente": {}}, id="dossier")
    assert "Kunt u het zelf regelen of kopen?" not in at.words()
    assert "Wmo" not in at.words("oefenen-vraag", "waarom")
    assert "Wmo" not in at.words()
    assert "ECLI:NL:CRVB:2017:1477" in at.words("oefenen-vraag", "trap_nodig")
    assert "maatwerkvoorziening" not in at.words("oefenen-vraag", "trap_maatwerk")


def test_who_goes_along_reads_what_weighs_most_and_never_what_is_kept_back():
    toos = a_table("Toos")
    at = Rehearses(toos)
    karin = Rehearses(a_guest(toos, "Karin", "mantelzorger", ALL))
    at.said("aanleiding.dwars", tekst="Ik kan de trap niet meer op.")
    assert "Ik kan de trap niet meer op." in karin.words("oefenen-meegaan")

    at.said("aanleiding.blad", niet_delen="ja")
    assert "Ik kan de trap niet meer op." not in karin.words("oefenen-meegaan")
    at.said("afspraak.punten", een="De trap", twee="De nachten")
    assert "De nachten" in karin.words("oefenen-meegaan")


def test_who_supports_hears_that_what_is_rehearsed_here_does_not_come_to_the_other():
    toos = a_table("Toos")
    ria = Rehearses(a_guest(toos, "Ria", "clientondersteuner", ALL))

    assert "Oefent u samen met Toos? Wat u hier typt, blijft bij u." in ria.words()
    assert "Oefent u samen" not in Rehearses(toos).words()


def test_the_map_says_whether_one_rehearsed():
    at = Rehearses(a_table())
    assert "Oefen het gesprek" in at.words("voorbereiden-tafel")


@pytest.mark.parametrize(
    "name", ["oefenen", "oefenen-spiekbriefjes", "oefenen-kies", "oefenen-eigen", "oefenen-momenten", "oefenen-meegaan"]
)
def test_each_page_takes_few_queries_and_keeps_nothing_in_the_browser(name):
    at = Rehearses(a_table())
    at.said("wonen.gaat", keuze="met_moeite")
    with CaptureQueriesContext(connection) as seen:
        answer = at.get(name)
    assert answer.status_code == 200
    assert len(seen) <= 15
    assert "no-store" in answer["Cache-Control"]
    assert len(answer.content) < 60_000
