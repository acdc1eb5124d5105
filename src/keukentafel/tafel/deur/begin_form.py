"""The one form that starts a table: for whom, on what ground, under which law."""

from collections.abc import Sequence
from datetime import date

from django import forms

from keukentafel.tafel.deur.dates import UnreadableDate, read_birthday
from keukentafel.tafel.deur.people import GROUNDS, OVER
from keukentafel.tafel.deur.texts import hint, text

LAWS = ("wmo", "jeugdwet:gemeente", "jeugdwet:verwijzer", "jeugdwet:gi")
LONGEST_NAME = 60

OVER_A_CHILD = ("gezag", "voogd")
"""The grounds on which the table is about a child; what holds from 12 and 16 follows from the day of birth."""

_BIRTH_FAULTS = {
    "datum_jaar_nodig": "geboren_zonder_jaar",
    "datum_jaar": "geboren_jaar",
    "datum_maand": "geboren_bestaat_niet",
    "datum_dag": "geboren_bestaat_niet",
    "datum_in_toekomst": "geboren_in_toekomst",
}


class _OneOf(forms.ChoiceField):
    def __init__(self, name: str, codes: Sequence[str], language: str, *, required: bool = True) -> None:
        fault = text(f"fout.kies_{name}", language)
        super().__init__(
            choices=[(code, text(f"optie_{name}.{code}", language)) for code in codes],
            widget=forms.RadioSelect,
            required=required,
            label=text(f"vraag.{name}", language),
            help_text=hint(name, language),
            error_messages={"required": fault, "invalid_choice": fault},
        )


class _Name(forms.CharField):
    def __init__(self, name: str, language: str) -> None:
        super().__init__(
            required=False,
            max_length=LONGEST_NAME,
            label=text(f"vraag.{name}", language),
            help_text=hint(name, language),
            error_messages={"max_length": text("fout.te_lang", language)},
        )
        self.widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}


class _Born(forms.CharField):
    """The day as it was typed; the form reads it only where the ground is about a child."""

    def __init__(self, language: str) -> None:
        super().__init__(required=False, label=text("vraag.geboren", language), help_text=hint("geboren", language))
        self.widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}


class BeginForm(forms.Form):
    """Who starts a table; `law` is given where a story came along, which then is not asked again."""

    def __init__(
        self, *, today: date, language: str, law: str | None = None, has_ring: bool = False, **options: object
    ) -> None:
        super().__init__(**options)  # type: ignore[arg-type]  # Django's own options, handed on as they came
        self.today = today
        self.language = language
        self.law = law
        self.fields["voor"] = _OneOf("voor", ("zelf", "ander"), language)
        if law is None:
            self.fields["wet"] = _OneOf("wet", LAWS, language)
        self.fields["grond"] = _OneOf("grond", self._grounds(), language, required=False)
        self.fields["naam_over"] = _Name("naam_over", language)
        self.fields["geboren"] = _Born(language)
        self.fields["relatie"] = _Name("relatie", language)
        self.fields["naam"] = _Name("naam", language)
        if has_ring:
            self.fields["kaartje"] = _OneOf("kaartje", ("zelfde", "nieuw"), language)

    def _grounds(self) -> tuple[str, ...]:
        """Return the grounds that can be under the law, where that is known already."""
        return tuple(code for code, ground in GROUNDS.items() if self.law is None or self.law in ground.laws)

    @property
    def for_others(self) -> Sequence[forms.BoundField]:
        """The questions that only who starts for somebody else answers."""
        return [self[name] for name in ("grond", "naam_over", "geboren", "relatie")]

    def clean(self) -> dict[str, object]:
        """Hold the ground against the law, and read the day a child was born."""
        given = super().clean() or {}
        if given.get("voor") != "ander" or "grond" in self.errors:
            return given
        code = str(given.get("grond") or "")
        if not code:
            self.add_error("grond", text("fout.kies_grond", self.language))
        elif self.chosen_law not in GROUNDS[code].laws and "wet" not in self.errors:
            fault = "gezag_kind" if self.chosen_law == "wmo" else "volwassene"
            self.add_error("grond", text(f"fout.{fault}", self.language))
        # With another ground the question is out of sight, and so is what somebody typed there before.
        given["geboren"] = self._born(str(given.get("geboren") or "")) if code in OVER_A_CHILD else None
        return given

    def _born(self, typed: str) -> date | None:
        """Return the day a child was born, None where it was left empty or is no day that can be."""
        if not typed:
            return None
        try:
            return read_birthday(typed, self.today)
        except UnreadableDate as refusal:
            fault = _BIRTH_FAULTS.get(refusal.code, "geboren_onleesbaar")
            self.add_error("geboren", text(f"fout.{fault}", self.language))
        return None

    @property
    def chosen_law(self) -> str:
        """Return `wmo` or `jeugdwet`."""
        return self.law or str(self.cleaned_data.get("wet", "")).partition(":")[0]

    @property
    def dossier(self) -> dict[str, object]:
        """Return the content of the `dossier` entry of an empty table."""
        law, _, route = str(self.cleaned_data["wet"]).partition(":")
        return {"wet": law, **({"route": route} if route else {}), "gemeente": {}}

    @property
    def people(self) -> list[tuple[str, dict[str, object]]]:
        """Return id and content of the first `persoon` entries; the id of who starts is still blank."""
        given = self.cleaned_data
        if given["voor"] == "zelf":
            return [("", _named(given["naam"]) | {"rol": OVER})]
        ground = GROUNDS[str(given["grond"])]
        relation = {"relatie": given["relatie"]} if given["relatie"] else {}
        me = _named(given["naam"]) | {"rol": ground.role, **relation, "grond": ground.code}
        born = given["geboren"]
        age = {"geboren": born.isoformat()} if isinstance(born, date) else {}
        return [("", me), (OVER, _named(given["naam_over"]) | {"rol": OVER} | age)]

    @property
    def whose(self) -> str:
        """Return the name for the overview: of whom this table is, as far as somebody said."""
        return str(self.cleaned_data["naam" if self.cleaned_data["voor"] == "zelf" else "naam_over"])


def _named(name: object) -> dict[str, object]:
    return {"naam": str(name)} if name else {}
