"""What the page of parts shows: every part in every state, read from `samples.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any  # TOML holds whatever it holds; the dataclasses check the names

from django import forms

from keukentafel.design.drawings.chairs import SEATS, draw_chairs
from keukentafel.design.drawings.road import Road, Stop
from keukentafel.design.drawings.table import Sitter, draw_table
from keukentafel.design.drawings.term_bar import Mark, TermBar


def samples() -> dict[str, object]:
    """Return the context of `design/onderdelen.html`."""
    data = _data()
    return {
        "bars": [_bar(bar, data) for bar in data["bars"]],
        "roads": [
            {"title": road["title"], "road": Road(tuple(Stop(**stop) for stop in road["stops"]))}
            for road in data["roads"]
        ],
        "turns": [{"party": party, "chairs": draw_chairs(party)} for party, *_ in SEATS]
        + [{"party": "niemand", "chairs": draw_chairs("niemand")}],
        "tables": [
            draw_table([Sitter(**sitter) for sitter in table["sitters"]], free=table["free"])
            for table in data["tables"]
        ],
        "form": _form(data["form"], prefix="leeg"),
        "faulty_form": _faulty_form(data["form"]),
        "nacht_form": _form(data["form"], prefix="nacht"),
    }


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("samples.toml").read_text(encoding="utf-8"))


def _bar(bar: Mapping[str, Any], data: Mapping[str, Any]) -> TermBar:
    marks = tuple(Mark(mark["on"], mark["text"]) for mark in bar.get("marks", ()))
    return TermBar(**{**bar, "marks": marks, "today": data["today"]})


class SampleForm(forms.Form):
    """A field of every kind that pages use; its words come from `samples.toml`."""

    name = forms.CharField()
    date = forms.DateField(input_formats=["%d %B %Y"])
    story = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), required=False)
    letter = forms.ChoiceField()
    sender = forms.ChoiceField(widget=forms.RadioSelect)
    help = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, required=False)
    agree = forms.BooleanField(required=False)

    def __init__(self, words: Mapping[str, Any], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            field.label = words[name]
            field.help_text = words.get(f"{name}_hint", "")
        for name, choices in (("letter", "letters"), ("sender", "senders"), ("help", "helpers")):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [(code, text) for code, text in words[choices]]


def _form(words: Mapping[str, Any], prefix: str) -> SampleForm:
    return SampleForm(
        words, prefix=prefix, initial={"story": words["story_typed"], "sender": "cak", "help": ["buren"], "agree": True}
    )


def _faulty_form(words: Mapping[str, Any]) -> SampleForm:
    typed = {"fout-name": "T. Verhagen", "fout-date": words["date_typed"], "fout-letter": "besluit"}
    form = SampleForm(words, data=typed, prefix="fout")
    form.fields["date"].error_messages["invalid"] = words["date_fault"]
    form.fields["sender"].error_messages["required"] = words["sender_fault"]
    return form
