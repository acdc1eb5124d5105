"""The form of one card."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import uuid4

from django import forms

from keukentafel.bestand.batches import UUID as VERSIE
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.watals.cards import LONGEST_IF, LONGEST_THEN, LONGEST_WHO, YES, Card
from keukentafel.tafel.watals.texts import text
from keukentafel.tafel.weg.telling.fields import DayField, TypedField
from wet.teksten import written_date


class _LookOn(DayField):
    """A day that may be left empty and lies ahead, as a rule."""

    def __init__(self, *, today: date, language: str) -> None:
        self.today, self.language, self.may_be_ahead = today, language, True
        example = written_date(today + timedelta(days=180), language)
        forms.CharField.__init__(
            self, required=False, label=text("vraag.kijken_op"), help_text=text("uitleg.kijken_op", voorbeeld=example)
        )
        self.widget.attrs |= {"spellcheck": "false", "autocapitalize": "none"}


class CardForm(forms.Form):
    """What might happen, what happens then, who does it, whom one calls, and when one looks again."""

    stuk = forms.RegexField(VERSIE, widget=forms.HiddenInput)
    versie = forms.RegexField(VERSIE, widget=forms.HiddenInput)
    vorige = forms.CharField(widget=forms.HiddenInput, required=False, max_length=8_000)
    kaart = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)

    def __init__(
        self,
        data: Mapping[str, str] | None = None,
        *,
        today: date,
        language: str,
        helpers: Sequence[tuple[str, str]],
        may_share: bool,
        initial: Mapping[str, object] | None = None,
    ) -> None:
        sheet = GEDEELD if may_share else EIGEN
        fresh = {"stuk": str(uuid4()), "versie": str(uuid4()), "vel": sheet, "afgesproken": "nee"}
        super().__init__(data=data, initial={**fresh, **(initial or {})}, use_required_attribute=False)
        self.fields["als"] = _line("als", LONGEST_IF, required=True)
        self.fields["dan"] = _line("dan", LONGEST_THEN, widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}))
        self.fields["wie"] = forms.ChoiceField(
            label=text("vraag.wie"),
            choices=[("", text("wie.niemand")), *helpers],
            required=False,
            error_messages={"invalid_choice": text("fout.kies")},
        )
        self.fields["wie_woorden"] = _line("wie_woorden", LONGEST_WHO)
        self.fields["bellen"] = _line("bellen", LONGEST_WHO)
        self.fields["kijken_op"] = _LookOn(today=today, language=language)
        self.fields["afgesproken"] = _radios(
            "afgesproken", [(code, text(f"afgesproken.{code}")) for code in ("ja", "nee")]
        )
        offered = [GEDEELD, EIGEN] if may_share else [EIGEN]
        self.fields["vel"] = _radios("vel", [(name, text(f"lezer.{name}")) for name in offered])

    def card(self, id: str = "") -> Card:
        """Return the card that was typed; own words about who does it come before a choice from the list."""
        typed = self.cleaned_data
        return Card(
            id=id or typed["stuk"],
            what=typed["als"],
            then=typed["dan"],
            who=typed["wie_woorden"] or typed["wie"],
            call=typed["bellen"],
            look_on=typed["kijken_op"],
            is_agreed=typed["afgesproken"] == YES,
            start=typed["kaart"],
        )

    @property
    def seen(self) -> tuple[str, ...]:
        """The versions that somebody saw when beginning to type."""
        return tuple(name for name in self.cleaned_data["vorige"].split(",") if VERSIE.fullmatch(name))


def _line(code: str, longest: int, *, required: bool = False, widget: forms.Widget | None = None) -> forms.Field:
    field = TypedField(
        label=text(f"vraag.{code}"),
        help_text=text(f"uitleg.{code}") if code in ("als", "dan", "bellen") else "",
        required=required,
        max_length=longest,
        widget=widget or forms.TextInput(attrs={"dir": "auto"}),
        error_messages={"max_length": text("fout.lang", meest=longest)},
    )
    if required:
        field.error_messages["required"] = text(f"fout.{code}")
    return field


def _radios(code: str, choices: Sequence[tuple[str, str]]) -> forms.ChoiceField:
    wrong = {"required": text("fout.kies"), "invalid_choice": text("fout.kies")}
    return forms.ChoiceField(
        label=text(f"vraag.{code}"), choices=choices, widget=forms.RadioSelect, error_messages=wrong
    )
