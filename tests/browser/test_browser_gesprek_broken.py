"""What may go wrong while somebody talks: the words stay, and the page says how it stands."""

import ssl
from datetime import datetime, timedelta
from threading import Thread
from wsgiref.simple_server import make_server

import pytest
from django.utils import timezone
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import expect

from keukentafel.tafel.kluis.seats import remove
from tests.browser.certificates import make_certificate
from tests.browser.conftest import _Quiet, _Server
from tests.browser.device import AGREED, PHRASE, Device, agreed_at, written_at
from tests.browser.makers_gesprek_browser import toos_prepared
from tests.browser.steps import goes, reloads
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, a_guest

pytestmark = pytest.mark.django_db(transaction=True)

WRONG_CLOCK = """(() => {
    const Real = Date, year = 365 * 24 * 3600 * 1000;
    globalThis.Date = class extends Real {
        constructor(...told) { told.length ? super(...told) : super(Real.now() + SIGN * year); }
        static now() { return Real.now() + SIGN * year; }
    };
})();"""


FULL = """async (address) => {
    const store = await (await import(address)).openStore(), kind = Object.getPrototypeOf(store);
    globalThis.refused = 0;
    const full = async () => { globalThis.refused += 1; throw new DOMException("full", "QuotaExceededError"); };
    [kind.before, kind.change] = [kind.change, full];
    store.database.close();
}"""
ROOM_AGAIN = """async (address) => {
    const store = await (await import(address)).openStore(), kind = Object.getPrototypeOf(store);
    kind.change = kind.before;
    store.database.close();
}"""
"""What a disk that is full says to whatever the program wants to keep, and what it says once there is room."""


@pytest.fixture
def toos():
    return toos_prepared()


@pytest.fixture
def phone(new_context, site, toos):
    return Device(new_context(), site, toos)


class OwnServer:
    """A server of the same program, that one test may stop and start again."""

    def __init__(self, program):
        self.program, self.port = program, 0
        self.start()

    def start(self):
        self.server = make_server("127.0.0.1", self.port, self.program, _Server, _Quiet)
        self.port = self.server.server_port
        Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def own_server(program):
    server = OwnServer(program)
    yield server
    server.stop()


def test_the_network_is_cut_half_way_and_comes_back(phone, toos):
    page = phone.takes_along()
    phone.agrees("Voor de storing")
    phone.context.set_offline(True)
    expect(page.get_by_text("Geen internet.")).to_be_visible()
    phone.agrees("In de storing")
    phone.context.set_offline(False)

    phone.says("Alles staat op de tafel.")
    expect(page.get_by_text("Geen internet.")).to_be_hidden()
    assert sorted(agreed_at(toos)) == ["In de storing", "Voor de storing"]


def test_the_tab_dies_without_a_word_and_what_was_kept_is_still_there(phone, toos):
    phone.takes_along()
    phone.context.set_offline(True)
    phone.agrees()
    with phone.page.expect_event("crash"), pytest.raises(PlaywrightError):
        phone.page.goto("chrome://crash")
    phone.page.close()
    phone.new_tab()
    phone.comes_back()

    expect(phone.row(AGREED)).to_be_visible()
    phone.context.set_offline(False)
    phone.says("Alles staat op de tafel.")
    assert agreed_at(toos) == [AGREED]


def test_a_tab_closed_in_the_middle_of_a_word_keeps_the_word(phone, toos):
    page = phone.takes_along()
    phone.context.set_offline(True)
    page.locator("fieldset[data-blank=toezegging]").get_by_label("Wat is er afgesproken?").fill("Een half wo")
    phone.says("Nog te versturen: 1.")
    goes(page, "about:blank")
    phone.comes_back()

    expect(phone.row("Een half wo")).to_be_visible()


def test_who_types_on_while_the_first_words_are_sent_writes_past_nobody(phone, toos):
    page = phone.takes_along()
    point = page.locator("[data-list=punt] > li").first
    point.get_by_text("Wat werd er gezegd?").first.click()
    for words in ("Er komt", " een beugel", " en een stoel"):
        phone.context.set_offline(True)  # else it may be sent, now and then, before anybody sees that it waits
        point.get_by_role("textbox").press_sequentially(words)
        phone.says("Nog te versturen: 1.")
        with page.expect_response("**/kopie*"):
            phone.context.set_offline(False)
        phone.says("Alles staat op de tafel.")
    page.get_by_role("heading", name="Uw punten").click()

    expect(point.locator("[data-past]")).to_be_hidden()
    assert written_at(toos, "punt") == [{"tekst": "Er komt een beugel en een stoel"}]


@pytest.mark.parametrize("sign", ["+1", "-1"])
def test_a_clock_that_is_a_year_wrong_changes_nothing(new_context, site, toos, sign):
    context = new_context()
    context.add_init_script(WRONG_CLOCK.replace("SIGN", sign))
    phone = Device(context, site, toos)
    phone.takes_along()
    phone.agrees()
    phone.says("Alles staat op de tafel.")
    reloads(phone.page)
    phone.unlocks()

    expect(phone.row(AGREED)).to_be_visible()
    at_table = toos.sits(timezone.now())
    (entry,) = at_table.entries_by_kind("gedeeld")["toezegging"]
    written = str(entry.current[0].data["gemaakt_op"])
    assert abs(datetime.fromisoformat(written) - timezone.now()) < timedelta(minutes=5)


