"""The forms of the helper: one's own words, what was done and heard, and the day a confirmation came."""

from collections.abc import Mapping
from datetime import date

from django import forms

from keukentafel.tafel.melden.telling import CHANNELS, LONGEST, LONGEST_NAME, Telling
from keukentafel.tafel.melden.texts import has, text
from keukentafel.tafel.weg.telling.fields import DayField
from keukentafel.tafel.weg.telling.forms import UNKNOWN, FactForm
from keukentafel.tafel.weg.telling.story import Fact
from keukentafel.tafel.weg.texts import text as weg_text
from wet.teksten import written_date

_LONGEST = {"zin": LONGEST, "gezegd": 2000, "met": 120, "naam_over": LONGEST_NAME}
_KNOWN = {"ja": True, "nee": False}
_PROMISE = ("ja", "nee", UNKNOWN)


class _Words(forms.CharField):
    """Somebody's own words; characters that no page can show are left out, and line ends are of one kind."""

    def __init__(self, name: str, language: str, *, rows: int = 0) -> None:
        self.longest = _LONGEST[name]
        widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
        super().__init__(required=False, label=text(f"vraag.{name}"), help_text=_explained(name), widget=widget)
        self.widget.attrs |= {"dir": "auto"}
        self.language = language

    def to_python(self, value: object) -> str:
        """Return the words as one kind of text."""
        typed = str(value or "").replace("\r\n", "\n").replace("\r", "\n")
        return "".join(sign for sign in typed if sign == "\n" or (sign.isprintable() or sign == "\t")).strip()

    def validate(self, value: object) -> None:
        """Refuse what is too long, with how long it may be."""
        if len(str(value)) > self.longest:
            raise forms.ValidationError(weg_text("fout.te_lang", self.language, aantal=self.longest))


def _explained(name: str) -> str:
    return text(f"uitleg.{name}") if has(f"uitleg.{name}") else ""


def _choice(name: str, codes: tuple[str, ...]) -> forms.ChoiceField:
    refusal = {"invalid_choice": text("fout.kies")}
    field = forms.ChoiceField(
        choices=[(code, text(f"optie.{name}_{code}")) for code in codes],
        required=False,
        widget=forms.RadioSelect,
        label=text(f"vraag.{name}"),
        help_text=_explained(name),
    )
    field.error_messages |= refusal
    return field


class WordsForm(forms.Form):
    """What is going on, in one's own words; whoever asks for somebody else also says for whom, and whether they know.

    `asks_name`: not on a table, which knows whose it is.
    """

    def __init__(
        self, telling: Telling, *, language: str, asks_name: bool, data: Mapping[str, str] | None = None
    ) -> None:
        initial = {"zin": telling.words, "weet": telling.knows, "naam_over": telling.name}
        super().__init__(data=data, initial=initial, use_required_attribute=False)
        if telling.voor == "ander" and asks_name:
            self.fields["naam_over"] = _Words("naam_over", language)
        self.fields["zin"] = _Words("zin", language, rows=4)
        if telling.law == "jeugdwet":
            self.fields["zin"].help_text = text("uitleg.zin_kind")
        if telling.voor == "ander":
            self.fields["weet"] = _choice("weet", ("ja", "nee"))


class DoneForm(FactForm):
    """When it was done, how, with whom, and what was said: what makes the proof; `typed`: what to show unjudged.

    The day is left open: six weeks hang on it, and a day that stood there already is read past.  Only what can't wait
    is told the same day.
    """

    def __init__(
        self,
        telling: Telling,
        *,
        today: date,
        language: str,
        data: Mapping[str, str] | None = None,
        typed: Mapping[str, str] | None = None,
    ) -> None:
        initial = {name: written_date(today, language) for name in ("dag_gestuurd", "dag") if telling.urgent}
        initial |= {"kanaal": CHANNELS.get(telling.way, ""), "zin": telling.words, "weet": telling.knows}
        super().__init__(
            telling.kind,
            today=today,
            language=language,
            asks_over=False,
            data=data,
            initial=initial | dict(typed or {}),
        )
        self.telling = telling
        self.fields["zin"] = _Words("zin", language, rows=3)
        self.fields["zin"].help_text = ""
        self.fields["met"] = _Words("met", language)
        self.fields["gezegd"] = _Words("gezegd", language, rows=4)
        self.fields["beloofd"] = _choice("beloofd", _PROMISE)
        if self.asks_who_knows:
            self.fields["weet"] = _choice("weet", ("ja", "nee"))

    @property
    def asks_who_knows(self) -> bool:
        """Say whether it matters that the person knows: where another asks for an adult."""
        return self.telling.voor == "ander" and self.kind == "melding_gedaan"

    def heard_fields(self) -> list[forms.BoundField]:
        """Return what is asked for the proof alone."""
        return [self[name] for name in ("zin", "met", "gezegd", "beloofd", *(["weet"] if self.asks_who_knows else []))]

    def fact(self, before: Fact | None = None) -> Fact:
        """Return the fact, with who asked and whether the person knows of it where that is a question."""
        made = dict(super().fact(before))
        if self.kind != "melding_gedaan":
            return made
        made["melder"] = "client" if self.telling.voor != "ander" else "ander"
        knows = str(self.cleaned_data.get("weet") or "")
        if knows:
            made["client_weet_ervan"] = knows == "ja"
        return made

    def words(self) -> str:
        """Return the proof as a note reads it, a line for each thing that was told."""
        told = {name: self.cleaned_data[name] for name in ("zin", "met", "gezegd")}
        told = {"naam_over": self.telling.name if self.telling.voor == "ander" else "", **told}
        lines = [text(f"bewijs.{name}", woorden=value) for name, value in told.items() if value]
        promised = str(self.cleaned_data["beloofd"])
        lines += [text(f"bewijs.beloofd_{promised}")] if promised in _KNOWN else []
        return "\n".join(lines)


class ConfirmedForm(forms.Form):
    """On which day word came that the gemeente has the melding (Wmo 2.3.2 lid 1, last sentence)."""

    def __init__(self, *, today: date, language: str, data: Mapping[str, str] | None = None) -> None:
        super().__init__(data=data, use_required_attribute=False)
        self.fields["ontvangen_op"] = DayField("ontvangen_op", today=today, language=language)
        self.fields["ontvangen_op"].label = text("vraag.bevestigd")

    def clean_ontvangen_op(self) -> date:
        """Ask for the day where it was left empty."""
        found = self.cleaned_data["ontvangen_op"]
        if not isinstance(found, date):
            raise forms.ValidationError(text("fout.dag_leeg"))
        return found

    def fact(self, melding: str) -> Fact:
        """Return the fact that belongs to the melding of this id."""
        day = self.cleaned_data["ontvangen_op"].isoformat()
        return {"soort": "melding_bevestigd", "op": day, "ontvangen_op": day, "bij": melding}
