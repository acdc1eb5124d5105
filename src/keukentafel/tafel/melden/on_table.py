"""What a table knows of its meldingen: the notes over them, who told them, and the letters that went."""

from collections.abc import Mapping
from datetime import date
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.bestand.entries import Entry
from keukentafel.tafel.brieven.kept import letters_of
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.people import OVER, people_on
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.melden.proofs import ASKED, Noted
from keukentafel.tafel.melden.visit import Here
from keukentafel.tafel.melden.writing import NOTE
from keukentafel.tafel.weg.kept.reading import Reading
from keukentafel.tafel.weg.showing.standing import standing
from keukentafel.tafel.weg.telling.told import named

RUNS = "er_loopt_al_iets"
"""The ruling that something is running already, to which one can add what is new."""

_LONGEST_NAME = 60


def here_on(at_table: AtTable, reading: Reading, page: str, today: date, language: str) -> Here:
    """Return where the helper stands on a table: whose it is and under which law need not be asked there."""
    rows = _rulings(reading, today, language)
    is_again = any(row["mag"] for row in rows["nieuwe_melding_doen"])
    goes_on = None if is_again else next((row for row in rows["melding_doen"] if row["code"] == RUNS), None)
    law = reading.story.law if reading.story else ""
    me = people_on(at_table.sheet(GEDEELD).entries).get(str(at_table.seat.id), {})
    voor = "kind" if law == "jeugdwet" else "zelf" if me.get("rol") == OVER else "ander" if law else ""
    may_write = at_table.right_on(GEDEELD) == "schrijven"
    return Here(
        page,
        "deur/aan_tafel.html",
        at_table.table.id,
        may_write,
        law,
        voor,
        is_again,
        goes_on=str(goes_on["reden"]) if goes_on else "",
        sources=tuple(goes_on["bron"]) if goes_on else (),
    )


def _rulings(reading: Reading, today: date, language: str) -> Mapping[str, list[Mapping[str, Any]]]:
    """Return what the law says of reporting now: a first melding, and a new one after an answer."""
    found: dict[str, list[Mapping[str, Any]]] = {"melding_doen": [], "nieuwe_melding_doen": []}
    if reading.story is None or not reading.story.facts:
        return found
    for row in standing(reading.story, today, language).seen["kan"]:
        if row["actie"] in found:
            found[row["actie"]].append(row)
    return found


def noted_on(at_table: AtTable, reading: Reading) -> Noted:
    """Return what lies beside each fact that counts; a corrected fact keeps what was noted with the first."""
    entries = at_table.sheet(GEDEELD).entries
    now = {fact.id: line.counts for line in reading.lines if line.counts is not None for fact in line.facts}
    people = people_on(entries)
    words = {now[over].id: said for over, said in _notes(entries) if over in now}
    by = {fact.id: str(people.get(fact.door, {}).get("naam") or "")[:_LONGEST_NAME] for fact in now.values()}
    letters = {now[kept.fact].id: kept.handle for kept in letters_of(at_table) if kept.sent_on and kept.fact in now}
    return Noted(words, by, letters)


def taken_back(reading: Reading, language: str) -> tuple[tuple[str, str], ...]:
    """Return the id and the words of each melding that was taken away, to put it back."""
    lines = [line for line in reading.lines if line.counts is None and not line.is_clash]
    last = [next((fact for fact in reversed(line.facts) if not fact.is_withdrawal), None) for line in lines]
    told = [fact for fact in last if fact is not None and fact.content is not None]
    return tuple((fact.id, named(fact.content or {}, language)) for fact in told if _is_asking(fact.content))


def _is_asking(content: Mapping[str, object] | None) -> bool:
    return content is not None and content.get("soort") in ASKED


def _notes(entries: Mapping[str, Entry]) -> list[tuple[str, str]]:
    """Return over which fact each note is and what it says; of two that were written at once, both."""
    found: dict[str, list[str]] = {}
    for entry in entries.values():
        for version in entry.current:
            content, over = version.data.get("inhoud"), version.data.get("over")
            if version.data.get("soort") == NOTE and isinstance(content, Mapping) and isinstance(over, str):
                found.setdefault(over, []).append(str(content.get("tekst") or ""))
    return [(over, "\n".join(filter(None, said))) for over, said in found.items()]
