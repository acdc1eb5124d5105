"""The papers on screen: the list that fits what was told, what was said of each, and what lies ready."""

import re
from uuid import uuid4

import pytest
import time_machine
from lxml import html

from keukentafel.tafel.documenten.entries import appointment_day, missing_on, papers_of, that_matter
from keukentafel.tafel.documenten.on_map import state
from tests.keukentafel.tafel.documenten.makers_documenten import AtPapers
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

LIST, READY = "/tafel/…/documenten", "/tafel/…/documenten/klaar"


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def words(page: str) -> str:
    (main,) = html.fromstring(page).xpath("//main")
    return " ".join(main.text_content().split())


def line(page: str, code: str) -> str:
    found = re.search(rf'<li class="paper-line[^"]*" id="papier-{code}">.*?</li>', page, re.S)
    return " ".join(html.fromstring(found[0]).text_content().split()) if found else ""


def on_the_road(toos: AtPapers, law: str = "wmo", talk: str = "2026-12-03") -> None:
    toos.tells("dossier", {"wet": law, "gemeente": {}}, id="dossier")
    toos.happened("melding_gedaan", "2026-11-02")
    toos.tells("feit", {"soort": "afspraak_gemaakt", "op": "2026-11-10", "voor": talk}, id=str(uuid4()))


@pytest.mark.requirement("S1-4", screen=LIST, part="the invitation among what to lay ready, and to ask for it on paper")
@pytest.mark.requirement("S1-6", screen=LIST, part="everything at hand: the list with what was said of each paper")
def test_the_list_begins_with_what_everybody_brings():
    page = AtPapers(a_table()).page()

    assert "Daarin staat de dag, de tijd en wie er komt." in line(page, "uitnodiging")
    assert line(page, "knelpunten") and line(page, "vragen") and not line(page, "school")


@pytest.mark.requirement("S2-20", screen=LIST, part="the list of sticking points and one's questions, on paper")
def test_ones_own_questions_and_what_does_not_work_are_papers_too():
    page = AtPapers(a_table()).page()

    assert "Zet bovenaan wat het zwaarst is" in line(page, "knelpunten")
    assert "Dan gaat u niet weg zonder antwoord." in line(page, "vragen")


def test_an_identity_paper_is_shown_and_never_copied():
    toos = AtPapers(a_table())

    assert "Laten zien is genoeg." in line(toos.page(), "identiteit")
    assert "Wmo 2015 art. 2.3.4 lid 1" in line(toos.page(), "identiteit")
    toos.says("documenten-over", "identiteit")
    assert "Alleen laten zien." in words(toos.page("documenten-klaar"))


@pytest.mark.requirement("S2-62", screen=LIST)
@pytest.mark.requirement("S2-60", screen=LIST, part="what the doctor expects, on paper or written down oneself")
def test_medical_papers_come_after_an_answer_about_health_and_no_doctor_is_asked_for_a_statement():
    toos = AtPapers(a_table())
    assert not line(toos.page(), "medisch") and not line(toos.page(), "verloop")
    toos.answers("gezondheid.ziekten", tekst="COPD")
    toos.answers("gezondheid.verloop", keuze="langzaam")
    page = toos.page()

    assert "Een arts geeft geen verklaring over een eigen patiënt." in line(page, "medisch")
    assert "Feiten mag een arts wel geven." in line(page, "medisch")
    assert "Daar mag u een kopie van krijgen." in line(page, "verloop")


@pytest.mark.requirement("S2-96", screen=LIST, part="the papers of one's health insurance, also the supplementary one")
def test_the_papers_of_the_insurance_come_with_care_from_it():
    toos = AtPapers(a_table())
    toos.answers("hulp_nu.loopt", keuzes=["wijkverpleging"])

    assert "Kijk ook bij wat u extra verzekerde." in line(toos.page(), "polis")


def test_an_answer_that_only_oneself_reads_gives_a_list_only_to_oneself():
    toos = AtPapers(a_table())
    karin = AtPapers(a_guest(toos.person, "Karin", "mantelzorger", ALL))
    karin.tells("antwoord", {"tekst": "Suf"}, over="gezondheid.medicijnen", sheet="eigen")

    assert "medicijnen" in that_matter(karin.sits())
    assert "medicijnen" not in that_matter(toos.sits())


