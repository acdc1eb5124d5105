"""The form of one letter: the few questions that stand on it and nowhere else, filled in with what is known."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any  # the options of a field, handed on to it

from django import forms

from keukentafel.letters import LetterFacts
from keukentafel.letters.kinds import KINDS
from keukentafel.letters.questions import Question, choice_label, explanation, label, question
from keukentafel.letters.typed_text import LINE, STORY
from keukentafel.tafel.brieven.drafts import LONGEST
from keukentafel.tafel.brieven.texts import text
from keukentafel.tafel.deur.dates import UnreadableDate, read_date
from keukentafel.tafel.language import current
from keukentafel.tafel.weg.telling.fields import TypedField, day_fault
from keukentafel.tafel.weg.texts import text as weg_text
from wet.teksten import written_date

ADDRESS_LINES = 5
_ROWS = {"lines": 3, "story": 6}
_LINE = 27
"""Characters of a line in such a field on a telephone, at least."""
_TALLEST = 16
"""Lines of the tallest field; more is scrolled."""


class AddressField(TypedField):
    """An address: at most five lines, none longer than a letter can hold."""

    def clean(self, value: object) -> str:
        """Return the address; raises ValidationError where it is no address any more."""
        typed = str(super().clean(value))
        lines = [" ".join(line.split()) for line in typed.splitlines() if line.strip()]
        if len(lines) > ADDRESS_LINES:
            raise forms.ValidationError(text("fout.te_veel_regels", aantal=ADDRESS_LINES))
        if any(len(line) > LINE for line in lines):
            raise forms.ValidationError(weg_text("fout.te_lang", current(), aantal=LINE))
        return "\n".join(lines)


class DayField(forms.CharField):
    """A day as people type it; cleaned it is an ISO date, or nothing where it was left empty."""

    def __init__(self, *, today: date, may_be_ahead: bool, **options: Any) -> None:
        self.today, self.may_be_ahead = today, may_be_ahead
        super().__init__(**options)
        self.widget.attrs |= {"spellcheck": "false", "autocapitalize": "none"}

    def clean(self, value: object) -> str:
        """Return the day; raises ValidationError with the sentence that says what is wrong."""
        typed = str(super().clean(value)).strip()
        if not typed:
            return ""
        try:
            return read_date(typed, self.today, may_be_ahead=self.may_be_ahead).isoformat()
        except UnreadableDate as refusal:
            fault = day_fault(refusal, written_date(self.today, current()), current())
            raise forms.ValidationError(fault, code=refusal.code) from None

    def prepare_value(self, value: object) -> object:
        """Return a day as people read it; what is no day stays as it was typed."""
        return written_day(str(value or ""))


def written_day(value: str) -> str:
    """Return an ISO date as people read it in the language of the page; anything else as it is."""
    try:
        return written_date(date.fromisoformat(value), current())
    except ValueError:
        return value


class LetterForm(forms.Form):
    """Everything may stay empty: what is unknown becomes a line to fill in with a pen.

    `facts`: what the letter is written from, for some questions are asked only with some facts.  `in_their_letter`: the
    questions whose answer was read in the letter of the gemeente, which is said beside it.
    """

    def __init__(
        self,
        soort: str,
        facts: LetterFacts,
        *,
        today: date,
        data: Mapping[str, str] | None = None,
        initial: Mapping[str, str] | None = None,
        in_their_letter: Collection[str] = (),
    ) -> None:
        super().__init__(data=data, initial=dict(initial or {}), use_required_attribute=False)
        kind = KINDS[soort]
        self.in_their_letter = tuple(in_their_letter)
        asks = dict.fromkeys((*kind.asks, *kind.also(facts)))
        if kind.to == "college" and "gemeente" in asks:
            asks["college_address"] = None
        self.names = tuple(asks)
        self.more = tuple(name for name in dict.fromkeys(kind.more) if name not in asks)
        for name in (*self.names, *self.more):
            self.fields[name] = _field(question(name), soort, today)
            if name in in_their_letter:
                self.fields[name].help_text = text("uitleg.uit_uw_brief")

    def main_fields(self) -> list[forms.BoundField]:
        """Return the questions that nearly everybody answers; of the stories those that hold something go first.

        What was read in the letter of the gemeente comes last: it is a proposal, and must be seen.
        """
        stories = [name for name in self.names if self._is_story(name)]
        place = self.names.index(stories[0]) if stories else len(self.names)
        told = [name for name in (*stories, *filter(self._is_story, self._held())) if self[name].value()]
        rest = [name for name in (*self.names[place:], *self._held()) if name not in told]
        return [self._tall(name) for name in (*self.names[:place], *told, *rest)]

    def more_fields(self) -> list[forms.BoundField]:
        """Return the questions that only some need, without what stands with the others as it was answered already."""
        return [self[name] for name in self.more if name not in self._held()]

    def _held(self) -> list[str]:
        """Return which of those hold a story or what was read: nobody must look for that below what is empty."""
        shown = [name for name in self.more if self._is_story(name) or name in self.in_their_letter]
        return [name for name in shown if self[name].value()]

    def _is_story(self, name: str) -> bool:
        return question(name).form == "story"

    def _tall(self, name: str) -> forms.BoundField:
        """Return a field that shows all that is in it, within reason."""
        field = self[name]
        if self._is_story(name) and (held := str(field.value() or "")):
            lines = sum(1 + len(line) // _LINE for line in held.splitlines())
            field.field.widget.attrs["rows"] = min(_TALLEST, max(_ROWS["story"], lines))
        return field

    def more_is_open(self) -> bool:
        """Say whether the further questions should be shown open, because something is in them."""
        return any(self[name].value() or self[name].errors for name in self.more if name not in self._held())

    def typed(self) -> dict[str, str]:
        """Return what was typed, by the names of the questions; the form must be valid."""
        return {name: str(self.cleaned_data.get(name) or "") for name in (*self.names, *self.more)}

    def typed_so_far(self) -> dict[str, str]:
        """Return what was typed, also where it is not right yet; the form is bound and was validated."""
        raw = {name: str(self.data.get(name) or "")[:LONGEST] for name in (*self.names, *self.more)}
        return raw | {name: str(value) for name, value in self.cleaned_data.items() if name in raw}

    def clean_postcode(self) -> str:
        """Write a Dutch postcode as the post does, "1234 AB"; anything else stays as it was typed."""
        typed = str(self.cleaned_data["postcode"])
        found = re.fullmatch(r"(\d{4})\s*([a-z]{2})", typed, re.IGNORECASE | re.ASCII)
        return f"{found[1]} {found[2].upper()}" if found else typed


def _field(asked: Question, soort: str, today: date) -> forms.Field:
    language = current()
    words: dict[str, Any] = {
        "label": label(asked.name, soort, language),
        "help_text": explanation(asked.name, soort, language),
        "required": False,
    }
    if asked.form == "choice":
        choices = [(code, choice_label(asked.name, code, language)) for code in asked.choices]
        refusal = {"invalid_choice": weg_text("fout.kies", current())}
        return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, error_messages=refusal, **words)
    if asked.form == "day":
        return DayField(today=today, may_be_ahead=True, **words)
    if asked.form == "lines":
        return AddressField(widget=forms.Textarea(attrs={"rows": _ROWS["lines"], "dir": "auto"}), **words)
    limit = STORY if asked.form == "story" else LINE
    refusal = {"max_length": weg_text("fout.te_lang", current(), aantal=limit)}
    is_story = asked.form == "story"
    widget = forms.Textarea(attrs={"rows": _ROWS["story"], "dir": "auto"}) if is_story else forms.TextInput()
    field = TypedField(max_length=limit, widget=widget, error_messages=refusal, **words)
    field.widget.attrs |= {"autocomplete": asked.autocomplete} if asked.autocomplete else {}
    return field
