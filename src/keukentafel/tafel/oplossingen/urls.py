"""The addresses of the room; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.oplossingen import navigator_views, views

_ROOM = "tafel/<uuid:table>/oplossingen"

urlpatterns = [
    path("wegwijzer", navigator_views.public, name="wegwijzer"),
    path("wegwijzer/de-trap", navigator_views.public_ladder, name="wegwijzer-trap"),
    path("wegwijzer/<slug:provision>", navigator_views.public_one, name="wegwijzer-een"),
    path(_ROOM, views.overview, name="oplossingen"),
    path(f"{_ROOM}/erbij", views.add, name="oplossingen-erbij"),
    path(f"{_ROOM}/de-trap", views.ladder_page, name="oplossingen-trap"),
    path(f"{_ROOM}/over/<slug:domain>", views.domain_page, name="oplossingen-over"),
    path(f"{_ROOM}/wegwijzer", navigator_views.at_the_table, name="oplossingen-wegwijzer"),
    path(f"{_ROOM}/wegwijzer/<slug:provision>", navigator_views.one_at_the_table, name="oplossingen-een"),
    path(f"{_ROOM}/wegwijzer/<slug:provision>/vraag", views.ask_for, name="oplossingen-vraag"),
    path(f"{_ROOM}/<uuid:solution>", views.change, name="oplossingen-ding"),
    path(f"{_ROOM}/<uuid:solution>/weg", views.remove, name="oplossingen-weg"),
]
