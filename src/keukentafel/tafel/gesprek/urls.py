"""The addresses of the room; on a device the talk has one address for every table, that says nothing about any."""

from django.urls import path

from keukentafel.tafel.gesprek import device_views, shell_views, views

_ROOM = "tafel/<uuid:table>/gesprek"

urlpatterns = [
    path(_ROOM, views.talk, name="gesprek"),
    path(f"{_ROOM}/schrijf", views.write, name="gesprek-schrijf"),
    path(f"{_ROOM}/eerder/<uuid:slip>", views.earlier, name="gesprek-eerder"),
    path(f"{_ROOM}/papier", views.paper, name="gesprek-papier"),
    path(f"{_ROOM}/mee", device_views.take_along, name="gesprek-mee"),
    path(f"{_ROOM}/kopie", device_views.copy, name="gesprek-kopie"),
    path(f"{_ROOM}/stuur", device_views.receive, name="gesprek-stuur"),
    path("aan-tafel/", shell_views.shell, name="aan-tafel"),
    path("aan-tafel/werker.js", shell_views.worker, name="aan-tafel-werker"),
    path("aan-tafel/tijd", shell_views.hour, name="aan-tafel-tijd"),
    path("aan-tafel/app.webmanifest", shell_views.manifest, name="aan-tafel-manifest"),
]
