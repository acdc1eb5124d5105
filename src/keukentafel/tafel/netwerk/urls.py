"""The addresses of the room; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.netwerk import views

_ROOM = "tafel/<uuid:table>/netwerk"

urlpatterns = [
    path(_ROOM, views.network, name="netwerk"),
    path(f"{_ROOM}/erbij", views.add, name="netwerk-erbij"),
    path(f"{_ROOM}/vragen", views.asking, name="netwerk-vragen"),
    path(f"{_ROOM}/<uuid:person>", views.change, name="netwerk-persoon"),
    path(f"{_ROOM}/<uuid:person>/weg", views.remove, name="netwerk-weg"),
]
