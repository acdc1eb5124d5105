"""What the law wants in writing does not count by telephone, and the page says so before anything is lost."""

from datetime import date

import pytest
import time_machine

from tests.keukentafel.tafel.walking import Walker


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(date(2026, 11, 22), tick=False):
        yield


@pytest.fixture
def refused():
    """Somebody whose help was refused, two days before the last day to object."""
    return Walker().press("voorbeeld:bezwaar_bijna_om")


def test_an_objection_by_telephone_is_no_objection_and_the_letter_is_one_tap_away(refused):
    refused.tell("bezwaar_ingediend", dag_gestuurd="gisteren", kanaal="telefoon")

    assert "Bellen telt niet als bezwaar. Stuur vandaag nog een brief; wij maken hem met u." in refused.text
    assert (refused.sent()["dag_gestuurd"], refused.sent()["kanaal"]) == ("gisteren", "telefoon")
    assert "bezwaar_ingediend" not in refused.sent()["verhaal"]
    assert refused.press("brief:bezwaar_pro_forma").heading == "Een korte brief is genoeg om op tijd te zijn."


def test_after_a_call_the_term_to_object_is_still_in_front(refused):
    refused.tell("bezwaar_ingediend", dag_gestuurd="gisteren", kanaal="telefoon").press("kies").press("stand")

    assert "nog 2 dagen" in refused.text


@pytest.mark.parametrize("sent", ["post", "mail", "formulier", "balie", "onbekend"])
def test_an_objection_that_was_written_counts(refused, sent):
    refused.tell("bezwaar_ingediend", dag_gestuurd="gisteren", kanaal=sent)

    assert "bezwaar_ingediend" in refused.sent()["verhaal"]


@pytest.mark.parametrize(
    ("kind", "words", "letter"),
    [
        ("aanvraag_ingediend", "Bellen telt niet als aanvraag", "aanvraag"),
        ("ingebrekestelling_ontvangen", "Bellen telt niet als ingebrekestelling", "ingebrekestelling"),
    ],
)
def test_an_application_and_a_notice_of_default_by_telephone_start_no_term(kind, words, letter):
    walker = Walker().press("begin:wmo").tell("melding_gedaan", dag_gestuurd="14 sept", kanaal="telefoon")
    if kind != "aanvraag_ingediend":
        walker.tell("aanvraag_ingediend", dag_gestuurd="6 nov", kanaal="formulier")
    walker.tell(kind, dag_gestuurd="gisteren", kanaal="telefoon")

    assert words in walker.text
    assert kind not in walker.sent()["verhaal"]
    assert walker.button(f"brief:{letter}") is not None


def test_an_appeal_by_telephone_is_none_and_no_letter_is_promised_that_we_do_not_make(refused):
    refused.tell("bezwaar_ingediend", dag_gestuurd="1 nov", kanaal="post")
    refused.tell("beslissing_op_bezwaar_bekendgemaakt", dagtekening="15 nov", uitkomst_bezwaar="ongegrond")
    refused.tell("beroep_ingesteld", dag_gestuurd="gisteren", kanaal="telefoon", over_beroep="besluit")

    assert "Bellen telt niet als beroep" in refused.text
    assert not refused.tree.xpath("//button[starts-with(@value, 'brief:')]")


def test_a_melding_may_well_be_made_by_telephone():
    walker = Walker().press("begin:wmo").tell("melding_gedaan", dag_gestuurd="gisteren", kanaal="telefoon")

    assert "melding_gedaan" in walker.sent()["verhaal"]
