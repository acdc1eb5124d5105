"""Taking a document in, telling what is known of it, and taking it away."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.deur.taking_files import takes_files
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, Stamp, TooLong, fresh, stamp_in, write_all_once, write_once
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.nakijken.days import day_in_text, day_on_road
from keukentafel.tafel.nakijken.dispatch import confirm
from keukentafel.tafel.nakijken.entries import (
    CHECKED,
    JUDGMENT,
    PART,
    READING,
    drafts_of,
    paper_at,
    reading_draft,
    same_paper,
)
from keukentafel.tafel.nakijken.forms import DetailsForm, TakeForm
from keukentafel.tafel.nakijken.known import outcome_of_road, outcome_on_road, story_of, told_elsewhere
from keukentafel.tafel.nakijken.left_behind import left_behind
from keukentafel.tafel.nakijken.pages import ANY, paper_or_404
from keukentafel.tafel.nakijken.pdf import LARGEST
from keukentafel.tafel.nakijken.texts import text
from wet.teksten import written_date

MEGABYTES = LARGEST // 1_000_000


@require_http_methods(ANY)
@takes_files(MEGABYTES)
@at_table
def take(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Take a report or decision in; its text is read here, and sealed before this request ends."""
    wanted = request.GET.get("soort", "")
    initial = _begins_with(seated, wanted)
    posted = request.method == "POST"
    form = TakeForm(
        request.POST if posted else None,
        request.FILES if posted else None,
        today=timezone.localdate(seated.at),
        who=str(seated.seat.id),
        initial=initial,
    )
    stamp = stamp_in(request.POST.dict() if posted else {})
    if posted and form.is_valid():
        sheet = _sheet(seated, request.POST.get("vel", ""))
        typed = form.cleaned_data
        told = {"soort": typed["soort"], "manier": typed["manier"], "dag": typed["dag"]}
        if (there := same_paper(seated, sheet, told, form.text, stamp)) is not None:
            return _to(seated, "nakijken-gegevens", there.handle)
        name = _free_name(seated, stamp)
        try:
            write_all_once(seated, sheet, drafts_of(name.id, name.versie, told, form.text))
        except TooLong:
            form.add_error(None, text("fout.te_lang"))
        else:
            paper = next(said for said in said_on(seated, (CHECKED,), (sheet,)) if said.id == name.id)
            return _to(seated, "nakijken-gegevens", paper.handle)
    # What somebody meant for themself alone must not land with the table because a file was refused in between.
    is_alone = posted and request.POST.get("vel") == EIGEN
    values = {"form": form, "stamp": stamp, "is_alone": is_alone, "may_share": may(seated, "write_fact", sheet=GEDEELD)}
    return render(request, "nakijken/nieuw.html", values, status=422 if posted else 200)


