"""What-if cards on screen, on paper, on the road, in the agenda and in the plan."""

import re
from datetime import timedelta

import pytest
import time_machine

from keukentafel.content.domeinen import domains
from keukentafel.tafel.watals.entries import cards_of
from keukentafel.tafel.watals.for_plan import for_plan
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import browser_of
from tests.keukentafel.tafel.watals.makers_watals import AtCards

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def said(at: AtCards) -> list[str]:
    return [one.text for one in for_plan(at.sits())]


def on_the_road(at: AtCards) -> None:
    at.tells("dossier", {"wet": "wmo", "gemeente": {}}, id="dossier")
    at.happened("melding_gedaan", (NOON - timedelta(days=3)).date().isoformat())


@pytest.mark.requirement("S2-24", "S2-25", "S2-49", screen="/tafel/…/wat-als")
@pytest.mark.requirement("S2-48", "S2-50", screen="/tafel/…/wat-als", part="the card, with what to say beforehand")
def test_there_are_cards_to_take_over_each_with_a_sentence_for_the_table():
    words = AtCards(a_table()).words()

    for what in (
        "Wie voor mij zorgt, wordt ziek",
        "Ik moet naar het ziekenhuis",
        "Het gaat slechter met mij",
        "Het gaat beter met mij",
        "Ik ga verhuizen",
        "De oplossing werkt niet",
        "De hulp stopt op een vaste dag",
        "De hulp die er nu is, is maar tijdelijk",
    ):
        assert what in words
    assert "Wat als ik straks meer zorg nodig heb?" in words
    assert "Wat doen we als het niet het goede resultaat geeft?" in words
    assert "Kunnen we nu afspreken wat er daarna komt?" in words


@pytest.mark.requirement(
    "S2-103", screen="/tafel/…/wat-als", part="a talk again in half a year, and when the gemeente looks"
)
@pytest.mark.requirement("S3-17", screen="/tafel/…/wat-als")
def test_one_may_ask_now_for_a_talk_in_half_a_year():
    toos = AtCards(a_table())

    assert "Een besluit geldt vaak jaren." in toos.words()
    assert "Ik wil over een half jaar weer een gesprek. Kunnen we nu een dag kiezen?" in toos.words()
    assert "Hoe vaak, staat niet in de wet." in toos.words()
    half = f"{NOON.day} mei {NOON.year + 1}" if NOON.month == 11 else ""
    assert f'value="{half}' in toos.browser.get(toos.url("watals-erbij") + "?kaart=nieuw_gesprek").content.decode()


@pytest.mark.requirement("S2-59", "S2-89", "S2-90", "S2-91", screen="/tafel/…/wat-als")
def test_how_an_illness_goes_on_is_asked_once_and_a_card_says_what_follows_from_it():
    asked = {each.id for each in domains()["gezondheid"].questions}
    assert {"verloop", "arts_zei", "komend_jaar"} <= asked

    words = AtCards(a_table()).words()
    assert "Mijn ziekte gaat zo verder. Wat als ik straks meer zorg nodig heb?" in words
    assert "De arts verwacht dat er veel verandert. Ik wil over een half jaar weer een gesprek." in words
    assert "Kunnen we nu afspreken wie het overneemt als mijn man rust nodig heeft?" in words


@pytest.mark.requirement("S4-21", screen="/tafel/…/wat-als")
def test_a_card_asks_what_a_carer_needs_to_stay_well():
    words = AtCards(a_table()).words()

    assert "Wat is er nodig zodat hij gezond blijft en dit lang kan doen?" in words
    assert "Wmo 2015 art. 2.3.2 lid 4 onder d" in words


@pytest.mark.requirement(
    "S2-51", screen="/tafel/…/wat-als", part="moments to look again, on the road and in the agenda"
)
def test_the_next_check_date_stands_first_on_the_road_and_in_the_agenda_without_a_word_about_it():
    toos = AtCards(a_table())
    on_the_road(toos)
    toos.puts(als="Ik val", kijken_op="1 juni 2028")
    toos.puts(kijken_op="1 maart 2028")

    words = toos.words()
    assert "Op 1 maart 2028 kijkt u weer." in words
    assert words.index("Karin wordt ziek") < words.index("Ik val")
    assert "1 maart 2028: Karin wordt ziek" in toos.words("tafel")
    agenda = toos.post("tafel-agenda").content.decode()
    assert "DTSTART;VALUE=DATE:20280301" in agenda
    assert "Kijken of iets nog klopt" in agenda
    assert "Karin" not in agenda
    assert "Karin" not in toos.get("bewaren-agenda").content.decode()
    assert "20280301" in toos.get("bewaren-agenda").content.decode()
    assert "1 maart 2028" in toos.words("tafel-kalender")
    assert "Karin" not in toos.words("tafel-kalender")


