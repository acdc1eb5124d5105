"""What a solution is: somebody's own words or a provision, how far it is, and why; pure, knows no table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from keukentafel.content.voorzieningen import provisions

Kind = Literal["zelf", "netwerk", "algemeen", "andere_wet", "hulpmiddel", "maatwerk"]
"""Whose strength it leans on, in the order in which the gemeente looks (Wmo 2015 art. 2.3.5 lid 3)."""

State = Literal["geprobeerd", "kan", "kan_niet", "wil_ik", "wil_ik_niet"]
"""How far it is: tried, possible, not possible, wished for, not wished for."""

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
STATES: Final[tuple[State, ...]] = get_args(State)

REASONS: Final = ("niet_er", "te_duur", "past_niet", "alleen_beperking")
"""Why something ordinary is no answer: the four questions of ECLI:NL:CRVB:2019:3535 turned round."""

LONGEST, LONGEST_WHY = 160, 2_000


@dataclass(frozen=True, slots=True)
class Solution:
    """One solution for a domain: `words` as typed, or the id of a `provision`; one of the two is filled."""

    domain: str
    words: str
    provision: str
    kind: Kind
    state: State
    reasons: tuple[str, ...] = ()
    why: str = ""

    @property
    def in_dutch(self) -> str:
        """What it is, in Dutch: typed words as they are."""
        return self.words or provisions()[self.provision].in_sentence


def solution_in(content: Mapping[str, object]) -> Solution | None:
    """Return what an entry holds, None where it can't be read: another program may have written it."""
    domain, kind, state = content.get("domein"), content.get("soort"), content.get("stand")
    words, provision, why = (_text(content.get(key)) for key in ("wat", "voorziening", "waarom"))
    if provision not in provisions():
        provision = ""
    if not isinstance(domain, str) or kind not in KINDS or state not in STATES or not (words or provision):
        return None
    given = content.get("redenen")
    reasons = tuple(each for each in REASONS if each in given) if isinstance(given, list) else ()
    shown = "" if words else provision
    return Solution(domain, words, shown, kind, state, reasons, why)


def content_of(solution: Solution) -> dict[str, object]:
    """Return a solution as its entry holds it."""
    told: dict[str, object] = {"domein": solution.domain, "soort": solution.kind, "stand": solution.state}
    more = {
        "wat": solution.words,
        "voorziening": solution.provision,
        "redenen": list(solution.reasons),
        "waarom": solution.why,
    }
    return told | {key: value for key, value in more.items() if value}


def usual_kind(provision: str, law: str = "") -> Kind:
    """Return whose strength a provision leans on, at a table under `law` ("wmo", "jeugdwet", "" for not told)."""
    asked_under = provisions()[provision].law
    if asked_under == "algemeen" or provision in _FREE_FOR_ALL:
        return "algemeen"
    return "maatwerk" if asked_under == (law or "wmo") else "andere_wet"


_FREE_FOR_ALL: Final = frozenset({"clientondersteuning", "vertrouwenspersoon"})
"""Under a law of their own, and yet open to everyone without a decision (Wmo 2015 art. 2.2.4, Jeugdwet art. 2.5)."""


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
