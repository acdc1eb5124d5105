"""The pages of the easy layer: open to everybody, and none of them keeps anything of who reads them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from keukentafel.tafel import language as languages
from keukentafel.tafel.makkelijk import steps as easy
from keukentafel.tafel.makkelijk.leading import way_of


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Show every step as a card with its drawing."""
    found = easy.steps(languages.current()).values()
    values = {"road": [each for each in found if each.number], "beside": [each for each in found if not each.number]}
    return render(request, "makkelijk/overzicht.html", values)


@require_safe
def step(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one step; 404 where there is none of that name."""
    language = languages.current()
    if slug not in easy.steps(language):
        raise Http404
    before, after = easy.beside(slug, language)
    values = {"step": easy.steps(language)[slug], "before": before, "after": after, "most": len(easy.ROAD)}
    return render(request, "makkelijk/stap.html", values | {"way": way_of(slug)})
