"""Begins the letter of a melding on a table, with what was told here, and leads to its questions."""

from uuid import uuid5

from django.http import HttpResponse

from keukentafel.tafel.brieven.drafts import Draft
from keukentafel.tafel.brieven.kept import handle_of, letters_of
from keukentafel.tafel.brieven.pages import goes, sheets_of
from keukentafel.tafel.brieven.remembering import remembered, without_gemeente
from keukentafel.tafel.brieven.saving import save
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Stamp as LetterStamp
from keukentafel.tafel.kluis.people import people_on, person_over
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.melden.telling import Telling
from keukentafel.tafel.weg.kept.writing import Stamp


def begin_letter(seated: AtTable, telling: Telling, stamp: Stamp) -> HttpResponse:
    """Keep a draft of the letter and lead to its questions; one that says the same already is gone on with.

    Raises NotAllowed for who may put no letter here, and what `save` raises.
    """
    sheets = sheets_of(seated)
    if not sheets:
        raise NotAllowed("write_fact")
    letters = letters_of(seated)
    answers = telling.answers
    for kept in letters:
        said = kept.draft.typed
        if (kept.state, kept.soort) == ("concept", telling.letter) and answers.items() <= dict(said).items():
            return goes(seated, "brief-vragen", kept.handle)
    known = remembered(seated, telling.letter, letters) | _names(seated, telling)
    draft = Draft(telling.letter, without_gemeente(known) | answers)
    names = LetterStamp(str(uuid5(stamp.id, "brief")), str(uuid5(stamp.versie, "brief")))
    save(seated, sheets[0], draft.content(), names)
    return goes(seated, "brief-vragen", handle_of(names.id))


def _names(seated: AtTable, telling: Telling) -> dict[str, str]:
    """Return who writes and for whom, where one asks for somebody else; else the letter knows the sender."""
    if telling.voor != "ander":
        return {}
    people = people_on(seated.sheet(GEDEELD).entries)
    me = people.get(str(seated.seat.id), {})
    named = {"name": me.get("naam"), "on_behalf_of": person_over(people).get("naam")}
    return {name: str(value or "") for name, value in named.items()}
