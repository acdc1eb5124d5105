"""The room of who cares, on screen."""

import re
from uuid import uuid4

import pytest

from keukentafel.content.domeinen import domains
from keukentafel.tafel.mantelzorg.mine import own_answers
from keukentafel.tafel.mantelzorg.questions import CARER, asked_in, pages
from tests.keukentafel.tafel.kluis.makers_kluis_people import NOTES, READ, a_table
from tests.keukentafel.tafel.mantelzorg.makers_mantelzorg import Carer, karin_and_toos

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


def heading(page: str) -> str:
    return re.sub(r"\s+", " ", re.search(r"<h1[^>]*>(.*?)</h1>", page, re.S)[1]).strip()


@pytest.mark.requirement("S2-17", screen="/tafel/…/mantelzorg")
def test_a_carer_is_asked_how_she_is_and_told_that_only_she_reads_it():
    karin, _ = karin_and_toos()
    page = karin.page()

    assert heading(page) == "Hoe gaat het met ú, Karin?"
    assert "Niemand anders aan tafel leest dit." in page


@pytest.mark.requirement("S2-66", screen="/tafel/…/mantelzorg")
def test_who_has_a_table_and_cares_for_somebody_too_has_the_same_page_and_minds_her_own_carer():
    page = Carer(a_table("Toos")).page()

    assert heading(page) == "Wie voor u zorgt"
    assert "Zorgt u zelf ook voor iemand?" in page
    assert "Let ook op wie voor ú zorgt." in page
    assert "Let ook op wie voor ú zorgt." not in karin_and_toos()[0].page()


@pytest.mark.parametrize("rights", [READ, NOTES])
def test_a_carer_who_may_not_write_at_the_table_keeps_everything_on_her_own_sheet(rights):
    karin, _ = karin_and_toos(rights)

    assert karin.answers("zorg", taken="Ik kook en bel de dokter.").status_code == 303
    assert own_answers(karin.sits()).value("voormij.taken") == "Ik kook en bel de dokter."


@pytest.mark.parametrize("blad", ["zorg", "leven", "grens", "nodig"])
def test_each_page_of_questions_leads_to_the_next_and_keeps_what_was_typed(blad):
    karin, _ = karin_and_toos()
    first = pages()[blad].asked[-1]
    field = first.fields[0]
    value = "Dit schreef ik" if not field.choices else field.choices[0][0]
    typed = {"versie": str(uuid4()), f"{first.code}.vorige": "", f"{first.code}.{field.name}": value}
    answer = karin.post("mantelzorg-vragen", blad, **typed)

    onward = [*list(pages())[list(pages()).index(blad) + 1 :], ""][0]
    assert answer.headers["Location"] == (karin.url("mantelzorg-vragen", onward) if onward else karin.url())
    assert own_answers(karin.sits()).values(first.code, field.name) == (value,)


def test_an_answer_that_is_too_long_stays_on_the_page():
    karin, _ = karin_and_toos()
    answer = karin.answers("zorg", taken="lang " * 900)

    assert (answer.status_code, "lang lang" in answer.content.decode()) == (422, True)


@pytest.mark.requirement(
    "S2-68", "S4-9", screen="/tafel/…/mantelzorg", part="said after living apart, as we read the law"
)
def test_that_care_is_voluntary_is_only_said_once_she_said_that_they_live_apart():
    karin, _ = karin_and_toos()
    assert "Zorgen is vrijwillig." not in karin.page()

    karin.answers("zorg", samen_keuze="nee")
    assert "Zorgen is vrijwillig." in karin.page()
    assert "mag u nergens toe verplichten" in karin.page()


def test_who_lives_together_reads_that_ordinary_help_may_be_expected_and_that_overload_counts():
    karin, _ = karin_and_toos()
    karin.answers("zorg", samen_keuze="ja")
    page = karin.page("mantelzorg-vragen", "zorg")

    assert "Zorgen is vrijwillig." not in page
    assert "gewone hulp van u verwachten" in page
    assert "ECLI:NL:CRVB:2018:3243" in page
    assert "ECLI:NL:CRVB:2010:BL9930" in page


@pytest.mark.requirement("S2-43", screen="/tafel/…/mantelzorg/vragen/zorg")
@pytest.mark.requirement("S2-44", screen="/tafel/…/mantelzorg/vragen/zorg")
def test_she_is_asked_about_every_other_day_and_about_an_aid_for_what_is_too_heavy():
    page = karin_and_toos()[0].page("mantelzorg-vragen", "zorg")

    assert "Om de dag gaat wel" in page
    assert "een traplift" in page


@pytest.mark.requirement("S2-45", "S2-46", "S2-47", "S2-135", screen="/tafel/…/mantelzorg/vragen/nodig")
def test_she_is_asked_about_holiday_her_family_learning_and_her_own_questions():
    page = karin_and_toos()[0].page("mantelzorg-vragen", "nodig")

    for words in (
        "Op vakantie kunnen",
        "Meer tijd voor mijn eigen gezin",
        "Waar wilt u meer over weten of leren?",
        "Regels en geld",
        "Werk en zorg samen",
        "Welke vragen en zorgen hebt u zelf?",
    ):
        assert words in page


@pytest.mark.requirement("S2-42", "S2-67", screen="/tafel/…/mantelzorg", part="that she may say where it hurts")
@pytest.mark.requirement("S4-18", "S4-20", screen="/tafel/…/mantelzorg", part="as a question to ask, not as a right")
@pytest.mark.requirement("S4-8", "S4-19", "S4-21", screen="/tafel/…/mantelzorg", part="told to the carer")
def test_she_reads_what_she_may_say_at_the_table_and_that_support_is_a_question_to_ask():
    page = karin_and_toos()[0].page()

    for words in (
        "U mag zelf zeggen wat te zwaar is.",
        "Er moet aandacht zijn voor wat u kunt dragen.",
        "Wat is er voor mij?",
        "Alleen dan houdt u het lang en gezond vol.",
        "art. 2.3.2 lid 1, art. 2.3.2 lid 4 onder d",
    ):
        assert words in page


