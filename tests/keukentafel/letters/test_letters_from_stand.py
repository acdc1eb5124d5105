"""From a dossier to a letter: the right besluit, the right day, and an honest word on whether it makes sense."""

from datetime import date

import pytest

from keukentafel.letters import Personal, kinds, letter
from keukentafel.letters.from_stand import facts_of
from keukentafel.letters.sensible import listing, sensible
from tests.keukentafel.letters.dossier_makers import dossier_of, stand_of

IN_TIME, TOO_LATE = date(2026, 4, 20), date(2026, 5, 22)
BESLUIT = {"soort": "besluit_bekendgemaakt", "op": "2026-04-09", "uitkomst": "afgewezen", "op_aanvraag": True}
MELDING = {"soort": "melding_gedaan", "op": "2026-02-02"}
VERSLAG = {"soort": "verslag_verzonden", "op": "2026-03-10"}
AANVRAAG = {"soort": "aanvraag_ingediend", "op": "2026-03-16"}
BEZWAAR = {"soort": "bezwaar_ingediend", "op": "2026-04-15"}


def facts(*feiten, op=IN_TIME, wet="wmo", **kwargs):
    dossier = dossier_of(*feiten, wet=wet)
    return facts_of(dossier, stand_of(dossier, op), op, **kwargs)


def test_the_letter_is_about_the_besluit_in_the_dossier():
    found = facts(BESLUIT)

    assert (found.has_besluit, found.besluit_sent_on, found.bezwaar_last_day) == (
        True,
        date(2026, 4, 9),
        date(2026, 5, 21),
    )


@pytest.mark.parametrize(("op", "is_late"), [(date(2026, 5, 21), False), (TOO_LATE, True)])
def test_somebody_is_late_from_the_day_after_the_last_day(op, is_late):
    assert facts(BESLUIT, op=op).is_bezwaar_late is is_late


def test_of_two_besluiten_the_one_whose_term_ends_first_comes_first():
    later = {**BESLUIT, "op": "2026-04-16", "id": "b2"}

    assert facts({**BESLUIT, "id": "b1"}, later).besluit_sent_on == date(2026, 4, 9)


def test_a_besluit_that_was_objected_to_makes_way_for_one_that_was_not():
    first, second = {**BESLUIT, "id": "b1"}, {**BESLUIT, "op": "2026-04-16", "id": "b2"}

    assert facts(first, second, {**BEZWAAR, "bij": "b1"}).besluit_sent_on == date(2026, 4, 16)


@pytest.mark.parametrize("soort", ["voorlopige_voorziening", "bezwaar_intrekken", "bezwaar"])
def test_a_letter_about_a_bezwaar_names_the_besluit_it_is_against_and_not_an_older_one(soort):
    older = {**BESLUIT, "op": "2025-03-03", "id": "b1", "uitkomst": "toegekend"}
    found = facts(older, {**BESLUIT, "id": "b2"}, BEZWAAR)

    texts = " ".join(getattr(block, "text", "") for block in letter(soort, found).printed)
    assert "9 april 2026" in texts
    assert "15 april 2026" in texts
    assert "3 maart 2025" not in texts


def test_without_dispatch_the_date_of_the_letter_names_the_besluit():
    undated = {key: value for key, value in BESLUIT.items() if key != "op"}
    found = facts({**undated, "dagtekening": "2026-04-08"})

    assert (found.besluit_sent_on, found.besluit_dated_on) == (None, date(2026, 4, 8))


def test_a_besluit_without_any_date_is_a_besluit_all_the_same():
    undated = {key: value for key, value in BESLUIT.items() if key != "op"}

    assert facts(undated).has_besluit


def test_a_besluit_of_tomorrow_is_not_known_today():
    assert not facts(BESLUIT, op=date(2026, 4, 8)).has_besluit


def test_a_dossier_without_a_besluit_has_none_to_object_to():
    assert not facts(MELDING).has_besluit


def test_what_was_typed_on_the_page_comes_along():
    found = facts(BESLUIT, personal=Personal(name="Toos"), gemeente="Overwaard")

    assert (found.personal.name, found.gemeente) == ("Toos", "Overwaard")


def test_a_gemeente_that_is_late_with_an_aanvraag_can_be_put_in_default():
    waiting = facts(MELDING, VERSLAG, AANVRAAG, op=date(2026, 3, 31)).waiting

    assert (waiting.over, waiting.asked_on, waiting.last_day, waiting.is_over) == (
        "aanvraag",
        date(2026, 3, 16),
        date(2026, 3, 30),
        True,
    )


def test_on_the_last_day_itself_the_notice_would_be_too_early():
    assert not facts(MELDING, VERSLAG, AANVRAAG, op=date(2026, 3, 30)).waiting.is_over


def test_a_late_onderzoek_is_nothing_to_give_notice_about():
    assert facts(MELDING, op=date(2026, 4, 20)).waiting is None


def test_a_late_decision_on_a_bezwaar_names_the_day_of_the_bezwaar():
    waiting = facts(BESLUIT, BEZWAAR, op=date(2026, 11, 2)).waiting

    assert (waiting.over, waiting.asked_on, waiting.is_over) == ("bezwaar", date(2026, 4, 15), True)


def test_the_objection_makes_sense_while_its_term_runs_and_not_before_a_besluit():
    assert sensible("bezwaar_pro_forma", stand_of(dossier_of(BESLUIT), IN_TIME))
    assert not sensible("bezwaar_pro_forma", stand_of(dossier_of(MELDING), date(2026, 2, 10)))


def test_the_notice_of_default_makes_no_sense_about_a_melding():
    assert not sensible("ingebrekestelling", stand_of(dossier_of(MELDING), IN_TIME))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("feiten", [(), (MELDING,), (BESLUIT,), (MELDING, VERSLAG, AANVRAAG)])
def test_every_kind_of_letter_is_listed_once_with_a_reason(feiten, language):
    rows = listing(stand_of(dossier_of(*feiten), IN_TIME), language)

    assert [row["soort"] for row in rows] == list(kinds())
    assert all(row["reden"].endswith(".") and "{" not in row["reden"] for row in rows)


def test_the_list_agrees_with_the_letters_that_the_stand_offers():
    where = stand_of(dossier_of(BESLUIT), IN_TIME)

    assert {row["soort"] for row in listing(where) if row["zinvol"]} == set(where.facts.brieven) & set(kinds())


@pytest.mark.parametrize("soort", kinds())
@pytest.mark.parametrize("wet", ["wmo", "jeugdwet"])
def test_a_letter_that_makes_no_sense_now_is_written_all_the_same(soort, wet):
    assert letter(soort, facts(wet=wet)).pdf().startswith(b"%PDF")
