"""Somebody with an appointment at a table, for tests."""

import re
from datetime import timedelta
from typing import ClassVar
from uuid import uuid4

from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import Seated


class AtAppointment(Seated):
    """Somebody with a browser at the appointment."""

    room: ClassVar[str] = "afspraak"

    def on_road(self, *, law: str = "wmo", days: int | None = None, **more: object) -> "AtAppointment":
        """Tell of the melding, and of an appointment so many days ahead of noon."""
        self.tells("dossier", {"wet": law, "gemeente": {}}, id="dossier")
        first = "melding_gedaan" if law == "wmo" else "aanvraag_ingediend"
        self.happened(first, (NOON - timedelta(days=10)).date().isoformat())
        if days is not None:
            self.agrees(days, **more)
        return self

    def agrees(self, days: int, soort: str = "afspraak_gemaakt", **more: object) -> None:
        """Tell of an appointment."""
        told = (NOON - timedelta(days=5)).date().isoformat()
        voor = (NOON + timedelta(days=days)).date().isoformat()
        self.tells("feit", {"soort": soort, "op": told, "voor": voor, **more}, id=str(uuid4()))

    def answers(self, deel: str, **typed: object):
        """Send the form of a part: `tijd="10.00"` answers `afspraak.tijd` in the field `tekst`."""
        sent: dict[str, object] = {"versie": str(uuid4())}
        for name, value in typed.items():
            if name == "alleen_ik":
                sent[name] = value
                continue
            question, _, field = name.partition("__")
            sent[f"afspraak.{question}.vorige"] = ""
            sent[f"afspraak.{question}.{field or 'tekst'}"] = value
        return self.browser.post(self.url("afspraak-vragen", deel), sent)

    def words(self, name: str = "", *more: object) -> str:
        page = re.sub(r"<svg.*?</svg>|<[^>]+>", " ", self.page(name, *more), flags=re.S)
        return re.sub(r"\s+", " ", page)
