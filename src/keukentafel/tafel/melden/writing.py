"""Writing a melding with its proof on a table, once however often a form is sent, and taking it back."""

from collections.abc import Mapping, Sequence
from uuid import UUID, uuid5

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.refusals import NotTaken
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.kluis.versions import new_version
from keukentafel.tafel.melden.texts import text
from keukentafel.tafel.melden.visit import Visit
from keukentafel.tafel.weg.kept.changes import Change, about, corrects
from keukentafel.tafel.weg.kept.lines import happening
from keukentafel.tafel.weg.kept.reading import Reading
from keukentafel.tafel.weg.kept.writing import Stamp, new_stamp, write_changes
from keukentafel.tafel.weg.telling.story import Fact, begin

NOTE = "notitie"
_NAMES = UUID("5b0d9f43-7e0c-5f0e-8a54-2f9c1d7b3e60")


def write_proof(
    at_table: AtTable, reading: Reading, visit: Visit, stamp: Stamp, facts: Sequence[Fact], words: str
) -> None:
    """Write what was done on the shared sheet, and its words as a note over it.

    The same form sent again changes nothing; with other answers it corrects what it wrote.  Raises SentTwice,
    NotTaken, and what `AtTable.write` raises (NotAllowed, NotShared, SheetFull).
    """
    found = reading.named(str(stamp.id))
    if found is not None and found[0].counts is None:
        stamp, found = new_stamp(), None  # it was taken back since: this is a new telling
    if found is None:
        changes = [*_about(reading, visit), *(Change("feit", fact) for fact in facts)]
        # `write_changes` gives the first change the name of the form; the whole comes apart, so that a fact has it.
        whole = [change for change in changes if change.soort != "feit"]
        write_changes(at_table, whole, new_stamp(), visit.today, visit.language)
        write_changes(at_table, changes[len(whole) :], stamp, visit.today, visit.language)
    elif found[0].counts is not None and found[0].counts.content is not None:
        before = found[0].counts.content
        if happening(before) != happening(facts[0]):
            change = corrects(reading, before, facts[0])
            write_changes(at_table, [change], new_stamp(), visit.today, visit.language)
    _write_note(at_table, stamp, words)


def _about(reading: Reading, visit: Visit) -> tuple[Change, ...]:
    """Return what says under which law help is asked, where nobody said so at this table yet."""
    return about(reading, begin(visit.telling.law)) if reading.story is None else ()


def _write_note(at_table: AtTable, stamp: Stamp, words: str) -> None:
    """Write the words as a note over the fact; where they stand there already, nothing."""
    name = str(uuid5(_NAMES, str(stamp.id)))
    entry = at_table.sheet(GEDEELD).entries.get(name)
    now = entry.current if entry else ()
    content: Mapping[str, object] = {"titel": text("bewijs.titel"), "tekst": words}
    if (not words and not now) or any(version.data.get("inhoud") == content for version in now):
        return
    version = new_version(
        NOTE,
        content,
        door=str(at_table.seat.id),
        at=at_table.at,
        id=name,
        over=str(stamp.id),
        vorige=[each.versie for each in now],
    )
    (answer,) = at_table.write(GEDEELD, [version])
    if answer.antwoord == "geweigerd":
        raise NotTaken(answer.reden or "")


def write_confirmed(at_table: AtTable, reading: Reading, visit: Visit, stamp: Stamp, fact: Fact) -> None:
    """Write that the gemeente confirmed; sent twice it stands there once.  Raises as `write_proof`."""
    if reading.named(str(stamp.id)) is None:
        write_changes(at_table, [Change("feit", fact)], stamp, visit.today, visit.language)
