"""The days that count on paper: from the story in a form, or from a table."""

from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from keukentafel.bestand import FileFaults
from keukentafel.integrations.calendar import Day
from keukentafel.tafel import language as languages
from keukentafel.tafel.deur.gate import at_table as at_table_gate
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.weg.answering import keeps_nothing, story_in
from keukentafel.tafel.weg.keeping import Keeping, in_the_form, on_table
from keukentafel.tafel.weg.kept.reading import read_table
from keukentafel.tafel.weg.looking import looks_of
from keukentafel.tafel.weg.paper import paper_calendar
from keukentafel.tafel.weg.telling.story import Story, StoryTooLong
from wet.procedure import stand

YES = "ja"
"""The answer that asks for large print (`groot`) or for words that say nothing (`neutraal`)."""


@keeps_nothing
def from_story(request: HttpRequest) -> HttpResponse:
    """Show the calendar of the story that a form carries; without one back to the page."""
    if request.method != "POST" or "verhaal" not in request.POST:
        return HttpResponseRedirect(reverse("waar-sta-ik"), status=303)
    try:
        story = story_in(request)
    except (FileFaults, StoryTooLong):
        return HttpResponseRedirect(reverse("waar-sta-ik"), status=303)
    response = _page(request, story, request.POST.dict(), in_the_form())
    response["Cache-Control"] = "no-store"
    return response


@require_safe
@at_table_gate
def of_table(request: HttpRequest, at_table: AtTable) -> HttpResponse:
    """Show the calendar of a table."""
    reading = read_table(at_table.sheet(GEDEELD).entries, languages.current())
    keeping = on_table(at_table.table.id, may_write=False)
    more = looks_of(at_table, timezone.localdate(at_table.at)).days
    return _page(request, reading.story, request.GET.dict(), keeping, more)


def _page(
    request: HttpRequest, story: Story | None, chosen: Mapping[str, str], keeping: Keeping, more: Sequence[Day] = ()
) -> HttpResponse:
    is_neutral, is_large = chosen.get("neutraal") == YES, chosen.get("groot") == YES
    language, today = languages.current(), timezone.localdate()
    made = paper_calendar(stand(story.dossier, today), language, is_neutral=is_neutral, more=more) if story else None
    values = {
        "made": made,
        "keeping": keeping,
        "carried": story.carried() if story else "",
        "is_neutral": is_neutral,
        "is_large": is_large,
    }
    return render(request, "weg/kalender.html", values)
