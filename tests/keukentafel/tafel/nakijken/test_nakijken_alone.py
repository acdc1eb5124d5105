"""A carer who sees it otherwise than the person she cares for: what she chooses is hers, and so is her letter."""

import re

import pytest

from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.nakijken.entries import JUDGMENT, READING
from tests.keukentafel.tafel.kluis.makers_kluis_people import NOTES, READ, a_guest, a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import NIGHTS, REPORT, Checking, prepared

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture
def toos():
    return prepared(a_table("Toos"))


@pytest.fixture
def report(toos):
    return toos.takes("verslag", REPORT)


@pytest.fixture
def karin(toos):
    return Checking(a_guest(toos.person, "Karin", relatie="dochter"))


def alone(karin, report):
    karin.post("nakijken-lezer", report, voor="mij")


def test_a_carer_who_does_not_agree_chooses_for_herself_and_the_table_reads_none_of_it(toos, report, karin):
    toos.judges(report, **{NIGHTS: "klopt"})
    alone(karin, report)
    karin.judges(report, **{NIGHTS: "fout", f"{NIGHTS}.toelichting": "Vier keer, en ik slaap niet meer."})

    assert "Aan tafel koos iemand: klopt." in karin.page("nakijken-punten", report)
    assert "1 niet goed" in karin.page("nakijken-punten", report)
    assert "ik slaap niet meer" not in toos.page("nakijken-punten", report)
    assert "1 klopt" in toos.page("nakijken-punten", report)


def whose(at, report):
    """What stands above each of one's own points."""
    return re.findall(
        r'<p class="check-from"(?: data-eigen)?>([^<]+)</p><p class="voice"', at.page("nakijken-punten", report)
    )


def test_a_carer_reads_whose_words_stand_beside_the_report_and_the_resident_that_they_are_hers(toos, report, karin):
    toos.tells("punt", {"tekst": "De trap is steil."}, over="wonen")
    alone(karin, report)
    karin.tells("punt", {"tekst": "Ik til haar."}, sheet="eigen", over="verzorging")

    assert set(whose(karin, report)) == {"Van Toos", "Van de tafel", "Van u"}
    assert set(whose(toos, report)) == {"Van u"}

    karin.post("nakijken-lezer", report, voor="tafel")
    assert "Van Toos" in whose(karin, report)


def test_where_nobody_has_a_name_the_plan_is_the_plan(report, toos):
    ben = Checking(a_guest(toos.person, "Ben", "clientondersteuner", READ))
    toos.tells("persoon", {"rol": "bewoner", "naam": ""}, id=str(toos.person.seat_id), vorige=_of_toos(toos))

    assert set(whose(ben, report)) == {"Uit het plan"}


def _of_toos(toos):
    return tuple(each.versie for each in toos.sits().sheet("gedeeld").entries[str(toos.person.seat_id)].current)


def test_her_own_reaction_is_in_her_name_on_her_own_sheet_and_says_what_she_chose(toos, report, karin):
    toos.judges(report, **{"los.toelichting": "Woorden van Toos."})
    alone(karin, report)
    karin.judges(report, **{NIGHTS: "ontbreekt", f"{NIGHTS}.toelichting": "Ik slaap niet meer."})

    link = karin.page("nakijken-uitkomst", report)
    letter = karin.letter("reactie_verslag", own=True)

    assert "reactie_verslag?vel=eigen" in link
    assert "Ik slaap niet meer." in letter
    assert "Woorden van Toos." not in letter
    assert 'value="Karin"' in letter
    assert 'name="zorg_voor" value="Toos"' in letter
    assert 'value="eigen" id="id_vel_1" checked' in letter.replace(" required", "").replace("  ", " ")


def test_her_own_reaction_quotes_the_plan_of_the_person_she_cares_for_and_does_not_speak_as_her(toos, report, karin):
    alone(karin, report)
    karin.judges(report, **{NIGHTS: "ontbreekt"})

    letter = karin.letter("reactie_verslag", own=True)

    assert "Dit staat er niet in: In het plan van Toos staat: ‘Op een slechte dag: Karin helpt mij" in letter
    assert "In mijn plan" not in letter + karin.page("nakijken-punten", report)


def test_what_a_carer_misses_in_the_report_is_not_asked_as_if_the_help_were_for_her(toos, report, karin):
    missed = {"onderdeel.aard_omvang": "nee", "onderdeel.onderwerp_b": "nee", "onderdeel.hulpvraag": "onduidelijk"}
    toos.judges(report, "onderdelen", **missed)
    alone(karin, report)
    karin.judges(report, "onderdelen", **missed)

    hers, of_toos = karin.letter("reactie_verslag", own=True), toos.letter("reactie_verslag")

    assert "Het verslag zegt niet welke hulp nodig is en hoeveel." in hers
    assert "Het verslag zegt niets over wat zonder hulp wel en niet lukt." in hers
    assert "wat er is gevraagd" in hers
    assert "Het verslag zegt niet welke hulp ik nodig heb en hoeveel." in of_toos
    assert "wat ik heb gevraagd" in of_toos


