"""The forms of this room: a note, a choice between two notes, and the words that go with a photo or letter."""

from collections.abc import Mapping, Sequence
from uuid import uuid4

from django import forms

from keukentafel.bestand.batches import UUID as VERSIE
from keukentafel.tafel.papieren.papers import OWN
from keukentafel.tafel.papieren.texts import text
from keukentafel.tafel.weg.telling.fields import TypedField

LONGEST_TITLE = 120
LONGEST_NAME = 120
BOTH = "allebei"


class OneLineField(TypedField):
    """A text of one line."""

    def to_python(self, value: object) -> str:
        """Return the text on one line."""
        return " ".join(super().to_python(value).split())


class _Named(forms.Form):
    """A form that carries the ids of what it will write, so that sending it twice writes it once."""

    stuk = forms.CharField(widget=forms.HiddenInput, max_length=200)
    versie = forms.RegexField(VERSIE, widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, str] | None = None, *, initial: Mapping[str, str] | None = None) -> None:
        fresh = {"stuk": str(uuid4()), "versie": str(uuid4())}
        super().__init__(data=data, initial={**fresh, **(initial or {})}, use_required_attribute=False)

    def _who_reads(self, sheets: Sequence[str]) -> None:
        """Ask who reads it: only what may be chosen, oneself first, for nothing is shared before somebody shares."""
        offered = [(name, text(f"lezer.{name}")) for name in sheets]
        self.fields["vel"] = forms.ChoiceField(
            label=text("veld.vel"),
            choices=offered,
            initial=offered[0][0],
            widget=forms.RadioSelect,
            error_messages={"required": text("fout.vel"), "invalid_choice": text("fout.vel")},
        )

    def _about(self, facts: Mapping[str, str]) -> None:
        """Ask to what it belongs, where there is anything to belong to."""
        if facts:
            nothing = ("", text("keuze.nergens"))
            self.fields["over"] = forms.ChoiceField(
                label=text("veld.over"), choices=[nothing, *facts.items()], required=False
            )


class NoteForm(_Named):
    """Writes or changes a note.  `sheets` are those one may choose from; none where it lies somewhere already."""

    vorige = forms.CharField(widget=forms.HiddenInput, required=False, max_length=4_000)

    def __init__(
        self,
        data: Mapping[str, str] | None = None,
        *,
        sheets: Sequence[str] = (),
        facts: Mapping[str, str],
        initial: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        if sheets:
            self._who_reads(sheets)
        self.fields["tekst"] = TypedField(
            label=text("veld.tekst"),
            widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
            error_messages={"required": text("fout.leeg")},
        )
        self.fields["titel"] = OneLineField(
            label=text("veld.titel"),
            help_text=text("hint.titel"),
            required=False,
            max_length=LONGEST_TITLE,
            widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
        )
        self._about(facts)

    def clean_vorige(self) -> tuple[str, ...]:
        """Return the versions that somebody saw when beginning to type."""
        return tuple(name for name in self.cleaned_data["vorige"].split(",") if VERSIE.fullmatch(name))

    def say_too_long(self, excess: int) -> None:
        """Say by how many characters the note is too long."""
        self.add_error("tekst", text("fout.te_lang", teveel=excess))


class BringForm(_Named):
    """What goes with a photo or letter: what it is, who reads it, to what it belongs; the files are read apart."""

    def __init__(
        self, data: Mapping[str, str] | None = None, *, sheets: Sequence[str], facts: Mapping[str, str]
    ) -> None:
        super().__init__(data)
        self.fields["naam"] = OneLineField(
            label=text("veld.naam"),
            help_text=text("hint.naam"),
            required=False,
            max_length=LONGEST_NAME,
            widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
        )
        self._about(facts)
        self._who_reads(sheets)

    def refuse_files(self, code: str) -> None:
        """Say why the files were not taken in."""
        self.add_error(None, text(f"fout.{code}"))


class ChooseForm(forms.Form):
    """Asks which of several versions holds; both, where both say something, is what is chosen unless one says else."""

    versie = forms.RegexField(VERSIE, widget=forms.HiddenInput)
    vorige = forms.CharField(widget=forms.HiddenInput, max_length=4_000)

    def __init__(
        self, data: Mapping[str, str] | None = None, *, choices: Sequence[str], initial: Mapping[str, str] | None = None
    ) -> None:
        fresh = {"versie": str(uuid4()), "keuze": choices[-1] if choices else ""}
        super().__init__(data=data, initial={**fresh, **(initial or {})}, use_required_attribute=False)
        self.fields["keuze"] = forms.ChoiceField(
            choices=[(name, name) for name in choices],
            error_messages={"required": text("fout.kies"), "invalid_choice": text("fout.kies")},
        )


def readers(sheets: frozenset[str]) -> tuple[str, ...]:
    """Return the sheets to choose from in the order in which they are offered: oneself first."""
    return tuple(sorted(sheets, key=lambda name: (name != OWN, name)))
