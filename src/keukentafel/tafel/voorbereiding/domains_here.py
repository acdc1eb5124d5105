"""Which parts of a life are asked about at a table: by its law, and children only where there are any."""

from collections.abc import Mapping

from keukentafel.bestand.entries import Entry
from keukentafel.content.domeinen import Domain, domains
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.voorbereiding.answers import PAGE, Answers
from keukentafel.tafel.weg.kept.reading import DOSSIER, agreed

CHILD = "kind"
"""Asked at every table under the Jeugdwet; under the Wmo only where somebody says that there are children."""

CHILDREN_AT_HOME = ("huishouden.in_huis", "kinderen")
"""The answer that tells that children live there."""


def domains_of(seated: AtTable, answers: Answers) -> Mapping[str, Domain]:
    """Return the domains that are asked at a table, in their order."""
    law = law_at(seated)
    has_children = law == "jeugdwet" or _tells_of_children(answers)
    return {code: each for code, each in for_law(law).items() if code != CHILD or has_children}


def _tells_of_children(answers: Answers) -> bool:
    """Tell whether somebody said that children live there, or told of them already."""
    at_home, choice = CHILDREN_AT_HOME
    told = bool(answers.of(CHILD)) or answers.get(f"{CHILD}.{PAGE}") is not None
    return told or choice in answers.values(at_home, "keuzes")


def law_at(seated: AtTable) -> str:
    """Return the law of a table as far as this seat may read it, "" where it may not or nobody told it."""
    return law_of(seated.sheet(GEDEELD).entries) if GEDEELD in seated.names() else ""


def law_of(entries: Mapping[str, Entry]) -> str:
    """Return the law of a table (`wmo`, `jeugdwet`), "" where nobody told it."""
    entry = entries.get(DOSSIER)
    said = agreed([each for each in entry.current if each.data.get("soort") == DOSSIER]) if entry else None
    law = str((said or {}).get("wet") or "")
    return law if law in ("wmo", "jeugdwet") else ""


def for_law(law: str) -> Mapping[str, Domain]:
    """Return the domains that are asked under a law, all of them where `law` is ""."""
    return {code: each for code, each in domains().items() if not law or law in each.asked_under}
