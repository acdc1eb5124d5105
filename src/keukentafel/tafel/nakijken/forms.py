"""Taking in a report or decision: pasted, as a PDF, or on paper to be walked through by hand."""

from collections.abc import Collection
from datetime import date
from typing import Any, get_args

from django import forms
from django.core.files.uploadedfile import UploadedFile

from keukentafel.tafel.deur.dates import read_date
from keukentafel.tafel.nakijken.entries import MOST_PARTS, PART_LENGTH
from keukentafel.tafel.nakijken.known import TICKED
from keukentafel.tafel.nakijken.pdf import NoText, text_of_pdf
from keukentafel.tafel.nakijken.texts import text
from wet.teksten import sentence
from wet.toets import GRONDEN, Uitkomst

LONGEST = PART_LENGTH * MOST_PARTS
"""Characters of a document; some sixty pages."""


def _iso(typed: object, today: date) -> str:
    """Return a day as in ISO 8601, "" where none was typed; raises ValidationError."""
    if not str(typed or "").strip():
        return ""
    try:
        return read_date(str(typed).strip(), today).isoformat()
    except ValueError as fault:
        raise forms.ValidationError(text("fout.dag")) from fault


class TakeForm(forms.Form):
    """A document that comes in; `text` is what can be read of it, "" where one walks through it by hand."""

    def __init__(self, *args: Any, today: date, who: str, **options: Any) -> None:  # Any: as Django's own
        super().__init__(*args, **options)
        self._today = today
        self._who = who
        self.text = ""
        kinds = [(code, text(f"soort.{code}")) for code in ("verslag", "besluit")]
        ways = [(code, text(f"manier.{code}")) for code in ("plakken", "pdf", "papier")]
        self.fields = {
            "soort": forms.ChoiceField(label=text("label.soort"), choices=kinds, widget=forms.RadioSelect),
            "manier": forms.ChoiceField(
                label=text("label.manier"), choices=ways, widget=forms.RadioSelect, initial="plakken"
            ),
            "tekst": forms.CharField(
                label=text("label.tekst"),
                help_text=text("uitleg.tekst"),
                required=False,
                strip=False,
                widget=forms.Textarea(attrs={"rows": 10}),
            ),
            "bestand": forms.FileField(
                label=text("label.bestand"),
                help_text=text("uitleg.bestand"),
                required=False,
                widget=forms.FileInput(attrs={"accept": "application/pdf,.pdf"}),
            ),
            "dag": forms.CharField(
                label=text("label.dag"), help_text=text("uitleg.dag"), required=False, max_length=60
            ),
        }

    def clean_dag(self) -> str:
        """Return the day on the document, as in ISO 8601, "" where none was typed."""
        return _iso(self.cleaned_data["dag"], self._today)

    def clean(self) -> dict[str, Any]:
        """Read the text in the way that was chosen."""
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        way = typed.get("manier")
        if way == "plakken":
            self.text = str(typed.get("tekst") or "").replace("\r\n", "\n")
            if not self.text.strip():
                self.add_error("tekst", text("fout.leeg"))
        elif way == "pdf" and not self.has_error("bestand"):  # an empty file is told to be empty, once
            self._read_file(typed.get("bestand"))
        if len(self.text) > LONGEST:
            self.add_error("tekst" if way == "plakken" else "bestand", text("fout.te_lang"))
        return typed

    def _read_file(self, sent: object) -> None:
        if not isinstance(sent, UploadedFile):
            self.add_error("bestand", text("fout.geen_bestand"))
            return
        try:
            self.text = text_of_pdf(sent.read(), self._who)
        except NoText as refusal:
            self.add_error("bestand", text(f"fout.{refusal.code}"))


class DetailsForm(forms.Form):
    """What is known apart from the document, so that only what matters is asked.

    `from_table`: what the table answers already; that is shown as such, to look at and to change.  `granted_on_road`:
    the road says that help is given, which leaves open how much.
    """

    def __init__(
        self,
        *args: Any,  # Any: as Django's own
        document: str,
        language: str,
        today: date,
        is_read: bool,
        from_table: Collection[str] = (),
        granted_on_road: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self._today = today
        self.fields["dag"] = forms.CharField(
            label=text("label.dag"),
            help_text=text("uitleg.dag_gelezen" if is_read else "uitleg.dag"),
            required=False,
            max_length=60,
        )
        answers = [("", text("bekend.weet_niet")), ("ja", text("bekend.ja")), ("nee", text("bekend.nee"))]
        for name in TICKED:
            known = text("bekend.van_tafel") if name in from_table else ""
            self.fields[name] = forms.ChoiceField(
                label=text(f"bekend.{name}"), help_text=known, choices=answers, required=False, widget=forms.RadioSelect
            )
        self.fields["gronden"] = forms.MultipleChoiceField(
            label=text("bekend.gronden"),
            choices=[(code, sentence(f"toets.grond_{code}", language)) for code in GRONDEN],
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        if document == "besluit":
            self._ask_outcome("van_tafel" if "uitkomst" in from_table else "van_weg" if granted_on_road else "")

    def clean_dag(self) -> str:
        """Return the day on the document, as in ISO 8601, "" where none was typed."""
        return _iso(self.cleaned_data["dag"], self._today)

    @property
    def ticked(self) -> list[forms.BoundField]:
        """The questions that are answered with yes or no."""
        return [self[name] for name in TICKED]

    @property
    def has_ticked(self) -> bool:
        """Whether one of those was answered."""
        return any(field.value() for field in self.ticked)

    @property
    def decided(self) -> list[forms.BoundField]:
        """The questions about what a decision gives."""
        return [self[name] for name in ("uitkomst", "gevraagd", "toegekend", "afgewezen")]

    def _ask_outcome(self, known: str) -> None:
        outcomes = [("", text("bekend.weet_niet")), *((code, text(f"uitkomst.{code}")) for code in get_args(Uitkomst))]
        self.fields["uitkomst"] = forms.ChoiceField(
            label=text("bekend.uitkomst"),
            help_text=text(f"bekend.{known}") if known else "",
            choices=outcomes,
            required=False,
        )
        for name in ("gevraagd", "toegekend", "afgewezen"):
            self.fields[name] = forms.CharField(
                label=text(f"bekend.{name}"),
                help_text=text("bekend.een_per_regel"),
                required=False,
                max_length=1_000,
                widget=forms.Textarea(attrs={"rows": 3}),
            )
