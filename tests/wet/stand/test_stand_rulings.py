"""A dossier for every ruling that law.md 21a names: what the court said is what the stand says."""

import pytest

from tests.wet.stand.stand_makers import fact, on, term, terms, warned

MELDING = fact("melding_gedaan", "2026-02-02")
AANVRAAG = (
    fact("melding_gedaan", "2026-01-05"),
    fact("verslag_verzonden", "2026-02-10"),
    fact("aanvraag_ingediend", "2026-03-02"),
)
BESLUIT = fact("besluit_bekendgemaakt", "2026-03-10", uitkomst="afgewezen")
BEZWAAR = (*AANVRAAG, BESLUIT, fact("bezwaar_ingediend", "2026-04-01"))
BEROEP = (
    *BEZWAAR,
    fact("beslissing_op_bezwaar_bekendgemaakt", "2026-05-20", uitkomst="ongegrond"),
    fact("beroep_ingesteld", "2026-06-10"),
)


def test_a_request_for_data_without_a_term_suspends_nothing_rvs_2016_2527():
    found = on("2026-03-10", *AANVRAAG, fact("aanvulling_gevraagd", "2026-03-04", over="aanvraag"))

    assert term(found, "beslissing_wmo")["laatste_dag"] == "2026-03-16"
    assert found.facts.aan_zet == "gemeente"
    warning = next(each for each in found.as_json()["waarschuwingen"] if each["code"] == "opschorting_zonder_termijn")
    assert "ECLI:NL:RVS:2016:2527" in warning["bron"]


def test_without_word_that_twelve_weeks_apply_six_weeks_apply_rvs_2016_2233():
    found = on("2026-05-01", *BEZWAAR)

    assert terms(found) >= {"bezwaarbeslissing_6w"} and "bezwaarbeslissing_12w" not in terms(found)
    warning = next(each for each in found.as_json()["waarschuwingen"] if each["code"] == "commissie_onbekend")
    assert "ECLI:NL:RVS:2016:2233" in warning["bron"]


@pytest.mark.parametrize("ruling", ["ECLI:NL:RBROT:2015:8871", "ECLI:NL:RBGEL:2017:772", "ECLI:NL:RBMNE:2021:1631"])
@pytest.mark.parametrize("names_melding", [True, False])
def test_a_notice_of_default_about_a_melding_brings_no_penalty(ruling, names_melding):
    melding = MELDING | {"id": "m"}
    notice = fact("ingebrekestelling_ontvangen", "2026-03-20", **({"bij": "m"} if names_melding else {}))
    found = on("2026-05-01", melding, notice)

    assert not {"ingebrekestelling", "dwangsom_max"} & terms(found)
    warning = next(
        each for each in found.as_json()["waarschuwingen"] if each["code"] == "ingebrekestelling_zonder_aanvraag"
    )
    assert ruling in warning["bron"]


@pytest.mark.parametrize("ruling", ["ECLI:NL:RBZWB:2021:2439", "ECLI:NL:RBOBR:2018:4175"])
def test_an_aanvraag_without_a_melding_is_treated_as_a_melding_and_that_it_is_unsettled_is_said(ruling):
    found = on("2026-02-10", fact("aanvraag_ingediend", "2026-02-02"))

    assert term(found, "onderzoek")["laatste_dag"] == "2026-03-16"
    assert "beslissing_wmo" not in terms(found)
    warning = next(each for each in found.as_json()["waarschuwingen"] if each["code"] == "aanvraag_te_vroeg")
    assert ruling in warning["bron"]
    assert "Rechters" in warning["tekst"]


def test_a_letter_that_may_be_a_besluit_gives_both_ways_crvb_2018_2013():
    found = on("2026-03-01", MELDING, fact("brief_ontvangen", "2026-02-20", tekst="u komt niet in aanmerking"))

    assert {"aanvraag_indienen", "bezwaar_maken"} <= set(found.mogelijk)
    assert {"aanvraag", "bezwaar_pro_forma"} <= set(found.facts.brieven)
    assert "ECLI:NL:CRVB:2018:2013" in map(str, found.may("bezwaar_maken").sources)


