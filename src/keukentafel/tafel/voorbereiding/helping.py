"""Who helps, as the people at a table wrote it: the entries `helper`, which the week and the network share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from keukentafel.content import folder
from keukentafel.design.drawings.table import COLOURS
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.voorbereiding.voice import Voice
from wet.teksten.talen import read, remembered

HELPER: Final = "helper"
"""The kind of entry that somebody who helps is."""

PAID: Final = frozenset({"wijkverpleging", "thuishulp", "school"})
"""Relations of people whose work it is: they are no mantelzorg and no network (Wmo 2015 art. 1.1.1 lid 1)."""

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who helps or could help.

    `shares_name` says that this person knows about the plan, so that the name may stand in it.  `letter` and `colour`
    tell people apart in drawings; a colour never stands without its letter.
    """

    id: str
    name: str
    relation: str
    shares_name: bool
    letter: str
    colour: str
    said: Said

    @property
    def is_paid(self) -> bool:
        """Whether helping is this person's work."""
        return self.relation in PAID

    @property
    def lives_in(self) -> bool:
        """Whether this person lives in the same house, so that usual help may be expected (Wmo 2015 art. 1.1.1)."""
        return self.said.content.get("woont_bij") == "ja"

    @property
    def subject(self) -> str:
        """Which subject of an onderzoek this help belongs to (Wmo 2015 art. 2.3.2 lid 4): b, c or f."""
        if self.is_paid:
            return "f"
        return "b" if self.lives_in else "c"

    @property
    def content(self) -> Mapping[str, object]:
        """All that was written about this person."""
        return self.said.content

    def called(self, language: str) -> str:
        """Return the name and the relation as they stand on a screen: "Karin, uw dochter"."""
        relation = relation_label(self.relation, language)
        return f"{self.name}, {relation}" if self.name else relation[:1].upper() + relation[1:]

    @property
    def in_plan(self) -> str:
        """The words that go to the gemeente, in Dutch: by relation, with the name only where the person knows it."""
        return self.in_plan_of("wmo")

    def in_plan_of(self, voice: Voice) -> str:
        """Return the words that go to the gemeente, as a person or a family says them."""
        words = _relations()[self.relation]
        relation = str(words["plan_wij"] if voice == "jeugdwet" and "plan_wij" in words else words["plan"])
        return f"{self.name}, {relation}," if self.name and self.shares_name else relation

    @property
    def short(self) -> str:
        """What fits in a drawing: the name, else the relation without its first little word (Dutch)."""
        return self.name or relation_label(self.relation, "nl").removeprefix("uw ").removeprefix("een ").removeprefix(
            "de "
        )


def relations() -> tuple[str, ...]:
    """Return the codes of who somebody may be, in the order in which they are offered."""
    return tuple(_relations())


def relation_label(code: str, language: str) -> str:
    """Return the words of a relation; raises KeyError."""
    return str(_relations()[code][language])


def helpers_of(at_table: AtTable) -> tuple[Helper, ...]:
    """Return who helps, in the order in which they were written down, as far as this seat may read it."""
    return helpers_in(said_on(at_table, (HELPER,)))


def helpers_in(entries: Sequence[Said]) -> tuple[Helper, ...]:
    """Return the people of these entries, each with a letter and a colour."""
    letters: set[str] = set()
    return tuple(_helper(said, number, letters) for number, said in enumerate(entries))


def _helper(said: Said, number: int, taken: set[str]) -> Helper:
    content = said.content
    name = str(content.get("naam") or "")[:LONGEST_NAME]
    code = str(content.get("relatie") or "")
    relation = code if code in _relations() else "iemand"
    letter = _letter(name or relation, taken)
    colour = COLOURS[1 + number % (len(COLOURS) - 1)]
    return Helper(said.id, name, relation, content.get("naam_delen") == "ja", letter, colour, said)


def _letter(word: str, taken: set[str]) -> str:
    """Return the first letter of a word that nobody has yet, else a number."""
    found = next((each.upper() for each in word if each.isalpha() and each.upper() not in taken), None)
    letter = found or next(str(number) for number in range(1, len(taken) + 2) if str(number) not in taken)
    taken.add(letter)
    return letter


@remembered
def _relations() -> Mapping[str, Mapping[str, str]]:
    return read(folder("content") / "voorbereiding" / "relaties.toml")
