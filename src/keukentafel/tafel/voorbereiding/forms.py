"""What the forms of the preparation share: the names they carry, who reads it, a day, one of a few."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from uuid import uuid4

from django import forms

from keukentafel.bestand.batches import UUID as VERSIE
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.weg.telling.fields import DayField, TypedField
from wet.teksten import written_date

Words = Callable[..., str]
"""The sentences of a room by their code (`vraag.tot`), with what is to be filled in by name."""


class EntryForm(forms.Form):
    """The form of one entry: the version that it will write, the versions it showed, and on which sheet it goes.

    A form that makes something new declares `stuk` too, the name of what it makes.
    """

    versie = forms.RegexField(VERSIE, widget=forms.HiddenInput)
    vorige = forms.CharField(widget=forms.HiddenInput, required=False, max_length=8_000)

    def __init__(
        self, data: Mapping[str, str] | None = None, *, may_share: bool, initial: Mapping[str, object] | None = None
    ) -> None:
        fresh = {"stuk": str(uuid4()), "versie": str(uuid4()), "vel": GEDEELD}
        own = {} if may_share else {"vel": EIGEN}
        super().__init__(data=data, initial={**fresh, **(initial or {}), **own}, use_required_attribute=False)
        self._may_share = may_share

    def ask_who_reads(self, words: Words) -> None:
        """Ask on which sheet it goes, as the last question so far."""
        offered = [GEDEELD, EIGEN] if self._may_share else [EIGEN]
        self.fields["vel"] = one_of(words, "vel", [(name, words(f"lezer.{name}")) for name in offered])

    @property
    def seen(self) -> tuple[str, ...]:
        """The versions that somebody saw when beginning to type."""
        return versions_in(self.cleaned_data["vorige"])


class OpenDay(DayField):
    """A day before or after today, which may be left empty unless it is required."""

    def __init__(
        self, words: Words, code: str, *, example: date, today: date, language: str, required: bool = False
    ) -> None:
        self.today, self.language, self.may_be_ahead = today, language, True
        help_text = words(f"uitleg.{code}", voorbeeld=written_date(example, language))
        # Past DayField itself: that looks its words up among those of the road.
        forms.CharField.__init__(self, required=required, label=words(f"vraag.{code}"), help_text=help_text)
        self.widget.attrs |= {"spellcheck": "false", "autocapitalize": "none"}


class OneLineField(TypedField):
    """A text of one line."""

    def to_python(self, value: object) -> str:
        """Return the text on one line."""
        return " ".join(super().to_python(value).split())


def own_words(words: Words, code: str, most: int, *, rows: int = 0, help_text: str = "") -> TypedField:
    """Return a field for own words, which may be left empty: one line, or a box of so many `rows`.

    Its label is `vraag.<code>`; `fout.lang` says that it is longer than `most` characters.
    """
    kind = TypedField if rows else OneLineField
    widget = forms.Textarea({"rows": rows, "dir": "auto"}) if rows else forms.TextInput({"dir": "auto"})
    return kind(
        label=words(f"vraag.{code}"),
        help_text=help_text,
        required=False,
        max_length=most,
        widget=widget,
        error_messages={"max_length": words("fout.lang", meest=most)},
    )


def must_say(field: forms.Field, wrong: str) -> forms.Field:
    """Return a field that may not be left empty, with the sentence that says so."""
    field.required = True
    field.error_messages["required"] = wrong
    return field


def versions_in(carried: str) -> tuple[str, ...]:
    """Return the names of versions that a hidden field carried; what is no such name is left out."""
    return tuple(name for name in carried.split(",") if VERSIE.fullmatch(name))


def one_of(
    words: Words,
    code: str,
    choices: Sequence[tuple[str, str]],
    help_text: str = "",
    *,
    required: bool = True,
    label: str = "",
) -> forms.ChoiceField:
    """Return a list of which one is picked, under `vraag.<code>` or `label`; `fout.kies` says what is wrong with it."""
    wrong = words("fout.kies")
    return forms.ChoiceField(
        label=label or words(f"vraag.{code}"),
        choices=choices,
        widget=forms.RadioSelect,
        help_text=help_text,
        required=required,
        error_messages={"required": wrong, "invalid_choice": wrong},
    )
