"""The line ahead: from one date every step with its expected day, what that rests on, and what nobody can know."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wet.stand.stand_makers import fact, on
from wet.kalender import KNOWN_THROUGH
from wet.procedure.vooruitzicht import vooruitzicht
from wet.teksten import codes

MELDING = fact("melding_gedaan", "2026-02-02")
REPORT = fact("verslag_verzonden", "2026-03-10")
APPLIED = fact("aanvraag_ingediend", "2026-03-12")
REFUSED = fact("besluit_bekendgemaakt", "2026-03-24", uitkomst="afgewezen")
OBJECTED = fact("bezwaar_ingediend", "2026-04-02")


def ahead(op, *facts, **more):
    return {each.stap: each for each in vooruitzicht(on(op, *facts, **more))}


def days(op, *facts, **more):
    return {name: str(each.laatst) for name, each in ahead(op, *facts, **more).items()}


def test_one_date_is_enough_to_foretell_the_whole_line_under_the_wmo():
    found = ahead("2026-02-03", MELDING)

    assert {name: str(each.laatst) for name, each in found.items()} == {
        "plan": "2026-02-09",
        "gesprek": "2026-03-16",
        "verslag": "2026-03-16",
        "aanvraag": "None",
        "besluit": "2026-03-31",
        "bezwaar": "2026-05-12",
    }
    assert found["aanvraag"].vanaf == found["besluit"].vanaf == date(2026, 3, 17)
    assert found["bezwaar"].vanaf == date(2026, 3, 31)


def test_what_runs_is_certain_and_what_hangs_on_a_first_day_says_so():
    found = ahead("2026-02-03", MELDING)

    assert [name for name, each in found.items() if each.is_zeker] == ["plan", "verslag"]
    said = found["besluit"].sentence("nl")
    assert said.startswith("Krijgt de gemeente uw aanvraag op 17 maart 2026,")
    assert said.endswith("uiterlijk 31 maart 2026 zijn.")
    assert "Zo lezen wij de wet" in found["verslag"].sentence("nl")


def test_each_day_of_the_law_names_its_article():
    found = ahead("2026-02-03", MELDING)

    named = {name: [str(source) for source in each.sources] for name, each in found.items()}
    assert named["plan"] == ["Wmo 2015 art. 2.3.2 lid 2"]
    assert "Wmo 2015 art. 2.3.2 lid 9" in named["aanvraag"]
    assert "Wmo 2015 art. 2.3.5 lid 2" in named["besluit"]
    assert "Awb art. 6:7" in named["bezwaar"]


def test_an_end_that_would_fall_in_a_weekend_or_on_a_holiday_moves_once_per_term():
    # Six weeks after Sunday 4 October 2026 is a Sunday, so Monday; two weeks from Tuesday 17 November is a Tuesday.
    found = days("2026-10-05", fact("melding_gedaan", "2026-10-04"))

    assert (found["verslag"], found["besluit"], found["bezwaar"]) == ("2026-11-16", "2026-12-01", "2027-01-12")


def test_an_appointment_that_is_agreed_takes_the_place_of_the_latest_day_for_the_talk():
    made = fact("afspraak_gemaakt", "2026-02-05", voor="2026-02-24")

    talk = ahead("2026-02-12", MELDING, made)["gesprek"]
    assert (talk.laatst, talk.is_zeker) == (date(2026, 2, 24), True)
    assert "dinsdag 24 februari 2026" in talk.sentence("nl")
    assert "gesprek" not in ahead("2026-02-25", MELDING, made, fact("gesprek_gevoerd", "2026-02-24"))


def test_after_the_report_one_may_apply_today_and_the_decision_is_counted_from_today():
    found = ahead("2026-03-11", MELDING, REPORT)

    assert "verslag" not in found
    assert found["aanvraag"].vroegst == date(2026, 3, 11)
    assert found["besluit"].laatst == date(2026, 3, 25)


def test_a_report_that_is_late_has_no_new_day_but_the_aanvraag_may_go_now():
    found = ahead("2026-03-20", MELDING)

    assert "weet niemand" in found["verslag"].sentence("nl")
    assert found["aanvraag"].reden == "aanvraag_nu"
    assert found["besluit"].vanaf == date(2026, 3, 20)


def test_an_aanvraag_that_waits_is_certain_up_to_its_decision():
    found = ahead("2026-03-13", MELDING, REPORT, APPLIED)

    assert (found["besluit"].laatst, found["besluit"].is_zeker) == (date(2026, 3, 26), True)
    assert (found["bezwaar"].laatst, found["bezwaar"].is_zeker) == (date(2026, 5, 7), False)


def test_while_the_clock_stands_still_nobody_knows_the_day():
    gap = fact("aanvulling_gevraagd", "2026-03-13", over="aanvraag", hersteltermijn_tot="2026-03-27")

    found = ahead("2026-03-16", MELDING, REPORT, APPLIED, gap)
    assert found["besluit"].laatst is None
    assert "staat stil" in found["besluit"].sentence("nl")
    assert found["bezwaar"].laatst is None


def test_after_a_notice_of_default_its_two_weeks_are_what_is_ahead():
    notice = fact("ingebrekestelling_ontvangen", "2026-03-30", over="aanvraag")

    assert days("2026-04-01", MELDING, REPORT, APPLIED, notice)["besluit"] == "2026-04-13"
    assert days("2026-04-20", MELDING, REPORT, APPLIED, notice)["besluit"] == "None"


@pytest.mark.parametrize(
    ("committee", "first", "last"),
    [
        (None, "2026-06-17", "2026-07-29"),
        (True, "2026-07-29", "2026-07-29"),
        (False, "2026-06-17", "2026-06-17"),
    ],
)
def test_who_is_refused_sees_the_objection_and_the_answer_with_and_without_a_committee(committee, first, last):
    found = ahead("2026-03-30", MELDING, REPORT, APPLIED, REFUSED, bezwaarcommissie=committee)

    # Six weeks after 24 March is 5 May, a feestdag every year.
    assert (str(found["bezwaar"].laatst), found["bezwaar"].is_zeker) == ("2026-05-06", True)
    assert (str(found["antwoord"].vroegst), str(found["antwoord"].laatst)) == (first, last)


def test_an_objection_that_waits_shows_both_days_as_long_as_nobody_knows_of_a_committee():
    unknown = ahead("2026-04-10", MELDING, REPORT, APPLIED, REFUSED, OBJECTED)
    known = ahead("2026-04-10", MELDING, REPORT, APPLIED, REFUSED, OBJECTED, bezwaarcommissie=False)

    assert "Kijkt er een commissie mee" in unknown["antwoord"].sentence("nl")
    assert known["antwoord"].laatst == unknown["antwoord"].vroegst
    assert known["beroep"].vanaf == known["antwoord"].laatst


def test_nobody_knows_when_a_court_rules():
    answered = fact("beslissing_op_bezwaar_bekendgemaakt", "2026-06-01", uitkomst="ongegrond")
    lodged = fact("beroep_ingesteld", "2026-06-20", over="besluit")
    facts = (MELDING, REPORT, APPLIED, REFUSED, OBJECTED, answered)

    assert days("2026-06-02", *facts) == {"beroep": "2026-07-13"}
    assert days("2026-07-01", *facts, lodged) == {"uitspraak": "None"}


def test_help_that_ends_is_asked_anew_eight_weeks_before_and_that_is_advice():
    granted = fact("besluit_bekendgemaakt", "2026-03-24", uitkomst="toegekend", eindigt="2027-03-22")

    found = ahead("2026-07-01", MELDING, REPORT, APPLIED, granted)
    assert (found["nieuwe_melding"].laatst, found["einde"].laatst) == (date(2027, 1, 25), date(2027, 3, 22))
    assert found["nieuwe_melding"].sources == ()
    assert "advies, geen wet" in found["nieuwe_melding"].sentence("nl")
    late = ahead("2027-03-01", MELDING, REPORT, APPLIED, granted)["nieuwe_melding"]
    assert late.laatst == date(2027, 3, 1)
    assert "nu meteen" in late.sentence("nl")


def test_under_the_jeugdwet_there_is_no_plan_window_no_report_and_no_six_weeks():
    found = ahead("2026-02-03", fact("hulpvraag_gesteld", "2026-02-02"), wet="jeugdwet")

    assert {name: str(each.laatst) for name, each in found.items()} == {
        "gesprek": "None",
        "aanvraag": "None",
        "besluit": "2026-03-31",
        "bezwaar": "2026-05-12",
    }


def test_a_youth_term_of_the_verordening_goes_before_the_eight_weeks():
    asked = fact("hulpvraag_gesteld", "2026-02-02")

    assert days("2026-02-03", asked, wet="jeugdwet", beslistermijn_jeugd="6w")["besluit"] == "2026-03-17"


@pytest.mark.parametrize("route", ["verwijzer", "gi"])
def test_with_a_referral_there_is_help_ahead_and_no_decision_of_the_gemeente(route):
    asked = fact("verwijzing_gekregen", "2026-02-02", door_wie="huisarts")

    found = ahead("2026-02-03", asked, wet="jeugdwet", route=route)
    assert list(found) == ["hulp"]
    assert "noemt geen dag" in found["hulp"].sentence("nl")


def test_past_the_calendar_a_day_is_unknown_and_never_guessed():
    found = ahead("2028-11-27", fact("melding_gedaan", "2028-11-27"))

    assert found["plan"].laatst == date(2028, 12, 4)
    for name in ("verslag", "aanvraag", "besluit"):
        assert found[name].reden == "kalender_onbekend"
        assert (found[name].laatst, found[name].vanaf) == (None, None)
    assert found["bezwaar"].laatst is None


def test_after_a_death_nothing_is_foretold():
    assert ahead("2026-02-20", MELDING, fact("overleden", "2026-02-10")) == {}


def test_a_complaint_alone_foretells_nothing():
    assert ahead("2026-02-20", fact("klacht_ingediend", "2026-02-10")) == {}


def test_every_sentence_stands_in_both_languages():
    assert codes("nl", "vooruitzicht") == codes("en", "vooruitzicht")


@given(st.dates(date(2015, 1, 5), date(2029, 12, 31)), st.integers(0, 200))
def test_the_steps_come_in_order_and_no_day_lies_past_the_calendar(melding, later):
    op = date.fromordinal(melding.toordinal() + later)
    found = vooruitzicht(on(op.isoformat(), fact("melding_gedaan", melding.isoformat())))

    known = [each.laatst for each in found if each.laatst is not None]
    assert known == sorted(known)
    assert all(day <= KNOWN_THROUGH for day in known)
    for each in found:
        assert each.sentence("nl")
        assert each.sentence("en")
