"""The form of one card."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from django import forms

from keukentafel.bestand.batches import UUID as VERSIE
from keukentafel.tafel.voorbereiding.forms import EntryForm, OpenDay, must_say, one_of, own_words
from keukentafel.tafel.watals.cards import LONGEST_IF, LONGEST_THEN, LONGEST_WHO, YES, Card
from keukentafel.tafel.watals.texts import text


class CardForm(EntryForm):
    """What might happen, what happens then, who does it, whom one calls, and when one looks again."""

    stuk = forms.RegexField(VERSIE, widget=forms.HiddenInput)
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
        super().__init__(data, may_share=may_share, initial={"afgesproken": "nee", **(initial or {})})
        self.fields["als"] = must_say(
            own_words(text, "als", LONGEST_IF, help_text=text("uitleg.als")), text("fout.als")
        )
        self.fields["dan"] = own_words(text, "dan", LONGEST_THEN, rows=3, help_text=text("uitleg.dan"))
        self.fields["wie"] = forms.ChoiceField(
            label=text("vraag.wie"),
            choices=[("", text("wie.niemand")), *helpers],
            required=False,
            error_messages={"invalid_choice": text("fout.kies")},
        )
        self.fields["wie_woorden"] = own_words(text, "wie_woorden", LONGEST_WHO)
        self.fields["bellen"] = own_words(text, "bellen", LONGEST_WHO, help_text=text("uitleg.bellen"))
        self.fields["kijken_op"] = OpenDay(
            text, "kijken_op", example=today + timedelta(days=180), today=today, language=language
        )
        self.fields["afgesproken"] = one_of(
            text, "afgesproken", [(code, text(f"afgesproken.{code}")) for code in ("ja", "nee")]
        )
        self.ask_who_reads(text)

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
