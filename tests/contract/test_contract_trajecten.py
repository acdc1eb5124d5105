"""Several meldingen, aanvragen and decisions in one dossier: what belongs to what, and what is finished."""

import pytest

from tests.contract.road import (
    AANVRAAG,
    BESLUIT,
    MELDING,
    TO_AANVRAAG,
    TO_BESLUIT,
    TO_BEZWAAR,
    TO_VERSLAG,
    VERSLAG,
    codes,
    fact,
    look,
    may,
    shape,
    soorten,
    term,
    where,
)

TWO_AANVRAGEN = (
    fact("melding_gedaan", "2026-02-02", id="m1"),
    fact("verslag_verzonden", "2026-03-02", id="v1", bij="m1"),
    fact("aanvraag_ingediend", "2026-10-05", id="a1", bij="m1"),
    fact("melding_gedaan", "2026-06-01", id="m2"),
    fact("verslag_verzonden", "2026-07-01", id="v2", bij="m2"),
    fact("aanvraag_ingediend", "2026-10-06", id="a2", bij="m2"),
)


def test_a_besluit_that_names_no_aanvraag_decides_the_latest_and_says_that_this_was_a_guess():
    found = look("2026-10-12", *TWO_AANVRAGEN, fact("besluit_bekendgemaakt", "2026-10-10", uitkomst="toegekend"))

    assert shape(found, "beslissing_wmo", "a2") == ("2026-10-20", "gehaald", "2026-10-10")
    assert shape(found, "beslissing_wmo", "a1") == ("2026-10-19", "loopt", None)
    assert "hoort_bij_onduidelijk" in codes(found)
    assert where(found) == ("aanvraag", "aanvragen", "gemeente")


def test_a_besluit_that_names_the_first_aanvraag_leaves_the_second_open():
    besluit = fact("besluit_bekendgemaakt", "2026-10-10", uitkomst="toegekend", bij="a1")
    found = look("2026-10-12", *TWO_AANVRAGEN, besluit)

    assert shape(found, "beslissing_wmo", "a1") == ("2026-10-19", "gehaald", "2026-10-10")
    assert term(found, "beslissing_wmo", "a2")["status"] == "loopt"
    assert "hoort_bij_onduidelijk" not in codes(found)


def test_a_talk_without_a_name_belongs_to_the_latest_open_melding():
    first, second = MELDING, fact("melding_gedaan", "2026-02-09", id="m2")
    found = look("2026-02-20", first, second, fact("gesprek_gevoerd", "2026-02-18"))

    assert "hoort_bij_onduidelijk" in codes(found)
    assert found["plek"] == "aan_tafel"
    assert "hoort_bij_onduidelijk" not in codes(look("2026-02-20", first, fact("gesprek_gevoerd", "2026-02-18")))


def test_what_is_finished_no_longer_attracts_facts():
    second = fact("melding_gedaan", "2026-10-12", id="m2")
    found = look("2026-10-14", *TO_AANVRAAG, second, fact("gesprek_gevoerd", "2026-10-13"))

    assert "hoort_bij_onduidelijk" not in codes(found)
    assert [(each["bij"], each["fase"]) for each in found["trajecten"]] == [("m", "aanvraag"), ("m2", "onderzoek")]


@pytest.mark.parametrize("uitkomst", ["toegekend", "deels_toegekend", "afgewezen", "buiten_behandeling"])
def test_these_outcomes_meet_the_decision_term(uitkomst):
    found = look("2026-10-16", *TO_AANVRAAG, BESLUIT | {"uitkomst": uitkomst})

    assert shape(found, "beslissing_wmo") == ("2026-10-19", "gehaald", "2026-10-15")
    assert found["aan_zet"] == "niemand"


@pytest.mark.parametrize(
    "uitkomst",
    [
        *("herzien", "ingetrokken", "teruggevorderd"),
        *("tijdelijk_toegekend", "tijdelijk_geweigerd", "dwangsom_vastgesteld"),
    ],
)
def test_other_outcomes_leave_the_aanvraag_open_but_may_be_objected_to(uitkomst):
    found = look("2026-10-16", *TO_AANVRAAG, BESLUIT | {"uitkomst": uitkomst, "op_aanvraag": False})

    assert shape(found, "beslissing_wmo") == ("2026-10-19", "loopt", None)
    assert where(found) == ("aanvraag", "aanvragen", "gemeente")
    assert term(found, "bezwaar")["laatste_dag"] == "2026-11-26"
    assert may(found, "bezwaar_maken")