def test_a_mail_on_the_next_check_date_is_asked_for_with_that_day_filled_in_and_in_no_address():
    toos = AtCards(a_table())
    toos.puts(kijken_op="1 maart 2027")
    link = re.search(r'href="([^"]+)">Wilt u een mail op die dag', toos.page())[1]
    assert "maart" not in link
    assert "2027" not in link

    assert 'value="1 maart 2027"' in toos.browser.get(link).content.decode()
    assert "maart 2027" not in toos.browser.get(link.replace("kijk=", "kijk=x")).content.decode()


def test_a_check_date_that_went_by_is_told_kindly_on_the_list_the_road_and_the_card():
    toos = AtCards(a_table())
    on_the_road(toos)
    tomorrow = NOON + timedelta(days=1)
    toos.puts(kijken_op=tomorrow.strftime("%d-%m-%Y"))

    with time_machine.travel(NOON + timedelta(days=2), tick=False):
        again = AtCards(toos.person.returns(at=toos.sits().at))
        assert "Dit wilde u op" in again.words()
        assert "Kijkt u hier nog even naar?" in again.words("tafel")
        (kept,) = cards_of(again.sits())
        assert "Kies dan een nieuwe dag." in again.words("watals-kaart", kept.said.handle)
        assert "Wij zouden hier op" in said(again)[0]


def test_the_plan_says_what_is_agreed_and_what_is_wanted():
    toos = AtCards(a_table())
    karin = toos.tells("helper", {"naam": "Karin", "relatie": "dochter"})["id"]
    toos.puts(wie=karin, kijken_op="1 juni 2028")
    toos.puts(als="Ik val twee keer", dan="Ik wil meer hulp", bellen="", afgesproken="nee")
    toos.puts(als="Ik verhuis.", dan="", bellen="")

    assert sorted(said(toos)) == [
        "Stel: Ik val twee keer.\nDit wil ik dan afspreken: Ik wil meer hulp.",
        "Stel: Ik verhuis.\nHierover wil ik nog iets afspreken.",
        "Stel: Karin wordt ziek.\nDan is dit afgesproken: De thuiszorg komt dezelfde dag. Dat doet mijn dochter. "
        "Dan te bellen: de wijkverpleging. Wij kijken hier op 1 juni 2028 weer naar.",
    ]


def test_a_helper_who_is_only_on_ones_own_sheet_is_not_named_in_the_plan():
    toos = AtCards(a_table())
    friend = toos.tells("helper", {"naam": "Geheim", "relatie": "vriend"}, sheet="eigen")["id"]
    toos.puts(wie=friend)

    assert "Dat doet" not in said(toos)[0]
    assert "vriend" not in said(toos)[0]
    assert "Geheim" in toos.words()


def test_a_card_for_oneself_is_read_by_nobody_else_stands_on_no_other_road_and_not_in_the_plan():
    toos = a_table()
    karin = AtCards(a_guest(toos, "Karin", "mantelzorger", ALL))
    on_the_road(AtCards(toos))
    karin.puts(als="Ik word zelf ziek", vel="eigen", kijken_op="1 juni 2028")

    assert "Ik word zelf ziek" in karin.words()
    assert "Ik word zelf ziek" in karin.words("tafel")
    assert "Ik word zelf ziek" not in AtCards(toos).words()
    assert "Ik word zelf ziek" not in AtCards(toos).words("tafel")
    assert said(karin) == said(AtCards(toos)) == []


def test_a_card_moves_from_oneself_to_the_table_and_back():
    toos = AtCards(a_table())
    toos.puts(vel="eigen")
    (kept,) = cards_of(toos.sits())
    toos.puts("watals-kaart", kept.said.handle, vel="gedeeld", vorige=kept.said.seen)
    (kept,) = cards_of(toos.sits())
    assert kept.said.sheet == "gedeeld"

    toos.puts("watals-kaart", kept.said.handle, vel="eigen", vorige=kept.said.seen)
    assert [one.said.sheet for one in cards_of(toos.sits())] == ["eigen"]


