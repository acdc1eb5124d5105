"""The preparation for who has no table: what there is, how long it takes, and a blank form to print."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from keukentafel.content.domeinen import Domain, domains
from keukentafel.tafel.voorbereiding.asking import Asked, Field, asked_in
from keukentafel.tafel.voorbereiding.domains_here import for_law
from keukentafel.tafel.voorbereiding.words import said
from keukentafel.tafel.weg.answering import keeps_nothing

USUAL = ("aanleiding", "gezondheid", "huishouden", "belangrijk")
"""Ticked at first: a paper that somebody can hold."""


@keeps_nothing
def public(request: HttpRequest) -> HttpResponse:
    """Tell what there is to prepare."""
    values = {"domains": [(said(each.title), said(each.explanation)) for each in domains().values()]}
    return render(request, "voorbereiding/open.html", values)


@keeps_nothing
def paper(request: HttpRequest) -> HttpResponse:
    """Show the questions of the chosen domains as a form to fill in by hand; what was chosen stands in no address."""
    chosen = request.POST.getlist("onderwerp") if request.method == "POST" else list(USUAL)
    here = for_law("")
    values = {
        "choices": [(code, said(each.title), code in chosen) for code, each in here.items()],
        "parts": [_part(each) for code, each in here.items() if code in chosen] if request.method == "POST" else [],
        "nothing": request.method == "POST" and not any(code in chosen for code in here),
    }
    return render(request, "voorbereiding/papier.html", values)


def _part(domain: Domain) -> dict[str, object]:
    questions = [
        {
            "label": said(asked.label),
            "fields": [_field(asked, field) for field in asked.fields],
        }
        for asked in asked_in(domain.code)
    ]
    return {"code": domain.code, "title": said(domain.title), "questions": questions}


def _field(asked: Asked, field: Field) -> tuple[str, str, list[str]]:
    """Return how a field stands on paper: the first one needs no words of its own below its question."""
    label = "" if field is asked.fields[0] else said(field.label)
    return field.kind, label, [said(each) for _, each in field.choices]
