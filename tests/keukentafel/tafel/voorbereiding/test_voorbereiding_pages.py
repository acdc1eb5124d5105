"""The pages of a domain in a browser: answer, go on, come back, and nothing is lost or asked for nothing."""

import pytest

from keukentafel.tafel.kluis.refusals import SheetFull
from keukentafel.tafel.voorbereiding import views
from tests.keukentafel.tafel.kluis.makers_kluis_people import READ, a_guest
from tests.keukentafel.tafel.voorbereiding.sitting_voorbereiding import Prepares

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

HELP, HELP_MOOD = Prepares.page_of("wonen", "hulp_nu"), Prepares.page_of("gemoed", "hulp_nu")
"""The pages on which it is asked who helps now."""


def test_who_comes_for_the_first_time_chooses_between_ten_minutes_and_the_own_pace():
    toos = Prepares().map()

    assert "Hoeveel tijd hebt u?" in toos.text
    assert [each.text_content() for each in toos.tree.xpath("//a[@class='door']/b")] == [
        "In tien minuten",
        "In uw eigen tempo",
    ]


def test_an_answer_is_kept_and_stands_there_when_one_comes_back():
    toos = Prepares().asks("gezondheid", 1)
    toos.fills(gezondheid__ziekten__tekst="Versleten heupen.")
    assert toos.path.endswith("/gezondheid/2")
    assert "Bewaard om" in toos.text

    assert toos.asks("gezondheid", 1).value("gezondheid.ziekten.tekst") == "Versleten heupen."
    assert toos.answers.value("gezondheid.ziekten") == "Versleten heupen."


def test_the_same_form_sent_again_keeps_one_answer_and_goes_on():
    toos = Prepares().asks("wonen", HELP).fills(wonen__hulp_nu__tekst="Karin.")
    toos.sends_again()

    assert len(toos.answers.shared("wonen.hulp_nu").said) == 1
    assert toos.path.endswith(f"/wonen/{HELP + 1}")


def test_going_back_shows_what_was_kept_and_typing_on_replaces_it():
    toos = Prepares().asks("wonen", HELP).fills(wonen__hulp_nu__tekst="Karin.")
    page, fields = toos.sent
    toos.sent = (page, fields | {"wonen.hulp_nu.tekst": "Karin, op maandag."})
    toos.sends_again()

    (one,) = toos.answers.shared("wonen.hulp_nu").said
    assert one.content == {"tekst": "Karin, op maandag."}


def test_what_was_typed_is_kept_also_by_who_skips():
    toos = Prepares().asks("wonen", HELP).fills("overslaan", wonen__hulp_nu__tekst="Karin.")

    assert toos.answers.value("wonen.hulp_nu") == "Karin."
    assert toos.path.endswith(f"/wonen/{HELP + 1}")


def test_a_number_that_no_week_has_is_refused_and_everything_typed_stays():
    toos = Prepares()
    number = toos.page_of("wonen", "slechte_dag")
    toos.asks("wonen", number).fills(
        wonen__slechte_dag__tekst="Ik val.", wonen__slechte_dag__dagen="negen", wonen__gaat__keuze=["helemaal_niet"]
    )

    assert toos.answer.status_code == 422
    assert "Een week heeft zeven dagen." in toos.text
    assert toos.value("wonen.slechte_dag.tekst") == "Ik val."
    assert toos.value("wonen.slechte_dag.dagen") == "negen"
    assert toos.value("wonen.gaat.keuze") == ["helemaal_niet"]
    assert toos.answers.of("wonen") == ()
    toos.fills(wonen__slechte_dag__dagen="3")
    assert toos.answers.value("wonen.slechte_dag", "dagen") == "3"


def test_a_text_that_is_far_too_long_is_refused_and_stays():
    toos = Prepares().asks("wonen", HELP).fills(wonen__hulp_nu__tekst="a" * 4_001)

    assert toos.answer.status_code == 422
    assert toos.value("wonen.hulp_nu.tekst") == "a" * 4_001


def test_emptying_an_answer_takes_it_away():
    toos = Prepares().asks("wonen", HELP).fills(wonen__hulp_nu__tekst="Karin.", wonen__hulp_nu__houdt=["nee"])
    toos.asks("wonen", HELP).fills(wonen__hulp_nu__tekst="", wonen__hulp_nu__houdt=[""])

    assert toos.answers.get("wonen.hulp_nu") is None


def test_an_answer_that_makes_another_question_ask_itself_leads_to_that_question_first():
    toos = Prepares()
    number = toos.page_of("gezondheid", "behandeling")
    toos.asks("gezondheid", number)
    assert toos.value("gezondheid.behandeling_doel.vorige") is None
    toos.fills(gezondheid__behandeling__keuze=["loopt"])

    page = toos.page_of("gezondheid", "behandeling_doel")
    toos.asks("gezondheid", page)
    assert toos.value("gezondheid.behandeling_doel.vorige") == ""