def test_a_decision_on_the_road_puts_decisions_on_the_list():
    toos = AtPapers(a_table())
    on_the_road(toos)
    assert "besluiten" not in that_matter(toos.sits())
    toos.tells("feit", {"soort": "aanvraag_ingediend", "op": "2026-11-12"}, id=str(uuid4()))
    toos.tells("feit", {"soort": "besluit_bekendgemaakt", "op": "2026-11-20", "uitkomst": "afgewezen"}, id=str(uuid4()))

    assert "besluiten" in that_matter(toos.sits())


def test_what_nobody_needs_to_give_stands_there_with_its_articles():
    text = words(AtPapers(a_table()).page())

    assert "Een verklaring van uw eigen arts dat u hulp nodig hebt." in text
    assert "U hoeft hier niets op te sturen." in text
    assert "Awb art. 4:3" in text


def test_one_tap_says_that_one_has_it_and_a_second_time_changes_nothing():
    toos = AtPapers(a_table())
    for _ in range(2):
        assert toos.post("documenten-zo", "vragen", stand="heb_ik").status_code == 303

    (kept,) = papers_of(toos.sits())
    assert (kept.paper.document, kept.paper.state) == ("vragen", "heb_ik")
    toos.post("documenten-zo", "vragen", stand="niet_nodig")
    (kept,) = papers_of(toos.sits())
    assert kept.paper.state == "niet_nodig"


@pytest.mark.parametrize(("document", "stand"), [("paleis", "heb_ik"), ("vragen", "weg"), ("vragen", "")])
def test_what_does_not_exist_cannot_be_said(document: str, stand: str):
    assert AtPapers(a_table()).post("documenten-zo", document, stand=stand).status_code == 404


def test_what_one_asks_for_says_of_whom_and_when_it_comes():
    toos = AtPapers(a_table())
    on_the_road(toos)
    toos.answers("gezondheid.medicijnen", tekst="Suf")
    toos.says("documenten-over", "medicijnen", stand="vraag_op", bij="Apotheek De Linde", wanneer="1 december 2026")
    told = line(toos.page(), "medicijnen")

    assert "Bij: Apotheek De Linde" in told and "Op 1 december 2026" in told and "na het gesprek" not in told
    (kept,) = papers_of(toos.sits())
    assert missing_on(toos.sits(), appointment_day(toos.sits())) == ()
    toos.says("documenten-over", "medicijnen", stand="vraag_op", wanneer="8 december 2026", vorige=kept.said.seen)
    assert "Dat is na het gesprek." in line(toos.page(), "medicijnen")
    assert [paper.document for paper in missing_on(toos.sits(), appointment_day(toos.sits()))] == ["medicijnen"]


def test_the_day_of_the_talk_is_the_last_that_was_told():
    toos = AtPapers(a_table())
    assert appointment_day(toos.sits()) is None
    on_the_road(toos)
    toos.tells("feit", {"soort": "afspraak_verzet", "op": "2026-11-20", "voor": "2026-12-10"}, id=str(uuid4()))

    assert appointment_day(toos.sits()).isoformat() == "2026-12-10"
    toos.happened("gesprek_gevoerd", "2026-11-21")
    assert appointment_day(toos.sits()) is None


@pytest.mark.requirement("S1-6", screen=READY, part="laid ready on the table on the day, to print and tick off")
def test_on_the_day_there_is_a_calm_list_of_what_lies_ready_and_what_is_still_to_come():
    toos = AtPapers(a_table())
    on_the_road(toos)
    toos.says("documenten-over", "vragen")
    toos.says("documenten-over", "polis", stand="niet_nodig")
    toos.says("documenten-erbij", naam="De brief van de voetenspecialist", stand="vraag_op", bij="Praktijk Zuid")
    text = words(toos.page("documenten-klaar"))

    assert "Eén papier ligt klaar" in text and "Het gesprek is op 3 december 2026." in text
    ready, coming = text.split("Dit komt nog")
    assert "Uw eigen vragen op papier" in ready and "De brief van de voetenspecialist" not in ready
    assert "De brief van de voetenspecialist" in coming and "Bij: Praktijk Zuid" in coming
    assert "De papieren van uw zorgverzekering" not in text