def test_a_letter_that_only_ended_the_onderzoek_is_no_besluit_by_itself_crvb_2018_2013():
    found = on("2026-03-01", MELDING, fact("brief_ontvangen", "2026-02-20"))

    assert "bezwaar" not in terms(found)
    assert term(found, "onderzoek")["status"] == "loopt"


def test_annulment_without_a_term_gives_the_first_length_again_crvb_2017_2275():
    ruling = fact("uitspraak_verzonden", "2026-09-01", aard="einduitspraak", instantie="rechtbank", uitkomst="gegrond")
    found = on("2026-09-10", *BEROEP, ruling)

    assert (term(found, "nieuw_besluit")["begint"], term(found, "nieuw_besluit")["laatste_dag"]) == (
        "2026-09-01",
        "2026-10-13",
    )
    assert "ECLI:NL:CRVB:2017:2275" in term(found, "nieuw_besluit")["bron"]
    assert (found.facts.fase, found.facts.aan_zet) == ("bezwaar", "gemeente")


def test_annulment_gives_twelve_weeks_again_where_a_commissie_had_twelve_crvb_2017_2275():
    ruling = fact("uitspraak_verzonden", "2026-09-01", nieuw_besluit_binnen=None)

    assert (
        term(on("2026-09-10", *BEROEP, ruling, bezwaarcommissie=True), "nieuw_besluit")["laatste_dag"] == "2026-11-24"
    )


def test_a_term_named_by_the_court_goes_first_and_is_not_stretched():
    ruling = fact("uitspraak_verzonden", "2026-09-05", nieuw_besluit_binnen="4w")  # ends on Saturday 3 October

    assert term(on("2026-09-10", *BEROEP, ruling), "nieuw_besluit")["laatste_dag"] == "2026-10-03"
    assert "ingebreke_stellen" not in on("2026-10-05", *BEROEP, ruling).mogelijk
    assert "ingebreke_stellen" in on("2026-10-06", *BEROEP, ruling).mogelijk


@pytest.mark.parametrize("aard", ["voorlopige_voorziening", "vereenvoudigd", "tussenuitspraak"])
def test_no_hoger_beroep_against_a_ruling_that_is_not_final(aard):
    found = on("2026-09-10", *BEROEP, fact("uitspraak_verzonden", "2026-09-01", aard=aard))

    assert "hoger_beroep" not in terms(found)
    assert found.may("hoger_beroep_instellen").reason == "verzet_of_niets"


def test_hoger_beroep_follows_a_final_ruling_of_the_rechtbank_but_not_one_of_the_crvb():
    first = fact("uitspraak_verzonden", "2026-09-01", instantie="rechtbank", aard="einduitspraak")
    higher = (first, fact("hoger_beroep_ingesteld", "2026-10-01"))
    last = fact("uitspraak_verzonden", "2027-03-01", instantie="crvb", aard="einduitspraak")

    assert term(on("2026-09-10", *BEROEP, first), "hoger_beroep")["laatste_dag"] == "2026-10-13"
    assert on("2026-11-01", *BEROEP, *higher).facts.aan_zet == "rechter"
    ended = on("2027-03-10", *BEROEP, *higher, last)
    assert "hoger_beroep_instellen" not in ended.mogelijk
    assert ended.facts.aan_zet == "niemand"


def test_a_suspension_or_postponement_after_the_term_has_no_effect():
    late = fact("bezwaar_verdaagd", "2026-06-03")  # six weeks after 21 April end on 2 June

    found = on("2026-06-10", *BEZWAAR, late, bezwaarcommissie=False)
    assert (term(found, "bezwaarbeslissing_6w")["laatste_dag"], term(found, "bezwaarbeslissing_6w")["status"]) == (
        "2026-06-02",
        "te_laat",
    )
    assert "verdaging_te_laat" in warned(found)


