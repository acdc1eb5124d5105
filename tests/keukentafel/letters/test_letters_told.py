"""What a letter may know of a dossier, and of what was typed for it."""

from datetime import date

from keukentafel.letters.said import Said
from keukentafel.letters.told import Told, told_of
from wet.feiten import read_dossier
from wet.procedure import stand


def told(*facts, op="2026-04-20", wet="wmo"):
    dossier = read_dossier({"formaat": "keukentafel-dossier/1", "wet": wet, "feiten": list(facts)})
    return told_of(dossier, stand(dossier, date.fromisoformat(op)))


MELDING = {"soort": "melding_gedaan", "op": "2026-02-02"}


def test_a_letter_knows_the_latest_fact_of_a_kind_and_none_that_is_still_to_come():
    found = told(
        MELDING, {"soort": "melding_gedaan", "op": "2026-03-01"}, {"soort": "gesprek_gevoerd", "op": "2026-05-01"}
    )

    assert found.on("melding_gedaan") == date(2026, 3, 1)
    assert not found.has("gesprek_gevoerd")


def test_a_letter_knows_the_fields_of_a_fact():
    found = told(MELDING, {"soort": "afspraak_gemaakt", "op": "2026-02-10", "voor": "2026-05-01", "vorm": "telefoon"})

    assert found.field("afspraak_gemaakt", "vorm") == "telefoon"
    assert found.day_in("afspraak_gemaakt", "voor") == date(2026, 5, 1)
    assert found.day_in("afspraak_gemaakt", "vorm") is None
    assert found.field("gesprek_gevoerd", "vorm") == ""


def test_a_letter_knows_that_six_weeks_are_over_and_what_may_be_done():
    found = told(MELDING)

    assert found.last_day("onderzoek") == date(2026, 3, 16)
    assert found.is_late("onderzoek")
    assert found.may("aanvraag_indienen")
    assert not found.may("bezwaar_maken")


def test_of_two_terms_the_one_that_still_must_be_met_counts():
    answered = [MELDING, {"soort": "verslag_verzonden", "op": "2026-03-01"}]
    found = told(*answered, {"soort": "melding_gedaan", "op": "2026-04-01"})

    assert found.last_day("onderzoek") == date(2026, 5, 13)


def test_nothing_is_known_of_an_empty_dossier():
    assert told() == Told(may_do=told().may_do)


def test_what_was_typed_is_cleaned_when_it_is_asked_for():
    said = Said({"reden": "Eerst.\r\n\r\n  Dan\x07 dit.", "dag": "2026-04-01", "wie": " a\nb ", "leeg": "  "})

    assert said.story("reden") == ("Eerst.", "Dan dit.")
    assert said.day("dag") == date(2026, 4, 1)
    assert said.day("wie") is None
    assert said.line("wie") == "a b"
    assert not said.has("leeg")
    assert said.story("niet gevraagd") == ()
