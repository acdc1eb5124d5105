"""A phone on which the talk lies: put there, opened with its pass phrase, written in, with a network and without."""

from django.templatetags.static import static
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, expect

from keukentafel.tafel.deur import cookie
from keukentafel.tafel.kluis.said import said_on
from tests.browser.steps import PHONE, goes, settle
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody
from tests.keukentafel.tafel.seated import secret_of

PHRASE = "paarse fietsbel zondag"
AGREED = "Joost vraagt om een beugel"


class Device:
    """Somebody's phone; its table is open on it."""

    def __init__(self, context: BrowserContext, site: str, person: Somebody) -> None:
        self.context, self.site, self.person = context, site, person
        self.opens_table()
        self.new_tab()

    def opens_table(self, person: Somebody | None = None) -> None:
        """Type the words of the card again."""
        secret = secret_of(person or self.person)
        self.context.add_cookies([{"name": cookie.name(), "value": secret, "url": self.site}])

    def closes_table(self) -> None:
        self.context.clear_cookies()

    def new_tab(self) -> Page:
        self.page = self.context.new_page()
        self.page.set_viewport_size(PHONE)
        return self.page

    def takes_along(self, phrase: str = PHRASE) -> Page:
        """Put the talk on this device, and open it there; the first thing that it fetches by itself has come."""
        goes(self.page, f"{self.site}/tafel/{self.person.table_id}/gesprek/mee")
        self.page.get_by_label("Uw geheime zin").fill(phrase)
        self.page.get_by_role("button", name="Zet het op dit toestel").click()
        self.page.wait_for_url("**/aan-tafel/")
        settle(self.page)
        with self.page.expect_response("**/kopie*"):
            self.unlocks(phrase)
        self.says("Alles staat op de tafel.")
        return self.page

    def comes_back(self, phrase: str = PHRASE) -> Page:
        """Open the frame in this tab, and the talk in it."""
        goes(self.page, f"{self.site}/aan-tafel/")
        return self.unlocks(phrase)

    def unlocks(self, phrase: str = PHRASE) -> Page:
        self.types_phrase(phrase)
        expect(self.page.get_by_role("heading", name="Uw punten")).to_be_visible()
        return self.page

    def types_phrase(self, phrase: str = PHRASE) -> None:
        self.page.get_by_label("Uw geheime zin").fill(phrase)
        self.page.get_by_role("button", name="Open het gesprek").click()

    def agrees(self, words: str = AGREED) -> None:
        """Write an agreement in the blank slip and keep it."""
        slip = self.page.locator("fieldset[data-blank=toezegging]")
        slip.get_by_label("Wat is er afgesproken?").fill(words)
        slip.get_by_role("button", name="Bewaar").click()
        expect(slip.get_by_label("Wat is er afgesproken?")).to_have_value("")
        expect(self.row(words)).to_be_visible()

    def row(self, words: str):  # type: ignore[no-untyped-def]  # a locator
        """What was written, among the agreements."""
        return self.page.locator("[data-list=toezegging] .slip__said", has_text=words)

    def says(self, words: str) -> None:
        """Wait until a line of the page says how it stands."""
        expect(self.page.get_by_role("status").filter(has_text=words)).to_be_visible()

    def module(self, name: str) -> str:
        """The address of a script as the device loaded it."""
        return static(f"offline/{name}.js")

    def on_disk(self) -> dict[str, int]:
        """How many copies and versions lie on this device."""
        found: dict[str, int] = self.page.evaluate(
            """async (address) => {
                const store = await (await import(address)).openStore();
                const versions = store.database.transaction("versions").objectStore("versions").getAll();
                await new Promise((done) => (versions.onsuccess = done));
                const counted = { copies: (await store.copies()).length, versions: versions.result.length };
                store.database.close();
                return counted;
            }""",
            self.module("store"),
        )
        return found


def written_at(person: Somebody, soort: str = "toezegging") -> list[dict[str, object]]:
    """What lies on the table of a kind, each version that counts."""
    found = said_on(person.sits(timezone.now()), (soort,))
    return [dict(one.content) for said in found for one in said.current]


def agreed_at(person: Somebody) -> list[str]:
    return [str(content["wat"]) for content in written_at(person)]
