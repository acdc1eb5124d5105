"""The form "Verander de tekst": each text of a letter in a field of its own, with the letter's own words beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from keukentafel.letters.blocks import Subject
from keukentafel.letters.editing import Edit, editable
from keukentafel.letters.letter import Letter
from keukentafel.letters.typed_text import STORY
from keukentafel.tafel.brieven.drafts import MOST, Draft
from keukentafel.tafel.language import current
from keukentafel.tafel.weg.texts import text as weg_text

_LINE = 30
"""Characters of a line in such a field on a telephone."""

_TALLEST = 24
"""Lines of the tallest field; more is scrolled."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of the letter: its place in the form, the letter's own words, and what stands there now.

    `is_out`: it was left out; `may_go`: it can be.  `error`: why what was typed could not be taken.
    """

    number: int
    original: str
    now: str
    is_out: bool
    may_go: bool = True
    error: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether it is no longer what the letter said."""
        return self.is_out or self.now != self.original

    @property
    def rows(self) -> int:
        """How high its field is: so that a telephone shows all that is in it."""
        return min(_TALLEST, sum(1 + len(line) // _LINE for line in self.now.splitlines()) or 1)


@dataclass(frozen=True, slots=True)
class Changing:
    """All that may be changed in a letter.

    `unused` are changes of words that are no longer in it: they stay, apart, until somebody takes them away.
    """

    pieces: tuple[Piece, ...]
    unused: tuple[Edit, ...]
    extra: str
    error: str = ""

    @property
    def errors(self) -> bool:
        """Whether something could not be taken."""
        return bool(self.error) or any(piece.error for piece in self.pieces)

    def edits(self) -> tuple[Edit, ...]:
        """Return the changes, those of words that are gone last."""
        changed = (piece for piece in self.pieces if piece.is_changed)
        return (*(Edit(piece.original, "" if piece.is_out else piece.now) for piece in changed), *self.unused)

    def draft(self, before: Draft) -> Draft:
        """Return the draft with these changes."""
        return replace(before, edits=self.edits(), extra=self.extra)


def changing(letter: Letter, draft: Draft) -> Changing:
    """Return what may be changed in a letter (as written, without its changes), with what a draft changed."""
    words = editable(letter)
    said = {edit.van: edit.naar for edit in draft.edits}
    subjects = {block.text for block in letter.printed if isinstance(block, Subject)}
    pieces = tuple(_piece(number, each, said, each not in subjects) for number, each in enumerate(words))
    return Changing(pieces, tuple(edit for edit in draft.edits if edit.van not in words), draft.extra)


def changed(letter: Letter, draft: Draft, typed: Mapping[str, str]) -> Changing:
    """Return the same after what a form sent: `z3` the words, `van3` whose they are, `doen=terug:3` puts one back.

    A field whose words are no longer in the letter, because somebody told more meanwhile, becomes a change apart.
    """
    before = changing(letter, draft)
    sent = _sent(typed)
    verb, _, which = typed.get("doen", "").partition(":")
    pieces = tuple(
        _typed(piece, sent, typed, put_back=verb == "terug" and which == str(piece.number)) for piece in before.pieces
    )
    gone = [Edit(van, naar) for van, naar in sent.items() if van not in editable(letter) and naar != van]
    names = {edit.van for edit in gone}
    unused = [*(edit for edit in before.unused if edit.van not in names), *gone]
    if verb == "laat_los" and which.isdecimal() and len(which) < 4:
        unused = [edit for place, edit in enumerate(unused) if place != int(which)]
    extra = tidy(typed.get("extra", draft.extra))
    return Changing(pieces, tuple(unused[:MOST]), extra, _too_long(extra))


def tidy(typed: str) -> str:
    """Return a text as it is kept: one kind of line end, nothing before or after."""
    return typed.replace("\r\n", "\n").replace("\r", "\n").strip()


def _piece(number: int, original: str, said: Mapping[str, str], may_go: bool) -> Piece:
    now = said.get(original, original)
    return Piece(number, original, now or original, is_out=may_go and not now, may_go=may_go)


def _sent(typed: Mapping[str, str]) -> dict[str, str]:
    """Return what the fields hold, by the words they were about."""
    found = {}
    for number in range(MOST):
        van, naar = typed.get(f"van{number}"), typed.get(f"z{number}")
        if van and naar is not None:
            is_out = bool(typed.get(f"weg{number}")) or not naar.strip()
            found[tidy(van)] = "" if is_out else tidy(naar)
    return found


def _typed(piece: Piece, sent: Mapping[str, str], typed: Mapping[str, str], *, put_back: bool) -> Piece:
    if put_back or piece.original not in sent:
        return replace(piece, now=piece.original, is_out=False) if put_back else piece
    now = sent[piece.original]
    written = now or tidy(typed.get(f"z{piece.number}", ""))
    is_out = piece.may_go and not now
    return replace(piece, now=written or piece.original, is_out=is_out, error=_too_long(now))


def _too_long(written: str) -> str:
    return weg_text("fout.te_lang", current(), aantal=STORY) if len(written) > STORY else ""
