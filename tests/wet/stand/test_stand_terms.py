"""Each term on the day it begins, on its last day, on the day after, met in time, met late and made pointless."""

import pytest

from tests.wet.stand.stand_makers import Raw, fact, on, terms, warned

MELDING = fact("melding_gedaan", "2026-02-02", id="m")
TO_AANVRAAG = (
    MELDING,
    fact("verslag_verzonden", "2026-03-10", id="v"),
    fact("aanvraag_ingediend", "2026-03-17", id="a"),  # until Tuesday 31 March
)
NOTICE = fact("ingebrekestelling_ontvangen", "2026-04-01", id="i")  # until 15 April
TO_BESLUIT = (*TO_AANVRAAG, fact("besluit_bekendgemaakt", "2026-03-27", id="b", uitkomst="afgewezen"))  # until 8 May
TO_BEZWAAR = (*TO_BESLUIT, fact("bezwaar_ingediend", "2026-04-01", id="z"))  # until 19 June
TO_ANSWER = (*TO_BEZWAAR, fact("beslissing_op_bezwaar_bekendgemaakt", "2026-06-01", id="bob"))  # until 13 July
TO_BEROEP = (*TO_ANSWER, fact("beroep_ingesteld", "2026-06-10", id="r"))
RULED = fact("uitspraak_verzonden", "2026-09-01", id="u", uitkomst="gegrond")  # until 13 October
KLACHT = fact("klacht_ingediend", "2026-10-05", id="k")  # until 16 November
YOUTH = fact("aanvraag_ingediend", "2026-02-02", id="a")  # until 30 March


def shape(found: object, soort: str) -> tuple[object, ...]:
    """Return last day, status, when it was met and the days that are left."""
    (one,) = [each for each in found.as_json(texts=False)["termijnen"] if each["soort"] == soort]
    return one["laatste_dag"], one["status"], one["gehaald_op"], one["dagen"]


def see(op: str, *facts: Raw, soort: str) -> tuple[object, ...]:
    """Return the shape of a term on a day, at a gemeente without committees."""
    wet = "jeugdwet" if soort == "beslissing_jeugd" else "wmo"
    return shape(on(op, *facts, wet=wet, bezwaarcommissie=False, klachtcommissie=False), soort)


# kind of term, what starts it, its first and last day and the day after, what meets it in time and what meets it late
GEMEENTE = [
    ("onderzoek", (MELDING,), "2026-02-02", "2026-03-16", "2026-03-17", fact("verslag_verzonden")),
    (
        *("beslissing_wmo", TO_AANVRAAG, "2026-03-17", "2026-03-31", "2026-04-01"),
        fact("besluit_bekendgemaakt", uitkomst="afgewezen"),
    ),
    (
        *("beslissing_jeugd", (YOUTH,), "2026-02-02", "2026-03-30", "2026-03-31"),
        fact("besluit_bekendgemaakt", uitkomst="toegekend"),
    ),
    (
        *("ingebrekestelling", (*TO_AANVRAAG, NOTICE), "2026-04-01", "2026-04-15", "2026-04-16"),
        fact("besluit_bekendgemaakt", uitkomst="afgewezen"),
    ),
    (
        *("bezwaarbeslissing_6w", TO_BEZWAAR, "2026-04-01", "2026-06-19", "2026-06-20"),
        fact("beslissing_op_bezwaar_bekendgemaakt"),
    ),
    (
        *("nieuw_besluit", (*TO_BEROEP, RULED), "2026-09-01", "2026-10-13", "2026-10-14"),
        fact("beslissing_op_bezwaar_bekendgemaakt"),
    ),
    ("klacht_6w", (KLACHT,), "2026-10-05", "2026-11-16", "2026-11-17", fact("klacht_afgehandeld")),
]
RESIDENT = [
    ("persoonlijk_plan", (MELDING,), "2026-02-02", "2026-02-09", "2026-02-10", fact("persoonlijk_plan_ingediend")),
    ("bezwaar", TO_BESLUIT, "2026-03-27", "2026-05-08", "2026-05-09", fact("bezwaar_ingediend")),
    ("beroep", TO_ANSWER, "2026-06-01", "2026-07-13", "2026-07-14", fact("beroep_ingesteld")),
    (
        *("hoger_beroep", (*TO_BEROEP, RULED), "2026-09-01", "2026-10-13", "2026-10-14"),
        fact("hoger_beroep_ingesteld"),
    ),
    (
        *("griffierecht", (*TO_BEROEP, fact("griffierecht_gevraagd", "2026-06-15")), "2026-06-15", "2026-07-13"),
        *("2026-07-14", fact("griffierecht_betaald")),
    ),
]


def days(first: str, last: str) -> int:
    """Return the days from one ISO day to another."""
    return on(last).op.toordinal() - on(first).op.toordinal()


