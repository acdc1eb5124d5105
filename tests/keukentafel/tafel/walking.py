"""A visitor without a script: reads the page, fills in fields, presses buttons; sends what a browser would send."""

from typing import Any
from urllib.parse import urlsplit

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml import html

PAGE = "/waar-sta-ik"


class Walker:
    """Walks through "Waar sta ik?" with Django's test client."""

    def __init__(self, language: str = "nl") -> None:
        self.client = Client(headers={"accept-language": language})
        self.filled: dict[str, str] = {}
        self.take(self.client.get(PAGE))

    def take(self, response: Any) -> None:
        """Look at a page; what was filled in on the one before is gone."""
        self.response, self.filled = response, {}
        self.tree = html.fromstring(response.content.decode())

    @property
    def text(self) -> str:
        """Everything a reader can read, in one line."""
        (main,) = self.tree.xpath("//main")
        return " ".join(main.text_content().split())

    @property
    def heading(self) -> str:
        """The first heading."""
        return " ".join(self.tree.xpath("//h1")[0].text_content().split())

    @property
    def here(self) -> str:
        """The stop of the road where "u bent hier" stands."""
        (stop,) = self.tree.xpath("//li[@aria-current='step']//h3")
        return str(stop.text_content()).split(":")[-1].strip()

    def fill(self, **fields: str) -> "Walker":
        """Fill in fields by name; a field that is not on the page is a mistake in the test."""
        for name in fields:
            assert self.tree.xpath(f'//form[@id="weg"]//*[@name="{name}"]'), f"no field {name}"
        self.filled |= fields
        return self

    def sent(self) -> dict[str, str]:
        """Return what the form would send, without a button."""
        fields = {}
        for field in self.tree.xpath('//form[@id="weg"]//input | //form[@id="weg"]//textarea'):
            is_choice = field.get("type") in ("radio", "checkbox")
            if field.get("name") and (not is_choice or field.get("checked") is not None):
                fields[field.get("name")] = field.text or "" if field.tag == "textarea" else field.get("value", "")
        return fields | self.filled

    def button(self, words: str) -> Any:
        """Return the first button whose words or value begin with `words`."""
        for found in self.tree.xpath("//button"):
            if " ".join(found.text_content().split()).startswith(words) or found.get("value", "").startswith(words):
                return found
        raise AssertionError(
            f"no button {words!r}; there are {[b.text_content() for b in self.tree.xpath('//button')]}"
        )

    def press(self, words: str) -> "Walker":
        """Press a button and look at the page that comes."""
        self.take(self.answer(words))
        return self

    def answer(self, words: str) -> Any:
        """Press a button and return the whole answer, a file for instance."""
        found = self.button(words)
        named = {found.get("name"): found.get("value")} if found.get("name") else {}
        (goes_to,) = self.tree.xpath('//form[@id="weg"]/@action')
        address = urlsplit(found.get("formaction") or goes_to)
        assert not address.query, "something typed stands in an address"
        return self.client.post(address.path, self.sent() | named)

    def open_file(self, content: bytes) -> "Walker":
        """Open a dossier file."""
        file = SimpleUploadedFile("x.json", content, content_type="application/json")
        self.take(self.client.post(PAGE, {"doen": "open", "bestand": file}))
        return self

    def tell(self, kind: str, **fields: str) -> "Walker":
        """Tell one fact, from whatever page one is on, choosing it from the whole list where need be."""
        if not self.tree.xpath(f'//button[@value="vraag:{kind}"]'):
            self.press("kies") if self.tree.xpath('//button[@value="kies"]') else None
        if not self.tree.xpath(f'//button[@value="vraag:{kind}"]'):
            self.press("alles")
        self.press(f"vraag:{kind}").fill(**fields)
        return self.press("zet")
