"""People who write letters at a table in a browser without script, as the test client sees it."""

from typing import Any

from lxml import html

from keukentafel.tafel.brieven.kept import Kept, letters_of
from keukentafel.tafel.kluis.versions import new_version
from keukentafel.tafel.weg.kept.reading import Reading, read_table
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import browser_of


class AtLetters:
    """Somebody with an open table, in the room of its letters."""

    def __init__(self, somebody: Somebody, language: str = "nl") -> None:
        self.somebody = somebody
        self.client = browser_of(somebody, language)
        self.room = f"/tafel/{somebody.table_id}/brieven"
        self.goes(self.room)

    def take(self, response: Any) -> "AtLetters":
        """Look at a page."""
        self.response = response
        self.path = response.request["PATH_INFO"]
        self.tree = html.fromstring(response.content.decode())
        return self

    def goes(self, path: str) -> "AtLetters":
        """Go to an address, and on where it leads."""
        return self.take(self.client.get(path, follow=True))

    def link(self, words: str) -> "AtLetters":
        """Follow the first link that says these words."""
        found = [each for each in self.tree.xpath("//main//a") if " ".join(each.text_content().split()) == words]
        assert found, [each.text_content() for each in self.tree.xpath("//main//a")]
        return self.goes(found[0].get("href").split("#")[0])

    def fields(self) -> dict[str, str]:
        """Return what the form on the page would send."""
        (form,) = [each for each in self.tree.xpath("//main//form") if each.xpath(".//*[@name='versie']")]
        return dict(form.form_values())

    def sends(self, doen: str = "", **typed: str) -> "AtLetters":
        """Send the form on the page with these fields filled in."""
        fields = self.fields()
        assert not [key for key in typed if not self.tree.xpath(f'//*[@name="{key}"]')], typed
        (form,) = [each for each in self.tree.xpath("//main//form") if each.xpath(".//*[@name='versie']")]
        return self.take(self.client.post(form.get("action"), fields | typed | {"doen": doen}, follow=True))

    def presses(self, words: str) -> "AtLetters":
        """Press a button that needs no field: take back, throw away."""
        (button,) = [each for each in self.tree.xpath("//main//button") if each.text_content().strip() == words]
        form = next(button.iterancestors("form"))
        return self.take(self.client.post(form.get("action"), dict(form.form_values()), follow=True))

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
    def paper(self) -> str:
        """The letter on the page."""
        (article,) = self.tree.xpath("//article[@lang='nl']")
        return " ".join(article.text_content().split())

    @property
    def kept(self) -> tuple[Kept, ...]:
        """The letters that are kept."""
        return letters_of(self.somebody.sits())

    @property
    def reading(self) -> Reading:
        """The road of the table."""
        return read_table(self.somebody.sits().sheet("gedeeld").entries)


def tells(somebody: Somebody, soort: str, **fact: str) -> str:
    """Let somebody tell a fact; return its id."""
    made = new_version("feit", {"soort": soort, **fact}, door=str(somebody.seat_id), at=NOON)
    (answer,) = somebody.sits().write("gedeeld", [made])
    assert answer.antwoord == "aanvaard"
    return str(made["id"])
