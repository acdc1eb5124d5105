"""Somebody who prepares at a table in a browser: pages opened, forms filled in as they stand there and sent."""

from typing import Any, ClassVar

from lxml import html

from keukentafel.tafel.voorbereiding.answers import Answers, answers_of
from keukentafel.tafel.voorbereiding.asking import pages_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody, a_table
from tests.keukentafel.tafel.seated import Seated


class Prepares(Seated):
    """Somebody who prepares."""

    room: ClassVar[str] = "voorbereiden-tafel"

    def __init__(self, person: Somebody | None = None) -> None:
        super().__init__(person or a_table("Toos"))
        self.answer: Any = None

    def opens(self, address: str) -> "Prepares":
        """Open a page, following where it leads."""
        return self._arrived(self.browser.get(address, follow=True))

    def asks(self, domain: str, number: int) -> "Prepares":
        return self.opens(self.url("voorbereiden-vraag", domain, number))

    def map(self) -> "Prepares":
        return self.opens(self.url())

    @staticmethod
    def page_of(domain: str, question: str) -> int:
        """The number of the page on which a question stands."""
        pages = pages_of(domain)
        return next(number for number, page in enumerate(pages, 1) if any(each.id == question for each in page))

    def state_of(self, title: str) -> str:
        """What the map, as it is open now, says of a part of a life."""
        (found,) = self.tree.xpath(f"//ol//li[a[text()='{title}']]/p")
        return " ".join(found.text_content().split())

    def state_of_map(self, title: str) -> str:
        """Open the map and read what it says."""
        return self.map().state_of(title)

    def _arrived(self, answer: Any) -> "Prepares":
        self.answer = answer
        self.path = answer.request["PATH_INFO"]
        self.tree = html.fromstring(answer.content.decode())
        return self

    @property
    def text(self) -> str:
        return " ".join(self.tree.xpath("//main")[0].text_content().split())

    @property
    def fields(self) -> dict[str, Any]:
        """What the form of the page sends as it stands."""
        (form,) = self.tree.xpath("//form[@id='vragen']")
        found: dict[str, Any] = {}
        for each in form.xpath(".//input[@name] | .//textarea[@name]"):
            name = each.get("name")
            if each.get("type") in ("radio", "checkbox"):
                if "checked" in each.attrib:
                    found.setdefault(name, []).append(each.get("value"))
            else:
                found[name] = each.get("value") if each.tag == "input" else (each.text or "").removeprefix("\n")
        return found

    def value(self, name: str) -> Any:
        return self.fields.get(name)

    def fills(self, doen: str = "verder", leaves: tuple[str, ...] = (), **typed: Any) -> "Prepares":
        """Fill in fields (`__` for the dots of their names) and press a button; `leaves` are unticked."""
        fields = self.fields | {name.replace("__", "."): value for name, value in typed.items()}
        fields = {name: value for name, value in fields.items() if name not in leaves}
        self.sent = (self.path, fields | {"doen": doen})
        return self.sends_again()

    def sends_again(self) -> "Prepares":
        """Send the last form once more."""
        return self._arrived(self.browser.post(*self.sent, follow=True))

    @property
    def answers(self) -> Answers:
        return answers_of(self.sits())
