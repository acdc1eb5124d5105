"""The kinds of questions of the road, and of rooms above it: a text, a day or a length of time as typed, a choice."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any  # the attributes of a widget, as Django keeps them

from django import forms

from keukentafel.tafel.deur.dates import UnreadableDate, read_date
from keukentafel.tafel.weg.texts import has, text
from wet.teksten import month_name, written_date

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class TypedField(forms.CharField):
    """A text as somebody typed or pasted it: line breaks are kept, characters that no file can hold become spaces.

    The browser is not told how long it may be: it would cut what is pasted without a word.  The server says it.
    """

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return the attributes of the widget, without the length."""
        attrs: dict[str, Any] = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs

    def to_python(self, value: object) -> str:
        """Return the text."""
        typed = str(value or "").replace("\r\n", "\n").replace("\r", "\n")
        return _FORBIDDEN.sub(" ", typed).strip()


class DayField(forms.CharField):
    """A day as people type it; cleaned it is a date, or None where it was left empty.

    It never switches autocomplete off: a browser then forgets on the way back what was typed.
    """

    def __init__(self, name: str, *, today: date, language: str, may_be_ahead: bool = False) -> None:
        self.today = today
        self.language = language
        self.may_be_ahead = may_be_ahead
        super().__init__(required=False, label=text(f"vraag.{name}", language), help_text=self._help(name))
        self.widget.attrs |= {"spellcheck": "false", "autocapitalize": "none"}

    def _help(self, name: str) -> str:
        code = f"uitleg.{name}"
        if not has(code, self.language):
            code = "uitleg.dag_vooruit"
        return text(code, self.language, voorbeeld=self._example())

    def _example(self) -> str:
        return written_date(self.today + timedelta(days=12 if self.may_be_ahead else -12), self.language)

    def clean(self, value: object) -> date | None:
        """Return the day that was typed; raises ValidationError with the sentence that says what is wrong."""
        typed = str(value or "").strip()
        if not typed:
            return None
        try:
            return self._read(typed)
        except UnreadableDate as refusal:
            fault = day_fault(refusal, self._example(), self.language)
            raise forms.ValidationError(fault, code=refusal.code) from None

    def _read(self, typed: str) -> date:
        return read_date(typed, self.today, may_be_ahead=self.may_be_ahead)


def day_fault(refusal: UnreadableDate, example: str, language: str) -> str:
    """Return the sentence for a day that could not be read, with an example of one that can."""
    values = dict(refusal.values)
    if refusal.code == "datum_dag":
        values["maandnaam"] = month_name(int(values["maand"]), language).capitalize()
    return text(f"fout.{refusal.code}", language, voorbeeld=example, **values)


class OneOf(forms.ChoiceField):
    """A short list of which one is picked, each in plain words; cleaned it is the code of the file format."""

    def __init__(self, name: str, codes: Sequence[str], *, language: str, required: bool = True) -> None:
        super().__init__(
            choices=[(code, text(f"optie.{name}.{code}", language)) for code in codes],
            widget=forms.RadioSelect,
            required=required,
            label=text(f"vraag.{name}", language),
            help_text=text(f"uitleg.{name}", language) if has(f"uitleg.{name}", language) else "",
            error_messages={"required": text("fout.kies", language), "invalid_choice": text("fout.kies", language)},
        )


class ThisOrThat(forms.ChoiceField):
    """Which of the things that were told before; the last answer is that one does not know."""

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], language: str) -> None:
        super().__init__(
            choices=list(choices),
            widget=forms.RadioSelect,
            required=False,
            label=text(f"vraag.{name}", language),
            error_messages={"invalid_choice": text("fout.kies", language)},
        )


class LengthField(forms.CharField):
    """A length of time in weeks or days ("6 weken"); cleaned it is as the file writes it ("6w"), None where empty."""

    _TYPED = re.compile(r"(\d{1,3})\s*(w|d)?[a-z]*", re.IGNORECASE)

    def __init__(self, name: str, *, language: str) -> None:
        self.language = language
        help_text = text(f"uitleg.{name}", language)
        super().__init__(required=False, max_length=40, label=text(f"vraag.{name}", language), help_text=help_text)

    def clean(self, value: object) -> str | None:
        """Return the length; raises ValidationError with the sentence that says what is wrong."""
        typed = str(value or "").strip()
        if not typed:
            return None
        found = self._TYPED.fullmatch(typed)
        if found is None or int(found[1]) == 0:
            raise forms.ValidationError(text("fout.tijd_onleesbaar", self.language), code="tijd_onleesbaar")
        return f"{int(found[1])}{(found[2] or 'w').lower()}"
