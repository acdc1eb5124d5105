"""Every letter that Keukentafel can write and that makes sense now is offered, shown and taken along."""

import io
from datetime import date

import pikepdf
import pytest
import time_machine
from docx import Document

from keukentafel.letters import writable
from keukentafel.tafel.weg.letters_now import action_of
from keukentafel.tafel.weg.texts import sentences
from tests.keukentafel.tafel.walking import PAGE, Walker

TODAY = date(2026, 3, 20)
MELDING = {"dag_gestuurd": "2 feb 2026", "kanaal": "telefoon"}
REFUSAL = {"dagtekening": "2 mrt 2026", "uitkomst_besluit": "afgewezen"}


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def walker():
    return Walker().press("begin:wmo")


def offered(walker):
    """Return the kinds of letters that have a button on the page."""
    values = walker.tree.xpath("//button[starts-with(@value, 'brief:')]/@value")
    return {value.partition(":")[2] for value in values}


def late_with_the_report(walker):
    return walker.tell("melding_gedaan", **MELDING)


def late_with_the_besluit(walker):
    walker.tell("melding_gedaan", dag_gestuurd="5 jan 2026", kanaal="telefoon")
    walker.tell("verslag_verzonden", dagtekening="2 feb 2026")
    return walker.tell("aanvraag_ingediend", dag_gestuurd="9 feb 2026", kanaal="formulier")


def refused(walker):
    return walker.tell("besluit_bekendgemaakt", **REFUSAL)


WAYS = {
    "aanvraag": (late_with_the_report, {"about": "hulp bij het huishouden"}, "2 februari 2026"),
    "ingebrekestelling": (late_with_the_besluit, {"kenmerk": "K-12"}, "9 februari 2026"),
    "bezwaar_pro_forma": (refused, {"kenmerk": "K-12"}, "2 maart 2026"),
}


def test_every_letter_that_can_be_written_is_walked_here():
    assert set(WAYS) == set(writable())


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_the_letter_that_does_the_main_action_is_the_first_button(walker, kind):
    begin, _, _ = WAYS[kind]
    first, *others = begin(walker).tree.xpath("//div[@class='sheet']//p[@class='buttons']/button")

    assert first.get("value") == f"brief:{kind}"
    assert "Dit heb ik gedaan" in others[0].text_content()


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_the_letter_is_shown_word_for_word_with_honest_hints_and_taken_along(walker, kind):
    begin, own, day = WAYS[kind]
    begin(walker).press(f"brief:{kind}").fill(name="Jo Proef", gemeente="Voorbeeld", **own)
    walker.press("Laat de brief zien")
    shown = walker.tree.xpath("//article[@lang='nl']")[0].text_content()
    assert all(words in shown for words in ("Jo Proef", day, *own.values()))
    assert walker.tree.xpath("//dl[@class='honest']/dt")

    pdf, word = walker.answer("pdf:"), walker.answer("docx:")
    assert [taken["Content-Disposition"].split('"')[1] for taken in (pdf, word)] == [
        f"{kind.replace('_', '-')}.{ending}" for ending in ("pdf", "docx")
    ]
    with pikepdf.open(io.BytesIO(pdf.content)) as opened:
        assert len(opened.pages) == 1
    assert "Jo Proef" in "\n".join(paragraph.text for paragraph in Document(io.BytesIO(word.content)).paragraphs)


def test_a_letter_that_makes_no_sense_yet_is_not_offered(walker):
    assert offered(walker.tell("melding_gedaan", dag_gestuurd="10 mrt 2026", kanaal="telefoon")) == set()


def test_a_notice_of_default_is_offered_from_the_first_day_too_late_and_not_before(walker):
    walker.tell("melding_gedaan", dag_gestuurd="5 jan 2026", kanaal="telefoon")
    walker.tell("verslag_verzonden", dagtekening="2 feb 2026")
    walker.tell("aanvraag_ingediend", dag_gestuurd="6 mrt 2026", kanaal="formulier")
    assert "ingebrekestelling" not in offered(walker)

    with time_machine.travel(date(2026, 3, 21), tick=False):
        assert "ingebrekestelling" in offered(walker.press("kies").press("Terug"))


def test_who_sent_the_letter_is_asked_only_for_the_day(walker):
    late_with_the_besluit(walker).press("brief:ingebrekestelling").press("Laat de brief zien")
    walker.press("Ik heb hem verstuurd")

    assert walker.heading == "Ik stuurde een ingebrekestelling: de gemeente is te laat"


def test_for_a_child_by_referral_a_provider_is_called_and_no_letter_written():
    walker = Walker().press("begin:jeugdwet:verwijzer")
    walker.tell("verwijzing_gekregen", dag="2 mrt 2026", door_wie="huisarts")

    assert "aanvraag" not in offered(walker)


def test_an_objection_after_its_last_day_asks_why_it_comes_later(walker):
    walker.tell("besluit_bekendgemaakt", dagtekening="5 jan 2026", verzonden="5 jan 2026", uitkomst_besluit="afgewezen")
    answer = walker.client.post(PAGE, walker.sent() | {"doen": "brief:bezwaar_pro_forma"})

    assert "Waarom is het bezwaar later?" in answer.content.decode()


@pytest.mark.parametrize("doen", ["brief", "brief:onzin", "bekijk:klacht", "bekijk:../x"])
def test_a_letter_that_nobody_writes_leads_back_to_the_road(walker, doen):
    refused(walker)
    answer = walker.client.post(PAGE, walker.sent() | {"doen": doen})

    assert answer.status_code == 200
    assert "Uw weg" in answer.content.decode()


def test_a_file_of_a_letter_that_nobody_writes_leads_back_to_the_road(walker):
    refused(walker)
    answer = walker.client.post(f"{PAGE}/brief", walker.sent() | {"vorm": "pdf:klacht"})

    assert "Uw weg" in answer.content.decode()


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_a_letter_has_its_own_words_on_every_screen(kind):
    assert action_of(kind)
    tables = ("briefkop", "brieftitel", "briefleid", "briefklaar", "briefmeer")
    assert all(f"{table}.{kind}" in sentences("nl") for table in tables)


def test_who_can_have_the_letter_made_is_not_told_to_write_it(walker):
    late_with_the_besluit(walker)

    assert "Wij zetten de brief voor u klaar." in walker.text
    assert "Schrijf: ‘U had" not in walker.text


@pytest.mark.parametrize(("typed", "written"), [("1234ab", "1234 AB"), ("1234  Ab", "1234 AB"), ("B-2000", "B-2000")])
def test_a_postcode_stands_in_the_letter_as_the_post_writes_it(walker, typed, written):
    walker.tell("besluit_bekendgemaakt", dagtekening="10 maart 2026", uitkomst_besluit="afgewezen")
    walker.press("brief:bezwaar_pro_forma").fill(postcode=typed, place="Ons Dorp").press("bekijk:")

    assert f"{written} Ons Dorp" in walker.text
