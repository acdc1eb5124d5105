"""What a resident is warned of, from which day until which, and what the sentences say."""

import pytest

from tests.contract.road import (
    BESLUIT,
    MELDING,
    NO_COMMISSIE,
    TO_AANVRAAG,
    TO_BESLUIT,
    TO_VERSLAG,
    Raw,
    codes,
    fact,
    look,
    shape,
    term,
)


def warning(found: Raw, code: str) -> Raw:
    (one,) = [each for each in found["waarschuwingen"] if each["code"] == code]
    return one


def test_a_late_onderzoek_is_told_until_the_report_comes_or_the_besluit():
    assert "onderzoek_te_laat" not in codes(look("2026-03-16", MELDING))
    late = look("2026-03-17", MELDING)
    assert "Wmo 2015 art. 2.3.2 lid 9" in warning(late, "onderzoek_te_laat")["bron"]
    assert "onderzoek_te_laat" not in codes(look("2026-03-21", MELDING, fact("verslag_verzonden", "2026-03-20")))


def test_three_weeks_without_an_appointment_are_told_as_advice():
    assert "geen_afspraak" not in codes(look("2026-02-22", MELDING))
    found = warning(look("2026-02-23", MELDING), "geen_afspraak")
    assert found["bron"] == [] and "advies" in found["tekst"]
    made = fact("afspraak_gemaakt", "2026-02-10", voor="2026-03-01")
    assert "geen_afspraak" not in codes(look("2026-02-23", MELDING, made))


def test_nobody_pointing_out_free_support_is_told_from_the_talk_or_after_two_weeks():
    code = "geen_clientondersteuning_aangeboden"
    assert code not in codes(look("2026-02-15", MELDING))
    assert code in codes(look("2026-02-16", MELDING))
    assert code in codes(look("2026-02-10", MELDING, fact("gesprek_gevoerd", "2026-02-10")))
    offered = fact("clientondersteuning_aangeboden", "2026-02-03", aan="client")
    assert code not in codes(look("2026-03-01", MELDING, offered))
    assert code in codes(look("2026-03-01", MELDING, offered | {"aan": "mantelzorger"}))


def test_the_end_of_help_is_told_twelve_weeks_before_with_the_day_to_report_by():
    """Help ends on 15 October 2027: told from 23 July, report by 20 August."""
    ending = (*TO_AANVRAAG, BESLUIT | {"uitkomst": "toegekend", "eindigt": "2027-10-15"})

    assert "indicatie_eindigt" not in codes(look("2027-07-22", *ending))
    found = warning(look("2027-07-23", *ending), "indicatie_eindigt")
    assert "15 oktober 2027" in found["tekst"] and "20 augustus 2027" in found["tekst"]
    assert "indicatie_eindigt" in codes(look("2027-10-15", *ending))
    assert "indicatie_eindigt" not in codes(look("2027-10-16", *ending))


def test_who_is_past_the_day_to_report_by_is_told_to_do_it_at_once():
    ending = (*TO_AANVRAAG, BESLUIT | {"uitkomst": "toegekend", "eindigt": "2027-10-15"})

    assert "meteen" in warning(look("2027-10-01", *ending), "indicatie_eindigt")["tekst"]


def test_a_last_day_in_a_year_without_known_holidays_is_told():
    late = fact("besluit_bekendgemaakt", "2028-12-01", uitkomst="afgewezen")

    assert "kalender_onvolledig" in codes(look("2028-12-05", late))
    assert "kalender_onvolledig" not in codes(look("2028-11-05", late | {"op": "2028-11-01"}))


def test_a_penalty_without_a_known_rate_has_no_amount_and_says_so():
    facts = (
        fact("melding_gedaan", "2005-01-03"),
        fact("verslag_verzonden", "2005-02-01"),
        fact("aanvraag_ingediend", "2005-02-07"),
        fact("ingebrekestelling_ontvangen", "2005-03-01", over="aanvraag"),
    )
    found = look("2005-04-15", *facts)

    assert term(found, "dwangsom_max")["bedrag"] is None and "bedrag_onbekend" in codes(found)


def test_before_2019_the_penalty_was_lower():
    facts = (
        fact("melding_gedaan", "2018-01-08"),
        fact("verslag_verzonden", "2018-02-01"),
        fact("aanvraag_ingediend", "2018-02-05"),
        fact("ingebrekestelling_ontvangen", "2018-02-21", over="aanvraag"),
    )

    assert term(look("2018-06-01", *facts), "dwangsom_max")["bedrag"] == "1260.00"


def test_a_letter_without_any_date_is_not_said_to_be_counted_from_its_date():
    found = look("2026-04-10", fact("besluit_bekendgemaakt", uitkomst="afgewezen"))

    assert "pro forma" in warning(found, "verzenddatum_onbekend")["tekst"]
    assert "Wij rekenen vanaf" not in warning(found, "verzenddatum_onbekend")["tekst"]
    assert shape(found, "bezwaar") == (None, "loopt", None)


def test_an_answer_without_a_known_day_of_dispatch_asks_for_beroep_today_and_not_for_bezwaar():
    answer = fact("beslissing_op_bezwaar_bekendgemaakt", uitkomst="ongegrond", ontvangen_op="2027-01-08")
    found = look("2027-01-12", *TO_BESLUIT, fact("bezwaar_ingediend", "2026-11-02"), answer)

    assert term(found, "beroep")["laatste_dag"] is None
    assert "bezwaar" not in term(found, "beroep")["uitleg"].split(".", 1)[1]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_warning_rests_on_a_source_or_says_that_it_is_advice(language):
    word = {"nl": "advies", "en": "advice"}[language]
    roads = (
        (
            MELDING | {"op_tot": "2026-02-05"},
            fact("melding_gedaan", "2026-02-10"),
            fact("gesprek_gevoerd", "2026-02-20"),
        ),
        (MELDING, fact("melding_ingetrokken", "2026-02-05", door="gemeente")),
        (*TO_VERSLAG, fact("aanvraag_ingediend", verzonden_op="2026-10-05")),
        (*TO_BESLUIT, fact("verhuisd", "2026-10-20")),
        (*TO_BESLUIT, fact("brief_ontvangen", "2026-10-20")),
    )
    for facts in roads:
        for each in look("2026-12-01", *facts, gemeente=NO_COMMISSIE, language=language)["waarschuwingen"]:
            assert each["tekst"] and (each["bron"] or word in each["tekst"]), each


def test_who_withdraws_a_melding_for_somebody_is_told_apart():
    by_gemeente = look("2026-02-20", MELDING, fact("melding_ingetrokken", "2026-02-18", door="gemeente"))
    assert "intrekking_niet_door_u" in codes(by_gemeente)
    assert "intrekking_niet_door_u" not in codes(look("2026-02-20", MELDING, fact("melding_ingetrokken", "2026-02-18")))


def test_a_sender_who_knows_no_receipt_is_told_what_is_assumed():
    """Sent on Friday 2 October: received on Monday 5 October, so decided by Monday 19 October."""
    found = look("2026-10-06", *TO_VERSLAG, fact("aanvraag_ingediend", verzonden_op="2026-10-02", kanaal="post"))

    assert term(found, "beslissing_wmo")["laatste_dag"] == "2026-10-19"
    assert "ontvangst_onbekend" in codes(found)
