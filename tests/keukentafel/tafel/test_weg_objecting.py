"""An unclear letter, a day that passed, a date that is not sure: nobody loses an objection by waiting."""

from datetime import date

import pytest
import time_machine

from tests.keukentafel.tafel.walking import Walker


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(date(2026, 11, 22), tick=False):
        yield


@pytest.fixture
def walker():
    return Walker().press("begin:wmo")


def main_card(walker):
    (card,) = walker.tree.xpath("//section[contains(@class,'table-top')]//div[@class='sheet']")
    return " ".join(card.text_content().split())


def lead(walker):
    return " ".join(walker.tree.xpath("//p[@class='lead']")[0].text_content().split())


def test_an_unclear_letter_is_answered_with_a_short_objection_and_an_application(walker):
    walker.tell("brief_ontvangen", dagtekening="13 november")

    assert walker.heading == "Deze brief kan een besluit zijn"
    assert "Als het een besluit is, moet uw bezwaar uiterlijk 28 december 2026 weg zijn" in lead(walker)
    assert walker.button("brief:bezwaar_pro_forma") is not None
    assert walker.button("brief:aanvraag") is not None
    assert "Maak voor de zekerheid een kort bezwaar" in main_card(walker)
    assert "En doe ook dit Vraag de hulp nu aan" in main_card(walker)
    assert "hoeft nu niets te doen" not in walker.text


def test_an_unclear_letter_of_which_only_the_receipt_is_known_gets_no_day_that_could_be_too_late(walker):
    walker.tell("brief_ontvangen", ontvangen_op="13 november")

    assert "28 december" not in walker.text
    assert "Maak dan vandaag een kort bezwaar" in lead(walker)


def test_an_unclear_letter_that_is_old_says_that_the_day_has_passed(walker):
    walker.tell("brief_ontvangen", dagtekening="1 september")

    assert "was de laatste dag voor bezwaar 13 oktober 2026" in lead(walker)


def test_who_applied_after_an_unclear_letter_still_sees_the_day_to_object(walker):
    walker.tell("brief_ontvangen", dagtekening="13 november")
    walker.tell("aanvraag_ingediend", dag_gestuurd="gisteren", kanaal="formulier")

    assert "28 december 2026" in lead(walker)
    assert "Maak voor de zekerheid een kort bezwaar" in main_card(walker)


def test_a_term_that_passed_is_said_with_its_day_and_with_what_is_left(walker):
    walker.tell("besluit_bekendgemaakt", dagtekening="1 september", uitkomst_besluit="ingetrokken")

    assert walker.heading == "De zes weken voor bezwaar zijn voorbij"
    assert "13 oktober 2026" in lead(walker)
    assert "Maak toch nog bezwaar, als u een goede reden hebt" in main_card(walker)
    assert "Zonder goede reden is de kans klein." in main_card(walker)
    assert "Of doe dit Vraag opnieuw om hulp" in main_card(walker)
    assert "vandaag" not in walker.text


def test_who_got_the_help_is_not_told_that_it_is_too_late_to_object(walker):
    walker.tell("besluit_bekendgemaakt", dagtekening="1 september", uitkomst_besluit="toegekend")

    assert walker.heading == "Er loopt nu niets"
    assert "Maak toch nog bezwaar" not in main_card(walker)


def test_a_decision_whose_day_of_sending_nobody_knows_is_objected_to_today(walker):
    walker.tell("besluit_bekendgemaakt", dagtekening="13 oktober", uitkomst_besluit="afgewezen")

    assert walker.heading == "Maak vandaag nog bezwaar"
    assert lead(walker).startswith("Uiterlijk 24 november 2026, als de brief op de dag van zijn datum is verstuurd.")


def test_a_decision_whose_day_of_sending_is_known_has_a_sure_day(walker):
    walker.tell("besluit_bekendgemaakt", dagtekening="13 oktober", verzonden="13 oktober", uitkomst_besluit="afgewezen")

    assert "De laatste dag is 24 november 2026." in lead(walker)


def test_after_a_notice_of_default_the_day_on_which_the_penalty_begins_stands_on_top(walker):
    walker.tell("melding_gedaan", dag_gestuurd="14 augustus", kanaal="telefoon")
    walker.tell("aanvraag_ingediend", dag_gestuurd="6 november", kanaal="formulier")
    walker.tell("ingebrekestelling_ontvangen", dag_gestuurd="21 november", kanaal="formulier")

    assert walker.heading == "De gemeente heeft nog 15 dagen na uw ingebrekestelling"
    assert "7 december 2026" in lead(walker)
    assert "dwangsom" in lead(walker)
