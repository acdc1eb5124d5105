"""Every letter that Keukentafel can write and that makes sense now is offered, shown and taken along."""

import io
from datetime import date

import pikepdf
import pytest
import time_machine
from docx import Document

from keukentafel.letters import kinds
from keukentafel.tafel.brieven.texts import has
from tests.keukentafel.tafel.walking import PAGE, Walker

TODAY = date(2026, 3, 20)
MELDING = {"dag_gestuurd": "2 feb 2026", "kanaal": "telefoon"}
WRITE = f"{PAGE}/brief/schrijven"
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
    assert walker.tree.xpath("//dl[@class='honest']//dt")

    pdf, word = walker.answer("pdf:"), walker.answer("docx:")
    assert [taken["Content-Disposition"].split('"')[1] for taken in (pdf, word)] == [
        f"{kind.replace('_', '-')}.{ending}" for ending in ("pdf", "docx")
    ]
    with pikepdf.open(io.BytesIO(pdf.content)) as opened:
        assert len(opened.pages) == 1
    assert "Jo Proef" in "\n".join(paragraph.text for paragraph in Document(io.BytesIO(word.content)).paragraphs)


def test_a_letter_that_makes_no_sense_yet_is_not_offered(walker):
    walker.tell("melding_gedaan", dag_gestuurd="10 mrt 2026", kanaal="telefoon")

    assert not offered(walker) & {"aanvraag", "ingebrekestelling", "bezwaar_pro_forma", "bezwaar", "beroep"}


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
    answer = walker.client.post(WRITE, walker.sent() | {"doen": "brief:bezwaar_pro_forma"})

    assert "Waarom is het bezwaar later?" in answer.content.decode()


@pytest.mark.parametrize("doen", ["brief", "brief:onzin", "bekijk:onzin", "bekijk:../x", "wat", "tekst:onzin", ""])
def test_a_letter_that_nobody_writes_leads_back_to_the_road_with_the_story(walker, doen):
    refused(walker)
    answer = walker.client.post(WRITE, walker.sent() | {"doen": doen})
    assert answer.status_code == 404

    walker.take(answer)
    assert walker.press("Terug naar mijn weg").here == "Besluit"


@pytest.mark.parametrize("vorm", ["pdf:onzin", "pdf", "exe:bezwaar_pro_forma", ""])
def test_a_file_of_a_letter_that_nobody_writes_leads_back_to_the_road(walker, vorm):
    refused(walker)
    answer = walker.client.post(f"{PAGE}/brief", walker.sent() | {"vorm": vorm})

    assert answer.status_code == 404
    assert "Terug naar mijn weg" in answer.content.decode()


@pytest.mark.parametrize("path", [WRITE, f"{PAGE}/brief"])
def test_who_comes_without_a_story_begins_at_the_beginning(walker, path):
    answers = [walker.client.post(path, {"doen": "brief:aanvraag"}), walker.client.get(path)]

    assert [(answer.status_code, answer["Location"]) for answer in answers] == [(303, PAGE)] * 2


@pytest.mark.parametrize("path", [WRITE, f"{PAGE}/brief"])
@pytest.mark.parametrize("story", ["{}", "x" * 100_000])
def test_who_comes_with_a_story_that_cannot_be_read_hears_so(walker, path, story):
    answer = walker.client.post(path, {"doen": "brief:aanvraag", "verhaal": story})

    assert answer.status_code == 400
    assert "<h1" in answer.content.decode()


@pytest.mark.parametrize("kind", kinds())
def test_a_letter_has_its_own_words_on_every_screen(kind):
    assert all(has(f"{table}.{kind}") for table in ("naam", "doet", "anders"))


@pytest.mark.parametrize("kind", kinds())
def test_every_letter_can_be_written_by_who_told_only_of_a_melding(walker, kind):
    walker.tell("melding_gedaan", dag_gestuurd="10 mrt 2026", kanaal="telefoon")
    asked = walker.client.post(WRITE, walker.sent() | {"doen": f"brief:{kind}"})
    walker.take(asked)
    assert asked.status_code == 200

    walker.press("Laat de brief zien")
    assert walker.tree.xpath("//article[@lang='nl']")
    assert walker.answer("html:")["Content-Disposition"].endswith('.html"')


