"""Asking when one thing happened: forgiving, exact about what can't be, and never throwing away what was typed."""

from datetime import date

import pytest

from keukentafel.tafel.weg.telling.facts import ASKS_HOW, GROUPS, OWN_FIELDS, belongs_to, choices
from keukentafel.tafel.weg.telling.forms import CHOICES, YES_OR_NO, FactForm, shape
from keukentafel.tafel.weg.telling.typed import as_typed
from wet.feiten import FEITEN

TODAY = date(2026, 3, 20)
WRONG_WAY = "ontvangen_voor_verzonden"
EARLIER, LATER = "1 feb 2026", "3 feb 2026"
KINDS = [kind for kinds in GROUPS.values() for kind in kinds]
SAME_KEY = {"over_stuk": "over", "over_beroep": "over", "uitkomst_besluit": "uitkomst", "uitkomst_bezwaar": "uitkomst"}
READ_BESIDE = {"door", "uitkomst_uitspraak"}
"""What the law library reads although it is no field with choices of its own."""


def filled(kind, asks_over=True, **typed):
    return FactForm(kind, today=TODAY, language="nl", asks_over=asks_over, data=typed)


def fact(kind, **typed):
    form = filled(kind, **typed)
    assert form.is_valid(), form.errors
    return form.fact()


def error_codes(form, name):
    return [error.code for error in form.errors.as_data().get(name, [])]


def test_every_kind_of_fact_that_the_law_knows_can_be_told_once():
    assert sorted(KINDS) == sorted(FEITEN)


@pytest.mark.parametrize("kind", sorted(OWN_FIELDS))
def test_every_question_is_about_a_field_that_the_fact_has(kind):
    asked = {SAME_KEY.get(name, name) for name in set(OWN_FIELDS[kind]) - READ_BESIDE}

    assert asked <= set(FEITEN[kind].fields)


@pytest.mark.parametrize("kind", sorted(OWN_FIELDS))
def test_every_answer_offered_is_one_that_the_law_library_takes(kind):
    for name in set(OWN_FIELDS[kind]) & set(CHOICES) - {*YES_OR_NO, *READ_BESIDE}:
        assert set(CHOICES[name]) == set(FEITEN[kind].fields[SAME_KEY.get(name, name)].choices)


def test_whatever_asks_how_it_was_sent_goes_to_the_gemeente_or_the_court():
    assert all(FEITEN[kind].to_gemeente for kind in ASKS_HOW)


def test_a_phone_call_is_received_on_the_day_itself():
    assert fact("melding_gedaan", dag_gestuurd="3 feb 2026", kanaal="telefoon") == {
        "soort": "melding_gedaan",
        "op": "2026-02-03",
        "kanaal": "telefoon",
    }


def test_a_posted_letter_keeps_the_day_of_sending_and_leaves_receipt_open():
    assert fact("aanvraag_ingediend", dag_gestuurd="3 feb 2026", kanaal="post") == {
        "soort": "aanvraag_ingediend",
        "verzonden_op": "2026-02-03",
        "kanaal": "post",
    }


def test_who_does_not_know_how_it_was_sent_is_counted_carefully():
    told = fact("aanvraag_ingediend", dag_gestuurd="3 feb 2026", kanaal="onbekend")

    assert told == {"soort": "aanvraag_ingediend", "verzonden_op": "2026-02-03"}


def test_a_besluit_without_day_of_dispatch_leaves_that_day_to_the_law():
    told = fact("besluit_bekendgemaakt", dagtekening="3 feb 2026", uitkomst_besluit="afgewezen")

    assert told == {"soort": "besluit_bekendgemaakt", "dagtekening": "2026-02-03", "uitkomst": "afgewezen"}


def test_another_letter_counts_from_its_own_date_when_nothing_else_is_known():
    assert fact("verslag_verzonden", dagtekening="3 feb 2026")["op"] == "2026-02-03"


