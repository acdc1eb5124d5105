"""The own contribution on a day: what the form asks, and the answer of the law with all exemptions beside it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any  # what a form cleaned: dates, codes, amounts

from django import forms

from keukentafel.tafel.uitleg.checked import checked_laws
from keukentafel.tafel.uitleg.days import read_day
from keukentafel.tafel.uitleg.words import codes, words
from wet.source import Source
from wet.teksten import written_date
from wet.wmo2015.bijdrage import Contribution, contribution
from wet.wmo2015.bijdrage_bedragen import AMOUNTS, Amount, amount_on
from wet.wmo2015.bijdrage_vrijstelling import EXEMPTIONS, Exemption
from wet.wmo2015.situatie import Situation

PAGE = "bijdrage"
UNKNOWN = "weet_niet"
MOST = Decimal(100_000)
MAIN = ("dag", "voorziening", "huishouden", "aow")
"""What is asked of everybody; the rest is folded away."""


class ContributionForm(forms.Form):
    """The day and coarse answers about a household; nothing in it says who it is."""

    def __init__(self, data: Any, *, language: str, today: date) -> None:
        super().__init__(data, initial={"dag": written_date(today, language), "voorziening": "hulp"})
        self.language = language
        self._example = written_date(today, language)
        self.fields |= {
            "dag": forms.CharField(max_length=40),
            "voorziening": self._choice("voorziening", forms.Select),
            "huishouden": self._choice("huishouden"),
            "aow": self._choice("aow"),
            "minderjarig": forms.BooleanField(required=False),
            "ouders_betalen": self._choice("ja_nee"),
            "al": self._several("al"),
            "opvang_nachten": forms.BooleanField(required=False),
            "gemeente_zegt": self._several("gemeente_zegt"),
            "verordening": self._choice("ja_nee"),
            "eigen_vervoer": self._choice("ja_nee"),
            "bedrag": forms.CharField(required=False, max_length=12),
        }
        for name, field in self.fields.items():
            field.label = self._text(f"vraag.{name}")
            field.help_text = words(PAGE, language).get(f"hulp.{name}", "").format(voorbeeld=self._example)
            field.error_messages["required"] = self._fault(name)
        self.fields["dag"].widget.attrs |= {"spellcheck": "false", "autocomplete": "on"}

    def _choice(self, table: str, widget: type[forms.widgets.ChoiceWidget] = forms.RadioSelect) -> forms.ChoiceField:
        field = forms.ChoiceField(choices=self._options(table), widget=widget, required=False)
        field.initial = UNKNOWN if UNKNOWN in dict(self._options(table)) else None
        field.error_messages["invalid_choice"] = self._text("fout.kies")
        return field

    def _several(self, table: str) -> forms.MultipleChoiceField:
        field = forms.MultipleChoiceField(
            choices=self._options(table), widget=forms.CheckboxSelectMultiple, required=False
        )
        field.error_messages["invalid_choice"] = self._text("fout.kies")
        return field

    def _options(self, table: str) -> list[tuple[str, str]]:
        return [(code, self._text(f"optie.{table}.{code}")) for code in codes(PAGE, f"optie.{table}")]

    def _text(self, code: str) -> str:
        return words(PAGE, self.language)[code]

    def _fault(self, name: str) -> str:
        code = f"fout.{name}" if f"fout.{name}" in words(PAGE, self.language) else "fout.kies"
        return self._text(code).format(voorbeeld=self._example)

    def clean_dag(self) -> date:
        """Return the day; raises ValidationError with an example of one that can be read."""
        try:
            return read_day(self.cleaned_data["dag"])
        except ValueError:
            raise forms.ValidationError(self._fault("dag")) from None

    def clean_bedrag(self) -> Decimal | None:
        """Return the amount in euro, None where nothing was filled in."""
        typed = self.cleaned_data["bedrag"].replace("€", "").replace(",", ".").strip()
        if not typed:
            return None
        try:
            amount = Decimal(typed)
        except InvalidOperation:
            raise forms.ValidationError(self._fault("bedrag")) from None
        if not amount.is_finite() or not 0 <= amount < MOST:
            raise forms.ValidationError(self._fault("bedrag"))
        return amount.quantize(Decimal("0.01"))

    @property
    def main_fields(self) -> list[forms.BoundField]:
        """What everybody sees."""
        return [self[name] for name in MAIN]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        """What is folded away until somebody needs it."""
        return [self[name] for name in self.fields if name not in MAIN]

    @property
    def situation(self) -> Situation:
        """Return the household that was described; only after the form proved valid."""
        said = self.cleaned_data
        return Situation(
            voorziening=said["voorziening"] or "anders",
            huishouden=_known(said["huishouden"]),
            aow=_known(said["aow"]),
            minderjarig=said["minderjarig"],
            parents_owe=_yes_no(said["ouders_betalen"]),
            wlz="wlz" in said["al"],
            beschermd_wonen="beschermd_wonen" in said["al"],
            opvang="opvang" in said["al"],
            nights_in_opvang=2 if said["opvang_nachten"] else 0,
            risk_to_minor="gevaar" in said["gemeente_zegt"],
            lacks_payment_capacity="niet_betalen" in said["gemeente_zegt"],
            harms_integrated_help="nadelig" in said["gemeente_zegt"],
            verordening_asks=_yes_no(said["verordening"]),
            verordening_sets_vervoer=_yes_no(said["eigen_vervoer"]),
            gemeente_amount=said["bedrag"],
        )


def _known(said: str) -> Any:
    return None if said in ("", UNKNOWN) else said


def _yes_no(said: str) -> bool | None:
    return {"ja": True, "nee": False}.get(said)


@dataclass(frozen=True, slots=True)
class Exempt:
    """One of the nine exemptions; `applies` where it made the answer zero."""

    text: str
    sources: tuple[Source, ...]
    applies: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What a household owes at most on a day, in words, with its sources and when we looked."""

    on: date
    contribution: Contribution
    text: str
    notes: tuple[tuple[str, tuple[Source, ...]], ...]
    exemptions: tuple[Exempt, ...]
    amount: Amount | None
    checked_on: date


def answer(on: date, situation: Situation, language: str) -> Answer:
    """Return the contribution on the day `on`, unknown where nobody can know it."""
    found = contribution(on, situation)
    return Answer(
        on=on,
        contribution=found,
        text=found.explain(language),
        notes=tuple((note.text(language), note.sources) for note in found.notes),
        exemptions=tuple(_exempt(each, on, found, language) for each in EXEMPTIONS),
        amount=amount_on(on),
        checked_on=checked_laws()["Uitvoeringsbesluit Wmo 2015"].on,
    )


def _exempt(exemption: Exemption, on: date, found: Contribution, language: str) -> Exempt:
    source = next((each for each in exemption.sources if each.holds_on(on)), exemption.sources[-1])
    return Exempt(words(PAGE, language)[f"vrij.{exemption.code}"], (source,), found.vrijstelling == exemption.code)


def amounts() -> tuple[Amount, ...]:
    """Return every amount we know, the newest first."""
    return tuple(reversed(AMOUNTS))
