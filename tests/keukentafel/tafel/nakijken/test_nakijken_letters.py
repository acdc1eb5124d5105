"""What letters take over: what a person judged, and nothing private, kept back, left out or merely suggested."""

import re

import pytest

from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, DUST, NIGHTS, REPORT, prepared
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import over, says

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

ALL_KINDS = ("reactie_verslag", "tweede_gesprek", "aanvraag", "bezwaar")
OWN_WORDS = "elke nacht drie keer uit bed"


@pytest.fixture
def toos():
    return prepared(a_table("Toos"))


@pytest.fixture
def report(toos):
    return toos.takes("verslag", REPORT)


def is_chosen(page, name, value):
    (option,) = re.findall(rf'<(?:input|option)[^>]*value="{value}"[^>]*>', page.partition(f'name="{name}"')[2])
    return "checked" in option or "selected" in option


def test_a_hint_alone_stands_in_no_letter(toos, report):
    toos.takes("besluit", DECISION)

    for kind in ALL_KINDS:
        letter = toos.letter(kind)
        assert OWN_WORDS not in letter
        assert "schoon huis" not in letter
        assert "hoeveel tijd" not in letter


def test_the_reaction_says_what_is_missing_with_ones_own_remark(toos, report):
    toos.judges(report, **{NIGHTS: "ontbreekt", f"{NIGHTS}.toelichting": "Ook in het weekend."})

    letter = toos.letter("reactie_verslag")

    assert "Dit staat er niet in: Op een slechte dag: Karin helpt mij elke nacht" in letter
    assert "Ook in het weekend." in letter


def test_the_reaction_quotes_what_is_wrong_with_its_page(toos, report):
    toos.tells("toezegging", {"wat": "De hulp bij het huishouden komt in overleg, drie uur", "wie": "Joost"})
    point = next(name for name in toos.form_fields(report) if name.startswith("punt.toezegging"))
    toos.judges(report, **{point: "niet_afgesproken"})

    letter = toos.letter("reactie_verslag")

    assert "Op bladzijde 2 staat: ‘Hulp bij het huishouden: tijd in overleg’." in letter
    assert "Dat is niet zo afgesproken. Afgesproken is: De hulp bij het huishouden" in letter


def test_the_reaction_asks_for_what_belongs_in_a_report_and_is_not_there(toos, report):
    toos.judges(report, "onderdelen", **{"onderdeel.aard_omvang": "nee", "onderdeel.pgb_uitgelegd": "onduidelijk"})

    letter = toos.letter("reactie_verslag")

    assert "Het verslag zegt niet welke hulp ik nodig heb en hoeveel." in letter
    assert "In het verslag staat niet duidelijk wat mij over een pgb is uitgelegd." in letter


def test_what_one_misses_in_ones_own_words_comes_along(toos, report):
    toos.judges(report, **{"los.toelichting": "Er staat niets over de trap."})

    assert "Er staat niets over de trap." in toos.letter("reactie_verslag")


def test_the_second_talk_is_asked_for_because_of_the_report_and_about_the_differences(toos, report):
    assert "Er staat niets" not in toos.letter("tweede_gesprek")
    toos.judges(report, **{NIGHTS: "ontbreekt"})

    letter = toos.letter("tweede_gesprek")

    assert is_chosen(letter, "reden_tweede", "verslag")
    assert OWN_WORDS in letter


def test_a_report_that_is_right_asks_for_no_second_talk(toos, report):
    toos.judges(report, **{NIGHTS: "klopt"})

    letter = toos.letter("tweede_gesprek")

    assert OWN_WORDS not in letter
    assert not is_chosen(letter, "reden_tweede", "verslag")


def test_the_application_names_the_provision_that_the_report_names_and_why_it_is_needed(toos, report):
    toos.judges(report, "lezen", **{"lezen.maatwerk": "ja", "lezen.maatwerk.toelichting": "Hulp in de nacht."})
    toos.judges(report, **{NIGHTS: "ontbreekt"})

    letter = toos.letter("aanvraag")

    assert 'value="Hulp in de nacht."' in letter
    assert OWN_WORDS in letter
    assert "Dit staat er niet in" not in letter


def test_the_objection_tells_the_care_week_as_the_plan_tells_it_once_a_reason_was_found(toos):
    moment = {"week": "gewoon", "dagen": [0, 3], "van": 180, "minuten": 45, "taak": "naar de wc", "wie": "niemand"}
    toos.tells("zorgmoment", moment)
    decision = toos.takes("besluit", DECISION)
    assert "Zo is de week nu:" not in toos.letter("bezwaar")
    toos.judges(decision, "onderdelen", **{"onderdeel.omvang": "nee"})

    too_little = toos.letter("bezwaar").partition('name="te_weinig"')[2].partition("</textarea>")[0]

    assert "Zo is de week nu:\nEr is 1 uur en 30 minuten hulp in een week nodig die nu niemand geeft" in too_little


def test_what_the_decision_has_wrong_about_the_week_is_said_once(toos):
    moment = {"week": "gewoon", "dagen": [0], "van": 600, "minuten": 45, "taak": "douchen", "wie": "niemand"}
    toos.tells("zorgmoment", moment)
    decision = toos.takes("besluit", DECISION)
    (point,) = [name for name in toos.form_fields(decision) if name.startswith("punt.plan-week:")]
    toos.judges(decision, **{point: "ontbreekt"})

    letter = toos.letter("bezwaar")

    assert letter.count("die nu niemand geeft") == 1


