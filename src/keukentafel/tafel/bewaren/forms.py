"""The forms of this room: the words for a copy, a file to read, a reminder, and the word that erases."""

from collections.abc import Mapping
from datetime import date, timedelta

from django import forms

from keukentafel.tafel.bewaren.texts import text
from keukentafel.tafel.deur.dates import UnreadableDate, read_date
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode, CodeFaults, read_code
from keukentafel.tafel.language import current
from wet.teksten import written_date

_AS_TYPED = {"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
LONGEST_WORDS = 400


class WordsField(forms.CharField):
    """The eight words of a card; cleaned it is the bewaarcode, or None where it was left empty."""

    def __init__(self, name: str, *, required: bool) -> None:
        super().__init__(
            required=required,
            max_length=LONGEST_WORDS,
            label=text(f"veld.{name}"),
            help_text=text(f"hint.{name}"),
            widget=forms.TextInput(attrs=_AS_TYPED | {"data-geheim": True}),
            error_messages={"required": text("fout.woorden_leeg"), "max_length": text("fout.woorden_fout")},
        )

    def clean(self, value: object) -> Bewaarcode | None:
        """Return the code; raises ValidationError where the words are not right."""
        typed = super().clean(value)
        try:
            return read_code(typed) if typed else None
        except CodeFaults:
            raise forms.ValidationError(text("fout.woorden_fout")) from None


class CopyForm(forms.Form):
    """Asks for the words under which a copy is locked."""

    def __init__(self, data: Mapping[str, str] | None = None) -> None:
        super().__init__(data, use_required_attribute=False)
        self.fields["woorden"] = WordsField("woorden", required=True)

    def refuse(self, code: str) -> None:
        """Say why no copy was made."""
        self.add_error("woorden", text(f"fout.{code}"))


class OpenForm(forms.Form):
    """Asks for a file, and for its words where it is locked; the file itself is read apart."""

    def __init__(self, data: Mapping[str, str] | None = None) -> None:
        super().__init__(data, use_required_attribute=False)
        self.fields["woorden"] = WordsField("woorden_bestand", required=False)

    def refuse(self, code: str, **values: object) -> None:
        """Say why the file was not read."""
        self.add_error(None, text(f"fout.{code}", **values))


class ReminderForm(forms.Form):
    """Asks for a day and an address; `day` stands there already where somebody comes from that day."""

    def __init__(self, data: Mapping[str, str] | None = None, *, today: date, day: date | None = None) -> None:
        initial = {"op": written_date(day, current())} if day is not None else {}
        super().__init__(data, initial=initial, use_required_attribute=False)
        self.today = today
        self.example = written_date(today + timedelta(days=12), current())
        self.fields["op"] = forms.CharField(
            label=text("veld.op"),
            help_text=text("hint.op", voorbeeld=self.example),
            error_messages={"required": text("fout.dag_leeg")},
        )
        self.fields["adres"] = forms.CharField(
            label=text("veld.adres"),
            help_text=text("hint.adres"),
            max_length=254,
            widget=forms.EmailInput(attrs={"autocomplete": "email"}),
            error_messages={"required": text("fout.adres"), "max_length": text("fout.adres")},
        )

    def clean_op(self) -> date:
        """Return the day that was typed."""
        try:
            return read_date(self.cleaned_data["op"], self.today, may_be_ahead=True)
        except UnreadableDate:
            raise forms.ValidationError(text("fout.dag_onleesbaar", voorbeeld=self.example)) from None

    def refuse(self, code: str) -> None:
        """Say why no reminder was taken, at the field it is about."""
        where = {"dag": "op", "adres": "adres"}.get(code)
        self.add_error(where, text(f"fout.{code}"))


class EraseForm(forms.Form):
    """Asks for one word, so that nobody erases a table by a slip of the thumb."""

    def __init__(self, data: Mapping[str, str] | None = None) -> None:
        super().__init__(data, use_required_attribute=False)
        self.fields["zeker"] = forms.CharField(
            label=text("veld.zeker"),
            help_text=text("hint.zeker"),
            widget=forms.TextInput(attrs=_AS_TYPED),
            error_messages={"required": text("fout.zeker")},
        )

    def clean_zeker(self) -> str:
        """Accept the word, in the language of the page."""
        typed = str(self.cleaned_data["zeker"]).strip().strip("‘’'\".").casefold()
        if typed != text("woord.zeker"):
            raise forms.ValidationError(text("fout.zeker"))
        return typed
