"""Marking a letter as sent: the fact on the road, the letter as it went, and taking both back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django import forms
from django.db import transaction

from keukentafel.bestand import FileFaults
from keukentafel.letters.keeping import as_json
from keukentafel.letters.kinds import KINDS
from keukentafel.tafel.brieven.asking import DayField, written_day
from keukentafel.tafel.brieven.drawing import Sight
from keukentafel.tafel.brieven.kept import CHANNELS, Kept
from keukentafel.tafel.brieven.saving import save
from keukentafel.tafel.brieven.texts import text
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Stamp
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD, lock_sheets
from keukentafel.tafel.language import current
from keukentafel.tafel.weg.kept.changes import about, changes, corrects, withdraws
from keukentafel.tafel.weg.kept.reading import Reading
from keukentafel.tafel.weg.kept.writing import new_stamp, write_changes
from keukentafel.tafel.weg.showing.sent_letters import sent_on, with_sent
from keukentafel.tafel.weg.telling.belonging import bound, candidates
from keukentafel.tafel.weg.telling.forms import shape
from keukentafel.tafel.weg.telling.story import Fact, with_facts_and, without
from keukentafel.tafel.weg.telling.told import named
from wet.feiten import FEITEN

_WHEN = ("verzonden_op", "kanaal", "feit", "tekst", "ontvangen_op")
"""What a letter has only once it was sent."""


class CannotBe(Exception):
    """The law knows no such fact on this road; `reason` is its own sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class SentFact:
    """What sending this letter tells on the road: the fact without its day, and to what it may belong (place, words).

    None where it tells nothing in law, or this seat may not write there.
    """

    fact: Fact
    belongs_to: tuple[tuple[str, str], ...] = ()


def sent_fact(at_table: AtTable, seen: Sight, kept: Kept) -> SentFact | None:
    """Return the fact that sending a letter makes, None where it makes none here."""
    kind = KINDS[kept.soort]
    tells = kind.tells(seen.facts())
    if tells is None or at_table.right_on(GEDEELD) != "schrijven":
        return None
    fact: dict[str, object] = {"soort": tells}
    over = kind.over or ("bezwaar" if kind.fact == "bezwaar_ingediend" != tells else _over(tells, seen))
    if over:
        fact["over"] = over
    places = candidates(seen.story, {**fact, "op": seen.today.isoformat()}, None, seen.today)
    story = seen.story
    return SentFact(fact, tuple((story.name(place), named(story.facts[place], current())) for place in places))


def _over(fact: str, seen: Sight) -> str:
    """Return what a fact is about where the letter itself does not say: what the gemeente still has to decide on."""
    if "over" not in FEITEN[fact].fields:
        return ""
    waiting = seen.facts().waiting
    return waiting.over if waiting else "aanvraag"


class SentForm(forms.Form):
    """Asks when and how a letter went."""

    def __init__(
        self, data: Mapping[str, str] | None = None, *, today: date, fits: SentFact | None, is_private: bool
    ) -> None:
        super().__init__(data, initial={"op": today.isoformat()}, use_required_attribute=False)
        refusal = {"required": text("fout.kanaal"), "invalid_choice": text("fout.kanaal")}
        self.fields["op"] = DayField(
            today=today,
            may_be_ahead=False,
            label=text("veld.op"),
            help_text=text("uitleg.op", voorbeeld=written_day(today.isoformat())),
            error_messages={"required": text("fout.dag")},
        )
        self.fields["kanaal"] = forms.ChoiceField(
            label=text("veld.kanaal"),
            choices=[(code, text(f"kanaal.{code}")) for code in CHANNELS],
            widget=forms.RadioSelect,
            error_messages=refusal,
        )
        if fits and fits.belongs_to:
            self.fields["bij"] = forms.ChoiceField(
                label=text("veld.bij"), choices=fits.belongs_to, widget=forms.RadioSelect, error_messages=refusal
            )
        if fits and is_private:
            self.fields["op_de_weg"] = forms.BooleanField(
                label=text("veld.op_de_weg"), help_text=text("uitleg.op_de_weg"), required=False
            )

    def tells(self) -> bool:
        """Say whether it goes on the road: always, but for a private letter only where somebody says so."""
        return "op_de_weg" not in self.fields or bool(self.cleaned_data["op_de_weg"])

    def refuse(self, reason: str) -> None:
        """Say that the law knows no such fact on this road."""
        self.add_error(None, text("fout.feit_kan_niet", reden=reason))


def mark_sent(at_table: AtTable, reading: Reading, seen: Sight, kept: Kept, form: SentForm, stamp: Stamp) -> None:
    """Write the fact and keep the letter as it went, both or none.

    Raises CannotBe, TooLong, SentTwice, NotTaken, and what the vault raises.
    """
    given = form.cleaned_data
    day, channel = str(given["op"]), str(given["kanaal"])
    fits = sent_fact(at_table, seen, kept) if form.tells() else None
    content = {
        **kept.now.content,
        "verzonden_op": day,
        "kanaal": channel,
        "tekst": as_json(seen.drawn(kept.draft).letter),
    }
    with transaction.atomic():
        _lock(at_table, kept)
        if fits:
            fact = {**_with_day(fits.fact, day, channel), **KINDS[kept.soort].adds(date.fromisoformat(day))}
            content["feit"] = _tell(at_table, reading, seen, fact, str(given.get("bij") or ""), stamp)
        elif _is_told_without_fact(at_table, reading, kept):
            _say(at_table, reading, seen, kept.soort, day)
        save(at_table, kept.sheet, content, stamp)


