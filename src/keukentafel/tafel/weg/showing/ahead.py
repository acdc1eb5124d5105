"""The line ahead in words: what is to be expected at each stop, and the same as a list with its sources."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from keukentafel.tafel.weg.texts import text
from wet.procedure.vooruitzicht import Verwacht
from wet.teksten import written_date

STOP_OF: Mapping[str, str] = {
    "plan": "voorbereiden",
    "gesprek": "aan_tafel",
    "verslag": "verslag",
    "aanvraag": "aanvragen",
    "besluit": "besluit",
    "bezwaar": "opkomen",
    "antwoord": "opkomen",
    "beroep": "opkomen",
    "uitspraak": "opkomen",
    "hoger_beroep": "opkomen",
    "hulp": "daarna",
    "einde": "daarna",
}
"""At which stop of the road a step is drawn."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """One step ahead in words: what, the sentence that says when and why, its articles, and whether it is certain."""

    what: str
    sentence: str
    sources: tuple[str, ...]
    is_sure: bool


def ahead(steps: Sequence[Verwacht], language: str) -> tuple[Ahead, ...]:
    """Return the line ahead as a list, in the order in which things come."""
    return tuple(
        Ahead(
            what=text(f"straks.{step.stap}", language),
            sentence=step.sentence(language),
            sources=tuple(str(source) for source in step.sources),
            is_sure=step.is_zeker,
        )
        for step in steps
    )


def notes(steps: Sequence[Verwacht], language: str) -> Mapping[str, str]:
    """Return the few words for each stop that lies ahead; the first step of a stop is what stands there."""
    found: dict[str, str] = {}
    for step in steps:
        stop = STOP_OF.get(step.stap)
        if stop is not None and (note := _note(step, language)):
            found.setdefault(stop, note)
    return found


def _note(step: Verwacht, language: str) -> str:
    """Return what stands at a stop: the day agreed, the day of the law, or "verwacht" where it hangs on something."""
    if step.reden == "kalender_onbekend":
        return text("verwacht.onbekend", language)
    if step.reden == "gesprek_afgesproken" and step.laatst:
        return written_date(step.laatst, language, with_weekday=True).capitalize()
    if step.stap == "aanvraag":
        return _from(step.vroegst or step.vanaf, step, language)
    if step.laatst is None:
        return ""
    if step.stap == "plan":
        return text("verwacht.plan", language, dag=step.laatst)
    if step.stap in ("bezwaar", "beroep", "hoger_beroep", "einde"):
        return text("verwacht.tot", language, dag=step.laatst)
    return text("verwacht.zeker" if step.is_zeker else "verwacht.uiterlijk", language, dag=step.laatst)


def _from(first: date | None, step: Verwacht, language: str) -> str:
    if first is None:
        return ""
    return text("verwacht.nu", language) if step.vroegst else text("verwacht.vanaf", language, dag=first)
