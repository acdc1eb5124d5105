"""Every page that somebody of the demo gemeente can reach: light, cheap, whole, and without a dead link."""

import re
from urllib.parse import urljoin, urlsplit

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html

from keukentafel.bestand import write
from tests.keukentafel.makers_demo import DEMO_DAY, demo_dossiers, demo_table
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, REPORT
from tests.keukentafel.tafel.seated import browser_of

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

DEMO = demo_dossiers()
WHOLE = ("bezwaar-nog-twee-dagen", "jeugd-via-de-huisarts", "demo-00009", "demo-00018")
"""Dossiers of which every page of every room is opened, and every letter that fits is begun."""

MOST_BYTES, MOST_QUERIES = 60_000, 15
ROOMS = (
    "",
    "/brieven",
    "/feiten/kalender",
    "/papieren",
    "/stoelen",
    "/bewaren",
    "/plan",
    "/melden",
    "/melden/bewijs",
    "/gesprek",
    "/nakijken",
    "/terugblik",
)
FRONT = ("/", "/waar-sta-ik", "/melden", "/uitleg", "/rechten", "/woordenlijst", "/eigen-bijdrage", "/open")
NO_PAGE = re.compile(r"/static/|/snel-weg|/thema\.css|/tafel/[^/]+/(brieven/stuk/[^/]+|plan)/bestand/")
"""Files, and the way out."""

A_LETTER = re.compile(r"/tafel/[^/]+/brieven/\w+")
WITH_OWN_PAGE = ("/waar-sta-ik/brief", "/waar-sta-ik/kalender")
"""Where buttons of "Waar sta ik?" lead that have a page of their own."""

ASKS_FOR_THE_WORDS = "//main//form[@action='/open']"
"""The door itself, where a link leads to what stands on a table that is not open here."""


@pytest.fixture(autouse=True)
def _demo_day():
    with time_machine.travel(DEMO_DAY, tick=False):
        yield


class Walk:
    """Somebody who opens every page that a link leads to, once, and weighs each."""

    def __init__(self, client, follows):
        self.client, self.follows = client, follows
        self.seen, self.waiting, self.faults = {}, [], []

    def through(self, *addresses):
        """Walk until nothing new is found; return what is wrong, a line for each fault."""
        self.waiting = list(addresses)
        while self.waiting:
            address = self.waiting.pop(0)
            if address not in self.seen:
                self.seen[address] = None
                self.look(address)
        return self.faults

    def look(self, address):
        with CaptureQueriesContext(connection) as queries:
            answer = self.client.get(address)
        if answer.status_code in (302, 303):
            self.go_on(address, answer["Location"])
            return
        self.weigh(address, answer, len(queries))

    def weigh(self, address, answer, queries=0):
        """Judge a page, and remember the links on it."""
        if not answer["Content-Type"].startswith("text/html"):
            return  # A file to take along.
        tree = html.fromstring(answer.content.decode())
        if answer.status_code != 200 and not (answer.status_code == 403 and tree.xpath(ASKS_FOR_THE_WORDS)):
            self.faults.append(f"{address}: {answer.status_code}")
            return
        self.seen[address] = tree
        self.faults += [f"{address}: {fault}" for fault in faults(tree, len(answer.content), queries)]
        for link in tree.xpath("//a/@href"):
            self.go_on(address, link)

    def go_on(self, address, link):
        path = urljoin(address, link).partition("#")[0]
        if not urlsplit(path).scheme and not NO_PAGE.match(path) and self.follows(path):
            self.waiting.append(path)


def faults(tree, size, queries):
    ids = tree.xpath("//@id")
    twice = sorted({each for each in ids if ids.count(each) > 1})
    lost = [link for link in tree.xpath("//a[starts-with(@href, '#')]/@href") if link[1:] not in ids]
    return [
        said
        for said, wrong in (
            (f"{size} bytes", size > MOST_BYTES),
            (f"{queries} queries", queries > MOST_QUERIES),
            (f"{len(tree.xpath('//h1'))} first headings", len(tree.xpath("//h1")) != 1),
            (f"twice {twice}", twice),
            (f"no place for {lost}", lost),
        )
        if wrong
    ]


