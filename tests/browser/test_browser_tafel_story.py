"""The story of a whole table in real browsers: begun, lost, opened again, shared, taken back, carried and erased."""

import io
import re
from datetime import timedelta

import pytest
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from keukentafel.tafel.kluis.models import OpenRing
from tests.browser.steps import back, follow, goes, press, takes

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = ".card6__words li"


def reads_words(page, heading):
    """Read a card off the screen; the words of a second card stand behind one tap."""
    expect(page.get_by_role("heading", name=heading)).to_be_visible()
    return [word.strip() for word in page.locator(WORDS).all_text_contents()]


def begins(page, site, name="Toos"):
    """Begin a table for oneself; give the words of the card and the address of the table."""
    goes(page, f"{site}/begin")
    page.get_by_label("Voor mijzelf").check()
    page.get_by_label("Hulp voor een volwassene").check()
    page.get_by_label("Hoe mogen anderen aan tafel u noemen?").fill(name)
    press(page, "Begin, en geef mij mijn kaartje")
    words = reads_words(page, "Bewaar dit kaartje goed.")
    press(page, "Ik heb mijn kaartje bewaard", "link")
    expect(page).to_have_url(re.compile("/tafel/"))
    return words, page.url


def types(page, site, typed):
    goes(page, f"{site}/open")
    page.get_by_label("Uw acht woorden").fill(typed)
    press(page, "Open mijn tafel")


def opens(page, site, words, home):
    types(page, site, " ".join(words))
    expect(page).to_have_url(home)


def opens_nothing(page, site, words):
    types(page, site, " ".join(words))
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze woorden openen hier geen tafel.")


def tells(page, home, day):
    goes(page, home)
    press(page, "Ik vroeg de gemeente om hulp")
    page.locator("[name=dag_gestuurd]").fill(day)
    page.locator("[name=kanaal][value=telefoon]").check()
    press(page, "Klaar")
    expect(page.get_by_role("heading", name="Uw weg", exact=True)).to_be_visible()


def invites(page, home, name):
    goes(page, f"{home}/stoelen")
    press(page, "Nodig iemand uit", "link")
    press(page, "Maak het kaartje")
    expect(page.locator(".error-summary")).to_contain_text("Hoe heet deze persoon?")
    page.get_by_label("Hoe heet deze persoon?").fill(name)
    page.get_by_label("Mantelzorger", exact=True).check()
    for sheet in ("gedeeld", "brieven"):
        page.locator(f"[name={sheet}][value=schrijven]").check()
    press(page, "Maak het kaartje")
    return reads_words(page, f"De stoel van {name} staat klaar.")


def accepts(page, site, words, home):
    types(page, site, " ".join(words))
    press(page, "Ja, maak mijn kaartje")
    own = reads_words(page, "Bewaar dit kaartje goed.")
    press(page, "Ik heb mijn kaartje bewaard", "link")
    expect(page).to_have_url(home)
    return own


def fills_note(page, home, text, reader="Iedereen aan tafel"):
    goes(page, f"{home}/papieren")
    page.get_by_label("Uw notitie").fill(text)
    page.get_by_label(reader).check()


def notes(page, home, text, reader="Iedereen aan tafel"):
    fills_note(page, home, text, reader)
    press(page, "Bewaar de notitie")
    expect(page.get_by_text("Bewaard.")).to_be_in_viewport()  # below the form, and told all the same


def paper(page, text):
    return page.get_by_role("article").filter(has_text=text).first


def renews_card(page, site):
    goes(page, f"{site}/kaartje")
    press(page, "Maak een nieuw kaartje")
    return reads_words(page, "Bewaar dit kaartje goed.")


def photo():
    made = io.BytesIO()
    Image.new("RGB", (600, 800), "#f4f1ea").save(made, "JPEG")
    return {"name": "IMG_0001.jpg", "mimeType": "image/jpeg", "buffer": made.getvalue()}


@pytest.fixture
def phone(new_context):
    """Take another phone, each a browser of its own that knows nothing of the others."""
    return lambda: new_context().new_page()


def test_with_a_card_typed_sloppily_somebody_comes_back_in_another_browser(phone, site):
    words, home = begins(phone(), site)
    page = phone()
    wrong = [*words[:2], f"{words[2]}qq", *words[3:]]

    types(page, site, "  ".join(f"{place}. {word.upper()}," for place, word in enumerate(wrong, 1)))
    expect(page.locator(".error-summary")).to_contain_text("Woord 3")
    page.get_by_label("Uw acht woorden").fill(" - ".join(word.title() for word in words))
    press(page, "Open mijn tafel")

    expect(page).to_have_url(home)


def test_two_people_write_at_once_and_one_is_taken_from_the_table(phone, site):
    toos, karin = phone(), phone()
    _, home = begins(toos, site)
    tells(toos, home, "5 okt 2026")
    accepts(karin, site, invites(toos, home, "Karin"), home)

    for page, day in ((toos, "6 okt 2026"), (karin, "7 okt 2026")):
        goes(page, home)
        press(page, re.compile("^Wijzig: Ik vroeg"))
        page.locator("[name=dag_gestuurd]").fill(day)
    for page in (toos, karin):
        press(page, "Bewaar de wijziging")
    expect(karin.get_by_role("heading", name="Dit kan niet allebei")).to_be_visible()
    for day in ("6 oktober 2026", "7 oktober 2026"):
        expect(karin.get_by_role("main")).to_contain_text(day)
    press(karin, re.compile("^Dit klopt"), first=True)
    expect(karin.get_by_role("heading", name="Dit kan niet allebei")).to_have_count(0)

    notes(toos, home, "Een beugel")
    for page, text in ((toos, "Een beugel en een stoel"), (karin, "Een beugel en een lift")):
        goes(page, f"{home}/papieren")
        press(paper(page, "Een beugel"), re.compile("^Wijzig"), "link")
        page.get_by_label("Uw notitie").fill(text)
    for page in (toos, karin):
        press(page, "Bewaar")
    press(karin, "Verder met deze keuze")
    expect(paper(karin, "Een beugel en een stoel")).to_contain_text("Een beugel en een lift")

    fills_note(karin, home, "Dit schreef ik nog net")
    goes(toos, f"{home}/stoelen")
    press(toos, "Haal Karin van tafel", "link")
    press(toos, "Haal Karin van tafel")
    expect(toos.get_by_text("Die stoel is leeg.")).to_be_visible()
    press(karin, "Bewaar de notitie")
    expect(karin.get_by_text("Dit schreef ik nog net")).to_be_visible()
    assert "beugel" not in karin.content()
    goes(karin, f"{home}/papieren")
    assert "beugel" not in karin.content()
    goes(toos, f"{home}/papieren")
    assert "Dit schreef ik nog net" not in toos.content()


