"""Plans for tests: somebody with a browser in the room of the plan, and what may be said at a table."""

from typing import Any

from lxml import html

from keukentafel.tafel.plan.gathering import AtPlan, plan_at
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import Seated
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import over, says


class AtThePlan(Seated):
    """Somebody at a table, looking at the plan."""

    room = "plan"

    def __init__(self, person: Somebody | None = None, *, law: str = "wmo") -> None:
        super().__init__(person or a_table(naam="Toos"))
        if person is None:
            self.tells("dossier", {"wet": law, "gemeente": {}}, id="dossier")

    def says(self, question: str, *, private: bool = False, **values: object) -> None:
        """Answer a question for the first time."""
        says(self.person.sits(NOON), question, private=private, **values)

    def over(self, question: str, **values: object) -> None:
        """Answer a question anew."""
        over(self.person.sits(NOON), question, **values)

    def keeps_back(self, domain: str) -> None:
        """Tick "dit deel ik niet met de gemeente"."""
        self.says(f"{domain}.blad", niet_delen="ja")

    @property
    def plan(self) -> AtPlan:
        """The plan as it stands."""
        return plan_at(self.person.sits(NOON))

    def paper(self, vorm: str = "heel") -> str:
        """What stands on the sheet."""
        page = self.browser.get(self.url("plan"), {"vorm": vorm}).content.decode()
        (article,) = html.fromstring(page).xpath("//article[@lang='nl']")
        return " ".join(article.text_content().split())

    def fields(self, name: str, *more: object) -> dict[str, Any]:
        """What the main form on a page would send."""
        tree = html.fromstring(self.page(name, *more))
        form = max(tree.xpath("//main//form"), key=lambda one: len(one.xpath(".//input|.//textarea")))
        return {key: value for key, value in form.form_values() if value is not None}

    def sends(self, name: str, *more: object, **typed: str) -> Any:
        """Send the main form of a page with these fields filled in."""
        return self.browser.post(self.url(name, *more), self.fields(name, *more) | typed, follow=True)


def a_plan() -> AtThePlan:
    """A table at which a bit was said."""
    toos = AtThePlan()
    toos.says("aanleiding.dwars", tekst="Ik durf niet meer te douchen.")
    toos.says("huishouden.gaat", keuze="niet_zonder_hulp", onderwerpen=["bed"])
    toos.says("huishouden.slechte_dag", tekst="Dan kom ik niet verder dan de keuken.", niet=["veilig"], dagen="3")
    toos.says("huishouden.zou_helpen", tekst="Iemand voor de vloeren.")
    return toos
