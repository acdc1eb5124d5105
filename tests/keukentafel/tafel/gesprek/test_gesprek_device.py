"""What a device takes along and sends afterwards: each version judged by itself, each written once."""

import json
import re
from datetime import date, timedelta

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keukentafel.tafel.gesprek.entries import KINDS, reason_against
from keukentafel.tafel.gesprek.leaf import ROOM_ON_DEVICE
from keukentafel.tafel.gesprek.shell_views import REASONS
from keukentafel.tafel.gesprek.talk import ends_on
from keukentafel.tafel.gesprek.texts import text
from keukentafel.tafel.kluis.reading import OpenSheet
from keukentafel.tafel.kluis.seats import remove
from keukentafel.tafel.weg.appointment import Appointment
from tests.keukentafel.tafel.gesprek.makers_gesprek import AtTalk, prepared
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, NOTES, READ, a_guest
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import browser_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def toos():
    return AtTalk(prepared())


def became(answers):
    return [(answer["antwoord"], answer["reden"]) for answer in answers]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(anything | st.fixed_dictionaries({"soort": anything | st.sampled_from(sorted(KINDS)), "inhoud": anything}))
def test_whatever_a_device_says_is_judged_and_never_breaks_the_judge(version):
    assert reason_against(version) in ("soort", "vorm", None)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(told=st.lists(anything, max_size=4))
def test_hostile_versions_are_answered_one_by_one_beside_a_good_one(toos, told):
    answers = toos.sends(*told, toos.version(inhoud={"stand": "besproken"}))

    assert len(answers) == len(told) + 1
    assert answers[-1]["antwoord"] == "aanvaard"
    assert {answer["antwoord"] for answer in answers[:-1]} <= {"geweigerd"}


def test_the_same_batch_three_times_is_written_once(toos):
    versions = [toos.version(inhoud={"stand": "besproken"}), toos.version("gespreksvraag", {"tekst": "Wie betaalt?"})]

    assert became(toos.sends(*versions)) == [("aanvaard", None)] * 2
    assert became(toos.sends(*versions)) == became(toos.sends(*versions)) == [("al_bekend", None)] * 2
    assert toos.kept("gespreksvraag") == [{"tekst": "Wie betaalt?"}]


def test_the_same_name_with_other_words_is_refused_and_both_are_still_somewhere(toos):
    version = toos.version(inhoud={"tekst": "een"})
    toos.sends(version)

    assert became(toos.sends({**version, "inhoud": {"tekst": "twee"}})) == [("geweigerd", "botst")]
    assert toos.kept("punt") == [{"tekst": "een"}]


def test_only_what_belongs_to_a_talk_is_taken_and_nothing_becomes_something_else(toos):
    fact = toos.happened()
    answer = next(iter(toos.sits().entries_by_kind("gedeeld")["antwoord"]))

    assert became(
        toos.sends(
            toos.version("feit", {"soort": "melding_gedaan", "op": "2026-02-02"}),
            toos.version("punt", {"tekst": "x"}, id=fact),
            toos.version("punt", None, id=answer.id, vorige=(answer.current[0].versie,)),
            toos.version("punt", {"tekst": "x" * 5_000}),
            toos.version("punt", {"stand": "gelogen"}),
            toos.version("punt", {"rol": "bewoner"}),
        )
    ) == [("geweigerd", reason) for reason in ("soort", "soort", "soort", "vorm", "vorm", "vorm")]


def test_a_device_writes_only_what_its_chair_may_write_and_keeps_what_was_refused(toos):
    bea = AtTalk(a_guest(toos.person, "Bea", sheets=READ))
    karin = AtTalk(a_guest(toos.person, "Karin", sheets=NOTES))
    note = {"soort": "notitie", "inhoud": {"tekst": "Van Karin"}, "over": "gesprek"}

    assert became(bea.sends(bea.version(inhoud={"tekst": "x"}))) == [("geweigerd", "mag_niet")]
    assert became(bea.sends(bea.version(inhoud={"tekst": "x"}), blad="eigen")) == [("aanvaard", None)]
    assert became(karin.sends(karin.version(**note)))[0][0] == "aanvaard"
    assert became(karin.sends(karin.version(inhoud={"tekst": "x"})))[0][0] == "geweigerd"
    assert became(toos.sends(toos.version(inhoud={"tekst": "x"}), blad="brieven")) == [("geweigerd", "niet_gedeeld")]
    assert toos.kept("punt") == []


def test_who_lost_a_chair_is_refused_and_told_nothing_new(toos):
    piet = AtTalk(a_guest(toos.person, "Piet", sheets=ALL))
    remove(toos.sits(), piet.person.seat_id)

    assert piet.get("gesprek-stuur").status_code == 403
    assert piet.get("gesprek-kopie").status_code == 403


def test_who_was_put_out_and_comes_back_with_the_card_finds_no_chair(toos):
    piet = AtTalk(a_guest(toos.person, "Piet", sheets=ALL))
    remove(toos.sits(), piet.person.seat_id)
    back = AtTalk(piet.person.returns(NOON))

    assert back.get("gesprek-stuur").status_code == 404
    assert back.get("gesprek-kopie").status_code == 404


