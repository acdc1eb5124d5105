"""Somebody writes a letter at a table: asked what is not known, shown word for word, changed, kept and found again."""

import io
from uuid import uuid4

import pikepdf
import pytest
from docx import Document

from keukentafel.letters.kinds import kinds
from tests.keukentafel.tafel.brieven.makers_brieven import AtLetters, tells
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest
from tests.keukentafel.tafel.weg.makers_weg_table import a_road

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon", "light_codes")]

REFUSED = {"op": "2026-11-02", "dagtekening": "2026-11-02", "uitkomst": "afgewezen"}


@pytest.fixture
def toos():
    """Toos, who was refused help three weeks ago."""
    somebody = a_road()
    tells(somebody, "besluit_bekendgemaakt", **REFUSED)
    return AtLetters(somebody)


def objecting(toos, **typed):
    """Let somebody write an objection without reasons, up to the letter itself."""
    return toos.goes(f"{toos.room}/bezwaar_pro_forma").sends(**{"name": "Toos Proef", **typed})


def piece(toos, words):
    """Return the number of the field that holds these words."""
    boxes = toos.tree.xpath("//textarea[starts-with(@name, 'z')]")
    return next(box.get("name")[1:] for box in boxes if words in (box.text or ""))


def changes(toos, words, own):
    toos.link("Verander de tekst")
    return toos.sends("houd", **{f"z{piece(toos, words)}": own})


def test_the_letter_that_fits_best_stands_first_with_its_reason_and_its_article(toos):
    sheet = toos.tree.xpath("//div[@class='sheet']")[0].text_content()

    assert "Bezwaar, de redenen volgen" in sheet
    assert "Awb" in sheet


def test_no_letter_is_hidden_and_each_that_does_not_fit_says_why_and_what_to_do_instead(toos):
    links = {href.rpartition("/")[2] for href in toos.tree.xpath("//main//a/@href")}
    later = toos.tree.xpath("//section[@aria-labelledby='alle']//li")

    assert set(kinds()) <= links
    assert all("Wat u wel kunt doen:" in line.text_content() for line in later)
    assert len(later) + len(toos.tree.xpath("//section[@aria-labelledby='passend']//li")) + 1 == len(kinds())


def test_at_an_empty_table_the_letters_are_there_too():
    toos = AtLetters(a_road(law=None))

    assert "Nog geen. Stuurt u een brief?" in toos.text
    assert toos.goes(f"{toos.room}/klacht").response.status_code == 200


def test_a_letter_is_kept_as_a_draft_and_found_again_with_all_that_was_typed(toos):
    objecting(toos, kenmerk="2026-0412")
    assert "Toos Proef" in toos.paper
    assert "2026-0412" in toos.paper
    assert "2 november 2026" in toos.paper

    toos.goes(toos.room)
    assert "Begonnen, nog niet verstuurd" in toos.text
    toos.goes(f"{toos.room}/bezwaar_pro_forma")
    assert toos.fields()["kenmerk"] == "2026-0412"
    assert [kept.state for kept in toos.kept] == ["concept"]


def test_the_address_of_the_gemeente_is_typed_once_and_stands_in_every_letter(toos):
    objecting(toos, gemeente="Voorbeeld", college_address="Postbus 100\n4190 AA Voorbeeld")
    about = toos.reading.story.data["gemeente"]
    assert (about["naam"], about["adres"]) == ("Voorbeeld", ["Postbus 100", "4190 AA Voorbeeld"])

    toos.goes(f"{toos.room}/klacht").sends()
    assert "Postbus 100" in toos.paper
    assert "gemeente Voorbeeld" in toos.paper


def test_the_sender_is_remembered_for_the_next_letter_and_only_for_who_typed_it(toos):
    karin = AtLetters(a_guest(toos.somebody, "Karin", "mantelzorger", {"gedeeld": "schrijven", "brieven": "schrijven"}))
    objecting(toos, street="Zwanenhals 1")

    assert toos.goes(f"{toos.room}/klacht").fields()["street"] == "Zwanenhals 1"
    assert not karin.goes(f"{karin.room}/klacht").fields().get("street")