def test_she_may_ask_for_a_talk_apart_and_is_warned_that_the_other_may_read_it():
    karin, _ = karin_and_toos()
    page = karin.page()

    assert karin.url("brief-schrijven", "apart_gesprek") in page
    assert "kan uw naaste later lezen" in page


def test_the_hours_come_from_the_week_once_she_says_who_she_is_there():
    karin, toos = karin_and_toos()
    me = toos.tells("helper", {"naam": "Karin", "relatie": "dochter"})["id"]
    usual = {"week": "gewoon", "dagen": [0, 2], "van": 1020, "minuten": 90, "taak": "eten", "wie": me}
    toos.tells("zorgmoment", usual)
    toos.tells("zorgmoment", usual | {"van": 0, "minuten": 30, "taak": "nacht"})
    assert heading(karin.page("mantelzorg-uren")) == "Wie bent u in de week?"

    karin.post("mantelzorg-uren", versie=str(uuid4()), ik_ben=me)
    page = karin.page("mantelzorg-uren")
    assert heading(page) == "U doet 4 uur in een week."
    assert "Daarvan is 1 uur ’s nachts." in page
    assert own_answers(toos.sits()).get("voormij.ik_ben") is None


@pytest.mark.parametrize("name", ["mantelzorg", "mantelzorg-past", "mantelzorg-uren", "mantelzorg-zinnen"])
def test_no_page_asks_the_database_much(name, django_assert_max_num_queries):
    karin, _ = karin_and_toos()
    karin.checks(s1="vaak", s9="altijd")
    with django_assert_max_num_queries(15):
        answer = karin.get(name)

    assert (answer.status_code, len(answer.content) < 60_000) == (200, True)
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.requirement("S2-11", "S4-15", "S4-16", "S4-17", screen="/tafel/…/mantelzorg", part="why the carer attends")
@pytest.mark.requirement("S3-31", "S3-42", "S2-137", screen="/tafel/…/mantelzorg", part="told to the carer, to prepare")
def test_she_reads_why_to_be_there_and_which_question_to_expect():
    page = re.sub(r"<[^>]+>", "", karin_and_toos()[0].page())

    for words in (
        "Wees erbij, en vertel uw kant.",
        "zeker als uw naaste het niet goed kan vertellen",
        "Wat u doet, of zou kunnen doen, komt ook ter sprake.",
        "kunt u nog iets meer doen?",
        "Zij kijkt eerst wat mensen zelf kunnen, en wie er om hen heen staat.",
    ):
        assert words in page


@pytest.mark.requirement("S4-1", "S4-14", screen="/tafel/…/mantelzorg", part="leads the carer there")
def test_the_room_leads_to_a_report_for_the_other_and_to_the_preparation():
    karin, _ = karin_and_toos()
    page = karin.page()

    assert f'href="{karin.url("melden-tafel")}"' in page
    assert f'href="{karin.url("voorbereiden-tafel")}"' in page


@pytest.mark.requirement("S4-7", "S2-18", "S2-74", screen="/tafel/…/mantelzorg/vragen/zorg", part="asked of the carer")
@pytest.mark.requirement(
    "S2-91", screen="/tafel/…/mantelzorg/vragen/leven", part="asked of the carer about her own life"
)
def test_she_is_asked_what_goes_with_her_help_what_does_not_and_what_it_does_to_her_own_life():
    karin, _ = karin_and_toos()

    assert "Wat kan uw naaste, met uw hulp erbij?" in karin.page("mantelzorg-vragen", "zorg")
    assert "En wat gaat ook dan niet?" in karin.page("mantelzorg-vragen", "zorg")
    for words in ("uw werk, school of opleiding", "uw gezondheid en uw slaap", "uw eigen gezin, familie en vrienden"):
        assert words in karin.page("mantelzorg-vragen", "leven")


def test_two_helpers_of_one_name_are_told_apart():
    karin, toos = karin_and_toos()
    toos.tells("helper", {"naam": "Karin", "relatie": "dochter"})
    assert "<span>Karin</span>" in karin.page("mantelzorg-uren")

    toos.tells("helper", {"naam": "Karin", "relatie": "buur"})
    assert "Karin, uw dochter" in karin.page("mantelzorg-uren")


@pytest.mark.requirement("S2-79", screen="/tafel/…/mantelzorg/vragen/grens", part="asked of the carer herself")
def test_she_is_asked_whether_she_is_open_to_helping_with_the_body():
    karin, _ = karin_and_toos()
    assert "Wilt u helpen met wassen, aankleden of naar het toilet gaan?" in karin.page("mantelzorg-vragen", "grens")

    karin.answers("grens", lijf_keuze="nee")
    assert "Helpen met wassen, aankleden of het toilet wil ik niet." in karin.page("mantelzorg-verhaal")


def test_every_question_of_a_carer_stands_on_one_page_and_none_is_asked_by_a_domain():
    on_pages = [asked.code for page in pages().values() for asked in page.asked]

    assert sorted(on_pages) == sorted(asked.code for asked in asked_in(CARER))
    labels = {question.label["nl"] for domain in domains().values() for question in domain.questions}
    assert not labels & {asked.label["nl"] for asked in asked_in(CARER)}
