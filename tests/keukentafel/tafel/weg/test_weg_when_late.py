"""When the gemeente is late: what one may do stands in front, with the reason, its article and the letter."""

import pytest

from tests.keukentafel.tafel.weg.makers_weg_answer import fact, shown, warned

REPORTED = (fact("melding_gedaan", "2026-08-03", id="m"), fact("verslag_verzonden", "2026-09-10"))
APPLIED = (*REPORTED, fact("aanvraag_ingediend", "2026-10-15", id="a"))
NOTICE = fact("ingebrekestelling_ontvangen", "2026-11-02", bij="a", over="aanvraag")
REFUSED = fact("besluit_bekendgemaakt", "2026-06-10", id="b", uitkomst="afgewezen")
OBJECTED = (REFUSED, fact("bezwaar_ingediend", "2026-06-20", id="z"))
KLACHT = fact("klacht_ingediend", "2026-08-10")

LATE = {
    "a late onderzoek": ((fact("melding_gedaan", "2026-09-28"),), {}, "aanvraag_indienen", "Wmo 2015 art. 2.3.2 lid 9"),
    "a late decision": (APPLIED, {}, "ingebreke_stellen", "Awb art. 4:17 lid 3"),
    "late after notice": ((*APPLIED, NOTICE), {}, "beroep_niet_tijdig_instellen", "Awb art. 6:12 lid 2"),
    "a late answer to an objection": (
        OBJECTED,
        {"bezwaarcommissie": False},
        "ingebreke_stellen",
        "Awb art. 4:17 lid 3",
    ),
    "a late answer to a complaint": ((KLACHT,), {"klachtcommissie": False}, "naar_ombudsman", "Awb art. 9:18 lid 1"),
}


@pytest.mark.parametrize("which", LATE)
def test_what_one_may_do_when_the_gemeente_is_late_stands_in_front_with_its_article(which):
    facts, more, action, source = LATE[which]

    found = shown(*facts, **more)
    assert found.headline.is_late
    assert found.main is not None
    assert found.main.code == action
    assert source in found.main.sources
    assert found.main.reason


def test_three_weeks_without_a_day_the_letter_that_asks_for_one_stands_in_front_as_advice():
    found = shown(fact("melding_gedaan", "2026-10-30", kanaal="telefoon"))

    assert found.main is not None
    assert (found.main.code, found.main.sources) == ("wanneer_komt_u", ())
    assert "advies, geen wet" in found.main.reason
    assert "geen_afspraak" not in warned(found)


def test_before_three_weeks_or_with_an_appointment_nobody_is_told_to_ask():
    early = shown(fact("melding_gedaan", "2026-11-09"))
    planned = shown(fact("melding_gedaan", "2026-10-30"), fact("afspraak_gemaakt", "2026-11-09", voor="2026-12-01"))

    assert {each.main.code for each in (early, planned) if each.main} == {"persoonlijk_plan_inleveren"}


@pytest.mark.parametrize("soort", ["persoonlijk_plan_ingediend", "persoonlijk_plan_afgezien"])
def test_who_gave_a_plan_or_said_that_none_will_come_is_not_asked_for_one_first(soort):
    found = shown(fact("melding_gedaan", "2026-11-09"), fact(soort, "2026-11-09"))

    assert found.main is not None
    assert found.main.code == "clientondersteuning_vragen"
    assert "persoonlijk_plan_inleveren" in {each.code for each in found.more}


def test_a_late_complaint_comes_before_a_plan_but_not_before_a_late_decision():
    melding = fact("melding_gedaan", "2026-11-16")

    beside = shown(KLACHT, melding, klachtcommissie=False)
    assert beside.main is not None
    assert beside.main.code == "naar_ombudsman"
    late = shown(KLACHT, *APPLIED, klachtcommissie=False)
    assert late.main is not None
    assert late.main.code == "ingebreke_stellen"


def test_letters_that_go_with_no_action_are_offered_by_name():
    waiting = shown(fact("melding_gedaan", "2026-11-09"))
    talked = shown(fact("melding_gedaan", "2026-11-02"), fact("gesprek_gevoerd", "2026-11-16"))

    assert {"wanneer_komt_u", "machtiging", "inzage"} <= {letter.soort for letter in waiting.letters}
    assert "verslag_opvragen" in {letter.soort for letter in talked.letters}
    assert "wanneer_komt_u" not in {letter.soort for letter in talked.letters}


def test_nobody_asks_when_the_gemeente_comes_once_the_aanvraag_is_there():
    assert "wanneer_komt_u" not in {letter.soort for letter in shown(*APPLIED).letters}
    without_record = shown(REPORTED[0], fact("aanvraag_ingediend", "2026-10-15", id="a", bij="m"))
    assert "wanneer_komt_u" not in {letter.soort for letter in without_record.letters}


def test_letters_are_called_here_what_they_are_called_on_their_own_shelf():
    names = {letter.soort: letter.name for letter in shown(fact("melding_gedaan", "2026-11-09")).letters}

    assert names["machtiging"] == "Machtiging: iemand doet het voor mij"
    assert names["inzage"] == "Wat weet de gemeente van mij?"


def test_no_letter_is_offered_twice():
    found = shown(*APPLIED)

    with_action = {each.letter for each in (found.main, found.beside, *found.more) if each}
    assert not with_action & {letter.soort for letter in found.letters}


def test_a_day_that_nobody_knows_is_no_longer_warned_of_once_it_counts_no_more():
    letter = fact("besluit_bekendgemaakt", id="b", dagtekening="2026-11-10", uitkomst="afgewezen")
    lodged = fact("bezwaar_ingediend", "2026-11-12", id="z", bij="b")

    assert "verzenddatum_onbekend" in warned(shown(letter))
    assert "verzenddatum_onbekend" not in warned(shown(letter, lodged))
    loose = [{key: value for key, value in each.items() if key not in ("id", "bij")} for each in (letter, lodged)]
    assert "verzenddatum_onbekend" not in warned(shown(*loose))


def test_whoever_got_an_unclear_letter_reads_what_a_voornemen_is_and_the_articles():
    (said,) = [each for each in shown(fact("brief_ontvangen", "2026-11-16")).warnings if "voornemen" in each.text]

    assert "eerst vragen wat u ervan vindt" in said.text
    assert {"Awb art. 4:7", "Awb art. 4:8", "Awb art. 4:9"} <= set(said.sources)
