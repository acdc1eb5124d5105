"""The forms about chairs: inviting somebody, what somebody may do, and handing the table over."""

from collections.abc import Mapping
from datetime import date

from django import forms

from keukentafel.tafel.deur.people import GROUNDS, OVER, REPRESENTS
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode, CodeFaults, new_code, read_code
from keukentafel.tafel.stoelen.fields import Birthday, ChoiceOf, EndDay, NameField
from keukentafel.tafel.stoelen.texts import hint, text

RIGHTS = ("lezen", "aantekenen", "schrijven")
"""What somebody may do on a sheet, from little to much."""
NOTHING = ""
INVITED_ROLES = ("mantelzorger", "naaste", "clientondersteuner", "vertegenwoordiger", "ouder", "kind", "anders")
"""Whom one can invite; the person the table is about gets it by handing over instead."""


class SheetsForm(forms.Form):
    """What somebody may do on each sheet of the whole table, and until when."""

    def __init__(self, *, today: date, language: str, **options: object) -> None:
        super().__init__(**options)  # type: ignore[arg-type]  # Django's own options, handed on as they came
        self.today = today
        self.language = language
        # The chairs themselves stand on `gedeeld`: who can't read it cannot know who else sits here.
        self.fields["gedeeld"] = ChoiceOf("gedeeld", "recht", RIGHTS, language)
        self.fields["brieven"] = ChoiceOf("brieven", "recht", (NOTHING, *RIGHTS), language, required=False)
        self.fields["tot"] = EndDay(language, today=today)

    @property
    def sheets(self) -> dict[str, str]:
        """Return the right on each sheet that may be read at all."""
        given = {name: str(self.cleaned_data.get(name) or "") for name in ("gedeeld", "brieven")}
        return {name: right for name, right in given.items() if right}

    @property
    def ends_on(self) -> date | None:
        """Return the last day, None where it does not end."""
        day = self.cleaned_data["tot"]
        return day if isinstance(day, date) else None


class WithCode:
    """A form in which the words of an invitation travel, made when it was shown; a double tap sends them twice."""

    data: Mapping[str, object]

    @property
    def code(self) -> Bewaarcode:
        """Return the words that the form brought; new ones where it brought none that can be."""
        try:
            self._code = getattr(self, "_code", None) or read_code(str(self.data.get("code", "")))
        except CodeFaults:
            self._code = new_code()
        return self._code


class InviteForm(WithCode, SheetsForm):
    """Who is invited, as what, and what they may do."""

    field_order = ("naam", "rol", "relatie", "gedeeld", "brieven", "tot", "grond", "houdt", "geboren")

    def __init__(self, *, today: date, language: str, **options: object) -> None:
        super().__init__(today=today, language=language, **options)
        self.fields["naam"] = NameField("naam", language)
        self.fields["rol"] = ChoiceOf("rol", "rol", INVITED_ROLES, language)
        self.fields["relatie"] = NameField("relatie", language, required=False)
        self.fields["grond"] = ChoiceOf("grond", "grond", (NOTHING, *REPRESENTS), language, required=False)
        self.fields["houdt"] = forms.BooleanField(
            required=False, label=text("vraag.houdt", language), help_text=hint("houdt", language)
        )
        self.fields["geboren"] = Birthday("geboren", language, today=today)
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, object]:
        """Hold role, ground and birthday against each other."""
        given = super().clean() or {}
        role, ground = given.get("rol"), str(given.get("grond") or "")
        if role == "vertegenwoordiger" and not ground:
            self.add_error("grond", text("fout.grond_nodig", self.language))
        elif ground and GROUNDS[ground].role != role:
            self.add_error("grond", text("fout.grond_past_niet", self.language))
        if role == "kind" and not given.get("geboren") and "geboren" not in self.errors:
            self.add_error("geboren", text("fout.geboren_nodig", self.language))
        return given

    @property
    def persoon(self) -> dict[str, str]:
        """Return the content of the coming `persoon` entry."""
        born = self.cleaned_data.get("geboren")
        found = {name: str(self.cleaned_data.get(name) or "") for name in ("naam", "rol", "relatie", "grond")}
        found["geboren"] = born.isoformat() if isinstance(born, date) else ""
        return {name: value for name, value in found.items() if value}

    @property
    def keeps(self) -> bool:
        """Tell whether this person is to invite and remove, as only a representative with a ground may."""
        return bool(self.cleaned_data.get("houdt"))


class HandOverForm(WithCode, forms.Form):
    """The card of the person the table is about: to take it over, or where that can be, to sit down as a guest."""

    def __init__(self, *, may_sit_as_guest: bool, language: str, **options: object) -> None:
        super().__init__(**options)  # type: ignore[arg-type]  # Django's own options, handed on as they came
        self.fields["naam"] = NameField("naam_over", language)
        if may_sit_as_guest:
            self.fields["hoe"] = ChoiceOf("hoe", "hoe", ("kaartje", "overnemen"), language)

    @property
    def persoon(self) -> dict[str, str]:
        """Return the content of the `persoon` entry; what the table knew already is kept beside it."""
        return {"naam": str(self.cleaned_data["naam"]), "rol": OVER}

    @property
    def takes_over(self) -> bool:
        """Tell whether the table is handed over with it."""
        return str(self.cleaned_data.get("hoe", "overnemen")) == "overnemen"