def test_an_unsure_day_is_kept_as_the_two_days_between_which_it_was():
    told = fact("gesprek_gevoerd", vroegst="1 feb 2026", laatst="8 feb 2026")

    assert (told["op"], told["op_tot"]) == ("2026-02-01", "2026-02-08")


def test_a_letter_without_commissie_says_nothing_about_it():
    assert "commissie" not in fact("bezwaar_bevestigd", dagtekening="3 feb 2026", commissie="onbekend")
    assert fact("bezwaar_bevestigd", dagtekening="3 feb 2026", commissie="nee")["commissie"] is False


def test_without_a_bezwaar_a_request_for_data_is_about_the_aanvraag_and_nobody_is_asked():
    form = filled("aanvulling_gevraagd", asks_over=False, dagtekening="3 feb 2026")

    assert form.is_valid()
    assert form.fact()["over"] == "aanvraag"


@pytest.mark.parametrize(
    ("kind", "typed", "name", "code"),
    [
        ("gesprek_gevoerd", {}, "dag", "datum_leeg"),
        ("gesprek_gevoerd", {"dag": "31 april 2025"}, "dag", "datum_dag"),
        ("gesprek_gevoerd", {"dag": "21 maart 2026"}, "dag", "datum_in_toekomst"),
        ("gesprek_gevoerd", {"dag": "3 feb 2026", "vroegst": "1 feb 2026"}, "vroegst", "datum_beide"),
        ("gesprek_gevoerd", {"vroegst": "1 feb 2026"}, "laatst", "datum_een_van_twee"),
        ("gesprek_gevoerd", {"vroegst": "8 feb 2026", "laatst": "1 feb 2026"}, "laatst", "datum_omgekeerd"),
        ("verslag_verzonden", {}, "dagtekening", "brief_zonder_dag"),
        ("verslag_verzonden", {"dagtekening": LATER, "ontvangen_op": EARLIER}, "ontvangen_op", "voor_dagtekening"),
        ("verslag_verzonden", {"verzonden": LATER, "ontvangen_op": EARLIER}, "ontvangen_op", WRONG_WAY),
        ("melding_gedaan", {"dag_gestuurd": "3 feb 2026"}, "kanaal", "required"),
        ("besluit_bekendgemaakt", {"dagtekening": "3 feb 2026"}, "uitkomst_besluit", "required"),
        ("beslistermijn_verdaagd", {"dagtekening": LATER, "tot": EARLIER}, "tot", "dag_na_begin"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_at_its_own_field(kind, typed, name, code):
    form = filled(kind, **typed)

    assert code in error_codes(form, name)
    assert all(form[field].value() == value for field, value in typed.items())


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_fact_that_is_opened_to_change_comes_back_unchanged(kind):
    first = {"letter": "dagtekening", "sent": "dag_gestuurd", "plain": "dag"}[shape(kind)]
    typed = {first: "3 feb 2026", "kanaal": "post"} | {
        name: CHOICES[name][0] if name in CHOICES else "3 april 2026" for name in OWN_FIELDS.get(kind, ())
    }
    typed |= {"nieuw_besluit_binnen": "6 weken"} if "nieuw_besluit_binnen" in typed else {}
    told = fact(kind, **typed)

    assert fact(kind, **as_typed(told, "nl")) == told


def test_what_the_form_does_not_ask_stays_as_it_was():
    before = {"soort": "gesprek_gevoerd", "op": "2026-02-01", "id": "g1", "vorm": "thuis", "eigen": 1}
    form = filled("gesprek_gevoerd", dag="3 feb 2026")

    assert form.is_valid()
    assert form.fact(before) == {**before, "op": "2026-02-03"}


def test_a_referral_is_no_question_under_the_wmo():
    assert belongs_to("verwijzing_gekregen", "jeugdwet")
    assert not belongs_to("verwijzing_gekregen", "wmo")


def test_what_cannot_be_yet_is_not_offered():
    found = choices("wmo", "melden", lambda kind: kind != "bezwaar_ingediend")

    assert "bezwaar_ingediend" not in [kind for _, kinds in found.groups for kind in kinds]
    assert 3 <= len(found.first) <= 8
