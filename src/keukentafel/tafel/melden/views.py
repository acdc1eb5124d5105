"""The helper for who has no table: what was typed travels in the form, and nothing is kept."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from keukentafel.tafel import language as languages
from keukentafel.tafel.melden.answering import again, in_other_language, pressed, shown
from keukentafel.tafel.melden.proofs import KEY, proofs
from keukentafel.tafel.melden.steps import take
from keukentafel.tafel.melden.telling import Telling, read
from keukentafel.tafel.melden.visit import Screen, Visit, without_table
from keukentafel.tafel.weg.answering import keeps_nothing
from keukentafel.tafel.weg.telling.story import Story, begin, with_fact


@keeps_nothing
def melden(request: HttpRequest) -> HttpResponse:
    """Answer with the screen that the pressed button asks for."""
    if request.method != "POST":
        return _page(request, _visit(request), take(_visit(request), "", ""))
    verb, argument = pressed(request)
    if verb == "taal":
        language = in_other_language(request, argument)
        visit = _visit(request)
        response = _page(request, visit, again(request, visit))
        languages.remember(response, language)
        return response
    visit = _visit(request)
    return _page(request, visit, take(visit, verb, argument))


def _visit(request: HttpRequest) -> Visit:
    typed = request.POST.dict()
    return Visit(read(typed), typed, timezone.localdate(), languages.current(), without_table())


def _page(request: HttpRequest, visit: Visit, screen: Screen) -> HttpResponse:
    telling = screen.values.get("telling")
    story = begin((telling if isinstance(telling, Telling) else visit.telling).law)
    if not screen.done:
        return shown(request, visit, screen, {"carried": story.carried()})
    told = _told(story, screen, visit.language)
    values = {"proof": proofs(told, visit.today, visit.language)[0], "carried": told.carried()}
    return shown(request, visit, screen, values)


def _told(story: Story, screen: Screen, language: str) -> Story:
    """Return the story with what was done; the words of the proof travel in the fact itself, to a table perhaps."""
    first, *others = screen.done
    story = with_fact(story, {**first, KEY: {"tekst": screen.words}} if screen.words else first, None, language)
    for fact in others:
        story = with_fact(story, fact, None, language)
    return story
