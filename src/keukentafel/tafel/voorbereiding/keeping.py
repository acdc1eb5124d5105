"""Keeping what was typed to questions: on the shared sheet or one's own, as one batch, and moved between the two."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast
from uuid import UUID, uuid5

from django.db import transaction

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, fresh
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD, lock_sheets
from keukentafel.tafel.voorbereiding.answers import (
    ANSWER,
    NOTE,
    PAGE,
    Answer,
    Answers,
    answers_of,
    draft_for,
    save,
    sheet_for,
)
from keukentafel.tafel.voorbereiding.typed import Typed, Values

MARKS = ("bespreken", "niet_delen")
"""What is ticked about a whole domain: "hier wil ik het over hebben", "dit deel ik niet met de gemeente"."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form sent: questions, per domain its ticks and note where it had them, and whether only I read it.

    `versie` is the name that the form carried; `marks` are set besides (`klaar`, `overgeslagen`, `zwaarst`).
    `was_private` is how the form was shown: only where somebody changed that (or where it
    is not known, None), answers move that were left as they are.
    """

    versie: str
    typed: Mapping[str, Typed]
    is_private: bool = False
    notes: Mapping[str, Typed] = field(default_factory=dict)
    ticks: Mapping[str, Typed] = field(default_factory=dict)
    marks: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    was_private: bool | None = None

    @property
    def moves(self) -> bool:
        """Whether all that the form showed goes to the other sheet."""
        return self.is_private != self.was_private


@dataclass
class _Writing:
    """What will be written on each sheet, and which entries go."""

    seated: AtTable
    answers: Answers
    versie: str
    said: dict[str, tuple[Said, ...]] = field(default_factory=dict)
    drafts: dict[str, list[Draft]] = field(default_factory=dict)
    gone: dict[str, list[str]] = field(default_factory=dict)

    def put(self, code: str, values: Mapping[str, object], sheet: str, seen: Sequence[str]) -> None:
        """Write values of a question; none take the answer away.  What stands there already is not written again."""
        there = self.there(code, sheet)
        if (there is None and not values) or (there and not there.is_conflict and _same(there.now.content, values)):
            return
        name = self._name(sheet, code)
        if sheet not in self.said:
            self.said[sheet] = said_on(self.seated, (ANSWER,), (sheet,))
        content = cast(Values, values) or None  # a form or an entry: texts and lists of texts
        drafts = draft_for(self.seated, code, content, sheet, name, seen, said=self.said[sheet])
        self.drafts.setdefault(sheet, []).extend(drafts)

    def wipe(self, answer: Answer) -> None:
        """Destroy an answer on the sheet that it leaves: what was shared by mistake is not to be found back there."""
        self.gone.setdefault(answer.sheet, []).extend(answer.entries)

    def there(self, code: str, sheet: str) -> Answer | None:
        """Return the answer that stands on a sheet."""
        return self.answers.own(code) if sheet == EIGEN else self.answers.shared(code)

    def baseline(self, code: str, seen: Sequence[str]) -> Mapping[str, object]:
        """Return what a form showed: the last of the versions that it carried, nothing where it showed nothing."""
        for sheet in (EIGEN, GEDEELD):
            if sheet in self.seated.names():
                known = self.seated.sheet(sheet).versions
                shown = [known[name].data for name in seen if name in known and known[name].data.get("over") == code]
                content = shown[-1].get("inhoud") if shown else None
                if isinstance(content, Mapping):
                    return content
        return {}

    def _name(self, sheet: str, code: str) -> str:
        """Return the name of a version: that of the form, unless what had it was destroyed meanwhile."""
        name = str(uuid5(UUID(self.versie), f"{sheet}/{code}"))
        known = self.seated.sheet(sheet)
        there = known.versions.get(name)
        return fresh() if there is not None and known.entries[there.entry].is_wiped else name


def keep(seated: AtTable, sent: Sent) -> None:
    """Write what a form sent, all or nothing; what did not change is not written, and the same form writes once.

    Raises TooLong, NotTaken, and what the vault raises (NotAllowed, NotShared, SheetFull).
    """
    with transaction.atomic():
        # Both rows in their fixed order before either is written: two tabs of one person would wait for each other.
        lock_sheets(seated.sheet_id(name) for name in (GEDEELD, EIGEN) if name in seated.names())
        writing = _drafted(seated, sent)
        if writing.gone:  # nothing is destroyed that came after this request looked: look again, under the lock
            for sheet in (GEDEELD, EIGEN):
                seated.write(sheet, [])
            writing = _drafted(seated, sent)
        for sheet, drafts in writing.drafts.items():
            save(seated, sheet, drafts)
        for sheet, ids in writing.gone.items():
            seated.wipe(sheet, ids)


def _drafted(seated: AtTable, sent: Sent) -> _Writing:
    writing = _Writing(seated, answers_of(seated), sent.versie)
    for code, typed in sent.typed.items():
        _answer(writing, code, typed, sent)
    for domain, note in sent.notes.items():
        _note(writing, f"{domain}.{NOTE}", note)
    for domain in dict.fromkeys((*sent.ticks, *sent.marks)):
        _tick(writing, domain, sent.ticks.get(domain), sent.marks.get(domain, {}), is_private=sent.is_private)
    return writing


def _answer(writing: _Writing, code: str, typed: Typed, sent: Sent) -> None:
    target = sheet_for(writing.seated, private=sent.is_private)
    before = writing.baseline(code, typed.seen)
    changed = not _same(before, typed.values)
    leaving = writing.there(code, GEDEELD if target == EIGEN else EIGEN)
    if leaving is not None and (changed or sent.moves) and _goes_along(writing.seated, leaving, typed):
        values = typed.values if changed or typed.is_chosen else joined(leaving)
        writing.put(code, values, target, typed.seen)  # what stands there already stays beside it
        writing.wipe(leaving)
        return
    there = writing.there(code, target)
    chooses = typed.is_chosen and there is not None and there.is_conflict
    if changed or chooses:
        writing.put(code, typed.values, target, typed.seen)


def _goes_along(seated: AtTable, leaving: Answer, typed: Typed) -> bool:
    """Tell whether an answer on the other sheet moves: the form showed it, and nobody else wrote what would go."""
    is_seen = all(one.versie in typed.seen for one in leaving.said)
    if leaving.is_private:
        return is_seen
    return is_seen and seated.right_on(GEDEELD) == "schrijven" and all(one.is_mine for one in leaving.said)


def joined(answer: Answer) -> Mapping[str, object]:
    """Return all that was said in an answer as one: what nobody chose between moves along whole.

    Texts one under the other, ticks together, and of one choice the last.
    """
    found: dict[str, object] = {}
    for one in answer.said:
        for name, value in one.content.items():
            before = found.get(name)
            if isinstance(before, str) and isinstance(value, str) and name in ("tekst", "merkt") and value != before:
                found[name] = f"{before}\n\n{value}"
            elif isinstance(before, list) and isinstance(value, list):
                found[name] = [*before, *(each for each in value if each not in before)]
            else:
                found[name] = value
    return found


def _note(writing: _Writing, code: str, typed: Typed) -> None:
    if not _same(writing.baseline(code, typed.seen), typed.values):
        writing.put(code, typed.values, EIGEN, typed.seen)


def _tick(writing: _Writing, domain: str, typed: Typed | None, marks: Mapping[str, str], *, is_private: bool) -> None:
    """Change what was ticked about a domain: only what somebody changed, over all that stands there now."""
    code = f"{domain}.{PAGE}"
    changes: dict[str, dict[str, str]] = {}
    shown = _shown_ticks(writing, code, typed.seen) if typed else {}
    for name in MARKS if typed else ():
        value = str(typed.values.get(name, "")) if typed else ""
        if value != shown.get(name, ""):
            # What is kept back must hold for all that stands at the table, so it is told there, also on a private page.
            sheet = sheet_for(writing.seated, private=is_private and name == "bespreken")
            _set(writing, changes, sheet, name, value)
    shared = any(not answer.is_private for answer in writing.answers.of(domain))
    hidden = bool(writing.answers.of(domain)) and not shared
    for name, value in marks.items():
        _set(writing, changes, sheet_for(writing.seated, private=hidden), name, value)
    for sheet, change in changes.items():
        there = writing.there(code, sheet)
        now = ticked(there)
        kept: Values = {name: value for name, value in {**now, **change}.items() if value}
        if kept != now:
            writing.put(code, kept, sheet, [one.versie for one in there.said] if there else [])


def _set(writing: _Writing, changes: dict[str, dict[str, str]], sheet: str, name: str, value: str) -> None:
    """Put a tick on a sheet; what is taken away goes from both."""
    may_share = writing.seated.right_on(GEDEELD) == "schrijven"
    for where in (sheet,) if value else (EIGEN, GEDEELD) if may_share else (EIGEN,):
        changes.setdefault(where, {})[name] = value


def ticked(answer: Answer | None) -> dict[str, str]:
    """Return what is ticked about a domain; where two wrote past each other, what either of them ticked."""
    found: dict[str, str] = {}
    for one in answer.said if answer else ():
        found |= {str(name): value for name, value in one.content.items() if isinstance(value, str) and value}
    return found


def _shown_ticks(writing: _Writing, code: str, seen: Iterable[str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for each in seen:
        shown = writing.baseline(code, (each,))
        found |= {str(name): value for name, value in shown.items() if isinstance(value, str)}
    return found


def _same(content: Mapping[str, object], values: Mapping[str, object]) -> bool:
    """Tell whether an entry says what a form says, however it wrote that down."""
    one, other = _plain(content), _plain(values)
    return one == other


def _plain(content: Mapping[str, object]) -> dict[str, object]:
    shown = {name: list(value) if isinstance(value, list | tuple) else value for name, value in content.items()}
    return {name: value for name, value in shown.items() if value}