def _with_day(fact: Fact, day: str, channel: str) -> Fact:
    """Return the fact with its day: of what went by post nobody knows yet when it came (contract section 3)."""
    if shape(str(fact["soort"])) != "sent":
        return {**fact, "op": day}
    return {**fact, ("verzonden_op" if channel == "post" else "op"): day, "kanaal": channel}


def _tell(at_table: AtTable, reading: Reading, seen: Sight, fact: Fact, belongs: str, stamp: Stamp) -> str:
    story, names = seen.story, new_stamp()
    try:
        others, fact = bound(story.facts, fact, story.place(belongs) if belongs else None)
        after = with_facts_and(story, others, fact, None, current())
    except FileFaults as refusal:
        raise CannotBe(str(refusal.fouten[0]["tekst"])) from None
    write_changes(at_table, changes(reading, story, after), names, seen.today, current())
    return str(names.id)


def mark_not_sent(at_table: AtTable, reading: Reading, seen: Sight, kept: Kept, stamp: Stamp) -> None:
    """Withdraw the fact and make of the letter a draft again, both or none; raises as `mark_sent`."""
    content = {key: value for key, value in kept.now.content.items() if key not in _WHEN}
    with transaction.atomic():
        _lock(at_table, kept)
        if fact := _counting(at_table, reading, kept):
            place = seen.story.place(fact)
            try:
                if place is not None:
                    without(seen.story, place, current())
            except FileFaults as refusal:
                raise CannotBe(str(refusal.fouten[0]["tekst"])) from None
            change = withdraws(reading, fact)
            write_changes(at_table, [change] if change else [], new_stamp(), seen.today, current())
        elif _is_told_without_fact(at_table, reading, kept) and sent_on(seen.story, kept.soort):
            _say(at_table, reading, seen, kept.soort, None)
        save(at_table, kept.sheet, content, stamp)


def _is_told_without_fact(at_table: AtTable, reading: Reading, kept: Kept) -> bool:
    """Say whether the road may know that this letter went though no fact tells it: never of a private one."""
    may_tell = kept.sheet != EIGEN and at_table.right_on(GEDEELD) == "schrijven"
    return may_tell and reading.story is not None and not reading.about_clash


def _say(at_table: AtTable, reading: Reading, seen: Sight, soort: str, day: str | None) -> None:
    after = with_sent(seen.story, soort, day, current())
    write_changes(at_table, about(reading, after, reading.story), new_stamp(), seen.today, current())


class ReceivedForm(forms.Form):
    """Asks when a letter came, as its receiver confirmed."""

    def __init__(self, data: Mapping[str, str] | None = None, *, today: date, sent_on: date | None) -> None:
        super().__init__(data, use_required_attribute=False)
        self.sent_on = sent_on
        self.fields["ontvangen"] = DayField(
            today=today,
            may_be_ahead=False,
            label=text("veld.ontvangen"),
            help_text=text("uitleg.ontvangen"),
            error_messages={"required": text("fout.dag")},
        )

    def clean_ontvangen(self) -> str:
        """Refuse a day before the letter went."""
        day = str(self.cleaned_data["ontvangen"])
        if self.sent_on and day < self.sent_on.isoformat():
            raise forms.ValidationError(text("fout.dag_later", dag=written_day(self.sent_on.isoformat())))
        return day

    def refuse(self, reason: str) -> None:
        """Say that the law knows no such fact on this road."""
        self.add_error(None, text("fout.feit_kan_niet", reden=reason))


def mark_received(at_table: AtTable, reading: Reading, seen: Sight, kept: Kept, day: str, stamp: Stamp) -> None:
    """Write the day on which a letter came, also in the fact that tells it was sent; raises as `mark_sent`."""
    content = {**kept.now.content, "ontvangen_op": day}
    with transaction.atomic():
        _lock(at_table, kept)
        name = _counting(at_table, reading, kept)
        place = seen.story.place(name) if name else None
        if place is not None:
            before = seen.story.facts[place]
            if shape(str(before["soort"])) == "sent":
                _correct(at_table, reading, seen, place, day)
        save(at_table, kept.sheet, content, stamp)


def _correct(at_table: AtTable, reading: Reading, seen: Sight, place: int, day: str) -> None:
    story = seen.story
    before = story.facts[place]
    after = {**before, "verzonden_op": before.get("verzonden_op") or before.get("op"), "op": day}
    try:
        with_facts_and(story, story.facts, after, place, current())
    except FileFaults as refusal:
        raise CannotBe(str(refusal.fouten[0]["tekst"])) from None
    write_changes(at_table, [corrects(reading, before, after)], new_stamp(), seen.today, current())


def _counting(at_table: AtTable, reading: Reading, kept: Kept) -> str:
    """Return the id of what counts now of the fact that this letter made; empty where nothing does any more."""
    found = reading.named(kept.fact) if kept.fact else None
    if found is None or at_table.right_on(GEDEELD) != "schrijven" or found[0].counts is None:
        return ""
    return found[0].counts.id


def _lock(at_table: AtTable, kept: Kept) -> None:
    """Lock both sheets in the order that everybody keeps, so that no two people ever wait for each other."""
    lock_sheets(at_table.sheet_id(name) for name in {GEDEELD, kept.sheet} if name in at_table.names())
