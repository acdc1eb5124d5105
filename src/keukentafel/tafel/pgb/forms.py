"""The forms of this room: the ten points, the reasons, who manages it, a rate, a purchase, an offer."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from django import forms
from django.forms.boundfield import BoundField
from django.utils.html import format_html

from keukentafel.tafel.pgb.budget import PERIODS, PERS, WEEKS, WHOM, Hours, Key, Weeks
from keukentafel.tafel.pgb.entries import GOOD, NOT_FOUND_YET
from keukentafel.tafel.pgb.fields import Amount, Day, Line, RoomForm, Story, choose
from keukentafel.tafel.pgb.questions import CAN, MANAGES, OFFER, WAYS, YEAR, point, reasons
from keukentafel.tafel.pgb.reasons import LONGEST, Offered
from keukentafel.tafel.pgb.shown import time_words
from keukentafel.tafel.pgb.texts import text
from keukentafel.tafel.voorbereiding.answers import Answer, Answers
from keukentafel.tafel.voorbereiding.forms import versions_in
from keukentafel.tafel.voorbereiding.helping import Helper
from keukentafel.tafel.voorbereiding.typed import Typed, Values
from keukentafel.tafel.week.moments import Kind
from keukentafel.tafel.week.texts import nobody_or_self, task_words
from wet.pgb import SKILLS, Skill

BETWEEN = "|"
"""Between who and what in the value of a box; the first one counts, for an id holds none."""


def seen_of(answer: Answer | None) -> str:
    """Return the versions that a form shows of an answer."""
    return answer.seen if answer else ""


class PointsForm(RoomForm):
    """The ten points: I can do it, with help of somebody, or not yet."""

    def __init__(self, data: Mapping[str, str] | None, *, answers: Answers, language: str, may_share: bool, vel: str):
        super().__init__(data, may_share=may_share, initial={"vel": vel})
        choices = [(code, text(f"kan.{code}")) for code in CAN]
        for skill in SKILLS:
            answer, code = answers.get(point(skill)), skill.code
            label = f"{skill.number}. {skill.question(language)}"
            self.fields[f"kan_{code}"] = choose("kan", choices, required=False, label=label)
            self.fields[f"wie_{code}"] = Line("wie_helpt")
            self.fields[f"vorige_{code}"] = forms.CharField(widget=forms.HiddenInput, required=False, max_length=8_000)
            said = {"kan": answer.value("keuze"), "wie": answer.value("wie")} if answer else {}
            self.initial.update({f"{name}_{code}": value for name, value in said.items()})
            self.initial[f"vorige_{code}"] = seen_of(answer)
        self.last("vel")

    def points(self) -> Iterator[tuple[Skill, BoundField, BoundField]]:
        """Yield each point with its two fields."""
        for skill in SKILLS:
            yield skill, self[f"kan_{skill.code}"], self[f"wie_{skill.code}"]

    def typed(self) -> dict[str, Typed]:
        """Return what was answered, question by question."""
        found = {}
        for skill in SKILLS:
            told = self.cleaned_data
            can = told[f"kan_{skill.code}"]
            said = {"keuze": can, "wie": told[f"wie_{skill.code}"] if can == "met_hulp" else ""}
            values: Values = {name: value for name, value in said.items() if value}
            found[point(skill)] = Typed(values, versions_in(self.cleaned_data[f"vorige_{skill.code}"]), is_chosen=True)
        return found


class ReasonsForm(RoomForm):
    """Why: the text, and sentences that can be put into it."""

    def __init__(
        self,
        data: Mapping[str, str] | None,
        *,
        law: str,
        answer: Answer | None,
        offered: Sequence[Offered],
        may_share: bool,
        vel: str,
    ) -> None:
        said = {"tekst": answer.value("tekst") if answer else "", "vorige": seen_of(answer), "vel": vel}
        super().__init__(data, may_share=may_share, initial=said)
        self.question = reasons(law)
        help_text = text(f"uitleg.waarom_{law}")
        self.fields["tekst"] = Story(f"waarom_{law}", help_text=help_text, most=LONGEST, rows=8)
        self.fields["blokken"] = forms.MultipleChoiceField(
            label=text("vraag.blokken"),
            help_text=text("uitleg.blokken"),
            choices=[(each.block.code, _block_words(each)) for each in offered],
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"invalid_choice": text("fout.kies")},
        )
        self.last("vel")

    def typed(self, words: str) -> dict[str, Typed]:
        """Return the reasons as they are kept."""
        return {self.question: Typed({"tekst": words} if words else {}, self.seen, is_chosen=True)}


def _block_words(each: Offered) -> str:
    """Return a sentence as it is offered; it stays Dutch, for the gemeente reads it, and says so to a screen reader."""
    private = f" ({text('lezer.tot_nu')})" if each.is_private else ""
    if not each.block.help:
        return f"{each.block.text}{private}"
    return format_html('<span lang="nl">{}</span> ({}){}', each.block.text, each.block.help, private)


class ManagesForm(RoomForm):
    """Who manages the pgb, whether that was agreed, and how much time there is."""

    def __init__(
        self,
        data: Mapping[str, str] | None,
        *,
        answer: Answer | None,
        helpers: Sequence[Helper],
        language: str,
        may_share: bool,
        vel: str,
    ) -> None:
        names = ("keuze", "wie", "toestemming", "tekst")
        said = {name: answer.value(name) if answer else "" for name in names}
        super().__init__(data, may_share=may_share, initial={**said, "vorige": seen_of(answer), "vel": vel})
        known = [("", text("optie.wie_leeg")), *((each.id, each.called(language)) for each in helpers)]
        self.fields["keuze"] = choose("beheer", [(code, text(f"beheer.{code}")) for code in WAYS])
        self.fields["wie"] = forms.ChoiceField(
            label=text("vraag.beheer_wie"), help_text=text("uitleg.beheer_wie"), choices=known, required=False
        )
        self.fields["toestemming"] = forms.BooleanField(label=text("vraag.toestemming"), required=False)
        self.initial["toestemming"] = said["toestemming"] == "ja"
        self.fields["tekst"] = Line("tijd", help_text=text("uitleg.tijd"))
        self.last("vel")

    def typed(self) -> dict[str, Typed]:
        """Return who manages it as it is kept; who manages alone needs nobody's consent."""
        told = self.cleaned_data
        with_others = told["keuze"] in ("samen", "ander", "vertegenwoordiger")
        said = {
            "keuze": told["keuze"],
            "wie": told["wie"] if with_others else "",
            "toestemming": "ja" if with_others and told["toestemming"] else "",
            "tekst": told["tekst"],
        }
        values: Values = {name: value for name, value in said.items() if value}
        return {MANAGES: Typed(values, self.seen, is_chosen=True)}


