"""A story that was changed on its way, or written by hand, is refused in words or shown, never a fault of ours."""

import json
from datetime import date

import pytest
import time_machine
from django.test import Client

MELDING = {"soort": "melding_gedaan", "op": "2026-01-02", "id": "m"}
BESLUIT = {"soort": "besluit_bekendgemaakt", "op": None, "dagtekening": None, "uitkomst": "afgewezen"}
SCRIPT = '"><script>alert(1)</script>{{7*7}}'


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(date(2026, 11, 22), tick=False):
        yield


def send(doen, facts, address="/waar-sta-ik", **more):
    verhaal = {"formaat": "keukentafel-dossier/1", "wet": "wmo", "gemeente": {}, "feiten": facts, **more}
    return Client().post(address, {"doen": doen, "vorm": "pdf:aanvraag", "verhaal": json.dumps(verhaal)})


@pytest.mark.parametrize("doen", ["stand", "kies", "wijzig:1", "weg:1"])
def test_a_day_that_is_null_is_a_day_nobody_told(doen):
    assert send(doen, [MELDING, BESLUIT]).status_code == 200


@pytest.mark.parametrize("address", ["/waar-sta-ik/agenda", "/waar-sta-ik/bestand", "/waar-sta-ik/brief"])
def test_a_day_that_is_null_can_be_taken_along_as_absent(address):
    assert send("", [MELDING, BESLUIT], address).status_code == 200


def test_a_term_of_ages_in_the_verordening_is_refused_in_words():
    asked = [MELDING, {"soort": "aanvraag_ingediend", "op": "2026-02-01"}]
    answer = send("stand", asked, wet="jeugdwet", gemeente={"beslistermijn_jeugd": "9999j"})

    assert answer.status_code == 400
    assert b"<h1" in answer.content


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2026-02-30", "2026-W01-1", "20260101", "\u0662026-01-01"])
@pytest.mark.parametrize("address", ["/waar-sta-ik", "/waar-sta-ik/agenda", "/waar-sta-ik/brief"])
def test_a_day_that_cannot_be_is_refused_at_every_door(day, address):
    assert send("stand", [{"soort": "melding_gedaan", "op": day}], address).status_code == 400


@pytest.mark.parametrize("place", ["id", "kanaal", "melder", "tekst", "eigen"])
@pytest.mark.parametrize("doen", ["stand", "wijzig:0", "kies", "weg:0"])
def test_a_script_in_a_story_stays_text(place, doen):
    answer = send(doen, [{**MELDING, place: SCRIPT}], eigen=SCRIPT)

    assert b"<script>alert" not in answer.content
    assert answer.status_code in (200, 400)


@pytest.mark.parametrize(
    "doen", ["__class__", "wijzig:\u00b2", "weg:\u0663", "begin:" + SCRIPT, "voorbeeld:../..", "\x00"]
)
def test_a_button_that_we_never_drew_shows_a_page(doen):
    answer = send(doen, [MELDING])

    assert answer.status_code in (200, 400)
    assert b"<h1" in answer.content


def test_a_script_in_the_letter_stays_text():
    story = json.dumps({"formaat": "keukentafel-dossier/1", "wet": "wmo", "gemeente": {}, "feiten": [MELDING]})
    answer = Client().post("/waar-sta-ik", {"doen": "bekijk", "verhaal": story, "name": SCRIPT, "why_late": SCRIPT})

    assert b"<script>alert" not in answer.content
    assert answer.status_code == 200
