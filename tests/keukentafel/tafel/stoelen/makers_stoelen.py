"""People who look at the chairs of a table in a browser without script, as the test client sees it."""

import re
from typing import Any

from lxml import html

from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import person
from tests.keukentafel.tafel.seated import browser_of

INVITE = {"naam": "Samira", "rol": "clientondersteuner", "gedeeld": "lezen", "brieven": "", "tot": ""}
"""What somebody fills in who invites Samira to read."""


def at_chairs(somebody: Somebody, rest: str = "") -> str:
    """An address in this room."""
    return f"/tafel/{somebody.table_id}/stoelen{rest}"


def told(response: Any) -> str:
    """What a page says, as one line of text."""
    tree = html.fromstring(response.content.decode())
    return " ".join(tree.find(".//main").text_content().split())


def words_on(response: Any) -> str:
    """The eight words on the card of a page."""
    tree = html.fromstring(response.content.decode())
    return " ".join(each.text_content() for each in tree.xpath("//ol[contains(@class, 'card6__words')]/li"))


def hidden(response: Any, field: str) -> str:
    """The value of a hidden field of a page."""
    found = re.search(rf'name="{field}" value="([^"]*)"', response.content.decode())
    assert found, field
    return found[1]


def a_daughters_table(**more: str) -> Somebody:
    """A table that Karin began for Toos, who has no card yet."""
    over = person("Toos", "bewoner", **more)
    return a_table("Karin", "naaste", over=over, relatie="dochter", grond="gevraagd")


def a_parents_table(born: str) -> Somebody:
    """A table that a mother began for her child."""
    return a_table("Mo", "ouder", over=person("Yara", "bewoner", geboren=born), grond="gezag")


def invites(host: Somebody, **fields: str) -> Any:
    """Send the form that invites somebody, as it was shown."""
    client = browser_of(host)
    form = client.get(at_chairs(host, "/uitnodigen"))
    return client.post(at_chairs(host, "/uitnodigen"), {**INVITE, "code": hidden(form, "code"), **fields})
