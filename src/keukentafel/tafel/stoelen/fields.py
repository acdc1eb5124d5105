"""The questions about a chair: a name, a choice, and a day as people type it."""

from collections.abc import Sequence
from datetime import date, timedelta

from django import forms

from keukentafel.tafel.deur.dates import read_birthday
from keukentafel.tafel.stoelen.texts import hint, text
from keukentafel.tafel.weg.telling.fields import DayField
from wet.teksten import written_date

LONGEST_NAME = 80


class NameField(forms.CharField):
    """A name, in one line; what stands in it is shown to everybody at the table and to nobody else."""

    def __init__(self, code: str, language: str, *, required: bool = True) -> None:
        super().__init__(
            max_length=LONGEST_NAME,
            required=required,
            label=text(f"vraag.{code}", language),
            help_text=hint(code, language),
            error_messages={"required": text("fout.naam", language), "max_length": text("fout.naam_lang", language)},
        )
        self.widget.attrs |= {"spellcheck": "false", "autocomplete": "off"}


class ChoiceOf(forms.ChoiceField):
    """One of a short list of codes; the words are those of `optie.<group>_<code>`, for no code at all `_geen`."""

    def __init__(self, code: str, group: str, codes: Sequence[str], language: str, *, required: bool = True) -> None:
        super().__init__(
            choices=[(each, text(f"optie.{group}_{each or 'geen'}", language)) for each in codes],
            widget=forms.RadioSelect,
            required=required,
            label=text(f"vraag.{code}", language),
            help_text=hint(code, language),
            error_messages={"required": text("fout.kies", language), "invalid_choice": text("fout.kies", language)},
        )


class Day(DayField):
    """A day that may be left empty; cleaned it is a date or None."""

    def __init__(self, code: str, language: str, *, today: date, may_be_ahead: bool = False) -> None:
        self.today = today
        self.language = language
        self.may_be_ahead = may_be_ahead
        example = written_date(today + timedelta(days=90), language)
        forms.CharField.__init__(
            self,
            required=False,
            label=text(f"vraag.{code}", language),
            help_text=hint(code, language, voorbeeld=example),
        )
        self.widget.attrs |= {"spellcheck": "false", "autocomplete": "off"}


class Birthday(Day):
    """The day on which somebody was born."""

    def _example(self) -> str:
        return written_date(self.today - timedelta(days=4_400), self.language)

    def _read(self, typed: str) -> date:
        return read_birthday(typed, self.today)


class EndDay(Day):
    """The last day at the table; refuses a day that is past."""

    def __init__(self, language: str, *, today: date) -> None:
        super().__init__("tot", language, today=today, may_be_ahead=True)

    def clean(self, value: object) -> date | None:
        """Return the last day, None where it does not end; raises ValidationError."""
        day = super().clean(value)
        if day is not None and day < self.today:
            raise forms.ValidationError(text("fout.tot_voorbij", self.language), code="tot_voorbij")
        return day
