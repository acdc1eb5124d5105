"""The form that asks when one thing happened, and the few own fields that matter in law."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from django import forms

from keukentafel.tafel.weg.telling.facts import ASKS_HOW, IN_WRITING, own_fields
from keukentafel.tafel.weg.telling.fields import DayField, LengthField, OneOf, ThisOrThat
from keukentafel.tafel.weg.telling.story import Fact
from keukentafel.tafel.weg.texts import text
from wet.feiten import FEITEN

Shape = Literal["letter", "sent", "plain"]

UNKNOWN = "onbekend"
"""The answer of somebody who does not know: the file then says nothing."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "door": ("inwoner", "gemeente"),
    "door_wie": ("huisarts", "jeugdarts", "medisch_specialist", "gi", "rechter"),
    "aan": ("client", "mantelzorger"),
    "oordeel": ("akkoord", "gezien", "niet_akkoord"),
    "over_stuk": ("aanvraag", "bezwaar"),
    "over_beroep": ("besluit", "niet_tijdig"),
    "uitkomst_besluit": (
        "afgewezen",
        "deels_toegekend",
        "toegekend",
        "ingetrokken",
        "herzien",
        "buiten_behandeling",
        "teruggevorderd",
        "tijdelijk_toegekend",
        "tijdelijk_geweigerd",
        "dwangsom_vastgesteld",
    ),
    "uitkomst_bezwaar": ("gegrond", "deels_gegrond", "ongegrond", "niet_ontvankelijk"),
    "redenen_volgen": ("ja", "nee"),
    "commissie": ("ja", "nee", UNKNOWN),
    "aard": ("einduitspraak", "vereenvoudigd", "voorlopige_voorziening", "tussenuitspraak"),
    "uitkomst_uitspraak": ("vernietigd", "zelf_voorzien", "ongegrond", UNKNOWN),
}
CHANNELS = ("telefoon", "balie", "formulier", "mail", "post", UNKNOWN)

KEYS = {
    "over_stuk": "over",
    "over_beroep": "over",
    "uitkomst_besluit": "uitkomst",
    "uitkomst_bezwaar": "uitkomst",
    "uitkomst_uitspraak": "uitkomst",
}
"""Where the name in the form is not the key in the file: one word there has other choices with each kind."""

_DAY_KEYS = ("op", "op_tot", "dagtekening", "ontvangen_op", "verzonden_op", "kanaal")
_SKIPPABLE = frozenset({"uitkomst_uitspraak", "redenen_volgen"})
YES_OR_NO = frozenset({"commissie", "redenen_volgen"})
"""The choices that the file writes as true and false; left open it says nothing."""

_UNSURE = ("vroegst", "laatst")
_DAYS: Mapping[Shape, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "plain": (("dag",), ()),
    "sent": (("dag_gestuurd",), ("ontvangen_gemeente",)),
    "letter": (("dagtekening",), ("verzonden", "ontvangen_op")),
}
"""Which days are asked at once, and which may be added, by the shape of the fact."""


def shape(kind: str) -> Shape:
    """Say how a kind of fact gets its days: a letter that came, something sent, or a day on which it happened."""
    if FEITEN[kind].is_letter:
        return "letter"
    return "sent" if kind in ASKS_HOW else "plain"


