"""Three people, alone with their phone: what the page tells them, and what they take along."""

import io
from datetime import date

import pikepdf
import pytest
import time_machine
from docx import Document

from tests.keukentafel.tafel.walking import Walker

SUNDAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(SUNDAY, tick=False):
        yield


def test_no_report_seven_weeks_after_the_melding():
    walker = Walker().press("Voor een volwassene")
    walker.tell("melding_gedaan", dag_gestuurd="4 okt", kanaal="telefoon").tell("gesprek_gevoerd", dag="1 nov")

    assert walker.heading == "De gemeente is 6 dagen te laat"
    assert "Het onderzoek en het verslag hadden er uiterlijk 16 november 2026 moeten zijn." in walker.text
    assert "De gemeente is aan zet" in walker.text
    assert walker.tree.xpath("//*[contains(@class, 'sheet')]//h2")[0].text_content() == "Vraag de hulp nu aan"
    assert "Wmo 2015 art. 2.3.2 lid 9" in walker.text
    assert walker.here == "Aan tafel"
    assert "agenda" not in walker.text  # nothing is still to come: an empty file would look as if it worked

    walker.press("Maak de brief, in twee minuten").fill(name="Jo Proef", about="hulp bij het huishouden")
    walker.press("Laat de brief zien")
    letter = walker.tree.xpath("//article[@lang='nl']")[0].text_content()
    assert all(words in letter for words in ("4 oktober 2026", "hulp bij het huishouden", "Die zijn voorbij"))

    walker.press("Ik heb hem verstuurd").fill(dag_gestuurd="vandaag", kanaal="formulier").press("zet")
    assert walker.heading == "De gemeente heeft nog 15 dagen"
    assert "7 december 2026" in walker.text


def test_an_objection_with_two_days_left():
    walker = Walker().press("Voor een volwassene")
    walker.tell("besluit_bekendgemaakt", dagtekening="13 okt", verzonden="13 okt", uitkomst_besluit="afgewezen")

    assert walker.heading == "U kunt nog 2 dagen bezwaar maken"
    assert "De laatste dag is 24 november 2026." in walker.text
    assert "De keuze is nu aan u" in walker.text

    walker.press("Maak de brief, in twee minuten").fill(name="Jo Proef", gemeente="Voorbeeld", kenmerk="2026-0412")
    walker.press("Laat de brief zien")
    letter = walker.tree.xpath("//article[@lang='nl']")[0].text_content()
    assert all(words in letter for words in ("Jo Proef", "13 oktober 2026", "2026-0412", "bezwaar"))

    with pikepdf.open(io.BytesIO(walker.answer("pdf").content)) as pdf:
        assert len(pdf.pages) == 1
    word = Document(io.BytesIO(walker.answer("docx").content))
    assert any("pro forma" in paragraph.text for paragraph in word.paragraphs)

    walker.press("Ik heb hem verstuurd").fill(dag_gestuurd="22 november 2026", kanaal="mail").press("zet")
    assert "De gemeente" in walker.heading
    assert walker.here == "Opkomen voor uzelf"


def test_a_notice_of_default_sent_too_early():
    walker = Walker().press("Voor een volwassene")
    walker.tell("melding_gedaan", dag_gestuurd="3 okt", kanaal="telefoon")
    walker.tell("verslag_verzonden", dagtekening="8 nov 2026")
    walker.tell("aanvraag_ingediend", dag_gestuurd="13 nov 2026", kanaal="formulier")
    walker.tell("ingebrekestelling_ontvangen", dag_gestuurd="gisteren", kanaal="mail")

    assert walker.heading == "Uw ingebrekestelling was te vroeg"
    assert "De gemeente mag tot en met 27 november 2026 beslissen." in walker.text
    assert "Er is niets verloren" in walker.text
    assert "U hoeft nu niets te doen" in walker.text
    assert b"20261127" in walker.answer("Zet de dagen in mijn agenda").content

    with time_machine.travel(date(2026, 11, 28), tick=False):
        walker.press("stand") if walker.tree.xpath("//button[@value='stand']") else walker.press("kies").press("Terug")
        assert "u mag er nu een nieuwe sturen" in walker.text
        main = walker.tree.xpath("//*[contains(@class, 'sheet')]//h2")[0].text_content()
        assert main == "Schrijf dat de gemeente te laat is"
        walker.press("Maak de brief, in twee minuten").press("Laat de brief zien")
        letter = walker.tree.xpath("//article[@lang='nl']")[0].text_content()
        assert all(words in letter for words in ("13 november 2026", "27 november 2026", "in gebreke"))
