"""Asks the few things that stand on an objection and nowhere else; used for one letter and forgotten."""

from collections.abc import Mapping

from django import forms

from keukentafel.letters.facts import Personal
from keukentafel.tafel.weg.texts import has, text

SHORT = 80
LONG = 1_500

_AUTOCOMPLETE = {
    "name": "name",
    "street": "street-address",
    "postcode": "postal-code",
    "place": "address-level2",
}
"""WCAG 1.3.5: the browser may fill in what it knows of its owner."""

MAIN = ("name", "street", "postcode", "place", "gemeente", "kenmerk")
MORE = ("about", "on_behalf_of", "companion")


class LetterForm(forms.Form):
    """Everything may stay empty: what is unknown becomes a line to fill in with a pen."""

    def __init__(
        self,
        *,
        language: str,
        is_late: bool,
        data: Mapping[str, str] | None = None,
        initial: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(data=data, initial=dict(initial or {}), use_required_attribute=False)
        self.names = (*MAIN, *(("why_late",) if is_late else ()))
        for name in (*self.names, *MORE):
            self.fields[name] = _field(name, language)

    def main_fields(self) -> list[forms.BoundField]:
        """Return the questions that nearly everybody answers."""
        return [self[name] for name in self.names]

    def more_fields(self) -> list[forms.BoundField]:
        """Return the questions that only some need."""
        return [self[name] for name in MORE]

    def more_is_open(self) -> bool:
        """Say whether the further questions should be shown open, because something is in them."""
        return any(self[name].value() for name in MORE)

    def personal(self) -> Personal:
        """Return what was typed, for the letter."""
        return Personal(**{name: value for name, value in self.cleaned_data.items() if name != "gemeente"})


def _field(name: str, language: str) -> forms.Field:
    limit = LONG if name == "why_late" else SHORT
    field = forms.CharField(
        required=False,
        max_length=limit,
        label=text(f"brief.{name}", language),
        help_text=text(f"briefuitleg.{name}", language) if has(f"briefuitleg.{name}", language) else "",
        error_messages={"max_length": text("fout.te_lang", language, aantal=limit)},
        widget=forms.Textarea(attrs={"rows": 4}) if name == "why_late" else forms.TextInput(),
    )
    field.widget.attrs |= {"autocomplete": _AUTOCOMPLETE[name]} if name in _AUTOCOMPLETE else {}
    return field
