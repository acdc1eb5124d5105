"""A carer in her room at a table, for tests."""

import re
from typing import ClassVar
from uuid import uuid4

from keukentafel.tafel.mantelzorg.check import pages
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, a_guest, a_table
from tests.keukentafel.tafel.seated import Seated


class Carer(Seated):
    """Somebody with a browser in the room of who cares."""

    room: ClassVar[str] = "mantelzorg"

    def answers(self, blad: str, **typed: object):
        """Send a page of questions: `taken="..."` for words, `hoe_lang_keuze="weken"` for a choice."""
        return self.post("mantelzorg-vragen", blad, versie=str(uuid4()), **_fields(self, "voormij", typed))

    def checks(self, talk: tuple[str, ...] = (), **given: str):
        """Answer statements (`s1="vaak"`), each on its page."""
        for number, page in enumerate(pages(), 1):
            here = [each.id for each in page if each.id in given]
            typed = {"versie": str(uuid4())}
            shown = self.page("mantelzorg-check", number) if here else ""
            for id in here:
                seen = re.search(rf'name="voormij.{id}.vorige" value="([^"]*)"', shown)[1]
                typed |= {f"voormij.{id}.vorige": seen, f"voormij.{id}.een": "ja", f"voormij.{id}.keuze": given[id]}
                typed |= {f"voormij.{id}.praten": "ja"} if id in talk else {}
            if here:
                assert self.post("mantelzorg-check", number, **typed).status_code == 303

    def chooses(self, *lines: str):
        """Choose the lines of the story."""
        seen = re.search(r'name="voormij.verhaal.vorige" value="([^"]*)"', self.page("mantelzorg-verhaal"))[1]
        typed = {"versie": str(uuid4()), "voormij.verhaal.vorige": seen, "zin": list(lines)}
        return self.post("mantelzorg-verhaal", **typed)

    def shares(self, lezer: str = "tafel"):
        """Share the story, as the page offers it."""
        page = self.page("mantelzorg-delen")
        typed = {name: re.search(rf'name="{name}" value="([^"]*)"', page)[1] for name in ("versie", "gezien")}
        return self.post("mantelzorg-delen", lezer=lezer, **typed)


def _fields(carer: Carer, prefix: str, typed: dict[str, object]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in typed.items():
        question, field = next(
            ((name.removesuffix(f"_{end}"), end) for end in ("keuze", "keuzes") if name.endswith(f"_{end}")),
            (name, "tekst"),
        )
        found |= {f"{prefix}.{question}.vorige": "", f"{prefix}.{question}.{field}": value}
    return found


def karin_and_toos(rights=ALL) -> tuple[Carer, Carer]:
    """Karin, who cares, and her mother, whose table it is."""
    toos = a_table("Toos")
    return Carer(a_guest(toos, "Karin", "mantelzorger", rights, relatie="dochter")), Carer(toos)