class RateForm(RoomForm):
    """A rate as it stands in the verordening of the gemeente."""

    def __init__(
        self,
        data: Mapping[str, str] | None,
        *,
        today: date,
        language: str,
        may_share: bool,
        initial: Mapping[str, object],
    ) -> None:
        super().__init__(data, may_share=may_share, initial=initial)
        self.fields["bedrag"] = Amount("bedrag", required=True)
        self.fields["per"] = choose("per", [(code, text(f"per.{code}")) for code in PERS])
        self.fields["voor"] = choose("voor", [(code, text(f"soort.{code}")) for code in WHOM])
        self.fields["van"] = Day("van", today=today, language=language, is_needed=True)
        self.fields["tot"] = Day("tot", today=today, language=language)
        self.fields["bron"] = Line("bron", help_text=text("uitleg.bron"), required=True)
        self.last("vel")

    def clean(self) -> dict[str, object]:
        """Refuse a rate that ends before it begins."""
        told = super().clean() or {}
        if told.get("van") and told.get("tot") and told["tot"] < told["van"]:
            self.add_error("tot", text("fout.tot_voor_van"))
        return told

    def content(self) -> dict[str, object]:
        """Return the rate as the entry holds it."""
        told = self.cleaned_data
        kept = {"bedrag": str(told["bedrag"]), "van": told["van"].isoformat()}
        kept |= {name: told[name] for name in ("per", "voor", "bron")}
        return kept | ({"tot": told["tot"].isoformat()} if told["tot"] else {})