@pytest.mark.parametrize(("soort", "facts", "first", "last", "after", "meets"), GEMEENTE)
def test_a_term_of_the_gemeente_runs_through_its_last_day_and_then_is_late(soort, facts, first, last, after, meets):
    assert see(first, *facts, soort=soort) == (last, "loopt", None, days(first, last))
    assert see(last, *facts, soort=soort) == (last, "loopt", None, 0)
    assert see(after, *facts, soort=soort) == (last, "te_laat", None, -1)
    assert see("2027-12-01", *facts, meets | {"op": last}, soort=soort) == (last, "gehaald", last, None)
    assert see("2027-12-01", *facts, meets | {"op": after}, soort=soort) == (last, "te_laat", after, None)


@pytest.mark.parametrize(("soort", "facts", "first", "last", "after", "meets"), RESIDENT)
def test_a_term_of_the_resident_runs_through_its_last_day_and_then_is_gone(soort, facts, first, last, after, meets):
    assert see(first, *facts, soort=soort) == (last, "loopt", None, days(first, last))
    assert see(last, *facts, soort=soort) == (last, "loopt", None, 0)
    assert see(after, *facts, soort=soort) == (last, "vervallen", None, None)
    assert see("2027-12-01", *facts, meets | {"op": last}, soort=soort) == (last, "gehaald", last, None)
    assert see("2027-12-01", *facts, meets | {"op": after}, soort=soort) == (last, "te_laat", after, None)


@pytest.mark.parametrize(
    ("soort", "facts", "end"),
    [
        ("onderzoek", (MELDING,), fact("melding_ingetrokken", "2026-02-16")),
        ("onderzoek", (MELDING,), fact("melding_doorgezonden", "2026-02-16")),
        ("persoonlijk_plan", (MELDING,), fact("melding_ingetrokken", "2026-02-04")),
        ("persoonlijk_plan", (MELDING,), fact("persoonlijk_plan_afgezien", "2026-02-04")),
        ("beslissing_wmo", TO_AANVRAAG, fact("aanvraag_ingetrokken", "2026-03-20")),
        ("ingebrekestelling", (*TO_AANVRAAG, NOTICE), fact("aanvraag_ingetrokken", "2026-04-08")),
        ("bezwaarbeslissing_6w", TO_BEZWAAR, fact("bezwaar_ingetrokken", "2026-04-08")),
        ("nieuw_besluit", (*TO_BEROEP, RULED), fact("bezwaar_ingetrokken", "2026-09-08", bij="z")),
        ("klacht_6w", (KLACHT,), fact("klacht_ingetrokken", "2026-10-12")),
    ],
)
def test_what_is_withdrawn_or_sent_on_has_no_terms_left(soort, facts, end):
    found = see(end["op"], *facts, end, soort=soort)

    assert found[1:] == ("vervallen", None, None)


def test_what_is_late_and_then_withdrawn_is_no_longer_late():
    withdrawn = fact("aanvraag_ingetrokken", "2026-04-20")

    assert see("2026-04-17", *TO_AANVRAAG, NOTICE, withdrawn, soort="dwangsom_max")[1] == "loopt"
    assert see("2026-04-20", *TO_AANVRAAG, NOTICE, withdrawn, soort="dwangsom_max")[1] == "vervallen"
    assert see("2026-04-20", *TO_AANVRAAG, withdrawn, soort="beslissing_wmo")[1] == "vervallen"


def test_a_penalty_is_listed_from_its_first_day_and_not_for_who_decided_on_that_day():
    on_first_day = fact("besluit_bekendgemaakt", "2026-04-16", uitkomst="afgewezen")
    a_day_later = on_first_day | {"op": "2026-04-17"}

    assert "dwangsom_max" not in terms(on("2026-04-15", *TO_AANVRAAG, NOTICE))
    assert "dwangsom_max" in terms(on("2026-04-16", *TO_AANVRAAG, NOTICE))
    assert "dwangsom_max" not in terms(on("2026-04-16", *TO_AANVRAAG, NOTICE, on_first_day))
    assert "dwangsom_max" in terms(on("2026-04-17", *TO_AANVRAAG, NOTICE, a_day_later))


@pytest.mark.parametrize(
    ("soort", "facts", "put_off", "last"),
    [
        (*("beslissing_jeugd", (YOUTH,)), fact("beslistermijn_verdaagd", tot="2026-04-24"), "2026-03-30"),
        ("bezwaarbeslissing_6w", TO_BEZWAAR, fact("bezwaar_verdaagd"), "2026-06-19"),
        ("klacht_6w", (KLACHT,), fact("klacht_verdaagd"), "2026-11-16"),
    ],
)
def test_a_term_may_be_put_off_on_its_last_day_but_not_after_it(soort, facts, put_off, last):
    after = on(last).op.fromordinal(on(last).op.toordinal() + 1).isoformat()
    wet = "jeugdwet" if soort == "beslissing_jeugd" else "wmo"

    assert see("2026-11-17", *facts, put_off | {"op": last}, soort=soort)[0] > last
    assert see("2026-11-17", *facts, put_off | {"op": after}, soort=soort)[0] == last
    assert "verdaging_te_laat" not in warned(on("2026-11-17", *facts, put_off | {"op": last}, wet=wet))


