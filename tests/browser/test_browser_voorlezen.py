"""Reading aloud in a real browser, with a stand-in for the voices of a device: what is said, what is not, and when."""

import re

import pytest
from django.templatetags.static import static
from playwright.sync_api import Page, expect

from tests.browser.device import Device
from tests.browser.makers_gesprek_browser import toos_prepared
from tests.browser.steps import PHONE, axe_finds_nothing, follow, goes, nothing_runs_off_the_side, press, resize
from tests.browser.voices import DUTCH, ENGLISH, OF_A_SERVER, Listener, gets_voices
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody

pytestmark = pytest.mark.django_db(transaction=True)

SECRET = "Dit geheim lezen wij niet voor."
FORM = """
<h1>Uw week</h1>
<label for="a">Wat lukt niet?</label><textarea id="a">Ik kom de trap niet op. Dat is zwaar.\nEn de douche.</textarea>
<label for="b">Hoeveel dagen?</label><span><input id="b" value="3"> <span>dagen</span></span>
<label for="c">En verder?</label><input id="c" value="">
<label for="d">Welke wet?</label><select id="d"><option>Wmo</option><option selected>Jeugdwet</option></select>
<label><input type="radio" name="e"> <span>Ja</span></label>
<label><input type="radio" name="e" checked> <span>Nee</span></label>
<label><input type="checkbox" checked> <span>Met Karin</span></label>
<input type="checkbox" id="f"><label for="f">Met Joost.</label>
<button aria-pressed="true"><span>Douchen</span></button><button>Bewaar</button><input type="hidden" value="tok">
"""
SPOKEN_FORM = [
    "Uw week",
    "Wat lukt niet?",
    "ingevuld: Ik kom de trap niet op.",
    "Dat is zwaar.",
    "En de douche.",
    "Hoeveel dagen?",
    "ingevuld: 3",
    "dagen",
    "En verder?",
    "Nog leeg.",
    "Welke wet?",
    "gekozen: Jeugdwet",
    "Ja",
    "Nee, gekozen",
    "Met Karin, aangevinkt",
    "Met Joost. niet aangevinkt",
    "Knop: Douchen, aangevinkt",
    "Knop: Bewaar",
]
THREE = "<p id='een'>Een is een.</p><p id='twee'>Twee <a href='#'>is twee</a>. Drie is drie.</p>"


@pytest.fixture
def toos() -> Somebody:
    return toos_prepared()


@pytest.fixture
def page(new_context) -> Page:
    """A phone with a Dutch and an English voice of its own."""
    context = new_context()
    gets_voices(context, DUTCH, ENGLISH)
    return context.new_page()


def lays(page: Page, site: str, words: str) -> Listener:
    """Lay these words on a page."""
    goes(page, site + "/woordenlijst")
    page.evaluate("(words) => { document.querySelector('main').innerHTML = words; }", words)
    return Listener(page)


def starts(page: Page, site: str, words: str) -> Listener:
    listener = lays(page, site, words)
    listener.opener.click()
    return listener


def test_nothing_is_said_until_somebody_presses_and_never_by_itself_on_the_next_page(page, site):
    goes(page, site + "/")
    listener = Listener(page)
    expect(listener.opener).to_have_attribute("aria-pressed", "false")
    expect(listener.bar).to_be_hidden()
    assert listener.said == []

    listener.opener.click()
    listener.hears("Voor uw gesprek met de gemeente")
    expect(listener.bar).to_be_visible()
    follow(page.get_by_role("link", name="Lees hoe het gesprek werkt"))
    expect(listener.bar).to_be_visible()
    expect(listener.opener).to_have_attribute("aria-pressed", "true")
    assert listener.said == []

    listener.presses("Stop")
    goes(page, site + "/")
    expect(listener.opener).to_be_visible()
    expect(listener.bar).to_be_hidden()


def test_nothing_is_kept_on_a_shared_computer_when_the_window_closes(page, site):
    starts(page, site, THREE)
    other = page.context.new_page()
    goes(other, site + "/")
    expect(Listener(other).opener).to_be_visible()
    expect(Listener(other).bar).to_be_hidden()
    assert other.evaluate("localStorage.length") == 0


def test_a_page_is_read_sentence_by_sentence_in_its_order_to_the_end(page, site):
    goes(page, site + "/")
    listener = Listener(page)
    listener.opener.click()
    said = listener.hears_all()

    assert said[:5] == [
        "Voor uw gesprek met de gemeente",
        "U hoeft dit niet alleen te doen.",
        "Vraagt u hulp aan de gemeente, voor uzelf of uw kind?",
        "Dan komt er een gesprek.",
        "Hier maakt u zich klaar.",
    ]
    assert "Bij ‘Waar sta ik?’ zegt u wat er gebeurde en op welke dag." in said
    expect(listener.bar.get_by_role("button", name="Lees", exact=True)).to_be_visible()
    assert page.evaluate("CSS.highlights.size") == 0


