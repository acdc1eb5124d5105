"""The navigator over all laws: open to everybody, and at a table with what one would like to ask."""

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_safe

from keukentafel.content.domeinen import domains
from keukentafel.content.voorzieningen import LAWS, Provision, found, provisions
from keukentafel.tafel.deur.gate import at_table
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import fresh
from keukentafel.tafel.language import current
from keukentafel.tafel.oplossingen.entries import solutions_of
from keukentafel.tafel.oplossingen.shown import costs, costs_in_short, in_short, ladder_shown, lines_of
from keukentafel.tafel.oplossingen.texts import text
from keukentafel.tafel.uitleg.contribution import answer
from keukentafel.tafel.uitleg.whom import places
from keukentafel.tafel.voorbereiding.domains_here import law_at
from keukentafel.tafel.voorbereiding.words import said
from wet.wmo2015.situatie import Situation

KIND_OF_CONTACT = {
    "clientondersteuning": "clientondersteuning",
    "vertrouwenspersoon": "vertrouwenspersoon",
    "pgb": "pgb",
    "steun_mantelzorger": "mantelzorg",
    "steunpunt": "mantelzorg",
    "logeren": "mantelzorg",
    "zorgverlof": "mantelzorg",
}
"""Which contacts, of the country and of gemeenten, are about a provision."""


@require_safe
def public(request: HttpRequest) -> HttpResponse:
    """Show what help there is, for everybody."""
    return render(request, "oplossingen/wegwijzer.html", _listed(request))


@require_safe
def public_one(request: HttpRequest, provision: str) -> HttpResponse:
    """Show one kind of help, for everybody."""
    return render(request, "oplossingen/een.html", _one(provision))


@require_safe
def public_ladder(request: HttpRequest) -> HttpResponse:
    """Show the ladder of the gemeente, for everybody."""
    return render(request, "oplossingen/trap_open.html", ladder_shown())


@require_GET
@at_table
def at_the_table(request: HttpRequest, seated: AtTable) -> HttpResponse:
    """Show what help there is, that of the law of the table first."""
    return render(request, "oplossingen/wegwijzer_tafel.html", _listed(request, law_at(seated)))


@require_GET
@at_table
def one_at_the_table(request: HttpRequest, seated: AtTable, provision: str) -> HttpResponse:
    """Show one kind of help, with a button that puts it among the solutions."""
    values = _one(provision)
    titles = {code: said(domain.title) for code, domain in domains().items()}
    kept = [one for one in solutions_of(seated) if one.solution.provision == provision]
    bij = request.GET.get("bij", "")
    values |= {"lines": lines_of(kept, titles), "versie": fresh(), "bij": bij if bij in titles else ""}
    return render(request, "oplossingen/een_tafel.html", values)


def _listed(request: HttpRequest, first: str = "") -> dict[str, object]:
    """Return the provisions that fit `bij` (part of a life) and `wet`; an unknown code asks nothing.

    `first` is the law that stands before all others.
    """
    bij, law = request.GET.get("bij", ""), request.GET.get("wet", "")
    bij, law = bij if bij in domains() else "", law if law in LAWS else ""
    there = found(bij, law)
    return {
        "bij": bij,
        "law": law,
        "bij_title": said(domains()[bij].title) if bij else "",
        "law_title": text(f"wet.{law}") if law else "",
        "groups": in_short(there, first),
        "count": len(there),
        "domains": [(code, said(domain.title)) for code, domain in domains().items() if found(code)],
        "laws": [(code, text(f"wet.{code}")) for code in LAWS],
    }


def _one(id: str) -> dict[str, object]:
    provision = provisions().get(id)
    if provision is None:
        raise Http404
    return {
        "id": id,
        "title": said(provision.title),
        "text": said(provision.explanation),
        "asking": said(provision.asking),
        "law": provision.law,
        "law_words": text(f"wet.{provision.law}"),
        "costs_short": costs_in_short(provision),
        "costs": costs(provision),
        "contribution": _contribution(provision),
        "sources": provision.sources,
        "checked_on": provision.checked_on,
        "is_local": provision.is_local,
        "domains": [(code, said(domains()[code].title)) for code in provision.domains],
        "places": places(current(), KIND_OF_CONTACT.get(id, ""), id),
    }


def _contribution(provision: Provision) -> Mapping[str, object] | None:
    """Return what the rules of the own contribution say today about a household that nobody described."""
    if not provision.contribution or provision.law != "wmo":
        return None
    told = answer(timezone.localdate(), Situation(voorziening=provision.contribution), current())
    return {"text": told.text, "sources": told.contribution.sources, "on": told.on}