def test_the_person_herself_who_reads_alone_speaks_of_her_own_plan(toos, report):
    alone(toos, report)
    toos.judges(report, **{NIGHTS: "ontbreekt"})

    assert "Dit staat er niet in: Op een slechte dag: Karin" in toos.letter("reactie_verslag", own=True)


def test_the_letter_of_the_table_takes_over_nothing_that_she_chose_alone(toos, report, karin):
    alone(karin, report)
    karin.judges(report, **{NIGHTS: "ontbreekt", f"{NIGHTS}.toelichting": "Ik slaap niet meer."})

    assert "Ik slaap niet meer." not in karin.letter("reactie_verslag")
    assert "Ik slaap niet meer." not in toos.letter("reactie_verslag")


def test_her_own_letter_is_not_the_draft_of_the_table(toos, report, karin):
    toos.begins("reactie_verslag", oordeel="gezien", ontbreekt="Van Toos.")
    alone(karin, report)
    karin.judges(report, **{NIGHTS: "ontbreekt"})

    letter = karin.letter("reactie_verslag", own=True)

    assert "Van Toos." not in letter
    assert "elke nacht" in letter


def test_she_may_choose_with_the_table_again_and_what_was_hers_stays_hers(toos, report, karin):
    alone(karin, report)
    karin.judges(report, **{NIGHTS: "fout"})

    karin.post("nakijken-lezer", report, voor="tafel")

    assert "1 niet goed" not in karin.page("nakijken-punten", report)
    assert "Uw punten naast het verslag" in toos.page("nakijken-punten", report)
    alone(karin, report)
    assert "Eén punt in het verslag is niet goed." in karin.page("nakijken-punten", report)


def test_a_form_that_was_opened_alone_never_lands_with_the_table(toos, report, karin):
    alone(karin, report)
    form = karin.form(report)
    karin.post("nakijken-lezer", report, voor="tafel")

    karin.sends(report, form, **{NIGHTS: "fout", f"{NIGHTS}.toelichting": "Alleen voor mij."})

    assert "Alleen voor mij." not in toos.page("nakijken-punten", report)


def test_her_own_story_as_a_carer_lies_beside_it_for_her_alone(toos, report, karin):
    karin.tells("antwoord", {"tekst": "Ik sta elke nacht drie keer op."}, sheet="eigen", over="voormij.niet_meer")
    karin.tells("antwoord", {"zinnen": ["niet_meer"]}, sheet="eigen", over="voormij.verhaal")
    assert "Ik sta elke nacht" not in karin.page("nakijken-punten", report)

    alone(karin, report)

    assert "uit uw eigen verhaal" in karin.page("nakijken-punten", report)
    assert "uit uw eigen verhaal" not in toos.page("nakijken-punten", report)


@pytest.mark.parametrize("sheets", [READ, NOTES])
def test_who_may_not_write_at_the_table_judges_on_the_own_sheet(toos, report, sheets):
    bea = Checking(a_guest(toos.person, "Bea", sheets=sheets))

    bea.judges(report, **{NIGHTS: "ontbreekt"})

    assert "Alleen u leest wat u hier kiest." in bea.page("nakijken-punten", report)
    assert "Uw punten naast het verslag" in toos.page("nakijken-punten", report)
    assert "elke nacht" in bea.letter("reactie_verslag")
    assert said_on(toos.sits(), (JUDGMENT, READING)) == ()


def test_a_letter_that_only_she_reads_is_a_letter_of_her_own(toos, karin):
    hers = karin.takes("verslag", REPORT, vel="eigen")

    assert "Alleen u leest deze brief" in karin.page("nakijken-punten", hers)
    assert toos.get("nakijken-punten", hers).status_code == 404
    assert karin.page().count("Verslag van 6 maart 2026") == 1
    assert "Verslag van 6 maart 2026" not in toos.page()


def test_what_she_chooses_alone_lands_on_no_other_sheet_of_the_table(toos, report, karin):
    alone(karin, report)
    karin.sends(report, {**karin.form(report), "vel": "brieven"}, **{NIGHTS: "fout"})

    assert [said.sheet for said in said_on(karin.sits(), (JUDGMENT,), ("brieven", "gedeeld", "eigen"))] == ["eigen"]