def test_what_somebody_typed_and_chose_is_read_with_its_question(page, site):
    listener = starts(page, site, FORM)
    assert listener.hears_all() == SPOKEN_FORM


def test_own_answers_on_a_table_are_read(new_context, site, toos):
    context = new_context()
    gets_voices(context, DUTCH)
    page = Device(context, site, toos).page
    goes(page, f"{site}/tafel/{toos.table_id}/voorbereiden/huishouden/1")
    listener = Listener(page)
    page.get_by_label("Welke kamers gebruikt u elke week?").fill("De keuken. Art. 5 is een grap.")
    listener.opener.click()
    said = listener.hears_all()

    assert "ingevuld: Dan kom ik niet verder dan de keuken." in said
    assert "Het lukt niet zonder hulp, gekozen" in said
    assert said[said.index("ingevuld: De keuken.") + 1] == "Art. 5 is een grap."


def test_a_picture_a_table_and_a_link_say_what_they_show(page, site):
    words = """<svg role="img" aria-label="Uw netwerk"><text>X</text></svg><svg><title>Een huis</title></svg>
    <svg aria-hidden="true"><title>Sier</title></svg><img alt="De douche"><img alt="">
    <table><thead><tr><th>Wie</th><th>Uren</th></tr></thead><tbody><tr><th>Karin</th><td>9</td></tr></tbody></table>
    <a href="#" aria-label="Terug naar de tekst">Terug</a>"""
    listener = starts(page, site, words)

    told = ["Uw netwerk", "Een huis", "De douche", "Wie", "Uren", "Karin", "Uren: 9", "Terug naar de tekst"]
    assert listener.hears_all() == told


def test_what_is_hidden_or_folded_is_not_read(page, site):
    words = """<p>Zichtbaar.</p><p hidden>Verborgen.</p><p aria-hidden="true">Sier.</p><template><p>Mal.</p></template>
    <details><summary>Waarom?</summary><p>Dicht.</p></details>
    <details open><summary>Hoe?</summary><p>Open.</p></details>
    <p><span class="visually-hidden">Klopt nog niet:</span> kies een dag.</p>"""
    listener = starts(page, site, words)

    assert listener.hears_all() == ["Zichtbaar.", "Waarom?", "Hoe?", "Open.", "Klopt nog niet: kies een dag."]


def test_no_password_key_or_number_is_ever_said(page, site):
    words = """<label>A <input type="password" value="roos"></label>
    <label>B <input autocomplete="off" autocapitalize="none" value="roos"></label>
    <label>C <input name="kind_bsn" value="roos"></label>
    <label>D <input autocomplete="one-time-code" value="roos"></label><ol data-geheim><li>roos</li></ol>
    <div data-geheim><button>Ja, roos</button></div>"""
    listener = starts(page, site, words)
    said = listener.hears_all()

    assert said.count(SECRET) == 6
    assert "roos" not in " ".join(said)


def test_the_words_of_a_card_are_not_said_where_they_are_typed_or_shown(page, site, toos):
    goes(page, site + "/open")
    words = "appel beer citroen dak ezel fiets geit hand"
    page.get_by_label("Uw acht woorden").fill(words)
    follow(page.get_by_role("button", name="Open mijn tafel"))
    listener = Listener(page)
    listener.opener.click()
    assert not set(words.split()) & set(" ".join(listener.hears_all()).lower().split())

    device = Device(page.context, site, toos)
    goes(device.page, f"{site}/kaartje")
    follow(device.page.get_by_role("button", name="Maak een nieuw kaartje"))
    shown = device.page.locator(".card6__words li").all_text_contents()
    device.page.get_by_text("Toon de acht woorden").click()
    listener = Listener(device.page)
    listener.opener.click()
    said = listener.hears_all()
    assert len(shown) == 8 and SECRET in said
    assert not {f"{each}." for each in shown} & set(said) and not set(shown) & set(said)


def test_the_phrase_of_a_device_is_not_said(page, site, toos):
    device = Device(page.context, site, toos)
    goes(device.page, f"{site}/tafel/{toos.table_id}/gesprek/mee")
    phrase = device.page.get_by_label("Uw geheime zin").input_value()
    listener = Listener(device.page)
    listener.opener.click()

    said = listener.hears_all()
    assert SECRET in " ".join(said)
    assert phrase and not any(phrase in each for each in said)


