"""The two screens of a letter: the few questions it asks, and the letter word for word before it is taken along."""

from collections.abc import Mapping

from keukentafel.letters import Letter, writable
from keukentafel.tafel.weg.doing import DONE
from keukentafel.tafel.weg.letter_form import LetterForm
from keukentafel.tafel.weg.letters_now import action_of, facts_for, written
from keukentafel.tafel.weg.visit import Screen, Visit


def ask_letter(visit: Visit, kind: str) -> Screen | None:
    """Ask what stands on a letter and nowhere else; None for a kind that this page does not write."""
    if kind not in writable():
        return None
    gemeente = visit.told().data.get("gemeente")
    known = {"gemeente": str(gemeente.get("naam") or "")} if isinstance(gemeente, Mapping) else {}
    remembered = {name: value for name, value in visit.remembered.items() if value}
    typed = {name: value for name, value in visit.typed.items() if value}
    return _questions(visit, kind, _form(visit, kind, initial=known | remembered | typed))


def preview_letter(visit: Visit, kind: str) -> Screen | None:
    """Show the letter word for word before it is taken along; None for a kind that this page does not write."""
    if kind not in writable():
        return None
    form = _form(visit, kind, data=visit.typed)
    if not form.is_valid():
        return _questions(visit, kind, form)
    drawn = letter_of(visit, kind, form)
    values = {
        "form": form,
        "kind": kind,
        "done_kind": DONE.get(action_of(kind)),
        "letter": drawn.fragment(heading=2),
        "hints": _hints(drawn, visit.language),
    }
    return Screen("bekijk", values, visit.story)


def letter_of(visit: Visit, kind: str, form: LetterForm) -> Letter:
    """Return the letter with what was typed for it; the form must be valid."""
    return written(kind, visit.told(), visit.today, form.personal(), form.cleaned_data["gemeente"])


def taken_letter(visit: Visit, kind: str) -> Letter | None:
    """Return the letter to take along, None where it can't be written from what was sent."""
    if kind not in writable():
        return None
    form = _form(visit, kind, data=visit.typed)
    return letter_of(visit, kind, form) if form.is_valid() else None


def _questions(visit: Visit, kind: str, form: LetterForm) -> Screen:
    return Screen("brief", {"form": form, "kind": kind}, visit.story)


def _form(
    visit: Visit, kind: str, *, data: Mapping[str, str] | None = None, initial: Mapping[str, str] | None = None
) -> LetterForm:
    is_late = kind.startswith("bezwaar") and facts_for(visit.told(), visit.today).is_bezwaar_late
    return LetterForm(kind, language=visit.language, is_late=is_late, data=data, initial=initial)


def _hints(drawn: Letter, language: str) -> list[Mapping[str, object]]:
    """Return the honest words beside the letter in the language of the page."""
    return [{"head": hint.head[language], "text": hint.text[language], "sources": hint.sources} for hint in drawn.hints]
