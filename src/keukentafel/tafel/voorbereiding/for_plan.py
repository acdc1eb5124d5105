"""What a room of the preparation says in the persoonlijk plan: pieces of text, each with where it comes from.

The plan lies above these rooms; it learns of each room's function `for_plan` from `config/wiring`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from keukentafel.content import folder
from keukentafel.tafel.voorbereiding.voice import Voice
from wet.teksten.talen import read, remembered


@dataclass(frozen=True, slots=True)
class ForPlan:
    """One piece of text for the plan.

    `id`: stable for the same thing and unique in its room, for changes hang on it.  `text`: whole sentences of Dutch as
    they stand in the plan.  `entry`: the id of the entry on `gedeeld` that it comes from.  `section`: one of
    `plan.sentences.SECTIONS`.  `subject`: "a" to "g" (Wmo 2015 art. 2.3.2 lid 4), "" for none.  `short`: whether it
    belongs on the plan of one page.  `domain`: the part of a life under whose heading it stands, "" for that of its
    room.  `easy` and `listed`: the lines and the list that the plan that is easy to read has instead.  `is_quote`:
    words of somebody else, which nobody changes for them.
    """

    id: str
    text: str
    entry: str
    section: str
    subject: str
    short: bool = False
    domain: str = ""
    easy: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    is_quote: bool = False


def say(room: str, code: str, voice: Voice = "wmo", /, **values: object) -> str:
    """Return a sentence that a room says in the plan, in Dutch, as a person or a family says it.

    Raises KeyError for an unknown code.
    """
    return plan_words(room, voice)[code].format(**values)


def plan_words(room: str, voice: Voice) -> Mapping[str, str]:
    """Return what a room says in the plan; a family says "wij" where the content has words for it."""
    return _words(room, "plan_wij" if voice == "jeugdwet" else "plan")


@remembered
def _words(room: str, table: str) -> Mapping[str, str]:
    found: Mapping[str, Mapping[str, str]] = read(folder("content") / room / "plan.toml")
    return {**found["plan"], **found.get(table, {})}