def test_after_a_pause_the_same_sentence_is_read_again_with_what_was_typed_meanwhile(page, site):
    listener = starts(page, site, FORM)
    for _ in range(3):
        listener.ends()
    listener.hears("Dat is zwaar.")
    listener.presses("Pauze")
    expect(listener.bar.get_by_role("button", name="Lees", exact=True)).to_be_visible()
    assert listener.is_silent()

    page.get_by_label("En verder?").fill("De tuin.")
    listener.presses("Lees")
    listener.hears("Dat is zwaar.")
    assert "ingevuld: De tuin." in listener.hears_all()


def test_one_goes_back_and_on_by_a_sentence_while_it_reads_and_while_it_waits(page, site):
    listener = starts(page, site, THREE)
    listener.hears("Een is een.")
    listener.presses("Zin verder")
    listener.hears("Twee is twee.")
    listener.presses("Zin verder")
    listener.hears("Drie is drie.")
    listener.presses("Zin terug")
    listener.hears("Twee is twee.")
    listener.presses("Pauze")
    listener.presses("Zin terug")
    assert listener.is_silent()
    listener.presses("Lees")
    listener.hears("Een is een.")
    listener.presses("Zin terug")
    listener.hears("Een is een.")


def test_there_are_three_speeds_and_this_tab_remembers_which(page, site):
    listener = starts(page, site, THREE)
    listener.presses("Langzamer")
    expect(listener.bar.get_by_role("button", name="Langzamer")).to_have_attribute("aria-disabled", "true")
    page.wait_for_function("() => standIn.said.at(-1)?.rate === 0.75")
    listener.presses("Sneller")
    page.wait_for_function("() => standIn.said.at(-1)?.rate === 0.95")
    listener.presses("Sneller")
    page.wait_for_function("() => standIn.said.at(-1)?.rate === 1.25")
    expect(listener.bar.get_by_role("button", name="Sneller")).to_have_attribute("aria-disabled", "true")
    listener = lays(page, site, THREE)
    listener.presses("Lees")
    page.wait_for_function("() => standIn.said.at(-1)?.rate === 1.25")


def test_the_sentence_that_is_read_is_marked_and_the_text_stays_as_it_was(page, site):
    listener = lays(page, site, THREE)
    before = page.locator("main").inner_html()
    listener.opener.click()
    listener.ends()
    listener.hears("Twee is twee.")

    assert page.evaluate("[...CSS.highlights.get('voorlezen')].map(String)") == ["Twee is twee."]
    assert page.locator("main").inner_html() == before


def test_a_browser_that_cannot_mark_words_draws_a_line_around_them(new_context, site):
    context = new_context()
    gets_voices(context, DUTCH)
    context.add_init_script("Object.defineProperty(CSS, 'highlights', { value: undefined })")
    page = context.new_page()
    listener = starts(page, site, THREE)
    listener.hears("Een is een.")
    expect(page.locator(".read-mark")).to_be_visible()
    listener.presses("Stop")
    expect(page.locator(".read-mark")).to_be_hidden()


def test_a_field_that_is_read_is_marked_and_comes_into_sight(page, site):
    listener = starts(
        page, site, "<p style='height: 150rem'>Boven.</p><label for='a'>A</label><input id='a' value='Onder.'>"
    )
    listener.ends()
    listener.ends()
    listener.hears("ingevuld: Onder.")
    expect(page.locator("#a")).to_be_in_viewport()
    expect(page.locator(".read-mark")).to_be_in_viewport()


def test_it_begins_where_somebody_selected_words(page, site):
    listener = lays(page, site, THREE)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#twee a'))")
    listener.opener.click()
    listener.hears("Twee is twee.")


def test_a_tap_on_a_sentence_reads_on_from_there_and_a_link_stays_a_link(page, site):
    listener = lays(page, site, THREE)
    page.locator("#twee").click(position={"x": 5, "y": 10})
    assert listener.said == []

    listener.opener.click()
    listener.hears("Een is een.")
    page.locator("#twee").click(position={"x": 5, "y": 10})
    listener.hears("Twee is twee.")
    page.get_by_role("link", name="is twee").click()
    expect(page).to_have_url(re.compile("#$"))
    assert listener.said == ["Een is een.", "Twee is twee."]


