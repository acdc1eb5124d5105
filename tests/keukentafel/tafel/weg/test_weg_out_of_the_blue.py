"""Letters out of the blue: less help, money back, urgent help, help that ends, and a letter that may be a besluit."""

from datetime import date

import pytest

from tests.keukentafel.tafel.weg.makers_weg_answer import fact, here, shown, stops, warned

SENT = "2026-11-10"


def besluit(uitkomst, op=SENT, **more):
    return fact("besluit_bekendgemaakt", op, uitkomst=uitkomst, **more)


def sentences(found):
    return " ".join(check.sentence for check in found.checks)


@pytest.mark.parametrize("uitkomst", ["herzien", "ingetrokken", "teruggevorderd"])
def test_a_besluit_that_takes_something_away_has_a_road_of_its_own_that_begins_with_the_help_one_had(uitkomst):
    found = shown(besluit(uitkomst))

    assert list(stops(found)) == ["De hulp die u had", "Besluit", "Opkomen voor uzelf", "Daarna"]
    assert here(found) == "Besluit"
    assert stops(found)["Opkomen voor uzelf"].note == "Tot en met 22 december 2026"
    assert found.main is not None
    assert found.main.code == "bezwaar_maken"


def test_withdrawal_needs_a_ground_of_the_law_and_a_day_from_which():
    found = shown(besluit("ingetrokken"))

    sources = {source for check in found.checks for source in check.sources}
    assert {"Wmo 2015 art. 2.3.10 lid 1", "Awb art. 4:8 lid 1", "Awb art. 6:16"} <= sources
    assert "vijf redenen" in sentences(found)
    assert "vanaf welke dag" in sentences(found)


def test_that_one_had_to_be_heard_first_is_said_as_how_we_read_the_law():
    (heard,) = [check for check in shown(besluit("herzien")).checks if "Awb art. 4:8 lid 1" in check.sources]

    assert "Zo lezen wij de wet" in heard.sentence


def test_money_is_asked_back_only_after_wrong_details_given_on_purpose():
    found = shown(besluit("teruggevorderd"))

    (rule,) = [check for check in found.checks if "Wmo 2015 art. 2.4.1" in check.sources]
    assert "Wmo 2015 art. 2.3.10 lid 1 onder a" in rule.sources
    assert "met opzet" in rule.sentence
    assert "Een vergissing is geen opzet" in rule.sentence


def test_two_decisions_each_need_an_objection_of_their_own():
    found = shown(besluit("ingetrokken"), besluit("teruggevorderd", "2026-11-17"))

    assert [row.until for row in found.beside_each_other] == [
        "Uiterlijk 29 december 2026",
        "Uiterlijk 22 december 2026",
    ]
    assert {row.turn for row in found.beside_each_other} == {"De keuze is nu aan u"}


def test_under_the_jeugdwet_only_a_budget_has_grounds_in_the_law():
    found = shown(besluit("herzien"), law="jeugdwet")

    assert "Jeugdwet art. 8.1.4" in {source for check in found.checks for source in check.sources}
    assert "Wmo" not in " ".join(source for check in found.checks for source in check.sources)


def test_urgent_help_that_is_refused_leaves_the_ordinary_road_as_it_is():
    found = shown(
        fact("melding_gedaan", "2026-11-10"), fact("spoed_gemeld", "2026-11-11"), besluit("tijdelijk_geweigerd")
    )

    assert here(found) == "Voorbereiden"
    assert stops(found)["Besluit"].note.startswith("Verwacht: uiterlijk")
    assert stops(found)["Opkomen voor uzelf"].note == "Tot en met 22 december 2026"
    assert "Wmo 2015 art. 2.3.3" in {source for check in found.checks for source in check.sources}


def test_a_besluit_that_grants_help_has_nothing_to_look_for():
    assert shown(besluit("toegekend")).checks == ()


def test_help_that_ends_soon_is_said_in_front_with_the_day_to_ask_anew():
    granted = (besluit("toegekend", "2024-12-10", eindigt="2027-01-25"), fact("voorziening_gestart", "2024-12-20"))

    found = shown(*granted)
    assert found.headline.title == "Uw hulp eindigt op 25 januari 2027"
    assert "30 november 2026" in found.headline.lead
    assert "advies, geen wet" in found.headline.lead
    assert found.main is not None
    assert (found.main.code, found.main.letter) == ("nieuwe_melding_doen", "nieuwe_melding")
    assert "indicatie_eindigt" not in warned(found)
    assert "te_laat_tenzij_verschoonbaar" not in warned(found)


