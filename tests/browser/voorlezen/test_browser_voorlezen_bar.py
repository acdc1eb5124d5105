"""When a page is read aloud, and how one steers it, in a real browser with a stand-in for its voices."""

import re

import pytest
from django.templatetags.static import static
from playwright.sync_api import expect

from tests.browser.device import Device
from tests.browser.steps import PHONE, axe_finds_nothing, follow, goes, nothing_runs_off_the_side, resize
from tests.browser.voices import DUTCH, ENGLISH, OF_A_SERVER, THREE_SENTENCES, Listener, gets_voices, lays, starts

pytestmark = pytest.mark.django_db(transaction=True)


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
    starts(page, site, THREE_SENTENCES)
    other = page.context.new_page()
    goes(other, site + "/")
    expect(Listener(other).opener).to_be_visible()
    expect(Listener(other).bar).to_be_hidden()
    assert other.evaluate("localStorage.length") == 0


def test_after_a_pause_the_same_sentence_is_read_again_with_what_was_typed_meanwhile(page, site):
    listener = starts(page, site, "<p>Ik val. Dat is zwaar.</p><label for='c'>En verder?</label><input id='c'>")
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
    listener = starts(page, site, THREE_SENTENCES)
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
    listener = starts(page, site, THREE_SENTENCES)
    listener.presses("Langzamer")
    expect(listener.bar.get_by_role("button", name="Langzamer")).to_have_attribute("aria-disabled", "true")
    page.wait_for_function("() => standIn.said.at(-1)?.rate === 0.75")
    listener.presses("Sneller")
    page.wait_for_function("() => standIn.said.at(-1)?.rate === 0.95")
    listener.presses("Sneller")
    page.wait_for_function("() => standIn.said.at(-1)?.rate === 1.25")
    expect(listener.bar.get_by_role("button", name="Sneller")).to_have_attribute("aria-disabled", "true")
    listener = lays(page, site, THREE_SENTENCES)
    listener.presses("Lees")
    page.wait_for_function("() => standIn.said.at(-1)?.rate === 1.25")


def test_the_sentence_that_is_read_is_marked_and_the_text_stays_as_it_was(page, site):
    listener = lays(page, site, THREE_SENTENCES)
    before = page.locator("main").inner_html()
    listener.opener.click()
    listener.ends()
    listener.hears("Twee is twee.")

    assert page.evaluate("[...CSS.highlights.get('voorlezen')].map(String)") == ["Twee is twee."]
    assert page.locator("main").inner_html() == before


def test_a_large_heading_gets_a_line_around_it_for_its_lines_lie_too_near_for_a_ground(page, site):
    listener = starts(page, site, f"<h1>Een heel lange kop over twee regels van een telefoon</h1>{THREE_SENTENCES}")
    expect(page.locator(".read-mark")).to_be_visible()
    listener.ends()
    listener.hears("Een is een.")
    expect(page.locator(".read-mark")).to_be_hidden()


def test_a_browser_that_cannot_mark_words_draws_a_line_around_them(new_context, site):
    context = new_context()
    gets_voices(context, DUTCH)
    context.add_init_script("Object.defineProperty(CSS, 'highlights', { value: undefined })")
    page = context.new_page()
    listener = starts(page, site, THREE_SENTENCES)
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
    listener = lays(page, site, THREE_SENTENCES)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#twee a'))")
    listener.opener.click()
    listener.hears("Twee is twee.")


def test_a_tap_on_a_sentence_reads_on_from_there_and_a_link_stays_a_link(page, site):
    listener = lays(page, site, THREE_SENTENCES)
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
    listener = lays(page, site, THREE_SENTENCES)
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


IS_SEEN = """() => {
    const here = document.activeElement, { left, top, width, height } = here.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && (here.contains(there) || there.contains(here));
}"""


def test_who_goes_by_keyboard_through_the_talk_sees_where_she_is_above_both_bars(page, site, toos):
    device = Device(page.context, site, toos)
    goes(device.page, f"{site}/tafel/{toos.table_id}/gesprek")
    listener = Listener(device.page)
    listener.opener.click()
    listener.presses("Pauze")
    ways = device.page.locator("main :is(a, button, summary, input, textarea):visible")
    ways.first.focus()
    last = ways.last.element_handle()
    for _ in range(ways.count()):
        device.page.wait_for_function(IS_SEEN)
        if device.page.evaluate("last => document.activeElement === last", last):
            break
        device.page.keyboard.press("Tab")
    expect(ways.last).to_be_focused()


@pytest.mark.parametrize("leaving", ["pagehide", "pages"])
def test_leaving_the_page_silences_it(page, site, leaving):
    listener = starts(page, site, THREE_SENTENCES)
    listener.hears("Een is een.")
    page.evaluate(
        "addEventListener('pagehide', () => sessionStorage.setItem('stil', String(!speechSynthesis.speaking)))"
    )
    if leaving == "pages":
        goes(page, site + "/uitleg")
    else:
        page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")

    assert page.evaluate("sessionStorage.getItem('stil')") == "true"


