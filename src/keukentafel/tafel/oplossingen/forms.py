"""The form of one solution: what it is, for which part of a life, how far it is, why, and who reads it."""

from collections.abc import Mapping, Sequence
from typing import cast

from django import forms

from keukentafel.content.voorzieningen import Provision
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
from keukentafel.tafel.voorbereiding.forms import EntryForm, must_say, own_words


class SolutionForm(EntryForm):
    """One solution; `provision` is shown in the place of typed words where somebody chose it from the navigator."""

    def __init__(
        self,
        data: Mapping[str, str] | None = None,
        *,
        domains: Sequence[tuple[str, str]],
        provision: Provision | None,
        may_share: bool,
        initial: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(data, may_share=may_share, initial=initial)
        self._provision = provision.id if provision else ""
        if provision is None:
            what = own_words(text, "wat", LONGEST, help_text=text("uitleg.wat"))
            self.fields["wat"] = must_say(what, text("fout.wat"))
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
        self.fields["waarom"] = own_words(text, "waarom", LONGEST_WHY, rows=4, help_text=text("uitleg.waarom"))
        self.ask_who_reads(text)

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