def test_who_objected_and_whose_help_ends_soon_is_not_told_that_there_is_nothing_to_do():
    granted = besluit("toegekend", "2024-12-10", eindigt="2027-01-25")
    objected = (granted, besluit("teruggevorderd"), fact("bezwaar_ingediend", "2026-11-20"))

    found = shown(*objected)
    assert found.headline.title.startswith("De gemeente heeft nog")
    assert found.main is not None
    assert found.main.code == "nieuwe_melding_doen"
    assert "indicatie_eindigt" in warned(found)
    asked = shown(granted, fact("melding_gedaan", "2026-11-12"), *objected[1:])
    assert asked.main is None or asked.main.code != "nieuwe_melding_doen"
    withdrawn = shown(granted, besluit("ingetrokken"), objected[2])
    assert withdrawn.main is None or withdrawn.main.code != "nieuwe_melding_doen"


def test_before_the_twelve_weeks_and_once_it_was_asked_anew_the_end_is_not_in_front():
    granted = (besluit("toegekend", "2024-12-10", eindigt="2027-01-25"), fact("voorziening_gestart", "2024-12-20"))

    assert "eindigt" not in shown(*granted, on=date(2026, 10, 30)).headline.title
    assert "eindigt" not in shown(*granted, fact("melding_gedaan", "2026-11-16")).headline.title


@pytest.mark.parametrize("before", [(), (fact("melding_gedaan", "2026-09-10"),)])
def test_a_letter_that_may_be_a_besluit_leads_both_ways(before):
    found = shown(*before, fact("brief_ontvangen", "2026-11-14"))

    assert found.headline.title == "Deze brief kan een besluit zijn"
    assert found.main is not None
    assert found.beside is not None
    assert (found.main.code, found.beside.code) == ("bezwaar_maken", "aanvraag_indienen")
    assert not found.is_either


def test_a_letter_of_long_ago_no_longer_goes_before_what_is_late_now():
    found = shown(fact("melding_gedaan", "2026-08-10"), fact("brief_ontvangen", "2026-09-01"))

    assert found.headline.title.startswith("De gemeente is")


def test_help_that_stopped_without_a_letter_is_no_end_of_the_road():
    found = shown(fact("voorziening_gestart", "2025-01-10"), fact("voorziening_beeindigd", SENT))

    assert found.headline.title == "Uw hulp is gestopt"
    assert found.main is not None
    assert found.main.code == "melding_doen"


def test_a_review_knows_no_day_and_says_so():
    found = shown(fact("heronderzoek_aangekondigd", SENT))

    assert found.headline.title == "De gemeente bekijkt uw hulp opnieuw"
    assert "noemt de wet niet" in found.headline.lead
    assert "Wmo" not in shown(fact("heronderzoek_aangekondigd", SENT), law="jeugdwet").headline.lead


def test_a_death_is_met_with_dignity_and_without_tasks():
    found = shown(fact("melding_gedaan", "2026-09-10"), fact("overleden", "2026-11-14"))

    assert found.headline.title == "Gecondoleerd met uw verlies"
    assert found.main is None
    assert found.rights == ()
    assert found.ahead == ()


def test_who_moved_is_led_to_the_new_gemeente_and_after_a_melding_there_follows_the_new_road():
    old = (fact("melding_gedaan", "2026-10-12"), fact("verhuisd", "2026-11-14"))

    found = shown(*old)
    assert found.headline.title == "Vraag ook hulp bij uw nieuwe gemeente"
    assert found.main is not None
    assert (found.main.title, found.main.done_kind) == ("Meld u bij uw nieuwe gemeente", "melding_gedaan")
    asked = shown(*old, fact("melding_gedaan", "2026-11-18"))
    assert stops(asked)["Melden"].note == "18 november 2026"
    assert "nieuwe gemeente" not in asked.headline.title


def test_an_appeal_about_youth_help_says_that_it_is_unsure_which_judge_decides():
    found = shown(
        besluit("afgewezen", "2026-06-10"),
        fact("bezwaar_ingediend", "2026-06-20"),
        fact("beslissing_op_bezwaar_bekendgemaakt", "2026-11-02", uitkomst="ongegrond"),
        law="jeugdwet",
    )

    assert found.main is not None
    assert "kinderrechter" in found.main.how
    assert "Dat is niet zeker" in found.main.how
