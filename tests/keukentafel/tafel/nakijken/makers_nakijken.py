"""Somebody who checks a letter of the gemeente, and the letters."""

from tests.keukentafel.tafel.seated import Seated

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


class Checking(Seated):
    """Somebody in the room where letters are checked."""

    room = "nakijken"

    def takes(self, kind: str, text: str, **more: str):
        """Paste a letter; return the address part of the document."""
        response = self.post("nakijken-nieuw", soort=kind, manier="plakken", tekst=text, dag="6 maart 2026", **more)
        assert response.status_code == 303, response.content.decode()
        return response.headers["Location"].split("/")[-2]
