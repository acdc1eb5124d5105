"""The line ahead on the road: from one date every stop that is still to come has its day, and says what it rests on."""

from datetime import date

from tests.keukentafel.tafel.weg.makers_weg_answer import fact, here, shown, stops

MELDING = fact("melding_gedaan", "2026-11-16", kanaal="telefoon")


def test_from_one_date_each_stop_ahead_has_its_expected_day():
    found = stops(shown(MELDING))

    notes = {name: stop.note for name, stop in found.items()}
    assert notes == {
        "Melden": "16 november 2026",
        "Voorbereiden": "Uw plan: tot en met 23 november 2026",
        "Aan tafel": "Verwacht: uiterlijk 28 december 2026",
        "Verslag": "Uiterlijk 28 december 2026",
        "Aanvragen": "Na het verslag, of vanaf 29 december 2026",
        "Besluit": "Verwacht: uiterlijk 12 januari 2027",
        "Daarna": "",
    }


def test_the_same_stands_below_as_a_list_that_says_on_what_each_day_rests():
    line = shown(MELDING).ahead

    assert [step.what for step in line] == [
        "Uw eigen plan",
        "Het gesprek",
        "Het verslag",
        "De aanvraag",
        "Het besluit",
        "Bezwaar",
    ]
    assert line[4].sentence.startswith("Krijgt de gemeente uw aanvraag op 29 december 2026, dan")
    assert not line[4].is_sure
    assert all(step.sources for step in line)


def test_an_appointment_stands_at_the_table_with_its_weekday():
    found = shown(MELDING, fact("afspraak_gemaakt", "2026-11-18", voor="2026-12-01"))

    assert stops(found)["Aan tafel"].note == "Dinsdag 1 december 2026"


def test_where_help_may_be_asked_for_now_the_stop_says_so():
    found = shown(fact("melding_gedaan", "2026-09-28"), fact("gesprek_gevoerd", "2026-10-20"))

    assert stops(found)["Aanvragen"].note == "Mag nu"
    assert stops(found)["Verslag"].state == "late"
    assert stops(found)["Besluit"].note == "Verwacht: uiterlijk 7 december 2026"


def test_past_the_calendar_a_stop_says_that_its_day_is_not_known_yet():
    found = shown(fact("melding_gedaan", "2028-11-27"), on=date(2028, 11, 28))

    assert stops(found)["Besluit"].note == "Dag nog onbekend"
    assert any("nog onbekend" in step.sentence for step in found.ahead)


def test_in_english_the_line_ahead_is_english():
    found = shown(MELDING, language="en")

    assert stops(found)["Besluit" if "Besluit" in stops(found) else "Decision"].note.startswith("Expected by")
    assert found.ahead[4].sentence.startswith("If the municipality gets your application on")


def test_for_a_child_there_is_no_report_no_six_weeks_and_the_decision_takes_eight_weeks():
    found = shown(fact("hulpvraag_gesteld", "2026-11-16"), law="jeugdwet")

    assert list(stops(found)) == ["Hulp vragen", "Voorbereiden", "Gesprek", "Aanvragen", "Besluit", "Daarna"]
    assert stops(found)["Besluit"].note == "Verwacht: uiterlijk 18 januari 2027"
    assert found.main is not None
    assert found.main.code == "aanvraag_indienen"


def test_with_a_referral_the_road_leads_to_a_provider_and_not_past_the_gemeente():
    referral = fact("verwijzing_gekregen", "2026-11-02", door_wie="huisarts")

    found = shown(referral, law="jeugdwet", route="verwijzer")
    assert list(stops(found)) == ["Verwijzing", "Aanbieder kiezen", "Plan maken", "Hulp"]
    assert here(found) == "Aanbieder kiezen"
    assert "noemt geen dag" in found.ahead[0].sentence


def test_who_asks_the_gemeente_all_the_same_sees_that_road():
    referral = fact("verwijzing_gekregen", "2026-11-02", door_wie="huisarts")

    found = shown(referral, fact("aanvraag_ingediend", "2026-11-09"), law="jeugdwet", route="verwijzer")
    assert {"Aanvragen", "Besluit"} <= set(stops(found))
