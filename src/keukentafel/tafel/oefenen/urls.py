"""The addresses of the room; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.oefenen import along_views, card_views, views

_ROOM = "tafel/<uuid:table>/oefenen"

urlpatterns = [
    path(_ROOM, views.overview, name="oefenen"),
    path(f"{_ROOM}/eigen-vragen", views.own_questions, name="oefenen-eigen"),
    path(f"{_ROOM}/momenten", views.moments, name="oefenen-momenten"),
    path(f"{_ROOM}/kaartjes", card_views.cards, name="oefenen-kaartjes"),
    path(f"{_ROOM}/kaartjes/kies", card_views.choose, name="oefenen-kies"),
    path(f"{_ROOM}/meegaan", along_views.along, name="oefenen-meegaan"),
    path(f"{_ROOM}/vraag/<slug:vraag>", views.question, name="oefenen-vraag"),
]
