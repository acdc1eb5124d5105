"""Letters for who has no table: the story, the answers and the changes travel in the form, and nothing is kept."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from keukentafel.bestand import FileFaults
from keukentafel.letters import kinds
from keukentafel.letters.kinds import KINDS
from keukentafel.tafel import language as languages
from keukentafel.tafel.brieven.asking import LetterForm
from keukentafel.tafel.brieven.drafts import Draft, draft_in
from keukentafel.tafel.brieven.drawing import Sight, hints, sight
from keukentafel.tafel.brieven.taking import FORMS, letter_file
from keukentafel.tafel.brieven.words import changed, changing
from keukentafel.tafel.weg.answering import View, keeps_nothing, story_in
from keukentafel.tafel.weg.keeping import in_the_form
from keukentafel.tafel.weg.showing.doing import DONE
from keukentafel.tafel.weg.showing.rights import reader
from keukentafel.tafel.weg.telling.examples import EXAMPLES
from keukentafel.tafel.weg.telling.story import StoryTooLong
from keukentafel.tafel.weg.views import broken_story

Step = Callable[[HttpRequest, Sight, Draft], HttpResponse]


def _with_letter(answer: Callable[[HttpRequest, Sight], HttpResponse]) -> View:
    """Answer a form that carries a story; without one there is nothing to write about, so back to the page."""

    def answered(request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or "verhaal" not in request.POST:
            return _to_road()
        try:
            story = story_in(request)
        except (FileFaults, StoryTooLong):
            return broken_story(request)
        return answer(request, sight(story, timezone.localdate()))

    return keeps_nothing(answered)


def _to_road() -> HttpResponse:
    return HttpResponseRedirect(reverse("waar-sta-ik"), status=303)


def _write(request: HttpRequest, seen: Sight) -> HttpResponse:
    verb, _, argument = request.POST.get("doen", "").partition(":")
    if verb == "taal":
        return _in_other_language(request, seen, argument)
    return _step(request, seen, verb, argument)


def _step(request: HttpRequest, seen: Sight, verb: str, soort: str) -> HttpResponse:
    """Take a step; the steps inside the text name a piece, and the kind then stands in the form."""
    kind = request.POST.get("soort", "") if verb in ("terug", "laat_los") else soort
    step = _STEPS.get(verb)
    if step is None or kind not in kinds():
        return _page(request, seen, "onbekend", {}, status=404)
    return step(request, seen, draft_in(request.POST.get("brief", ""), kind))


def _in_other_language(request: HttpRequest, seen: Sight, code: str) -> HttpResponse:
    """Show the same screen, with all that was typed, in the language that was chosen."""
    language = languages.chosen(code) or languages.current()
    languages.speak(request, language)
    verb, _, argument = request.POST.get("scherm", "").partition(":")
    response = _step(request, seen, verb, argument)
    languages.remember(response, language)
    return response


def _ask(request: HttpRequest, seen: Sight, draft: Draft) -> HttpResponse:
    """Ask what stands on a letter and nowhere else."""
    form = _form(seen, draft, initial=seen.known() | dict(draft.typed) | _plain(request))
    return _questions(request, seen, draft, form)


def _show(request: HttpRequest, seen: Sight, draft: Draft) -> HttpResponse:
    """Show the letter word for word, with what was typed on the screen that one comes from."""
    form = _form(seen, draft, data=dict(draft.typed) | _plain(request))
    if not form.is_valid():
        return _questions(request, seen, draft, form)
    return _letter(request, seen, _changed(request, seen, replace(draft, typed=form.typed())))


def _change(request: HttpRequest, seen: Sight, draft: Draft) -> HttpResponse:
    """Show each text of the letter in a field of its own."""
    pieces = changed(seen.letter(draft), draft, request.POST.dict()) if _has_texts(request) else None
    if pieces is None:
        pieces = changing(seen.letter(draft), draft)
    return _page(request, seen, "tekst", {"changing": pieces}, draft if pieces.errors else pieces.draft(draft))


def _keep(request: HttpRequest, seen: Sight, draft: Draft) -> HttpResponse:
    """Take the changed texts over and show the letter, or say what could not be taken."""
    pieces = changed(seen.letter(draft), draft, request.POST.dict())
    if pieces.errors:
        return _page(request, seen, "tekst", {"changing": pieces}, draft, status=422)
    return _letter(request, seen, pieces.draft(draft))


_STEPS: Mapping[str, Step] = {
    "brief": _ask,
    "bekijk": _show,
    "tekst": _change,
    "houd": _keep,
    "terug": _change,
    "laat_los": _change,
}
"""The buttons of these pages, by the first word of their value."""


def _changed(request: HttpRequest, seen: Sight, draft: Draft) -> Draft:
    """Return the draft with the texts that the form changed, where it is the form of the texts."""
    if not _has_texts(request):
        return draft
    pieces = changed(seen.letter(draft), draft, request.POST.dict())
    return draft if pieces.errors else pieces.draft(draft)


def _has_texts(request: HttpRequest) -> bool:
    return "van0" in request.POST


def _plain(request: HttpRequest) -> dict[str, str]:
    return {name: str(value) for name, value in request.POST.items()}


def _form(
    seen: Sight, draft: Draft, *, data: Mapping[str, str] | None = None, initial: Mapping[str, str] | None = None
) -> LetterForm:
    return LetterForm(draft.soort, seen.facts(), today=seen.today, data=data, initial=initial)


def _questions(request: HttpRequest, seen: Sight, draft: Draft, form: LetterForm) -> HttpResponse:
    return _page(request, seen, "vragen", {"form": form}, draft, status=422 if form.is_bound else 200)


def _letter(request: HttpRequest, seen: Sight, draft: Draft) -> HttpResponse:
    drawn = seen.drawn(draft)
    language = languages.current()
    kind = KINDS[draft.soort]
    values = {
        "letter": drawn.letter.fragment(heading=2),
        "hints": hints(drawn.letter, language),
        "bar": seen.term(draft.soort, language),
        "until": seen.until(draft.soort),
        "unused": drawn.unused,
        "done_kind": kind.tells(seen.facts()) if kind.fact else DONE.get(kind.actie or ""),
    }
    return _page(request, seen, "brief", values, draft)


def _page(
    request: HttpRequest,
    seen: Sight,
    screen: str,
    values: Mapping[str, object],
    draft: Draft | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    code = request.POST.get("voorbeeld", "")
    travels = {
        "carried": seen.story.carried(),
        "reader": reader(request.POST.get("lezer", "")),
        "example": code if code in EXAMPLES else "",
        "keeping": in_the_form(),
        "here": reverse("waar-sta-ik-schrijven"),
        "file": reverse("waar-sta-ik-brief"),
        "draft": draft,
        "kind": draft.soort if draft else "",
    }
    return render(request, f"brieven/zonder_tafel/{screen}.html", {**travels, **values}, status=status)


def _take_along(request: HttpRequest, seen: Sight) -> HttpResponse:
    form, _, kind = request.POST.get("vorm", "").partition(":")
    if kind not in kinds() or form not in FORMS:
        return _page(request, seen, "onbekend", {}, status=404)
    draft = draft_in(request.POST.get("brief", ""), kind)
    asked = _form(seen, draft, data=dict(draft.typed) | _plain(request))
    if not asked.is_valid():
        return _questions(request, seen, draft, asked)
    response = letter_file(seen.drawn(replace(draft, typed=asked.typed())).letter, form)
    response["Cache-Control"] = "no-store"
    return response


write = _with_letter(_write)
take_along = _with_letter(_take_along)
