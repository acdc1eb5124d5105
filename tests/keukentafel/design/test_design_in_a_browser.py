"""The page of parts in a real browser: axe, small screens, large letters, the keyboard and the quick exit."""

import threading
from collections.abc import Iterator
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.wsgi import get_wsgi_application
from django.test import override_settings
from playwright.sync_api import Browser, Page

PLAIN_FILES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PAGES = ["onderdelen", "fout/404", "fout/500"]


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests speak."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with override_settings(STORAGES=PLAIN_FILES, ROOT_URLCONF="tests.keukentafel.design.design_urls", DEBUG=True):
        application = StaticFilesHandler(get_wsgi_application())
        server = make_server("127.0.0.1", 0, application, _Server, _Silent)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        server.server_close()


def opened(browser: Browser, url: str, *, width: int = 1280, **options: object) -> Page:
    """Open a page; a message on the browser's console (a blocked style, a missing file) is a fault."""
    context = browser.new_context(viewport={"width": width, "height": 800}, locale="nl-NL", **options)  # type: ignore[arg-type]
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(url)
    page.wait_for_load_state("networkidle")
    assert [fault for fault in faults if "status of 4" not in fault and "status of 5" not in fault] == []
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_by_day_and_by_night(address: str, browser: Browser, name: str, scheme: str) -> None:
    page = opened(browser, f"{address}/{name}", color_scheme=scheme)
    found = Axe().run(page, options=RULES).response["violations"]
    page.context.close()
    assert [(fault["id"], [node["html"][:120] for node in fault["nodes"]][:3]) for fault in found] == []


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1280])
def test_nothing_runs_off_the_side_of_any_screen(address: str, browser: Browser, width: int) -> None:
    page = opened(browser, f"{address}/onderdelen", width=width)
    beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    page.context.close()
    assert beyond <= 0


def test_every_control_is_large_enough_for_a_thumb(address: str, browser: Browser) -> None:
    page = opened(browser, f"{address}/onderdelen", width=360)
    small = page.evaluate(
        """[...document.querySelectorAll('main button, main select, main input, .choice, header a, footer a')]
        .filter(e => !e.matches('.choice input, .skip'))
        .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
        .filter(([, box]) => Math.min(box.width, box.height) < 43.9).map(([html]) => html)"""
    )
    page.context.close()
    assert small == []


def test_the_road_lies_wide_on_a_tablet_and_stands_tall_on_a_phone(address: str, browser: Browser) -> None:
    tops = []
    for width in (768, 360):
        page = opened(browser, f"{address}/onderdelen", width=width)
        stones = page.locator(".road").first.locator(".stone")
        tops.append([stones.nth(place).bounding_box() for place in (0, 2)])
        page.context.close()
    (wide_first, wide_third), (tall_first, tall_third) = tops
    assert wide_first and wide_third and tall_first and tall_third
    assert wide_first["y"] == wide_third["y"]
    assert tall_first["y"] < tall_third["y"]


