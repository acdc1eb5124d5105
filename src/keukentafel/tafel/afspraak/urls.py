"""The addresses of the room; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.afspraak import views

_ROOM = "tafel/<uuid:table>/afspraak"

urlpatterns = [
    path(_ROOM, views.overview, name="afspraak"),
    path(f"{_ROOM}/blad", views.sheet, name="afspraak-blad"),
    path(f"{_ROOM}/vragen/<slug:deel>", views.ask, name="afspraak-vragen"),
    path(f"{_ROOM}/hulp/<slug:code>", views.help_page, name="afspraak-hulp"),
]
