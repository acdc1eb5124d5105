"""What every page of this room has: its steps, what was just done, and keeping what a form sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import TooLong
from keukentafel.tafel.kluis.refusals import SheetFull
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.pgb.entries import BUYING, RATE
from keukentafel.tafel.pgb.fields import RoomForm
from keukentafel.tafel.pgb.questions import LAWS, MANAGES, is_answered, point, reasons
from keukentafel.tafel.pgb.texts import text
from keukentafel.tafel.voorbereiding.answers import Answer, Answers
from keukentafel.tafel.voorbereiding.keeping import Sent, keep
from keukentafel.tafel.voorbereiding.typed import Typed
from keukentafel.tafel.voorbereiding.writing import may_share
from wet.pgb import SKILLS

DONE: Final = frozenset({"bewaard", "weg", "erbij"})
FORM: Final = "vorm"
"""The domain that this room belongs to: what is kept back there goes into no plan."""


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the room: where it is, what it is called, and whether something stands there."""

    url: str
    title: str
    about: str
    is_begun: bool
    is_here: bool


def page(
    request: HttpRequest, seated: AtTable, name: str, answers: Answers, values: Mapping[str, object]
) -> HttpResponse:
    """Show a page of the room; after a form that can't be taken as it is, with 422."""
    there = {
        "steps": steps(seated, answers, name),
        "may_share": may_share(seated),
        "kept_back": answers.is_kept_back(FORM),
        "done": done if (done := request.GET.get("klaar", "")) in DONE else "",
    }
    status = 422 if request.method == "POST" else 200
    return render(request, f"pgb/{name}.html", {**there, **values}, status=status)


def steps(seated: AtTable, answers: Answers, here: str) -> tuple[Step, ...]:
    """Return the pages of the room in their order."""
    has_budget = bool(said_on(seated, (RATE, BUYING)))
    begun = {
        "punten": is_answered(answers, *(point(skill) for skill in SKILLS)),
        "waarom": is_answered(answers, *(reasons(law) for law in LAWS)),
        "beheer": is_answered(answers, MANAGES),
        "begroting": has_budget,
        "vragen": False,
    }
    return tuple(
        Step(
            url=reverse(f"pgb-{code}", args=[seated.table.id]),
            title=text(f"stap.{code}"),
            about=text(f"stap_uitleg.{code}"),
            is_begun=is_begun,
            is_here=code == here,
        )
        for code, is_begun in begun.items()
    )


def sheet_of(*answers: Answer | None, otherwise: str) -> str:
    """Return the sheet on which answers stand that belong together: private where one of them is."""
    there = [answer for answer in answers if answer is not None]
    if not there:
        return otherwise
    return EIGEN if any(answer.is_private for answer in there) else GEDEELD


def kept(seated: AtTable, form: RoomForm, typed: Mapping[str, Typed]) -> bool:
    """Keep answers; False where they do not fit, which the form then says."""
    try:
        was_private = form.initial["vel"] == EIGEN
        versie = form.cleaned_data["versie"]
        keep(seated, Sent(versie, typed, is_private=form.is_private, was_private=was_private))
    except (TooLong, SheetFull):
        form.add_error(None, text("fout.te_veel"))
        return False
    return True


def onward(seated: AtTable, name: str, done: str, *args: object, ask: str = "") -> HttpResponse:
    """Lead on after something was kept."""
    address = reverse(name, args=[seated.table.id, *args])
    return HttpResponseRedirect(f"{address}?klaar={done}{ask}#klaar", status=303)