def test_what_somebody_wrote_for_herself_comes_not_along_when_she_shares_other_words():
    toos = AtCards(a_table())
    karin = AtCards(a_guest(toos.person, "Karin", "mantelzorger", ALL))
    karin.puts(dan="Ik stop ermee.", vel="eigen")
    (kept,) = cards_of(karin.sits())
    karin.puts("watals-kaart", kept.said.handle, dan="Iemand anders komt.", vel="gedeeld", vorige=kept.said.seen)

    written = [str(version.data) for version in toos.sits().sheet("gedeeld").versions.values()]
    assert any("Iemand anders komt." in each for each in written)
    assert not any("Ik stop ermee." in each for each in written)


def test_a_card_that_moves_to_the_table_and_back_keeps_what_was_typed():
    toos = AtCards(a_table())
    toos.puts(dan="een", vel="eigen")
    for words, sheet in (("twee", "gedeeld"), ("drie", "eigen")):
        (kept,) = cards_of(toos.sits())
        toos.puts("watals-kaart", kept.said.handle, dan=words, vel=sheet, vorige=kept.said.seen)
        assert [(one.card.then, one.said.sheet) for one in cards_of(toos.sits())] == [(words, sheet)]


def test_who_may_only_read_changes_no_card_of_the_table_and_keeps_her_own():
    toos = AtCards(a_table())
    toos.puts()
    karin = AtCards(a_guest(toos.person, "Karin", "mantelzorger", READ))
    (kept,) = cards_of(karin.sits())

    assert (
        karin.puts("watals-kaart", kept.said.handle, als="Anders", vel="eigen", vorige=kept.said.seen).status_code
        == 403
    )
    assert karin.post("watals-weg", kept.said.handle).status_code == 403
    karin.puts(als="Van mij", vel="eigen")
    assert {one.card.what: one.said.sheet for one in cards_of(karin.sits())}["Van mij"] == "eigen"


def test_two_who_change_a_card_at_once_are_both_shown():
    toos = AtCards(a_table())
    karin = AtCards(a_guest(toos.person, "Karin", "mantelzorger", ALL))
    toos.puts()
    (kept,) = cards_of(toos.sits())
    toos.puts("watals-kaart", kept.said.handle, dan="Ans komt.", vorige=kept.said.seen)
    karin.puts("watals-kaart", kept.said.handle, dan="Henk komt.", vorige=kept.said.seen)

    page = toos.words("watals-kaart", kept.said.handle)
    assert "Twee mensen schreven dit tegelijk." in page
    assert "Ans komt." in page
    assert "Henk komt." in page


def test_a_card_without_words_is_refused_and_nothing_typed_is_lost():
    toos = AtCards(a_table())
    answer = toos.puts(als="", kijken_op="31 februari")

    assert answer.status_code == 422
    assert "Een paar woorden zijn genoeg." in answer.content.decode()
    assert "31 februari" in answer.content.decode()
    assert "De thuiszorg komt dezelfde dag." in answer.content.decode()
    assert cards_of(toos.sits()) == ()


def test_the_same_form_sent_twice_makes_one_card():
    toos = AtCards(a_table())
    names = {"stuk": "0b0e7d1c-6c7a-4f5e-9b0e-2f6f0e9a1c11", "versie": "5d0b8f7a-1f1e-4c55-8b9f-6b1c2a0d7e22"}
    toos.puts(**names)
    toos.puts(**names)

    assert len(cards_of(toos.sits())) == 1


def test_a_card_that_is_taken_away_is_gone_with_its_day():
    toos = AtCards(a_table())
    on_the_road(toos)
    toos.puts(kijken_op="1 juni 2028")
    (kept,) = cards_of(toos.sits())
    toos.post("watals-weg", kept.said.handle)

    assert cards_of(toos.sits()) == ()
    assert "Karin" not in toos.words("tafel")
    assert toos.get("watals-kaart", kept.said.handle).status_code == 404


def test_all_cards_lie_on_paper_to_cut_out():
    toos = AtCards(a_table())
    toos.puts()

    assert "Knip de kaarten uit" in toos.words("watals-papier")
    assert "de wijkverpleging" in toos.words("watals-papier")


@pytest.mark.parametrize("name", ["watals", "watals-erbij", "watals-papier", "tafel"])
def test_thirty_cards_cost_no_more_questions_than_none(django_assert_max_num_queries, name):
    toos = AtCards(a_table())
    on_the_road(toos)
    for number in range(30):
        toos.tells("watals", {"als": f"Iets {number}", "kijken_op": "2028-01-01"})

    with django_assert_max_num_queries(15):
        assert toos.get(name).status_code == 200


def test_in_english_the_page_speaks_english():
    toos = AtCards(a_table())
    toos.browser = browser_of(toos.person, "en")

    assert "What if it goes otherwise?" in toos.words()
    assert "I move house" in toos.words()