@require_http_methods(ANY)
@at_table
def details(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Ask what is known apart from the document, and keep it."""
    found = paper_or_404(seated, paper)
    if not may(seated, "write_fact", sheet=found.said.sheet):
        raise NotAllowed("write_fact")
    posted = request.method == "POST"
    today = timezone.localdate(seated.at)
    said = None if found.day else day_in_text(found.text, today)
    day = found.day or said
    story = story_of(seated)
    known = told_elsewhere(seated, story, for_table=not found.said.is_private)
    told = {**{name: "ja" for name, is_so in known.items() if is_so}, "uitkomst": outcome_of_road(story, day)}
    told = {name: value for name, value in told.items() if value and not found.told.get(name)}
    form = DetailsForm(
        request.POST if posted else None,
        document=found.kind,
        language=current(),
        today=today,
        is_read=said is not None,
        from_table=told,
        granted_on_road=not found.told.get("uitkomst") and outcome_on_road(story, day) == "toegekend",
        initial={**told, **found.told, "dag": written_date(day, current()) if day else ""},
    )
    if posted and form.is_valid():
        typed = {name: form.cleaned_data[name] for name in form.fields if name != "dag" or "dag" in request.POST}
        content = {name: value for name, value in {**found.told, **typed}.items() if value}
        draft = Draft(found.said.id, stamp_in(request.POST.dict()).versie, CHECKED, content, None, found.said.versions)
        try:
            write_once(seated, found.said.sheet, draft)
        except TooLong:
            form.add_error(None, text("fout.te_lang"))
        else:
            return _to(seated, "nakijken-lezen", paper)
    values = {"form": form, "paper": found, "versie": fresh()}
    return render(request, "nakijken/gegevens.html", values, status=422 if posted else 200)


@require_POST
@at_table
def reader(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Keep whether this seat judges a document of the table alone, on its own sheet, or with the table."""
    found = paper_or_404(seated, paper)
    if not found.said.is_private:
        write_once(seated, EIGEN, reading_draft(seated, found, is_alone=request.POST.get("voor") == "mij"))
    return _to(seated, "nakijken-punten", paper)


@require_POST
@at_table
def sent(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Keep whether a decision was sent on the day that it names, and go back to where that was asked."""
    found = paper_or_404(seated, paper)
    if not may(seated, "write_fact", sheet=GEDEELD):
        raise NotAllowed("write_fact")
    road, here = reverse("tafel", args=[seated.table.id]), reverse("nakijken-uitkomst", args=[seated.table.id, paper])
    unreadable = ""
    if request.POST.get("klopt") in ("ja", "nee"):
        unreadable = confirm(seated, found, is_right=request.POST["klopt"] == "ja")
    asked_at = request.POST.get("terug", "")
    is_ours = f"{asked_at}/".startswith(f"{road}/") and url_has_allowed_host_and_scheme(asked_at, None)
    back = f"{road}?doen=wijzig%3A{unreadable}" if unreadable else asked_at if is_ours else here
    return HttpResponseRedirect(back, status=303)


@require_POST
@at_table
def remove(request: HttpRequest, seated: AtTable, paper: UUID) -> HttpResponse:
    """Destroy a document with its text and judgments: somebody else's words need not lie here for ever."""
    found = paper_at(seated, paper)
    if found is not None:
        sheet = found.said.sheet
        if not may(seated, "wipe", sheet=sheet):
            raise NotAllowed("wipe")
        for name in dict.fromkeys((EIGEN, sheet)):
            about = said_on(seated, (PART, JUDGMENT, READING), (name,))
            of_it = [said.id for said in about if said.over == found.said.id]
            gone = [*of_it, *([found.said.id] if name == sheet else [])]
            if gone:
                seated.wipe(name, gone)
    return _wiped(seated)


@require_POST
@at_table
def remove_left_behind(_: HttpRequest, seated: AtTable) -> HttpResponse:
    """Destroy what this seat chose alone about documents that others wiped."""
    left = left_behind(seated)
    if left.ids:
        seated.wipe(EIGEN, left.ids)
    return _wiped(seated)


def _free_name(seated: AtTable, stamp: Stamp) -> Stamp:
    """Return the names for a new document: those of its form, others where something stands under them already.

    So a form that comes again with another letter, or with the name of a letter of somebody else, changes neither.
    """
    is_taken = any(stamp.id in seated.sheet(sheet).entries for sheet in (GEDEELD, EIGEN) if sheet in seated.names())
    return stamp_in({}) if is_taken else stamp


def _begins_with(seated: AtTable, wanted: str) -> dict[str, str]:
    """Return what a form for this kind of document begins with: its day where the road knows it."""
    if wanted not in ("verslag", "besluit"):
        return {}
    day = day_on_road(story_of(seated), "verslag" if wanted == "verslag" else "besluit")
    return {"soort": wanted, **({"dag": written_date(day, current())} if day else {})}


def _wiped(seated: AtTable) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('nakijken', args=[seated.table.id])}?klaar=weg", status=303)


def _sheet(seated: AtTable, wanted: str) -> str:
    return GEDEELD if wanted != EIGEN and may(seated, "write_fact", sheet=GEDEELD) else EIGEN


def _to(seated: AtTable, name: str, paper: UUID) -> HttpResponse:
    return HttpResponseRedirect(reverse(name, args=[seated.table.id, paper]), status=303)
