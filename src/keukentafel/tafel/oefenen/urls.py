"""The addresses of the room; nothing that anybody typed ever stands in one."""

from django.urls import path

from keukentafel.tafel.oefenen import along_views, cue_views, views

_ROOM = "tafel/<uuid:table>/oefenen"

urlpatterns = [
    path(_ROOM, views.overview, name="oefenen"),
    path(f"{_ROOM}/eigen-vragen", views.own_questions, name="oefenen-eigen"),
    path(f"{_ROOM}/momenten", views.moments, name="oefenen-momenten"),
    path(f"{_ROOM}/spiekbriefjes", cue_views.cues, name="oefenen-spiekbriefjes"),
    path(f"{_ROOM}/spiekbriefjes/kies", cue_views.choose, name="oefenen-kies"),
    path(f"{_ROOM}/meegaan", along_views.along, name="oefenen-meegaan"),
    path(f"{_ROOM}/vraag/<slug:vraag>", views.question, name="oefenen-vraag"),
]
