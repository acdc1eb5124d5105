"""Asks the few things that stand on a letter and nowhere else; used for one letter and forgotten."""

import re
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

_SENDER = ("name", "street", "postcode", "place", "gemeente")
MAIN: Mapping[str, tuple[str, ...]] = {
    "aanvraag": ("about", *_SENDER),
    "ingebrekestelling": (*_SENDER, "kenmerk"),
    "bezwaar_pro_forma": (*_SENDER, "kenmerk"),
}
MORE: Mapping[str, tuple[str, ...]] = {"bezwaar_pro_forma": ("about", "on_behalf_of", "companion")}
"""The questions by kind of letter: those for nearly everybody, and those that only some need."""


class LetterForm(forms.Form):
    """Everything may stay empty: what is unknown becomes a line to fill in with a pen.

    `is_late`: the term to object has passed, so the objection must say why it comes later.
    """

    def __init__(
        self,
        kind: str,
        *,
        language: str,
        is_late: bool,
        data: Mapping[str, str] | None = None,
        initial: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(data=data, initial=dict(initial or {}), use_required_attribute=False)
        self.names = (*MAIN.get(kind, _SENDER), *(("why_late",) if is_late else ()))
        self.more = MORE.get(kind, ("on_behalf_of",))
        for name in (*self.names, *self.more):
            self.fields[name] = _field(name, kind, language)

    def main_fields(self) -> list[forms.BoundField]:
        """Return the questions that nearly everybody answers."""
        return [self[name] for name in self.names]

    def more_fields(self) -> list[forms.BoundField]:
        """Return the questions that only some need."""
        return [self[name] for name in self.more]

    def more_is_open(self) -> bool:
        """Say whether the further questions should be shown open, because something is in them."""
        return any(self[name].value() or self[name].errors for name in self.more)

    def personal(self) -> Personal:
        """Return what was typed, for the letter."""
        return Personal(**{name: value for name, value in self.cleaned_data.items() if name != "gemeente"})

    def clean_postcode(self) -> str:
        """Write a Dutch postcode as the post does, "1234 AB"; anything else stays as it was typed."""
        typed = str(self.cleaned_data["postcode"])
        found = re.fullmatch(r"(\d{4})\s*([a-z]{2})", typed, re.IGNORECASE | re.ASCII)
        return f"{found[1]} {found[2].upper()}" if found else typed


def _field(name: str, kind: str, language: str) -> forms.Field:
    limit = LONG if name == "why_late" else SHORT
    own = f"{name}.{kind}" if has(f"brief.{name}.{kind}", language) else name
    field = forms.CharField(
        required=False,
        max_length=limit,
        label=text(f"brief.{own}", language),
        help_text=text(f"briefuitleg.{own}", language) if has(f"briefuitleg.{own}", language) else "",
        error_messages={"max_length": text("fout.te_lang", language, aantal=limit)},
        widget=forms.Textarea(attrs={"rows": 4}) if name == "why_late" else forms.TextInput(),
    )
    field.widget.attrs |= {"autocomplete": _AUTOCOMPLETE[name]} if name in _AUTOCOMPLETE else {}
    return field
