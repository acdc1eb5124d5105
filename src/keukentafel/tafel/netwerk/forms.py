"""The form about one person around the table."""

from collections.abc import Mapping
from datetime import date, timedelta

from django import forms

from keukentafel.bestand.batches import UUID as VERSIE
from keukentafel.tafel.netwerk.people import ASKED, STORIES, SUPPORT
from keukentafel.tafel.netwerk.texts import text
from keukentafel.tafel.voorbereiding.forms import EntryForm, OpenDay, one_of, own_words
from keukentafel.tafel.voorbereiding.helping import LONGEST_NAME, relation_label, relations

LONGEST = 1_000


class PersonForm(EntryForm):
    """Who it is, what this person does, could do and can't, and whether one asked."""

    stuk = forms.RegexField(VERSIE, widget=forms.HiddenInput)

    def __init__(
        self,
        data: Mapping[str, str] | None = None,
        *,
        today: date,
        language: str,
        may_share: bool,
        initial: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(data, may_share=may_share, initial=initial)
        wrong = {"required": text("fout.relatie"), "invalid_choice": text("fout.relatie")}
        named = [("", "…"), *((code, relation_label(code, language)) for code in relations())]
        self.fields["relatie"] = forms.ChoiceField(label=text("vraag.relatie"), choices=named, error_messages=wrong)
        self.fields["naam"] = own_words(text, "naam", LONGEST_NAME, help_text=text("uitleg.naam"))
        self.fields["naam_delen"] = forms.BooleanField(label=text("vraag.naam_delen"), required=False)
        self.fields["woont_bij"] = forms.BooleanField(
            label=text("vraag.woont_bij"), help_text=text("uitleg.woont_bij"), required=False
        )
        asked = [(code, text(f"gevraagd.{code}")) for code in ASKED]
        self.fields["gevraagd"] = one_of(text, "gevraagd", asked)
        self.fields["steun"] = forms.MultipleChoiceField(
            label=text("vraag.steun"),
            choices=[(code, text(f"steun.{code}")) for code in SUPPORT],
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"invalid_choice": text("fout.kies"), "invalid_list": text("fout.kies")},
        )
        for name in STORIES:
            self.fields[name] = own_words(text, name, LONGEST, rows=2, help_text=text(f"uitleg.{name}"))
        self.fields["tot"] = OpenDay(text, "tot", example=today + timedelta(days=120), today=today, language=language)
        self.ask_who_reads(text)

    def content(self) -> dict[str, object]:
        """Return the person as the entry holds it."""
        typed = self.cleaned_data
        found = {name: typed[name] for name in ("relatie", "naam", "gevraagd", "steun", *STORIES) if typed[name]}
        if typed["naam"] and typed["naam_delen"]:
            found["naam_delen"] = "ja"
        if typed["woont_bij"]:
            found["woont_bij"] = "ja"
        return found | ({"tot": typed["tot"].isoformat()} if typed["tot"] else {})