def test_the_objection_gives_each_reason_in_its_place(toos):
    decision = toos.takes("besluit", DECISION)
    toos.judges(decision, "onderdelen", **{"onderdeel.omvang": "nee", "onderdeel.omvang.toelichting": "Hoeveel uur?"})
    toos.judges(decision, **{NIGHTS: "ontbreekt"})

    letter = toos.letter("bezwaar")

    unclear = letter.partition('name="niet_helder"')[2].partition("</textarea>")[0]
    missed = letter.partition('name="gemist"')[2].partition("</textarea>")[0]
    assert "In het besluit staat niet hoeveel tijd en welke hulp ik krijg." in unclear
    assert "Hoeveel uur?" in unclear
    assert OWN_WORDS in missed


def test_what_is_kept_from_the_gemeente_after_it_was_judged_leaves_the_letter(toos, report):
    toos.judges(report, **{NIGHTS: "ontbreekt", DUST: "ontbreekt"})

    says(toos.sits(), "verzorging.blad", niet_delen="ja")

    letter = toos.letter("reactie_verslag")
    assert OWN_WORDS not in letter
    assert "stofzuigen" in letter


def test_what_somebody_left_out_of_the_plan_is_in_no_letter(toos, report):
    toos.judges(report, **{NIGHTS: "ontbreekt"})
    id = NIGHTS.removeprefix("punt.plan-")
    toos.tells("plan", {"van": "Op een slechte dag: x", "naar": ""}, over=id)

    assert OWN_WORDS not in toos.letter("reactie_verslag")


def test_a_note_of_ones_own_about_the_talk_is_not_laid_beside_it_for_the_table(toos, report):
    toos.tells("punt", {"titel": "Nacht", "tekst": "Ik schaam mij voor de nachten."}, sheet="eigen")
    toos.tells("punt", {"titel": "Nacht", "tekst": "Joost schreef de nachten op."})

    page = toos.page("nakijken-punten", report)

    assert "schaam" not in page
    assert "Joost schreef de nachten op." in page


def test_a_letter_that_was_begun_stays_as_it_is(toos, report):
    toos.judges(report, **{NIGHTS: "ontbreekt"})
    toos.begins("reactie_verslag", oordeel="gezien", ontbreekt="Alleen dit.")

    toos.judges(report, **{DUST: "ontbreekt"})

    again = toos.browser.get(toos.url("brief-schrijven", "reactie_verslag"), follow=True).content.decode()
    assert "Alleen dit." in again
    assert "stofzuigen" not in again


def test_words_that_changed_since_are_said_as_they_are_now(toos, report):
    toos.judges(report, **{NIGHTS: "ontbreekt"})
    over(toos.sits(), "verzorging.slechte_dag", tekst="Karin helpt mij twee keer per nacht.")

    letter = toos.letter("reactie_verslag")

    assert "twee keer per nacht" in letter
    assert OWN_WORDS not in letter


def test_letters_are_dutch_on_an_english_page(toos, report):
    toos.judges(report, **{NIGHTS: "ontbreekt"})
    toos.browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"

    assert "Dit staat er niet in: Op een slechte dag" in toos.letter("reactie_verslag")


def in_field(letter, name):
    return letter.partition(f'name="{name}"')[2].partition("</textarea>")[0]


def test_the_objection_quotes_the_sentence_that_was_shown_and_names_the_ruling_that_was_read(toos):
    decision = toos.takes("besluit", DECISION)
    toos.judges(decision, "onderdelen", **{"onderdeel.omvang": "onduidelijk"})

    said = in_field(toos.letter("bezwaar"), "niet_helder")

    assert "Het resultaat is een schoon huis" in said
    assert "In het besluit staat niet duidelijk welke hulp ik krijg en hoeveel." in said
    assert "ECLI:NL:CRVB:2019:2731" in said
    assert "u krijgt" not in said.replace("kennen wij u", "")


def test_a_decision_with_a_beginning_and_no_end_is_said_to_be_that(toos):
    with_begin = DECISION.replace("De aanbieder", "De hulp begint op 23 maart 2026. De aanbieder")
    decision = toos.takes("besluit", with_begin)
    toos.judges(decision, "onderdelen", **{"onderdeel.duur": "nee"})

    said = in_field(toos.letter("bezwaar"), "niet_helder")

    assert "wel wanneer mijn hulp begint, maar niet tot wanneer ik die krijg" in said
    assert "niet van wanneer tot wanneer" not in said


def test_what_one_misses_goes_to_the_end_of_an_objection_and_how_much_one_needs_to_what_is_asked(toos):
    decision = toos.takes("besluit", DECISION)
    toos.judges(decision, **{"los.toelichting": "Ik weet niet op welke dag iemand komt."})
    toos.judges(decision, "onderdelen", **{"nodig.toelichting": "Drie uur per week."})

    letter = toos.letter("bezwaar")

    assert "op welke dag iemand komt" not in in_field(letter, "gemist")
    assert "op welke dag iemand komt" in in_field(letter, "verder")
    assert "Drie uur per week." in in_field(letter, "wens")
    assert "Hoeveel hulp hebt u nodig?" in toos.page("nakijken-onderdelen", decision)


def test_the_reasons_that_were_found_stand_above_the_questions_that_are_empty(toos):
    decision = toos.takes("besluit", DECISION)
    toos.judges(decision, "onderdelen", **{"onderdeel.omvang": "nee"})

    letter = toos.letter("bezwaar")

    assert letter.index('name="niet_helder"') < letter.index('name="onjuist"') < letter.index('name="street"')
    assert letter.count('name="niet_helder"') == 1
    assert 'value="gemeente"' in letter.partition('name="onjuist"')[0]