def test_who_can_have_the_letter_made_is_not_told_to_write_it(walker):
    late_with_the_besluit(walker)

    assert "Wij zetten de brief voor u klaar." in walker.text
    assert "Schrijf: ‘U had" not in walker.text


@pytest.mark.parametrize(("typed", "written"), [("1234ab", "1234 AB"), ("1234  Ab", "1234 AB"), ("B-2000", "B-2000")])
def test_a_postcode_stands_in_the_letter_as_the_post_writes_it(walker, typed, written):
    walker.tell("besluit_bekendgemaakt", dagtekening="10 maart 2026", uitkomst_besluit="afgewezen")
    walker.press("brief:bezwaar_pro_forma").fill(postcode=typed, place="Ons Dorp").press("bekijk:")

    assert f"{written} Ons Dorp" in walker.text


def changed(walker):
    refused(walker).press("brief:bezwaar_pro_forma").fill(name="Jo Proef").press("Laat de brief zien")
    walker.press("Verander de tekst")
    (box,) = [box for box in walker.tree.xpath("//textarea") if "Ik ben het niet eens" in (box.text or "")]
    return walker.fill(**{box.get("name"): "Dit besluit klopt niet.\nIk vecht het aan."})


def test_a_sentence_that_was_changed_stands_in_the_letter_and_in_the_file(walker):
    changed(walker).fill(extra="Mijn dochter weet hiervan.").press("Klaar, laat de brief zien")
    shown = walker.tree.xpath("//article[@lang='nl']")[0].text_content()

    assert "Dit besluit klopt niet." in shown
    assert "Ik vecht het aan." in shown
    assert "Mijn dochter weet hiervan." in shown
    assert "Ik ben het niet eens" not in shown
    word = Document(io.BytesIO(walker.answer("docx:").content))
    assert "Ik vecht het aan." in [paragraph.text for paragraph in word.paragraphs]


def test_a_change_stays_when_the_name_is_changed_after_it(walker):
    changed(walker).press("Klaar, laat de brief zien")
    walker.press("Wijzig uw gegevens").fill(name="Jo Anders").press("Laat de brief zien")

    assert "Jo Anders" in walker.text
    assert "Dit besluit klopt niet." in walker.text


def test_a_sentence_can_be_left_out_and_put_back(walker):
    changed(walker)
    (box,) = walker.filled
    walker.fill(**{box.replace("z", "weg"): "1"}).press("Klaar, laat de brief zien")
    assert "Dit besluit klopt niet." not in walker.text

    walker.press("Verander de tekst").press(box.replace("z", "terug:")).press("Klaar, laat de brief zien")
    assert "Ik ben het niet eens" in walker.text


def test_in_english_the_changes_of_the_text_stay_as_they_were_typed(walker):
    changed(walker).press("English")

    assert walker.heading == "Change the text"
    assert "Ik vecht het aan." in walker.response.content.decode()


def test_a_change_of_words_that_are_gone_is_shown_apart_and_never_dropped(walker):
    changed(walker).press("Klaar, laat de brief zien").press("Terug naar mijn weg")
    walker.press("brief:bezwaar_pro_forma")
    kept = '{"aanpassingen":[{"van":"Iets dat er niet staat.","naar":"Mijn eigen woorden."}]}'
    walker.fill(brief=kept).press("Laat de brief zien")
    assert "Eén zin die u veranderde, staat niet meer in de brief." in walker.text

    walker.press("Verander de tekst")
    assert "Mijn eigen woorden." in walker.text
    walker.press("Dit heb ik niet meer nodig")
    assert "Mijn eigen woorden." not in walker.text


def test_a_text_that_is_too_long_is_refused_with_all_of_it(walker):
    changed(walker).fill(extra="a " * 1_500).press("Klaar, laat de brief zien")

    assert walker.response.status_code == 422
    assert "Dit is te lang. Houd het onder 2000 letters." in walker.text
    assert "a a a a" in walker.tree.xpath("//textarea[@name='extra']")[0].text


@pytest.mark.parametrize(
    "brief", ["[]", "{", '{"getypt": 3, "aanpassingen": [1, {"van": 2}], "extra": {}}', "[" * 5_000]
)
def test_a_draft_that_no_page_of_ours_made_is_no_letter_and_no_fault(walker, brief):
    refused(walker).press("brief:bezwaar_pro_forma")

    assert walker.fill(brief=brief).answer("Laat de brief zien").status_code == 200
