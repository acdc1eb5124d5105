"""The appointment as the road tells it and what matters when: for any facts, any moment, form and law."""

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.tafel.afspraak.alerts import alerts_at, codes_at, help_with
from keukentafel.tafel.afspraak.questions import PAGES, domain, page_of, questions
from keukentafel.tafel.afspraak.shown import heading
from keukentafel.tafel.afspraak.views import HELPS
from keukentafel.tafel.weg.appointment import MADE, TALKED, Appointment, Moment, appointment
from tests.keukentafel.letters.dossier_makers import dossier_of

TODAY = date(2026, 11, 23)
FORMS = ("", "thuis", "gemeentehuis", "wijk", "video", "telefoon", "schriftelijk")
MOMENTS = get_args(Moment)
AHEAD = ("geen", "zonder_dag", "vooraf", "dag_ervoor", "vandaag")


def fact(soort: str, days_ago: int, voor: int | None = None, **more: object) -> dict[str, object]:
    told = {"soort": soort, "op": (TODAY - timedelta(days=days_ago)).isoformat()}
    return told | ({"voor": (TODAY + timedelta(days=voor)).isoformat()} if voor is not None else {}) | more


def seen(*facts: dict[str, object]) -> Appointment:
    return appointment(dossier_of(*facts).facts, TODAY)


MELDING = fact("melding_gedaan", 30)


@given(st.integers(-20, 400))
def test_the_moment_follows_from_the_day_alone(days: int):
    now = seen(MELDING, fact("afspraak_gemaakt", 25, days))

    assert now.days == days
    assert now.moment == ("voorbij" if days < 0 else {0: "vandaag", 1: "dag_ervoor"}.get(days, "vooraf"))
    assert now.is_made == (days >= 0)


@given(st.lists(st.integers(1, 40), min_size=1, max_size=4))
def test_of_several_appointments_the_one_that_was_told_last_holds(days: list[int]):
    told = [
        fact("afspraak_verzet" if number else "afspraak_gemaakt", 20 - number, each) for number, each in enumerate(days)
    ]

    assert seen(MELDING, *told).day == TODAY + timedelta(days=days[-1])


def test_a_talk_ends_an_appointment_and_a_later_one_begins_anew():
    made, talked = fact("afspraak_gemaakt", 20, -6, vorm="thuis"), fact(TALKED, 6)

    assert seen(MELDING, made, talked).moment == "geweest"
    again = seen(MELDING, made, talked, fact("afspraak_gemaakt", 3, 9))
    assert (again.moment, again.form) == ("vooraf", "")


def test_without_facts_there_is_no_appointment_and_without_a_day_one_without():
    assert seen(MELDING).moment == "geen"
    assert seen(MELDING, fact("afspraak_gemaakt", 3)).moment == "zonder_dag"
    assert {"afspraak_gemaakt", "afspraak_verzet"} == MADE


@pytest.mark.parametrize("law", ["wmo", "jeugdwet"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("moment", MOMENTS)
def test_every_alert_has_a_sentence_and_says_how_sure_it_is(moment, form, law):
    for language in ("nl", "en"):
        found = alerts_at(moment, form, law, language)
        assert [alert.code for alert in found] == list(codes_at(moment, form, law))
        assert all(alert.to_say and alert.title and alert.certainty for alert in found)
        title, line = heading(Appointment(moment, TODAY), law, language)
        assert title and line
    assert bool(found) == (moment in AHEAD)


def test_what_stands_in_the_law_names_its_article_and_advice_names_none():
    for moment in AHEAD:
        for alert in (*alerts_at(moment, "thuis", "wmo", "nl"), *alerts_at(moment, "telefoon", "jeugdwet", "nl")):
            is_law = alert.certainty.startswith(("Dit staat in de wet", "Zo lezen wij"))
            assert bool(alert.sources) == is_law, alert.code


def test_under_the_jeugdwet_nothing_of_the_wmo_is_said():
    found = [alert for moment in AHEAD for form in FORMS for alert in alerts_at(moment, form, "jeugdwet", "nl")]

    assert not [alert.code for alert in found if any("Wmo" in source for source in alert.sources)]


@pytest.mark.parametrize("code", HELPS)
def test_each_way_out_has_steps_sentences_a_letter_and_its_certainty(code):
    for language in ("nl", "en"):
        found = help_with(code, language)
        assert found
        assert found.steps and found.to_say and found.letter and found.sources and found.certainty


def test_every_question_stands_on_exactly_one_page():
    on_pages = [id for ids in PAGES.values() for id in ids]

    assert sorted(on_pages) == sorted(each.id for each in domain().questions)
    assert set(questions(())) == set(on_pages)
    assert {page_of(id) for id in on_pages} == set(PAGES)
    assert page_of("iets") == ""
