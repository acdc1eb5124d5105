"""Somebody who thinks about a pgb, for tests: a week, rates of a made-up gemeente, and the forms of the room."""

from collections.abc import Mapping
from typing import Any, ClassVar

from lxml import html

from keukentafel.tafel.pgb.for_plan import for_plan
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import Seated
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says

SOURCE = "Verordening Voorbeeldstad 2026, artikel 12"


class AtPgb(Seated):
    """Somebody with a browser in the room of the pgb."""

    room: ClassVar[str] = "pgb"

    def __init__(self, person: Somebody | None = None, *, law: str = "") -> None:
        super().__init__(person or a_table())
        if law:
            self.tells("dossier", {"wet": law, "gemeente": {}}, id="dossier")

    def says(self, question: str, *, private: bool = False, **values: object) -> None:
        """Answer a question for the first time."""
        says(self.person.sits(NOON), question, private=private, **values)

    def does(self, who: str, taak: str = "schoonmaken", *, sheet: str = "gedeeld", **more: object) -> str:
        """Put something in the week; two hours on Monday unless said otherwise."""
        usual = {"week": "gewoon", "dagen": [0], "van": 600, "minuten": 120, "taak": taak, "wie": who}
        return str(self.tells("zorgmoment", usual | more, sheet=sheet)["id"])

    def rate(self, bedrag: str = "30.00", *, sheet: str = "gedeeld", **more: object) -> str:
        """Type a rate; per hour for who does it for a living, unless said otherwise."""
        usual = {"bedrag": bedrag, "per": "uur", "voor": "beroep", "van": "2026-01-01", "bron": SOURCE}
        return str(self.tells("tarief", usual | more, sheet=sheet)["id"])

    def buys(self, rate: str, *keys: list[str], sheet: str = "gedeeld", **more: object) -> str:
        """Choose what one would buy."""
        usual = {"wie": "nog_niet", "soort": "beroep", "uren": [*keys], "tarief": rate}
        return str(self.tells("inkoop", usual | more, sheet=sheet)["id"])

    def sends(self, name: str, *more: object, **typed: Any) -> Any:
        """Send the main form of a page with these fields filled in; boxes that stood ticked stay so."""
        return self.browser.post(self.url(name, *more), {**self.fields(name, *more), **typed})

    def fields(self, name: str, *more: object) -> Mapping[str, Any]:
        """What the main form on a page would send."""
        tree = html.fromstring(self.page(name, *more))
        form = max(tree.xpath("//main//form"), key=lambda one: len(one.xpath(".//input|.//textarea")))
        found: dict[str, list[str]] = {}
        for key, value in form.form_values():
            found.setdefault(key, []).append(value or "")
        return found

    def words(self, name: str = "", *more: object, ask: str = "") -> str:
        """What stands on a page, without its marks and without the words that are explained at its foot."""
        tree = html.fromstring(self.browser.get(self.url(name, *more) + ask).content.decode())
        (main,) = tree.xpath("//main")
        for foot in main.xpath(".//*[contains(@class, 'words-here')]"):
            foot.drop_tree()
        return "\n".join(main.itertext()).replace("\xa0", " ")

    def reads(self, name: str = "", *more: object, ask: str = "") -> str:
        """What stands on a page, on one line."""
        return " ".join(self.words(name, *more, ask=ask).split()).replace(" .", ".")

    @property
    def plan(self) -> list[str]:
        """What the room says in the plan."""
        return [told.text.replace("\xa0", " ") for told in for_plan(self.sits())]
