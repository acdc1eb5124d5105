"""The addresses of the room; no code, name or date ever stands in one."""

from django.urls import path

from keukentafel.tafel.papieren import bringing, choosing, views

_ROOM = "tafel/<uuid:table>/papieren"
_PAPER = f"{_ROOM}/<uuid:paper>"

urlpatterns = [
    path(_ROOM, views.overview, name="papieren"),
    path(f"{_ROOM}/foto", bringing.bring, name="papieren-foto"),
    path(_PAPER, views.paper, name="papier"),
    path(f"{_PAPER}/wijzig", views.change, name="papier-wijzig"),
    path(f"{_PAPER}/weg", views.take_away, name="papier-weg"),
    path(f"{_PAPER}/terug", views.put_back, name="papier-terug"),
    path(f"{_PAPER}/kies", choosing.choose, name="papier-kies"),
    path(f"{_PAPER}/verplaats", views.move, name="papier-verplaats"),
    path(f"{_PAPER}/wis", views.wipe, name="papier-wis"),
    path(f"{_PAPER}/bestand", bringing.show, name="papier-bestand"),
]
