"""A page of questions at a table: what it shows, and what its form sends is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone

from keukentafel.content.domeinen import Domain
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import fresh, stamp_in
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.voorbereiding.answers import NOTE, PAGE, Answers
from keukentafel.tafel.voorbereiding.asking import Asked
from keukentafel.tafel.voorbereiding.domains_here import law_at
from keukentafel.tafel.voorbereiding.drawn import DrawnQuestion, drawn
from keukentafel.tafel.voorbereiding.keeping import MARKS, Sent, ticked
from keukentafel.tafel.voorbereiding.typed import LONGEST_TEXT, Form, Typed, one, seen_in, text_in, typed_in
from keukentafel.tafel.voorbereiding.words import text


@dataclass(frozen=True, slots=True)
class Asking:
    """The questions of one page, each with its domain; `about` is the domain whose ticks and note stand on it."""

    questions: Sequence[tuple[Domain, Asked]]
    about: Domain | None = None
    first_number: int = 1


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands on a page beside its questions: the note for oneself, and what is ticked about the domain."""

    domain: str
    note: str
    note_seen: str
    note_fault: str
    ticks: Mapping[str, str]
    ticks_seen: str


@dataclass(frozen=True, slots=True)
class Saved:
    """When something was kept; the hour is told where that was today."""

    at: datetime
    is_today: bool


@dataclass(frozen=True, slots=True)
class FormPage:
    """All that the template of a page of questions needs."""

    questions: tuple[DrawnQuestion, ...]
    versie: str
    may_share: bool
    is_private: bool
    was_private: bool
    beside: Beside | None
    saved: Saved | None
    refused: str = ""
    faults: tuple[tuple[str, str], ...] = field(default=())


def sent_by(request: HttpRequest, asking: Asking) -> Sent:
    """Return what the form of a page sent."""
    form = dict(request.POST.lists())
    notes, ticks = {}, {}
    if asking.about is not None:
        code = asking.about.code
        if f"{code}.{NOTE}.vorige" in form:
            notes[code] = _note_in(form, f"{code}.{NOTE}")
        if f"{code}.{PAGE}.vorige" in form:
            values = {name: "ja" for name in MARKS if one(form, f"{code}.{PAGE}.{name}") == "ja"}
            ticks[code] = Typed(dict(values), seen_in(form, f"{code}.{PAGE}"))
    typed = typed_in(form, [asked for _, asked in asking.questions])
    versie = stamp_in({"versie": one(form, "versie")}).versie
    return Sent(
        versie, typed, one(form, "alleen_ik") == "ja", notes, ticks, was_private=one(form, "alleen_ik_was") == "ja"
    )


def _note_in(form: Form, name: str) -> Typed:
    text_typed = text_in(form, f"{name}.tekst")
    faults = {"tekst": "te_lang"} if len(text_typed) > LONGEST_TEXT else {}
    return Typed({"tekst": text_typed} if text_typed else {}, seen_in(form, name), False, faults)


def has_faults(sent: Sent) -> bool:
    """Tell whether something that was typed can't be kept as it is."""
    return any(each.faults for each in (*sent.typed.values(), *sent.notes.values()))


def form_page(
    seated: AtTable, answers: Answers, asking: Asking, sent: Sent | None = None, refused: str = ""
) -> FormPage:
    """Return a page of questions; what was just sent comes before what was kept, so that nothing typed is lost."""
    typed = sent.typed if sent else {}
    law = law_at(seated)
    questions = tuple(
        drawn(domain, asked, answers, number, typed, law=law)
        for number, (domain, asked) in enumerate(asking.questions, asking.first_number)
    )
    may_share = seated.right_on(GEDEELD) == "schrijven"
    own = any(answers.own(asked.code) for _, asked in asking.questions)
    return FormPage(
        questions=questions,
        versie=sent.versie if sent else fresh(),
        may_share=may_share,
        is_private=not may_share or (sent.is_private if sent else own),
        was_private=bool(sent.was_private) if sent else own,
        beside=_beside(answers, asking.about.code, sent) if asking.about else None,
        saved=saved(seated, answers),
        refused=refused,
        faults=tuple(_faults(questions, sent)),
    )


def _beside(answers: Answers, domain: str, sent: Sent | None) -> Beside:
    note, page = answers.own(f"{domain}.{NOTE}"), f"{domain}.{PAGE}"
    kept = [each for each in (answers.own(page), answers.shared(page)) if each is not None]
    now = ticked(kept[-1]) | ticked(kept[0]) if kept else {}
    typed_note = sent.notes.get(domain) if sent else None
    typed_ticks = sent.ticks.get(domain) if sent else None
    return Beside(
        domain=domain,
        note=str(typed_note.values.get("tekst", "")) if typed_note else note.value("tekst") if note else "",
        note_seen=",".join(typed_note.seen) if typed_note else note.seen if note else "",
        note_fault=text("fout.te_lang") if typed_note and typed_note.faults else "",
        ticks={name: str(value) for name, value in typed_ticks.values.items()} if typed_ticks else now,
        ticks_seen=",".join(typed_ticks.seen if typed_ticks else [each.seen for each in kept]),
    )


def _faults(questions: Sequence[DrawnQuestion], sent: Sent | None) -> list[tuple[str, str]]:
    """Return what is not right, each with the place that it is about."""
    found = [(each.fault, each.id) for question in questions for each in question.fields if each.fault]
    notes = sent.notes.items() if sent else ()
    return found + [(text("fout.te_lang"), f"{domain}-{NOTE}") for domain, note in notes if note.faults]


def saved(seated: AtTable, answers: Answers) -> Saved | None:
    """Return when this person's last answer was kept, None where nothing was."""
    at = max((one.at for each in answers.questions() for one in each.said if one.is_mine and one.at), default=None)
    return Saved(at, timezone.localdate(at) == timezone.localdate(seated.at)) if at else None