def at_table(data):
    somebody = demo_table(data)
    return browser_of(somebody), f"/tafel/{somebody.table_id}"


@pytest.mark.parametrize("dossier", DEMO)
def test_every_room_of_a_table_is_light_and_so_is_each_letter_that_the_road_leads_to(dossier):
    client, table = at_table(DEMO[dossier])
    walk = Walk(client, lambda _: False)
    walk.through(*(table + room for room in ROOMS))
    offered = {link.partition("#")[0] for link in walk.seen[table].xpath("//main//a/@href") if A_LETTER.match(link)}

    assert walk.through(*sorted(offered)) == []


@pytest.mark.parametrize("dossier", WHOLE)
def test_every_link_of_a_table_lives_also_when_letters_were_begun(dossier):
    client, table = at_table(DEMO[dossier])
    walk = Walk(client, lambda path: path.startswith(table))
    walk.through(*(table + room for room in ROOMS))
    forms = [address for address in walk.seen if A_LETTER.fullmatch(address) and not address.endswith("/stuk")]
    for address in forms:
        answer = client.post(address, fields_of(walk.seen[address]))
        if answer.status_code == 303:
            walk.through(answer["Location"])

    assert forms and walk.through(table + "/brieven") == []
    assert len([address for address in walk.seen if address.endswith("/tekst")]) > 5


@pytest.mark.parametrize(("kind", "letter"), [("verslag", REPORT), ("besluit", DECISION)])
def test_every_page_of_a_letter_that_is_checked_is_light(kind, letter):
    client, table = at_table(DEMO["demo-00009"])
    taken = {"soort": kind, "manier": "plakken", "tekst": "\f".join([letter] * 10), "dag": "6 maart 2026"}
    assert client.post(f"{table}/nakijken/nieuw", taken).status_code == 303
    walk = Walk(client, lambda path: path.startswith(f"{table}/nakijken"))

    assert walk.through(f"{table}/nakijken") == []
    assert len(walk.seen) >= 8


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_for_everybody_is_light_and_every_link_on_it_lives(language):
    walk = Walk(Client(headers={"accept-language": language}), lambda path: not path.startswith("/tafel/"))

    assert walk.through(*FRONT) == []
    assert len(walk.seen) > 80


@pytest.mark.parametrize("dossier", DEMO)
def test_without_a_table_the_road_its_calendar_and_its_letters_are_as_light(dossier):
    client = Client(headers={"accept-language": "nl"})
    file = SimpleUploadedFile("x.json", write(DEMO[dossier]), content_type="application/json")
    walk = Walk(client, lambda _: False)
    walk.weigh("/waar-sta-ik", client.post("/waar-sta-ik", {"doen": "open", "bestand": file}))
    road = walk.seen["/waar-sta-ik"]
    for button in road.xpath("//button[@formaction]"):
        path = urlsplit(button.get("formaction")).path
        if path.startswith(WITH_OWN_PAGE):
            pressed = {button.get("name"): button.get("value")} if button.get("name") else {}
            walk.weigh(f"{path} {pressed}", client.post(path, fields_of(road) | pressed))

    assert walk.faults == []


def fields_of(tree):
    """Return what the main form of a page sends: hidden fields, what is chosen, what was typed."""
    (form,) = tree.xpath("//form[@id='weg']") or tree.xpath("//main//form[@class='sheet note'][1]")
    found = form.xpath(".//input[@name] | .//textarea[@name]")
    if form.get("id"):
        found += tree.xpath(f"//*[@form='{form.get('id')}'][@name][not(self::button)]")
    chosen = [each for each in found if each.get("type") not in ("radio", "checkbox") or "checked" in each.attrib]
    return {each.get("name"): each.get("value") or each.text or "" for each in chosen}
