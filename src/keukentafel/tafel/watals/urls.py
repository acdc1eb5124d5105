"""The addresses of the room; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.watals import views

_ROOM = "tafel/<uuid:table>/wat-als"

urlpatterns = [
    path(_ROOM, views.cards, name="watals"),
    path(f"{_ROOM}/erbij", views.add, name="watals-erbij"),
    path(f"{_ROOM}/papier", views.paper, name="watals-papier"),
    path(f"{_ROOM}/<uuid:card>", views.change, name="watals-kaart"),
    path(f"{_ROOM}/<uuid:card>/weg", views.remove, name="watals-weg"),
]
