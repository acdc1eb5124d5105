"""Several trajecten at once: each with its own turn and nearest day, and it is clear which one the road is about."""

from tests.keukentafel.tafel.weg.makers_weg_answer import fact, here, shown, stops, warned

OLD = (
    fact("melding_gedaan", "2026-06-01", id="m1"),
    fact("verslag_verzonden", "2026-07-01", bij="m1"),
    fact("aanvraag_ingediend", "2026-07-03", id="a1", bij="m1"),
    fact("besluit_bekendgemaakt", "2026-10-20", id="b1", bij="a1", uitkomst="afgewezen"),
    fact("bezwaar_ingediend", "2026-11-02", id="z1", bij="b1"),
)
NEW = fact("melding_gedaan", "2026-11-05", id="m2", kanaal="telefoon")
KLACHT = fact("klacht_ingediend", "2026-11-10", id="k1")


def test_the_road_is_about_one_melding_and_tells_no_days_of_another():
    found = shown(*OLD, NEW)

    assert here(found) == "Voorbereiden"
    assert stops(found)["Melden"].note == "5 november 2026"
    assert stops(found)["Verslag"].note == "Uiterlijk 17 december 2026"


def test_the_heading_and_the_first_bar_are_about_the_road_that_leads():
    found = shown(*OLD, NEW, KLACHT)

    assert "17 december 2026" in found.headline.lead
    assert found.bars.now[0].title == "Het onderzoek door de gemeente"


def test_what_runs_beside_it_forks_off_where_one_stands():
    found = shown(*OLD, NEW, KLACHT)

    assert found.road is not None
    sides = [(stop.name, stop.note, stop.state) for stop in found.road.stops if stop.track]
    assert sides == [
        ("Uw bezwaar", "Uiterlijk 12 januari 2027", "beside"),
        ("Uw klacht", "Uiterlijk 22 december 2026", "beside"),
    ]


def test_the_list_says_of_each_who_is_to_act_and_until_when_and_the_leading_one_stands_first():
    rows = shown(*OLD, NEW, KLACHT).beside_each_other

    assert [(row.name, row.turn, row.until, row.leads) for row in rows] == [
        ("Uw vraag om hulp", "De gemeente is aan zet", "Uiterlijk 17 december 2026", True),
        ("Uw bezwaar", "De gemeente is aan zet", "Uiterlijk 12 januari 2027", False),
        ("Uw klacht", "De gemeente is aan zet", "Uiterlijk 22 december 2026", False),
    ]


def test_two_objections_say_against_which_decision_each_is():
    again = (
        fact("melding_gedaan", "2026-08-03", id="m2"),
        fact("aanvraag_ingediend", "2026-10-01", id="a2", bij="m2"),
        fact("besluit_bekendgemaakt", "2026-11-01", id="b2", bij="a2", dagtekening="2026-10-30", uitkomst="afgewezen"),
        fact("bezwaar_ingediend", "2026-11-12", id="z2", bij="b2"),
    )
    found = shown(*OLD, *again)

    names = {row.name for row in found.beside_each_other}
    assert names == {
        "Uw bezwaar tegen het besluit van 20 oktober 2026",
        "Uw bezwaar tegen het besluit van 30 oktober 2026",
    }
    assert "Uw bezwaar" not in stops(found)


def test_one_traject_alone_needs_no_list():
    assert shown(NEW).beside_each_other == ()
    assert shown(*OLD).beside_each_other == ()


def test_an_appeal_beside_a_new_melding_waits_for_the_court():
    answered = fact("beslissing_op_bezwaar_bekendgemaakt", "2026-11-03", id="o1", bij="z1", uitkomst="ongegrond")
    lodged = fact("beroep_ingesteld", "2026-11-04", id="r1", bij="o1", over="besluit")

    rows = shown(*OLD, answered, lodged, NEW).beside_each_other
    assert [(row.name, row.turn) for row in rows] == [
        ("Uw vraag om hulp", "De gemeente is aan zet"),
        ("Uw beroep bij de rechter", "De rechter is aan zet"),
    ]


def test_who_was_refused_and_asked_anew_is_not_told_to_apply_again_first():
    found = shown(*OLD, NEW)

    assert found.main is not None
    assert found.main.code == "persoonlijk_plan_inleveren"
    (again,) = [action for action in found.more if action.code == "aanvraag_indienen"]
    assert again.title == "Doe een nieuwe aanvraag, als er iets is veranderd"


def test_a_decision_that_is_late_on_the_other_road_is_said_and_acted_upon():
    waits = (
        fact("melding_gedaan", "2026-08-03", id="m1"),
        fact("verslag_verzonden", "2026-09-10", bij="m1"),
        fact("aanvraag_ingediend", "2026-10-15", id="a1", bij="m1"),
    )
    found = shown(*waits, NEW)

    assert found.headline.title == "De gemeente is 25 dagen te laat"
    assert found.main is not None
    assert (found.main.code, found.main.letter) == ("ingebreke_stellen", "ingebrekestelling")
    late = [row for row in found.beside_each_other if row.is_late]
    assert [row.until for row in late] == ["Had er uiterlijk 29 oktober 2026 moeten zijn"]


def test_a_notice_of_default_forks_off_where_the_decision_waits():
    waits = (
        fact("melding_gedaan", "2026-08-03"),
        fact("verslag_verzonden", "2026-09-10"),
        fact("aanvraag_ingediend", "2026-10-15", id="a"),
    )
    in_time = fact("ingebrekestelling_ontvangen", "2026-11-12", bij="a", over="aanvraag")
    too_early = fact("ingebrekestelling_ontvangen", "2026-10-20", bij="a", over="aanvraag")

    assert stops(shown(*waits, in_time))["Ingebrekestelling"].note == "Tot en met 26 november 2026"
    early = stops(shown(*waits, too_early))["Ingebrekestelling"]
    assert (early.note, early.state) == ("Telt nog niet", "cancelled")


def test_each_committee_that_is_unknown_is_asked_for_with_its_own_article():
    found = shown(*OLD, KLACHT)

    asked = {each.asks: each.sources for each in found.warnings if each.code == "commissie_onbekend"}
    assert set(asked) == {"klachtcommissie", "bezwaarcommissie"}
    assert "Awb art. 9:11 lid 1" in asked["klachtcommissie"]
    assert warned(found).count("commissie_onbekend") == 2