def test_a_full_device_says_so_and_the_words_stay_on_the_screen_until_there_is_room(phone, toos):
    page = phone.takes_along()
    page.evaluate(FULL, phone.module("store"))
    slip = page.locator("fieldset[data-blank=toezegging]")
    slip.get_by_label("Wat is er afgesproken?").fill(AGREED)
    slip.get_by_role("button", name="Bewaar").click()
    phone.says("Uw toestel is vol.")
    tried = page.evaluate("globalThis.refused")
    page.get_by_role("button", name="Sluit", exact=True).click()
    page.wait_for_function("tried => globalThis.refused > tried", arg=tried)  # else there is room before it is closed
    expect(slip.get_by_label("Wat is er afgesproken?")).to_have_value(AGREED)

    page.evaluate(ROOM_AGAIN, phone.module("store"))
    slip.get_by_role("button", name="Bewaar").click()
    expect(phone.row(AGREED)).to_be_visible()
    phone.says("Alles staat op de tafel.")
    assert agreed_at(toos) == [AGREED]


def test_the_server_is_gone_for_a_while(new_context, own_server, toos):
    phone = Device(new_context(), f"http://127.0.0.1:{own_server.port}", toos)
    page = phone.takes_along()
    own_server.stop()
    phone.agrees()
    expect(page.get_by_text("Uw tafel is nu niet te bereiken.")).to_be_visible()
    reloads(page)
    phone.unlocks()
    expect(phone.row(AGREED)).to_be_visible()
    own_server.start()
    page.get_by_role("button", name="Verstuur nu").click()

    phone.says("Alles staat op de tafel.")
    expect(page.get_by_text("Uw tafel is nu niet te bereiken.")).to_be_hidden()
    assert agreed_at(toos) == [AGREED]


def test_a_table_closed_meanwhile_is_opened_again_and_what_was_written_goes_along(phone, toos):
    page = phone.takes_along()
    phone.closes_table()
    phone.agrees()
    expect(page.get_by_text("Uw tafel is dicht op dit toestel.")).to_be_visible()
    assert agreed_at(toos) == []

    phone.opens_table()
    page.get_by_role("button", name="Verstuur nu").click()
    phone.says("Alles staat op de tafel.")
    expect(page.get_by_text("Uw tafel is dicht op dit toestel.")).to_be_hidden()
    assert agreed_at(toos) == [AGREED]


def test_who_lost_the_chair_meanwhile_is_told_and_keeps_the_own_words(new_context, site, toos):
    piet = a_guest(toos, "Piet", sheets=ALL, at=timezone.now())
    phone = Device(new_context(), site, piet)
    page = phone.takes_along()
    phone.context.set_offline(True)
    phone.agrees()
    remove(toos.sits(timezone.now()), piet.seat_id)
    phone.opens_table(piet.returns(timezone.now()))
    phone.context.set_offline(False)

    expect(page.get_by_text("U hebt geen plek meer aan deze tafel.")).to_be_visible()
    expect(phone.row(AGREED)).to_be_visible()
    assert agreed_at(toos) == []


def test_after_its_end_a_copy_is_read_no_more_and_what_was_not_sent_is_sent_and_erased(phone, toos, monkeypatch):
    page = phone.takes_along()
    phone.context.set_offline(True)
    phone.agrees()
    later = timezone.now() + timedelta(days=9)
    monkeypatch.setattr(timezone, "now", lambda: later)
    goes(page, "about:blank")
    phone.context.set_offline(False)
    with page.expect_response("**/aan-tafel/tijd"):
        goes(page, f"{phone.site}/aan-tafel/")
    phone.types_phrase()

    expect(page.get_by_role("heading", name="De kopie op dit toestel is voorbij.")).to_be_visible()
    expect(page.get_by_text("Ik durf niet meer te douchen")).to_have_count(0)
    expect(page.get_by_role("listitem").filter(has_text=AGREED)).to_be_visible()
    expect(page.get_by_text("Uw tafel is dicht op dit toestel.")).to_be_visible()

    phone.opens_table(toos.returns(later))
    page.get_by_role("button", name="Verstuur nu").click()
    expect(page.get_by_text("Op dit toestel staat niets meer.").locator("visible=true")).to_be_visible()
    assert agreed_at(toos.returns(later)) == [AGREED]
    assert phone.on_disk() == {"copies": 0, "versions": 0}


class SecureServer(OwnServer):
    """The same over https, with a certificate made by ourselves."""

    def __init__(self, program, certificate):
        self.certificate = certificate
        super().__init__(lambda environ, begin: program({**environ, "wsgi.url_scheme": "https"}, begin))

    def start(self):
        self.server = make_server("127.0.0.1", self.port, self.program, _Server, _Quiet)
        self.port = self.server.server_port
        chosen = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        chosen.load_cert_chain(self.certificate.file)
        self.server.socket = chosen.wrap_socket(self.server.socket, server_side=True)
        Thread(target=self.server.serve_forever, daemon=True).start()


def test_another_certificate_of_the_server_costs_nothing_and_is_said(
    browser_type, browser_type_launch_args, browser_context_args, program, toos, tmp_path
):
    first, second = (make_certificate(tmp_path / f"{each}.pem") for each in ("first", "second"))
    server = SecureServer(program, first)
    arguments = [*browser_type_launch_args["args"], f"--ignore-certificate-errors-spki-list={first.name}"]
    browser = browser_type.launch(**{**browser_type_launch_args, "args": arguments})
    try:
        phone = Device(browser.new_context(**browser_context_args), f"https://127.0.0.1:{server.port}", toos)
        page = phone.takes_along()
        server.stop()
        server.certificate = second
        server.start()
        reloads(page)
        phone.unlocks(PHRASE)
        phone.agrees()
        expect(page.get_by_text("Uw tafel is nu niet te bereiken.")).to_be_visible()
        assert agreed_at(toos) == []

        server.stop()
        server.certificate = first
        server.start()
        page.get_by_role("button", name="Verstuur nu").click()
        phone.says("Alles staat op de tafel.")
        assert agreed_at(toos) == [AGREED]
    finally:
        browser.close()
        server.stop()
