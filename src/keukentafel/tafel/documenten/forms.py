"""The form about one paper: whether one has it, whom one asks for it and when it comes."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import cast

from django import forms

from keukentafel.tafel.documenten.entries import Lying
from keukentafel.tafel.documenten.ready import LONGEST_NAME, LONGEST_WHO, STATES, Paper, State
from keukentafel.tafel.documenten.texts import text
from keukentafel.tafel.voorbereiding.forms import EntryForm, OpenDay, one_of
from keukentafel.tafel.weg.telling.fields import TypedField


class PaperForm(EntryForm):
    """What is said of one paper; `is_own` asks for its name, where it is not one of the list."""

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
        super().__init__(data, may_share=may_share, initial={"ligt": "", **(initial or {})})
        if is_own:
            self.fields["naam"] = _Line("naam", LONGEST_NAME)
            self.fields["naam"].required = True
            self.fields["naam"].error_messages["required"] = text("fout.naam")
        self.fields["stand"] = one_of(text, "stand", [(code, text(f"stand.{code}")) for code in STATES])
        self.fields["stand"].error_messages |= dict.fromkeys(("required", "invalid_choice"), text("fout.stand"))
        self.fields["bij"] = _Line("bij", LONGEST_WHO)
        self.fields["wanneer"] = OpenDay(
            text, "wanneer", example=today + timedelta(days=7), today=today, language=language
        )
        if lying:
            choices = [("", text("ligt.geen")), *((each.id, each.title) for each in lying)]
            self.fields["ligt"] = one_of(text, "ligt", choices, text("uitleg.ligt"))
            self.fields["ligt"].required = False
        self.ask_who_reads(text)

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
