"""The agenda file: the right days, reminders in time, and nothing that tells a family member or an employer."""

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from keukentafel.integrations.calendar import calendar, has_days
from keukentafel.integrations.calendar.words import title
from tests.keukentafel.letters.dossier_makers import dossier_of, stand_of
from wet.termijnen import TERMS

BESLUIT = {"soort": "besluit_bekendgemaakt", "op": "2026-04-09", "uitkomst": "afgewezen", "op_aanvraag": True}
LAST_DAY = date(2026, 5, 21)
TOLD_LATER = {"soort": "melding_gedaan", "op": "2026-04-20"}


def raw(*facts, op=date(2026, 4, 20), language="nl", **kwargs):
    dossier = dossier_of(*facts)
    return calendar(stand_of(dossier, op), language, **kwargs)


def events(*facts, **kwargs):
    return Calendar.from_ical(raw(*facts, **kwargs)).walk("VEVENT")


def on_last_day(found):
    return next(event for event in found if event["dtstart"].dt == LAST_DAY)


def test_the_last_day_to_object_is_an_event_of_a_whole_day():
    event = on_last_day(events(BESLUIT))

    assert (event["dtstart"].dt, event["dtend"].dt) == (LAST_DAY, LAST_DAY + timedelta(days=1))


def test_the_day_on_which_the_stand_changes_by_itself_is_in_the_agenda():
    changes = stand_of(dossier_of(BESLUIT), date(2026, 4, 20)).as_json("nl", texts=False)["verandert_op"]

    assert changes in {str(event["dtstart"].dt) for event in events(BESLUIT)}


def test_reminders_come_a_week_and_a_day_before():
    triggers = [alarm["trigger"].dt for alarm in on_last_day(events(BESLUIT)).walk("VALARM")]

    assert triggers == [timedelta(days=-6, hours=-15), timedelta(hours=-15)]


def test_with_two_days_left_only_the_reminder_of_the_day_before_can_still_ring():
    alarms = on_last_day(events(BESLUIT, op=date(2026, 5, 19))).walk("VALARM")

    assert [alarm["trigger"].dt for alarm in alarms] == [timedelta(hours=-15)]


def test_a_shared_agenda_says_whose_turn_it_is_and_not_what_it_is_about():
    assert [str(event["summary"]) for event in events(BESLUIT)] == [
        "Laatste dag om iets te doen",
        "Vanaf nu kan er iets anders",
    ]
    assert str(on_last_day(events(BESLUIT, language="en"))["summary"]) == "Last day to do something"


def test_the_last_day_of_the_gemeente_asks_nothing_of_the_resident():
    assert "Laatste dag voor een antwoord" in {str(event["summary"]) for event in events(TOLD_LATER)}


def test_an_event_leads_to_the_file_that_people_really_have():
    assert all("Open uw bestand van Keukentafel" in str(event["description"]) for event in events(BESLUIT))


def test_who_asks_for_it_reads_what_the_day_is_for():
    assert str(on_last_day(events(BESLUIT, plain=True))["summary"]) == "Keukentafel: laatste dag bezwaar"
    assert str(on_last_day(events(BESLUIT, plain=True, language="en"))["summary"]) == "Keukentafel: last day to object"


@pytest.mark.parametrize("told", [b"Voorbeeld", b"GM0000", b"bezwaar", b"Wmo", b"afgewezen"])
def test_nothing_about_the_person_or_the_gemeente_is_in_the_file(told):
    assert told not in raw(BESLUIT)


def test_the_same_stand_gives_the_same_file():
    assert raw(BESLUIT) == raw(BESLUIT)


def test_an_event_keeps_its_id_when_the_file_is_made_again_later_with_another_fact():
    first = on_last_day(events(BESLUIT))
    later = on_last_day(events(BESLUIT, TOLD_LATER, op=date(2026, 5, 1)))

    assert first["uid"] == later["uid"]


def test_two_dossiers_in_one_agenda_do_not_overwrite_each_other():
    parent, child = (
        on_last_day(Calendar.from_ical(calendar(stand_of(dossier, date(2026, 4, 20)))).walk("VEVENT"))["uid"]
        for dossier in (dossier_of(BESLUIT), dossier_of({**BESLUIT, "id": "kind"}))
    )

    assert parent != child


def test_ids_within_one_file_differ():
    ids = [str(event["uid"]) for event in events(BESLUIT, TOLD_LATER)]

    assert len(ids) == len(set(ids)) > 1


@pytest.mark.parametrize("plain", [True, False])
def test_every_line_is_as_the_standard_wants_it(plain):
    lines = raw(BESLUIT, plain=plain).split(b"\r\n")

    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)


def test_an_empty_dossier_gives_an_agenda_without_events():
    assert events() == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_term_of_the_law_that_a_stand_shows_has_words(language):
    shown = {"persoonlijk_plan", "onderzoek", "bezwaar", "beroep", "hoger_beroep", "griffierecht", "ombudsman"}

    assert shown <= set(TERMS) | {"ombudsman"}
    assert all(title(soort, language, plain=True) != title(soort, language, plain=False) for soort in shown)


def test_a_term_without_words_stays_neutral_rather_than_wrong():
    assert title("nieuwe_termijn", "nl", plain=True) == "Belangrijke datum"


@pytest.mark.parametrize("facts", [(), (BESLUIT,), ({"soort": "overleden", "op": "2026-04-01"},)])
def test_a_page_that_asks_whether_there_are_days_hears_what_the_file_holds(facts):
    assert has_days(stand_of(dossier_of(*facts), date(2026, 4, 20))) == bool(events(*facts))


APPOINTMENT = {"soort": "afspraak_gemaakt", "op": "2026-04-21", "voor": "2026-05-04", "vorm": "thuis", "id": "a"}
MOVED = {"soort": "afspraak_verzet", "op": "2026-04-24", "voor": "2026-05-11"}


def appointments(*facts, op=date(2026, 4, 27), **kwargs):
    return [
        (event["dtstart"].dt, str(event["summary"]))
        for event in events(TOLD_LATER, *facts, op=op, **kwargs)
        if "Afspraak" in str(event["summary"]) or "gesprek met" in str(event["summary"])
    ]


def test_the_day_of_the_talk_is_in_the_agenda_and_says_only_that_there_is_an_appointment():
    assert appointments(APPOINTMENT) == [(date(2026, 5, 4), "Afspraak")]


def test_who_asks_for_it_reads_with_whom_the_appointment_is():
    assert appointments(APPOINTMENT, plain=True) == [(date(2026, 5, 4), "Keukentafel: gesprek met de gemeente")]


def test_an_appointment_that_was_moved_is_in_the_agenda_once():
    assert appointments(APPOINTMENT, MOVED) == [(date(2026, 5, 11), "Afspraak")]


def test_an_appointment_that_is_over_asks_for_no_place_in_the_agenda():
    assert appointments(APPOINTMENT, op=date(2026, 5, 5)) == []


def test_a_hearing_is_an_appointment_too():
    bezwaar = {"soort": "bezwaar_ingediend", "op": "2026-04-21"}
    hearing = {"soort": "hoorzitting_gepland", "op": "2026-05-01", "voor": "2026-06-02"}
    found = events(BESLUIT, bezwaar, hearing, op=date(2026, 5, 8))

    assert (date(2026, 6, 2), "Afspraak") in [(event["dtstart"].dt, str(event["summary"])) for event in found]