def test_what_does_not_play_a_part_asks_no_further_and_is_done():
    toos = Prepares()
    toos.asks("huishouden", toos.page_of("huishouden", "gaat")).fills(huishouden__gaat__keuze=["niet_van_toepassing"])

    assert toos.path.endswith("/voorbereiden")
    assert "Klaar: " in toos.text
    assert toos.state_of("Het huishouden").startswith("Klaar")


def test_a_subject_that_was_skipped_says_so_and_can_be_answered_later():
    toos = Prepares().asks("huishouden", 1).fills("sla_alles_over")
    assert toos.state_of("Het huishouden").startswith("Overgeslagen")

    toos.asks("huishouden", 1).fills(huishouden__gaat__keuze=["met_moeite"])
    assert toos.map().state_of("Het huishouden").startswith("Begonnen")


def test_who_comes_back_goes_on_where_they_were_and_never_begins_again():
    toos = Prepares().asks("wonen", HELP).fills(wonen__hulp_nu__tekst="Karin.")
    toos.map()

    assert "Hoeveel tijd hebt u?" not in toos.text
    assert "Uw huis" in toos.tree.xpath("//h1")[0].text_content()
    (link,) = toos.tree.xpath("//div[@class='sheet']//a[contains(@class, 'primary')]/@href")
    assert link.endswith(f"/wonen/{HELP + 1}")


def test_a_note_for_oneself_is_read_by_nobody_else():
    toos = Prepares()
    karin = Prepares(a_guest(toos.person, "Karin", "mantelzorger"))
    toos.asks("wonen", HELP).fills(wonen__notitie__tekst="Karin niet bij dit stuk.")

    assert toos.asks("wonen", HELP + 1).value("wonen.notitie.tekst") == "Karin niet bij dit stuk."
    assert karin.asks("wonen", HELP).value("wonen.notitie.tekst") == ""


def test_only_i_read_this_moves_the_answers_of_a_page_to_ones_own_sheet_and_back():
    toos = Prepares()
    karin = Prepares(a_guest(toos.person, "Karin", "mantelzorger"))
    toos.asks("gemoed", HELP_MOOD).fills(gemoed__hulp_nu__tekst="De huisarts.")
    assert karin.answers.value("gemoed.hulp_nu") == "De huisarts."

    toos.asks("gemoed", HELP_MOOD).fills(alleen_ik="ja")
    assert toos.answers.own("gemoed.hulp_nu").value("tekst") == "De huisarts."
    assert karin.answers.get("gemoed.hulp_nu") is None
    assert "De huisarts." not in str([each.arrived for each in [karin.sits().sheet("gedeeld")]])
    assert toos.state_of_map("Hoe u zich voelt").endswith("alleen u leest het.")

    toos.asks("gemoed", HELP_MOOD).fills(leaves=("alleen_ik",))
    assert karin.answers.value("gemoed.hulp_nu") == "De huisarts."
    assert toos.answers.own("gemoed.hulp_nu") is None


def test_who_may_only_read_answers_on_the_own_sheet_and_the_page_says_so():
    toos = Prepares()
    sam = Prepares(a_guest(toos.person, "Sam", "naaste", READ))
    toos.asks("wonen", HELP).fills(wonen__hulp_nu__tekst="Karin.")
    sam.asks("wonen", HELP)
    assert "Wat u schrijft, staat op uw eigen vel. Alleen u leest het." in sam.text
    assert sam.value("alleen_ik") is None and "wonen.blad.niet_delen" not in sam.answer.content.decode()
    sam.fills(wonen__hulp_nu__tekst="Ik kan niet meer.")

    assert sam.answers.own("wonen.hulp_nu").value("tekst") == "Ik kan niet meer."
    assert toos.answers.value("wonen.hulp_nu") == "Karin."
    assert "Wat hierover aan tafel staat" in sam.asks("wonen", HELP).text


def test_two_who_wrote_past_each_other_are_both_heard_and_a_person_makes_it_one():
    toos = Prepares()
    karin = Prepares(a_guest(toos.person, "Karin", "mantelzorger"))
    toos.asks("wonen", HELP), karin.asks("wonen", HELP)
    toos.fills(wonen__hulp_nu__tekst="Niemand.")
    karin.fills(wonen__hulp_nu__tekst="Ik help elke dag.")
    toos.asks("wonen", HELP)
    assert "Hier staan twee antwoorden naast elkaar." in toos.text
    assert "Karin schreef" in toos.text and "Niemand." in toos.text

    toos.fills()
    assert toos.answers.shared("wonen.hulp_nu").is_conflict
    toos.asks("wonen", HELP).fills(wonen__hulp_nu__een="ja", wonen__hulp_nu__tekst="Karin helpt elke dag.")
    (one,) = karin.answers.shared("wonen.hulp_nu").said
    assert one.content["tekst"] == "Karin helpt elke dag."


def test_a_tick_to_keep_back_holds_for_the_table_also_from_a_private_page():
    toos = Prepares().asks("geld", Prepares.page_of("geld", "hulp_nu"))
    toos.fills(geld__hulp_nu__tekst="Mijn zoon.")
    toos.asks("geld", Prepares.page_of("geld", "risico")).fills(
        geld__risico__tekst="Schulden.", geld__blad__niet_delen="ja", alleen_ik="ja"
    )

    assert toos.answers.is_kept_back("geld")
    assert [each.question for each in toos.answers.for_the_gemeente()] == []


