"""Addresses for these tests only: the page of parts without the rooms that serve it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from keukentafel.design.samples import samples
from keukentafel.tafel.voordeur.quick_exit import leave


def show_parts(request: HttpRequest) -> HttpResponse:
    return render(request, "design/onderdelen.html", samples())


def show_error(request: HttpRequest, status: int) -> HttpResponse:
    return render(request, f"design/errors/{status}.html", status=status)


urlpatterns = [
    path("onderdelen", show_parts),
    path("fout/<int:status>", show_error),
    path("snel-weg", leave, name="snel-weg"),
]
