"""The answers of this room (`antwoord` over "pgb.<vraag>"): the ten points, the reasons, who manages it, the offer."""

from collections.abc import Mapping
from typing import Final, Literal

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.voorbereiding.answers import Answers
from keukentafel.tafel.voorbereiding.domains_here import law_of
from wet.jeugdwet.pgb import PGB as YOUTH
from wet.pgb import SKILLS, PgbRules, Skill
from wet.wmo2015.pgb import PGB as WMO

ROOM: Final = "pgb"
MANAGES, OFFER, YEAR = f"{ROOM}.beheer", f"{ROOM}.aanbod", f"{ROOM}.weken"

Can = Literal["zelf", "met_hulp", "nog_niet"]
CAN: Final[tuple[Can, ...]] = ("zelf", "met_hulp", "nog_niet")

WAYS: Final = ("zelf", "samen", "ander", "vertegenwoordiger", "weet_niet")
"""Who manages a pgb: oneself, together, somebody of the network, a vertegenwoordiger (Wmo 2015 art. 2.3.6 lid 2 a)."""

LAWS: Final[Mapping[str, PgbRules]] = {"wmo": WMO, "jeugdwet": YOUTH}


def point(skill: Skill) -> str:
    """Return the question that a point is."""
    return f"{ROOM}.punt_{skill.code}"


def reasons(law: str) -> str:
    """Return the question why: each law has its own (Wmo 2015 art. 2.3.6 lid 2 b; Jeugdwet art. 8.1.1 lid 2 b)."""
    return f"{ROOM}.waarom_{law}"


def all_questions() -> tuple[str, ...]:
    """Return every question of the room."""
    return (*(point(skill) for skill in SKILLS), *(reasons(law) for law in LAWS), MANAGES, OFFER, YEAR)


def law_here(at_table: AtTable) -> str:
    """Return the law of a table (`wmo`, `jeugdwet`), "" where nobody told it."""
    return law_of(at_table.sheet(GEDEELD).entries) if GEDEELD in at_table.names() else ""


def is_answered(answers: Answers, *questions: str) -> bool:
    """Tell whether any of these was answered."""
    return any((answer := answers.get(each)) is not None and bool(answer.now.content) for each in questions)
