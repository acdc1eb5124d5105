"""The addresses of the room; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.week import views

_ROOM = "tafel/<uuid:table>/week"

urlpatterns = [
    path(_ROOM, views.week, name="week"),
    path(f"{_ROOM}/erbij", views.add, name="week-erbij"),
    path(f"{_ROOM}/tik", views.tap, name="week-tik"),
    path(f"{_ROOM}/papier", views.paper, name="week-papier"),
    path(f"{_ROOM}/<uuid:moment>", views.change, name="week-moment"),
    path(f"{_ROOM}/<uuid:moment>/weg", views.remove, name="week-weg"),
]
