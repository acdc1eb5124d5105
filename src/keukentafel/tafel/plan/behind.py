"""What stays behind: what this seat keeps for itself and what is kept back from the gemeente, each with why."""

from dataclasses import dataclass
from typing import Literal

from keukentafel.content.domeinen import domains
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.plan.origins import From, asked
from keukentafel.tafel.voorbereiding.answers import ANSWER, NOTE, PAGE

Why = Literal["niet_delen", "eigen", "notitie", "zegt_niets"]


@dataclass(frozen=True, slots=True)
class Behind:
    """One thing that is not in the plan: why, where it comes from, and its words as far as it has any."""

    why: Why
    origin: From
    words: str


def stays_behind(at_table: AtTable, in_plan: frozenset[str], language: str) -> tuple[Behind, ...]:
    """Return what is not in the plan, in the order of the domains; of private things only this seat's own.

    `in_plan` are the ids of the entries of which something stands in the plan.
    """
    kept_back = _kept_back(at_table)
    order = {code: number for number, code in enumerate(domains())}
    found: list[tuple[int, Behind]] = []
    for said in said_on(at_table, (ANSWER,), (GEDEELD, EIGEN)):
        code, _, name = said.over.partition(".")
        if name == PAGE or code not in order:
            continue
        why = _why(said.sheet == EIGEN, name, code in kept_back, said.id in in_plan)
        if why:
            origin = asked(said.over, at_table.table.id, language, said.now.by)
            found.append((order[code], Behind(why, origin, _words(said.content))))
    return tuple(behind for _, behind in sorted(found, key=lambda row: row[0]))


def _kept_back(at_table: AtTable) -> frozenset[str]:
    pages = [said for said in said_on(at_table, (ANSWER,), (GEDEELD,)) if said.over.endswith(f".{PAGE}")]
    return frozenset(
        said.over.partition(".")[0]
        for said in pages
        if any(once.content.get("niet_delen") == "ja" for once in said.current)
    )


def _why(is_own: bool, name: str, is_kept_back: bool, is_in_plan: bool) -> Why | None:
    if name == NOTE:
        return "notitie"
    if is_own:
        return "eigen"
    if is_kept_back:
        return "niet_delen"
    return None if is_in_plan else "zegt_niets"


def _words(content: object) -> str:
    """Return what was typed; codes of choices are no words."""
    if not isinstance(content, dict):
        return ""
    return "\n".join(str(content[field]) for field in ("tekst", "merkt") if content.get(field))


def titles(behind: tuple[Behind, ...], why: Why) -> tuple[str, ...]:
    """Return the names of the domains in which something stays behind for one reason."""
    return tuple(dict.fromkeys(each.origin.domain for each in behind if each.why == why and each.origin.domain))
