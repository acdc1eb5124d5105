"""Trajecten side by side: each with its own facts, terms and turn, and one that leads."""

from tests.wet.stand.stand_makers import fact, on

OLD = (
    fact("melding_gedaan", "2026-06-01", id="m1"),
    fact("verslag_verzonden", "2026-07-01", bij="m1"),
    fact("aanvraag_ingediend", "2026-07-03", id="a1", bij="m1"),
    fact("besluit_bekendgemaakt", "2026-10-20", id="b1", bij="a1", uitkomst="afgewezen"),
    fact("bezwaar_ingediend", "2026-11-02", id="z1", bij="b1"),
)
NEW = fact("melding_gedaan", "2026-11-05", id="m2")
KLACHT = fact("klacht_ingediend", "2026-11-10", id="k1")
TODAY = "2026-11-22"


def by_id(found):
    return {each.stand.bij: each for each in found.sporen}


def test_a_bezwaar_lies_on_the_road_of_the_melding_that_it_all_began_with():
    found = by_id(on(TODAY, *OLD, NEW, KLACHT))

    assert found["z1"].road == found["m1"].road
    assert len({found[name].road for name in ("m1", "m2", "k1")}) == 3


def test_each_traject_has_its_own_terms_and_its_own_nearest_day():
    found = by_id(on(TODAY, *OLD, NEW, KLACHT))

    assert {term.soort for term in found["m2"].terms} == {"persoonlijk_plan", "onderzoek"}
    assert {term.soort for term in found["z1"].terms} == {"bezwaarbeslissing_6w"}
    days = {name: str(found[name].next_day) for name in ("m1", "z1", "m2", "k1")}
    assert days == {"m1": "None", "z1": "2027-01-12", "m2": "2026-12-17", "k1": "2026-12-22"}


def test_the_unfinished_traject_that_began_last_leads_and_a_klacht_never_does_beside_another():
    assert [each.stand.bij for each in on(TODAY, *OLD, NEW, KLACHT).sporen if each.leads] == ["m2"]
    assert [each.stand.bij for each in on(TODAY, *OLD, KLACHT).sporen if each.leads] == ["z1"]
    assert [each.stand.bij for each in on(TODAY, KLACHT).sporen if each.leads] == ["k1"]


def test_a_besluit_that_may_still_be_objected_to_leads_where_nothing_waits():
    refused = fact("besluit_bekendgemaakt", "2026-11-10", id="b2", uitkomst="ingetrokken")

    assert [each.stand.bij for each in on(TODAY, *OLD[:-1], refused).sporen if each.leads] == ["b2"]


def test_every_term_of_a_stand_belongs_to_a_traject():
    court = (
        fact("beslissing_op_bezwaar_bekendgemaakt", "2026-11-12", id="o1", bij="z1", uitkomst="ongegrond"),
        fact("beroep_ingesteld", "2026-11-14", id="r1", bij="o1", over="besluit"),
        fact("griffierecht_gevraagd", "2026-11-16"),
    )
    found = on(TODAY, *OLD, *court, NEW, KLACHT)

    assert sorted(term for each in found.sporen for term in each.terms) == sorted(found.facts.termijnen)


def test_a_besluit_about_a_penalty_lies_on_the_road_of_what_came_too_late():
    late = (
        fact("aanvraag_ingediend", "2026-03-02", id="a1"),
        fact("ingebrekestelling_ontvangen", "2026-07-20", bij="a1"),
    )
    fixed = fact("besluit_bekendgemaakt", "2026-09-01", id="d1", bij="a1", uitkomst="dwangsom_vastgesteld")
    (only,) = on("2026-09-02", *late, fixed, wet="jeugdwet").sporen

    assert only.stand.bij == "a1"
    assert "d1" in [each.id for each in only.facts]
    assert "bezwaar" in {term.soort for term in only.terms}


def test_a_penalty_for_a_late_objection_lies_on_the_road_of_that_objection():
    notice = fact("ingebrekestelling_ontvangen", "2027-02-01", bij="z1")
    fixed = fact("besluit_bekendgemaakt", "2027-03-01", id="d1", bij="z1", uitkomst="dwangsom_vastgesteld")
    found = by_id(on("2027-03-02", *OLD, notice, fixed))

    assert "bezwaar" in {term.soort for term in found["z1"].terms}
    assert "d1" in [each.id for each in found["z1"].facts]


def test_a_fee_for_a_court_of_which_nothing_was_told_lies_on_the_road_that_leads():
    answered = fact("beslissing_op_bezwaar_bekendgemaakt", "2026-11-12", id="o1", bij="z1", uitkomst="ongegrond")
    urgent = fact("voorlopige_voorziening_gevraagd", "2026-11-15")
    found = on("2026-11-20", *OLD, answered, urgent, fact("griffierecht_gevraagd", "2026-11-16"))

    (lead,) = [each for each in found.sporen if each.leads]
    assert "griffierecht" in {term.soort for term in lead.terms}


def test_an_appeal_follows_from_the_objection_and_shares_its_road():
    court = (
        fact("beslissing_op_bezwaar_bekendgemaakt", "2026-11-12", id="o1", bij="z1", uitkomst="ongegrond"),
        fact("beroep_ingesteld", "2026-11-14", id="r1", bij="o1", over="besluit"),
    )
    found = by_id(on(TODAY, *OLD, *court))

    assert {found[name].road for name in ("m1", "z1", "r1")} == {found["m1"].road}
    assert found["r1"].leads
    assert found["r1"].stand.aan_zet == "rechter"


def test_an_appeal_for_not_deciding_shares_the_road_of_the_aanvraag():
    found = by_id(
        on(
            TODAY,
            fact("melding_gedaan", "2026-08-03", id="m"),
            fact("verslag_verzonden", "2026-09-10"),
            fact("aanvraag_ingediend", "2026-10-01", id="a"),
            fact("ingebrekestelling_ontvangen", "2026-10-20", bij="a", over="aanvraag"),
            fact("beroep_ingesteld", "2026-11-10", id="r", bij="a", over="niet_tijdig"),
        )
    )

    assert found["r"].road == found["m"].road
    assert "ingebrekestelling_ontvangen" in {each.soort for each in found["m"].facts}
