"""The form about one paper: whether one has it, whom one asks for it and when it comes."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import cast
from uuid import uuid4

from django import forms

from keukentafel.bestand.batches import UUID as VERSIE
from keukentafel.tafel.documenten.entries import Lying
from keukentafel.tafel.documenten.ready import LONGEST_NAME, LONGEST_WHO, STATES, Paper, State
from keukentafel.tafel.documenten.texts import text
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.weg.telling.fields import DayField, TypedField
from wet.teksten import written_date


class PaperForm(forms.Form):
    """What is said of one paper; `is_own` asks for its name, where it is not one of the list."""

    versie = forms.RegexField(VERSIE, widget=forms.HiddenInput)
    vorige = forms.CharField(widget=forms.HiddenInput, required=False, max_length=8_000)

    def __init__(
        self,
        data: Mapping[str, str] | None = None,
        *,
        is_own: bool,
        lying: Sequence[Lying],
        today: date,
        language: str,
        may_share: bool,
        initial: Mapping[str, object] | None = None,
    ) -> None:
        fresh = {"versie": str(uuid4()), "vel": GEDEELD if may_share else EIGEN, "ligt": ""}
        super().__init__(data=data, initial={**fresh, **(initial or {})}, use_required_attribute=False)
        if is_own:
            self.fields["naam"] = _Line("naam", LONGEST_NAME)
            self.fields["naam"].required = True
            self.fields["naam"].error_messages["required"] = text("fout.naam")
        self.fields["stand"] = _one("stand", [(code, text(f"stand.{code}")) for code in STATES])
        self.fields["bij"] = _Line("bij", LONGEST_WHO)
        self.fields["wanneer"] = _When(today=today, language=language)
        if lying:
            choices = [("", text("ligt.geen")), *((each.id, each.title) for each in lying)]
            self.fields["ligt"] = _one("ligt", choices, text("uitleg.ligt"))
            self.fields["ligt"].required = False
        offered = [GEDEELD, EIGEN] if may_share else [EIGEN]
        self.fields["vel"] = _one("vel", [(name, text(f"lezer.{name}")) for name in offered])

    def paper(self, document: str) -> Paper:
        """Return what was typed about a paper of the list, or about one's own where `document` is ""."""
        typed = self.cleaned_data
        return Paper(
            document=document,
            name=typed.get("naam", ""),
            state=cast(State, typed["stand"]),
            whom=typed["bij"],
            on=typed["wanneer"],
            lies=typed.get("ligt", ""),
        )

    @property
    def seen(self) -> tuple[str, ...]:
        """The versions that somebody saw when beginning to type."""
        return tuple(name for name in self.cleaned_data["vorige"].split(",") if VERSIE.fullmatch(name))


class _Line(TypedField):
    """A text of one line, with the sentence that says when it is too long."""

    def __init__(self, code: str, most: int) -> None:
        super().__init__(
            label=text(f"vraag.{code}"),
            help_text=text(f"uitleg.{code}"),
            required=False,
            max_length=most,
            widget=forms.TextInput(attrs={"dir": "auto"}),
            error_messages={"max_length": text("fout.lang", meest=most)},
        )

    def to_python(self, value: object) -> str:
        """Return the text on one line."""
        return " ".join(super().to_python(value).split())


class _When(DayField):
    """A day that may be left empty, and may be ahead."""

    def __init__(self, *, today: date, language: str) -> None:
        self.today, self.language, self.may_be_ahead = today, language, True
        example = written_date(today + timedelta(days=7), language)
        forms.CharField.__init__(
            self, required=False, label=text("vraag.wanneer"), help_text=text("uitleg.wanneer", voorbeeld=example)
        )
        self.widget.attrs |= {"spellcheck": "false", "autocapitalize": "none"}


def _one(code: str, choices: Sequence[tuple[str, str]], help_text: str = "") -> forms.ChoiceField:
    wrong = text("fout.stand" if code == "stand" else "fout.kies")
    return forms.ChoiceField(
        label=text(f"vraag.{code}"),
        choices=choices,
        widget=forms.RadioSelect,
        help_text=help_text,
        error_messages={"required": wrong, "invalid_choice": wrong},
    )