def test_a_bezwaar_is_postponed_once_only():
    once = fact("bezwaar_verdaagd", "2026-05-20")
    twice = (once, fact("bezwaar_verdaagd", "2026-06-20"))

    assert (
        term(on("2026-06-25", *BEZWAAR, once, bezwaarcommissie=False), "bezwaarbeslissing_6w")["laatste_dag"]
        == "2026-07-14"
    )
    found = on("2026-06-25", *BEZWAAR, *twice, bezwaarcommissie=False)
    assert term(found, "bezwaarbeslissing_6w")["laatste_dag"] == "2026-07-14"
    assert "verdaging_zonder_gevolg" in warned(found)


def test_a_repair_term_for_a_pro_forma_bezwaar_suspends_the_answer_and_the_notice_waits():
    asked = fact("aanvulling_gevraagd", "2026-04-10", over="bezwaar", hersteltermijn_tot="2026-05-01")
    during = on("2026-04-25", *BEZWAAR, asked, bezwaarcommissie=False)
    assert (term(during, "bezwaarbeslissing_6w")["status"], during.facts.aan_zet) == ("opgeschort", "inwoner")

    # Only 22 April to 1 May lie in the term: ten days.  All 21 days may count, so the notice waits for 23 June.
    after = on("2026-06-15", *BEZWAAR, asked, bezwaarcommissie=False)
    assert term(after, "bezwaarbeslissing_6w")["laatste_dag"] == "2026-06-12"
    assert after.may("ingebreke_stellen").reason == "wacht_op_latere_dag"
    assert "termijn_onzeker" in warned(after)
    assert "ingebreke_stellen" not in on("2026-06-23", *BEZWAAR, asked, bezwaarcommissie=False).mogelijk
    assert "ingebreke_stellen" in on("2026-06-24", *BEZWAAR, asked, bezwaarcommissie=False).mogelijk


def test_an_oral_hulpvraag_starts_no_term_under_the_jeugdwet():
    assert terms(on("2026-03-01", fact("hulpvraag_gesteld", "2026-02-02"), wet="jeugdwet")) == set()


def test_a_youth_term_in_the_verordening_cannot_be_postponed_but_the_eight_weeks_can():
    asked, put_off = (
        fact("aanvraag_ingediend", "2026-01-05"),
        fact("beslistermijn_verdaagd", "2026-02-02", tot="2026-03-31"),
    )

    assert term(on("2026-02-10", asked, put_off, wet="jeugdwet"), "beslissing_jeugd")["laatste_dag"] == "2026-03-31"
    own = on("2026-02-10", asked, put_off, wet="jeugdwet", beslistermijn_jeugd="6w")
    assert term(own, "beslissing_jeugd")["laatste_dag"] == "2026-02-16"
    assert "verdaging_zonder_gevolg" in warned(own)


def test_without_dispatch_the_date_of_the_letter_counts_and_the_advice_is_to_object_today():
    found = on("2026-03-20", fact("besluit_bekendgemaakt", dagtekening="2026-03-10", uitkomst="afgewezen"))

    assert term(found, "bezwaar")["laatste_dag"] == "2026-04-21"
    warning = next(each for each in found.as_json()["waarschuwingen"] if each["code"] == "verzenddatum_onbekend")
    assert "vandaag" in warning["tekst"]


def test_a_late_bezwaar_counts_from_its_receipt():
    late = fact("bezwaar_ingediend", "2026-05-06")

    assert term(on("2026-05-10", *AANVRAAG, BESLUIT, late), "bezwaarbeslissing_6w")["laatste_dag"] == "2026-06-17"


def test_forwarding_ends_the_melding_here():
    found = on("2026-02-20", MELDING, fact("melding_doorgezonden", "2026-02-10"))

    assert term(found, "onderzoek")["status"] == "vervallen"
    assert found.facts.aan_zet == "niemand"
