"""The folder in which a browser keeps everything: a browser that dies, and what a finder reads there."""

import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.device import AGREED, PHRASE, Device, agreed_at
from tests.browser.makers_gesprek_browser import toos_prepared

pytestmark = pytest.mark.django_db(transaction=True)

MARK = "kruidnagelkoek"
"""A word that is put on the device in the clear, in every place that a page may write to: the search must find it."""

PUT_IN_THE_CLEAR = """async (word) => {
    const opening = indexedDB.open("vrij", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("s");
    await new Promise((done) => (opening.onsuccess = done));
    const writing = opening.result.transaction("s", "readwrite");
    writing.objectStore("s").put({ word }, 1);
    await new Promise((done) => (writing.oncomplete = done));
    await (await caches.open("vrij")).put("/vrij", new Response(word + "-in-cache"));
    localStorage.setItem("vrij", word + "-in-local");
}"""


@pytest.fixture
def opened(browser_type, browser_type_launch_args, browser_context_args, tmp_path):
    """Open a browser on a folder of its own, as often as asked."""
    contexts = []

    def begin():
        told = {**browser_type_launch_args, **browser_context_args}
        contexts.append(browser_type.launch_persistent_context(tmp_path / "profile", **told))
        contexts[-1].set_default_timeout(60_000)
        return contexts[-1]

    yield begin
    for context in contexts:
        context.close()


def browser_on(profile: Path) -> int:
    """The first process that holds this folder: the browser itself, which has no `--type`."""
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        told = process.read_bytes()
        if f"--user-data-dir={profile}".encode() in told and b"--type=" not in told:
            return int(process.parent.name)
    raise AssertionError(profile)


def test_the_browser_is_killed_and_what_was_kept_is_there_without_a_network(opened, site, tmp_path):
    toos = toos_prepared()
    context = opened()
    device = Device(context, site, toos)
    device.takes_along()
    context.set_offline(True)
    device.agrees()
    with context.expect_event("close"):
        os.kill(browser_on(tmp_path / "profile"), signal.SIGKILL)

    context = opened()
    context.set_offline(True)
    device = Device(context, site, toos)
    device.comes_back()
    expect(device.row(AGREED)).to_be_visible()
    context.set_offline(False)
    device.says("Alles staat op de tafel.")
    assert agreed_at(toos) == [AGREED]


def in_bytes(word: str) -> tuple[bytes, bytes]:
    return word.encode(), word.encode("utf-16-le")


def found_in(profile: Path, word: str) -> list[str]:
    """The files of a folder in which a word stands, as bytes of either kind, big or small letters."""
    files = [file for file in profile.rglob("*") if file.is_file() and not file.is_symlink()]
    return [
        str(file.relative_to(profile))
        for file in files
        if any(each.lower() in file.read_bytes().lower() for each in in_bytes(word))
    ]


def test_who_finds_the_device_without_the_phrase_finds_none_of_the_words(opened, site, tmp_path):
    toos = toos_prepared()
    context = opened()
    device = Device(context, site, toos)
    page = device.takes_along()
    context.set_offline(True)
    device.agrees("Peperkoekafspraak")
    page.get_by_text("Een notitie, alleen voor u", exact=True).click()
    page.get_by_role("textbox", name="Notitie, alleen voor u").fill("Zuurkoolgeheim")
    page.get_by_role("heading", name="Schrijf iets op").click()
    page.locator("[data-list=punt] > li").first.get_by_text("Wat werd er gezegd?").first.click()
    page.locator("[data-list=punt] textarea").first.fill("Rabarberantwoord")
    device.says("Nog te versturen: 3.")
    page.evaluate(PUT_IN_THE_CLEAR, MARK)
    context.close()

    profile = tmp_path / "profile"
    assert len(found_in(profile, MARK)) >= 3, "the search itself would find what lies in the clear"
    assert found_in(profile, f"{MARK}-in-cache") and found_in(profile, f"{MARK}-in-local")
    words = ["Peperkoekafspraak", "Zuurkoolgeheim", "Rabarberantwoord", "durf niet meer", "verder dan de keuken"]
    words += ["huishouden", "niet zonder hulp", "Toos", "fietsbel", PHRASE]
    assert {word: found_in(profile, word) for word in words} == {word: [] for word in words}
