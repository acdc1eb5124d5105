"""Asks where a letter comes to lie: with the letters of the table, or for who writes it alone."""

from collections.abc import Mapping, Sequence

from django import forms

from keukentafel.tafel.brieven.texts import text


class WhereForm(forms.Form):
    """One question, asked only where there is a choice; `first` is what is chosen unless somebody says otherwise."""

    def __init__(self, data: Mapping[str, str] | None = None, *, sheets: Sequence[str], first: str) -> None:
        super().__init__(data, initial={"vel": first}, use_required_attribute=False)
        self.sheets = tuple(sheets)
        if len(sheets) > 1:
            self.fields["vel"] = forms.ChoiceField(
                label=text("veld.vel"),
                choices=[(name, text(f"vel.{name}")) for name in sheets],
                widget=forms.RadioSelect,
                error_messages={"required": text("fout.vel"), "invalid_choice": text("fout.vel")},
            )

    def sheet(self) -> str:
        """Return the sheet that was chosen; the form must be valid."""
        return str(self.cleaned_data.get("vel") or self.sheets[0])