def test_leaving_fast_silences_it_before_anything_else_and_leaves_no_trace_in_the_tab(page, site):
    listener = starts(page, site, THREE_SENTENCES)
    listener.hears("Een is een.")
    listener.presses("Sneller")
    page.evaluate("sessionStorage.setItem('anders', 'ook weg')")
    leave = """() => {
        document.querySelector("[data-quick-exit]").click();
        return [speechSynthesis.speaking, speechSynthesis.pending, sessionStorage.length];
    }"""

    assert page.evaluate(leave) == [False, False, 0]


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
    starts(page := context.new_page(), site, THREE_SENTENCES)
    assert page.evaluate("standIn.said.map((each) => each.voice)") == ["Stem"]


def test_what_is_written_anew_while_it_reads_is_read_as_it_stands_then(page, site):
    listener = starts(page, site, THREE_SENTENCES)
    page.evaluate("document.querySelector('#twee').textContent = 'Twee is nieuw. Drie is drie.'")
    listener.hears_all()
    assert listener.said == ["Een is een.", "Twee is nieuw.", "Drie is drie."]


def test_a_voice_that_never_tells_of_its_end_does_not_keep_somebody_waiting(page, site):
    page.clock.install()
    listener = starts(page, site, THREE_SENTENCES)
    page.evaluate("standIn.loses()")
    page.clock.run_for(5_000)
    listener.hears("Twee is twee.")


def test_a_voice_that_fails_leaves_the_page_ready_to_read(page, site):
    listener = starts(page, site, THREE_SENTENCES)
    page.evaluate("standIn.fails()")
    expect(listener.bar.get_by_role("button", name="Lees", exact=True)).to_be_visible()
    listener.presses("Lees")
    listener.hears("Een is een.")


def test_without_script_nothing_is_offered_and_the_help_says_how_the_device_reads_aloud(new_context, site):
    page = new_context(java_script_enabled=False).new_page()
    goes(page, site + "/uitleg")
    expect(Listener(page).opener).to_be_hidden()
    expect(Listener(page).bar).to_be_hidden()
    expect(page.get_by_role("heading", name="Laat het voorlezen")).to_be_visible()


def test_nothing_of_it_is_printed(page, site):
    listener = starts(page, site, THREE_SENTENCES)
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
        for width in (320, 360, 640):
            resize(page, width, 640)
            nothing_runs_off_the_side(page)
            for each in [listener.opener, *listener.bar.get_by_role("button").all()]:
                box = each.bounding_box()
                assert box is not None and min(box["width"], box["height"]) >= 44
                assert box["x"] >= 0 and box["x"] + box["width"] <= width
        resize(page, **PHONE)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("voices", [(DUTCH, ENGLISH), ()])
def test_the_way_out_stands_at_the_end_of_the_first_line_on_every_width(new_context, site, toos, voices, language):
    context = new_context()
    gets_voices(context, *voices)
    page = Device(context, site, toos).page
    goes(page, f"{site}/taal?language={language}&next=/")
    where = """() => {
        const box = (each) => document.querySelector(each).getBoundingClientRect();
        const name = box(".wordmark"), out = box(".quick-exit");
        const { paddingRight } = getComputedStyle(document.querySelector(".masthead"));
        return Math.abs(name.top + name.height / 2 - out.top - out.height / 2) < 3
            && Math.abs(document.body.clientWidth - parseFloat(paddingRight) - out.right) < 2;
    }"""
    for address in ("/", f"/tafel/{toos.table_id}", f"/tafel/{toos.table_id}/brieven"):
        goes(page, site + address)
        expect(Listener(page).opener).to_be_visible(visible=bool(voices))
        for width in (320, 360, 768, 992, 1279, 1280):
            resize(page, width, 640)
            page.wait_for_function(where)


def test_where_people_choose_their_own_colours_it_still_shows_what_is_pressed(new_context, site):
    context = new_context(forced_colors="active")
    gets_voices(context, DUTCH)
    page = context.new_page()
    listener = starts(page, site, f"<h1>Hier</h1>{THREE_SENTENCES}")
    expect(listener.opener).not_to_have_css("border-top-color", "rgba(0, 0, 0, 0)")
    axe_finds_nothing(page)


def test_the_scripts_of_reading_stay_small_and_come_with_every_page(page, site):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    goes(page, site + "/")
    for name in ("speak", "reading"):
        assert sum(static(f"design/{name}.js") in each for each in asked) == 1
        assert len(page.request.get(site + static(f"design/{name}.js")).body()) <= 9_000