def test_a_besluit_that_was_not_on_an_aanvraag_decides_none():
    found = look("2026-10-16", *TO_AANVRAAG, BESLUIT | {"uitkomst": "toegekend", "op_aanvraag": False})

    assert term(found, "beslissing_wmo")["status"] == "loopt"
    assert [each["soort"] for each in found["trajecten"]] == ["melding", "besluit"]


def test_temporary_help_leaves_the_six_weeks_running():
    urgent = fact("besluit_bekendgemaakt", "2026-02-04", uitkomst="tijdelijk_toegekend")
    found = look("2026-02-10", MELDING, fact("spoed_gemeld", "2026-02-03"), urgent)

    assert shape(found, "onderzoek") == ("2026-03-16", "loopt", None)
    assert where(found) == ("onderzoek", "voorbereiden", "gemeente")
    assert term(found, "bezwaar")["laatste_dag"] == "2026-03-18"


def test_a_besluit_finishes_melding_and_aanvraag_and_the_unmet_onderzoek_is_no_longer_needed():
    late = (MELDING, fact("aanvraag_ingediend", "2026-03-17", id="a"))
    found = look("2026-03-31", *late, fact("besluit_bekendgemaakt", "2026-03-30", uitkomst="toegekend"))

    assert shape(found, "onderzoek") == ("2026-03-16", "vervallen", None)
    assert shape(found, "beslissing_wmo") == ("2026-03-31", "gehaald", "2026-03-30")
    assert "onderzoek_te_laat" not in codes(found)
    assert [each["aan_zet"] for each in found["trajecten"]] == ["niemand"]


def test_a_decision_on_a_melding_without_aanvraag_finishes_the_melding_and_is_a_traject_of_its_own():
    found = look("2026-03-02", MELDING, fact("besluit_bekendgemaakt", "2026-03-01", uitkomst="toegekend", id="b"))

    assert term(found, "onderzoek")["status"] == "vervallen"
    assert [(each["soort"], each["bij"]) for each in found["trajecten"]] == [("melding", "m"), ("besluit", "b")]
    assert where(found) == ("besluit", "besluit", "niemand")


def test_a_second_melding_after_a_besluit_leads_and_leaves_the_besluit_as_it_was():
    second = fact("melding_gedaan", "2026-11-02", id="m2")
    found = look("2026-11-05", *TO_BESLUIT, second)

    assert where(found) == ("onderzoek", "voorbereiden", "gemeente")
    assert term(found, "bezwaar")["status"] == "loopt"
    assert term(found, "onderzoek", "m2")["laatste_dag"] == "2026-12-14"
    assert shape(found, "onderzoek", "m") == ("2026-03-16", "gehaald", "2026-03-10")


def test_an_older_open_traject_leads_again_once_the_later_one_is_finished():
    second = fact("melding_gedaan", "2026-11-03", id="m2")
    gone = fact("melding_ingetrokken", "2026-11-04", bij="m2")

    assert where(look("2026-11-05", *TO_BEZWAAR, second))[0] == "onderzoek"
    assert where(look("2026-11-05", *TO_BEZWAAR, second, gone)) == ("bezwaar", "opkomen", "gemeente")


def test_a_klacht_and_a_review_never_lead():
    klacht = fact("klacht_ingediend", "2026-03-01", id="k")
    found = look("2026-03-02", MELDING, klacht)
    assert where(found) == ("onderzoek", "voorbereiden", "gemeente")
    assert [each["soort"] for each in found["trajecten"]] == ["melding", "klacht"]

    started = fact("voorziening_gestart", "2026-10-20")
    review = fact("heronderzoek_aangekondigd", "2027-02-01", id="h")
    reviewed = look("2027-02-05", *TO_AANVRAAG, BESLUIT | {"uitkomst": "toegekend"}, started, review)
    assert where(reviewed) == ("uitvoering", "daarna", "gemeente")
    assert "onderzoek" not in {each["soort"] for each in reviewed["termijnen"] if each["bij"] == "h"}


@pytest.mark.parametrize(
    "end",
    [
        fact("evaluatie_gehouden", "2027-02-10"),
        fact("besluit_bekendgemaakt", "2027-02-10", uitkomst="herzien", op_aanvraag=False, id="b2"),
        fact("besluit_bekendgemaakt", "2027-02-10", uitkomst="herzien", bij="a", id="b2"),
    ],
)
def test_an_evaluation_or_a_decision_ends_a_review(end):
    started = fact("voorziening_gestart", "2026-10-20")
    review = fact("heronderzoek_aangekondigd", "2027-02-01", id="h")
    found = look("2027-02-12", *TO_AANVRAAG, BESLUIT | {"uitkomst": "toegekend"}, started, review, end)

    (shown,) = [each for each in found["trajecten"] if each["soort"] == "heronderzoek"]
    assert shown["aan_zet"] == "niemand"


