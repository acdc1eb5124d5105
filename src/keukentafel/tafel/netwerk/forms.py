"""The form about one person around the table."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import uuid4

from django import forms

from keukentafel.bestand.batches import UUID as VERSIE
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.netwerk.people import ASKED, STORIES
from keukentafel.tafel.netwerk.texts import text
from keukentafel.tafel.voorbereiding.helping import LONGEST_NAME, relation_label, relations
from keukentafel.tafel.weg.telling.fields import DayField, TypedField
from wet.teksten import written_date

LONGEST = 1_000


class _Until(DayField):
    """A day that may be left empty."""

    def __init__(self, *, today: date, language: str) -> None:
        self.today, self.language, self.may_be_ahead = today, language, True
        example = written_date(today + timedelta(days=120), language)
        forms.CharField.__init__(
            self, required=False, label=text("vraag.tot"), help_text=text("uitleg.tot", voorbeeld=example)
        )
        self.widget.attrs |= {"spellcheck": "false", "autocapitalize": "none"}


class PersonForm(forms.Form):
    """Who it is, what this person does, could do and can't, and whether one asked."""

    stuk = forms.RegexField(VERSIE, widget=forms.HiddenInput)
    versie = forms.RegexField(VERSIE, widget=forms.HiddenInput)
    vorige = forms.CharField(widget=forms.HiddenInput, required=False, max_length=8_000)

    def __init__(
        self,
        data: Mapping[str, str] | None = None,
        *,
        today: date,
        language: str,
        may_share: bool,
        initial: Mapping[str, object] | None = None,
    ) -> None:
        fresh = {"stuk": str(uuid4()), "versie": str(uuid4()), "vel": GEDEELD if may_share else EIGEN}
        super().__init__(data=data, initial={**fresh, **(initial or {})}, use_required_attribute=False)
        wrong = {"required": text("fout.relatie"), "invalid_choice": text("fout.relatie")}
        named = [("", "…"), *((code, relation_label(code, language)) for code in relations())]
        self.fields["relatie"] = forms.ChoiceField(label=text("vraag.relatie"), choices=named, error_messages=wrong)
        self.fields["naam"] = TypedField(
            label=text("vraag.naam"),
            help_text=text("uitleg.naam"),
            required=False,
            max_length=LONGEST_NAME,
            widget=forms.TextInput(attrs={"dir": "auto"}),
            error_messages={"max_length": text("fout.lang", meest=LONGEST_NAME)},
        )
        self.fields["naam_delen"] = forms.BooleanField(label=text("vraag.naam_delen"), required=False)
        self.fields["woont_bij"] = forms.BooleanField(
            label=text("vraag.woont_bij"), help_text=text("uitleg.woont_bij"), required=False
        )
        asked = [(code, text(f"gevraagd.{code}")) for code in ASKED]
        self.fields["gevraagd"] = self._radios("gevraagd", asked)
        for name in STORIES:
            self.fields[name] = TypedField(
                label=text(f"vraag.{name}"),
                help_text=text(f"uitleg.{name}") if name != "kan_meer" else "",
                required=False,
                max_length=LONGEST,
                widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
                error_messages={"max_length": text("fout.lang", meest=LONGEST)},
            )
        self.fields["tot"] = _Until(today=today, language=language)
        offered = [GEDEELD, EIGEN] if may_share else [EIGEN]
        self.fields["vel"] = self._radios("vel", [(name, text(f"lezer.{name}")) for name in offered])

    def _radios(self, code: str, choices: Sequence[tuple[str, str]]) -> forms.ChoiceField:
        wrong = {"required": text("fout.kies"), "invalid_choice": text("fout.kies")}
        return forms.ChoiceField(
            label=text(f"vraag.{code}"), choices=choices, widget=forms.RadioSelect, error_messages=wrong
        )

    def content(self) -> dict[str, object]:
        """Return the person as the entry holds it."""
        typed = self.cleaned_data
        found = {name: typed[name] for name in ("relatie", "naam", "gevraagd", *STORIES) if typed[name]}
        if typed["naam"] and typed["naam_delen"]:
            found["naam_delen"] = "ja"
        if typed["woont_bij"]:
            found["woont_bij"] = "ja"
        return found | ({"tot": typed["tot"].isoformat()} if typed["tot"] else {})

    @property
    def seen(self) -> tuple[str, ...]:
        """The versions that somebody saw when beginning to type."""
        return tuple(name for name in self.cleaned_data["vorige"].split(",") if VERSIE.fullmatch(name))