class BuyingForm(RoomForm):
    """From whom one would buy which hours of the week, at which rate, and why that help is good."""

    def __init__(
        self,
        data: Mapping[str, str] | None,
        *,
        hours: Mapping[Key, Hours],
        weeks: Weeks,
        helpers: Sequence[Helper],
        rates: Sequence[tuple[str, str]],
        language: str,
        may_share: bool,
        initial: Mapping[str, object],
    ) -> None:
        super().__init__(data, may_share=may_share, initial=initial)
        known = [(each.id, each.called(language)) for each in helpers]
        self.fields["wie"] = choose("inkoop_wie", [(NOT_FOUND_YET, text("optie.nog_niet")), *known])
        self.fields["soort"] = choose("soort", [(code, text(f"soort.{code}")) for code in WHOM])
        names = {each.id: each.short for each in helpers}
        self.fields["uren"] = forms.MultipleChoiceField(
            label=text("vraag.uren"),
            help_text=text("uitleg.uren"),
            choices=[
                (BETWEEN.join(key), _hour_words(key, time_words(each, weeks, language), names, language))
                for key, each in hours.items()
            ],
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"invalid_choice": text("fout.uren_weg")},
        )
        offered = [*rates, ("", text("optie.geen_tarief"))]
        self.fields["tarief"] = choose("tarief", offered, required=False)
        for name in GOOD:
            self.fields[name] = Story(name, help_text=text(f"uitleg.{name}"), most=1_000, rows=2)
        self.last("vel")

    def content(self) -> dict[str, object]:
        """Return the purchase as the entry holds it."""
        told = self.cleaned_data
        kept: dict[str, object] = {"wie": told["wie"], "soort": told["soort"]}
        kept["uren"] = [list(value.partition(BETWEEN)[::2]) for value in told["uren"]]
        return kept | {name: told[name] for name in ("tarief", *GOOD) if told[name]}


def _hour_words(key: Key, time: str, names: Mapping[str, str], language: str) -> str:
    who, task = key
    does = nobody_or_self(who, language).lower() or names.get(who) or text("optie.iemand")
    return text("optie.uur", taak=task_words(task, language), tijd=time, wie=does)


class OfferForm(RoomForm):
    """What the gemeente offers, and what it says that its own help costs."""

    def __init__(self, data: Mapping[str, str] | None, *, answer: Answer | None, may_share: bool, vel: str) -> None:
        names = ("bedrag", "natura", "per", "bron")
        said = {name: answer.value(name) if answer else "" for name in names}
        said |= {name: said[name].replace(".", ",") for name in ("bedrag", "natura")}
        super().__init__(data, may_share=may_share, initial={**said, "vorige": seen_of(answer), "vel": vel})
        self.fields["bedrag"] = Amount("aanbod")
        self.fields["natura"] = Amount("natura")
        self.fields["per"] = choose("aanbod_per", [(code, text(f"per.{code}")) for code in PERIODS])
        self.fields["bron"] = Line("aanbod_bron", help_text=text("uitleg.aanbod_bron"))
        self.last("vel")

    def typed(self) -> dict[str, Typed]:
        """Return the offer as it is kept; nothing where no amount was typed."""
        told = self.cleaned_data
        amounts = {name: str(told[name]) for name in ("bedrag", "natura") if told[name] is not None}
        said = {**amounts, "per": told["per"], "bron": told["bron"]} if amounts else {}
        values: Values = {name: value for name, value in said.items() if value}
        return {OFFER: Typed(values, self.seen, is_chosen=True)}


class WeeksForm(RoomForm):
    """How many weeks of a year are bad and good ones, as far as the week of the table tells of such."""

    def __init__(
        self,
        data: Mapping[str, str] | None,
        *,
        kinds: Sequence[Kind],
        answer: Answer | None,
        may_share: bool,
        vel: str,
    ) -> None:
        self.kinds = tuple(kinds)
        said: dict[str, str] = {kind: answer.value(kind) if answer else "" for kind in self.kinds}
        super().__init__(data, may_share=may_share, initial={**said, "vorige": seen_of(answer), "vel": vel})
        for kind in self.kinds:
            wrong = dict.fromkeys(("invalid", "min_value", "max_value"), text("fout.weken"))
            self.fields[kind] = forms.IntegerField(
                label=text(f"vraag.{kind}"),
                help_text=text(f"uitleg.{kind}"),
                required=False,
                min_value=0,
                max_value=WEEKS,
                widget=forms.TextInput(attrs={"inputmode": "numeric"}),
                error_messages=wrong,
            )
        self.last("vel")

    def clean(self) -> dict[str, object]:
        """Refuse more weeks than a year has."""
        told = super().clean() or {}
        if sum(told.get(kind) or 0 for kind in self.kinds) > WEEKS:
            self.add_error(self.kinds[-1], text("fout.weken_samen"))
        return told

    def typed(self) -> dict[str, Typed]:
        """Return the numbers as they are kept; who says nothing counts usual weeks only."""
        values: Values = {kind: str(number) for kind in self.kinds if (number := self.cleaned_data[kind])}
        return {YEAR: Typed(values, self.seen, is_chosen=True)}
