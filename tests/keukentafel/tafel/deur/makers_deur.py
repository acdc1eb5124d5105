"""People at the door, for tests: `begin_table(client)` starts one as a browser would; `words_on(page)` reads a card."""

import re
from dataclasses import dataclass

from django.http import HttpResponse
from django.test import Client

from keukentafel.tafel.deur.cookie import name as cookie_name

FOR_MYSELF = {"voor": "zelf", "wet": "wmo", "naam": "Toos", "doen": "begin"}
FOR_TOOS = {
    "voor": "ander",
    "wet": "wmo",
    "grond": "gevraagd",
    "naam_over": "Toos",
    "relatie": "dochter",
    "naam": "Karin",
    "doen": "begin",
}

FOR_YARA = {
    "voor": "ander",
    "wet": "jeugdwet:gemeente",
    "grond": "gezag",
    "naam_over": "Yara",
    "relatie": "moeder",
    "naam": "Mo",
    "doen": "begin",
}


@dataclass(frozen=True)
class Begun:
    """A table that was started: the form as it was sent, the page with the card, its words and the table's address."""

    sent: dict[str, str]
    page: HttpResponse
    words: str
    url: str


def text_of(page: HttpResponse) -> str:
    return page.content.decode()


def hidden(page: HttpResponse, name: str) -> str:
    """Return the value of the first hidden field of a name."""
    found = re.search(rf'name="{name}" value="([^"]*)"', text_of(page))
    assert found, f"no field {name}"
    return found[1]


def words_on(page: HttpResponse) -> list[str]:
    """Return the words on all cards of a page, eight a card."""
    return re.findall(r"<li>([a-z]+)</li>", text_of(page))


def begin_table(client: Client, **changed: str) -> Begun:
    form = client.get("/begin")
    sent = FOR_MYSELF | {"code": hidden(form, "code"), "tafel": hidden(form, "tafel")} | changed
    page = client.post("/begin", sent)
    found = re.search(r'href="(/tafel/[0-9a-f-]{36})', text_of(page))
    return Begun(sent, page, " ".join(words_on(page)[:8]), found[1] if found else "")


def fall_asleep(client: Client) -> None:
    """Let an hour pass, as far as this browser goes: what it had open is closed."""
    del client.cookies[cookie_name()]