def test_that_one_wants_to_talk_about_a_private_subject_is_private_too():
    toos = Prepares()
    karin = Prepares(a_guest(toos.person, "Karin", "mantelzorger"))
    toos.asks("gemoed", HELP_MOOD).fills(
        gemoed__hulp_nu__tekst="Niemand.", gemoed__blad__bespreken="ja", alleen_ik="ja"
    )

    assert toos.answers.wants_to_talk("gemoed")
    assert not karin.answers.wants_to_talk("gemoed")
    toos.asks("gemoed", HELP_MOOD).fills(leaves=("gemoed.blad.bespreken",))
    assert not toos.answers.wants_to_talk("gemoed")


def test_a_whole_domain_on_one_sheet_is_filled_in_at_once():
    toos = Prepares()
    toos.opens(toos.url("voorbereiden-heel", "wonen"))
    toos.fills(
        "bewaar", wonen__gaat__keuze=["met_moeite"], wonen__risico__tekst="Ik val.", wonen__bereiken__tekst="Slapen."
    )

    assert toos.path.endswith("/voorbereiden/wonen")
    assert len(toos.answers.of("wonen")) == 3
    toos.fills("klaar")
    assert toos.state_of("Uw huis en bewegen in huis").startswith("Klaar")


def test_all_answers_are_read_back_on_one_page_and_each_leads_to_its_question():
    toos = Prepares().asks("wonen", HELP).fills(wonen__hulp_nu__tekst="Karin.", wonen__hulp_nu__houdt=["nee"])
    toos.opens(toos.url("voorbereiden-alles"))

    assert "Karin." in toos.text and "Kan dat zo blijven? Nee" in toos.text
    (link,) = [each for each in toos.tree.xpath("//main//dt/a/@href") if "hulp_nu" in each]
    assert link == f"wonen/{HELP}#wonen-hulp_nu"


def test_there_is_no_page_of_what_is_not_asked():
    toos = Prepares()
    for address in ("/wonen/99", "/tuin/1", "/tuin", "/kort/99", "/kort/0"):
        assert toos.browser.get(toos.url() + address).status_code == 404


def test_two_answers_that_nobody_chose_between_move_along_whole():
    toos = Prepares()
    twice = [Prepares(toos.person).asks("gemoed", HELP_MOOD) for _ in range(2)]
    twice[0].fills(gemoed__hulp_nu__tekst="Niemand.")
    twice[1].fills(gemoed__hulp_nu__tekst="De huisarts.")
    toos.asks("gemoed", HELP_MOOD).fills(alleen_ik="ja")

    kept = toos.answers.own("gemoed.hulp_nu").value("tekst")
    assert "Niemand." in kept and "De huisarts." in kept
    assert toos.answers.shared("gemoed.hulp_nu") is None


@pytest.mark.parametrize(
    ("button", "where"), [("terug", f"/wonen/{HELP - 1}"), ("kaart", "/voorbereiden"), ("heel", "/voorbereiden/wonen")]
)
def test_whichever_way_one_leaves_a_page_what_was_typed_is_kept_first(button, where):
    toos = Prepares().asks("wonen", HELP).fills(button, wonen__hulp_nu__tekst="Karin.")

    assert toos.path.endswith(where)
    assert toos.answers.value("wonen.hulp_nu") == "Karin."


def test_from_the_whole_sheet_one_goes_on_question_by_question_and_nothing_is_lost():
    toos = Prepares()
    toos.opens(toos.url("voorbereiden-heel", "wonen")).fills("vragen", wonen__hulp_nu__tekst="Karin.")

    assert toos.path.endswith("/wonen/1")
    assert toos.answers.value("wonen.hulp_nu") == "Karin."


def test_where_one_answer_is_private_the_others_of_the_domain_stay_at_the_table():
    toos = Prepares().asks("gemoed", HELP_MOOD).fills(gemoed__hulp_nu__tekst="De huisarts.", alleen_ik="ja")
    toos.asks("gemoed", HELP_MOOD + 1).fills(gemoed__risico__tekst="Dan blijf ik binnen.")
    toos.opens(toos.url("voorbereiden-heel", "gemoed")).fills("klaar", gemoed__bereiken__tekst="Slapen.")

    assert toos.answers.shared("gemoed.risico").value("tekst") == "Dan blijf ik binnen."
    assert toos.answers.own("gemoed.hulp_nu").value("tekst") == "De huisarts."
    assert toos.answers.own("gemoed.bereiken").value("tekst") == "Slapen."


def test_a_table_that_is_full_says_so_and_what_was_typed_stays(monkeypatch):
    def is_full(*_):
        raise SheetFull("vel", 1)

    monkeypatch.setattr(views, "keep", is_full)
    toos = Prepares().asks("wonen", HELP).fills(wonen__hulp_nu__tekst="Karin.")

    assert toos.answer.status_code == 413
    assert "Er past niet meer bij op deze tafel." in toos.answer.content.decode()
    assert toos.value("wonen.hulp_nu.tekst") == "Karin."