def test_a_lost_card_is_ended_with_the_second_and_a_stolen_one_with_the_third(phone, site):
    page = phone()
    first, home = begins(page, site)
    second = renews_card(page, site)

    page = phone()
    opens(page, site, second, home)
    goes(page, f"{site}/kaartje")
    press(page, re.compile("^Dit kaartje is kwijt"), first=True)  # the first in the list is the oldest
    expect(page.get_by_role("heading", name="Dit kaartje beëindigen?")).to_be_visible()
    press(page.get_by_role("main"), re.compile("eëindig"), first=True)
    expect(page.get_by_role("heading", level=1)).to_have_text("Uw kaartjes")
    opens_nothing(phone(), site, first)

    third = renews_card(page, site)
    goes(page, f"{site}/kaartje/gestolen")
    page.get_by_label("De acht woorden van het kaartje dat u nog hebt").fill(" ".join(third))
    follow(page.locator("form#open button").last)
    expect(page.get_by_role("heading", name="Het gestolen kaartje opent niets meer.")).to_be_visible()
    opens_nothing(phone(), site, second)
    opens(phone(), site, third, home)


def test_an_hour_of_silence_loses_nothing_that_was_typed_and_back_shows_nothing_after_closing(phone, site):
    page = phone()
    words, home = begins(page, site)
    fills_note(page, home, "Dit typte ik toen de tijd om was", "Alleen ik")
    OpenRing.objects.update(used_at=timezone.now() - timedelta(hours=2))

    press(page, "Bewaar de notitie")
    page.get_by_label("Uw acht woorden").fill(" ".join(words))
    press(page, "Open en ga verder")
    press(page, "Ga verder met wat ik typte")
    expect(paper(page, "Dit typte ik toen de tijd om was")).to_be_visible()

    press(page, "Sluit de tafel")
    expect(page.get_by_role("heading", name="Uw tafel is dicht.")).to_be_visible()
    back(page)
    assert "Dit typte ik" not in page.content()


def test_a_photo_is_taken_off_the_table_and_wiped_and_the_file_goes_to_another_table(phone, site, tmp_path):
    page, other = phone(), phone()
    words, home = begins(page, site)
    goes(page, f"{home}/papieren/foto")
    page.get_by_label("Of kies een foto of pdf").set_input_files(photo())
    page.get_by_label("Wat is het?").fill("Het besluit")
    page.get_by_label("Iedereen aan tafel").check()
    press(page, "Leg erbij")
    press(paper(page, "Het besluit"), re.compile("^Dit wil ik niet delen"), "link")
    press(page, "Haal het van tafel")
    expect(page.get_by_text("Dit is nu alleen van u.")).to_be_visible()
    press(paper(page, "Het besluit"), re.compile("^Bekijk"), "link")
    press(page, "Wis voorgoed", "link")
    press(page, re.compile("^Wis dit"))
    expect(page.get_by_text("Het besluit")).to_have_count(0)

    notes(page, home, "Dit gaat mee", "Alleen ik")
    goes(page, f"{home}/bewaren/kopie")
    page.locator("[name=woorden]").fill(" ".join(words))
    takes(page, "Maak de kopie").save_as(tmp_path / "mijn.keukentafel-kopie")
    assert b"Dit gaat mee" not in (tmp_path / "mijn.keukentafel-kopie").read_bytes()

    _, elsewhere = begins(other, site)
    goes(other, f"{elsewhere}/bewaren/inlezen")
    other.get_by_label("Uw bestand").set_input_files(tmp_path / "mijn.keukentafel-kopie")
    other.locator("[name=woorden]").fill(" ".join(words))
    press(other, "Laat zien wat erin staat")
    expect(other.get_by_text("Dit gaat mee")).to_be_visible()
    press(other, "Leg het erbij")
    expect(other.get_by_text("Ingelezen.")).to_be_visible()


def test_after_erasing_with_proof_no_card_opens_the_table_and_a_guest_finds_nothing(phone, site):
    toos, karin = phone(), phone()
    words, home = begins(toos, site)
    notes(toos, home, "Dit gaat weg")
    accepts(karin, site, invites(toos, home, "Karin"), home)

    goes(toos, f"{home}/bewaren/wissen")
    toos.get_by_label("Typ het woord: wissen").fill("Wissen")
    press(toos, "Wis alles, voor iedereen")
    expect(toos.get_by_role("heading", level=1)).to_have_text("De tafel is gewist.")
    proof = takes(toos, "Bewaar het bewijs als bestand").path()
    assert home.rsplit("/", 1)[1] in proof.read_text(encoding="utf-8")

    opens_nothing(phone(), site, words)
    goes(karin, f"{home}/papieren")
    assert "Dit gaat weg" not in karin.content()