def test_the_address_of_a_court_is_remembered_for_the_next_letter_to_a_court(toos):
    toos.goes(f"{toos.room}/beroep").sends(recipient_address="Postbus 1\n3500 AA Utrecht")
    again = toos.goes(f"{toos.room}/beroep?nieuw")

    assert again.fields()["recipient_address"].split() == ["Postbus", "1", "3500", "AA", "Utrecht"]


def test_a_sentence_is_changed_left_out_and_put_back(toos):
    changes(objecting(toos), "Ik ben het niet eens", "Dit klopt niet.\nIk vecht het aan.")
    assert "Ik vecht het aan." in toos.paper
    assert "Ik ben het niet eens" not in toos.paper

    toos.link("Verander de tekst")
    number = piece(toos, "Ik vecht het aan.")
    assert "Ik ben het niet eens" in toos.tree.xpath(f"//*[@id='stuk{number}']")[0].text_content()
    toos.sends(f"terug:{number}")
    assert toos.heading == "Verander de tekst"
    toos.goes(toos.room).link("Bezwaar, de redenen volgen")
    assert "Ik ben het niet eens" in toos.paper

    toos.link("Verander de tekst")
    toos.sends("houd", **{f"weg{piece(toos, 'Ik ben het niet eens')}": "1", "extra": "Mijn dochter helpt mij."})
    assert "Ik ben het niet eens" not in toos.paper
    assert "Mijn dochter helpt mij." in toos.paper


def test_a_change_whose_sentence_fell_away_because_of_a_new_fact_is_shown_apart(toos):
    changes(objecting(toos), "2 november 2026", "Uw besluit van begin november klopt niet.")
    (line,) = toos.reading.lines
    besluit = {"soort": "besluit_bekendgemaakt", **REFUSED, "dagtekening": "2026-11-03", "op": "2026-11-03"}
    tells(toos.somebody, **besluit | {"vervangt": line.counts.id})

    toos.goes(toos.path)
    assert "staat niet meer in de brief." in toos.text
    toos.link("Verander de tekst")
    assert "Uw besluit van begin november klopt niet." in toos.text
    toos.sends("houd")
    assert "Uw besluit van begin november klopt niet." in str(toos.kept[0].draft.edits)


def test_the_form_of_the_text_that_lay_open_while_the_facts_changed_loses_nothing(toos):
    objecting(toos).link("Verander de tekst")
    (line,) = toos.reading.lines
    besluit = {"soort": "besluit_bekendgemaakt", **REFUSED, "dagtekening": "2026-11-03", "op": "2026-11-03"}
    tells(toos.somebody, **besluit | {"vervangt": line.counts.id})
    number = next(box.get("name")[1:] for box in toos.tree.xpath("//textarea") if "2 november" in (box.text or ""))
    toos.sends("houd", **{f"z{number}": "Mijn eigen zin."})

    assert "Mijn eigen zin." in [edit.naar for edit in toos.kept[0].draft.edits]


def test_two_people_who_change_one_letter_at_once_see_both_and_choose(toos):
    karin = AtLetters(a_guest(toos.somebody, "Karin", "mantelzorger", {"gedeeld": "schrijven", "brieven": "schrijven"}))
    objecting(toos)
    for somebody in (toos, karin):
        somebody.goes(somebody.room).link("Bezwaar, de redenen volgen").link("Verander de tekst")
    toos.sends("houd", extra="Dit schreef Toos.")
    karin.sends("houd", extra="Dit schreef Karin.")

    assert karin.heading == "Deze brief is door twee mensen tegelijk veranderd."
    assert "Dit schreef Toos." in karin.text
    assert "Dit schreef Karin." in karin.text
    assert "Karin" in toos.goes(toos.room).link("Bezwaar, de redenen volgen").text
    versie = next(one.versie for one in toos.kept[0].current if one.content["extra"] == "Dit schreef Karin.")
    toos.sends(keuze=versie)
    assert "Dit schreef Karin." in toos.paper
    assert [kept.state for kept in toos.kept] == ["concept"]


