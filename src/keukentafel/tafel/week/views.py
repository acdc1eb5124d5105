"""The week of a table: look at it, put something in by typing or by tapping, change it, print a blank one."""

from collections.abc import Mapping, Sequence
from typing import TypeVar
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, TooLong, fresh
from keukentafel.tafel.kluis.said import Said, find_said
from keukentafel.tafel.language import current
from keukentafel.tafel.voorbereiding.helping import Helper, helpers_of
from keukentafel.tafel.voorbereiding.writing import may_share, sheet_for, take_away
from keukentafel.tafel.week.entries import MOMENT, Kept, moment_in, moments_of
from keukentafel.tafel.week.forms import NEW, MomentForm, TapForm
from keukentafel.tafel.week.grid import grid
from keukentafel.tafel.week.moments import DAYS, KINDS, Kind, Moment, tapped
from keukentafel.tafel.week.shown import week_of
from keukentafel.tafel.week.texts import length, nobody_or_self, task_words, tasks, text, when
from keukentafel.tafel.week.writing import helper_draft, write_change, write_moments

DONE = frozenset({"bewaard", "weg"})

Form = TypeVar("Form", MomentForm, TapForm)


@require_GET
@at_table
def week(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show one kind of week, with one day written out."""
    kept, helpers = moments_of(seated), helpers_of(seated)
    kind = _kind(request.GET.get("week", ""))
    shown = week_of(kept, helpers, kind, current())
    day = _day(request.GET.get("dag", ""), [bool(each.nobody) for each in shown.days])
    values = {
        "week": shown,
        "day": shown.days[day],
        "before": shown.days[day - 1] if day else None,
        "after": shown.days[day + 1] if day < len(DAYS) - 1 else None,
        "kinds": [(each, text(f"week.{each}"), _count(kept, each)) for each in KINDS],
        "done": done if (done := request.GET.get("klaar", "")) in DONE else "",
    }
    return render(request, "week/week.html", values)


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def add(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Put one moment in the week."""
    helpers = helpers_of(seated)
    asked = {"week": _kind(request.GET.get("week", "")), "dagen": [request.GET.get("dag", "")]}
    form = _form(MomentForm, request, seated, helpers, asked)
    if request.method == "POST" and form.is_valid():
        new, who = _new_person(form, helpers)
        response = _written(seated, form, [form.moment(who)], new)
        if response is not None:
            return response
    return _page(request, seated, "week/moment.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def tap(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Fill the week by tapping hours in a grid of seven days."""
    helpers = helpers_of(seated)
    kept = moments_of(seated)
    kind = _kind(request.POST.get("week") or request.GET.get("week", ""))
    form = _form(TapForm, request, seated, helpers, {"week": kind})
    if request.method == "POST" and form.is_valid():
        new, who = _new_person(form, helpers)
        made = [
            Moment("", days, start, minutes, form.task, who, form.cleaned_data["met"], form.week_told)
            for days, start, minutes in tapped(form.hours)
        ]
        response = _written(seated, form, made, new)
        if response is not None:
            return response
    values = {"form": form, "rows": grid(kept, helpers, kind, request.POST.getlist("u"))}
    return _page(request, seated, "week/tik.html", values)


@require_http_methods(["GET", "HEAD", "POST"])
@at_table
def change(request: HttpRequest, seated: AtTable, moment: UUID) -> HttpResponse:
    """Change one moment; where people wrote past each other, what is saved is what holds."""
    said = find_said(seated, (MOMENT,), moment)
    read = moment_in(said.content, said.id) if said is not None else None
    if said is None or read is None:
        raise Http404
    helpers = helpers_of(seated)
    form = _form(MomentForm, request, seated, helpers, _typed(read) | {"vel": said.sheet, "vorige": said.seen})
    if request.method == "POST" and form.is_valid():
        new, who = _new_person(form, helpers)
        response = _written(seated, form, [form.moment(who)], new, said)
        if response is not None:
            return response
    others = [_in_words(found, helpers) for one in said.current if (found := moment_in(one.content, said.id))]
    values = {"form": form, "said": said, "others": others if said.is_conflict else [], "versie": fresh()}
    return _page(request, seated, "week/moment.html", values)


@require_POST
@at_table
def remove(request: HttpRequest, seated: AtTable, moment: UUID) -> HttpResponse:
    """Take one moment away; taking away what is gone already changes nothing."""
    said = find_said(seated, (MOMENT,), moment)
    if said is not None:
        take_away(seated, said)
    kind = _kind(str(said.content.get("week"))) if said is not None else "gewoon"
    return _back(seated, kind, "weg")


@require_GET
@at_table
def paper(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show a blank week to print, fill with a pen, and type in later."""
    values = {
        "days": [text(f"dag.{day}") for day in DAYS],
        "hours": range(7, 23),
        "tasks": [text(f"taak.{t}") for t in tasks()],
    }
    return render(request, "week/papier.html", values)


def _form(
    kind: type[Form], request: HttpRequest, seated: AtTable, helpers: Sequence[Helper], initial: Mapping[str, object]
) -> Form:
    data = request.POST if request.method == "POST" else None
    return kind(data, helpers=helpers, language=current(), may_share=may_share(seated), initial=initial)


def _new_person(form: MomentForm | TapForm, helpers: Sequence[Helper]) -> tuple[Draft | None, str]:
    """Return what to write for somebody new and the id of who does it; who has that name already is not new."""
    typed = form.cleaned_data
    if typed["wie"] != NEW:
        return None, str(typed["wie"])
    named = (one.id for one in helpers if one.name and (one.name, one.relation) == (typed["naam"], typed["relatie"]))
    if (known := next(named, None)) is not None:
        return None, known
    new = helper_draft(typed["versie"], typed["naam"], typed["relatie"])
    return new, new.id


def _written(
    seated: AtTable, form: MomentForm | TapForm, moments: Sequence[Moment], new: Draft | None, old: Said | None = None
) -> HttpResponse | None:
    """Write and lead back to the week; None where it does not fit, which the form then says."""
    versie = form.cleaned_data["versie"]
    sheet = sheet_for(seated, form.cleaned_data["vel"])
    try:
        if old is None:
            write_moments(seated, sheet, moments, versie, new)
        else:
            write_change(seated, sheet, moments[0], versie, old, form.seen, new)
    except TooLong:
        form.add_error(None, text("fout.te_veel"))
        return None
    return _back(seated, form.week_told, "bewaard", moments[0].days[0])


def _back(seated: AtTable, kind: Kind, done: str, day: int | None = None) -> HttpResponse:
    asked = {"week": kind, "klaar": done} | ({} if day is None else {"dag": str(day)})
    return HttpResponseRedirect(f"{reverse('week', args=[seated.table.id])}?{urlencode(asked)}#klaar", status=303)


def _page(request: HttpRequest, seated: AtTable, name: str, values: Mapping[str, object]) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return render(request, name, {"may_share": may_share(seated), **values}, status=status)


def _kind(asked: str) -> Kind:
    return next((kind for kind in KINDS if kind == asked), "gewoon")


def _day(asked: str, is_open: Sequence[bool]) -> int:
    """Return the day that was asked for, else the first on which somebody is missing."""
    if asked.isdecimal() and int(asked) in DAYS:
        return int(asked)
    return next((day for day in DAYS if is_open[day]), 0)


def _count(kept: Sequence[Kept], kind: Kind) -> int:
    return sum(one.moment.week == kind for one in kept)


def _typed(moment: Moment) -> dict[str, object]:
    """Return a moment as its form holds it."""
    is_known = moment.task in tasks()
    return {
        "taak": moment.task if is_known else "",
        "eigen_taak": "" if is_known else moment.task,
        "wie": moment.who,
        "met": moment.second,
        "dagen": [str(day) for day in moment.days],
        "van": text("tijd.nacht") if not moment.start else moment.start,
        "minuten": moment.minutes,
        "week": moment.week,
    }


def _in_words(moment: Moment, helpers: Sequence[Helper]) -> str:
    """Return a moment in one line, for who has to choose between two."""
    names = {helper.id: helper.short for helper in helpers}
    days = ", ".join(text(f"kort.{day}") for day in moment.days)
    who = names.get(moment.who) or nobody_or_self(moment.who) or text("wie.iemand")
    return f"{task_words(moment.task)}, {who}, {days}, {when(moment)}, {length(moment.minutes)}"
