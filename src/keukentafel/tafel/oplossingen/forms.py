"""The form of one solution: what it is, for which part of a life, how far it is, why, and who reads it."""

from collections.abc import Mapping, Sequence
from typing import cast
from uuid import uuid4

from django import forms

from keukentafel.bestand.batches import UUID as VERSIE
from keukentafel.content.voorzieningen import Provision
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.oplossingen.solution import (
    KINDS,
    LONGEST,
    LONGEST_WHY,
    REASONS,
    STATES,
    Kind,
    Solution,
    State,
)
from keukentafel.tafel.oplossingen.texts import text
from keukentafel.tafel.weg.telling.fields import TypedField


class SolutionForm(forms.Form):
    """One solution; `provision` is shown in the place of typed words where somebody chose it from the navigator."""

    versie = forms.RegexField(VERSIE, widget=forms.HiddenInput)
    vorige = forms.CharField(widget=forms.HiddenInput, required=False, max_length=8_000)

    def __init__(
        self,
        data: Mapping[str, str] | None = None,
        *,
        domains: Sequence[tuple[str, str]],
        provision: Provision | None,
        may_share: bool,
        initial: Mapping[str, object] | None = None,
    ) -> None:
        fresh = {"versie": str(uuid4()), "vel": GEDEELD if may_share else EIGEN}
        super().__init__(data=data, initial={**fresh, **(initial or {})}, use_required_attribute=False)
        self._provision = provision.id if provision else ""
        if provision is None:
            self.fields["wat"] = _Words("wat", LONGEST, forms.TextInput(attrs={"dir": "auto"}))
        self.fields["domein"] = _one("domein", [("", "…"), *domains], forms.Select)
        self.fields["stand"] = _one("stand", [(code, text(f"stand.{code}")) for code in STATES])
        self.fields["soort"] = _one("soort", [(code, text(f"soort.{code}")) for code in KINDS])
        self.fields["redenen"] = forms.MultipleChoiceField(
            label=text("vraag.redenen"),
            help_text=text("uitleg.redenen"),
            choices=[(code, text(f"reden.{code}")) for code in REASONS],
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages=_faults("kies"),
        )
        self.fields["waarom"] = _Words("waarom", LONGEST_WHY, forms.Textarea(attrs={"rows": 4, "dir": "auto"}))
        offered = [GEDEELD, EIGEN] if may_share else [EIGEN]
        self.fields["vel"] = _one("vel", [(name, text(f"lezer.{name}")) for name in offered])
        if provision is None:
            self.fields["wat"].required = True
            self.fields["wat"].error_messages["required"] = text("fout.wat")

    @property
    def solution(self) -> Solution:
        """Return what was typed; only after the form proved valid."""
        typed = self.cleaned_data
        return Solution(
            domain=typed["domein"],
            words=typed.get("wat", ""),
            provision=self._provision,
            kind=cast(Kind, typed["soort"]),
            state=cast(State, typed["stand"]),
            reasons=tuple(typed["redenen"]),
            why=typed["waarom"],
        )

    @property
    def seen(self) -> tuple[str, ...]:
        """The versions that somebody saw when beginning to type."""
        return tuple(name for name in self.cleaned_data["vorige"].split(",") if VERSIE.fullmatch(name))


class _Words(TypedField):
    """Own words, with the sentence that says when they are too long."""

    def __init__(self, code: str, most: int, widget: forms.Widget) -> None:
        super().__init__(
            label=text(f"vraag.{code}"),
            help_text=text(f"uitleg.{code}"),
            required=False,
            max_length=most,
            widget=widget,
            error_messages={"max_length": text("fout.lang", meest=most)},
        )


def _one(
    code: str, choices: Sequence[tuple[str, str]], widget: type[forms.widgets.ChoiceWidget] = forms.RadioSelect
) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=text(f"vraag.{code}"),
        choices=choices,
        widget=widget,
        help_text=text("uitleg.soort") if code == "soort" else "",
        error_messages=_faults(code if code in ("domein", "stand", "soort") else "kies"),
    )


def _faults(code: str) -> dict[str, str]:
    wrong = text(f"fout.{code}")
    return {"required": wrong, "invalid_choice": wrong}
