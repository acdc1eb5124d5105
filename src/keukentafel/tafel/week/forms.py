"""The forms of the week: one moment of care, and the grid to tap in."""

import re
from collections.abc import Mapping, Sequence

from django import forms

from keukentafel.tafel.voorbereiding.forms import EntryForm, own_words
from keukentafel.tafel.voorbereiding.helping import LONGEST_NAME, Helper, relation_label, relations
from keukentafel.tafel.week.entries import LONGEST_TASK
from keukentafel.tafel.week.moments import DAYS, KINDS, LONGEST, NOBODY, SELF, Kind, Moment
from keukentafel.tafel.week.texts import clock, tasks, text

NEW = "nieuw"
"""Chosen for somebody who is not in the list yet."""

_CLOCK = re.compile(r"(\d{1,2})(?:[.:u\s]+(\d{2}))?\s*(?:uur|h)?")
_NIGHT = frozenset({"nacht", "'s nachts", "s nachts", "’s nachts", "night", "at night"})


class _What(EntryForm):
    """What is done, by whom, in which week, and who reads it."""

    def __init__(
        self,
        data: Mapping[str, str] | None = None,
        *,
        helpers: Sequence[Helper],
        language: str,
        may_share: bool,
        initial: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(data, may_share=may_share, initial={"week": "gewoon", **(initial or {})})
        self.fields["taak"] = self._one_of("taak", [("", "…"), *((code, text(f"taak.{code}")) for code in tasks())])
        self.fields["taak"].required = False
        self.fields["eigen_taak"] = own_words(text, "eigen_taak", LONGEST_TASK)
        known = [(each.id, each.called(language)) for each in helpers]
        self.fields["wie"] = self._radios(
            "wie", [(NOBODY, text("wie.niemand")), *known, (SELF, text("wie.zelf")), (NEW, text("relatie.nieuw"))]
        )
        self.fields["naam"] = own_words(text, "naam", LONGEST_NAME, help_text=text("uitleg.naam"))
        self.fields["relatie"] = self._one_of(
            "relatie", [("", "…"), *((code, relation_label(code, language)) for code in relations())]
        )
        self.fields["relatie"].required = False
        second = [("", text("relatie.geen")), *known, (NOBODY, text("wie.niemand"))]
        self.fields["met"] = self._one_of("met", second, help_text=text("uitleg.met"))
        self.fields["met"].required = False
        self.fields["week"] = self._radios("week", [(kind, text(f"week.{kind}")) for kind in KINDS])
        self.ask_who_reads(text)
        self._ask_when()

    def _ask_when(self) -> None:
        """Ask on which days and when, as each form does in its own way."""

    def _one_of(self, code: str, choices: Sequence[tuple[str, str]], help_text: str = "") -> forms.ChoiceField:
        label = text(f"vraag.{code}")
        return forms.ChoiceField(label=label, choices=choices, error_messages=_faults(code), help_text=help_text)

    def _radios(self, code: str, choices: Sequence[tuple[str, str]]) -> forms.ChoiceField:
        return forms.ChoiceField(
            label=text(f"vraag.{code}"),
            choices=choices,
            widget=forms.RadioSelect,
            error_messages=_faults(code),
            help_text=text("uitleg.wie") if code == "wie" else "",
        )

    def clean(self) -> dict[str, object]:
        """Require a task, and of somebody new who it is; nobody is there twice."""
        cleaned = super().clean() or {}
        if not cleaned.get("taak") and not cleaned.get("eigen_taak") and "eigen_taak" not in self.errors:
            self.add_error("taak", text("fout.taak"))
        if cleaned.get("wie") == NEW and not cleaned.get("relatie"):
            self.add_error("relatie", text("fout.relatie"))
        if cleaned.get("met") and cleaned["met"] == cleaned.get("wie") and cleaned["met"] != NOBODY:
            self.add_error("met", text("fout.zelfde"))
        return cleaned

    @property
    def task(self) -> str:
        """What happens: the own words before the code."""
        return str(self.cleaned_data["eigen_taak"] or self.cleaned_data["taak"])

    @property
    def week_told(self) -> Kind:
        """The kind of week."""
        return next(kind for kind in KINDS if kind == self.cleaned_data["week"])


class MomentForm(_What):
    """One moment: what, who, on which days, when and how long."""

    def _ask_when(self) -> None:
        self.fields["dagen"] = forms.MultipleChoiceField(
            label=text("vraag.dagen"),
            choices=[(str(day), text(f"dag.{day}")) for day in DAYS],
            widget=forms.CheckboxSelectMultiple,
            error_messages=_faults("dagen"),
        )
        self.fields["van"] = ClockField()
        self.fields["minuten"] = MinutesField()
        self.order_fields(["taak", "eigen_taak", "wie", "naam", "relatie", "dagen", "van", "minuten", "met"])

    def moment(self, who: str) -> Moment:
        """Return what was typed, done by `who`."""
        typed = self.cleaned_data
        return Moment(
            id="",
            days=tuple(sorted(int(day) for day in typed["dagen"])),
            start=typed["van"],
            minutes=typed["minuten"],
            task=self.task,
            who=who,
            second=typed["met"],
            week=self.week_told,
        )


class TapForm(_What):
    """The grid of 7 by 24: which hours, each a box of its own named `u` with the value "day-hour"."""

    def _ask_when(self) -> None:
        hours = [(f"{day}-{hour}", f"{day}-{hour}") for day in DAYS for hour in range(24)]
        self.fields["u"] = forms.MultipleChoiceField(
            choices=hours, error_messages={"required": text("fout.uren"), "invalid_choice": text("fout.uren")}
        )

    @property
    def hours(self) -> list[tuple[int, int]]:
        """The hours that were tapped: (day, hour)."""
        pairs = (each.split("-") for each in self.cleaned_data["u"])
        return [(int(day), int(hour)) for day, hour in pairs]


class ClockField(forms.CharField):
    """A time of day as people type it; cleaned it is minutes after midnight, 0 for "at night"."""

    def __init__(self) -> None:
        super().__init__(
            label=text("vraag.van"),
            help_text=text("uitleg.van"),
            max_length=20,
            error_messages={"required": text("fout.van"), "max_length": text("fout.van")},
        )

    def clean(self, value: object) -> int:
        """Return the minute; raises ValidationError with the sentence that says what is wrong."""
        typed = str(super().clean(value)).strip().casefold()
        if typed in _NIGHT:
            return 0
        found = _CLOCK.fullmatch(typed)
        hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
        if hour > 23 or minute > 59:
            raise forms.ValidationError(text("fout.van"), code="van")
        return hour * 60 + minute

    def prepare_value(self, value: object) -> object:
        """Show a minute as a time."""
        return clock(value) if isinstance(value, int) else value


class MinutesField(forms.IntegerField):
    """A length in minutes."""

    def __init__(self) -> None:
        wrong = text("fout.minuten")
        super().__init__(
            label=text("vraag.minuten"),
            help_text=text("uitleg.minuten"),
            min_value=1,
            max_value=LONGEST,
            widget=forms.TextInput(attrs={"inputmode": "numeric"}),
            error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), wrong),
        )


def _faults(code: str) -> dict[str, str]:
    wrong = text(f"fout.{code}") if code in ("taak", "wie", "dagen", "relatie") else text("fout.kies")
    return {"required": wrong, "invalid_choice": wrong}
