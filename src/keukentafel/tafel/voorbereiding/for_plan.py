"""What a room of the preparation says in the persoonlijk plan: pieces of text, each with where it comes from.

The plan lies above these rooms; it learns of each room's function `for_plan` from `config/wiring`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from keukentafel.content import folder
from wet.teksten.talen import read, remembered


@dataclass(frozen=True, slots=True)
class ForPlan:
    """One piece of text for the plan.

    `id`: stable for the same thing and unique in its room, for changes hang on it.  `text`: whole sentences of Dutch as
    they stand in the plan.  `entry`: the id of the entry on `gedeeld` that it comes from.  `section`: one of
    `plan.sentences.SECTIONS`.  `subject`: "a" to "g" (Wmo 2015 art. 2.3.2 lid 4), "" for none.  `short`: whether it
    belongs on the plan of one page.  `domain`: the part of a life under whose heading it stands, "" for that of its
    room.
    """

    id: str
    text: str
    entry: str
    section: str
    subject: str
    short: bool = False
    domain: str = ""


def say(room: str, code: str, **values: object) -> str:
    """Return a sentence that a room says in the plan, in Dutch.  Raises KeyError for an unknown code."""
    return str(_words(room)[code]).format(**values)


@remembered
def _words(room: str) -> Mapping[str, str]:
    found: Mapping[str, str] = read(folder("content") / room / "plan.toml")["plan"]
    return found
