"""People who look at the road of a table in a browser without script, as the test client sees it."""

from typing import Any
from urllib.parse import urlsplit

from keukentafel.tafel.weg.kept.reading import Reading, read_table
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import version
from tests.keukentafel.tafel.seated import browser_of
from tests.keukentafel.tafel.walking import Walker

WMO = {"wet": "wmo", "gemeente": {}}


class AtRoad(Walker):
    """Somebody with an open table, who walks along its road."""

    def __init__(self, somebody: Somebody, language: str = "nl", *, where: str = "") -> None:
        self.somebody = somebody
        self.client = browser_of(somebody, language)
        self.filled: dict[str, str] = {}
        self.page = f"/tafel/{somebody.table_id}"
        self.take(self.client.get(self.page + where))

    def answer(self, words: str) -> Any:
        """Press a button and return the whole answer; where it leads elsewhere, that page."""
        found = self.button(words)
        named = {found.get("name"): found.get("value")} if found.get("name") else {}
        address = urlsplit(found.get("formaction") or self.page)
        return self.send(self.sent() | named, address.path)

    def send(self, fields: dict[str, str], path: str = "") -> Any:
        """Send a form as it is, a second time perhaps."""
        return self.client.post(path or self.page, fields, follow=True)

    def look(self) -> "AtRoad":
        """Ask for the road again."""
        self.take(self.client.get(self.page))
        return self

    @property
    def reading(self) -> Reading:
        """What stands on the table."""
        return read_table(self.somebody.sits().sheet("gedeeld").entries)

    @property
    def alert(self) -> str:
        """What has to be chosen."""
        found = self.tree.xpath("//section[@aria-labelledby='kiezen']")
        return " ".join(found[0].text_content().split()) if found else ""


def a_road(naam: str = "Toos", law: dict[str, object] | None = WMO, **more: Any) -> Somebody:
    """A table about an adult, on which nothing was told yet."""
    toos = a_table(naam, **more)
    if law is not None:
        toos.sits().write("gedeeld", [version("dossier", law, id="dossier", door=str(toos.seat_id))])
    return toos


def a_daughter(host: Somebody, right: str = "schrijven") -> Somebody:
    """Karin, who sits at the table too."""
    return a_guest(host, "Karin", "mantelzorger", {"gedeeld": right})


def at_once(first: AtRoad, second: AtRoad, button: str, one: dict[str, str], other: dict[str, str]) -> None:
    """Let two people answer the same question before either saw what the other said."""
    for somebody, said in ((first, one), (second, other)):
        somebody.look().press(button)
        somebody.fill(**said)
    for somebody in (first, second):
        somebody.press("zet")