def test_the_keyboard_reaches_the_content_first_and_shows_where_it_is(address: str, browser: Browser) -> None:
    page = opened(browser, f"{address}/onderdelen")
    page.keyboard.press("Tab")
    focus = "(() => { const e = document.activeElement; return [e.className, getComputedStyle(e).outlineStyle]; })()"
    assert page.evaluate(focus) == ["skip", "solid"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"
    page.context.close()


def test_bold_is_drawn_by_the_font_and_never_thickened_by_the_browser(address: str, browser: Browser) -> None:
    page = opened(browser, f"{address}/onderdelen")
    thick_voice, loaded = page.evaluate(
        """[[...document.querySelectorAll('body *')].filter(e => {
            const style = getComputedStyle(e);
            return style.fontFamily.startsWith('Literata') && style.fontWeight > 400;
        }).map(e => e.outerHTML.slice(0, 80)),
        [...document.fonts].filter(f => f.status === 'loaded').map(f => [f.family.replaceAll('"', ''), f.weight])]"""
    )
    page.context.close()
    assert thick_voice == []
    ours = sorted(font for font in loaded if "terugval" not in font[0])
    assert ours == [["Atkinson Hyperlegible Next", "400 700"], ["Literata", "400"]]


def test_the_theme_of_a_gemeente_replaces_our_tokens(address: str, browser: Browser) -> None:
    theme = "@layer theme { :root { --utrecht-button-primary-action-background-color: #123456; --kt-kalk: #fafafa } }"
    page = opened(browser, f"{address}/onderdelen", color_scheme="light")
    page.route("**/thema.css", lambda route: route.fulfill(body=theme, content_type="text/css"))
    page.add_style_tag(url=f"{address}/thema.css")
    button, ground = page.evaluate(
        """[document.querySelector('.sheet .utrecht-button'), document.body]
        .map(element => getComputedStyle(element).backgroundColor)"""
    )
    page.context.close()
    assert (button, ground) == ("rgb(18, 52, 86)", "rgb(250, 250, 250)")


def test_dark_stays_dark_in_a_room_that_asks_for_it(address: str, browser: Browser) -> None:
    page = opened(browser, f"{address}/onderdelen", color_scheme="light")
    grounds = page.evaluate("['body', '.nacht'].map(e => getComputedStyle(document.querySelector(e)).backgroundColor)")
    page.context.close()
    assert grounds == ["rgb(243, 245, 242)", "rgb(16, 23, 27)"]


def test_who_chooses_own_colours_sees_where_the_sheet_ends_and_no_wood_behind_the_words(
    address: str, browser: Browser
) -> None:
    page = opened(browser, f"{address}/onderdelen", forced_colors="active")
    wood, sheet = page.locator(".table-top > .wood").first, page.locator(".table-top .sheet").first
    border = sheet.evaluate("element => getComputedStyle(element).borderTopStyle")
    is_wood_there = wood.is_visible()
    page.context.close()
    assert (is_wood_there, border) == (False, "solid")


def test_who_chooses_own_colours_sees_in_which_room_one_is(address: str, browser: Browser) -> None:
    page = opened(browser, f"{address}/onderdelen", forced_colors="active")
    for ways in (page.locator(".rooms"), page.locator(".tabs").first):
        here, other = (
            ways.locator(which).first.evaluate("element => getComputedStyle(element).borderBottomColor")
            for which in ("[aria-current]", "a:not([aria-current])")
        )
        ground = ways.evaluate("() => getComputedStyle(document.body).backgroundColor")
        assert here != other == ground
    page.context.close()


def test_who_chooses_own_colours_sees_whose_chair_is_lit(address: str, browser: Browser) -> None:
    page = opened(browser, f"{address}/onderdelen", forced_colors="active")
    seat, ground = (
        page.locator(name).first.evaluate("element => getComputedStyle(element).fill")
        for name in (".chairs .seat--lit", ".chairs .top")
    )
    page.context.close()
    assert seat != ground


def test_a_page_without_styles_has_no_drawing_that_fills_the_screen(address: str, browser: Browser) -> None:
    page = browser.new_context(viewport={"width": 360, "height": 800}, locale="nl-NL").new_page()
    page.route("**/*.css", lambda route: route.abort())
    page.goto(f"{address}/onderdelen")
    heights = page.evaluate("[...document.querySelectorAll('body svg')].map(e => e.getBoundingClientRect().height)")
    page.context.close()
    assert max(heights) <= 120


def test_what_is_folded_lies_open_on_paper_as_wide_as_the_paper(address: str, browser: Browser) -> None:
    page = opened(browser, f"{address}/onderdelen")
    page.emulate_media(media="print")
    folded = page.locator("details.explain").first
    plus = folded.locator("summary").evaluate("element => getComputedStyle(element, '::before').content")
    widest = folded.evaluate("element => getComputedStyle(element).maxWidth")
    is_readable = folded.evaluate("e => e.lastElementChild.checkVisibility({contentVisibilityAuto: true})")
    page.context.close()
    assert (plus, widest, is_readable) == ("none", "none", True)