def test_a_term_of_the_court_is_not_stretched_even_where_it_is_as_long_as_that_of_the_law():
    ruling = fact("uitspraak_verzonden", "2026-09-05", id="u", nieuw_besluit_binnen="6w")  # a Saturday: 17 October

    assert see("2026-09-07", *TO_BEROEP, ruling, soort="nieuw_besluit")[0] == "2026-10-17"
    assert on("2026-10-19", *TO_BEROEP, ruling).may("ingebreke_stellen").reason == "wacht_op_latere_dag"
    assert on("2026-10-20", *TO_BEROEP, ruling).may("ingebreke_stellen").reason == "termijn_voorbij"


def test_an_annulment_without_a_term_is_stretched_as_the_law_says():
    ruling = RULED | {"op": "2026-09-05"}

    assert see("2026-09-07", *TO_BEROEP, ruling, soort="nieuw_besluit")[0] == "2026-10-19"
    assert on("2026-10-19", *TO_BEROEP, ruling).may("ingebreke_stellen").reason == "termijn_loopt_nog"
    assert on("2026-10-20", *TO_BEROEP, ruling).may("ingebreke_stellen").reason == "termijn_voorbij"


def test_both_days_of_a_klacht_are_told_where_nobody_knows_of_a_commissie_and_both_are_put_off():
    found = on("2026-10-20", KLACHT, fact("klacht_verdaagd", "2026-10-19"))
    (one,) = found.facts.termijnen

    assert [str(value) for _, value in dict(one.extra)["uitleg_commissie_onbekend"]] == ["2026-12-14", "2027-01-11"]


def test_terms_stand_in_the_order_in_which_they_begin_and_then_end():
    listed = on("2026-09-02", *TO_BEROEP, RULED, bezwaarcommissie=False).as_json()["termijnen"]

    assert [each["soort"] for each in listed] == [
        *("persoonlijk_plan", "onderzoek", "beslissing_wmo", "bezwaar", "bezwaarbeslissing_6w", "beroep"),
        *("hoger_beroep", "nieuw_besluit"),
    ]


def test_a_term_without_a_beginning_stands_first_and_one_without_an_end_after_those_that_begin_with_it():
    undated = fact("besluit_bekendgemaakt", id="b0", uitkomst="herzien", op_aanvraag=False)
    second = fact("aanvraag_ingediend", "2026-03-17", id="0", bij="m")
    asked = fact("aanvulling_gevraagd", "2026-03-18", bij="0", hersteltermijn_tot="2026-04-20")
    listed = on("2026-03-20", *TO_AANVRAAG, second, undated, asked).as_json()["termijnen"]

    assert [each["bij"] for each in listed] == ["b0", "m", "m", "a", "0"]


def test_terms_of_one_day_stand_by_kind_and_then_by_the_name_of_what_they_are_about():
    listed = on("2026-02-03", *(fact("melding_gedaan", "2026-02-02", id=name) for name in "cab")).as_json()["termijnen"]

    assert [each["soort"] for each in listed] == ["persoonlijk_plan"] * 3 + ["onderzoek"] * 3
    assert [each["bij"] for each in listed] == ["a", "b", "c"] * 2


def test_actions_stand_in_the_order_of_the_road_and_then_by_name():
    found = on("2026-02-03", *(fact("melding_gedaan", "2026-02-02", id=name) for name in "ba")).as_json()["kan"]

    assert [each["bij"] for each in found if each["actie"] == "spoed_melden"] == ["a", "b"]
    assert [each["actie"] for each in found if each["bij"] is None][:4] == [
        *("melding_doen", "nieuwe_melding_doen", "clientondersteuning_vragen", "klacht_indienen"),
    ]
    assert found[-1]["actie"] == "evaluatie_vragen"


def test_warnings_stand_by_code_and_then_by_the_name_of_what_they_are_about():
    found = on("2026-03-20", *(fact("melding_gedaan", "2026-02-02", id=name) for name in "ba")).as_json()

    assert [(each["code"], each["bij"]) for each in found["waarschuwingen"]] == [
        (code, name)
        for code in ("geen_afspraak", "geen_clientondersteuning_aangeboden", "onderzoek_te_laat")
        for name in "ab"
    ]


def test_a_term_of_the_verordening_rests_on_the_article_that_lets_it():
    own = on("2026-02-03", YOUTH, wet="jeugdwet", beslistermijn_jeugd="6w").as_json()["termijnen"][0]
    law = on("2026-02-03", YOUTH, wet="jeugdwet").as_json()["termijnen"][0]

    assert (own["bron"], law["bron"]) == (["Awb art. 4:13 lid 1"], ["Awb art. 4:13 lid 2"])
