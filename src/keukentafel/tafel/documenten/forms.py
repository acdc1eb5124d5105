"""The form about one paper: whether one has it, whom one asks for it and when it comes."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import cast

from keukentafel.tafel.documenten.entries import Lying
from keukentafel.tafel.documenten.ready import LONGEST_NAME, LONGEST_WHO, STATES, Paper, State
from keukentafel.tafel.documenten.texts import text
from keukentafel.tafel.voorbereiding.forms import EntryForm, OpenDay, must_say, one_of, own_words


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
            name = own_words(text, "naam", LONGEST_NAME, help_text=text("uitleg.naam"))
            self.fields["naam"] = must_say(name, text("fout.naam"))
        self.fields["stand"] = one_of(text, "stand", [(code, text(f"stand.{code}")) for code in STATES])
        self.fields["stand"].error_messages |= dict.fromkeys(("required", "invalid_choice"), text("fout.stand"))
        self.fields["bij"] = own_words(text, "bij", LONGEST_WHO, help_text=text("uitleg.bij"))
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