def test_a_form_sent_twice_writes_once_and_back_and_forth_makes_no_clash(toos):
    toos.goes(f"{toos.room}/klacht")
    fields, path = toos.fields() | {"name": "Toos"}, toos.path
    for _ in range(2):
        toos.client.post(path, fields)
    assert len(toos.kept) == 1

    toos.take(toos.client.post(path, fields | {"name": "Toos Anders"}, follow=True))
    assert "Toos Anders" in toos.paper
    assert [kept.state for kept in toos.kept] == ["concept"]


def test_a_letter_for_oneself_alone_is_seen_by_nobody_else(toos):
    karin = AtLetters(a_guest(toos.somebody, "Karin", "mantelzorger", {"gedeeld": "schrijven", "brieven": "schrijven"}))
    karin.goes(f"{karin.room}/apart_gesprek")
    assert karin.fields()["vel"] == "eigen"
    assert karin.fields()["zorg_voor"] == "Toos"
    assert karin.fields()["name"] == "Karin"
    karin.sends()

    assert [kept.sheet for kept in karin.kept] == ["eigen"]
    assert toos.kept == ()
    assert toos.goes(karin.path).response.status_code == 404


def test_who_may_only_read_sees_what_was_sent_and_no_draft(toos):
    bea = AtLetters(a_guest(toos.somebody, "Bea", "naaste", {"gedeeld": "lezen", "brieven": "lezen"}))
    objecting(toos)
    assert bea.goes(toos.path).response.status_code == 404

    toos.link("Ik heb hem verstuurd").sends(kanaal="post")
    bea.goes(toos.path)
    assert "Toos Proef" in bea.paper
    assert "Toch niet verstuurd" not in bea.text
    for way in ("vragen", "tekst", "verstuurd", "ontvangen", "wissen"):
        answer = bea.client.post(f"{toos.path}/{way}", {"naam": "x"})
        assert answer.status_code in (303, 403), way
    assert toos.kept[0].state == "verstuurd"


def test_a_letter_of_another_table_is_not_there(toos):
    objecting(toos)
    other = AtLetters(a_road("Ans"))
    handle = toos.path.rpartition("/")[2]

    for way in ("", "/vragen", "/tekst", "/bestand/pdf", "/verstuurd", "/kies"):
        assert other.client.get(f"{other.room}/stuk/{handle}{way}").status_code == 404
    assert other.client.get(toos.path).status_code == 404


@pytest.mark.parametrize("soort", ["onzin", "melding-", "ENTRY", "stuk"])
def test_a_kind_of_letter_that_does_not_exist_is_not_there(toos, soort):
    assert toos.client.get(f"{toos.room}/{soort}").status_code == 404
    assert toos.client.get(f"{toos.room}/stuk/{uuid4()}").status_code == 404


def test_what_is_too_long_is_refused_with_all_that_was_typed(toos):
    toos.goes(f"{toos.room}/klacht").sends(name="x" * 121)

    assert toos.response.status_code == 422
    assert toos.fields()["name"] == "x" * 121


def test_what_is_not_right_yet_is_kept_all_the_same_and_asked_again(toos):
    toos.goes(f"{toos.room}/spoedmelding").sends(waarom_spoed="Ik ben gevallen.", uiterlijk_op="over drie weken")
    assert toos.response.status_code == 422

    toos.goes(toos.room)  # the page was closed; the draft lies in the room of letters
    (draft,) = toos.kept
    toos.goes(f"{toos.room}/spoedmelding")
    assert toos.response.status_code == 200
    assert toos.fields()["waarom_spoed"].strip() == "Ik ben gevallen."
    assert toos.fields()["uiterlijk_op"] == "over drie weken"
    assert "Wij kunnen deze dag niet lezen" in toos.text

    toos.sends(uiterlijk_op="30 november 2026")
    assert "Ik ben gevallen." in toos.paper
    assert [each.handle for each in toos.kept] == [draft.handle]


def test_a_letter_with_something_that_is_not_right_yet_asks_again_before_it_is_shown_or_taken(toos):
    toos.goes(f"{toos.room}/klacht").sends(name="x" * 121)
    (draft,) = toos.kept

    for way in ("", "/bestand/pdf"):
        toos.goes(f"{toos.room}/stuk/{draft.handle}{way}")
        assert toos.path.endswith("/vragen")
        assert toos.fields()["name"] == "x" * 121