def test_it_goes_by_keyboard_and_escape_stops(page, site):
    listener = lays(page, site, THREE)
    listener.opener.press("Enter")
    pause = listener.bar.get_by_role("button", name="Pauze")
    expect(pause).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(listener.bar.get_by_role("button", name="Zin verder")).to_be_focused()
    page.keyboard.press("Enter")
    listener.hears("Twee is twee.")
    page.keyboard.press("Escape")

    expect(listener.bar).to_be_hidden()
    expect(listener.opener).to_be_focused()
    expect(listener.opener).to_have_attribute("aria-pressed", "false")
    assert listener.is_silent()


@pytest.mark.parametrize("leaving", ["pagehide", "pages"])
def test_leaving_the_page_silences_it(page, site, leaving):
    listener = starts(page, site, THREE)
    listener.hears("Een is een.")
    page.evaluate(
        "addEventListener('pagehide', () => sessionStorage.setItem('stil', String(!speechSynthesis.speaking)))"
    )
    if leaving == "pages":
        goes(page, site + "/uitleg")
    else:
        page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")

    assert page.evaluate("sessionStorage.getItem('stil')") == "true"


def test_leaving_fast_silences_it_before_anything_else(page, site):
    listener = starts(page, site, THREE)
    listener.hears("Een is een.")
    leave = """() => {
        document.querySelector("[data-quick-exit]").click();
        return [speechSynthesis.speaking, speechSynthesis.pending, sessionStorage.getItem("leesbalk")];
    }"""

    assert page.evaluate(leave) == [False, False, None]


