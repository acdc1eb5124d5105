"""The pages of the explainers: open to everybody, and none of them keeps anything of who reads them."""

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from keukentafel.content.woordenlijst import glossary
from keukentafel.tafel import language as languages
from keukentafel.tafel.uitleg.checked import checked_laws
from keukentafel.tafel.uitleg.contribution import ContributionForm, amounts, answer
from keukentafel.tafel.uitleg.onward import ways
from keukentafel.tafel.uitleg.pages import pages
from keukentafel.tafel.uitleg.register import READERS, day_lists, groups, law, penalties, reader, term_rows
from keukentafel.tafel.uitleg.road import WHO, walks
from keukentafel.tafel.uitleg.whom import places
from wet.kalender import KNOWN_THROUGH
from wet.rechten import LAWS
from wet.wmo2015.situatie import Situation

OWN_ADDRESS = "clientondersteuning"
"""The page that stands at an address of its own."""


def _page(request: HttpRequest, name: str, values: Mapping[str, object]) -> HttpResponse:
    return render(request, f"uitleg/{name}.html", {**values, "onward": ways()})


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Show what there is to read."""
    language = languages.current()
    shown = {slug: page for slug, page in pages(language).items() if slug != OWN_ADDRESS}
    return _page(
        request, "overzicht", {"pages": shown, "walks": walks(language), "support": pages(language)[OWN_ADDRESS]}
    )


@require_safe
def about(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one explainer, or a road that one can walk through."""
    language = languages.current()
    if slug == OWN_ADDRESS:
        return redirect(OWN_ADDRESS, permanent=True)
    if slug in walks(language):
        return _road(request, slug, "")
    if slug not in pages(language):
        raise Http404
    page = pages(language)[slug]
    said = request.GET.get("woont", "")
    answered = page.step.answers.get(said) if page.step else None
    return _page(request, "over", {"page": page, "said": said if answered else "", "answered": answered})


@require_safe
def halt(request: HttpRequest, slug: str, halte: str) -> HttpResponse:
    """Show a road with one stop open; 404 where there is no such stop."""
    walk = walks(languages.current()).get(slug)
    if walk is None or halte not in walk.halts:
        raise Http404
    return _road(request, slug, halte)


def _road(request: HttpRequest, slug: str, halte: str) -> HttpResponse:
    walk = walks(languages.current())[slug]
    before, after = walk.beside(halte) if halte else (None, None)
    values = {"walk": walk, "halt": walk.halts.get(halte), "before": before, "after": after, "who": WHO}
    return _page(request, "weg", values | {"drawn": walk.drawn(halte)})


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def own_contribution(request: HttpRequest) -> HttpResponse:
    """Ask a day and a household, and say what is owed at most.

    The answers come in the body, so that no address tells whether somebody is ill or poor; nothing is stored.
    """
    language, today = languages.current(), timezone.localdate()
    form = ContributionForm(request.POST if request.method == "POST" else None, language=language, today=today)
    found = None
    if not form.is_bound:
        found = answer(today, Situation(), language)
    elif form.is_valid():
        found = answer(form.cleaned_data["dag"], form.situation, language)
    values = {"form": form, "answer": found, "amounts": amounts(), "is_asked": form.is_bound}
    return _page(request, "eigen-bijdrage", values)


@require_safe
def rights(request: HttpRequest) -> HttpResponse:
    """Show every right, for whom and under which law was chosen."""
    wet, who = law(request.GET.get("wet", "")), reader(request.GET.get("voor", ""))
    values = {"groups": groups(wet, who, languages.current()), "wet": wet, "who": who or "", "readers": READERS}
    return _page(request, "rechten", values | {"laws": LAWS, "checked": checked_laws()})


@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """Show which amounts, days and terms the program holds, from when to when and from where."""
    values = {
        "terms": term_rows(languages.current()),
        "amounts": amounts(),
        "days": day_lists(),
        "known_through": KNOWN_THROUGH,
        "penalties": penalties(),
        "checked": checked_laws(),
    }
    return _page(request, "regels", values)


@require_safe
def words(request: HttpRequest) -> HttpResponse:
    """Show all words in the order of the alphabet."""
    known = glossary(languages.current())
    letters: dict[str, list[object]] = {}
    for word in known.values():
        letters.setdefault(word.word[0].upper(), []).append((word, [known[code] for code in word.see]))
    return _page(request, "woordenlijst", {"letters": letters})


@require_safe
def client_support(request: HttpRequest) -> HttpResponse:
    """Say what free and independent support is, how one asks for it, and whom one can turn to."""
    language = languages.current()
    return _page(request, "clientondersteuning", {"page": pages(language)[OWN_ADDRESS], "places": places(language)})