class FactForm(forms.Form):
    """Asks when one thing happened; unknown parts may stay open, and nothing typed is thrown away on an error.

    `belongs_to`: the things it may belong to, as place and words, where that is a question at all.
    """

    def __init__(
        self,
        kind: str,
        *,
        today: date,
        language: str,
        asks_over: bool,
        belongs_to: Sequence[tuple[str, str]] = (),
        data: Mapping[str, str] | None = None,
        initial: Mapping[str, str] | None = None,
    ) -> None:
        self.kind = kind
        self.language = language
        self.shape = shape(kind)
        self.main_days, self.more_days = _DAYS[self.shape]
        self.own = tuple(name for name in own_fields(kind) if name != "over_stuk" or asks_over)
        super().__init__(data=data, initial=dict(initial or {}), use_required_attribute=False)
        for name in (*self.main_days, *self.more_days, *_UNSURE):
            self.fields[name] = DayField(name, today=today, language=language)
        if self.shape == "sent":
            self.fields["kanaal"] = OneOf("kanaal", CHANNELS, language=language)
        for name in self.own:
            self.fields[name] = self._own_field(name, today)
        if belongs_to:
            self.own = (*self.own, "bij")
            self.fields["bij"] = ThisOrThat("bij", (*belongs_to, ("", text("optie.bij.onbekend", language))), language)

    def _own_field(self, name: str, today: date) -> forms.Field:
        if name in CHOICES:
            return OneOf(name, CHOICES[name], language=self.language, required=name not in _SKIPPABLE)
        if name == "nieuw_besluit_binnen":
            return LengthField(name, language=self.language)
        return DayField(name, today=today, language=self.language, may_be_ahead=True)

    def main_fields(self) -> list[forms.BoundField]:
        """Return the day that is asked first, and how it was sent."""
        return [self[name] for name in (*self.main_days, *(["kanaal"] if "kanaal" in self.fields else []))]

    def more_fields(self) -> list[forms.BoundField]:
        """Return the further days that may be added: sent, received."""
        return [self[name] for name in self.more_days]

    def unsure_fields(self) -> list[forms.BoundField]:
        """Return the two days between which it was."""
        return [self[name] for name in _UNSURE]

    def own_fields(self) -> list[forms.BoundField]:
        """Return the questions that belong to this kind."""
        return [self[name] for name in self.own]

    def more_is_open(self) -> bool:
        """Say whether the further days should be shown open, because something is in them."""
        return any(self[name].value() or self[name].errors for name in self.more_days)

    def unsure_is_open(self) -> bool:
        """Say whether the two days between which it was should be shown open."""
        return any(self[name].value() or self[name].errors for name in _UNSURE)

    def clean(self) -> dict[str, object]:
        """Check the days against each other."""
        cleaned = super().clean() or self.cleaned_data
        if not self._day_errors():
            self._check_sure_or_unsure(cleaned)
            self._check_order(cleaned)
        self._check_ruling(cleaned)
        if self.kind in IN_WRITING and cleaned.get("kanaal") == "telefoon":
            self._refuse("kanaal", f"bellen.{self.kind}")
        return cleaned

    def letter_instead(self) -> str | None:
        """Return the kind of letter that does what a telephone call did not, None where there is no such call."""
        return IN_WRITING[self.kind] if self.has_error("kanaal", f"bellen.{self.kind}") else None

    def _day_errors(self) -> bool:
        return any(name in self.errors for name in (*self.main_days, *self.more_days, *_UNSURE))

    def _check_sure_or_unsure(self, cleaned: Mapping[str, object]) -> None:
        sure = [name for name in (*self.main_days, *self.more_days) if cleaned.get(name)]
        first, last = (cleaned.get(name) for name in _UNSURE)
        if sure and (first or last):
            self._refuse("vroegst", "datum_beide")
        elif bool(first) != bool(last):
            self._refuse("laatst" if first else "vroegst", "datum_een_van_twee")
        elif isinstance(first, date) and isinstance(last, date) and first > last:
            self._refuse("laatst", "datum_omgekeerd")
        elif self.shape == "letter" and not sure and not first:
            self._refuse("dagtekening", "brief_zonder_dag")
        elif self.shape != "letter" and not cleaned.get(self.main_days[0]) and not first:
            self._refuse(self.main_days[0], "datum_leeg")

    def _check_order(self, cleaned: Mapping[str, object]) -> None:
        """Refuse days that can't follow each other: a letter is not received before it is sent."""
        pairs = (
            ("dagtekening", "ontvangen_op", "voor_dagtekening"),
            ("dagtekening", "verzonden", "voor_dagtekening"),
            ("verzonden", "ontvangen_op", "ontvangen_voor_verzonden"),
            ("dag_gestuurd", "ontvangen_gemeente", "aankomst_voor_vertrek"),
        )
        for earlier, later, code in pairs:
            before, after = cleaned.get(earlier), cleaned.get(later)
            if isinstance(before, date) and isinstance(after, date) and after < before and later not in self.errors:
                self._refuse(later, code)

        self._check_own_days(cleaned)

    def _check_own_days(self, cleaned: Mapping[str, object]) -> None:
        """Refuse an own day, until when or for when, that lies before the fact itself."""
        begun = cleaned.get(self.main_days[0]) or cleaned.get("vroegst")
        for name in self.own:
            day = cleaned.get(name)
            if isinstance(day, date) and isinstance(begun, date) and day < begun:
                self._refuse(name, "dag_na_begin")

    def _check_ruling(self, cleaned: Mapping[str, object]) -> None:
        """Refuse a term for a new decision beside a ruling that orders none."""
        if cleaned.get("nieuw_besluit_binnen") and cleaned.get("uitkomst_uitspraak") in ("zelf_voorzien", "ongegrond"):
            self._refuse("nieuw_besluit_binnen", "tijd_zonder_opdracht")

    def _refuse(self, name: str, code: str) -> None:
        self.add_error(name, forms.ValidationError(text(f"fout.{code}", self.language), code=code))

    def refuse_whole(self, reason: str) -> None:
        """Say that the law knows no such fact in this story; `reason` is the library's own sentence."""
        self.add_error(None, forms.ValidationError(text("fout.feit_kan_niet", self.language, reden=reason)))

    def fact(self, before: Fact | None = None) -> Fact:
        """Return the fact that was filled in; what the form does not ask stays as it was in `before`."""
        asked = {*_DAY_KEYS, *(KEYS.get(name, name) for name in self.own)} - {"bij"}
        if "uitkomst_uitspraak" in self.own:
            asked.add("vernietigd")  # says the same in another word
        kept = {key: value for key, value in (before or {}).items() if key not in asked}
        if "redenen_volgen" in self.own and self.cleaned_data.get("redenen_volgen") != "ja":
            kept.pop("redenen_gevraagd_tot", None)  # goes with what is said to be no longer so
        own = {KEYS.get(name, name): _value(name, self.cleaned_data.get(name)) for name in self.own if name != "bij"}
        if "over_stuk" in own_fields(self.kind) and "over_stuk" not in self.own:
            own["over"] = "aanvraag"
        found = {**kept, "soort": self.kind, **self._days(), **own}
        if self.kind == "uitspraak_verzonden":
            found.setdefault("instantie", "rechtbank")
        return {key: value for key, value in found.items() if value is not None}

    def chosen(self) -> str:
        """Return the name of the fact that this one belongs to, empty where nobody said."""
        return str(self.cleaned_data.get("bij") or "")

    def _days(self) -> dict[str, str | None]:
        """Return the days by their keys in the file (ISO dates)."""
        given = {name: value.isoformat() for name, value in self.cleaned_data.items() if isinstance(value, date)}
        channel = self.cleaned_data.get("kanaal") or None
        known = {"kanaal": None if channel == UNKNOWN else channel} if self.shape == "sent" else {}
        if "vroegst" in given:
            return {"op": given["vroegst"], "op_tot": given["laatst"], **known}
        if self.shape == "letter":
            return self._letter_days(given)
        if self.shape == "sent" and (channel in ("post", UNKNOWN) or "ontvangen_gemeente" in given):
            return {"verzonden_op": given["dag_gestuurd"], "op": given.get("ontvangen_gemeente"), **known}
        return {"op": given[self.main_days[0]], **known}

    def _letter_days(self, given: Mapping[str, str]) -> dict[str, str | None]:
        """Return the days of a letter; a besluit may go without day of dispatch, the law library then says so."""
        sent = given.get("verzonden")
        if sent is None and self.kind != "besluit_bekendgemaakt":
            sent = given.get("dagtekening") or given.get("ontvangen_op")
        return {"op": sent, "dagtekening": given.get("dagtekening"), "ontvangen_op": given.get("ontvangen_op")}


def _value(name: str, answer: object) -> object:
    """Return an answer as the file writes it."""
    if isinstance(answer, date):
        return answer.isoformat()
    if name in YES_OR_NO:
        return {"ja": True, "nee": False}.get(str(answer))
    return None if answer == UNKNOWN else answer or None