def test_in_a_review_an_appointment_may_be_moved_and_a_talk_leaves_the_old_melding_alone():
    before = (*TO_AANVRAAG, BESLUIT | {"uitkomst": "toegekend"}, fact("voorziening_gestart", "2026-10-20"))
    review = (
        fact("heronderzoek_aangekondigd", "2027-02-01", id="h"),
        fact("persoonlijk_plan_ingediend", "2027-02-03"),
        fact("afspraak_gemaakt", "2027-02-03", voor="2027-02-20"),
    )
    found = look("2027-02-05", *before, *review)

    assert may(found, "afspraak_verzetten")
    assert shape(found, "persoonlijk_plan") == ("2026-02-09", "vervallen", None)
    assert not may(look("2027-02-21", *before, *review), "afspraak_verzetten")


def test_after_an_aanvraag_was_withdrawn_nothing_is_open_and_a_new_one_may_be_filed():
    found = look("2026-10-09", *TO_AANVRAAG, fact("aanvraag_ingetrokken", "2026-10-08"))

    assert where(found) == ("afgerond", "daarna", "niemand")
    assert term(found, "beslissing_wmo")["status"] == "vervallen"
    assert may(found, "aanvraag_indienen") and may(found, "melding_doen")
    assert not may(found, "ingebreke_stellen")


def test_withdrawing_means_the_aanvraag_that_is_open_and_not_the_one_that_came_too_early():
    early = fact("aanvraag_ingediend", "2026-02-10", id="e")
    found = look("2026-10-09", MELDING, early, VERSLAG, AANVRAAG, fact("aanvraag_ingetrokken", "2026-10-08"))

    assert term(found, "beslissing_wmo", "a")["status"] == "vervallen"
    assert "hoort_bij_onduidelijk" not in codes(found)


def test_an_aanvraag_without_any_melding_counts_as_a_melding():
    found = look("2026-02-10", fact("aanvraag_ingediend", "2026-02-02", id="a"))

    assert soorten(found) == {"onderzoek", "persoonlijk_plan"}
    assert "aanvraag_te_vroeg" in codes(found)
    assert [(each["soort"], each["bij"]) for each in found["trajecten"]] == [("aanvraag", "a")]
    assert where(found)[2] == "gemeente" and found["plek"] == "voorbereiden"
    assert may(look("2026-03-17", fact("aanvraag_ingediend", "2026-02-02")), "aanvraag_indienen")


def test_after_a_death_nothing_is_open_and_nobody_has_to_act():
    for facts in ((MELDING,), TO_VERSLAG, TO_AANVRAAG, TO_BEZWAAR):
        found = look("2026-12-02", *facts, fact("klacht_ingediend", "2026-11-03"), fact("overleden", "2026-12-01"))
        assert {each["aan_zet"] for each in found["trajecten"]} == {"niemand"}
        assert found["aan_zet"] == "niemand"
        assert not {"ingebreke_stellen", "aanvraag_indienen", "spoed_melden"} & set(found["mogelijk"])


def test_a_forwarded_melding_is_finished_and_its_terms_are_gone():
    found = look("2026-02-20", MELDING, fact("melding_doorgezonden", "2026-02-10"))

    assert {each["status"] for each in found["termijnen"]} == {"vervallen"}
    assert where(found) == ("afgerond", "daarna", "niemand")
    assert may(found, "melding_doen") and not may(found, "aanvraag_indienen")


def test_a_partial_besluit_meets_the_term_and_says_what_still_waits_until_that_is_decided_too():
    parts = [{"voorziening": "vervoer", "uitkomst": "toegekend"}, {"voorziening": "hulp bij het huishouden"}]
    first = BESLUIT | {"uitkomst": "deels_toegekend", "onderdelen": parts}
    found = look("2026-10-20", *TO_AANVRAAG, first)
    assert "deels_nog_niet_beslist" in codes(found)
    assert term(found, "beslissing_wmo")["status"] == "gehaald"

    rest = fact(
        "besluit_bekendgemaakt",
        "2026-10-25",
        uitkomst="toegekend",
        bij="a",
        onderdelen=[{"voorziening": "hulp bij het huishouden", "uitkomst": "toegekend"}],
    )
    assert "deels_nog_niet_beslist" not in codes(look("2026-10-30", *TO_AANVRAAG, first, rest))
