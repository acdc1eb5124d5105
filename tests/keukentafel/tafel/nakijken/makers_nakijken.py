"""Somebody who checks a letter of the gemeente, and the letters."""

import re
from uuid import UUID

from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody
from tests.keukentafel.tafel.seated import Seated
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says

REPORT = """Verslag van het onderzoek

Datum gesprek: 3 maart 2026

Op 3 maart 2026 sprak ik met mevrouw Verhagen bij haar thuis. Haar dochter Karin was erbij.
Mevrouw vraagt hulp bij het huishouden.
Mevrouw kan zichzelf wassen en aankleden. De dochter doet de boodschappen.
\fHulp bij het huishouden: tijd in overleg.
Mevrouw wil thuis blijven wonen.
"""

DECISION = """Besluit

Geachte mevrouw Verhagen,

U vroeg op 9 maart 2026 hulp bij het huishouden. Wij kennen u hulp bij het huishouden toe. Het resultaat is een schoon
huis. De aanbieder bepaalt met u hoe dat gebeurt.

Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken na de dag van verzending bezwaar maken bij het
college van burgemeester en wethouders van Overwaard.
"""

NIGHTS = "punt.plan-verzorging.slechte_dag.tekst"
DUST = "punt.plan-huishouden.slechte_dag.tekst"
"""What Toos told before: that Karin helps her at night, and that she can't clean."""


class Checking(Seated):
    """Somebody in the room where letters are checked."""

    room = "nakijken"

    def takes(self, kind: str, text: str, **more: str):
        """Paste a letter; return the address part of the document."""
        response = self.post("nakijken-nieuw", soort=kind, manier="plakken", tekst=text, dag="6 maart 2026", **more)
        assert response.status_code == 303, response.content.decode()
        return UUID(response.headers["Location"].split("/")[-2])

    def judges(self, paper: object, page: str = "punten", **chosen: str) -> str:
        """Choose on a page as it is shown now, and go where that leads."""
        return self.sends(paper, self.form(paper, page), page, **chosen)

    def form(self, paper: object, page: str = "punten") -> dict[str, str]:
        """The hidden fields of a page, as a browser holds them until it is sent."""
        body = self.page(f"nakijken-{page}", paper).partition('name="vel"')
        found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', "".join(body))
        return {name: value for name, value in found if name != "csrfmiddlewaretoken"}

    def reads(self, name: str, *more: object) -> str:
        """What a page says, without its tags: explained words are links."""
        return " ".join(re.sub(r"<[^>]+>", "", self.page(name, *more)).split())

    def form_fields(self, paper: object, page: str = "punten") -> list[str]:
        """What one may choose about on a page."""
        return re.findall(r'name="([^"]+)\.toelichting"', self.page(f"nakijken-{page}", paper))

    def sends(self, paper: object, form: dict[str, str], page: str = "punten", **chosen: str) -> str:
        """Send a form that was opened before."""
        response = self.post(f"nakijken-{page}", paper, **form, **chosen)
        assert response.status_code == 303, response.content.decode()
        return str(response.headers["Location"])

    def begins(self, kind: str, sheet: str = "brieven", **typed: str) -> None:
        """Begin a letter, and keep what was typed."""
        sender = {"name": "Toos", "gemeente": "Overwaard", "vel": sheet}
        answer = self.browser.post(self.url("brief-schrijven", kind), {**sender, **typed})
        assert answer.status_code == 303, answer.content.decode()

    def letter(self, kind: str, *, own: bool = False) -> str:
        """The page where a letter begins."""
        return self.browser.get(self.url("brief-schrijven", kind) + ("?vel=eigen" if own else "")).content.decode()


def prepared(person: Somebody) -> Checking:
    """Toos, who told of her household and her nights."""
    at = Checking(person)
    at.tells("dossier", {"wet": "wmo", "gemeente": {"naam": "Overwaard"}}, id="dossier")
    table = at.sits()
    says(table, "huishouden.gaat", keuze="niet_zonder_hulp")
    says(table, "huishouden.slechte_dag", tekst="Ik kan niet stofzuigen en dweilen.")
    says(table, "verzorging.gaat", keuze="niet_zonder_hulp")
    says(table, "verzorging.slechte_dag", tekst="Karin helpt mij elke nacht drie keer uit bed naar de wc.")
    return at