def test_without_an_open_table_a_device_is_asked_to_open_it(toos):
    nobody = browser_of()

    assert nobody.get(toos.url("gesprek-stuur")).status_code == 403
    assert nobody.post(toos.url("gesprek-stuur"), "{}", content_type="application/json").status_code == 403
    assert toos.browser.post(toos.url("gesprek-stuur"), "{}", content_type="application/json").status_code == 400


def test_a_copy_holds_what_the_talk_needs_and_when_it_ends_and_is_kept_by_nothing_in_between(toos):
    toos.sends(toos.version(inhoud={"titel": "Het koor", "stand": "later"}))
    answer = toos.get("gesprek-kopie")
    pack = json.loads(answer.content)

    assert answer["Cache-Control"] == "no-store"
    assert pack["title"] == "Het gesprek van Toos"
    assert "csrf" not in pack["html"]
    assert [entry["versions"][0]["inhoud"] for entry in pack["entries"]] == [{"titel": "Het koor", "stand": "later"}]
    assert pack["ends"] > pack["now"]
    assert len(answer.content) <= 60_000


def test_a_device_that_shows_the_page_gets_the_slips_that_stand_in_it_alone(toos):
    karin = AtTalk(a_guest(toos.person, "Karin", sheets=ALL))
    toos.sends(toos.version(inhoud={"titel": "Het koor", "stand": "later"}))
    toos.sends(*(toos.version("toezegging", {"wat": f"Afspraak {number}"}) for number in range(ROOM_ON_DEVICE + 20)))
    karin.sends(karin.version("notitie", {"tekst": "Van Karin"}, over="gesprek"), blad="gedeeld")
    whole = toos.get("gesprek-kopie").json()
    slips = toos.browser.get(toos.url("gesprek-kopie"), {"deel": "briefjes"}).json()

    in_page = set(re.findall(r'name="stuk" value="([0-9a-f-]{36})\|', whole["html"]))
    assert len(slips["entries"]) == ROOM_ON_DEVICE + 1
    assert {entry["id"] for entry in slips["entries"]} <= in_page
    assert {**whole, "html": ""} == {**slips, "html": ""}
    assert "html" not in slips


def test_what_a_device_sends_to_a_long_talk_asks_the_database_no_more_and_puts_nothing_else_in_order(
    toos, django_assert_max_num_queries, monkeypatch
):
    for _ in range(4):
        toos.sends(*(toos.version("toezegging", {"wat": f"Afspraak {number}"}) for number in range(100)))
    toos.get()
    monkeypatch.setattr(OpenSheet, "versions", property(lambda _: pytest.fail("the whole sheet was put in order")))

    ticked = toos.version(inhoud={"stand": "besproken"})
    with django_assert_max_num_queries(13):
        assert became(toos.sends(ticked)) == [("aanvaard", None)]
    with django_assert_max_num_queries(8):
        toos.get("gesprek-stuur")


@pytest.mark.parametrize(
    ("day", "ends"),
    [
        (date(2026, 11, 24), date(2026, 11, 26)),
        (date(2026, 11, 22), date(2026, 11, 24)),
        (date(2026, 11, 1), date(2026, 11, 30)),
        (None, date(2026, 11, 30)),
    ],
)
def test_a_copy_is_read_until_two_days_after_the_talk_or_a_week_where_no_day_is_near(day, ends):
    assert ends_on(Appointment("vooraf", day), date(2026, 11, 23)) == ends


def test_the_frame_of_a_device_holds_nothing_of_any_table_and_is_the_same_for_everybody(toos):
    frame = toos.browser.get("/aan-tafel/").content

    assert frame == browser_of().get("/aan-tafel/").content
    assert b"Toos" not in frame and b"csrf" not in frame
    worker = browser_of().get("/aan-tafel/werker.js")
    assert worker["Content-Type"].startswith("text/javascript")
    assert str(toos.person.table_id) not in worker.content.decode()
    assert browser_of().get("/aan-tafel/app.webmanifest").json()["start_url"] == "/aan-tafel/"


def test_for_every_reason_to_refuse_there_are_words():
    assert [code for code in REASONS if not text(f"reden.{code}")] == []
    assert {"soort", "vorm", "te_groot", "gewist", "botst", "ongeldig", "mag_niet", "niet_gedeeld", "vol"} <= set(
        REASONS
    )


def test_the_day_after_the_talk_a_copy_made_before_it_still_ends_when_it_said(toos):
    toos.tells("dossier", {"wet": "wmo", "gemeente": {}}, id="dossier")
    today = NOON.date()
    day = (today + timedelta(days=1)).isoformat()
    toos.happened("melding_gedaan", (today - timedelta(days=9)).isoformat())
    toos.tells("feit", {"soort": "afspraak_gemaakt", "op": today.isoformat(), "voor": day, "vorm": "thuis"})
    before = toos.get("gesprek-kopie").json()
    with time_machine.travel(NOON + timedelta(days=2), tick=False):
        after = AtTalk(toos.person.returns(NOON + timedelta(days=2))).get("gesprek-kopie").json()

    assert (before["ends"], before["dated"]) == (after["ends"], after["dated"])
    assert before["dated"]