def test_a_letter_that_would_not_fit_when_it_is_sent_is_refused_before(toos):
    objecting(toos).link("Verander de tekst")
    numbers = [box.get("name")[1:] for box in toos.tree.xpath("//textarea[starts-with(@name, 'z')]")]
    toos.sends("houd", **{f"z{number}": f"{number} " + "woord " * 300 for number in numbers})

    assert toos.response.status_code == 422
    assert "te lang om te bewaren" in toos.text
    assert "woord woord" in toos.text or "woord woord" in (toos.tree.xpath("//textarea[@name='z1']")[0].text or "")


@pytest.mark.parametrize("soort", kinds())
def test_every_letter_is_asked_shown_and_taken_along_in_three_forms(toos, soort):
    toos.goes(f"{toos.room}/{soort}").sends()
    assert toos.heading == "Uw brief ligt klaar."
    assert len(toos.response.content) < 60_000

    word = toos.client.get(f"{toos.path}/bestand/docx")
    assert Document(io.BytesIO(word.content)).paragraphs
    assert word["Content-Disposition"] == f'attachment; filename="{soort.replace("_", "-")}.docx"'
    assert b"<article" in toos.client.get(f"{toos.path}/bestand/html").content
    assert toos.client.get(f"{toos.path}/bestand/exe").status_code == 404


def test_the_pdf_of_a_letter_is_one_that_can_be_read_aloud(toos):
    objecting(toos)
    with pikepdf.open(io.BytesIO(toos.client.get(f"{toos.path}/bestand/pdf").content)) as opened:
        assert opened.Root.MarkInfo.Marked


def test_a_draft_is_thrown_away_taken_back_and_wiped_for_good(toos):
    objecting(toos).goes(toos.room).presses("Gooi weg")
    assert "Weggegooid." in toos.text
    toos.presses("Haal terug")
    assert [kept.state for kept in toos.kept] == ["concept"]

    toos.presses("Gooi weg").link("Wis voorgoed")
    toos.presses("Wis de brief")
    assert toos.kept == ()
    assert "Toos Proef" not in str(
        [version.data for version in toos.somebody.sits().sheet("brieven").versions.values()]
    )


def test_in_english_the_screens_are_english_and_the_letter_stays_dutch(toos):
    objecting(toos)
    ann = AtLetters(toos.somebody, "en").goes(toos.path)

    assert ann.heading == "Your letter is ready."
    assert "Geacht college," in ann.paper


def test_a_form_that_comes_after_the_table_was_closed_is_carried_and_then_written(toos):
    toos.goes(f"{toos.room}/klacht")
    fields, path = toos.fields() | {"name": "Toos Later"}, toos.path
    cookie = toos.client.cookies.pop("tafel")
    closed = toos.client.post(path, fields)
    assert closed.status_code == 403
    assert "Toos Later" in closed.content.decode()

    toos.client.cookies["tafel"] = cookie.value
    toos.client.post(path, fields)
    assert [kept.draft.typed["name"] for kept in toos.kept] == ["Toos Later"]


def test_a_draft_goes_to_ones_own_sheet_and_back_and_nothing_of_it_stays_behind(toos):
    objecting(toos, name="Toos Proef")
    toos.presses("Haal hem van tafel, alleen ik lees hem dan")

    assert [(kept.sheet, kept.state) for kept in toos.kept] == [("eigen", "concept")]
    assert "Toos Proef" in toos.paper
    assert "Alleen u leest dit." in toos.text
    assert "De brief ligt nu op de andere plek." in toos.text

    toos.presses("Leg hem bij de brieven van deze tafel")
    assert [(kept.sheet, kept.state) for kept in toos.kept] == [("brieven", "concept")]
    assert "Toos Proef" in toos.paper


def test_moving_a_draft_twice_with_one_button_moves_it_once(toos):
    objecting(toos)
    before = toos.path
    for _ in range(2):
        answer = toos.client.post(f"{before}/leg", {"naar": "eigen"}, follow=True)
        assert answer.status_code == 200

    assert [kept.sheet for kept in toos.kept] == ["eigen"]
