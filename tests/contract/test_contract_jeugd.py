"""The Jeugdwet: no melding in law, no six weeks, no seven days, and the way through a referral."""

import json

import pytest

from tests.contract.road import NO_COMMISSIE, Raw, codes, fact, look, may, shape, soorten, term, where, why

HULPVRAAG = fact("hulpvraag_gesteld", "2026-01-02", id="h")
AANVRAAG = fact("aanvraag_ingediend", "2026-01-05", id="a")
BESLUIT = fact("besluit_bekendgemaakt", "2026-02-16", uitkomst="afgewezen", id="b")


def jeugd(op: str, *facts: Raw, **more: object) -> Raw:
    return look(op, *facts, wet="jeugdwet", **more)


def test_an_empty_dossier_may_begin_with_an_aanvraag():
    found = jeugd("2026-01-01")

    assert found["mogelijk"] == ["aanvraag_indienen", "clientondersteuning_vragen", "klacht_indienen", "melding_doen"]
    assert where(found) == ("voorbereiding", "melden", "inwoner")


@pytest.mark.parametrize("soort", ["hulpvraag", "verwijzing", "melding"])
def test_a_question_a_referral_or_a_melding_starts_a_traject_but_no_term(soort):
    begun = {"hulpvraag": "hulpvraag_gesteld", "verwijzing": "verwijzing_gekregen", "melding": "melding_gedaan"}
    found = jeugd("2026-01-20", fact(begun[soort], "2026-01-02", id="h"))

    assert found["termijnen"] == []
    assert [(each["soort"], each["bij"]) for each in found["trajecten"]] == [(soort, "h")]
    assert (found["plek"], found["aan_zet"]) == ("voorbereiden", "gemeente")
    assert may(found, "aanvraag_indienen") and may(found, "spoed_melden")


def test_an_aanvraag_without_anything_before_it_is_open_at_once():
    found = jeugd("2026-01-20", AANVRAAG)

    assert shape(found, "beslissing_jeugd") == ("2026-03-02", "loopt", None)
    assert where(found) == ("aanvraag", "aanvragen", "gemeente")
    assert "aanvraag_te_vroeg" not in codes(found) and not may(found, "aanvraag_indienen")


def test_the_aanvraag_that_follows_a_question_belongs_to_it():
    found = jeugd("2026-01-20", HULPVRAAG, AANVRAAG)

    assert [(each["soort"], each["fase"]) for each in found["trajecten"]] == [("hulpvraag", "aanvraag")]


def test_a_delay_in_time_moves_the_decision_to_the_day_it_names():
    put_off = fact("beslistermijn_verdaagd", "2026-02-20", tot="2026-03-30")
    assert term(jeugd("2026-02-21", AANVRAAG, put_off), "beslissing_jeugd")["laatste_dag"] == "2026-03-30"

    late = jeugd("2026-03-04", AANVRAAG, put_off | {"op": "2026-03-03"})
    assert term(late, "beslissing_jeugd")["laatste_dag"] == "2026-03-02" and "verdaging_te_laat" in codes(late)


def test_where_the_verordening_sets_the_term_a_delay_changes_nothing():
    gemeente = NO_COMMISSIE | {"beslistermijn_jeugd": "6w"}
    put_off = fact("beslistermijn_verdaagd", "2026-02-10", tot="2026-03-30")
    found = jeugd("2026-02-12", AANVRAAG, put_off, gemeente=gemeente)

    assert term(found, "beslissing_jeugd")["laatste_dag"] == "2026-02-16"
    assert "verdaging_zonder_gevolg" in codes(found)


def test_a_besluit_opens_the_same_way_to_object_as_under_the_wmo():
    found = jeugd("2026-02-20", HULPVRAAG, AANVRAAG, BESLUIT)

    assert shape(found, "beslissing_jeugd") == ("2026-03-02", "gehaald", "2026-02-16")
    assert term(found, "bezwaar")["laatste_dag"] == "2026-03-30"
    assert may(found, "bezwaar_maken") and may(found, "aanvraag_indienen") and may(found, "nieuwe_melding_doen")


@pytest.mark.parametrize("route", ["verwijzer", "gi"])
def test_after_a_referral_the_way_to_help_is_the_provider_and_there_is_nothing_to_object_to_yet(route):
    found = jeugd("2026-01-20", fact("verwijzing_gekregen", "2026-01-02", door_wie="huisarts"), route=route)

    assert may(found, "aanvraag_indienen") and "aanbieder" in why(found, "aanvraag_indienen")["reden"]
    assert not may(found, "bezwaar_maken")
    assert may(jeugd("2026-02-20", AANVRAAG, BESLUIT, route=route), "bezwaar_maken")


def test_no_six_weeks_no_seven_days_and_no_missing_support_in_a_youth_case():
    talk = fact("gesprek_gevoerd", "2026-01-10")
    found = jeugd("2026-05-01", HULPVRAAG, talk)

    assert not {"onderzoek_te_laat", "geen_clientondersteuning_aangeboden"} & codes(found)
    assert not {"onderzoek", "persoonlijk_plan"} & soorten(found)
    assert may(found, "persoonlijk_plan_inleveren")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_that_is_said_in_a_youth_case_rests_on_the_wmo(language):
    """Free support is the exception: the Wmo gives it to young people and parents too (art. 2.2.4)."""
    roads = (
        (),
        (HULPVRAAG,),
        (HULPVRAAG, fact("gesprek_gevoerd", "2026-01-03"), fact("verslag_verzonden", "2026-01-04")),
        (HULPVRAAG, AANVRAAG),
        (HULPVRAAG, AANVRAAG, BESLUIT, fact("voorziening_gestart", "2026-02-17"), fact("verhuisd", "2026-02-18")),
        (HULPVRAAG, fact("melding_ingetrokken", "2026-01-09")),
        (HULPVRAAG, fact("melding_doorgezonden", "2026-01-09")),
        (HULPVRAAG, AANVRAAG, fact("overleden", "2026-01-09")),
    )
    for facts in roads:
        found = jeugd("2026-03-02", *facts, language=language)
        for each in (*found["kan"], *found["waarschuwingen"], *found["termijnen"]):
            said = json.dumps(each, ensure_ascii=False).lower()
            if each.get("actie") != "clientondersteuning_vragen":
                assert "wmo" not in said, each
            for clock in ("zeven dagen", "zes weken voor", "seven days", "tijdelijke hulp", "temporary help"):
                assert clock not in said, each
