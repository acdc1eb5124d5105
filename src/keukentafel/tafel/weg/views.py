"""Waar sta ik? One address that answers with a page and stores nothing, and the files one can take along."""

from collections.abc import Callable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from keukentafel.bestand import FileFaults
from keukentafel.tafel import language as languages
from keukentafel.tafel.weg.answering import View, keeps_nothing, story_in
from keukentafel.tafel.weg.files import calendar_file, dossier_file
from keukentafel.tafel.weg.keeping import in_the_form
from keukentafel.tafel.weg.showing.rights import reader
from keukentafel.tafel.weg.steps import STEPS, WITHOUT_STORY, show, start
from keukentafel.tafel.weg.telling.examples import EXAMPLES
from keukentafel.tafel.weg.telling.story import Story, StoryTooLong
from keukentafel.tafel.weg.texts import text
from keukentafel.tafel.weg.visit import Screen, Visit


@keeps_nothing
def waar_sta_ik(request: HttpRequest) -> HttpResponse:
    """Answer with the screen that the pressed button asks for; `?waar=brief` says where somebody comes from."""
    if request.method != "POST":
        return _page(request, start(_visit(request, None)))
    verb, _, argument = request.POST.get("doen", "").partition(":")
    if verb == "taal":
        return _in_other_language(request, argument)
    return _page(request, _step(request, verb or "stand", argument))


def _in_other_language(request: HttpRequest, code: str) -> HttpResponse:
    """Show the same screen, with all that was typed, in the language that was chosen."""
    language = languages.chosen(code) or languages.current()
    languages.speak(request, language)
    verb, _, argument = request.POST.get("scherm", "").partition(":")
    response = _page(request, _step(request, verb, argument, only_shows=True))
    languages.remember(response, language)
    return response


def _step(request: HttpRequest, verb: str, argument: str, *, only_shows: bool = False) -> Screen:
    """Return the screen of a step; what can't be read leads to the first screen, with a word about why."""
    if verb not in STEPS or (verb not in WITHOUT_STORY and "verhaal" not in request.POST):
        return start(_visit(request, None))
    try:
        story = story_in(request) if verb not in WITHOUT_STORY else None
    except (FileFaults, StoryTooLong):
        return start(_visit(request, None), text("fout.verhaal_kapot", languages.current()), status=400)
    visit = replace(_visit(request, story), only_shows=only_shows)
    screen = STEPS[verb](visit, argument)
    return (
        show(visit.with_story(screen.story), "", before=screen.before) if screen.is_change and screen.story else screen
    )


def broken_story(request: HttpRequest) -> HttpResponse:
    """Return the first screen with a word about why, for a form whose story can't be read."""
    return _page(request, start(_visit(request, None), text("fout.verhaal_kapot", languages.current()), status=400))


def _visit(request: HttpRequest, story: Story | None) -> Visit:
    file = request.FILES.get("bestand")
    return Visit(
        story=story,
        typed={"waar": request.GET.get("waar", "")} | request.POST.dict(),
        today=timezone.localdate(),
        language=languages.current(),
        file=file.read() if file else None,
    )


def _page(request: HttpRequest, screen: Screen) -> HttpResponse:
    carries = screen.story.carried() if screen.story else ""
    travels: dict[str, object] = {
        "example": _example(request),
        "screen": screen.name,
        "carried": carries,
        "before": screen.before,
    }
    travels |= {"reader": reader(request.POST.get("lezer", "")), "keeping": in_the_form()}
    response = render(request, f"weg/{screen.name}.html", {**travels, **screen.values}, status=screen.status)
    if screen.name == "weg":
        response["Clear-Site-Data"] = '"cache"'
        response["Cache-Control"] = "no-store"
    return response


def _example(request: HttpRequest) -> str:
    """Return which made-up story is being looked at; it stays marked as such, also after something was added."""
    code = request.POST.get("voorbeeld", "")
    return code if code in EXAMPLES else ""


def _takes_along(make: Callable[[HttpRequest, Story], HttpResponse]) -> View:
    """Answer a tap with a file; without a story there is nothing to take along, so back to the page."""

    def taken(request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or "verhaal" not in request.POST:
            return HttpResponseRedirect(reverse("waar-sta-ik"), status=303)
        try:
            response = make(request, story_in(request))
        except (FileFaults, StoryTooLong):
            return _page(request, _step(request, "stand", ""))
        response["Cache-Control"] = "no-store"
        return response

    return keeps_nothing(taken)


@_takes_along
def bestand(request: HttpRequest, story: Story) -> HttpResponse:
    """Hand over the dossier file."""
    return dossier_file(story.data)


@_takes_along
def agenda(request: HttpRequest, story: Story) -> HttpResponse:
    """Hand over the dates for an agenda."""
    return calendar_file(story, timezone.localdate(), plain=bool(request.POST.get("duidelijk")))
