"""The fields that the forms of this room share: a line, a story, an amount, a day, a choice, and who reads it."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from django import forms

from keukentafel.bestand.batches import UUID as VERSIE
from keukentafel.tafel.kluis.sheets import EIGEN
from keukentafel.tafel.pgb.money import NoAmount, euro, read_amount
from keukentafel.tafel.pgb.texts import text
from keukentafel.tafel.voorbereiding.forms import EntryForm, OneLineField, OpenDay, one_of
from keukentafel.tafel.weg.telling.fields import TypedField

LINE, STORY = 300, 2_000
"""Characters of one line and of a story."""


class Line(OneLineField):
    """A text of one line."""

    def __init__(self, code: str, *, help_text: str = "", required: bool = False, most: int = LINE) -> None:
        wrong = {"max_length": text("fout.lang", meest=most)}
        super().__init__(
            label=text(f"vraag.{code}"),
            help_text=help_text,
            required=required,
            max_length=most,
            widget=forms.TextInput(attrs={"dir": "auto"}),
            error_messages=wrong | ({"required": text(f"fout.{code}")} if required else {}),
        )


class Story(TypedField):
    """A text of more lines."""

    def __init__(self, code: str, *, help_text: str = "", most: int = STORY, rows: int = 3) -> None:
        super().__init__(
            label=text(f"vraag.{code}"),
            help_text=help_text,
            required=False,
            max_length=most,
            widget=forms.Textarea(attrs={"rows": rows, "dir": "auto"}),
            error_messages={"max_length": text("fout.lang", meest=most)},
        )


class Amount(forms.CharField):
    """An amount in euro as people type it; cleaned it is a Decimal, None where it was left empty."""

    def __init__(self, code: str, *, required: bool = False) -> None:
        super().__init__(
            label=text(f"vraag.{code}"),
            help_text=text("uitleg.bedrag"),
            required=required,
            max_length=40,
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
            error_messages={"required": text("fout.bedrag"), "max_length": text("fout.bedrag")},
        )

    def prepare_value(self, value: object) -> object:
        """Return an amount as it is typed."""
        return euro(value).replace("€\u00a0", "") if isinstance(value, Decimal) else value

    def clean(self, value: object) -> Decimal | None:
        """Return the amount; raises ValidationError with the sentence that says what is wrong."""
        typed = str(super().clean(value) or "").strip()
        if not typed:
            return None
        try:
            return read_amount(typed)
        except NoAmount:
            raise forms.ValidationError(text("fout.bedrag"), code="bedrag") from None


class Day(OpenDay):
    """A day, before or after today."""

    def __init__(self, code: str, *, today: date, language: str, is_needed: bool = False) -> None:
        self.fault, self.is_needed = f"fout.{code}", is_needed
        example = date(today.year, 1, 1) if is_needed else today + timedelta(days=200)
        super().__init__(text, code, example=example, today=today, language=language, required=is_needed)

    def clean(self, value: object) -> date | None:
        """Return the day; raises ValidationError also where it is needed and empty."""
        found = super().clean(value)
        if found is None and self.is_needed:
            raise forms.ValidationError(text(self.fault), code="required")
        return found


choose = partial(one_of, text)
"""A list of which one is picked, in the words of this room."""


class RoomForm(EntryForm):
    """What every form of this room carries: its names, what was seen, and who reads it."""

    stuk = forms.RegexField(VERSIE, widget=forms.HiddenInput)

    def __init__(
        self, data: Mapping[str, str] | None, *, may_share: bool, initial: Mapping[str, object] | None = None
    ) -> None:
        super().__init__(data, may_share=may_share, initial=initial)
        self.ask_who_reads(text)

    def last(self, name: str) -> None:
        """Put a field under all others."""
        self.fields[name] = self.fields.pop(name)

    @property
    def is_private(self) -> bool:
        """Whether only its writer reads it."""
        return str(self.cleaned_data["vel"]) == EIGEN