def test_ones_own_paper_is_changed_and_taken_away():
    toos = AtPapers(a_table())
    toos.says("documenten-erbij", naam="Een tekening van de gang")
    (kept,) = papers_of(toos.sits())
    toos.says("documenten-eigen", kept.said.handle, naam="Foto van de gang", vorige=kept.said.seen)

    (kept,) = papers_of(toos.sits())
    assert kept.paper.name == "Foto van de gang" and "Foto van de gang" in toos.page()
    toos.post("documenten-weg", kept.said.handle)
    assert papers_of(toos.sits()) == ()


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"naam": ""}, "Schrijf hoe het heet."),
        ({"stand": ""}, "Kies of u dit hebt."),
        ({"naam": "x" * 121}, "Gebruik ten hoogste 120 tekens."),
        ({"wanneer": "morgen misschien"}, "wanneer"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_typed_is_lost(typed, says):
    toos = AtPapers(a_table())
    answer = toos.says("documenten-erbij", **({"naam": "Een brief", "bij": "Bij mijn zus"} | typed))
    page = answer.content.decode()

    assert (answer.status_code, papers_of(toos.sits())) == (422, ())
    assert says in page and 'value="Bij mijn zus"' in page and "Dit klopt nog niet" in page


def test_a_letter_that_lies_on_the_table_can_be_put_with_a_paper():
    toos = AtPapers(a_table())
    letter = toos.tells(
        "bijlage", {"naam": "Brief van de gemeente", "bestand": str(uuid4()), "soort": "image/png", "bytes": 5}
    )
    assert "Dit ligt al op tafel" in words(toos.page())
    toos.says("documenten-over", "uitnodiging", ligt=letter["id"])

    assert "Ligt al op tafel: Brief van de gemeente" in line(toos.page(), "uitnodiging")
    assert toos.url("papieren") in toos.page()


def test_what_only_oneself_reads_stays_with_oneself():
    toos = AtPapers(a_table())
    karin = AtPapers(a_guest(toos.person, "Karin", "mantelzorger", READ))
    karin.says("documenten-over", "vragen", vel="eigen")
    page = karin.page("documenten-over", "plan")

    assert "Alleen u leest dit." in page
    assert "alleen voor u" in line(karin.page(), "vragen")
    assert papers_of(toos.sits()) == ()


def test_who_may_only_read_keeps_a_word_of_her_own_beside_that_of_the_table():
    toos = AtPapers(a_table())
    karin = AtPapers(a_guest(toos.person, "Karin", "mantelzorger", READ))
    toos.says("documenten-over", "vragen", stand="heb_ik")

    assert karin.post("documenten-zo", "vragen", stand="niet_nodig").status_code == 403
    assert karin.says("documenten-over", "vragen", stand="vraag_op", vel="eigen").status_code == 303
    assert "Dat vraag ik op" in line(karin.page(), "vragen")
    assert "Dat heb ik" in line(toos.page(), "vragen")


def test_two_who_say_something_at_once_both_stand_there():
    toos = AtPapers(a_table())
    karin = AtPapers(a_guest(toos.person, "Karin", "mantelzorger", ALL))
    toos.says("documenten-over", "vragen")
    (kept,) = papers_of(toos.sits())
    for who, stand in ((toos, "niet_nodig"), (karin, "vraag_op")):
        who.says("documenten-over", "vragen", stand=stand, vorige=kept.said.seen)

    assert "Hier staan twee antwoorden" in line(toos.page(), "vragen")
    assert "Twee mensen schreven dit tegelijk." in toos.page("documenten-over", "vragen")


def test_the_map_says_how_far_the_papers_are():
    toos = AtPapers(a_table())
    assert state(toos.sits()) == "leeg"
    for code in that_matter(toos.sits()):
        toos.post("documenten-zo", code, stand="heb_ik")
        first = state(toos.sits())
    assert first == "klaar"
    toos.says("documenten-erbij", naam="Nog iets", stand="vraag_op")
    assert state(toos.sits()) == "bezig"
    assert "Papieren klaarleggen" in toos.page("voorbereiden-tafel")


def test_a_full_list_is_small_and_asks_few_questions_of_the_database(django_assert_max_num_queries):
    toos = AtPapers(a_table())
    on_the_road(toos)
    toos.answers("gezondheid.ziekten", tekst="COPD")
    toos.answers("hulp_nu.loopt", keuzes=["wijkverpleging", "wmo", "behandeling"])
    toos.answers("wonen.badkamer_hoe", keuzes=["bad"])
    toos.answers("kind.school", keuze="extra")
    for code in that_matter(toos.sits()):
        toos.says("documenten-over", code, stand="vraag_op", bij="Iemand")
    with django_assert_max_num_queries(15):
        page = toos.get()
    with django_assert_max_num_queries(15):
        toos.get("documenten-klaar")

    assert len(page.content) < 60_000 and "no-store" in page["Cache-Control"]
    assert not re.search(r"<script(?! src=\"/static/design/(quick-exit|speak))", page.content.decode())


def test_it_reads_in_english():
    toos = AtPapers(a_table())
    toos.browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"

    assert "Showing is enough." in line(toos.page(), "identiteit")
