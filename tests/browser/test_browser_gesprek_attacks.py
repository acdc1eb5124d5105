"""What somebody may try who holds a device, or finds it open: rows moved about, an old copy, a talk left open."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from keukentafel.tafel.kluis.said import said_on
from tests.browser.device import AGREED, Device, agreed_at
from tests.browser.makers_gesprek_browser import toos_prepared
from tests.browser.steps import back, goes, reloads

pytestmark = pytest.mark.django_db(transaction=True)

CHANGED = """async ([address, change]) => {
    const store = await (await import(address)).openStore();
    const asked = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
    const versions = store.database.transaction("versions", "readwrite").objectStore("versions");
    const rows = await asked(versions.getAll());
    if (change === "arrived") await asked(versions.put({ ...rows[0], state: "arrived" }));
    if (change === "moved") await asked(versions.put({ ...rows[0], sealed: rows[1].sealed }));
    if (change === "copied") await asked(versions.put({ ...rows[0], nr: 99 }));
    store.database.close();
}"""
"""Lays the rows of a device otherwise, as somebody can who reads and writes its disk, without any key."""

AS_BEFORE = """async ([storeAddress, sealAddress, phrase]) => {
    const store = await (await import(storeAddress)).openStore(), { seal, unlock, unseal } = await import(sealAddress);
    const [copy] = await store.copies(), key = await unlock(copy.lock, phrase);
    for (const row of await store.versions(copy.id)) {
        const told = await unseal(key, row.sealed, `${copy.id} version ${row.nr} ${row.state}`);
        const { bound, ...before } = { ...row, sealed: await seal(key, told, `${copy.id} version`) };
        await store.swap([[row, before]]);
    }
    store.database.close();
}"""
"""Lays the rows of a device as the program did that bound them to their copy alone."""

BOUND = """async (address) => {
    const store = await (await import(address)).openStore(), [copy] = await store.copies();
    const bound = (await store.versions(copy.id)).map((row) => row.bound === true);
    store.database.close();
    return bound;
}"""


@pytest.fixture
def toos():
    return toos_prepared()


@pytest.fixture
def phone(new_context, site, toos):
    return Device(new_context(), site, toos)


@pytest.mark.parametrize("change", ["arrived", "moved", "copied"])
def test_a_row_that_somebody_laid_otherwise_is_not_taken_for_what_it_was_and_that_is_said(phone, toos, change):
    page = phone.takes_along()
    phone.context.set_offline(True)
    phone.agrees("Eerste")
    phone.agrees("Tweede")
    page.evaluate(CHANGED, [phone.module("store"), change])
    reloads(page)
    phone.unlocks()
    expect(page.get_by_text("Op dit toestel staat iets dat niet te lezen is.")).to_be_visible()

    phone.context.set_offline(False)
    phone.says("Alles staat op de tafel.")
    assert sorted(agreed_at(toos)) == (["Eerste", "Tweede"] if change == "copied" else ["Tweede"])


def test_what_an_older_program_sealed_is_bound_when_it_is_opened_and_not_lost(phone, toos):
    page = phone.takes_along()
    phone.context.set_offline(True)
    phone.agrees()
    page.evaluate(AS_BEFORE, [phone.module("store"), phone.module("seal"), "paarse fietsbel zondag"])
    assert page.evaluate(BOUND, phone.module("store")) == [False]
    reloads(page)
    phone.unlocks()
    expect(phone.row(AGREED)).to_be_visible()

    assert page.evaluate(BOUND, phone.module("store")) == [True]
    phone.context.set_offline(False)
    phone.says("Alles staat op de tafel.")
    assert agreed_at(toos) == [AGREED]


def test_a_talk_left_open_is_locked_after_twenty_minutes_told_before_and_every_word_is_kept(phone, toos):
    phone.page.clock.install()
    page = phone.takes_along()
    phone.context.set_offline(True)
    slip = page.locator("fieldset[data-blank=toezegging]")
    slip.get_by_label("Wat is er afgesproken?").fill(AGREED)
    page.clock.fast_forward("18:01")
    expect(page.get_by_text("Over twee minuten gaat het gesprek op slot.")).to_be_visible()
    page.get_by_role("heading", name="Uw punten").click()
    expect(page.get_by_text("Over twee minuten gaat het gesprek op slot.")).to_be_hidden()
    page.clock.fast_forward("18:01")
    expect(page.get_by_role("heading", name="Uw punten")).to_be_visible()
    page.clock.fast_forward("02:00")

    expect(page.get_by_label("Uw geheime zin")).to_be_visible()
    assert AGREED not in page.content() and "douchen" not in page.content()
    phone.unlocks()
    expect(phone.row(AGREED)).to_be_visible()


def test_without_a_network_a_copy_opens_after_its_end_says_so_and_keeps_what_is_written(phone, toos):
    page = phone.takes_along()
    expect(page.get_by_text("Deze kopie was tot en met").locator("visible=true")).to_have_count(0)
    phone.context.set_offline(True)
    page.add_init_script("{ const now = Date.now; Date.now = () => now() + 40 * 24 * 3600 * 1000; }")
    goes(page, f"{phone.site}/aan-tafel/")
    phone.unlocks()
    expect(page.get_by_text("Deze kopie was tot en met 27 november 2026.").locator("visible=true")).to_be_visible()
    phone.agrees()

    phone.context.set_offline(False)
    phone.says("Alles staat op de tafel.")
    assert agreed_at(toos) == [AGREED]


def test_after_it_is_closed_nothing_of_the_talk_stands_in_the_page_in_any_state(phone, toos):
    page = phone.takes_along()
    phone.context.set_offline(True)
    phone.agrees()
    page.get_by_text("Een notitie, alleen voor u", exact=True).click()
    page.get_by_label("Notitie, alleen voor u").last.fill("Ik vertrouw dit niet.")
    page.get_by_role("heading", name="Schrijf iets op").click()
    phone.says("Nog te versturen: 2.")
    page.get_by_role("button", name="Sluit", exact=True).click()
    expect(page.get_by_label("Uw geheime zin")).to_be_visible()

    held = page.content() + page.evaluate(
        "[...document.querySelectorAll('input, textarea')].map((e) => e.value).join()"
    )
    for words in (AGREED, "vertrouw", "douchen", "Toos", "Nog te versturen: 2", toos.table_id.hex[:8]):
        assert words not in held, words


def test_who_leaves_at_once_leaves_nothing_to_read_in_the_tab_and_loses_no_word(phone, toos, settings):
    settings.QUICK_EXIT = f"{phone.site}/gezond"
    page = phone.takes_along()
    page.evaluate("sessionStorage.setItem('leestempo', '1')")
    page.get_by_label("Wat is er afgesproken?").first.fill(AGREED)
    with page.expect_response("**/stuur"):
        page.evaluate("for (const form of document.forms) form.reset()")  # as it does first; what was typed is kept
    expect(page.get_by_label("Wat is er afgesproken?").first).to_have_value(AGREED)
    phone.says("Alles staat op de tafel.")
    with page.expect_navigation(url="**/gezond"):  # pressed as on an iPhone, where the field stays open
        page.locator("[data-quick-exit]").first.evaluate("(link) => link.click()")
    assert AGREED not in page.content()
    back(page)
    assert page.url == "about:blank", "neither the talk nor the page of its phrase is left to go back to"

    goes(page, f"{phone.site}/aan-tafel/")
    expect(page.get_by_label("Uw geheime zin")).to_be_visible()
    assert page.evaluate("sessionStorage.length") == 0
    phone.unlocks()
    expect(phone.row(AGREED)).to_be_visible()
    phone.says("Alles staat op de tafel.")
    assert agreed_at(toos) == [AGREED]


def test_a_page_that_a_browser_keeps_for_who_goes_back_holds_no_word_of_the_talk(phone, toos):
    page = phone.takes_along()
    phone.agrees()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert AGREED not in page.content() and "douchen" not in page.content()
    with page.expect_navigation():
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")

    expect(page.get_by_label("Uw geheime zin")).to_be_visible()
    phone.unlocks()
    expect(phone.row(AGREED)).to_be_visible()


def test_what_was_wiped_at_the_table_does_not_come_back_on_a_device_that_is_opened_without_a_network(phone, toos):
    phone.takes_along()
    phone.agrees()
    phone.says("Alles staat op de tafel.")
    phone.comes_back()
    expect(phone.row(AGREED)).to_be_visible()
    seated = toos.sits(timezone.now())
    (said,) = said_on(seated, ("toezegging",))
    seated.wipe("gedeeld", [said.id])
    phone.agrees("Iets anders")
    phone.says("Alles staat op de tafel.")
    phone.page.get_by_role("button", name="Sluit", exact=True).click()
    expect(phone.page.get_by_label("Uw geheime zin")).to_be_visible()
    phone.context.set_offline(True)
    phone.unlocks()

    expect(phone.row("Iets anders")).to_be_visible()
    typed = "[...document.querySelectorAll('input, textarea')].map((each) => each.value).join()"
    assert AGREED not in phone.page.evaluate(f"document.documentElement.innerHTML + {typed}")