@pytest.mark.parametrize("voices", [(OF_A_SERVER,), (ENGLISH,), (OF_A_SERVER, ENGLISH), ()])
def test_without_a_dutch_voice_of_the_device_nothing_is_offered(new_context, site, voices):
    context = new_context()
    gets_voices(context, *voices)
    page = context.new_page()
    goes(page, site + "/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(Listener(page).opener).to_be_hidden()
    expect(Listener(page).bar).to_be_hidden()


def test_a_voice_of_the_device_is_taken_where_that_of_a_server_is_the_default(new_context, site):
    context = new_context()
    gets_voices(context, OF_A_SERVER, DUTCH)
    starts(page := context.new_page(), site, THREE)
    assert page.evaluate("standIn.said.map((each) => each.voice)") == ["Stem"]


def test_an_english_page_is_read_in_english_and_its_dutch_words_in_dutch(page, site):
    goes(page, site + "/")
    press(page, "English", "link")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.evaluate("document.querySelector('main').innerHTML = '<p>You get a <span lang=nl>besluit</span> by post.</p>'")
    listener = Listener(page)
    expect(page.get_by_role("button", name="Read aloud")).to_be_visible()
    listener.opener.click()
    listener.hears_all()

    said = page.evaluate("standIn.said.map((each) => [each.words, each.voice])")
    assert said == [["You get a", "Voice"], ["besluit", "Stem"], ["by post.", "Voice"]]


def test_a_language_without_a_voice_is_read_by_the_voice_of_the_page(new_context, site):
    context = new_context()
    gets_voices(context, DUTCH)
    starts(page := context.new_page(), site, "<p>Dat heet <span lang='en'>respite care</span>.</p>")
    page.evaluate("while (speechSynthesis.speaking) standIn.ends()")
    assert set(page.evaluate("standIn.said.map((each) => each.voice)")) == {"Stem"}


CUT = [
    ("Dat staat in art. 2.3.2 lid 4 Wmo 2015. Lees het.", ["Dat staat in art. 2.3.2 lid 4 Wmo 2015. ", "Lees het."]),
    ("Zie art. 2.3.2 van de wet.", ["Zie art. 2.3.2 van de wet."]),
    ("Volgens art. Wmo 2015 mag dat. Ja.", ["Volgens art. Wmo 2015 mag dat. ", "Ja."]),
    ("Mevr. J. de Vries belt. Neem op!", ["Mevr. J. de Vries belt. ", "Neem op!"]),
    ("Bel dhr. Jansen, d.w.z. Joost. Kan dat?", ["Bel dhr. Jansen, d.w.z. Joost. ", "Kan dat?"]),
    ("Zij vroeg: ‘Kan dat?’ en belde.", ["Zij vroeg: ‘Kan dat?’ en belde."]),
    ("Om 9.30 uur. Of om 10.00 uur.", ["Om 9.30 uur. ", "Of om 10.00 uur."]),
    ("Zonder punt", ["Zonder punt"]),
]


@pytest.mark.parametrize("by", ["Segmenter", "pattern"])
def test_sentences_are_cut_where_they_end_and_an_article_is_never_torn(page, site, by):
    if by == "pattern":
        page.context.add_init_script("delete Intl.Segmenter")
    goes(page, site + "/")
    cut = """async ([address, text]) =>
        (await import(address)).sentences(text, "nl").map(([start, end]) => text.slice(start, end))"""
    for text, parts in CUT:
        assert page.evaluate(cut, [static("design/reading.js"), text]) == parts


def test_a_very_long_sentence_is_said_in_breaths_and_none_of_it_is_lost(page, site):
    words = " ".join(f"woord{number}," if number % 9 == 0 else f"woord{number}" for number in range(80))
    listener = starts(page, site, f"<p>{words}</p><p>Daarna.</p>")
    said = listener.hears_all()

    assert max(map(len, said)) <= 180
    assert " ".join(said) == f"{words} Daarna."


def test_a_voice_that_never_tells_of_its_end_does_not_keep_somebody_waiting(page, site):
    page.clock.install()
    listener = starts(page, site, THREE)
    page.evaluate("standIn.loses()")
    page.clock.run_for(5_000)
    listener.hears("Twee is twee.")


def test_a_voice_that_fails_leaves_the_page_ready_to_read(page, site):
    listener = starts(page, site, THREE)
    page.evaluate("standIn.fails()")
    expect(listener.bar.get_by_role("button", name="Lees", exact=True)).to_be_visible()
    listener.presses("Lees")
    listener.hears("Een is een.")


def test_the_talk_on_a_device_is_read_without_a_network_with_own_points_and_answers(new_context, site, toos):
    context = new_context()
    gets_voices(context, DUTCH)
    device = Device(context, site, toos)
    page = device.takes_along()
    device.agrees("Joost belt dinsdag terug.")
    device.says("Alles staat op de tafel.")
    context.set_offline(True)
    page.reload()
    listener = Listener(page)
    expect(listener.opener).to_be_visible()
    listener.opener.click()
    assert SECRET in listener.hears_all()
    listener.presses("Stop")
    device.unlocks()
    expect(device.row("Joost belt dinsdag terug.")).to_be_visible()
    page.get_by_role("textbox", name="Wat is er afgesproken?").fill("Een beugel bij het bad.")
    listener.opener.click()
    said = " ".join(listener.hears_all())

    for words in ("Ik durf niet meer te douchen", "Joost belt dinsdag terug.", "ingevuld: Een beugel bij het bad."):
        assert words in said
    listener.presses("Lees")
    page.get_by_role("button", name="Sluit").click()
    assert listener.is_silent()


def test_without_script_nothing_is_offered_and_the_help_says_how_the_device_reads_aloud(new_context, site):
    page = new_context(java_script_enabled=False).new_page()
    goes(page, site + "/uitleg")
    expect(Listener(page).opener).to_be_hidden()
    expect(Listener(page).bar).to_be_hidden()
    expect(page.get_by_role("heading", name="Laat het voorlezen")).to_be_visible()


def test_nothing_of_it_is_printed(page, site):
    listener = starts(page, site, THREE)
    page.emulate_media(media="print")
    for each in (listener.opener, listener.bar, page.locator(".read-mark")):
        expect(each).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bar_can_be_used_by_everybody_on_every_width(new_context, site, toos, scheme):
    context = new_context(color_scheme=scheme)
    gets_voices(context, DUTCH, ENGLISH)
    page = Device(context, site, toos).page
    for address in ("/", "/uitleg", f"/tafel/{toos.table_id}", f"/tafel/{toos.table_id}/gesprek"):
        goes(page, site + address)
        listener = Listener(page)
        if listener.bar.is_hidden():
            listener.opener.click()
        else:
            listener.presses("Lees")
        axe_finds_nothing(page)
        for width in (320, 640):
            resize(page, width, 640)
            nothing_runs_off_the_side(page)
            for each in [listener.opener, *listener.bar.get_by_role("button").all()]:
                box = each.bounding_box()
                assert box is not None and min(box["width"], box["height"]) >= 44
                assert box["x"] >= 0 and box["x"] + box["width"] <= width
        resize(page, **PHONE)


def test_where_people_choose_their_own_colours_it_still_shows_what_is_pressed(new_context, site):
    context = new_context(forced_colors="active")
    gets_voices(context, DUTCH)
    page = context.new_page()
    listener = starts(page, site, f"<h1>Hier</h1>{THREE}")
    expect(listener.opener).not_to_have_css("border-top-color", "rgba(0, 0, 0, 0)")
    axe_finds_nothing(page)


def test_the_scripts_of_reading_stay_small_and_come_with_every_page(page, site):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    goes(page, site + "/")
    for name in ("speak", "reading"):
        assert sum(static(f"design/{name}.js") in each for each in asked) == 1
        assert len(page.request.get(site + static(f"design/{name}.js")).body()) <= 8_500
